import { anOrderFromShop, aShop, COFFEE, judged, type MasterBuilder, type OrderBuilder } from '../../test/builders';

/* An order that lies on the desk is judged by its own days, and not by the clock of who looks at it again. */

/** The day after it came, the last minute but one of a Monday a week later, and in the next month. */
const LATER = ['2026-11-24T07:00:00Z', '2026-11-30T22:58:00Z', '2026-12-01T08:00:00Z'];
const coffee = { gtin: COFFEE, quantity: 12, price: '3.49' };
const order = () => anOrderFromShop().on('2026-12-14').line(coffee);
const listed = (fields: object) => () => aShop().customerWith({ assortment: 'listed' }).listed('article-COFFEE', fields); // prettier-ignore
type Case = readonly [what: string, master: () => MasterBuilder, order: () => OrderBuilder, codes: readonly string[]];

const CASES: readonly Case[] = [
  ['listed until yesterday', listed({ validTo: '2026-11-23' }), order, []],
  ['listed from tomorrow on', listed({ validFrom: '2026-11-24' }), order, ['ITM-011']],
  ['restricted from tomorrow on', () => aShop().listed('article-COFFEE', { kind: 'restricted', validFrom: '2026-11-24' }), order, []],
]; // prettier-ignore

it.each(CASES)('%s', (_, master, of, codes) => {
  const at = (now?: string) => judged({ master: master(), order: of(), ...(now && { now: new Date(now) }) });
  expect(at().codes).toEqual(codes);
  for (const now of LATER) expect([now, at(now).codes]).toEqual([now, codes]);
});
