import { advance, SALES_ORDER_STATES, type SalesOrderEvent, type SalesOrderState } from './sales-order';

const STATES = Object.keys(SALES_ORDER_STATES) as SalesOrderState[];
const EVENTS: readonly SalesOrderEvent[] = ['release', 'part', 'reject', 'revise', 'cancel', 'replace'];

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
      'in-review replace -> became-change',
      'partly-released release -> released',
      'partly-released part -> partly-released',
      'partly-released reject -> -',
      'partly-released revise -> in-review',
      'partly-released cancel -> cancelled',
      'partly-released replace -> -',
      'released release -> -',
      'released part -> -',
      'released reject -> -',
      'released revise -> in-review',
      'released cancel -> cancelled',
      'released replace -> -',
      'rejected release -> -',
      'rejected part -> -',
      'rejected reject -> -',
      'rejected revise -> -',
      'rejected cancel -> -',
      'rejected replace -> -',
      'cancelled release -> -',
      'cancelled part -> -',
      'cancelled reject -> -',
      'cancelled revise -> -',
      'cancelled cancel -> -',
      'cancelled replace -> -',
      'became-change release -> -',
      'became-change part -> -',
      'became-change reject -> -',
      'became-change revise -> -',
      'became-change cancel -> -',
      'became-change replace -> -',
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
