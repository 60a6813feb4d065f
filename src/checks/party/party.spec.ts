import { anOrderFromShop, answered, aShop, BUYER_GLN, COFFEE, judged } from '../../../test/builders';
import { decimal } from '../../kernel';
import { openFindings } from '../judge';

const order = () => anOrderFromShop().line({ gtin: COFFEE, quantity: 100, price: '3.49' });

describe('PAR-001', () => {
  it('asks about a wrong check digit, and PAR-002 does not ask again', () => {
    expect(judged({ order: order().from('8711111000003') }).codes).toEqual(['PAR-001']);
    expect(judged({ order: order().deliveredTo('8711111000010') }).codes).toEqual(['PAR-001']);
  });
});

describe('PAR-002', () => {
  it('holds an order of nobody we know', () => {
    expect(judged({ order: order().from('8799999000000') }).codes).toEqual(['PAR-002']);
    expect(judged({ order: order().from({ name: 'Linden' }) }).found('PAR-002')).toMatchObject({
      params: { id: null },
    });
  });
});

describe('PAR-003', () => {
  it('asks which of several', () => {
    const master = aShop()
      .customer({ id: 'customer-2', number: '10002' })
      .location({ id: 'b2', role: 'buyer', gln: BUYER_GLN, customerId: 'customer-2' });
    const { codes, found } = judged({ master });
    expect(codes).toEqual(['PAR-003']);
    expect(found('PAR-003')?.suggestions.map(({ value }) => value)).toEqual(['10001', '10002']);
  });
});

describe('PAR-004', () => {
  it('lets nobody release an order of a blocked customer', () => {
    const { found, findings } = judged({ master: aShop().customerWith({ blockedReason: 'faillissement' }) });
    const finding = found('PAR-004');
    expect(openFindings(findings, answered(finding, 'OVR'))).toEqual([finding]);
  });
});

describe('PAR-005', () => {
  const shop = (limit: number) => aShop().customerWith({ creditLimit: decimal(limit), openInvoices: decimal(500) });
  const sales = { releasedAmount: decimal(151) };

  it('adds up invoices, released orders and this one', () => {
    expect(judged({ order: order(), sales, master: shop(1000) }).codes).toEqual([]);
    expect(judged({ order: order(), sales, master: shop(999) }).found('PAR-005')).toMatchObject({
      params: { amount: '1', limit: '999', open: '651' },
    });
  });

  it('asks again when more was released meanwhile', () => {
    const before = judged({ order: order(), sales, master: shop(900) });
    const decisions = answered(before.found('PAR-005'), 'CREDIT');
    expect(openFindings(before.findings, decisions)).toEqual([]);
    const after = judged({ order: order(), sales: { releasedAmount: decimal(200) }, master: shop(900) });
    expect(openFindings(after.findings, decisions)).toHaveLength(1);
  });
});

describe('PAR-007 and PAR-009', () => {
  it('deliver to no unknown place', () => {
    expect(judged({ order: order().deliveredTo('8799999000000') }).codes).toEqual(['PAR-007']);
    expect(judged({ order: order().deliveredTo({}) }).found('PAR-007')).toMatchObject({ params: { gln: null } });
  });

  it('say that the default place was taken', () => {
    const master = aShop().customerWith({ defaultDeliveryPlaceId: 'dc-1' });
    expect(judged({ master, order: order().deliveredTo({}) }).found('PAR-009')).toMatchObject({ stops: false });
    expect(judged({ master, order: order().deliveredTo({}) }).codes).toEqual(['PAR-009']);
  });
});
