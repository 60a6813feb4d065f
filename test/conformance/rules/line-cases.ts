import {
  aMaster, aShop, COFFEE, COFFEE_CASE, DC_GLN, STORE_GLN, TEA, type LineCaseFields, type PriceFields,
} from '../../builders'; // prettier-ignore
import { decimal } from '../../../src/kernel';
import type { PriceContract } from '../../../src/master';
import { order, ordered, pair, priced, selling, type RuleCases } from './rule-case';

/* Articles, quantities, units and prices. */

const gone = { number: 'OLD', status: 'discontinued', discontinuedOn: '2026-10-01' } as const;
const history = (usual: number) => ({ quantityHistory: () => Array.from({ length: 8 }, () => decimal(usual)) });
const subLine = (gtin: string) => ({
  number: null, gtin, supplierArticle: null, buyerArticle: null, description: null, quantity: '1', unit: null,
}); // prettier-ignore
const schedule = (quantity: string) => ({
  quantity, unit: null, requestedDelivery: null, requestedDispatch: null, earliestDelivery: null, latestDelivery: null, deliverTo: null,
}); // prettier-ignore
const priceOf = (price: string, ...prices: readonly PriceFields[]) => ({
  order: order({ price }), master: priced({ amount: '3.49' }, ...prices),
}); // prettier-ignore
const allowance = (percentage: string) => ({
  kind: 'allowance', code: 'TD', percentage, amount: null, basis: null, sequence: null,
} as const); // prettier-ignore
const promotion = (validTo: string) => ({
  code: 'ACTIE', byDate: 'order', validFrom: '2026-11-01', validTo, left: null,
} as const); // prettier-ignore
const underContract = (quantity: number, fields: Partial<PriceContract> = {}, named = true) => {
  const contract: PriceContract = {
    status: 'active', validFrom: '2026-01-01', validTo: '2026-12-31', ...fields,
    counted: { basis: 'quantity', agreed: decimal(100), calledOff: decimal(80), whole: false },
  }; // prettier-ignore
  return {
    master: priced({ amount: '3.49' }, { amount: '2.99', source: 'contract', contractNumber: 'C-1', contract }),
    order: order({ quantity, price: '2.99' }).with({ references: named ? [{ type: 'contract', number: 'C-1' }] : [] }),
  };
};
const twoPrices = (priceDate: 'order' | null) => ({
  master: priced({ amount: '3.49', validTo: '2026-11-25' }, { amount: '3.59', validFrom: '2026-11-26' }).customerWith({ priceDate }),
  order: order({ price: null }),
}); // prettier-ignore

export const LINE_CASES: RuleCases = {
  'ITM-001': pair((gtin: string) => ({ order: order({ gtin }) }), COFFEE.replace(/6$/, '7'), COFFEE),
  'ITM-002': pair((article: string) => ({ order: ordered(article) }), 'X', 'COFFEE'),
  'ITM-003': pair((supplierArticle: string) => ({ order: order({ supplierArticle }) }), 'TEA', 'COFFEE'),
  'ITM-004': pair(
    (confirmed: boolean) => ({
      master: aShop().crossReference('B-1', 'article-COFFEE', null, { confirmed }),
      order: order({ gtin: null, buyerArticle: 'B-1' }),
    }),
    false,
    true,
  ),
  'ITM-005': pair((gtin: string) => ({ order: order({ gtin }) }), '2000000000008', COFFEE),
  'ITM-006': pair(
    (discontinuedOn: string) => ({ master: selling({ ...gone, discontinuedOn }), order: ordered('OLD') }),
    '2026-11-23',
    '2026-11-24',
  ),
  'ITM-007': pair(
    (fields: { inStock: number } | { status: 'active'; inStock: number }) => ({
      master: selling({ ...gone, ...fields }),
      order: ordered('OLD'),
    }),
    { inStock: 9 },
    { status: 'active', inStock: 9 },
  ),
  'ITM-008': pair(
    (inStock: number) => ({
      master: selling({ ...gone, inStock, successorId: 'article-COFFEE' }),
      order: ordered('OLD'),
    }),
    9,
    10,
  ),
  'ITM-009': pair(
    (availableFrom: string) => ({
      master: selling({ number: 'SOON', status: 'announced', availableFrom }),
      order: ordered('SOON'),
    }),
    '2026-11-27',
    '2026-11-26',
  ),
  'ITM-010': pair(
    (status: 'blocked' | 'active') => ({
      master: selling({ number: 'BAD', status, statusReason: 'terugroepactie' }),
      order: ordered('BAD'),
    }),
    'blocked',
    'active',
  ),
  'ITM-011': pair(
    (validTo: string) => ({
      master: aShop().customerWith({ assortment: 'listed' }).listed('article-COFFEE', { validTo }),
      order: order(),
    }),
    '2026-11-22',
    '2026-11-23',
  ),
  'ITM-012': pair(
    (fields: LineCaseFields) => ({ order: order(fields) }),
    { gtin: COFFEE_CASE, price: '41.88' },
    { gtin: COFFEE },
  ),
  'ITM-013': pair(
    (historyComplete: boolean) => ({ master: aShop().customerWith({ historyComplete }), order: order() }),
    true,
    false,
  ),
  'ITM-014': pair(
    (description: string) => ({
      master: selling({ number: 'POT', description: 'Bloempot terracotta Ø 14 cm' }),
      order: ordered('POT', { description }),
    }),
    'Tuinslang 25 meter groen',
    'BLOEMP. TERRAC. 14CM',
  ),
  'ITM-015': pair(
    (validTo: string) => ({
      master: selling({ number: 'GAS', permit: 'adr' }).customerWith({
        permits: [{ permit: 'adr', validFrom: '2020-01-01', validTo }],
      }),
      order: ordered('GAS'),
    }),
    '2026-11-25',
    '2026-11-26',
  ),
  'ITM-016': pair((parts: readonly string[]) => ({ order: order({ subLines: parts.map(subLine) }) }), [TEA], []),
  'ITM-017': pair(
    (kind: 'deposit' | 'goods') => ({ master: selling({ number: 'CRATE', kind }), order: ordered('CRATE') }),
    'deposit',
    'goods',
  ),
  'QTY-001': pair((quantity: string) => ({ order: order({ quantity }) }), '0', '1'),
  'QTY-002': pair((quantity: string) => ({ order: order({ quantity }) }), '1.5', '1.0'),
  'QTY-003': pair(
    (quantity: number) => ({ master: selling({ number: 'BOX', minimum: 20 }), order: ordered('BOX', { quantity }) }),
    19,
    20,
  ),
  'QTY-004': pair(
    (quantity: number) => ({ master: selling({ number: 'BOX', multiple: 12 }), order: ordered('BOX', { quantity }) }),
    20,
    24,
  ),
  'QTY-005': pair(
    (quantity: number) => ({
      master: selling({ number: 'BOX', packagings: [{ level: 'layer', holds: 40 }] }).customerWith({
        fullLayers: 'layer',
      }),
      order: ordered('BOX', { quantity }),
    }),
    100,
    80,
  ),
  'QTY-006': pair((quantity: number) => ({ order: order({ quantity }), sales: history(100) }), 300, 299),
  'QTY-007': pair(
    (quantity: number) => ({ master: selling({ number: 'BOX', maximum: 50 }), order: ordered('BOX', { quantity }) }),
    51,
    50,
  ),
  'QTY-008': pair(
    (quantity: number) => ({
      master: selling({ number: 'BOX' })
        .available('article-BOX', '2026-11-20', 10)
        .available('article-BOX', '2026-11-30', 40),
      order: ordered('BOX', { quantity }),
    }),
    11,
    10,
  ),
  'QTY-009': pair((price: string) => ({ order: order({ price }) }), '0', '3.49'),
  'QTY-010': pair(
    (quantity: string) => ({ order: order({ unit: 'PCE', schedules: [schedule(quantity)] }) }),
    '9',
    '10.0',
  ),
  'UOM-001': pair((unit: string) => ({ order: order({ unit }) }), 'GBND', 'PCE'),
  'UOM-002': pair((unit: string) => ({ order: order({ unit, price: '41.88' }) }), 'PF', 'CT'),
  'UOM-003': pair((unit: string | null) => ({ order: order({ unit, price: null }) }), 'CT', null),
  'UOM-004': pair((gtin: string) => ({ order: order({ gtin, price: null }) }), COFFEE_CASE, COFFEE),
  'UOM-005': pair(
    (unitsPerPack: string) => ({ order: order({ gtin: COFFEE_CASE, price: '41.88', unitsPerPack }) }),
    '10',
    '12.0',
  ),
  'UOM-006': pair(
    (unit: string) => ({
      master: selling({ number: 'CHEESE', price: '8', baseUnit: 'KGM', discrete: false, nominal: '2.5' }),
      order: ordered('CHEESE', { quantity: 4, unit, price: unit === 'PCE' ? '20' : '8' }),
    }),
    'PCE',
    'KGM',
  ),
  'PRC-001': pair((price: string) => ({ order: order({ price }) }), '3.47', '3.49'),
  'PRC-002': pair((price: string) => ({ order: order({ price, quantity: 100 }) }), '3.48', '3.49'),
  'PRC-003': pair((price: string | null) => ({ order: order({ price }) }), null, '3.49'),
  'PRC-004': pair(
    (validFrom: string) => ({ master: priced({ amount: '3.49', validFrom }), order: order() }),
    '2026-11-24',
    '2026-11-23',
  ),
  'PRC-005': pair(
    (quantity: string) => ({
      order: order({ price: quantity === '100' ? '349.00' : '3.49', priceBasis: { quantity, unit: null } }),
    }),
    '100',
    '1',
  ),
  'PRC-006': pair((price: string) => priceOf(price, { amount: '4.99', kind: 'gross' }), '4.99', '5.00'),
  'PRC-007': pair(
    (price: string) => priceOf(price, { amount: '3.29', source: 'customer', validTo: '2026-10-31' }),
    '3.29',
    '3.28',
  ),
  'PRC-008': pair((price: string) => priceOf(price, { amount: '3.39', validFrom: '2026-11-24' }), '3.39', '3.38'),
  'PRC-009': pair(
    (validTo: string) => priceOf('2.99', { amount: '2.99', source: 'promotion', promotion: promotion(validTo) }),
    '2026-11-22',
    '2026-11-23',
  ),
  'PRC-010': pair(
    (amount: string) => ({
      order: order({ price: '3.60' }),
      master: priced({ amount }, { amount: '3.60', source: 'customer' }),
    }),
    '3.59',
    '3.60',
  ),
  'PRC-011': pair((floor: string) => priceOf('3.49', { amount: floor, kind: 'floor' }), '3.50', '3.49'),
  'PRC-012': pair((percentage: string) => ({ order: order({ allowances: [allowance(percentage)] }) }), '5', '0'),
  'PRC-013': pair(twoPrices, null, 'order'),
  'PRC-014': pair((price: string) => priceOf(price), '0.01', '3.49'),
  'CTR-001': pair((quantity: number) => underContract(quantity), 21, 20),
  'CTR-002': pair((validTo: string) => underContract(10, { validTo }), '2026-11-25', '2026-11-26'),
  'CTR-003': pair((quantity: number) => underContract(quantity), 20, 21),
  'CTR-004': pair((named: boolean) => underContract(10, {}, named), false, true),
  'TAX-001': pair(
    (vatRate: string) => ({
      master: priced({ amount: '3.49' }).articleWith('COFFEE', { vatRate: decimal(21) }),
      order: order({ vatRate }),
    }),
    '9',
    '21.00',
  ),
  'LOG-002': pair(
    (keepUntil: string) => ({
      master: priced({ amount: '3.49' }).articleWith('COFFEE', { stockKeepsUntil: '2027-06-30' }),
      order: order({ keepUntil }),
    }),
    '2027-07-01',
    '2027-06-30',
  ),
  'DAT-001': pair((day: string | null) => ({ order: order().on(day) }), null, '2026-11-26'),
  'DAT-002': pair((day: string) => ({ order: order({ requestedDelivery: day }) }), '2026-11-20', '2026-11-26'),
  'DAT-003': pair((day: string) => ({ order: order({ requestedDelivery: day }) }), '2026-11-24', '2026-11-25'),
  'DAT-004': pair((day: string) => ({ order: order({ requestedDelivery: day }) }), '2026-11-28', '2026-11-27'),
  'DAT-005': pair(
    (day: string) => ({ master: aShop().locationWith('dc-1', { receivingDays: [4] }), order: order().on(day) }),
    '2026-12-02',
    '2026-12-03',
  ),
  'DAT-006': pair((day: string) => ({ order: order({ requestedDelivery: day }) }), '2027-05-24', '2027-05-21'),
  'DAT-007': pair(
    (requestedDelivery: string) => ({ order: order({ requestedDelivery }).with({ latestDelivery: '2026-11-30' }) }),
    '2026-12-01',
    '2026-11-30',
  ),
  'DAT-008': pair(
    (delivery: string | null) => ({ order: order({ requestedDispatch: '2026-11-26' }).on(delivery) }),
    null,
    '2026-11-27',
  ),
  'DAT-009': pair(
    (latestDelivery: string) => ({
      master: aShop().locationWith('dc-1', { receivingDays: [2] }),
      order: order().on('2026-11-26').with({ latestDelivery }),
    }),
    '2026-11-30',
    '2026-12-01',
  ),
  'TOT-001': pair((lineCount: string) => ({ order: order().control({ lineCount }) }), '2', '1'),
  'TOT-002': pair((quantitySum: string) => ({ order: order().control({ quantitySum }) }), '11', '10'),
  'TOT-003': pair((lineAmount: string) => ({ order: order().control({ lineAmount }) }), '34.96', '34.95'),
  'TOT-004': pair((amount: string) => ({ order: order({ amount }) }), '34.93', '34.92'),
  'TOT-005': pair(
    (price: string) => ({ order: order({ price }).control({ lineAmount: price === '3.40' ? '34.00' : '34.90' }) }),
    '3.40',
    '3.49',
  ),
  'MAS-001': pair(
    (validTo: string) => ({
      master: priced(
        { amount: '3.59', validFrom: '2026-01-01', validTo },
        { amount: '3.49', validFrom: '2026-07-01', validTo: '2026-12-31' },
      ),
      order: order(),
    }),
    '2026-11-23',
    '2026-11-22',
  ),
  'MAS-002': pair(
    (last: string) => ({
      master: aMaster()
        .article({ ...gone, gtin: COFFEE, price: '3.49', successorId: 'article-B' })
        .article({ ...gone, number: 'B', successorId: last })
        .article({ number: 'C', price: '3.49' }),
      order: order(),
    }),
    'article-OLD',
    'article-C',
  ),
  'MAS-003': pair(
    (inner: number) => ({
      master: aMaster().article({
        number: 'COFFEE',
        gtin: COFFEE,
        price: '3.49',
        packagings: [
          { level: 'inner', holds: inner },
          { level: 'case', holds: 12, gtin: COFFEE_CASE },
        ],
      }),
      order: order({ gtin: COFFEE_CASE, quantity: 1, price: '41.88' }),
    }),
    24,
    12,
  ),
  'MAS-004': pair(
    (minimum: number) => ({
      master: aMaster().article({ number: 'COFFEE', gtin: COFFEE, price: '3.49', minimum }),
      order: order(),
    }),
    0,
    1,
  ),
  'MAS-006': pair(
    (street: string) => ({
      master: aShop()
        .customer({ id: 'customer-2', number: '10002' })
        .location({ id: 'dc-2', customerId: 'customer-2', gln: DC_GLN, street }),
      order: order(),
    }),
    'Kade 9',
    'Laan 1',
  ),
  'MAS-007': pair(
    (gln: string) => ({
      master: aShop().locationWith('dc-1', { gln, code: 'DC' }),
      order: order().deliveredTo({ id: 'DC' }),
    }),
    '8711111000018',
    STORE_GLN,
  ),
};
