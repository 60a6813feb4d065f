import { flat, segment, xml, type Segment } from '../../test/harness/idoc';
import { book, messageOf } from '../../test/harness/reading';
import type { Explanation } from './guide-book';

// Invented orders of a buyer who has SAP, once in records and once in XML: one guide reads both.

const explain = (file: string): Explanation => {
  const { message, envelope } = messageOf(Buffer.from(file));
  return book.explain(message, envelope);
};

const both = (segments: readonly Segment[], control: Readonly<Record<string, string>> = {}) => ({
  records: explain(flat(segments, control)),
  xml: explain(xml(segments, control)),
});

const summary = ({ guide, kind, reading, findings }: Explanation): unknown => ({
  guide: guide?.id,
  kind,
  reading,
  findings: findings.map(({ code, field, actual, reason, params }) => ({ code, field, actual, reason, params })),
});

const HEAD = segment('E2EDK01005', { CURCY: 'EUR', BSART: 'NB', BELNR: '4500012345', KZABS: 'X', ZTERM: 'Z030' });
const BUYER = segment('E2EDKA1003', {
  PARVW: 'AG',
  PARTN: '0000100077',
  ILNNR: '8712345000004',
  NAME1: 'Noordster Handel',
});
const SUPPLIER = segment('E2EDKA1003', { PARVW: 'LF', PARTN: '0000200001', LIFNR: 'N-17' });
const item = (number: string, fields: Readonly<Record<string, string>>, ...below: readonly Segment[]): Segment =>
  segment('E2EDP01011', { POSEX: number, MENEE: 'PCE', ...fields }, ...below);
const article = (qualifier: string, number: string, words = ''): Segment =>
  segment('E2EDP19001', { QUALF: qualifier, IDTNR: number, KTEXT: words });

const FULL: readonly Segment[] = [
  HEAD,
  segment('E2EDK14', { QUALF: '014', ORGID: '1000' }),
  segment('E2EDK03', { IDDAT: '012', DATUM: '20260105' }),
  segment('E2EDK03', { IDDAT: '002', DATUM: '20260109' }),
  BUYER,
  SUPPLIER,
  segment('E2EDKA1003', { PARVW: 'WE', PARTN: '0000100078', NAME1: 'Noordster DC', STRAS: 'Kade 1', ORT01: 'Delft', PSTLZ: '2611 AB', LAND1: 'NL' }),
  segment('E2EDKA1003', { PARVW: 'RE', PARTN: '8712345000011' }),
  segment('E2EDK02', { QUALF: '001', BELNR: '4500012345', DATUM: '20260105' }),
  segment('E2EDK02', { QUALF: '005', BELNR: 'C-2026' }),
  segment('E2EDK17', { QUALF: '001', LKOND: 'DAP', LKTEXT: 'Delft' }),
  segment('E2EDK18', { QUALF: '001', ZTERM_TXT: '30 dagen netto' }),
  segment('E2EDK05001', { ALCKZ: '-', KSCHL: 'HA00', KPERC: '2.500', BETRG: '1.05' }),
  segment(
    'E2EDKT1002',
    { TDID: 'F01', TSSPRAS_ISO: 'NL' },
    segment('E2EDKT2001', { TDLINE: 'Leveren via poort 2; bel de', TDFORMAT: '*' }),
    segment('E2EDKT2001', { TDLINE: 'portier bij aankomst en houd de vracht', TDFORMAT: '' }),
    segment('E2EDKT2001', { TDLINE: 'brief gereed', TDFORMAT: '=' }),
  ),
  segment('E2EDKT1002', { TDID: 'F02' }, segment('E2EDKT2001', { TDLINE: 'Geen pallets stapelen', TDFORMAT: '*' })),
  item(
    '00010',
    { MENGE: '12.000', VPREI: '349.00', PEINH: '100', PMENE: 'PCE', NETWR: '41.88', PSTYP: '0' },
    segment('E2EDP20001', { WMENG: '8.000', EDATU: '20260109' }),
    segment('E2EDP20001', { WMENG: '4.000', EDATU: '20260116' }),
    article('001', 'K77', 'Thee, 20 zakjes'),
    article('002', 'AB1'),
    article('003', '8712345678906'),
    segment('E2EDPT1001', { TDID: 'F01' }, segment('E2EDPT2001', { TDLINE: 'Breekbaar', TDFORMAT: '*' })),
  ),
  item('00020', { MENGE: '5.00-', PREIS: '1.24' }, article('001', 'K78'), segment('E2EDP20001', { WMENG: '5.000-', EDATU: '00000000' })),
  segment('E2EDS01', { SUMID: '001', SUMME: '2' }),
  segment('E2EDS01', { SUMID: '002', SUMME: '41.88', SUNIT: 'EUR' }),
]; // prettier-ignore

describe('an order of SAP', () => {
  const { records, xml: elements } = both(FULL);

  it('is the same in records and in XML', () => {
    expect(summary(records)).toEqual(summary(elements));
    expect(records.guide?.id).toBe('idoc/orders05');
  });

  it('becomes the order that it says', () => {
    const none = {
      id: null,
      idScheme: null,
      gln: null,
      name: null,
      street: null,
      city: null,
      postcode: null,
      country: null,
    };
    expect(records.reading).toMatchObject({
      kind: 'order', number: '4500012345', date: '2026-01-05', function: 'original', documentType: '220', responseType: 'AC', currency: 'EUR',
      requestedDelivery: '2026-01-09', paymentTerms: '30 dagen netto', deliveryTerms: 'DAP',
      parties: {
        buyer: { ...none, id: '8712345000004', gln: '8712345000004', name: 'Noordster Handel' },
        supplier: { ...none, id: '0000200001' },
        deliverTo: { ...none, id: '0000100078', name: 'Noordster DC', street: 'Kade 1', city: 'Delft', postcode: '2611 AB', country: 'NL' },
        invoicee: { ...none, id: '8712345000011', gln: '8712345000011' },
      },
      references: [{ type: 'contract', number: 'C-2026' }],
      texts: ['Leveren via poort 2; bel de portier bij aankomst en houd de vrachtbrief gereed', 'Geen pallets stapelen'],
      allowances: [{ kind: 'allowance', code: 'HA00', percentage: '2.500', amount: '1.05' }],
      control: { lineCount: '2', lineAmount: '41.88' },
    }); // prettier-ignore
    expect(records.reading?.lines).toMatchObject([
      {
        number: '00010', gtin: '8712345678906', supplierArticle: 'AB1', buyerArticle: 'K77', description: 'Thee, 20 zakjes',
        quantity: '12.000', unit: 'PCE', price: '349.00', priceKind: 'net', priceBasis: { quantity: '100', unit: 'PCE' },
        amount: '41.88', requestedDelivery: '2026-01-09', texts: ['Breekbaar'],
        identifications: [{ type: 'gtin', number: '8712345678906' }, { type: 'supplier', number: 'AB1' }, { type: 'buyer', number: 'K77' }],
        schedules: [{ quantity: '8.000', requestedDelivery: '2026-01-09' }, { quantity: '4.000', requestedDelivery: '2026-01-16' }],
      },
      {
        number: '00020', gtin: null, supplierArticle: null, buyerArticle: 'K78', quantity: '-5.00', price: '1.24', priceKind: 'gross',
        priceBasis: null, requestedDelivery: null, schedules: [{ quantity: '-5.000', requestedDelivery: null }],
      },
    ]); // prettier-ignore
  });

  it('leaves nothing unread that matters', () => {
    expect(records.findings.map(({ code, actual }) => [code, actual])).toEqual([
      // The parts of the quantity, which the order of ours cannot have.
      ['MSG-010', '8.000 2026-01-09; 4.000 2026-01-16'],
    ]);
  });

  it('knows where each value comes from', () => {
    expect(records.originOf('lines[1].quantity')).toMatchObject({
      path: '/IDOC/E1EDP01[2]/MENGE',
      line: 29,
      column: 75,
    });
    expect(elements.originOf('lines[1].quantity')).toMatchObject({ path: '/ORDERS05/IDOC/E1EDP01[2]/MENGE' });
    expect(records.originOf('texts[1]')).toMatchObject({ path: '/IDOC/E1EDKT1[2]/E1EDKT2/TDLINE' });
  });
});

describe('an IDoc', () => {
  const minimal = (...segments: readonly Segment[]): readonly Segment[] => [HEAD, BUYER, SUPPLIER, ...segments];
  const told = (segments: readonly Segment[]) => {
    const { records, xml: elements } = both(segments);
    expect(summary(records)).toEqual(summary(elements));
    return records;
  };

  it.each([
    ['NB', '220'],
    ['FO', '221'],
    ['ZNB', 'ZNB'],
    ['', null],
  ])('with the document type %p is an order of the type %p', (type, code) => {
    const head = segment('E2EDK01005', { CURCY: 'EUR', BSART: type, BELNR: '4500012345' });
    expect(told([head, BUYER, SUPPLIER]).reading?.documentType).toBe(code);
  });

  it('lists components of an article below it, and not as lines', () => {
    const { reading } = told(
      minimal(
        item('00010', { MENGE: '2', UEPOS: '000000' }, article('002', 'SET')),
        item('00011', { MENGE: '6', UEPOS: '00010' }, article('002', 'PART', 'Onderdeel')),
        item('00020', { MENGE: '1' }, article('002', 'OTHER')),
      ),
    );
    expect(reading?.lines.map(({ number }) => number)).toEqual(['00010', '00020']);
    expect(reading?.lines[0]?.subLines).toMatchObject([
      { number: '00011', supplierArticle: 'PART', description: 'Onderdeel', quantity: '6', unit: 'PCE' },
    ]);
  });

  it('keeps article numbers of more than 35 places whole', () => {
    const long = `${'A'.repeat(36)}B`;
    const number = (qualifier: string): Segment =>
      segment('E2EDP19001', { QUALF: qualifier, IDTNR: long, IDTNR_LONG: long });
    // In XML nothing cuts the short field.
    const { reading } = explain(
      flat(minimal(item('1', { MENGE: '1', MATNR: 'A', MATNR_EXTERNAL: 'AB' }, number('002'), number('001')))),
    );
    expect(reading?.lines[0]).toMatchObject({
      supplierArticle: long,
      buyerArticle: long,
      identifications: [
        { type: 'supplier', number: long },
        { type: 'buyer', number: long },
        { type: 'buyer', number: 'AB' },
      ],
    });
  });

  it('tells what of it nobody reads: a segment of the buyer’s own, a contract, conditions, another kind of item', () => {
    const { findings } = told(
      minimal(
        segment('E2EDK03', { IDDAT: '019', DATUM: '20260105' }),
        item(
          '00010',
          { MENGE: '2', PSTYP: '2' },
          segment('E2EDP02', { QUALF: '006', BELNR: '4600000001' }),
          segment('E2EDP05002', { KSCHL: 'PB00', KRATE: '1.24' }),
        ),
        segment('Z2NOTE000', { WORDS: 'by van' }),
      ),
    );
    const texts = findings.filter(({ code }) => code === 'MSG-010').map(({ actual }) => actual);
    // Of a segment whose fields are not known nothing can be told apart.
    expect(texts).toEqual([
      'E1EDK03 = 019',
      'E1EDP01/PSTYP = 2',
      'E1EDP01/E1EDP02 = 006',
      'E1EDP01/E1EDP05 = PB00',
      'Z1NOTE = by van',
    ]);
  });

  it.each([
    ['000', 'original'],
    ['001', 'cancellation'],
    ['002', 'change'],
  ])('with the action code %s is %s', (action, meaning) => {
    const head = segment('E2EDK01005', { ACTION: action, BELNR: '1' });
    expect(told([head, BUYER, SUPPLIER, item('1', { MENGE: '1' })]).reading?.function).toBe(meaning);
  });

  it('without buyer, lines and quantity lacks something mandatory', () => {
    const missing = (segments: readonly Segment[]): unknown =>
      told(segments).findings.flatMap(({ code, field, severity }) => (code === 'MSG-003' ? [[field, severity]] : []));
    expect(missing([HEAD, SUPPLIER, segment('E2EDK03', { IDDAT: '012', DATUM: '20260105' })])).toEqual([
      ['parties.buyer', 'blocking'],
      ['lines', 'blocking'],
    ]);
    expect(missing([...minimal(item('00010', {})), segment('E2EDK03', { IDDAT: '012', DATUM: '20260105' })])).toEqual([
      ['lines[0].quantity', 'blocking'],
    ]);
  });

  it('says which numbers and days cannot be read', () => {
    const { findings } = told(
      minimal(
        segment('E2EDK03', { IDDAT: '012', DATUM: '20260231' }),
        item('00010', { MENGE: '1,5', VPREI: '1.000,00' }, article('002', 'AB1')),
      ),
    );
    const unreadable = findings.filter(({ code, reason }) => code === 'QTY-001' || reason === 'value-unreadable');
    expect(unreadable.map(({ field, actual }) => [field, actual])).toEqual([
      ['lines[0].quantity', '1,5'],
      ['lines[0].price', '1.000,00'],
      ['date', '20260231'],
    ]);
  });
});

describe('a change of an order of SAP', () => {
  const { records, xml: elements } = both(
    [
      segment('E2EDK01005', { ACTION: '003', BELNR: '4500012345', CURCY: 'EUR' }),
      BUYER,
      SUPPLIER,
      item('00010', { ACTION: '002', MENGE: '10' }, article('001', 'K77')),
      item('00020', { ACTION: '003' }, article('001', 'K78')),
      item('00030', { ACTION: '001', MENGE: '1' }, article('001', 'K79')),
      item('00040', { ACTION: '004', MENGE: '1' }, article('001', 'K80')),
    ],
    { MESTYP: 'ORDCHG' },
  );

  it('is read as the order is, and says what becomes of each line', () => {
    expect(summary(records)).toEqual(summary(elements));
    expect([records.guide?.id, records.kind]).toEqual(['idoc/ordchg', 'order-change']);
    expect(records.reading).toMatchObject({
      kind: 'order-change',
      number: '4500012345',
      orderNumber: '4500012345',
      function: 'change',
    });
    expect(records.reading?.lines.map(({ number, action }) => [number, action])).toEqual([
      ['00010', 'change'],
      ['00020', 'delete'],
      ['00030', 'add'],
      ['00040', 'none'],
    ]);
  });
});
