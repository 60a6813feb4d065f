import { advance, SALES_ORDER_STATES, type SalesOrderEvent, type SalesOrderState } from './sales-order';

const STATES = Object.keys(SALES_ORDER_STATES) as SalesOrderState[];
const EVENTS: readonly SalesOrderEvent[] = ['release', 'part', 'reject', 'revise', 'cancel'];

describe('the states of a sales order', () => {
  it('move only as the table says', () => {
    const moves = STATES.flatMap((state) =>
      EVENTS.map((event) => `${state} ${event} -> ${advance(state, event) ?? '-'}`),
    );
    expect(moves).toEqual([
      'in-review release -> released',
      'in-review part -> partly-released',
      'in-review reject -> rejected',
      'in-review revise -> -',
      'in-review cancel -> cancelled',
      'partly-released release -> released',
      'partly-released part -> partly-released',
      'partly-released reject -> -',
      'partly-released revise -> in-review',
      'partly-released cancel -> cancelled',
      'released release -> -',
      'released part -> -',
      'released reject -> -',
      'released revise -> in-review',
      'released cancel -> cancelled',
      'rejected release -> -',
      'rejected part -> -',
      'rejected reject -> -',
      'rejected revise -> -',
      'rejected cancel -> -',
      'cancelled release -> -',
      'cancelled part -> -',
      'cancelled reject -> -',
      'cancelled revise -> -',
      'cancelled cancel -> -',
    ]);
  });

  it('can all be reached from the first, and every move leads to one of them', () => {
    const reached = new Set<SalesOrderState>(['in-review']);
    for (const state of reached) {
      for (const event of EVENTS) {
        const next = advance(state, event);
        if (next !== null) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });
});
