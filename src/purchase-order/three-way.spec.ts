import fc from 'fast-check';
import { anOrder, EMPTY_LINE } from '../../test/builders/order';
import { applyItems } from './apply-items';
import { NO_FACTS, type BookedLine, type LineFacts } from './change-item';
import { contentHash } from './content';
import { isOlder, type ChangeProfile } from './intent';
import type { OrderDocument, PurchaseOrder, PurchaseOrderLine } from './purchase-order';
import { baseUnits, threeWay, type Differences } from './three-way';

const LISTED: ChangeProfile = { lines: 'listed', quantities: 'total', additions: 'said' };
const WHOLE: ChangeProfile = { lines: 'whole', quantities: 'total', additions: 'implied' };
const DIFFERENCE: ChangeProfile = { lines: 'listed', quantities: 'difference', additions: 'said' };

const COFFEE = '8712345000011';
const TEA = '8712345000028';
/** A case of 12 of the coffee. */
const CASE = '18712345000018';

/** Base units of a unit, as a master would know them: a case holds 12 pieces. */
const factsOf = (lines: readonly PurchaseOrderLine[]): readonly LineFacts[] =>
  lines.map(({ gtin, unit }) => ({
    articleId: gtin === CASE ? COFFEE : gtin,
    unitFactor: gtin === CASE || unit === 'CT' ? '12' : '1',
  }));

const bookedAsAsked = (lines: readonly PurchaseOrderLine[]): readonly BookedLine[] =>
  lines.map(({ quantity, unit, price, requestedDelivery, withdrawn }) => ({
    quantity, unit, price, date: requestedDelivery, rejected: withdrawn === true,
  })); // prettier-ignore

const line = (fields: Partial<PurchaseOrderLine>): PurchaseOrderLine => ({ ...EMPTY_LINE, priceKind: null, ...fields });

const order = (lines: readonly PurchaseOrderLine[]): PurchaseOrder => ({ ...anOrder().build(), lines });

/** A change that says nothing but its lines. */
const changing = (lines: readonly PurchaseOrderLine[], fields: Partial<OrderDocument> = {}): OrderDocument => ({
  ...anOrder().build(), kind: 'order-change', currency: null, function: 'change', lines, ...fields,
}); // prettier-ignore

const diff = (
  before: PurchaseOrder,
  asked: OrderDocument,
  profile: ChangeProfile = LISTED,
  ours: readonly BookedLine[] = bookedAsAsked(before.lines),
): Differences =>
  threeWay({ before, ours, asked, profile, facts: { before: factsOf(before.lines), asked: factsOf(asked.lines) } });

const brief = ({ items }: Differences) =>
  items.map(({ line: at, action, field, before, asked, delta, verdict }) => [at, action, field, before, asked, delta, verdict]); // prettier-ignore

const TWO = order([
  line({ number: '1', gtin: COFFEE, quantity: '36', unit: 'PCE', price: '6.95', priceKind: 'net' }),
  line({ number: '2', gtin: TEA, quantity: '10', unit: 'PCE' }),
]);

describe('a listed change', () => {
  it('touches only the lines that it lists, and only what it says of them', () => {
    const found = diff(TWO, changing([line({ number: '1', action: 'change', gtin: COFFEE, quantity: '48', unit: 'PCE' })])); // prettier-ignore
    expect(brief(found)).toEqual([[0, 'change', 'quantity', '36 PCE', '48 PCE', '12', 'plain']]);
    expect(applyItems(TWO, found.items).lines).toMatchObject([
      { quantity: '48', price: '6.95' },
      { gtin: TEA, quantity: '10' },
    ]);
  });

  it('deletes by marking, and appends what is new', () => {
    const found = diff(
      TWO,
      changing([
        line({ number: '2', action: 'delete' }),
        line({ number: '3', action: 'add', gtin: '8712345000035', quantity: '5', unit: 'PCE' }),
      ]),
    );
    expect(brief(found)).toEqual([
      [1, 'delete', 'line', '10 PCE', null, '-10', 'plain'],
      [2, 'add', 'line', null, '5 PCE', '5', 'plain'],
    ]);
    expect(applyItems(TWO, found.items).lines).toMatchObject([{}, { withdrawn: true }, { number: '3', quantity: '5', action: null }]); // prettier-ignore
    // What is not chosen keeps its place all the same.
    expect(applyItems(TWO, found.items, new Set([0])).lines).toMatchObject([{}, { withdrawn: true }, { withdrawn: true }]); // prettier-ignore
  });

  it('with a quantity of zero deletes', () => {
    const found = diff(TWO, changing([line({ number: '2', gtin: TEA, quantity: '0', unit: 'PCE' })]));
    expect(brief(found)).toEqual([[1, 'delete', 'line', '10 PCE', null, '-10', 'plain']]);
  });

  it('adds to the quantity where that is agreed, and never to less than nothing', () => {
    const by = (quantity: string) => diff(TWO, changing([line({ number: '1', quantity, unit: 'PCE' })]), DIFFERENCE);
    expect(brief(by('-6'))).toEqual([[0, 'change', 'quantity', '36 PCE', '30 PCE', '-6', 'plain']]);
    expect(brief(by('-36'))).toEqual([[0, 'delete', 'line', '36 PCE', null, '-36', 'plain']]);
    expect(brief(by('-37'))).toEqual([[0, 'change', 'quantity', '36 PCE', '-1 PCE', '-37', 'unclear']]);
    expect(brief(by('0'))).toEqual([]);
  });

  it('knows a line by the reference to it, before its own number', () => {
    const found = diff(TWO, changing([line({ number: '1', orderLine: '000002', gtin: TEA, quantity: '12', unit: 'PCE' })])); // prettier-ignore
    expect(brief(found)).toEqual([[1, 'change', 'quantity', '10 PCE', '12 PCE', '2', 'plain']]);
  });

  it('knows a line by an article that is there once, and says that its number may not change', () => {
    const found = diff(TWO, changing([line({ number: '20', gtin: TEA, quantity: '12', unit: 'PCE' })]));
    expect(brief(found)).toEqual([[1, 'change', 'quantity', '10 PCE', '12 PCE', '2', 'plain']]);
    expect(found.immutable).toEqual([{ field: 'number', line: 1, before: '2', asked: '20' }]);
  });

  it('finds no line where the number and the article contradict each other', () => {
    const found = diff(TWO, changing([line({ number: '1', gtin: TEA, quantity: '12', unit: 'PCE' })]));
    expect([found.items, found.lost]).toEqual([[], [{ from: 0, candidates: [0, 1] }]]);
  });

  it('exchanges the article under a number where neither stands elsewhere', () => {
    const found = diff(TWO, changing([line({ number: '1', gtin: '8712345000035', quantity: '36', unit: 'PCE' })]));
    expect(brief(found)).toEqual([[0, 'change', 'article', COFFEE, '8712345000035', null, 'plain']]);
  });

  it('opens a withdrawn line again by its number', () => {
    const without = applyItems(TWO, diff(TWO, changing([line({ number: '2', action: 'delete' })])).items);
    const found = diff(without, changing([line({ number: '2', action: 'change', quantity: '4', unit: 'PCE' })]));
    expect(brief(found)).toEqual([[1, 'add', 'line', null, '4 PCE', null, 'plain']].map(([...row]) => [...row.slice(0, 5), '4', 'plain'])); // prettier-ignore
    expect(applyItems(without, found.items).lines[1]).toEqual({ ...TWO.lines[1], quantity: '4' });
  });

  it('is of a line that does not exist', () => {
    const found = diff(TWO, changing([line({ number: '7', action: 'change', gtin: '8712345000035', quantity: '1' })]));
    expect(found).toEqual({ items: [], lost: [{ from: 0, candidates: [] }], immutable: [] });
  });

  it('says where we have booked other than was asked before', () => {
    const ours = bookedAsAsked(TWO.lines).map((one, i) => (i === 0 ? { ...one, quantity: '30' } : one));
    const found = diff(TWO, changing([line({ number: '1', quantity: '48', unit: 'PCE' })]), LISTED, ours);
    expect(found.items).toMatchObject([{ ours: '30 PCE', verdict: 'conflict' }]);
  });

  it('changes the head, where it says something', () => {
    const found = diff(TWO, changing([], { requestedDelivery: '2031-03-11', currency: 'EUR' }));
    expect(brief(found)).toEqual([[null, 'change', 'requestedDelivery', null, '2031-03-11', null, 'plain']]);
    expect(applyItems(TWO, found.items)).toMatchObject({ requestedDelivery: '2031-03-11', lines: TWO.lines });
  });

  it('changes two parties without one undoing the other, also when it was stored in between', () => {
    const [deliverTo, invoicee] = ['8712345000103', '8712345000110'].map((gln) => ({ ...TWO.parties.buyer, id: gln, gln }));
    if (deliverTo === undefined || invoicee === undefined) throw new Error('There are two');
    const found = diff(TWO, changing([], { parties: { ...TWO.parties, deliverTo, invoicee } }));
    const items = JSON.parse(JSON.stringify(found.items)) as typeof found.items;
    expect(applyItems(TWO, items).parties).toEqual({ ...TWO.parties, deliverTo, invoicee });
  }); // prettier-ignore

  it('may not change who buys', () => {
    const buyer = { ...TWO.parties.buyer, id: '8712345000103', gln: '8712345000103' };
    const before = { ...TWO, parties: { ...TWO.parties, buyer: { ...buyer, id: 'K-1', gln: null } } };
    expect(diff(before, changing([], { parties: { ...TWO.parties, buyer } })).immutable).toEqual([
      { field: 'parties.buyer', line: null, before: 'K-1', asked: '8712345000103' },
    ]);
  });
});

describe('units', () => {
  it('that say the same are no other quantity', () => {
    const found = diff(TWO, changing([line({ number: '1', gtin: COFFEE, quantity: '3', unit: 'CT' })]));
    expect(brief(found)).toEqual([[0, 'change', 'unit', '36 PCE', '3 CT', '0', 'plain']]);
  });

  it('are compared in base units, and the GTIN of a case counts cases', () => {
    const found = diff(TWO, changing([line({ number: '1', gtin: CASE, quantity: '4', unit: 'PCE' })]));
    expect(brief(found)).toEqual([[0, 'change', 'quantity', '36 PCE', '4 PCE', '12', 'plain']]);
    expect(applyItems(TWO, found.items).lines[0]).toMatchObject({ gtin: CASE, quantity: '4' });
  });

  it('that nobody knows are not compared', () => {
    const facts = [NO_FACTS, NO_FACTS];
    const found = threeWay({
      before: TWO, ours: [], profile: LISTED, facts: { before: facts, asked: facts },
      asked: changing([line({ number: '1', gtin: COFFEE, quantity: '3', unit: 'XX' })]),
    }); // prettier-ignore
    expect(found.items).toMatchObject([{ field: 'quantity', asked: '3 XX', delta: null, verdict: 'unclear' }]);
  });
});

describe('the whole order anew', () => {
  it('leaves out what is not asked for any more, and says so', () => {
    const found = diff(TWO, changing([line({ number: '1', gtin: COFFEE, quantity: '36', unit: 'PCE' })]), WHOLE);
    expect(brief(found)).toEqual([[1, 'delete', 'line', '10 PCE', null, '-10', 'unsaid']]);
  });

  it('deletes no line that one of its own may mean', () => {
    const found = diff(TWO, changing([line({ number: '1', gtin: TEA, quantity: '36', unit: 'PCE' })]), WHOLE);
    expect([found.items, found.lost]).toEqual([[], [{ from: 0, candidates: [0, 1] }]]);
  });

  it('adds what is new', () => {
    const asked = changing([...TWO.lines, line({ number: '3', gtin: '8712345000035', quantity: '1', unit: 'PCE' })]);
    expect(brief(diff(TWO, asked, WHOLE))).toEqual([[2, 'add', 'line', null, '1 PCE', '1', 'plain']]);
  });
});

const someLine = fc.record({
  gtin: fc.constantFrom(COFFEE, TEA, '8712345000035', CASE),
  quantity: fc.integer({ min: 1, max: 99 }).map(String),
  unit: fc.constantFrom('PCE', 'CT'),
  price: fc.constantFrom('6.95', '3.49', null),
});
const someOrder = fc
  .array(someLine, { minLength: 1, maxLength: 8 })
  .map((lines) => order(lines.map((one, i) => line({ ...one, number: String(i + 1) }))));
const someProfile = fc.constantFrom(LISTED, WHOLE, DIFFERENCE);

describe('for any order and any change', () => {
  const numberOf = fc.option(fc.integer({ min: 1, max: 10 }).map(String));
  const someChange = fc
    .array(
      fc.record({
        one: someLine,
        number: numberOf,
        orderLine: numberOf,
        action: fc.constantFrom('add', 'change', 'more', 'less', 'delete', 'none', 'replace', 'other', null),
      }),
      { maxLength: 6 },
    )
    .map((lines) =>
      changing(
        lines.map(({ one, number, orderLine, action }) =>
          line({ ...one, number, action, ...(orderLine === null ? {} : { orderLine }) }),
        ),
      ),
    );

  it('the sum of the lines is what it was and what the items say (invariant v)', () => {
    fc.assert(
      fc.property(someOrder, someChange, someProfile, (before, asked, profile) => {
        const { items } = diff(before, asked, profile);
        const clear = items.flatMap(({ verdict, delta, field }, i) =>
          verdict === 'unclear' || (delta === null && ['line', 'quantity', 'unit', 'article'].includes(field)) ? [] : [i],
        ); // prettier-ignore
        const after = applyItems(before, items, new Set(clear));
        const sum = clear.reduce((total, i) => total + Number(items[i]?.delta ?? 0), 0);
        const [from, to] = [before, after].map(({ lines }) => Number(baseUnits(lines, factsOf(lines))));
        expect(to).toBe((from ?? 0) + sum);
      }),
    );
  });

  it('no value moves to a line that says another article, and every line keeps its place', () => {
    fc.assert(
      fc.property(someOrder, someChange, someProfile, (before, asked, profile) => {
        const { items } = diff(before, asked, profile);
        const after = applyItems(before, items);
        before.lines.forEach(({ number }, i) => expect(after.lines[i]?.number).toBe(number));
        for (const { line: at, from, action, field } of items) {
          if (at === null || from === null || action !== 'change' || field === 'article') continue;
          if (items.some((other) => other.line === at && other.field === 'article')) continue;
          const [old, now] = [before.lines[at], asked.lines[from]].map((one) => factsOf(one === undefined ? [] : [one])[0]);
          expect(old?.articleId).toBe(now?.articleId);
        }
        // Each line of the order is touched by one line of the change.
        const touched = new Map<number, Set<number | null>>();
        for (const { line: at, from } of items) if (at !== null) touched.set(at, (touched.get(at) ?? new Set()).add(from));
        for (const sources of touched.values()) expect(sources.size).toBe(1);
      }),
    ); // prettier-ignore
  });

  it('a change that says nothing, or the order as it is, changes nothing', () => {
    fc.assert(
      fc.property(someOrder, (before) => {
        expect(diff(before, changing([])).items).toEqual([]);
        expect(applyItems(before, [])).toBe(before);
        const again = diff(before, changing(before.lines), WHOLE);
        expect([again.items, again.lost]).toEqual([[], []]);
      }),
    );
  });

  it('none of the items chosen is the order as it was, but for places that are withdrawn', () => {
    fc.assert(
      fc.property(someOrder, someChange, someProfile, (before, asked, profile) => {
        const { items } = diff(before, asked, profile);
        const after = applyItems(before, items, new Set());
        const live = { ...after, lines: after.lines.filter(({ withdrawn }) => withdrawn !== true) };
        expect(contentHash(live)).toBe(contentHash(before));
      }),
    );
  });
});

describe('changes in any order of arrival (invariant ix)', () => {
  type Message = { readonly sequence: string; readonly change: OrderDocument | 'cancel' };

  /** Takes messages as they come: a change waits for its order, and what is older than the last one applied is a question (CHG-006). */
  function arrive(first: PurchaseOrder, messages: readonly (Message | 'order')[]) {
    let now: PurchaseOrder | 'cancelled' | null = null;
    let last: Message | null = null;
    let questions = 0;
    const waiting: Message[] = [];
    const take = (message: Message): void => {
      if (now === null) return void waiting.push(message);
      if (last !== null && isOlder(at(message), at(last))) {
        questions++;
        return;
      }
      last = message;
      if (message.change === 'cancel') now = 'cancelled';
      else if (now !== 'cancelled') now = applyItems(now, diff(now, message.change).items);
    };
    for (const message of messages) {
      if (message !== 'order') take(message);
      else {
        now = first;
        for (const early of waiting.splice(0).sort((a, b) => (isOlder(at(a), at(b)) ? -1 : 1))) take(early);
      }
    }
    return { now, questions };
  }
  const at = ({ sequence }: Message) => ({ sequence, date: null });

  it('end the same as in their own order, or leave a question open', () => {
    const someChanges = fc.array(fc.record({ n: fc.integer({ min: 1, max: 8 }), q: fc.integer({ min: 1, max: 50 }) }), { minLength: 1, maxLength: 4 }); // prettier-ignore
    const sample = fc.tuple(someOrder, someChanges, fc.boolean()).chain(([first, changes, cancelled]) => {
      const messages: Message[] = changes.map(({ n, q }, i) => ({
        sequence: String(i + 1),
        change: changing([line({ number: String(n), action: 'change', quantity: String(q), unit: 'PCE' })]),
      }));
      if (cancelled) messages.push({ sequence: String(messages.length + 1), change: 'cancel' });
      const all: readonly (Message | 'order')[] = ['order', ...messages];
      return fc.record({
        first: fc.constant(first),
        all: fc.constant(all),
        mixed: fc.shuffledSubarray([...all], { minLength: all.length }),
      });
    });
    fc.assert(
      fc.property(sample, ({ first, all, mixed }) => {
        const [expected, found] = [arrive(first, all), arrive(first, mixed)];
        expect(expected.questions).toBe(0);
        if (found.questions === 0) expect(found.now).toEqual(expected.now);
      }),
    );
  });
});
