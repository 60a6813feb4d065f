import { chance } from '../../test/harness/chance';
import {
  balanceOf,
  INTERCHANGE_ENDS,
  interchangeEnd,
  LINE_ENDS,
  MESSAGE_ENDS,
  messageEnd,
  ORDER_ENDS,
  RECEIPT_ENDS,
  receiptEnd,
  type CountedDay,
  type CountedOrders,
  type Terms,
} from './balance';

const NOTHING: CountedDay = { receipts: [], interchanges: [], messages: [], orders: [] };
const orders = (over: Partial<CountedOrders>): CountedOrders => ({
  scope: 'partner:hoveling',
  state: 'released',
  askedCurrency: 'EUR',
  bookedCurrency: 'EUR',
  count: 1,
  askedLines: 2,
  keptLines: 2,
  declinedLines: 0,
  askedValue: '100.00',
  unvalued: 0,
  bookedValue: '90.00',
  ...over,
});

describe('where a message ends', () => {
  it.each([
    ['waiting', 'waiting'],
    ['ordered/in-review', 'held'],
    ['ordered/released', 'released'],
    ['ordered/rejected', 'declined'],
    ['change', 'change'],
    ['change/became-change', 'change'],
    ['acknowledgement', 'acknowledgement'],
    ['frame', 'frame'],
    // None of these has a right to be.
    ['ordered', 'unaccounted'],
    ['ordered/several', 'unaccounted'],
    ['refused/released', 'unaccounted'],
    ['ordered/became-change', 'unaccounted'],
    ['change/in-review', 'unaccounted'],
    ['change/several', 'unaccounted'],
    ['toString', 'unaccounted'],
  ])('%s: %s', (word, end) => {
    expect(messageEnd(word)).toBe(end);
  });
});

describe('where a file ends', () => {
  it.each([
    ['received', [], 'waiting'],
    ['received', ['waiting', 'refused'], 'waiting'],
    ['unreadable', [], 'unreadable'],
    ['unreadable', ['waiting'], 'unaccounted'],
    ['read', [], 'unaccounted'],
    ['read', ['ordered/released', 'waiting', 'refused'], 'waiting'],
    ['read', ['ordered/released', 'ordered/in-review', 'refused'], 'held'],
    ['read', ['set-aside'], 'held'],
    ['read', ['refused'], 'refused'],
    ['read', ['refused', 'ordered/released'], 'partly-refused'],
    ['read', ['ordered/rejected', 'duplicate'], 'settled'],
    ['read', ['test', 'duplicate'], 'test'],
    ['read', ['acknowledgement', 'duplicate'], 'acknowledgement'],
    ['read', ['duplicate'], 'repeated'],
    ['read', ['frame', 'ordered/released'], 'settled'],
    ['read', ['frame', 'refused'], 'refused'],
    ['read', ['frame', 'duplicate'], 'repeated'],
    ['read', ['frame'], 'settled'],
    ['read', ['ordered', 'ordered/released'], 'unaccounted'],
    ['burnt', ['ordered/released'], 'unaccounted'],
    [null, [], 'unaccounted'],
  ] as const)('%s with %j: %s', (state, words, end) => {
    expect(interchangeEnd(state, words)).toBe(end);
  });
});

describe('where an arrival ends', () => {
  const receipt = { refused: false, repeated: false, state: 'read', words: ['ordered/released'] };
  it('not let in, the same bytes again, or as its file', () => {
    expect(receiptEnd({ ...receipt, refused: true, state: null, words: [] })).toBe('not-let-in');
    expect(receiptEnd({ ...receipt, repeated: true })).toBe('same-bytes');
    expect(receiptEnd(receipt)).toBe('settled');
  });

  it('nowhere when it has a file and was not let in, or neither', () => {
    expect(receiptEnd({ ...receipt, refused: true })).toBe('unaccounted');
    expect(receiptEnd({ ...receipt, state: null, words: [] })).toBe('unaccounted');
  });
});

describe('a day', () => {
  it('on which nothing came balances', () => {
    expect(balanceOf('2026-11-25', NOTHING, [])).toMatchObject({ balanced: true, scopes: [], unequal: [], faults: [] });
  });

  it('says what came in, in orders, lines and money, and what became of it', () => {
    const day = balanceOf(
      '2026-11-25',
      {
        ...NOTHING,
        messages: [
          { scope: 'partner:hoveling', word: 'ordered/released', count: 2 },
          { scope: 'partner:hoveling', word: 'ordered/rejected', count: 1 },
          { scope: 'partner:hoveling', word: 'ordered/in-review', count: 1 },
        ],
        orders: [
          orders({ count: 2, askedLines: 5, keptLines: 4, declinedLines: 1, unvalued: 1 }),
          orders({ state: 'rejected', askedValue: '30', bookedValue: '30' }),
          orders({ state: 'in-review', askedCurrency: 'JPY', askedValue: '5000', bookedValue: '0' }),
        ],
      },
      [],
    );
    expect(day.balanced).toBe(true);
    expect(day.total.lines).toEqual({
      received: 9,
      ends: { held: 2, confirmed: 4, declined: 3, change: 0, unaccounted: 0 },
    });
    expect(day.total.values).toEqual([
      { currency: 'EUR', asked: '130.00', held: '0.00', declined: '30.00', released: '100.00', confirmed: '90.00', unvalued: 1 },
      { currency: 'JPY', asked: '5000', held: '5000', declined: '0', released: '0', confirmed: '0', unvalued: 0 },
    ]); // prettier-ignore
  });

  it('counts an order that became a change with the orders, and its worth with none', () => {
    const scope = 'partner:hoveling';
    const messages = [
      { scope, word: 'ordered/released', count: 1 },
      { scope, word: 'change/became-change', count: 1 },
      { scope, word: 'change', count: 3 },
    ];
    const counted = {
      ...NOTHING,
      messages,
      orders: [orders({}), orders({ state: 'became-change', askedValue: '40' })],
    };
    const day = balanceOf('2026-11-25', counted, []);
    expect(day.balanced).toBe(true);
    expect(day.total.messages.ends).toMatchObject({ released: 1, change: 4 });
    expect(day.total.orders).toMatchObject({ received: 2, ends: { released: 1, change: 1 } });
    expect(day.total.lines).toMatchObject({ received: 4, ends: { confirmed: 2, change: 2 } });
    expect(day.total.values).toMatchObject([{ asked: '100.00', released: '100.00' }]);
    // An order without its message, or a message without its order, is not made up for by other changes.
    const without = (rows: Partial<CountedDay>) => balanceOf('2026-11-25', { ...counted, ...rows }, []).unequal.map(({ equation }) => equation); // prettier-ignore
    expect(without({ orders: [orders({})] })).toEqual(['orders']);
    expect(without({ messages: messages.filter(({ word }) => word !== 'change/became-change') })).toEqual(['orders']);
  });

  it('does not balance for one fault that was found', () => {
    const fault = { kind: 'order-doubled', count: 1, items: [] };
    expect(balanceOf('2026-11-25', NOTHING, [fault])).toMatchObject({ balanced: false, faults: [fault] });
    expect(balanceOf('2026-11-25', NOTHING, [{ ...fault, count: 0 }]).balanced).toBe(true);
  });
});

/** Any rows at all, states that nobody knows among them. */
function anyDay(seed: number): CountedDay {
  const next = chance(seed);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const some = <T>(make: () => T): readonly T[] => Array.from({ length: upTo(9) }, make);
  const scope = () => oneOf(['partner:a', 'partner:b', 'account:drop']);
  const word = () => oneOf(['waiting', 'ordered', 'ordered/in-review', 'ordered/released', 'ordered/rejected', 'ordered/several', 'change', 'change/became-change', 'set-aside', 'refused', 'duplicate', 'test', 'acknowledgement', 'frame', 'test/released', 'lost']); // prettier-ignore
  const file = () => ({ scope: scope(), state: oneOf(['received', 'read', 'unreadable', 'burnt']), words: some(word), count: upTo(50) }); // prettier-ignore
  const amount = () => `${String(upTo(99_999))}.${String(upTo(9))}${String(upTo(9))}`;
  return {
    receipts: some(() => {
      const { state, ...rest } = file();
      return { ...rest, state: oneOf([state, null]), refused: next() < 0.3, repeated: next() < 0.3 };
    }),
    interchanges: some(() => ({ ...file(), promised: upTo(9), stored: upTo(9) })),
    messages: some(() => ({ scope: scope(), word: word(), count: upTo(50) })),
    orders: some(() =>
      orders({ scope: scope(), state: oneOf(['in-review', 'partly-released', 'released', 'rejected', 'became-change', 'gone']), askedCurrency: oneOf(['EUR', 'USD']), bookedCurrency: oneOf(['EUR', 'USD']), count: upTo(50), askedLines: upTo(99), keptLines: upTo(99), declinedLines: upTo(9), heldLines: upTo(9), askedValue: amount(), bookedValue: amount() }),
    ), // prettier-ignore
  };
}

const added = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
const partitions = (terms: Terms<string>, ends: readonly string[], received: number): void => {
  expect(Object.keys(terms.ends).sort()).toEqual([...ends].sort());
  expect(added(Object.values(terms.ends))).toBe(terms.received);
  expect(terms.received).toBe(received);
};
const inCents = (text: string): bigint => BigInt(text.replace('.', ''));

describe('whatever was counted', () => {
  const days = Array.from({ length: 500 }, (_, seed) => anyDay(seed));
  const count = (rows: readonly { readonly count: number }[]): number => added(rows.map((row) => row.count));

  it('is a partition: each row is in one end of its kind, and no end loses or doubles one', () => {
    for (const day of days) {
      const { total } = balanceOf('2026-11-25', day, []);
      partitions(total.receipts, RECEIPT_ENDS, count(day.receipts));
      partitions(total.interchanges, INTERCHANGE_ENDS, count(day.interchanges));
      partitions(total.messages, MESSAGE_ENDS, count(day.messages));
      partitions(total.orders, ORDER_ENDS, count(day.orders));
      partitions(
        total.lines,
        LINE_ENDS,
        added(day.orders.map((row) => row.keptLines + row.declinedLines + (row.heldLines ?? 0))),
      );
    }
  });

  it('stands with one partner or account: the parts add up to the whole', () => {
    for (const day of days) {
      const { total, scopes } = balanceOf('2026-11-25', day, []);
      for (const kind of ['receipts', 'interchanges', 'messages', 'orders', 'lines'] as const) {
        for (const [end, number] of Object.entries(total[kind].ends)) {
          expect(added(scopes.map((scope) => (scope[kind].ends as Record<string, number>)[end] ?? NaN))).toBe(number);
        }
      }
    }
  });

  it('is worth what its parts are worth, to the cent', () => {
    for (const day of days) {
      for (const value of balanceOf('2026-11-25', day, []).total.values) {
        expect(inCents(value.asked)).toBe(inCents(value.held) + inCents(value.declined) + inCents(value.released));
      }
    }
  });

  it('balances only where nothing is unaccounted for and every equation holds', () => {
    let balanced = 0;
    for (const day of days) {
      const balance = balanceOf('2026-11-25', day, []);
      const lost = (['receipts', 'interchanges', 'messages', 'orders'] as const).map((kind) => balance.total[kind].ends.unaccounted); // prettier-ignore
      const whole = added(lost) === 0 && balance.unequal.length === 0;
      expect(balance.balanced).toBe(whole);
      if (whole) balanced += 1;
    }
    expect(balanced).toBeLessThan(days.length);
  });
});

describe('an equation that does not hold', () => {
  const scope = 'partner:a';
  it.each([
    ['first-receipts', { receipts: [{ scope, refused: false, repeated: false, state: 'read', words: ['test'], count: 2 }], interchanges: [{ scope, state: 'read', words: ['test'], count: 1, promised: 0, stored: 0 }] }, 2, 1],
    ['messages', { receipts: [{ scope, refused: false, repeated: false, state: 'read', words: ['test'], count: 1 }], interchanges: [{ scope, state: 'read', words: ['test'], count: 1, promised: 4, stored: 3 }] }, 4, 3],
    ['orders', { messages: [{ scope, word: 'ordered/released', count: 2 }], orders: [orders({ scope })] }, 2, 1],
    ['lines', { messages: [{ scope, word: 'ordered/released', count: 1 }], orders: [orders({ scope, askedLines: 3 })] }, 3, 2],
    ['unaccounted', { messages: [{ scope, word: 'lost', count: 5 }] }, 0, 5],
  ] as const)('%s is named with both its sides', (equation, rows, expected, found) => {
    expect(balanceOf('2026-11-25', { ...NOTHING, ...rows }, []).unequal).toEqual([{ scope, equation, expected, found }]);
  }); // prettier-ignore
});
