import { advance, SALES_ORDER_STATES, type SalesOrderEvent, type SalesOrderState } from './sales-order';

const STATES = Object.keys(SALES_ORDER_STATES) as SalesOrderState[];
const EVENTS: readonly SalesOrderEvent[] = ['release', 'reject'];

describe('the states of a sales order', () => {
  it('move only as the table says', () => {
    const moves = STATES.flatMap((state) =>
      EVENTS.map((event) => `${state} ${event} -> ${advance(state, event) ?? '-'}`),
    );
    expect(moves).toEqual([
      'in-review release -> released',
      'in-review reject -> rejected',
      'released release -> -',
      'released reject -> -',
      'rejected release -> -',
      'rejected reject -> -',
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
