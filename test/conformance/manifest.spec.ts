import type { Finding } from '../../src/findings';
import { explainParts } from '../../src/intake';
import type { ExplainedDocument, ExplainedMessage } from '../../src/intake/explain-contract';
import { corpusBytes, corpusRows, describeCorpus, type CorpusRow } from '../harness/corpus';
import { book } from '../harness/reading';
import { differences, factsOf, isoDay, plainNumber } from './manifest-facts';
import { faultsOf } from './manifest-faults';

// Real: files of other people, the readers and the guides. Each row of the manifest, written by another program, is held against what
// explain says of the file. Without the corpus the rows are skipped.

interface Explained {
  readonly messages: readonly ExplainedMessage[];
  readonly findings: readonly Finding[];
}

async function explain(row: CorpusRow): Promise<Explained> {
  const messages: ExplainedMessage[] = [];
  const findings: Finding[] = [];
  const input = { file: row.path, sha256: '', chunks: [corpusBytes(row)], guides: book };
  for await (const part of explainParts(input)) {
    if (part.part === 'message') messages.push(part.message);
    if (part.part !== 'head') findings.push(...part.findings);
  }
  return { messages, findings };
}

const rows = corpusRows.filter(({ path }) => path.startsWith('edifact/'));
describeCorpus('the manifest of the corpus', () => {
  it.each(rows.map((row) => [row.path, row] as const))('%s', async (_, row) => {
    const { messages, findings } = await explain(row);
    const facts = factsOf(row, messages[0]?.document as ExplainedDocument);
    const wrong = [...differences(facts)];
    for (const { words, isNamedBy } of faultsOf(row.validity)) if (!findings.some(isNamedBy)) wrong.push(`untold: ${words}`);
    if (row.validity.startsWith('valid')) wrong.push(...findings.filter(f=>f.code!=='MSG-002' && (f.severity==='error'||f.severity==='blocking')).map(f=>`finding ${f.code} ${f.reason} ${JSON.stringify(f.params)}`));
    expect(wrong).toEqual([]);
  });
});
it('x',()=>{expect(isoDay('20240101')).toBe('2024-01-01'); expect(plainNumber('60.0')).toBe('60')});
