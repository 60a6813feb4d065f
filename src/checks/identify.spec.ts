import fc from 'fast-check';
import {
  ARRIVAL,
  aCheckInput,
  anOrderFromShop,
  aShop,
  BUYER_GLN,
  COFFEE,
  DC_GLN,
  STORE_GLN,
  TEA,
  type Situation,
} from '../../test/builders';
import { identify } from './identify';

const identified = (situation: Situation) => {
  const { order, arrival, partner, master } = aCheckInput(situation);
  return identify(order, arrival, partner, master);
};
const coffee = { gtin: COFFEE, quantity: 1 };

describe('the customer', () => {
  it('is known by the GLN of its buyer', () => {
    expect(identified({}).customer?.id).toBe('customer-1');
  });

  it('is not known by the GLN of one of its delivery places', () => {
    expect(identified({ order: anOrderFromShop().from(DC_GLN).line(coffee) }).customers).toEqual([]);
  });

  it('is not known by a location that was closed', () => {
    expect(identified({ master: aShop().locationWith('buyer-1', { validTo: '2026-11-22' }) }).customer).toBeNull();
    expect(identified({ master: aShop().locationWith('buyer-1', { validTo: '2026-11-23' }) }).customer).not.toBeNull();
  });

  it('is known by our number or its own code', () => {
    expect(identified({ order: anOrderFromShop().from({ id: '10001', idScheme: '91' }) }).customer?.id).toBe(
      'customer-1',
    );
    const master = aShop().location({ id: 'buyer-2', role: 'buyer', code: 'HQ' });
    expect(identified({ master, order: anOrderFromShop().from({ id: 'HQ', idScheme: '92' }) }).customer?.id).toBe(
      'customer-1',
    );
  });

  it('is one of the partner', () => {
    const { order, master } = aCheckInput();
    const other = { ...master, customersOfPartner: () => [] };
    expect(identify(order, ARRIVAL, master.partnerById('partner-1'), other).customers).toEqual([]);
    expect(identify(order, ARRIVAL, null, other).customers).toHaveLength(1);
  });

  it('is for whom the sender orders where the order says nothing of a buyer', () => {
    const form = anOrderFromShop().from({}).line(coffee);
    expect(identified({ order: form }).customer?.id).toBe('customer-1');
    expect(identified({ order: form.from({ name: 'Linden' }) }).customers).toEqual([]);
    const { order, master } = aCheckInput({ order: form });
    expect(identify(order, ARRIVAL, null, master).customers).toEqual([]);
    const several = {
      ...master,
      customersOfPartner: () => ['1', '2'].map((id) => ({ ...master.customer('customer-1')!, id })),
    };
    expect(identify(order, ARRIVAL, master.partnerById('partner-1'), several)).toMatchObject({
      customers: [{ id: '1' }, { id: '2' }],
      customer: null,
    });
  });

  it('is nobody when several fit', () => {
    const master = aShop()
      .customer({ id: 'customer-2' })
      .location({ id: 'b2', role: 'buyer', gln: BUYER_GLN, customerId: 'customer-2' });
    const { customers, customer } = identified({ master });
    expect([customers.length, customer]).toEqual([2, null]);
  });
});

describe('the delivery place', () => {
  const store = () => aShop().location({ id: 'store-1', gln: STORE_GLN, code: '0042', postcode: '1012 JS' });

  it('is found by GLN or by code', () => {
    expect(identified({ master: store(), order: anOrderFromShop().deliveredTo(STORE_GLN) }).deliveryPlace?.id).toBe(
      'store-1',
    );
    expect(
      identified({ master: store(), order: anOrderFromShop().deliveredTo({ id: '0042' }) }).deliveryPlace?.id,
    ).toBe('store-1');
  });

  it('is the default one only when the order names none', () => {
    const master = () => store().customerWith({ defaultDeliveryPlaceId: 'store-1' });
    expect(identified({ master: master(), order: anOrderFromShop().deliveredTo({}) }).deliveryPlace?.id).toBe(
      'store-1',
    );
    expect(
      identified({ master: master(), order: anOrderFromShop().deliveredTo('8799999000000') }).deliveryPlace,
    ).toBeNull();
    const elsewhere = { street: 'Dam 1', postcode: '9999 ZZ', city: 'Elders' };
    expect(identified({ master: master(), order: anOrderFromShop().deliveredTo(elsewhere) }).deliveryPlace).toBeNull();
    const there = { street: 'Dam 1', postcode: '1012js' };
    expect(identified({ master: master(), order: anOrderFromShop().deliveredTo(there) }).deliveryPlace?.id).toBe(
      'store-1',
    );
  });
});

describe('the article', () => {
  const line = (fields: object) => identified({
    master: aShop().crossReference('B-1', 'article-COFFEE', 'case').crossReference('B-2', 'article-TEA'),
    order: anOrderFromShop().line(fields),
  }).lines[0]!; // prettier-ignore

  it('is found by GTIN, our number and the buyer’s, in this order', () => {
    expect(line({ gtin: COFFEE })).toMatchObject({ matchedBy: 'gtin', level: 'each' });
    expect(line({ supplierArticle: 'TEA' })).toMatchObject({
      matchedBy: 'supplier-article',
      article: { number: 'TEA' },
    });
    expect(line({ buyerArticle: 'B-1' })).toMatchObject({
      matchedBy: 'buyer-article',
      level: 'case',
      packaging: { level: 'case' },
    });
    expect(line({ gtin: '00000000' + 'x' })).toMatchObject({ article: null, matchedBy: null });
  });

  it('keeps the first code’s article beside the conflict', () => {
    const found = line({ gtin: COFFEE, supplierArticle: 'COFFEE', buyerArticle: 'B-2' });
    expect(found.article?.number).toBe('COFFEE');
    expect(found.conflicting.map(({ number }) => number)).toEqual(['TEA']);
  });

  it('is nobody’s first match', () => {
    const master = () => aShop().article({ number: 'DOUBLE', gtin: TEA });
    const twice = identified({ master: master(), order: anOrderFromShop().line({ gtin: TEA }) }).lines[0]!;
    expect(twice.article).toBeNull();
    expect(twice.conflicting).toHaveLength(2);
    const told = identified({ master: master(), order: anOrderFromShop().line({ gtin: TEA, supplierArticle: 'TEA' }) })
      .lines[0]!;
    expect([told.article?.number, told.conflicting]).toEqual(['TEA', []]);
  });
});

describe('the article of a line', () => {
  const codes = fc.record({
    gtin: fc.constantFrom(null, COFFEE, TEA, '8714289000010'),
    supplierArticle: fc.constantFrom(null, 'COFFEE', 'TEA', 'X'),
    buyerArticle: fc.constantFrom(null, 'B-1', 'B-2', 'B-3'),
  });
  const reference = fc.record({
    code: fc.constantFrom('B-1', 'B-2'),
    article: fc.constantFrom('article-COFFEE', 'article-TEA'),
    validFrom: fc.constantFrom('2026-01-01', '2026-11-23', '2026-11-24'),
    validTo: fc.constantFrom(null, '2026-11-22', '2026-11-23'),
    partnerId: fc.constantFrom(null, 'partner-1'),
  });
  const priority = fc.constantFrom(
    null,
    ['buyer', 'supplier', 'gtin'] as const,
    ['supplier', 'gtin', 'buyer'] as const,
  );

  it('does not depend on the order of lines, nor on that of what is known', () => {
    fc.assert(
      fc.property(fc.array(codes, { minLength: 1, maxLength: 5 }), fc.array(reference, { maxLength: 5 }), priority, (lines, references, codePriority) => {
        const shown = (turned: boolean) => {
          const master = aShop().partnerWith({ codePriority });
          for (const { code, article, partnerId, ...period } of turned ? [...references].reverse() : references)
            master.crossReference(code, article, null, { ...period, partnerId, customerId: partnerId === null ? 'customer-1' : null });
          let order = anOrderFromShop();
          for (const line of turned ? [...lines].reverse() : lines) order = order.line({ ...line, quantity: 1 });
          const found = identified({ master, order }).lines.map(({ article, conflicting, matchedBy }) => [article?.number, conflicting.map(({ number }) => number), matchedBy]);
          return turned ? found.reverse() : found;
        };
        expect(shown(true)).toEqual(shown(false));
      }),
      { numRuns: 300 },
    ); // prettier-ignore
  });

  it('is what a number of the buyer means on the day, to him before the partner', () => {
    const shop = (...periods: readonly (readonly [article: string, fields: object])[]) =>
      periods.reduce((master, [article, fields]) => master.crossReference('B-1', `article-${article}`, null, fields), aShop()); // prettier-ignore
    const number = (master: ReturnType<typeof aShop>) =>
      identified({ master, order: anOrderFromShop().line({ buyerArticle: 'B-1', quantity: 1 }) }).lines[0]?.article
        ?.number;
    const ended = { validTo: '2026-11-22' };
    const ofPartner = { customerId: null, partnerId: 'partner-1' };
    expect(number(shop(['COFFEE', { validTo: '2026-11-23' }]))).toBe('COFFEE');
    expect(number(shop(['COFFEE', ended]))).toBeUndefined();
    expect(number(shop(['COFFEE', { validFrom: '2026-11-24' }]))).toBeUndefined();
    expect(number(shop(['COFFEE', ended], ['TEA', { validFrom: '2026-11-23' }]))).toBe('TEA');
    expect(number(shop(['TEA', ofPartner]))).toBe('TEA');
    expect(number(shop(['TEA', ofPartner], ['COFFEE', {}]))).toBe('COFFEE');
    expect(number(shop(['TEA', ofPartner], ['COFFEE', ended]))).toBe('TEA');
    expect(number(shop(['TEA', { ...ofPartner, partnerId: 'partner-9' }]))).toBeUndefined();
  });
});
