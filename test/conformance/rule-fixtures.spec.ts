import { FINDING_CODES, type FindingCode } from '../../src/findings';
import { RULES } from '../../src/checks/rules';
import { judged } from '../builders';
import { HEAD_CASES } from './rules/head-cases';
import { LINE_CASES } from './rules/line-cases';
import { FAR_CASES } from './rules/far-cases';
import { MADE_CASES } from './rules/made-cases';
import { LINE, type RuleCase, type RuleCases } from './rules/rule-case';
import { expectTold } from './rules/told';

const CASES: RuleCases = { ...HEAD_CASES, ...LINE_CASES };

/** Codes that no rule of an order makes: `made-elsewhere.spec` raises them by the code that does. */
const MADE_ELSEWHERE: ReadonlySet<FindingCode> = new Set(MADE_CASES.map(({ code }) => code));

/** Codes that only an ERP or the server of a partner raises: their texts stand in `made-elsewhere.spec`, both sides in the specs named there. */
const RAISED_AFAR: ReadonlySet<FindingCode> = new Set(['ERP-001', 'CON-001']);

const cases = Object.entries(CASES) as [FindingCode, RuleCase][];

describe('a fixture', () => {
  it('is there for every finding of the catalogue', () => {
    const isMade = (code: FindingCode): boolean => CASES[code] !== undefined || MADE_ELSEWHERE.has(code);
    expect(FINDING_CODES.filter((code) => !isMade(code))).toEqual([...RAISED_AFAR]);
    expect([...RAISED_AFAR].filter((code) => !FAR_CASES.some((one) => one.code === code))).toEqual([]);
    expect(RULES.map(({ code }) => code).filter((code) => !isMade(code))).toEqual([]);
  });

  it.each(cases)('raises %s', (code, { raises }) => {
    const found = judged(raises()).findings.filter((finding) => finding.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found)
      expectTold(finding, [], finding.line !== null && 'line' in finding.params ? LINE : null);
  });

  it.each(cases)('of what just does not raise %s', (code, { quiet }) => {
    expect(judged(quiet()).codes).not.toContain(code);
  });
});
