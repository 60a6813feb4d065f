import {
  addMoney,
  currencyDigits,
  decimal,
  money,
  plain,
  type Decimal,
  type IsoDate,
  type Language,
  type Money,
} from '../kernel';

/** What became of a message, and of the order in it. Every message is in exactly one. */
export const MESSAGE_ENDS = [
  'waiting',
  'held',
  'released',
  'declined',
  'set-aside',
  'refused',
  'duplicate',
  'test',
  'acknowledgement',
  'frame',
  'change',
  'information',
  'unaccounted',
] as const;
export type MessageEnd = (typeof MESSAGE_ENDS)[number];

/** What became of a file, by what became of everything in it. The first that holds, from the top, is its end. */
export const INTERCHANGE_ENDS = [
  'unaccounted',
  'unreadable',
  'waiting',
  'held',
  'refused',
  'partly-refused',
  'settled',
  'test',
  'acknowledgement',
  'repeated',
] as const;
export type InterchangeEnd = (typeof INTERCHANGE_ENDS)[number];

/** What became of an arrival: it was not let in, it brought the same bytes again, or it brought a file. */
export const RECEIPT_ENDS = ['not-let-in', 'same-bytes', ...INTERCHANGE_ENDS] as const;
export type ReceiptEnd = (typeof RECEIPT_ENDS)[number];

export const ORDER_ENDS = ['held', 'released', 'declined', 'change', 'unaccounted'] as const;
type OrderEnd = (typeof ORDER_ENDS)[number];

export const LINE_ENDS = ['held', 'confirmed', 'declined', 'change', 'unaccounted'] as const;
type LineEnd = (typeof LINE_ENDS)[number];

/**
 * A message's state and, behind a slash, that of its order: every pair that the road knows. A pair that is not here has no right to be:
 * an ordered message without an order (`ordered`) or with two (`ordered/several`), an order of a message that was refused.
 */
const MESSAGE_WORDS: Readonly<Record<string, MessageEnd>> = {
  waiting: 'waiting',
  'ordered/in-review': 'held',
  'ordered/released': 'released',
  'ordered/partly-released': 'released',
  'ordered/rejected': 'declined',
  'ordered/cancelled': 'declined',
  change: 'change',
  // An order that turned out to be a change: both stand, and the message ended as the change.
  'change/became-change': 'change',
  information: 'information',
  'set-aside': 'set-aside',
  refused: 'refused',
  duplicate: 'duplicate',
  test: 'test',
  acknowledgement: 'acknowledgement',
  frame: 'frame',
};
const ORDER_WORDS: Readonly<Record<string, OrderEnd>> = {
  'in-review': 'held',
  released: 'released',
  // Its lines that wait are held, each by itself.
  'partly-released': 'released',
  rejected: 'declined',
  cancelled: 'declined',
  'became-change': 'change',
};

/** Where something came from: `partner:` and the code, or `account:` and the code where no partner is known. */
type Scope = string;

/** Arrivals that are alike in everything that decides about their end. */
export interface CountedReceipts {
  readonly scope: Scope;
  readonly refused: boolean;
  readonly repeated: boolean;
  /** Of its interchange; null without one. */
  readonly state: string | null;
  /** The different words (see `MESSAGE_WORDS`) of the messages in it. */
  readonly words: readonly string[];
  readonly count: number;
}

export interface CountedInterchanges {
  readonly scope: Scope;
  readonly state: string;
  readonly words: readonly string[];
  readonly count: number;
  /** Messages that reading counted, and messages that are there; of files that are read. */
  readonly promised: number;
  readonly stored: number;
}

export interface CountedMessages {
  readonly scope: Scope;
  readonly word: string;
  readonly count: number;
}

/** Orders that are alike in state and currencies. Amounts are plain decimals. */
export interface CountedOrders {
  readonly scope: Scope;
  readonly state: string;
  readonly askedCurrency: string;
  readonly bookedCurrency: string;
  readonly count: number;
  /** Lines of the buyer's orders, and lines that are booked or would be. */
  readonly askedLines: number;
  readonly keptLines: number;
  readonly declinedLines: number;
  /** Lines that wait in orders of which a part is released. */
  readonly heldLines?: number;
  /** What the buyer counts with; orders that do not say enough for that are counted beside it. */
  readonly askedValue: string;
  readonly unvalued: number;
  readonly bookedValue: string;
}

/** Everything that was counted of one day, at one moment. */
export interface CountedDay {
  readonly receipts: readonly CountedReceipts[];
  readonly interchanges: readonly CountedInterchanges[];
  readonly messages: readonly CountedMessages[];
  readonly orders: readonly CountedOrders[];
}

/** `received` is the sum of the ends: that is what the balance says. */
export interface Terms<End extends string> {
  readonly received: number;
  readonly ends: Readonly<Record<End, number>>;
}

/** Of one currency. Plain decimals. What was asked in another currency than it was booked in stands with each under its own. */
interface ValueTerms {
  readonly currency: string;
  /** As the buyers' orders say: the sum of the three below. Not what became a change: what a change is worth is in no order but the one it changes. */
  readonly asked: string;
  readonly held: string;
  readonly declined: string;
  readonly released: string;
  /** What we confirmed of what was released. */
  readonly confirmed: string;
  /** Orders in that do not say what they are worth. */
  readonly unvalued: number;
}

export interface ScopeBalance {
  readonly receipts: Terms<ReceiptEnd>;
  readonly interchanges: Terms<InterchangeEnd>;
  readonly messages: Terms<MessageEnd>;
  readonly orders: Terms<OrderEnd>;
  readonly lines: Terms<LineEnd>;
  readonly values: readonly ValueTerms[];
}

/** Two counts that must be equal. */
export const EQUATIONS = ['first-receipts', 'messages', 'orders', 'lines', 'unaccounted'] as const;
export type Equation = (typeof EQUATIONS)[number];

interface Unequal {
  readonly scope: Scope;
  readonly equation: Equation;
  readonly expected: number;
  readonly found: number;
}

/** One thing that is not as it must be. */
interface FaultItem {
  readonly id: string;
  readonly scope: Scope;
  /** What is known of it, for a person: a file name, "3 of 4". */
  readonly detail: string;
  /** ISO 8601. */
  readonly since: string;
}

export interface Fault<Kind extends string = string> {
  readonly kind: Kind;
  readonly count: number;
  /** The oldest of them. */
  readonly items: readonly FaultItem[];
}

/** The balance of a business day. */
export interface Balance {
  readonly day: IsoDate;
  readonly balanced: boolean;
  readonly total: ScopeBalance;
  readonly scopes: readonly (ScopeBalance & { readonly scope: Scope })[];
  readonly unequal: readonly Unequal[];
  readonly faults: readonly Fault[];
}

/** What a fault is called, and what somebody does about it. */
export type FaultText = Readonly<Record<'what' | 'next', Readonly<Record<Language, string>>>>;

/** Where a message ended that has this word. */
export const messageEnd = (word: string): MessageEnd =>
  Object.hasOwn(MESSAGE_WORDS, word) ? (MESSAGE_WORDS[word] ?? 'unaccounted') : 'unaccounted';

const orderEnd = (state: string): OrderEnd =>
  Object.hasOwn(ORDER_WORDS, state) ? (ORDER_WORDS[state] ?? 'unaccounted') : 'unaccounted';

/** What frames messages that are all refused is no part that was not. */
const isRefusal = (end: MessageEnd): boolean => end === 'refused' || end === 'frame';

/** Where a file ended. */
export function interchangeEnd(state: string | null, words: readonly string[]): InterchangeEnd {
  if (state === 'received') return 'waiting';
  const ends = new Set(words.map(messageEnd));
  if (state === 'unreadable') return ends.size === 0 ? 'unreadable' : 'unaccounted';
  if (state !== 'read' || ends.size === 0 || ends.has('unaccounted')) return 'unaccounted';
  if (ends.has('waiting')) return 'waiting';
  if (ends.has('held') || ends.has('set-aside')) return 'held';
  if (ends.has('refused')) return [...ends].every(isRefusal) ? 'refused' : 'partly-refused';
  if (ends.has('released') || ends.has('declined') || ends.has('change') || ends.has('information')) return 'settled'; // prettier-ignore
  if (ends.has('test')) return 'test';
  // A header and a trailer with nothing between them.
  if (ends.has('frame') && ends.size === 1) return 'settled';
  return ends.has('acknowledgement') ? 'acknowledgement' : 'repeated';
}

/** Where an arrival ended. */
export function receiptEnd({ refused, repeated, state, words }: Omit<CountedReceipts, 'scope' | 'count'>): ReceiptEnd {
  if (refused) return state === null && !repeated ? 'not-let-in' : 'unaccounted';
  if (state === null) return 'unaccounted';
  return repeated ? 'same-bytes' : interchangeEnd(state, words);
}

/**
 * The balance of a day, and what does not add up in it. Everything that was counted is in exactly one end of its kind; what no table of
 * states knows is `unaccounted`, and then the day does not balance.
 *
 * @param faults what was found wrong one by one
 */
export function balanceOf(day: IsoDate, counted: CountedDay, faults: readonly Fault[]): Balance {
  const names = [...new Set(Object.values(counted).flatMap((rows: readonly { scope: Scope }[]) => rows.map((row) => row.scope)))].sort(); // prettier-ignore
  const scopes = names.map((scope) => ({ scope, ...scopeBalance(ofScope(counted, scope)) }));
  const unequal = names.flatMap((scope) => unequalOf(scope, ofScope(counted, scope)));
  const found = faults.filter(({ count }) => count > 0);
  return {
    day,
    balanced: unequal.length === 0 && found.length === 0,
    total: scopeBalance(counted),
    scopes,
    unequal,
    faults: found,
  };
}

const ofScope = (counted: CountedDay, scope: Scope): CountedDay => {
  const own = <T extends { readonly scope: Scope }>(rows: readonly T[]) => rows.filter((row) => row.scope === scope);
  return {
    receipts: own(counted.receipts),
    interchanges: own(counted.interchanges),
    messages: own(counted.messages),
    orders: own(counted.orders),
  };
};

function scopeBalance({ receipts, interchanges, messages, orders }: CountedDay): ScopeBalance {
  return {
    receipts: terms(RECEIPT_ENDS, receipts.map((row) => [receiptEnd(row), row.count])), // prettier-ignore
    interchanges: terms(INTERCHANGE_ENDS, interchanges.map((row) => [interchangeEnd(row.state, row.words), row.count])), // prettier-ignore
    messages: terms(MESSAGE_ENDS, messages.map((row) => [messageEnd(row.word), row.count])), // prettier-ignore
    orders: terms(ORDER_ENDS, orders.map((row) => [orderEnd(row.state), row.count])), // prettier-ignore
    lines: terms(LINE_ENDS, orders.flatMap(linesOf)), // prettier-ignore
    values: valuesOf(orders),
  };
}

function terms<End extends string>(ends: readonly End[], counts: readonly (readonly [End, number])[]): Terms<End> {
  const sums = Object.fromEntries(ends.map((end) => [end, 0])) as Record<End, number>;
  for (const [end, count] of counts) sums[end] += count;
  return { received: counts.reduce((sum, [, count]) => sum + count, 0), ends: sums };
}

/** Lines as they are kept. A line is declined by itself or with its order. */
function linesOf(row: CountedOrders): readonly (readonly [LineEnd, number])[] {
  const end = orderEnd(row.state);
  const kept: LineEnd = end === 'released' ? 'confirmed' : end;
  return [
    [kept, row.keptLines],
    ['held', row.heldLines ?? 0],
    [end === 'unaccounted' ? 'unaccounted' : 'declined', row.declinedLines],
  ];
}

function valuesOf(all: readonly CountedOrders[]): readonly ValueTerms[] {
  const orders = all.filter((row) => orderEnd(row.state) !== 'change');
  const currencies = [...new Set(orders.flatMap((row) => [row.askedCurrency, row.bookedCurrency]))].sort();
  return currencies.flatMap((currency) => {
    const asked = orders.filter((row) => row.askedCurrency === currency);
    const askedOf = (...ends: readonly OrderEnd[]): string =>
      text(
        sum(
          currency,
          asked.filter((row) => ends.includes(orderEnd(row.state))).map((row) => row.askedValue),
        ),
      );
    const booked = orders.filter((row) => row.bookedCurrency === currency && orderEnd(row.state) === 'released');
    return [
      {
        currency,
        asked: text(sum(currency, asked.map((row) => row.askedValue))), // prettier-ignore
        held: askedOf('held', 'unaccounted'),
        declined: askedOf('declined'),
        released: askedOf('released'),
        confirmed: text(sum(currency, booked.map((row) => row.bookedValue))), // prettier-ignore
        unvalued: asked.reduce((count, row) => count + row.unvalued, 0),
      },
    ];
  });
}

const sum = (currency: string, amounts: readonly string[]): Money =>
  amounts.reduce((total, amount) => addMoney(total, money(amount, currency)), money(0, currency));

const text = ({ amount, currency }: Money): string => fixed(amount, currencyDigits(currency));

/** With the digits of the currency at least, as people read amounts; more where the buyer sent more. */
const fixed = (amount: Decimal, digits: number): string => {
  const shortest = plain(amount);
  return decimal(amount.toFixed(digits)).eq(amount) ? amount.toFixed(digits) : shortest;
};

function unequalOf(scope: Scope, counted: CountedDay): readonly Unequal[] {
  const total = <T extends { readonly count: number }>(
    rows: readonly T[],
    of = (row: T): number => row.count,
  ): number => rows.reduce((added, row) => added + of(row), 0);
  const { receipts, interchanges, messages, orders } = counted;
  const own = scopeBalance(counted);
  const lost =
    own.receipts.ends.unaccounted +
    own.interchanges.ends.unaccounted +
    own.messages.ends.unaccounted +
    own.orders.ends.unaccounted;
  const equations: Readonly<Record<Equation, readonly [number, number]>> = {
    'first-receipts': [total(receipts.filter((row) => !row.refused && !row.repeated)), total(interchanges)],
    messages: [total(interchanges, (row) => row.promised), total(interchanges, (row) => row.stored)],
    orders: [total(messages.filter(({ word }) => word.split('/')[0] === 'ordered' || word === 'change/became-change')), total(orders)], // prettier-ignore
    lines: [
      total(orders, (row) => row.askedLines),
      total(orders, (row) => row.keptLines + row.declinedLines + (row.heldLines ?? 0)),
    ],
    unaccounted: [0, lost],
  };
  return EQUATIONS.flatMap((equation) => {
    const [expected, found] = equations[equation];
    return expected === found ? [] : [{ scope, equation, expected, found }];
  });
}
