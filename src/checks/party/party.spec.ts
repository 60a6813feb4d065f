import {
  anOrderFromShop, answered, aShop, BUYER_GLN, COFFEE, DC_GLN, judged, OUR_GLN, STORE_GLN,
} from '../../../test/builders'; // prettier-ignore
import { makeFinding } from '../../findings';
import { decimal } from '../../kernel';
import type { CustomerLocation } from '../../master';
import { NO_PARTY, type Party, type Schedule } from '../../purchase-order';
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
    const { codes, resolution } = judged({ master, order: order().deliveredTo({}) });
    expect(codes).toEqual(['PAR-009']);
    // Nothing was asked, so nothing else is given than what was asked.
    expect(resolution.keptTerms).toEqual([]);
  });
});

describe('PAR-006', () => {
  const overdue = (overdueCount: number | null, overdueSince: string | null) =>
    judged({ master: aShop().agreed({ overdueCount, overdueSince }) });

  it('holds orders of a customer who pays late, from the day after the days that we let pass', () => {
    expect(overdue(2, '2026-10-23').found('PAR-006')).toMatchObject({ stops: true, params: { n: 2, days: 31 } });
    expect(overdue(2, '2026-10-24').codes).toEqual([]);
    expect(overdue(0, '2026-10-01').codes).toEqual([]);
    expect(overdue(null, '2026-10-01').codes).toEqual([]);
    expect(overdue(2, null).codes).toEqual([]);
  });

  it('goes by the days of the company', () => {
    const master = aShop().settingsWith({ overdueDays: 14 }).agreed({ overdueCount: 1, overdueSince: '2026-11-08' });
    expect(judged({ master }).codes).toEqual(['PAR-006']);
  });
});

describe('PAR-008', () => {
  const at = (place: Partial<CustomerLocation>, gln = STORE_GLN) =>
    judged({ master: aShop().location({ id: 'p', gln: STORE_GLN, ...place }), order: order().deliveredTo(gln) });

  it('is asked instead of PAR-007 where the place is another customer’s, closed, or not there yet', () => {
    const other = aShop()
      .customer({ id: 'customer-2', number: '10002', name: 'De Buren' })
      .location({ id: 'p', gln: STORE_GLN, customerId: 'customer-2' });
    const { codes, found } = judged({ master: other, order: order().deliveredTo(STORE_GLN) });
    expect(codes).toEqual(['PAR-008']);
    expect(found('PAR-008')).toMatchObject({ stops: true, params: { kind: 'other', other: 'De Buren', date: null } });
    expect(at({ validTo: '2026-11-25' }).found('PAR-008')).toMatchObject({
      params: { kind: 'closed', date: '2026-11-25', other: null },
    });
    expect(at({ validFrom: '2026-11-27' }).found('PAR-008')).toMatchObject({ params: { kind: 'later' } });
    expect(at({ validFrom: '2026-11-26', validTo: '2026-11-26' }).codes).toEqual([]);
  });

  it('leaves what nobody has, and what is no delivery place, to PAR-007', () => {
    expect(at({ role: 'ultimate' }).codes).toEqual(['PAR-007']);
    expect(at({}, '8799999000000').codes).toEqual(['PAR-007']);
  });

  it('finds a closed place by the buyer’s own code as well', () => {
    const master = aShop().location({ id: 'p', code: 'W12', validTo: '2026-01-31' });
    expect(judged({ master, order: order().deliveredTo({ id: 'W12', idScheme: '92' }) }).codes).toEqual(['PAR-008']);
  });
});

describe('PAR-010', () => {
  // The distribution centre is at Laan 1, 8011 AA Zwolle.
  const written = (party: Partial<Party>) =>
    judged({
      master: aShop().customerWith({ defaultDeliveryPlaceId: 'dc-1' }).locationWith('dc-1', { code: 'DC' }),
      order: order().deliveredTo(party),
    }).codes.filter((code) => code === 'PAR-010');

  it('tells of another postcode and number beside a GLN, and is content with one of them', () => {
    const byGln = { id: DC_GLN, idScheme: '9', gln: DC_GLN };
    expect(written({ ...byGln, street: 'Weg 2', postcode: '8012 BB' })).toEqual(['PAR-010']);
    expect(written({ ...byGln, street: 'Weg 1', postcode: '8012BB' })).toEqual([]);
    expect(written({ ...byGln, street: 'Weg 2', postcode: '8011aa' })).toEqual([]);
    expect(written({ ...byGln, city: 'Almelo' })).toEqual([]);
  });

  it('needs less where no GLN vouches for the place', () => {
    const byCode = { id: 'DC', idScheme: '92' };
    expect(written({ ...byCode, street: 'De Laan 1', postcode: '8011 AA' })).toEqual([]);
    expect(written({ ...byCode, street: 'Laan 2', postcode: '8011 AA' })).toEqual(['PAR-010']);
    expect(written({ ...byCode, city: 'Almelo' })).toEqual(['PAR-010']);
    expect(written({ ...byCode, city: 'ZWOLLE' })).toEqual([]);
    expect(written(byCode)).toEqual([]);
  });
});

describe('PAR-011', () => {
  const part = (deliverTo: string | null, requestedDelivery: string | null = null): Schedule => ({
    quantity: '5', unit: null, requestedDelivery, requestedDispatch: null, earliestDelivery: null, latestDelivery: null, deliverTo,
  }); // prettier-ignore
  const divided = (schedules: readonly Schedule[]) => {
    const made = anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49', schedules });
    const readingFindings = [
      makeFinding('MSG-010', { reason: 'schedule-divided', stops: true, field: 'lines[0].schedules' }),
    ];
    return judged({ order: made, readingFindings });
  };

  it('asks once about an order for several places, and reading does not ask again', () => {
    const { codes, found, resolution } = divided([part(STORE_GLN), part(DC_GLN)]);
    expect(codes).toEqual(['PAR-011']);
    expect(found('PAR-011')).toMatchObject({ stops: true, params: { n: 2 } });
    expect(resolution.keptTerms).toEqual(['places']);
  });

  it('leaves parts for the one place, and parts for other days, to reading', () => {
    expect(divided([part(DC_GLN), part(null)]).codes).toEqual(['MSG-010']);
    expect(divided([part(STORE_GLN, '2026-11-26'), part(DC_GLN, '2026-11-27')]).codes).toEqual(['MSG-010', 'PAR-011']);
  });
});

describe('PAR-012', () => {
  const invoiced = (invoicee: Partial<Party>, master = aShop()) =>
    judged({
      master: master
        .agreed({ knowsInvoicees: true })
        .location({ id: 'iv', role: 'invoice', gln: STORE_GLN, code: 'CRED' }),
      order: order().with({ parties: { ...order().build().parties, invoicee: { ...NO_PARTY, ...invoicee } } }),
    });
  const gln = (value: string) => ({ id: value, idScheme: '9', gln: value });

  it('asks about somebody who does not pay for this customer', () => {
    const { codes, found, resolution } = invoiced(gln(DC_GLN));
    expect(codes).toEqual(['PAR-012']);
    expect(found('PAR-012')).toMatchObject({ stops: true, params: { gln: DC_GLN } });
    expect(resolution.keptTerms).toEqual(['invoicee']);
  });

  it('knows who does: by GLN, code or customer number, and the buyer himself', () => {
    for (const known of [gln(STORE_GLN), { id: 'CRED' }, { id: '10001', idScheme: '91' }, gln(BUYER_GLN), {}])
      expect(invoiced(known).codes).toEqual([]);
  });

  it('asks once about a GLN that is none', () => {
    expect(invoiced(gln('8711111000010')).codes).toEqual(['PAR-001']);
  });

  it('is silent where we know nobody’s invoicees', () => {
    const parties = { ...order().build().parties, invoicee: { ...NO_PARTY, ...gln(DC_GLN) } };
    expect(judged({ order: order().with({ parties }) }).codes).toEqual([]);
  });
});

describe('PAR-013', () => {
  const called = (supplier: Partial<Party>, ourNumber: string | null = 'L-77') =>
    judged({ master: aShop().partnerWith({ ourNumber }), order: order().to(supplier) }).codes;

  it('tells of another supplier number than we know', () => {
    expect(called({ id: 'L-78', idScheme: '92' })).toEqual(['PAR-013']);
    expect(called({ id: 'l-77 ', idScheme: '92' })).toEqual([]);
    expect(called({ id: 'L-78', idScheme: '92' }, null)).toEqual([]);
    expect(called({ id: 'K1', idScheme: '91' })).toEqual([]);
    expect(called({ id: OUR_GLN, gln: OUR_GLN })).toEqual([]);
  });
});

it('PAR-014 shows what is to be known of a customer', () => {
  expect(judged({ master: aShop().agreed({ orderNote: 'Bel vooraf' }) }).found('PAR-014')).toMatchObject({
    severity: 'info',
    stops: false,
    params: { note: 'Bel vooraf' },
  });
  expect(judged({ master: aShop().agreed({ orderNote: ' ' }) }).codes).toEqual([]);
});
