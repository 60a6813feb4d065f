import { answersTo, makeFinding, type Finding } from './index';
import { allowedChecks, heldTo, SYNTAX_CHECKS, treatmentOf, type SyntaxCheck, type Treatment } from './syntax-checks';
import { SYNTAX_REASONS, type SyntaxReason } from './syntax-reasons';
import type { Severity } from './vocabulary';

const REASONS = Object.keys(SYNTAX_REASONS) as SyntaxReason[];
const SEVERITIES: readonly Severity[] = ['blocking', 'error', 'warning', 'info'];

/** Checks that a partner may be let off; written down once more, so that a change of the list is seen. */
const LENIENT = new Set<SyntaxReason>([
  'interchange-reference-mismatch', 'interchange-message-count', 'group-reference-mismatch', 'group-message-count',
  'message-reference-mismatch', 'message-segment-count', 'message-type-unknown', 'segment-unknown', 'segment-unexpected',
  'segment-out-of-order', 'segment-missing', 'segment-repeated', 'group-repeated', 'segment-empty', 'element-missing',
  'element-too-many', 'component-too-many', 'element-too-long', 'element-too-short', 'element-not-numeric', 'element-date-invalid',
  'element-time-invalid', 'element-repeated', 'element-code-unknown', 'profile-rule',
]); // prettier-ignore

const finding = (reason: SyntaxReason | null, severity: Severity, code: Finding['code'] = 'MSG-010'): Finding =>
  makeFinding(code, { severity, ...(reason === null ? {} : { reason }) });

/** Every finding there can be, with every setting or none. */
const CASES = REASONS.flatMap((reason) =>
  ([...SYNTAX_CHECKS, null] as const).flatMap((setting) =>
    SEVERITIES.map((severity) => ({ reason, setting, severity })),
  ),
);

/** What is to be done, told apart from how the code tells it. */
function expected({ reason, setting, severity }: (typeof CASES)[number]): Treatment {
  if (SYNTAX_REASONS[reason].level === 'none') return 'show';
  if (setting === 'refuse' || (setting !== null && LENIENT.has(reason))) return setting;
  return severity === 'blocking' || severity === 'error' ? 'refuse' : 'show';
}

const checksOf = (reason: SyntaxReason, setting: SyntaxCheck | null) => (setting === null ? {} : { [reason]: setting });

describe('what is done with a finding of the syntax', () => {
  it('is defined for each reason, setting and severity', () => {
    const done = CASES.map((one) => treatmentOf(finding(one.reason, one.severity), checksOf(one.reason, one.setting)));
    expect(done).toEqual(CASES.map(expected));
    expect(CASES.length).toBeGreaterThan(1_000);
  });

  it('is done again the same to what stands already', () => {
    for (const { reason, setting, severity } of CASES) {
      const checks = checksOf(reason, setting);
      const once = heldTo([finding(reason, severity)], checks);
      expect(heldTo(once, checks)).toEqual(once);
      const [held] = once;
      if (held !== undefined) expect(treatmentOf(held, checks)).toBe(treatmentOf(finding(reason, severity), checks));
    }
  });

  it('is that what is refused stops, what is ignored is gone, and what is shown stays as it is', () => {
    for (const { reason, setting, severity } of CASES) {
      const checks = checksOf(reason, setting);
      const held = heldTo([finding(reason, severity)], checks);
      const treatment = treatmentOf(finding(reason, severity), checks);
      const problem = { reason, setting, severity, treatment };
      if (treatment === 'ignore') expect({ problem, held }).toEqual({ problem, held: [] });
      else if (treatment === 'show') expect(held).toEqual([finding(reason, severity)]);
      else if (treatment === 'refuse') expect([problem, held[0]?.stops]).toEqual([problem, true]);
      else expect(['error', 'warning']).toContain(held[0]?.severity);
    }
  });

  it('follows the reason of the finding and no other', () => {
    const checks = { 'segment-missing': 'ignore', 'element-code-unknown': 'refuse' } as const;
    expect(treatmentOf(finding('segment-repeated', 'error'), checks)).toBe('refuse');
    expect(treatmentOf(finding('element-too-long', 'info'), checks)).toBe('show');
  });

  it('is no question where the finding is no matter of syntax', () => {
    const other = finding(null, 'blocking', 'MSG-006');
    expect([treatmentOf(other, {}), heldTo([other], {})]).toEqual(['show', [other]]);
  });
});

describe('what is reported', () => {
  it.each(['MSG-003', 'MSG-004', 'MSG-010'] as const)(
    'of the code %s stops where it would have been refused, and a person can answer it',
    (code) => {
      const [held] = heldTo([finding('segment-missing', 'blocking', code)], { 'segment-missing': 'report' });
      expect(held).toMatchObject({ severity: 'error', stops: true, reason: 'segment-missing' });
      expect(answersTo(held!).length).toBeGreaterThan(0);
      expect(held?.code).toBe(code === 'MSG-003' ? 'MSG-004' : code);
    },
  );

  it('is at least a warning where it would only have been shown, and does not stop', () => {
    const checks = { 'element-code-unknown': 'report' } as const;
    expect(heldTo([finding('element-code-unknown', 'info')], checks)).toMatchObject([
      { code: 'MSG-010', severity: 'warning', stops: false },
    ]);
  });
});

describe('the settings that a check may have', () => {
  it('are all for what a partner may be let off, to refuse for what is a safeguard, and none where nothing could say it', () => {
    for (const reason of REASONS) {
      const none = SYNTAX_REASONS[reason].level === 'none';
      const allowed = none ? [] : LENIENT.has(reason) ? ['refuse', 'report', 'ignore'] : ['refuse'];
      expect({ reason, allowed: allowedChecks(reason) }).toEqual({ reason, allowed });
    }
  });
});
