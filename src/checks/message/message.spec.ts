import { anOrderFromShop, answered, aShop, COFFEE, judged } from '../../../test/builders';
import { makeFinding } from '../../findings';
import { contentHash, type MessageFunction } from '../../purchase-order';
import { openFindings } from '../judge';

const order = () => anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49' });

it('finds nothing in a message that is all right', () => {
  expect(judged().codes).toEqual([]);
});

describe('MSG-002', () => {
  const functions: readonly MessageFunction[] = [
    'cancellation', 'change', 'replacement', 'confirmation', 'duplicate', 'proposal', 'hold', 'copy', 'provisional', 'other',
  ]; // prettier-ignore
  it.each(functions)('holds %s, which is no new order', (meaning) => {
    expect(judged({ order: order().with({ function: meaning }) }).found('MSG-002')).toMatchObject({
      severity: 'blocking',
      stops: true,
    });
  });

  it('lets a duplicate with equal content be a resend', () => {
    const earlier = { orderId: '1', orderReference: 'B1', state: 'released', receivedOn: '2026-11-20' };
    const known = { ...earlier, contentHash: contentHash(order().build()), order: order().build() };
    const { codes } = judged({ order: order().with({ function: 'duplicate' }), sales: { earlierOrders: [known] } });
    expect(codes).toEqual(['DUP-002']);
  });

  it('holds a blanket order, and no rush order', () => {
    expect(judged({ order: order().with({ documentType: '221' }) }).codes).toContain('MSG-002');
    expect(judged({ order: order().with({ documentType: '224' }) }).codes).not.toContain('MSG-002');
  });
});

describe('MSG-004', () => {
  const readingFindings = [makeFinding('MSG-004', { params: { seg: 'UNT', actual: 1, expected: 2 } })];
  it('can be overridden with a partner that tolerates, and not with one that refuses', () => {
    const tolerated = judged({ readingFindings });
    expect(tolerated.found('MSG-004')?.severity).toBe('error');
    const decisions = answered(tolerated.found('MSG-004'), 'OVR');
    expect(openFindings(tolerated.findings, decisions)).toEqual([]);
    const refused = judged({ readingFindings, master: aShop().partnerWith({ controlCounts: 'refuse' }) });
    expect(refused.found('MSG-004')?.severity).toBe('blocking');
    expect(openFindings(refused.findings, decisions)).toHaveLength(1);
  });
});

describe('MSG-005 and MSG-006', () => {
  it('tell a test apart, and ask when it does not fit the partner', () => {
    expect(judged({ arrival: { test: true } }).codes).toEqual(['MSG-005', 'MSG-006']);
    expect(judged({ arrival: { test: true }, master: aShop().partnerWith({ status: 'test' }) }).codes).toEqual([
      'MSG-005',
    ]);
    expect(judged({ master: aShop().partnerWith({ status: 'test' }) }).codes).toEqual(['MSG-006']);
    expect(judged({ order: order().with({ function: 'test' }) }).codes).toContain('MSG-005');
  });
});

describe('MSG-007', () => {
  it('holds an unknown sender', () => {
    const { codes, findings } = judged({ arrival: { sender: { scheme: '14', value: '8799999000000' } } });
    expect(codes).toEqual(['MSG-007']);
    expect(openFindings(findings, { overrides: new Map(), rejectedLines: new Map() })).toHaveLength(1);
  });
});

describe('MSG-008', () => {
  it('compares GLNs only', () => {
    expect(judged({ arrival: { receiver: { scheme: '14', value: '8711111000019' } } }).codes).toEqual(['MSG-008']);
    expect(judged({ arrival: { receiver: { scheme: 'ZZ', value: 'ONS' } } }).codes).toEqual([]);
    expect(judged({ order: order().to('8711111000019') }).codes).toEqual(['MSG-008']);
    expect(judged({ order: order().to({ id: 'V123', idScheme: '92' }) }).codes).toEqual([]);
  });

  it('asks once when both name the same', () => {
    const both = judged({
      order: order().to('8711111000019'),
      arrival: { receiver: { scheme: '14', value: '8711111000019' } },
    });
    expect(both.codes).toEqual(['MSG-008']);
  });
});

describe('MSG-014', () => {
  it('lets an account speak for its own partner only', () => {
    expect(judged({ arrival: { accountPartnerId: 'partner-2' } }).codes).toEqual(['MSG-014']);
    expect(judged({ arrival: { accountPartnerId: null } }).codes).toEqual([]);
  });
});
