import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFile, type Message, type XmlElement } from '../../src/formats';
import {
  breachesIn,
  PROFILE_RULES,
  ProfileDocument,
  ROOTS,
  ruleId,
  TRANSACTIONS,
  type Transaction,
} from '../../src/formats/peppol';
import { corpusBytes, corpusRows, describeCorpus } from '../harness/corpus';
import { describePeppol, ruleFlags, ruleTests, type RuleTest } from '../harness/standards';

// Real: the reader, the rules, and the test sets that the makers of the profile publish, read where they are, and real messages of others. The list of rules in the
// documentation is held against the code in every case.

const messageIn = (bytes: Uint8Array): Message | undefined =>
  readFile(bytes).find((event) => event.kind === 'message')?.message;

function rootOf(document: string): XmlElement {
  const content = messageIn(Buffer.from(document))?.content;
  if (content?.kind !== 'xml') throw new Error(`no message in ${document}`);
  return content.root;
}

/** How often a document breaks a rule, and how loud its makers call that. */
function verdictOf(document: string, rule: string, transaction: Transaction) {
  const found = breachesIn(new ProfileDocument(rootOf(document)), transaction).filter(
    (breach) => ruleId(breach.rule.name, transaction) === rule,
  );
  const [first] = found;
  if (first === undefined) return { verdict: 'success', count: 0 };
  return { verdict: first.rule.flag === 'fatal' ? 'error' : 'warning', count: found.length };
}

const idsOf = (transaction: Transaction): readonly string[] =>
  PROFILE_RULES.filter(({ transactions }) => transactions.includes(transaction)).map(({ name }) =>
    ruleId(name, transaction),
  );

describePeppol('the test sets of Peppol', () => {
  const tests = [...ruleTests('unit-order'), ...ruleTests('unit-common')];
  const numbered = tests.map((test, index): [string, RuleTest] => [
    `${test.rule} ${test.expected} (${index + 1})`,
    test,
  ]);

  it.each(numbered)('%s', (_, { rule, expected, count, document }) => {
    // What is right has no number here: the sets count elements that were looked at, and not all of them rightly.
    const wanted = expected === 'success' ? { verdict: expected, count: 0 } : { verdict: expected, count };
    expect(verdictOf(document, rule, 'T01')).toEqual(wanted);
  });

  it('have a set for each rule but those whose makers have none', () => {
    const tested = new Set(tests.map(({ rule }) => rule));
    expect(idsOf('T01').filter((id) => !tested.has(id))).toEqual([
      'PEPPOL-COMMON-R001',
      'PEPPOL-COMMON-R003',
      'PEPPOL-COMMON-R030',
      'PEPPOL-T01-R034',
    ]);
    expect([...tested].filter((id) => !idsOf('T01').includes(id))).toEqual([]);
  });
});

describePeppol('the rules of Peppol', () => {
  const common = [...ruleFlags('common/rules.sch'), ...ruleFlags('common/empty-elements.sch')];

  it.each(['T01', 'T114', 'T115'] as const)('of %s are all there, with their flags', (transaction) => {
    const flags = new Map([...common, ...ruleFlags(`PEPPOL-M-${transaction}.sch`)]);
    const ours = new Map(
      PROFILE_RULES.filter(({ transactions }) => transactions.includes(transaction)).map(({ name, flag }) => [
        ruleId(name, transaction),
        flag,
      ]),
    );
    expect(new Map([...ours].sort())).toEqual(new Map([...flags].sort()));
  });
});

describeCorpus('the real orders, changes and cancellations that claim the profile', () => {
  const claiming = corpusRows
    .filter(({ path: file }) => file.startsWith('ubl/'))
    .map((row): [string, Message | undefined] => [row.path, messageIn(corpusBytes(row))])
    .filter(([, message]) =>
      /^urn:fdc:peppol\.eu:poacc:trns:order(_change|_cancellation)?:3/.test(message?.version ?? ''),
    );

  it('are many', () => {
    expect(claiming.length).toBeGreaterThan(20);
  });

  it.each(claiming)('%s breaks none', (_, message) => {
    const transaction = TRANSACTIONS.find((one) => ROOTS[one] === message?.type);
    if (message?.content.kind !== 'xml' || transaction === undefined) throw new Error('It is one of them');
    const { root } = message.content;
    expect(breachesIn(new ProfileDocument(root), transaction).map(({ rule }) => rule.name)).toEqual([]);
    expect(message.findings).toEqual([]);
  });
});

describe('the list of rules in the documentation', () => {
  it('is that of the code', () => {
    const page = readFileSync(path.resolve(__dirname, '../../docs/peppol-rules.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([^`]+)` +\| (.+?) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
      ([, name, transactions, flag, , told]) => [
        name,
        transactions,
        flag,
        told?.startsWith('depends: ') === true ? 'depends' : told,
      ],
    );
    expect(rows).toEqual(
      PROFILE_RULES.map(({ name, transactions, flag, told }) => [
        name,
        transactions.join(', '),
        flag,
        typeof told === 'function' ? 'depends' : told,
      ]),
    );
  });
});
