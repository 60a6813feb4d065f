import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FINDING_CODES, render, type Finding, type FindingCode } from '../../src/findings';
import { LANGUAGES } from '../../src/kernel';
import { RULES } from '../../src/checks/rules';
import { judged } from '../builders';
import { HEAD_CASES } from './rules/head-cases';
import { LINE_CASES } from './rules/line-cases';
import { LINE, type RuleCase, type RuleCases } from './rules/rule-case';

const CASES: RuleCases = { ...HEAD_CASES, ...LINE_CASES };
const ROOT = path.resolve(__dirname, '../..');

/**
 * Codes that no rule of an order makes: formats, intake, changes of orders, the office. Each with the story or the spec that raises it; a spec
 * holds the case beside it that does not.
 */
const MADE_ELSEWHERE: Partial<Record<FindingCode, string>> = {
  'MSG-001': 'fixtures/stories/26-malformed-xml',
  'MSG-002': 'fixtures/stories/29-an-invoice',
  'MSG-003': 'fixtures/stories/21-one-bad-of-three',
  'MSG-009': 'fixtures/stories/50-same-bytes-again',
  'MSG-010': 'fixtures/stories/44-little-is-said',
  'MSG-012': 'fixtures/stories/27-xml-bomb',
  'MSG-013': 'test/e2e/change-agreements.spec.ts',
  'MSG-015': 'fixtures/stories/69-a-reference-used-twice',
  'MSG-016': 'src/intake/refused-mail.spec.ts',
  'CHG-001': 'fixtures/stories/47-a-cancellation',
  'CHG-002': 'src/review/change-findings.spec.ts',
  'CHG-003': 'test/e2e/change-agreements.spec.ts',
  'CHG-004': 'src/review/change-findings.spec.ts',
  'CHG-005': 'fixtures/stories/170-a-change-of-an-order',
  'CHG-006': 'src/review/change-findings.spec.ts',
  'CHG-007': 'fixtures/stories/171-a-cancellation-of-a-released-order',
  'CHG-008': 'test/e2e/order-changes.spec.ts',
  'CHG-009': 'src/review/change-findings.spec.ts',
  'CHG-010': 'fixtures/stories/120-a-forecast',
  'CHG-011': 'fixtures/stories/122-an-order-on-hold',
  'ERP-001': 'test/e2e/erp.spec.ts',
  'MAS-005': 'src/master/audit.spec.ts',
  'MAS-008': 'src/intake/master-audit.spec.ts',
  'RSP-001': 'test/e2e/response-clocks.spec.ts',
  'RSP-002': 'test/e2e/received-acknowledgements.spec.ts',
  'RSP-003': 'test/e2e/received-acknowledgements.spec.ts',
  'RSP-004': 'src/intake/untold.spec.ts',
  'BAL-001': 'test/e2e/balance-damage.spec.ts',
  'CON-001': 'test/system/sftp/outages.spec.ts',
  'TRF-001': 'test/e2e/traffic-alarms.spec.ts',
  'TRF-002': 'test/e2e/traffic-alarms.spec.ts',
  'TRF-003': 'test/e2e/traffic-alarms.spec.ts',
};

const cases = Object.entries(CASES) as [FindingCode, RuleCase][];

/** Everything that is said of a finding, by language and audience. */
const textsOf = (finding: Finding) =>
  (['staff', 'customer'] as const).map((audience) => {
    const [nl = '', en = ''] = LANGUAGES.map((language) => render(finding, language, audience));
    return { audience, nl, en };
  });

describe('a fixture', () => {
  it('is there for every finding of the catalogue, or the story or test that shows it', () => {
    const without = FINDING_CODES.filter((code) => CASES[code] === undefined && MADE_ELSEWHERE[code] === undefined);
    expect(without).toEqual([]);
    expect(Object.keys(MADE_ELSEWHERE).filter((code) => CASES[code as FindingCode] !== undefined)).toEqual([]);
    expect(
      RULES.map(({ code }) => code).filter((code) => CASES[code] === undefined && !code.startsWith('CHG')),
    ).toEqual([]);
  });

  it.each(Object.entries(MADE_ELSEWHERE))('of %s is in %s', (code, where) => {
    const file = path.join(ROOT, where.includes('.') ? where : `${where}/findings.json`);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(code);
  });

  it.each(cases)('raises %s', (code, { raises }) => {
    const found = judged(raises()).findings.filter((finding) => finding.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      for (const { audience, nl, en } of textsOf(finding)) {
        expect([audience, nl, en]).toEqual([audience, expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
        expect(nl).not.toBe(en);
        // Nothing that should have been filled in, and nothing that was there to be filled in with.
        expect(`${nl} ${en}`).not.toMatch(/[{}]|\b(null|undefined|NaN|\[object)\b/);
        if (finding.line !== null && 'line' in finding.params) {
          expect([audience, nl, en]).toEqual([audience, expect.stringContaining(LINE), expect.stringContaining(LINE)]);
        }
      }
    }
  });

  it.each(cases)('of what just does not raise %s', (code, { quiet }) => {
    expect(judged(quiet()).codes).not.toContain(code);
  });
});
