import type { ErpOrder } from '../port';
import type { OrderAnswer } from './file-format';
import type { LedgerStep } from './order-steps';
import { newsOf, stateOf } from './order-state';
import { handedName, positionOf, safeName, stepsOf, type Step } from './order-steps';
import type { AnswersOfFile } from './order-verdicts';

const order = (release: number): ErpOrder => ({
  ...{ key: 'SO-1', release, buyerOrderNumber: null, orderDate: null, deliveryDate: null, currency: 'EUR' },
  ...{ customer: { key: '1', ref: null }, deliveryPlace: null, invoicePlace: null },
  lines: ['A1', 'A2'].map((article, index) => ({
    ...{ index, number: null, article: { key: article, ref: null }, description: null, quantity: String(10 * release) },
    ...{ unitPrice: '1', netAmount: '10', deliveryDate: null, contract: null },
  })),
});
const handed = (release: number, what: Step['what'] = 'order', said: LedgerStep['said'] = 'new'): LedgerStep => ({
  ...{
    release,
    what,
    said: what === 'cancellation' ? what : said,
    fate: 'handed-over',
    file: `${release}.csv`,
    order: what === 'order' ? order(release) : null,
  },
});
let time = 0;
const file = (upTo: LedgerStep, ...answers: readonly (OrderAnswer extends infer One ? (One extends OrderAnswer ? Omit<One, 'key'> : never) : never)[]): AnswersOfFile => ({
  ...{ file: `f${++time}`, modifiedMs: time, upTo: positionOf(upTo) },
  answers: answers.map((answer) => ({ key: 'SO-1', ...answer })),
}); // prettier-ignore
const reasons = [{ code: 'x', text: 'no', line: null }];
const refused = (release: number) => ({ kind: 'refused', release, reasons }) as const;
const taken = (release: number | null, number: string | null = null) => ({ kind: 'taken', release, number }) as const;
const one = handed(1);
const two = handed(2, 'order', 'change');
/** Ordered anew, where nothing of the first release stands. */
const anew = handed(2);
const cancelled = handed(1, 'cancellation');

describe('how an order stands', () => {
  it('is open as soon as it is handed over, and has the number that is answered', () => {
    expect(stateOf([one], [])).toMatchObject({
      state: 'open',
      booked: { number: null, lines: [{ article: 'A1' }, {}] },
    });
    const { booked } = stateOf([one], [file(one, taken(1, 'V1')), file(one, taken(null))]);
    expect(booked).toMatchObject({ number: 'V1', state: 'open', ref: { file: '1.csv' } });
    expect(stateOf([{ ...one, fate: 'pending' }], []).booked).toBeNull();
  });

  it('is nothing when it was refused, what it was when its change was, and mended when it is taken after all', () => {
    const all = [file(one, refused(1))];
    expect(stateOf([one], all)).toMatchObject({ booked: null, refusal: { release: 1, reasons } });
    expect(newsOf('SO-1', stateOf([one], all))).toEqual([{ key: 'SO-1', release: 1, reasons }]);
    expect(stateOf([one], [...all, file(one, taken(1, 'V1'))])).toMatchObject({ refusal: null, booked: { number: 'V1' } }); // prettier-ignore
    const change = stateOf([one, two], [file(one, taken(1, 'V1')), file(two, refused(2))]);
    expect(change).toMatchObject({ standing: { release: 1 }, refusal: { release: 2 }, booked: { number: 'V1' } });
    expect(newsOf('SO-1', change)).toHaveLength(2);
  });

  it('is cancelled when that was handed over, and open again when the ERP does not take it back', () => {
    expect(stateOf([one, cancelled], [file(one, taken(1))])).toMatchObject({ state: 'cancelled', refusal: null });
    // An answer that came before the cancellation was handed over is about the order.
    expect(stateOf([one, cancelled], [file(one, taken(1)), file(cancelled, refused(1))])).toMatchObject({ state: 'open', refusal: { release: 1 } }); // prettier-ignore
    expect(stateOf([one], [file(one, { kind: 'cancelled' })]).state).toBe('cancelled');
    // Both were handed over before the first answer was read.
    expect(stateOf([one, two], [file(two, taken(1), { kind: 'cancelled' }), file(two, taken(2))]).state).toBe('open');
    expect(stateOf([one, cancelled, anew], [file(cancelled, { kind: 'cancelled' })])).toMatchObject({ state: 'open', standing: { release: 2 } }); // prettier-ignore
  });

  it('waits for what is in no delivery, until nothing more comes', () => {
    const line = (index: number | null, article: string | null, quantity: string) => ({ index, article, quantity });
    const sent = { kind: 'delivery', delivery: { number: 'P1', state: 'shipped', shippedOn: '2026-12-01', lines: [line(0, null, '4'), line(null, 'A2', '10')] } } as const; // prettier-ignore
    const { booked } = stateOf([one], [file(one, sent)]);
    expect(booked?.deliveries).toMatchObject([
      { number: 'P1', lines: [{ index: 0, article: 'A1' }, { index: 1 }] },
      { state: 'waiting', shippedOn: null, lines: [{ index: 0, article: 'A1', quantity: '6' }] },
    ]);
    expect(stateOf([one], [file(one, sent), file(one, { kind: 'done' })]).booked).toMatchObject({ state: 'done', deliveries: [{ number: 'P1' }] }); // prettier-ignore
    // The same delivery told anew takes the place of what was told of it; the same file twice is once.
    const first = file(one, sent);
    const again = file(one, { ...sent, delivery: { ...sent.delivery, lines: [line(0, 'A1', '10')] } });
    expect(stateOf([one], [first, again, again]).booked?.deliveries).toMatchObject([
      { lines: [{ quantity: '10' }] },
      { lines: [{ index: 1, quantity: '10' }] },
    ]);
  });
});

describe('an order of which the ERP says how it has it', () => {
  const lines = [{ index: 0, article: 'A1', quantity: '10', unitPrice: '1', netAmount: '10' }];

  it('stands with the lines that are not refused, until it says otherwise', () => {
    const partly = file(one, { ...taken(null, 'V1'), lines, reasons });
    const state = stateOf([one], [partly]);
    expect(state).toMatchObject({ standing: { release: 1 }, refusal: { release: 1, reasons }, booked: { state: 'open', lines } });
    expect(newsOf('SO-1', state)).toHaveLength(2);
    // That the file was taken takes nothing of it back, and a refusal of all goes before.
    expect(stateOf([one], [partly, file(one, taken(1))]).refusal).toMatchObject({ reasons });
    expect(stateOf([one], [partly, file(one, { ...taken(null), lines })]).refusal).toBeNull();
    expect(stateOf([one, two], [partly]).refusal).toBeNull();
    expect(stateOf([one, two], [partly, file(two, refused(2))])).toMatchObject({ standing: { release: 1 }, refusal: { release: 2 } });
  });

  it('has the lines that were said of what stands, and not those of a late answer or a copy', () => {
    const twenty = [{ ...lines[0]!, quantity: '20' }];
    const late = file(two, { ...taken(1, 'V1'), lines, document: 'D1' });
    const said = file(two, { ...taken(2, 'V1'), lines: twenty, document: 'D2' });
    expect(stateOf([one, two], [late]).booked?.lines).toMatchObject([{ quantity: '20' }, { quantity: '20' }]);
    expect(stateOf([one, two], [said, { ...late, modifiedMs: ++time }]).booked?.lines).toEqual(twenty);
    expect(stateOf([one, two], [late, file(two, refused(2))]).booked?.lines).toEqual(lines);
    const copied = file(one, { ...taken(null, 'V1'), lines });
    const newer = file(one, { ...taken(null, 'V1'), lines: twenty });
    expect(stateOf([one], [copied, newer, { ...copied, file: 'again', modifiedMs: ++time }]).booked?.lines).toEqual(twenty);
  });

  it('is done by the word of its own number only', () => {
    const steps = [one, cancelled, anew];
    const both = file(two, taken(1, 'V1'), taken(1, 'V1'), taken(2, 'V2'));
    const end = (number: string) => file(two, { kind: 'done', number } as const);
    expect(stateOf(steps, [both, end('V1')]).state).toBe('open');
    expect(stateOf(steps, [both, end('V9')]).state).toBe('open');
    expect(stateOf(steps, [both, end('V2'), end('V1')]).state).toBe('done');
  });

  it('does not end with what ended before it was ordered anew', () => {
    const end = { kind: 'cancelled', number: 'V1' } as const;
    const steps = [one, cancelled, anew];
    expect(stateOf(steps, [file(two, taken(1, 'V1'), taken(1, 'V1'), taken(2, 'V2')), file(two, end, taken(null, 'V2'))]).state).toBe('open');
    expect(stateOf(steps, [file(two, taken(2, 'V2')), file(two, end)]).state).toBe('open');
    expect(stateOf(steps, [file(two, taken(2, 'V2')), file(two, { ...end, number: 'V2' })]).state).toBe('cancelled');
    expect(stateOf([one], [file(one, end)]).state).toBe('cancelled');
  });
}); // prettier-ignore

describe('names of what is handed over', () => {
  it('are those of files whatever the order is called, and never those of another', () => {
    const keys = ['SO-1', '../../etc/passwd', '', '.hidden', 'a/b', 'a_b', 'SO 1', 'SO_1', 'é'.repeat(300), 'x'.repeat(300), 'y\n\0'];
    const names = keys.map(safeName);
    expect(new Set(names).size).toBe(keys.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._~-]{0,80}$/);
    expect(handedName('SO-1', { release: 2, what: 'cancellation' }, '.csv')).toBe('SO-1-r000002-cancellation.csv');
  }); // prettier-ignore

  it('sort as the steps follow each other', () => {
    const names = ['r000002-order', 'r000001-cancellation', 'answers-x', 'r000001-order', 'r1000000-order'];
    expect(stepsOf(names).map(({ release, what }) => `${release} ${what}`)).toEqual(['1 order', '1 cancellation', '2 order', '1000000 order']); // prettier-ignore
  });
});
