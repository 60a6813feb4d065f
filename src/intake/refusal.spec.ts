import { makeFinding, SYNTAX_REASONS, type SyntaxReason } from '../findings';
import { refuses } from './refusal';

const finding = (reason: SyntaxReason, severity: 'error' | 'warning' | 'info' | 'blocking' = 'error') =>
  makeFinding('MSG-003', { reason, severity });
const REASONS = Object.keys(SYNTAX_REASONS) as SyntaxReason[];

describe('a finding refuses what it is about', () => {
  it('when the acknowledgement can say it and it is an error', () => {
    const refusing = REASONS.filter((reason) => refuses(finding(reason), 'refuse'));
    expect(refusing).toEqual(REASONS.filter((reason) => SYNTAX_REASONS[reason].level !== 'none'));
    expect(refuses(finding('segment-missing', 'blocking'), 'refuse')).toBe(true);
  });

  it('not when it is a warning or a note', () => {
    expect(REASONS.some((reason) => refuses(finding(reason, 'warning'), 'refuse'))).toBe(false);
    expect(REASONS.some((reason) => refuses(finding(reason, 'info'), 'refuse'))).toBe(false);
  });

  it('not when it is no matter of syntax', () => {
    expect(refuses(makeFinding('MSG-006', { severity: 'blocking' }), 'refuse')).toBe(false);
  });

  it('not for counts and references of a partner who is known to get those wrong, and for nothing else of his', () => {
    const tolerated = REASONS.filter(
      (reason) => refuses(finding(reason), 'refuse') && !refuses(finding(reason), 'tolerate'),
    );
    expect(tolerated.sort()).toEqual([
      'group-message-count',
      'group-reference-mismatch',
      'interchange-message-count',
      'interchange-reference-mismatch',
      'message-reference-mismatch',
      'message-segment-count',
    ]);
  });
});
