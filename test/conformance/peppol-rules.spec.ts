import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFile, type XmlElement } from '../../src/formats';
import { breachesIn, PROFILE_RULES, ProfileDocument, ruleId, type Transaction } from '../../src/formats/peppol';
import { describePeppol, ruleFlags, ruleTests, type RuleTest } from '../harness/standards';

// Real: the reader, the rules, and the test sets that the makers of the profile publish, read where they are. The list of rules in the
// documentation is held against the code in every case.

function rootOf(document: string): XmlElement {
  for (const event of readFile(Buffer.from(document))) {
    if (event.kind === 'message' && event.message.content.kind === 'xml') return event.message.content.root;
  }
  throw new Error(`no message in ${document}`);
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
