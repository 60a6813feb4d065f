import type { PurchaseOrderLine } from '../purchase-order';
import type { SalesOrderLine } from '../sales';
import { aLine, aSalesOrder, OTHER_GTIN, type Case } from './compose-test-support';
import { lineWords, orderWords } from './compose-words';
import { outcomeOf } from './outcome';

const outcome = (of: Case) => outcomeOf(aSalesOrder(of));
const oneLine = (line: Partial<PurchaseOrderLine>, booked: Partial<SalesOrderLine> = {}, more: Case = {}) =>
  outcome({ ...more, document: { ...more.document, lines: [aLine(line)] }, booked: [booked] });
const corrected = (field: string, value: string | null) => ({
  order: { corrections: [{ field, value, by: 'u-1', at: '2026-11-20T09:00:00Z' }] },
});

describe('outcomeOf', () => {
  it('accepts what is booked exactly as sent, whatever the notation of numbers', () => {
    expect(outcome({})).toMatchObject({ kind: 'accepted', confirmedDate: '2026-12-01', otherDeliverTo: null });
    expect(oneLine({ quantity: '12.0', price: '3.490' }, { confirmedQuantity: '12', answeredPrice: '3.49' }).kind).toBe(
      'accepted',
    );
  });

  it.each<[string, Partial<PurchaseOrderLine>, Partial<SalesOrderLine>, string]>([
    ['another article', {}, { substituted: true, gtin: OTHER_GTIN }, 'article'],
    [
      'another supplier article where no GTIN was sent',
      { gtin: null, supplierArticle: 'A' },
      { supplierArticle: 'B' },
      'article',
    ],
    ['another quantity', {}, { confirmedQuantity: '10' }, 'quantity'],
    ['no quantity', {}, { confirmedQuantity: null }, 'quantity'],
    ['another unit', {}, { unit: 'CT' }, 'quantity'],
    ['another price', {}, { answeredPrice: '3.59' }, 'price'],
    ['our price instead of a placeholder', { price: '0.01' }, { answeredPrice: '3.49' }, 'price'],
    ['no price where one was sent', {}, { answeredPrice: null }, 'price'],
    ['a price in another currency', { currency: 'USD' }, {}, 'price'],
    ['another date', {}, { confirmedDate: '2026-12-02' }, 'date'],
    ['no date', {}, { confirmedDate: null }, 'date'],
  ])('calls %s a change', (_, line, booked, change) => {
    const { kind, lines } = oneLine(line, booked);
    expect(kind).toBe('changed');
    expect(lines[0]).toMatchObject({ kind: 'changed', changes: [change] });
  });

  it('leaves a line that waits undecided, and calls the whole changed', () => {
    const waits = outcome({
      document: { lines: [aLine({ number: '1' }), aLine({ number: '2' })] },
      order: { state: 'partly-released' },
      booked: [{}, { held: true, amount: null }],
    });
    expect(waits).toMatchObject({
      kind: 'changed',
      lines: [{ kind: 'accepted' }, { kind: 'pending', confirmed: null }],
    });
    const declined = oneLine({}, { rejectedReason: 'Niet leverbaar' }, { order: { state: 'released' } });
    expect(declined.kind).toBe('rejected');
  });

  it('is no refusal while a line waits, although all others are declined', () => {
    const lines = [aLine({ number: '1' }), aLine({ number: '2' })];
    const order = { state: 'partly-released' as const };
    expect(outcome({ document: { lines }, order, booked: [{ rejectedReason: 'Nee' }, { held: true }] }).kind).toBe(
      'changed',
    );
  });

  it('does not call it a change when we fill in a price or a date that was not sent', () => {
    expect(oneLine({ price: null }, { answeredPrice: '3.49' }).kind).toBe('accepted');
    expect(
      oneLine({}, {}, { document: { requestedDelivery: null }, order: { confirmedDate: '2026-12-08' } }).kind,
    ).toBe('accepted');
    expect(oneLine({ price: '5.00', priceKind: 'gross' }, { answeredPrice: '3.49' }).kind).toBe('accepted');
  });

  it('calls a date outside the window sent a change, where no day was sent', () => {
    const window = { requestedDelivery: null, earliestDelivery: '2026-12-01', latestDelivery: '2026-12-03' };
    const on = (date: string) =>
      oneLine({}, { confirmedDate: date }, { document: window, order: { confirmedDate: date } });
    expect(on('2026-12-02').kind).toBe('accepted');
    expect(on('2026-12-04')).toMatchObject({ kind: 'changed', lines: [{ changes: ['date'] }] });
    expect(on('2026-11-30').kind).toBe('changed');
  });

  it('calls another date, currency or delivery place of the order a change', () => {
    expect(outcome({ order: { confirmedDate: '2026-12-02' } }).kind).toBe('changed');
    expect(outcome({ order: { currency: 'USD' } }).kind).toBe('changed');
    const moved = outcome(corrected('parties.deliverTo', '8700000000046'));
    expect(moved).toMatchObject({ kind: 'changed', otherDeliverTo: { id: '8700000000046', idScheme: '9' } });
    expect(outcome(corrected('parties.deliverTo', '8700000000039')).kind).toBe('accepted');
  });

  it('calls the same figure for another number of units a change', () => {
    const { kind, lines } = oneLine({}, {}, corrected('lines[0].priceBasis.quantity', '100'));
    expect(kind).toBe('changed');
    expect(lines[0]).toMatchObject({ changes: ['price'], confirmed: { priceBasis: { quantity: '100' } } });
  });

  it('keeps the basis of the message beside our price when the price sent was no net price', () => {
    const { lines } = oneLine(
      { priceKind: 'gross', priceBasis: { quantity: '100', unit: 'PCE' } },
      { answeredPrice: '349' },
    );
    expect(lines[0]?.confirmed).toMatchObject({ price: '349', priceBasis: { quantity: '100', unit: 'PCE' } });
  });

  it('never gives a substitute the codes of the article that it replaces', () => {
    const { lines } = oneLine({ supplierArticle: 'OLD' }, { substituted: true, gtin: null, supplierArticle: 'NEW' });
    expect(lines[0]?.confirmed).toMatchObject({ gtin: null, supplierArticle: 'NEW', buyerArticle: null });
  });

  it('compares GTINs by what they name, not by how long they are written', () => {
    expect(oneLine({ gtin: '08712345000004' }, { gtin: '8712345000004' }).kind).toBe('accepted');
  });

  it('calls an order with a rejected line changed, and rejected when none is left', () => {
    const lines = [aLine(), aLine({ number: '2' })];
    expect(outcome({ document: { lines }, booked: [{}, { rejectedReason: 'vervallen' }] })).toMatchObject({
      kind: 'changed',
      lines: [{ kind: 'accepted' }, { kind: 'rejected', confirmed: null, reason: 'vervallen' }],
    });
    const none = outcome({ booked: [{ rejectedReason: 'vervallen' }] });
    expect(none).toMatchObject({ kind: 'rejected', confirmedDate: null });
  });

  it('never calls an order with a discount or a charge accepted as it is', () => {
    const discount = {
      kind: 'allowance',
      code: 'TD',
      percentage: '5',
      amount: null,
      basis: null,
      sequence: null,
    } as const;
    expect(oneLine({ allowances: [discount] })).toMatchObject({
      kind: 'changed',
      lines: [{ kind: 'changed', changes: ['allowance'], notApplied: [discount], confirmed: { price: '3.49' } }],
    });
    const onOrder = outcome({ document: { allowances: [{ ...discount, kind: 'charge' }] } });
    expect(onOrder).toMatchObject({ kind: 'changed', notApplied: [{ kind: 'charge' }], lines: [{ kind: 'accepted' }] });
    expect(outcome({ document: { allowances: [{ ...discount, percentage: '0' }] } })).toMatchObject({
      kind: 'accepted',
    });
    const rejected = { state: 'rejected' as const, rejectionReason: 'nee' };
    expect(outcome({ document: { allowances: [discount] }, order: rejected })).not.toHaveProperty('notApplied');
  });

  it('says of agreed discounts that they are in the price, and still calls the order changed', () => {
    const discount = {
      kind: 'allowance',
      code: 'TD',
      percentage: '5',
      amount: null,
      basis: null,
      sequence: null,
    } as const;
    const lines = [aLine({ allowances: [discount] })];
    const granted = outcome({ document: { lines, allowances: [discount] }, booked: [{ discountsApplied: true }] });
    expect(granted).toMatchObject({
      kind: 'changed',
      applied: [discount],
      lines: [{ kind: 'changed', changes: ['allowance'], applied: [discount] }],
    });
    expect(granted).not.toHaveProperty('notApplied');
    expect(lineWords(granted.lines[0]!, 'en')).toBe('Discount TD 5 % is in the price.');
    expect(orderWords(granted, 'nl')).toBe('Korting TD 5 % is in de prijs verrekend.');
    // One line of two that has it not off, and the order has it not off.
    const two = outcome({
      document: { lines: [aLine(), aLine({ number: '2' })], allowances: [discount] },
      booked: [{ discountsApplied: true }, {}],
    });
    expect(two).toMatchObject({ notApplied: [discount] });
  });

  it('rejects every line of a rejected order', () => {
    const rejected = outcome({ order: { state: 'rejected', rejectionReason: 'onbekend afleveradres' } });
    expect(rejected).toMatchObject({
      kind: 'rejected',
      reason: 'onbekend afleveradres',
      lines: [{ kind: 'rejected' }],
    });
  });

  it('holds what came of a change against what was asked last: applied it is accepted, refused it is not', () => {
    const [before, after] = [aLine(), aLine({ quantity: '48' })];
    const changed = aSalesOrder({ document: { lines: [after] } }).document;
    const applied = { document: { lines: [after] }, order: { asked: changed } };
    expect(outcome(applied).kind).toBe('accepted');
    expect(outcome({ document: { lines: [before] }, order: { asked: changed } })).toMatchObject({
      kind: 'changed',
      lines: [{ changes: ['quantity'], asked: { quantity: '48' }, confirmed: { quantity: '12' } }],
    });
  });

  it('says nothing of a line that was taken away as asked, and what is delivered of one all the same', () => {
    const two = [aLine(), aLine({ number: '2' })];
    const without = [aLine(), aLine({ number: '2', withdrawn: true })];
    const asked = aSalesOrder({ document: { lines: without } }).document;
    const gone = outcome({ document: { lines: without }, order: { asked }, booked: [{}, { rejectedReason: 'withdrawn' }] }); // prettier-ignore
    expect(gone).toMatchObject({ kind: 'accepted', lines: [{ number: '1' }] });
    const refused = outcome({ document: { lines: two }, order: { asked } });
    expect(refused).toMatchObject({ kind: 'changed', lines: [{ number: '1', kind: 'accepted' }, { number: '2', asked: { quantity: '0' }, confirmed: { quantity: '12' } }] }); // prettier-ignore
  });

  it('calls an added line that is not taken rejected, and a place of a refused change another one', () => {
    const added = aLine({ number: '2', gtin: OTHER_GTIN });
    const asked = aSalesOrder({ document: { lines: [aLine(), added] } }).document;
    const document = { lines: [aLine(), { ...added, withdrawn: true as const }] };
    const partly = outcome({ document, order: { asked }, booked: [{}, { rejectedReason: 'Geen plaats' }] });
    expect(partly).toMatchObject({ kind: 'changed', lines: [{ kind: 'accepted' }, { kind: 'rejected', reason: 'Geen plaats' }] }); // prettier-ignore
    const elsewhere = { ...aSalesOrder({}).document };
    const moved = { ...elsewhere, parties: { ...elsewhere.parties, deliverTo: { ...elsewhere.parties.deliverTo, id: '8700000000046', gln: '8700000000046' } } }; // prettier-ignore
    expect(outcome({ order: { asked: moved } })).toMatchObject({ kind: 'changed', otherDeliverTo: { gln: '8700000000039' } }); // prettier-ignore
  });

  it('refers to the number as sent, else to the one that the buyer told us', () => {
    expect(outcome({ order: { buyerOrderNumber: '4712' } }).buyerOrderNumber).toBe('4711');
    expect(outcome({ document: { number: null }, order: { buyerOrderNumber: '4712' } }).buyerOrderNumber).toBe('4712');
  });
});
