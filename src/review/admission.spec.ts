import { aCheckInput, ARRIVAL, anOrderFromShop, aShop, COFFEE, judged, type Situation } from '../../test/builders';
import { makeFinding } from '../findings';
import { contentHash, textKey, type PurchaseOrder } from '../purchase-order';
import { admissionOf, entryOf, repeats, type Candidate } from './admission';
import type { Verdict } from './verdict';

const ORDER = anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49' }).build();
const CANDIDATE: Candidate & { readonly id: string } = {
  id: 'order-1',
  messageId: 'message-1',
  interchangeId: 'interchange-1',
  order: ORDER,
  readingFindings: [],
  arrival: ARRIVAL,
  address: null,
  positionOf: () => null,
};
const earlier = (orderId: string, hash: string) => ({
  orderId,
  orderReference: `SO-${orderId}`,
  state: 'released',
  receivedOn: '2026-11-20',
  contentHash: hash,
  order: ORDER,
});

/** The verdict on the candidate in this situation. */
function verdictOf(situation: Situation = {}): Verdict {
  const { partner, sales } = aCheckInput(situation);
  const { findings, resolution } = judged(situation);
  return {
    judged: { id: CANDIDATE.id, head: {} as Verdict['judged']['head'], lines: [], findings: [] },
    findings,
    resolution,
    partner,
    earlierOrders: sales.earlierOrders,
    part: null,
    otherHead: false,
    holding: [],
    open: [],
    clear: true,
  };
}

describe('what is to become of a candidate', () => {
  it('is an order of its own when nothing came before', () => {
    expect(entryOf(CANDIDATE, verdictOf())).toMatchObject({ duplicateOf: null, test: false });
  });

  it('is nothing new when an earlier order has the same content', () => {
    const hash = contentHash(ORDER);
    const earlierOrders = [earlier('other', 'x'), earlier('same', hash)];
    expect(entryOf(CANDIDATE, verdictOf({ sales: { earlierOrders } })).duplicateOf).toBe('same');
  });

  it('is nothing new either where the partner has it so that only the first order of a number holds', () => {
    const earlierOrders = [
      { ...earlier('old', 'x'), receivedOn: '2026-11-19' },
      { ...earlier('late', 'y'), receivedOn: '2026-11-21' },
    ];
    const asked = verdictOf({ sales: { earlierOrders } });
    expect([entryOf(CANDIDATE, asked).duplicateOf, repeats(asked.findings)]).toEqual([null, false]);
    const master = aShop().partnerWith({ duplicateOutcome: 'answer-again' });
    const again = verdictOf({ master, sales: { earlierOrders } });
    expect([entryOf(CANDIDATE, again).duplicateOf, repeats(again.findings)]).toEqual(['late', true]);
  });

  it('replaces the order with its number where the partner has it so, and is neither an order nor a repetition', () => {
    const master = aShop().partnerWith({ duplicateOutcome: 'replacement' });
    const verdict = verdictOf({ master, sales: { earlierOrders: [earlier('old', 'x')] } });
    expect(entryOf(CANDIDATE, verdict)).toMatchObject({ replaces: true, duplicateOf: null });
    const first = verdictOf({ master });
    expect(entryOf(CANDIDATE, first).replaces).toBe(false);
    const same = verdictOf({ master, sales: { earlierOrders: [earlier('same', contentHash(ORDER))] } });
    expect(entryOf(CANDIDATE, same)).toMatchObject({ replaces: false, duplicateOf: 'same' });
  });

  it('is an order, to be looked at, when a resend says something that its original did not', () => {
    const order = anOrderFromShop()
      .line({ gtin: COFFEE, quantity: 10, price: '3.49' })
      .with({ texts: ['Regel 2 niet'] });
    const resend = { ...CANDIDATE, order: order.build() };
    const before = (known: PurchaseOrder) => ({ ...earlier('same', contentHash(known)), order: known });
    const after = (known: PurchaseOrder, accepted: readonly string[] = []) => {
      const acceptedTexts = new Set(accepted.map(textKey));
      return entryOf(resend, verdictOf({ order, acceptedTexts, sales: { earlierOrders: [before(known)] } }))
        .duplicateOf;
    };
    expect(after(ORDER)).toBeNull();
    expect(after({ ...ORDER, texts: ['regel 2 NIET'] })).toBe('same');
    expect(after(ORDER, ['regel 2 niet'])).toBe('same');
  });

  it('is an order, to be looked at, when the earlier one has other content', () => {
    const verdict = verdictOf({ sales: { earlierOrders: [earlier('other', 'x')] } });
    expect(verdict.findings.map(({ code }) => code)).toContain('DUP-001');
    expect(entryOf(CANDIDATE, verdict).duplicateOf).toBeNull();
  });

  it('is a test only when both the message and the partner are in test', () => {
    const test = makeFinding('MSG-005');
    const inTest = verdictOf({ master: aShop().partnerWith({ status: 'test' }) });
    expect(entryOf(CANDIDATE, { ...inTest, findings: [test] }).test).toBe(true);
    expect(entryOf(CANDIDATE, { ...inTest, findings: [] }).test).toBe(false);
    expect(entryOf(CANDIDATE, { ...verdictOf(), findings: [test] }).test).toBe(false);
    expect(entryOf(CANDIDATE, { ...inTest, partner: null, findings: [test] }).test).toBe(false);
  });

  it('cannot be said of one that was not judged', () => {
    expect(() => entryOf(CANDIDATE, undefined)).toThrow('not judged');
  });
});

describe('what became of it', () => {
  const entry = entryOf(CANDIDATE, verdictOf());
  const findings = entry.verdict.findings;

  it('is released or in review, as the gate said', () => {
    expect(admissionOf(entry, new Set(['order-1']))).toEqual({
      messageId: 'message-1',
      outcome: 'released',
      orderId: 'order-1',
    });
    expect(admissionOf(entry, new Set(['order-2']))).toEqual({
      messageId: 'message-1',
      outcome: 'in-review',
      orderId: 'order-1',
    });
  });

  it('is the earlier order for a duplicate', () => {
    expect(admissionOf({ ...entry, duplicateOf: 'same' }, new Set())).toEqual({
      messageId: 'message-1', outcome: 'duplicate', orderId: 'same', findings,
    }); // prettier-ignore
  });

  it('is never an order for a test, also when the test is a duplicate', () => {
    expect(admissionOf({ ...entry, test: true, duplicateOf: 'same' }, new Set(['order-1']))).toEqual({
      messageId: 'message-1', outcome: 'test', findings,
    }); // prettier-ignore
  });
});
