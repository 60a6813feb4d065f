import fc from 'fast-check';
import { composeOrderResponse } from './compose';
import {
  aLine,
  aModel,
  aSalesOrder,
  bookedAsSent,
  CONTEXT,
  EDIFACT,
  messageLines,
  OTHER_GTIN,
  readBack,
  UBL,
  X12,
} from './compose-test-support';
import { violationsOf } from './compose-ubl-test-support';
import { applyItems, type ChangeItem } from '../purchase-order';
import { outcomeOf, type AnsweredChange } from './outcome';

const figure = fc.constantFrom('1', '2.5', '12', '12.0', '100', '0.01');
/** The replacement character stands for text that was damaged before: our reader says so of ours as of anybody's. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).filter((made) => !made.includes('\uFFFD'));
const day = fc.constantFrom('2026-12-01', '2026-12-02', '2026-12-03');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const allowance = fc.record({
  kind: optional(fc.constantFrom('allowance' as const, 'charge' as const)),
  code: optional(text),
  percentage: optional(figure),
  amount: optional(figure),
  basis: fc.constant(null),
  sequence: fc.constant(null),
});
const lineOf = fc.record({
  gtin: optional(fc.constantFrom('8712345000004', OTHER_GTIN)),
  supplierArticle: optional(fc.constantFrom('SD-1', "S'D+2:?")),
  buyerArticle: optional(text),
  description: optional(text),
  quantity: optional(figure),
  unit: optional(fc.constantFrom('PCE', 'CT')),
  price: optional(figure),
  priceBasis: optional(fc.record({ quantity: figure, unit: optional(fc.constantFrom('PCE', 'CT')) })),
  requestedDelivery: optional(day),
  allowances: fc.array(allowance, { maxLength: 1 }),
});

/** What a booking may do to a line: nothing, or one thing that the buyer must hear of. */
const deed = fc.constantFrom<Deed>('as sent', 'substitute', 'quantity', 'price', 'date', 'reject');
type Deed = 'as sent' | 'substitute' | 'quantity' | 'price' | 'date' | 'reject';
const booking = (what: Deed) =>
  ({
    'as sent': {},
    substitute: { substituted: true, gtin: '8712345000028' },
    quantity: { confirmedQuantity: '77' },
    price: { answeredPrice: '77' },
    date: { confirmedDate: '2027-01-15' },
    reject: { rejectedReason: 'Niet leverbaar' },
  })[what];

const orders = fc
  .record({
    lines: fc.array(fc.tuple(lineOf, deed), { minLength: 1, maxLength: 4 }),
    number: optional(text),
    requestedDelivery: optional(day),
    rejected: fc.boolean(),
    headerDate: fc.boolean(),
    kept: fc.subarray(['invoicee', 'payment', 'delivery', 'places'] as const),
    reason: optional(text),
  })
  .map(({ lines, number, requestedDelivery, rejected, headerDate, kept, reason }) => {
    const asked = lines.map(([line], i) => aLine({ ...line, number: String(i + 1) }));
    const sent = aSalesOrder({
      document: { number, requestedDelivery, lines: asked },
      order: {
        keptTerms: kept,
        ...(headerDate ? { confirmedDate: '2027-01-15' } : {}),
        ...(rejected ? { state: 'rejected' as const, rejectionReason: reason } : {}),
      },
    });
    const booked = asked.map((line, i) => bookedAsSent(sent.document, line, i, booking(lines[i]?.[1] ?? 'as sent')));
    const touched = lines.some(
      ([line, what]) =>
        line.allowances.length > 0 ||
        (what !== 'as sent' &&
          !(what === 'price' && line.price === null) &&
          !(what === 'date' && line.requestedDelivery === null && requestedDelivery === null)),
    );
    return {
      order: { ...sent, lines: booked },
      differs: touched || rejected || kept.length > 0 || (headerDate && requestedDelivery !== null),
    };
  });

const CHANGE: AnsweredChange = { number: 'W-1', sequence: '1', date: '2026-11-21', lines: [{ number: '1', action: 'change' }] }; // prettier-ignore

/** An order of lines with a quantity each, and a change of some of them, all, none or some of which is done. */
const changes = fc
  .array(
    fc.record({
      what: fc.constantFrom('as it was', 'quantity', 'delete', 'add'),
      taken: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  // Of an order of which no line is left nobody is answered: it is cancelled.
  .filter((lines) => lines.some(({ what }) => what === 'as it was' || what === 'quantity'))
  .map((lines) => {
    const before = lines.map(({ what }, i) => aLine({ number: String(i + 1), unit: 'EA', ...(what === 'add' ? { withdrawn: true as const } : {}) }));
    const items = lines.flatMap(({ what, taken }, line): readonly (ChangeItem & { readonly taken: boolean })[] => {
      if (what === 'as it was') return [];
      const common = { line, from: line, before: null, asked: null, ours: null, delta: null, verdict: 'plain' as const, taken };
      if (what === 'quantity') return [{ ...common, action: 'change', field: 'quantity', set: { quantity: '48' } }];
      if (what === 'delete') return [{ ...common, action: 'delete', field: 'line', set: { withdrawn: true } }];
      return [{ ...common, action: 'add', field: 'line', set: aLine({ number: String(line + 1), unit: 'EA' }) }];
    });
    const original = aSalesOrder({ document: { lines: before } }).document;
    const asked = applyItems(original, items);
    const document = applyItems(original, items, new Set(items.flatMap(({ taken }, i) => (taken ? [i] : []))));
    const booked = document.lines.map((line, i) =>
      bookedAsSent(document, line, i, line.withdrawn === true ? { rejectedReason: 'Niet meer' } : {}));
    const order = aSalesOrder({ document, order: { asked, outcomeVersion: 2, lines: booked } });
    return { order, done: items.every(({ taken }) => taken) };
  }); // prettier-ignore

describe('an answer', () => {
  it('is "accepted without amendment" exactly when nothing differs from what the buyer sent', () => {
    fc.assert(
      fc.property(orders, ({ order, differs }) => {
        const outcome = outcomeOf(order);
        const ordrsp = composeOrderResponse({ outcome, address: EDIFACT }, CONTEXT).text;
        const response = composeOrderResponse({ outcome, address: UBL }, CONTEXT).text;
        expect(/BGM\+231\+[^']*\+29'/.test(ordrsp)).toBe(!differs);
        const x12 = composeOrderResponse({ outcome, address: X12 }, CONTEXT).text.split('~');
        expect(x12.some((segment) => segment.startsWith('BAK*00*AD*'))).toBe(!differs);
        expect(x12.filter((segment) => segment.startsWith('ACK*'))).toHaveLength(order.lines.length);
        expect(x12.filter((segment) => /^ACK\*IA(\*|$)/.test(segment)).length === order.lines.length).toBe(
          outcome.lines.every(({ kind }) => kind === 'accepted'),
        );
        expect(response.includes('<cbc:OrderResponseCode>AP<')).toBe(!differs);
        if (
          differs &&
          !order.lines.some(({ rejectedReason }) => rejectedReason !== null) &&
          outcome.kind === 'changed'
        ) {
          const told =
            outcome.lines.some(({ kind }) => kind !== 'accepted') ||
            outcome.confirmedDate !== outcome.requestedDate ||
            (ordrsp.includes('FTX+') && response.includes('<cbc:Note>'));
          expect(told).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is read by our own readers without findings, its counts right', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom('3', '4'), ({ order }, version) => {
        const outcome = outcomeOf(order);
        const address = { ...EDIFACT, syntax: { id: 'UNOW', version } };
        const written = composeOrderResponse({ outcome, address }, CONTEXT);
        expect(readBack(written.bytes, 'edifact').codes).toEqual([]);
        const segments = messageLines(written.text);
        expect(segments.at(-1)).toBe(`UNT+${String(segments.length - 1)}+1`);
        expect(segments.at(-2)).toBe(`CNT+2:${String(order.lines.length)}`);

        const x12 = composeOrderResponse({ outcome, address: X12 }, CONTEXT).text.split('~');
        const [start, end] = ['ST*', 'SE*'].map((tag) => x12.findIndex((segment) => segment.startsWith(tag)));
        expect(x12[end ?? 0]).toBe(`SE*${String((end ?? 0) - (start ?? 0) + 1)}*0001`);

        const response = readBack(composeOrderResponse({ outcome, address: UBL }, CONTEXT).bytes, 'ubl');
        expect(response.codes).toEqual([]);
        expect(violationsOf(response.message)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('to a change is an acceptance exactly when the order is what was asked last; a refused one confirms it as it was', () => {
    fc.assert(
      fc.property(changes, ({ order, done }) => {
        const outcome = outcomeOf(order);
        const [edifact, x12, ubl] = [EDIFACT, X12, UBL].map((address) => {
          const composed = composeOrderResponse({ outcome, address: { ...address, change: CHANGE } }, CONTEXT);
          expect(readBack(composed.bytes, address.format).codes).toEqual([]);
          return composed;
        });
        expect(/BGM\+231\+[^']*\+29'/.test(edifact?.text ?? '')).toBe(done);
        expect(x12?.text.includes('~BCA*00*AD*')).toBe(done);
        expect(ubl?.text.includes('<cbc:OrderResponseCode>AP<')).toBe(done);
        if (ubl !== undefined) expect(violationsOf(readBack(ubl.bytes, 'ubl').message)).toEqual([]);
        // What is confirmed is what is booked, whatever was asked.
        const booked = order.lines.flatMap(({ rejectedReason, confirmedQuantity }) => rejectedReason === null ? [confirmedQuantity] : []);
        expect(outcome.lines.flatMap(({ confirmed }) => confirmed?.quantity ?? [])).toEqual(booked);
      }),
      { numRuns: 200 },
    );
  }); // prettier-ignore

  it('is the same for the same model', () => {
    expect(composeOrderResponse(aModel(), CONTEXT)).toEqual(composeOrderResponse(aModel(), CONTEXT));
  });

  it('says nothing final of a line that waits, never "accepted" while one does, and of each line the same once it is said', () => {
    fc.assert(
      fc.property(orders, fc.infiniteStream<boolean>(fc.boolean()), ({ order }, waits) => {
        if (order.state !== 'released') return;
        const lines = order.lines.map((line) => ({
          ...line,
          held: line.rejectedReason === null && waits.next().value === true,
        }));
        if (!lines.some(({ held }) => held)) return;
        const part = outcomeOf({ ...order, state: 'partly-released', lines });
        const whole = outcomeOf({ ...order, outcomeVersion: 2 });
        expect(part.kind).toBe('changed');
        part.lines.forEach((line, index) => {
          if (lines[index]?.held === true)
            expect(line).toMatchObject({ kind: 'pending', confirmed: null, changes: [] });
          else expect(line).toEqual(whole.lines[index]);
        });
        const waiting = lines.filter(({ held }) => held).length;
        const ordrsp = composeOrderResponse({ outcome: part, address: EDIFACT }, CONTEXT);
        expect(ordrsp.text).toMatch(/BGM\+231\+[^']*\+4'/);
        const actions = messageLines(ordrsp.text).flatMap((segment) => /^LIN\+\d+\+(\d)/.exec(segment)?.[1] ?? []);
        expect(actions.map((code) => code === '4')).toEqual(lines.map(({ held }) => held));
        expect(readBack(ordrsp.bytes, 'edifact').codes).toEqual([]);
        const x12 = composeOrderResponse({ outcome: part, address: X12 }, CONTEXT).text.split('~');
        expect(x12.some((segment) => segment.startsWith('BAK*00*AC*'))).toBe(true);
        expect(x12.filter((segment) => segment.startsWith('ACK*IH'))).toHaveLength(waiting);
        expect(() => composeOrderResponse({ outcome: part, address: UBL }, CONTEXT)).toThrow('cannot say');
      }),
      { numRuns: 200 },
    );
  });
});
