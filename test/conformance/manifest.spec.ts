import { makeFinding, type Finding, type SyntaxReason } from '../../src/findings';
import { explainParts } from '../../src/intake';
import type { SegmentPosition } from '../../src/kernel';
import type { ExplainedMessage } from '../../src/intake/explain-contract';
import { corpusBytes, corpusRows, describeCorpus, rowsOf, type CorpusRow } from '../harness/corpus';
import { book } from '../harness/reading';
import { EXCEPTIONS } from './manifest-exceptions';
import { differences, factsOf, isoDay, plainNumber } from './manifest-facts';
import { faultsOf, UNSEEN } from './manifest-faults';
import { isTable, ordersOfFile, wrongInTable } from './manifest-tables';
import { asTheStandardNames, isOfSegments, isTradacoms, misnamed, orderOfFile } from './manifest-tradacoms';
import { asTheRolesSay, isOrderOfXml, isOtherIdoc, wrongInXml } from './manifest-xml';
import { isPlainlyTrue, plainSegmentCounts, plainSegments, type PlainSegment } from './plain-count';

// Real: files of other people, the readers and the guides. Each row of the manifest, which another program wrote, is held against what
// explain says of the file. Without the corpus its rows are skipped.

const rows = corpusRows.filter((row) => isOfSegments(row) || isOrderOfXml(row) || isTable(row));
/** Message types of orders, changes and cancellations, in the words of the manifest. */
const ORDER_TYPES =
  /\b(ORDERS|ORDCHG|850|860|875|876|Order|OrderChange|OrderCancellation|OrderRequest|ORDER|ORDERCHANGE|orderMessage|purchase order)\b/;
/** Of a hundred rows so many may contradict their file. */
const MOST_EXCEPTIONS_PERCENT = 2;

/** Where the manifest saw no fault in a file that is called faulty: what reading the file shows. */
const SEEN_BY_READING: Readonly<Record<string, SyntaxReason>> = {
  'edifact/EDIFACT.NET__DuplicateGroup.txt': 'group-duplicate', // UNG+ORDERS+...+5 twice
  'edifact/EDIFACT.NET__DuplicateMessage.txt': 'message-duplicate', // UNH+000000101 twice
  'edifact/EDIFACT.NET__PurchaseOrderInvalid.txt': 'element-code-unknown', // FTX+ZZZ+1+001::AA
  'x12/X12.NET__DuplicateGroup.txt': 'group-duplicate', // GS06 000000001 twice
  'x12/X12.NET__DuplicateInterchange.txt': 'interchange-duplicate', // ISA13 000000263 twice
  'x12/X12.NET__DuplicateMessage.txt': 'message-duplicate', // ST02 0001 twice
  'x12/X12.NET__PurchaseOrderModified.txt': 'element-too-many', // BEG*00*...*NEWCODE1*NEWELEMENT
  'x12/edi-x12__no-se-trailer.edi': 'message-trailer-missing',
  'x12/staedi__invalid997.edi': 'element-not-numeric', // AK4*8*66 NON NUMERIC
  'x12/staedi__invalid997_min.edi': 'group-reference-mismatch', // GE*1*<TOO_LONG_AND_NOT_NUMERIC>
  'edifact/edifactconverter__PARTIN_01B_UNA_ERROR.edi': 'value-unreadable', // DTM+137:20220830:204, where 204 has a time
};

interface Explained {
  readonly messages: readonly ExplainedMessage[];
  readonly interchanges: number;
  readonly findings: readonly Finding[];
}

async function explain(row: CorpusRow): Promise<Explained> {
  const messages: ExplainedMessage[] = [];
  const findings: Finding[] = [];
  let interchanges = 0;
  for await (const part of explainParts({
    file: row.path,
    sha256: '',
    chunks: () => [corpusBytes(row)],
    guides: book,
  })) {
    if (part.part === 'message') messages.push(part.message);
    if (part.part === 'tail') interchanges = part.interchanges.length;
    if (part.part === 'message' || part.part === 'tail') findings.push(...part.findings);
  }
  return { messages, interchanges, findings };
}

/** Findings of the syntax that would refuse a message. Rules of the guides and values that nobody can read are not the syntax's. */
const isSyntaxError = ({ code, severity, reason }: Finding): boolean =>
  reason !== null && code !== 'MSG-002' && (severity === 'error' || severity === 'blocking');

/** Words of the manifest that tell of no fault, by the bytes or by the standard. */
function isNoFault(words: string, { messages, interchanges }: Explained, segments: readonly PlainSegment[]): boolean {
  // Of a file with several interchanges the manifest counts the messages of all of them, which no UNZ does.
  if (words.startsWith('UNZ says')) return interchanges > 1 && words.endsWith(` there are ${messages.length}`);
  // Where ISA has another length, the manifest took another sign than the sender's for the end of a segment.
  if (words.startsWith('SE says')) return plainSegmentCounts(segments).every(([said, there]) => said === there);
  // Interchange acknowledgements stand outside groups.
  return words === 'no GS' && messages.length > 0 && messages.every(({ type }) => type === 'TA1');
}

function wrongIn({ path, validity }: CorpusRow, bytes: Buffer, explained: Explained): readonly string[] {
  const { findings } = explained;
  const segments = plainSegments(bytes);
  const untold = faultsOf(validity).filter(
    ({ words, isNamedBy }) => !findings.some(isNamedBy) && !isNoFault(words, explained, segments),
  );
  const read = validity.endsWith(UNSEEN) ? (SEEN_BY_READING[path] ?? 'nobody has read this file') : null;
  return [
    ...untold.map(({ words }) => `untold: ${words}`),
    ...(read === null || findings.some(({ reason }) => reason === read) ? [] : [`untold: ${read}`]),
    ...(validity.startsWith('valid by our check') ? findings.filter(isSyntaxError) : [])
      .filter((finding) => !isPlainlyTrue(finding, segments))
      .map(({ reason, position }) => `told of a valid file: ${String(reason)} ${JSON.stringify(position)}`),
  ];
}

/** What explain says otherwise than the row, but for what the file itself contradicts. */
async function wrongAbout(row: CorpusRow): Promise<readonly string[]> {
  const explained = await explain(row);
  const documents = explained.messages.map(({ document }) => document);
  const bytes = corpusBytes(row);
  const facts = isTradacoms(row)
    ? factsOf(asTheStandardNames(row), orderOfFile(documents))
    : factsOf(
        isOrderOfXml(row) ? asTheRolesSay(row, bytes) : row,
        isTable(row) ? ordersOfFile(documents) : documents[0],
      );
  const unreadable = facts.filter(
    ({ claim, raw }) => claim === null && !explained.findings.some(({ actual }) => actual === raw),
  );
  const wrong = [
    ...differences(facts),
    ...unreadable.map(({ name, raw }) => `untold: ${name} = ${raw}`),
    ...(isTable(row)
      ? wrongInTable(row, explained.findings)
      : isOrderOfXml(row)
        ? wrongInXml(row, explained.findings.filter(isSyntaxError))
        : wrongIn(row, bytes, explained)),
    ...(isTradacoms(row) ? misnamed(row, bytes) : []),
  ];
  const exceptions = EXCEPTIONS.filter(({ path }) => path === row.path);
  const excused = (difference: string): boolean => exceptions.some((one) => difference.startsWith(one.difference));
  return [
    ...wrong.filter((difference) => !excused(difference)),
    ...exceptions.flatMap((one) =>
      wrong.some((difference) => difference.startsWith(one.difference))
        ? []
        : [`no exception needed: ${one.difference}`],
    ),
    ...exceptions.flatMap(({ bytes }) => (corpusBytes(row).includes(bytes) ? [] : [`not in the file: ${bytes}`])),
  ];
}

describeCorpus('explain says what the manifest says of', () => {
  it.each(rows.map((row) => [row.path, row] as const))('%s', async (_, row) => {
    expect(await wrongAbout(row)).toEqual([]);
  });

  it('every row about an order, its change or its cancellation', () => {
    const orders = corpusRows.filter((row) => ORDER_TYPES.test(row['message_types'] ?? ''));
    expect(orders.length).toBeGreaterThan(150);
    expect(orders.filter((row) => !rows.includes(row)).map((row) => row.path)).toEqual([]);
    const excepted = new Set(EXCEPTIONS.map(({ path }) => path));
    expect(orders.filter(({ path }) => excepted.has(path)).length * 100).toBeLessThanOrEqual(orders.length * MOST_EXCEPTIONS_PERCENT); // prettier-ignore
  });

  it('the corpus, with few exceptions', () => {
    const excepted = new Set(EXCEPTIONS.map(({ path }) => path));
    expect(excepted.size * 100).toBeLessThanOrEqual(rows.length * MOST_EXCEPTIONS_PERCENT);
    const paths = rows.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining([...excepted, ...Object.keys(SEEN_BY_READING)]));
  });
});

const otherIdocs = corpusRows.filter(isOtherIdoc);

describeCorpus('an IDoc that is no order', () => {
  it.each(otherIdocs.map((row) => [row.path, row] as const))('%s is recognised', async (_, row) => {
    const { messages, findings } = await explain(row);
    expect(messages).toMatchObject([
      {
        type: row['message_types'],
        version: row['format_version']?.split(' ')[1],
        reference: row['order_number'],
        guide: null,
        document: { kind: 'despatch-advice' },
      },
    ]);
    expect(findings.filter(isSyntaxError)).toEqual([]);
  });
});

const place = (segment: string, segmentIndex: number): SegmentPosition => ({
  segment, segmentIndex, offset: 0, line: 1, column: 1,
}); // prettier-ignore

describe('the manifest', () => {
  it('calls the supplier of openTRANS the party that is referred to, where another one has the role', () => {
    const row = { path: 'opentrans/a.xml', validity: '', supplier_id: 'L' };
    const reference = '<bme:SUPPLIER_IDREF>L</bme:SUPPLIER_IDREF>';
    const party = '<bme:PARTY_ID type="x"><![CDATA[K]]></bme:PARTY_ID>\n<PARTY_ROLE>supplier</PARTY_ROLE>';
    expect(asTheRolesSay(row, Buffer.from(party + reference))['supplier_id']).toBe('K');
    expect(asTheRolesSay(row, Buffer.from(reference))).toEqual(row);
    expect(asTheRolesSay({ ...row, supplier_id: 'M' }, Buffer.from(party + reference))['supplier_id']).toBe('M');
  });

  it('has documents that are not well-formed, and others that must not be refused', () => {
    const finding = makeFinding('MSG-001', { reason: 'xml-not-well-formed' });
    const broken = { path: 'ubl/a.xml', validity: 'deliberately invalid: XML does not parse: line 5' };
    expect([wrongInXml(broken, [finding]), wrongInXml(broken, [])]).toEqual([[], ['untold: XML does not parse']]);
    const bySchema = { path: 'ubl/a.xml', validity: 'deliberately invalid: UBL 2.1 XSD: Element' };
    expect([wrongInXml(bySchema, []), wrongInXml(bySchema, [finding]).length]).toEqual([[], 1]);
  });

  it('is a table with a head', () => {
    expect(rowsOf('path\tlines\na.edi\t3\n')).toEqual([{ path: 'a.edi', lines: '3', validity: '' }]);
  });

  it('writes days and numbers as the messages do', () => {
    expect(['20240717', '201508030000', '130517', '2005-01-20', '2005-01-20T09:00:00Z', '15.04.2024 05:55:00', 'PO DATE'].map(isoDay)).toEqual([
      '2024-07-17', '2015-08-03', '2013-05-17', '2005-01-20', '2005-01-20', '2024-04-15', null,
    ]); // prettier-ignore
    expect(['60.0', '1,50', '.5', '007', '-2.0', '1020A', ''].map(plainNumber)).toEqual([
      '60',
      '1.5',
      '0.5',
      '7',
      '-2',
      null,
      null,
    ]);
  });

  it('claims nothing where it is empty, and everything where it is not', () => {
    const row = { path: 'a.edi', validity: '', line1_price: '15', currency: '', lines: '1' };
    expect(differences(factsOf(row, undefined))).toEqual(['lines: 1, not 0', 'line1_price: 15, not ']);
  });

  it('calls the columns of TRADACOMS by other names, which the bytes bear out', () => {
    const named = { path: 'a.edi', validity: '', line1_article: '87:A', line1_quantity: '6', line1_price: '12' };
    expect(asTheStandardNames(named)).toMatchObject({ line1_article: '87', line1_quantity: '12', line1_price: '' });
    expect(misnamed(named, Buffer.from("MHD=1'OLD=1+87:A+++6+12+349'"))).toEqual([]);
    expect(misnamed(named, Buffer.from("MHD=1'OLD=1+87:A+++12+349'"))).toHaveLength(2);
  });

  it('tells faults in words that this suite knows', () => {
    expect(
      faultsOf('invalid by our check: no UNZ; UNT says 1 segments, there are 2').map(({ words }) => words),
    ).toEqual(['no UNZ', 'UNT says 1 segments, there are 2']);
    expect(faultsOf('valid by our check')).toEqual([]);
    expect(() => faultsOf('invalid by our check: written in anger')).toThrow('written in anger');
  });

  it.each<[words: string, finding: Parameters<typeof makeFinding>[1], named: boolean]>([
    ['UNT says 1 segments, there are 2', { reason: 'message-segment-count', actual: '01', expected: '2' }, true],
    ['UNT says 1 segments, there are 2', { reason: 'message-segment-count', actual: '1', expected: '3' }, false],
    ['UNT says 1 segments, there are 2', { reason: 'interchange-message-count', actual: '1', expected: '2' }, false],
    ['UNZ reference 1 is not UNB reference 2', { reason: 'interchange-reference-mismatch', actual: '1', expected: '2' }, true],
    ['UNZ reference 1 is not UNB reference 2', { reason: 'interchange-reference-mismatch', actual: '3', expected: '2' }, false],
    ['ORDERS 96A: BGM #2 has 5 elements, 4 known', { reason: 'element-too-many', position: place('BGM', 2) }, true],
    ['ORDERS 96A: BGM #2 has 5 elements, 4 known', { reason: 'element-too-many', position: place('BGM', 3) }, false],
    ['missing UNS before DTM #4', { reason: 'segment-missing', expected: 'UNS', position: place('PAI', 3) }, true],
    ['missing UNS before DTM #4', { reason: 'segment-missing', expected: 'BGM', position: place('PAI', 3) }, false],
    ['missing UNS before DTM #4', { reason: 'segment-out-of-order', position: place('DTM', 4) }, true],
    ['missing UNS before DTM #4', { reason: 'segment-out-of-order', position: place('DTM', 5) }, false],
  ])('%s is named by %o: %s', (words, finding, named) => {
    const [fault] = faultsOf(`invalid by our check: ${words}`);
    expect(fault?.isNamedBy(makeFinding('MSG-004', finding))).toBe(named);
  }); // prettier-ignore
});
