import {
  anOrderFromShop, aShop, BUYER_GLN, COFFEE, DC_GLN, judged, STORE_GLN, type MasterBuilder, type OrderBuilder,
} from '../../test/builders'; // prettier-ignore
import { NO_PARTY } from '../purchase-order';

/* An order that lies on the desk is judged by its own days, and not by the clock of who looks at it again. */

/** The day after it came, the last minute but one of a Monday a week later, and in the next month. */
const LATER = ['2026-11-24T07:00:00Z', '2026-11-30T22:58:00Z', '2026-12-01T08:00:00Z'];
const coffee = { gtin: COFFEE, quantity: 12, price: '3.49' };
const order = () => anOrderFromShop().on('2026-12-14').line(coffee);
const listed = (fields: object) => () => aShop().customerWith({ assortment: 'listed' }).listed('article-COFFEE', fields); // prettier-ignore
const old =
  (fields: object = {}) =>
  () =>
    aShop()
      .article({ number: 'NEW', price: '3.49' })
      .article({ number: 'OLD', price: '3.49', status: 'discontinued', discontinuedOn: '2026-11-25', ...fields });
const ofOld = () =>
  anOrderFromShop()
    .on('2026-12-14')
    .line({ ...coffee, gtin: null, supplierArticle: 'OLD' });
const invoiced = () => {
  const invoicee = { ...NO_PARTY, id: STORE_GLN, idScheme: '9', gln: STORE_GLN };
  return order().with({ parties: { ...order().build().parties, invoicee } });
};
const payer = (fields: object) => () => aShop().agreed({ knowsInvoicees: true }).location({ id: 'iv', role: 'invoice', gln: STORE_GLN, ...fields }); // prettier-ignore
const priced = (priceDate: 'order' | 'delivery') => () =>
  aShop()
    .customerWith({ priceDate })
    .article({ number: 'PEN' })
    .price('article-PEN', { amount: '1', validTo: '2026-11-26' })
    .price('article-PEN', { amount: '2', validFrom: '2026-11-27' });
const pen = (day: string) => () => anOrderFromShop().on(day).line({ supplierArticle: 'PEN', quantity: 12, price: '1' });

type Case = readonly [what: string, master: () => MasterBuilder, order: () => OrderBuilder, codes: readonly string[]];

const CASES: readonly Case[] = [
  ['listed until yesterday', listed({ validTo: '2026-11-23' }), order, []],
  ['listed from tomorrow on', listed({ validFrom: '2026-11-24' }), order, ['ITM-011']],
  ['restricted from tomorrow on', () => aShop().listed('article-COFFEE', { kind: 'restricted', validFrom: '2026-11-24' }), order, []],
  ['no longer sold since it came', old(), ofOld, []],
  ['succeeded since it came', old({ successorId: 'article-NEW' }), ofOld, []],
  ['no longer sold when it came', old({ discontinuedOn: '2026-11-23' }), ofOld, ['ITM-006']],
  ['a payer until the day on which it came', payer({ validTo: '2026-11-23' }), invoiced, []],
  ['a payer from the day after', payer({ validFrom: '2026-11-24' }), invoiced, ['PAR-012']],
  ['half a year ahead', aShop, () => anOrderFromShop().on('2027-05-24').line(coffee), ['DAT-006']],
  ['a number of the buyer that ended', () => aShop().crossReference('B-1', 'article-COFFEE', null, { validTo: '2026-11-23' }), () => anOrderFromShop().on('2026-12-14').line({ ...coffee, gtin: null, buyerArticle: 'B-1' }), []],
  ['a buyer who moved', () => aShop().locationWith('buyer-1', { role: 'buyer', gln: BUYER_GLN, validTo: '2026-11-23' }), order, []],
  ['a place that closes before the delivery', () => aShop().locationWith('dc-1', { gln: DC_GLN, validTo: '2026-12-13' }), order, ['PAR-008']],
  ['a price of the day of the order', priced('order'), pen('2026-12-14'), []],
  ['a price of the day of the delivery', priced('delivery'), pen('2026-12-14'), ['PRC-001', 'PRC-007']],
]; // prettier-ignore

it.each(CASES)('%s', (_, master, of, codes) => {
  const at = (now?: string) => judged({ master: master(), order: of(), ...(now && { now: new Date(now) }) });
  expect(at().codes).toEqual(codes);
  for (const now of LATER) expect([now, at(now).codes]).toEqual([now, codes]);
});

it('a day that passes while the order waits stays the day of its prices; one that had passed when it was asked for never was', () => {
  const dayOf = (asked: string, now?: string) =>
    judged({ master: priced('delivery')(), order: pen(asked)(), ...(now && { now: new Date(now) }) }).resolution
      .priceDate;
  expect([dayOf('2026-11-26'), ...LATER.map((now) => dayOf('2026-11-26', now))]).toEqual(Array(4).fill('2026-11-26'));
  expect(dayOf('2026-11-20', '2026-11-30T08:00:00Z')).toBe('2026-11-30');
});

it('what a change asks for is judged by the day on which the change came', () => {
  const changedAt = (day: string) => ({ master: old()(), order: ofOld(), changedAt: new Date(`${day}T08:00:00Z`) });
  const now = new Date('2026-12-01T08:00:00Z');
  expect(judged({ ...changedAt('2026-11-24'), now }).codes).toEqual([]);
  expect(judged({ ...changedAt('2026-11-25'), now }).codes).toEqual(['ITM-006']);
});
