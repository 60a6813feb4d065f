import {
  anOrderFromShop, aShop, BUYER_GLN, COFFEE, DC_GLN,
  OUR_GLN, STORE_GLN, TEA, type MasterBuilder, type OrderBuilder,
} from '../../builders'; // prettier-ignore
import { makeFinding } from '../../../src/findings';
import { decimal } from '../../../src/kernel';
import { contentHash, NO_PARTY, type Party, type Schedule } from '../../../src/purchase-order';
import { LINE, order, pair, priced, type RuleCases } from './rule-case';

/* Message, duplicates, parties and head of the order. */

const earlier = (made: OrderBuilder) => ({
  orderId: '1',
  orderReference: 'SO-1001',
  state: 'released',
  receivedOn: '2026-11-20',
  contentHash: contentHash(made.build()),
  order: made.build(),
});
const alike = (receivedOn: string) => ({
  orderReference: 'SO-1001', orderNumber: 'PO 1', receivedOn, receivedAt: new Date(`${receivedOn}T07:00:00Z`),
}); // prettier-ignore
const test = (status: 'test' | 'live', isTest: boolean) => ({
  arrival: { test: isTest }, master: aShop().partnerWith({ status }),
}); // prettier-ignore
const invoiced = (gln: string) => ({
  master: aShop().agreed({ knowsInvoicees: true }).location({ id: 'iv', role: 'invoice', gln: STORE_GLN, code: 'CRED' }),
  order: order().with({ parties: { ...order().build().parties, invoicee: { ...NO_PARTY, id: gln, idScheme: '9', gln } } }),
}); // prettier-ignore
const part = (deliverTo: string): Schedule => ({
  quantity: '5', unit: null, requestedDelivery: null, requestedDispatch: null, earliestDelivery: null, latestDelivery: null, deliverTo,
}); // prettier-ignore
const written = (party: Partial<Party>) => ({
  order: order().deliveredTo({ id: DC_GLN, idScheme: '9', gln: DC_GLN, street: 'Weg 2', ...party }),
});
const second = (shop: MasterBuilder): MasterBuilder =>
  shop.customer({ id: 'customer-2', number: '10002', name: 'De Buren' });

export const HEAD_CASES: RuleCases = {
  'MSG-004': pair(
    (counted: boolean) => ({
      readingFindings: counted
        ? []
        : [makeFinding('MSG-004', { reason: 'message-segment-count', params: { seg: 'UNT', actual: 1, expected: 2 } })],
    }),
    false,
    true,
  ),
  'MSG-005': pair((isTest: boolean) => test('test', isTest), true, false),
  'MSG-006': pair((status: 'test' | 'live') => test(status, true), 'live', 'test'),
  'MSG-007': pair((value: string) => ({ arrival: { sender: { scheme: '14', value } } }), '8799999000000', BUYER_GLN),
  'MSG-008': pair((value: string) => ({ arrival: { receiver: { scheme: '14', value } } }), DC_GLN, OUR_GLN),
  'MSG-011': pair((text: string) => ({ order: order({ texts: [text] }) }), 'Voor tien uur lossen', '-----'),
  'MSG-014': pair((accountPartnerId: string) => ({ arrival: { accountPartnerId } }), 'partner-2', 'partner-1'),
  'DUP-001': pair(
    (quantity: number) => ({ sales: { earlierOrders: [earlier(order({ quantity }))] }, order: order() }),
    11,
    10,
  ),
  'DUP-002': pair(
    (quantity: number) => ({ sales: { earlierOrders: [earlier(order({ quantity }))] }, order: order() }),
    10,
    11,
  ),
  'DUP-003': pair(
    (quantity: number) => ({
      order: order().with({ function: 'duplicate' as const }),
      sales: { earlierOrders: [earlier(order({ quantity }))] },
    }),
    11,
    10,
  ),
  'DUP-004': pair(
    (day: string) => ({ order: order(), sales: { alikeOrders: [alike(day)] } }),
    '2026-11-19',
    '2026-11-18',
  ),
  'DUP-005': pair(
    (price: string) => ({
      order: anOrderFromShop()
        .line({ gtin: COFFEE, quantity: 4, price: '3.49' })
        .line({ number: LINE, gtin: COFFEE, quantity: 10, price }),
    }),
    '3.49',
    '3.50',
  ),
  'DUP-006': pair(
    (number: string) => ({ order: order().line({ number, gtin: TEA, quantity: 1, price: '2.10' }) }),
    LINE,
    '7008',
  ),
  'PAR-001': pair((gln: string) => ({ order: order().deliveredTo(gln) }), '8711111000010', DC_GLN),
  'PAR-002': pair((gln: string) => ({ order: order().from(gln) }), '8799999000000', BUYER_GLN),
  'PAR-003': pair(
    (gln: string) => ({
      master: second(aShop()).location({ id: 'b2', role: 'buyer', gln, customerId: 'customer-2' }),
      order: order(),
    }),
    BUYER_GLN,
    STORE_GLN,
  ),
  'PAR-004': pair(
    (blockedReason: string | null) => ({ master: aShop().customerWith({ blockedReason }) }),
    'faillissement',
    null,
  ),
  'PAR-005': pair(
    (limit: number) => ({
      order: order({ quantity: 100 }),
      sales: { releasedAmount: decimal(151) },
      master: aShop().customerWith({ creditLimit: decimal(limit), openInvoices: decimal(500) }),
    }),
    999,
    1000,
  ),
  'PAR-006': pair(
    (overdueSince: string) => ({ master: aShop().agreed({ overdueCount: 2, overdueSince }) }),
    '2026-10-23',
    '2026-10-24',
  ),
  'PAR-007': pair((gln: string) => ({ order: order().deliveredTo(gln) }), '8799999000000', DC_GLN),
  'PAR-008': pair(
    (validTo: string) => ({
      master: aShop().location({ id: 'p', gln: STORE_GLN, validTo }),
      order: order().deliveredTo(STORE_GLN),
    }),
    '2026-11-25',
    '2026-11-26',
  ),
  'PAR-009': pair(
    (place: string | Partial<Party>) => ({
      master: aShop().customerWith({ defaultDeliveryPlaceId: 'dc-1' }),
      order: order().deliveredTo(place),
    }),
    {},
    DC_GLN,
  ),
  'PAR-010': pair((postcode: string) => written({ postcode }), '8012 BB', '8011 aa'),
  'PAR-011': pair((place: string) => ({ order: order({ schedules: [part(place), part(DC_GLN)] }) }), STORE_GLN, DC_GLN),
  'PAR-012': pair(invoiced, DC_GLN, STORE_GLN),
  'PAR-013': pair(
    (id: string) => ({ master: aShop().partnerWith({ ourNumber: 'L-77' }), order: order().to({ id, idScheme: '92' }) }),
    'L-78',
    'L-77',
  ),
  'PAR-014': pair((orderNote: string) => ({ master: aShop().agreed({ orderNote }) }), 'Bel vooraf', ' '),
  'HDR-001': pair((number: string) => ({ order: order().numbered(number) }), '  ', '1'),
  'HDR-002': pair(
    (number: string) => ({
      master: aShop().partnerWith({ orderNumberPattern: 'PO-###' }),
      order: order().numbered(number),
    }),
    'PO-12',
    'PO-123',
  ),
  'HDR-003': pair((currency: string) => ({ order: order().with({ currency }) }), 'USD', 'EUR'),
  'HDR-004': pair((date: string) => ({ order: order().with({ date }) }), '2026-11-24', '2026-11-23'),
  'HDR-005': pair(
    (deliveryTerms: string) => ({
      master: aShop().agreed({ deliveryTerms: 'DAP' }),
      order: order().with({ deliveryTerms }),
    }),
    'EXW',
    'DAP Zwolle',
  ),
  'HDR-006': pair(
    (paymentTerms: string) => ({ master: aShop().agreed({ paymentDays: 30 }), order: order().with({ paymentTerms }) }),
    '60 dagen',
    '30 dagen',
  ),
  'HDR-007': pair(
    (min: string) => ({ master: aShop().agreed({ minimumOrderAmount: decimal(min) }) }),
    '34.91',
    '34.90',
  ),
  'HDR-008': pair(
    (value: string) => ({
      order: order({ quantity: 400 }),
      sales: { orderValues: Array.from({ length: 8 }, () => decimal(value)) },
    }),
    '279.2',
    '279.3',
  ),
  'HDR-009': pair(
    (lines: 'none' | 'one') => ({ order: lines === 'none' ? anOrderFromShop() : order() }),
    'none',
    'one',
  ),
  'HDR-010': pair(
    (validTo: string) => ({
      master: aShop().agreed({
        lists: ['quote'],
        named: [{ kind: 'quote', number: 'Q1', validFrom: '2026-01-01', validTo, closed: false }],
      }),
      order: order().with({ references: [{ type: 'quote', number: 'Q1' }] }),
    }),
    '2026-11-22',
    '2026-11-23',
  ),
  'HDR-011': pair((documentType: string) => ({ order: order().with({ documentType }) }), '224', '220'),
  'HDR-012': pair((vatNumber: string) => ({ order: order().with({ vatNumber }) }), 'NL123456783B90', 'NL123456782B90'),
  'HDR-013': pair((documentType: string) => ({ order: order().with({ documentType }) }), '225', '226'),
  'LOG-001': pair(
    (number: string) => ({
      master: priced({ amount: '3.49' }).agreed({ demands: [{ kind: 'package', code: '201' }] }),
      order: order().with({ demands: [{ type: 'package', number }] }),
    }),
    '202',
    '201',
  ),
  'ERP-002': pair(
    (syncedAt: string) => ({ master: aShop().syncedOn('prices', syncedAt), order: order() }),
    '2026-11-22T05:59:59Z',
    '2026-11-22T06:00:00Z',
  ),
};
