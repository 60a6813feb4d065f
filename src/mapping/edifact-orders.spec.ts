import { EMPTY_LINE, EMPTY_ORDER } from '../../test/builders/order';
import { line, order, orders, read } from '../../test/harness/reading';

const BUYER = 'NAD+BY+8712345000004::9';

describe('an ORDERS message in full', () => {
  const { document, findings, originOf } = read(
    orders([
      'BGM+220+PO4711+9+AC',
      'DTM+137:202601050900:203',
      'DTM+2:20260109:102',
      'DTM+64:20260108:102',
      'DTM+63:20260110:102',
      'FTX+DEL+1++Deliver at the back:door 3',
      'RFF+CT:C-2026',
      'RFF+AAG:Q77',
      'RFF+ZZZ:own',
      'NAD+BY+8712345000004::9++Noordster Supermarkten:Inkoop+Kade 1+Delft++2611 AB+NL',
      'RFF+VA:NL001',
      'NAD+SU+8719999000009::9',
      'NAD+DP+DC7::92',
      'NAD+IV+8712345000011::9',
      'CUX+2:EUR:9+3:USD:4',
      'LIN+1++8712345678906:EN',
      'PIA+1+AB123456:SA+K77:BP',
      'IMD+C++CU::9:coded',
      'IMD+F++:::Thee, zwart:40 x 2 g',
      'QTY+21:12:PCE',
      'QTY+59:6',
      'DTM+2:202603:616',
      'MOA+203:41.88',
      'FTX+LIN+1++Fragile',
      'PRI+AAE:5.99:::1:PCE',
      'PRI+AAA:3,490:CT::100:PCE',
      'CUX+2:USD:9',
      'LIN+2++X-1:SA',
      'QTY+21:5',
      'UNS+S',
      'MOA+79:41.88',
      'MOA+86:50.67',
      'CNT+2:2',
      'CNT+1:17',
    ]),
  );

  it('becomes the order that it says', () => {
    const none = { street: null, city: null, postcode: null, country: null };
    expect(document).toEqual({
      ...EMPTY_ORDER,
      kind: 'order',
      number: 'PO4711',
      date: '2026-01-05',
      function: 'original',
      functionCode: '9',
      documentType: '220',
      responseType: 'AC',
      currency: 'EUR',
      requestedDelivery: '2026-01-09',
      earliestDelivery: '2026-01-08',
      latestDelivery: '2026-01-10',
      vatNumber: 'NL001',
      parties: {
        buyer: {
          id: '8712345000004', idScheme: '9', gln: '8712345000004', name: 'Noordster Supermarkten Inkoop',
          street: 'Kade 1', city: 'Delft', postcode: '2611 AB', country: 'NL',
        },
        supplier: { id: '8719999000009', idScheme: '9', gln: '8719999000009', name: null, ...none },
        deliverTo: { id: 'DC7', idScheme: '92', gln: null, name: null, ...none },
        invoicee: { id: '8712345000011', idScheme: '9', gln: '8712345000011', name: null, ...none },
      },
      references: [
        { type: 'contract', number: 'C-2026' },
        { type: 'quote', number: 'Q77' },
        { type: 'ZZZ', number: 'own' },
      ],
      texts: ['Deliver at the back door 3'],
      allowances: [],
      control: { lineCount: '2', quantitySum: '17', lineAmount: '41.88', totalAmount: '50.67' },
      lines: [
        {
          ...EMPTY_LINE,
          number: '1', gtin: '8712345678906', supplierArticle: 'AB123456', buyerArticle: 'K77', description: 'Thee, zwart 40 x 2 g',
          quantity: '12', unit: 'PCE', price: '3.490', priceKind: 'net', priceBasis: { quantity: '100', unit: 'PCE' },
          currency: 'USD', requestedDelivery: '2026-01-12', amount: '41.88', unitsPerPack: '6', texts: ['Fragile'],
          allowances: [],
          identifications: [
            { type: 'gtin', number: '8712345678906' }, { type: 'supplier', number: 'AB123456' }, { type: 'buyer', number: 'K77' },
          ],
        },
        {
          ...EMPTY_LINE,
          number: '2', gtin: null, supplierArticle: 'X-1', buyerArticle: null, description: null, quantity: '5', unit: null,
          price: null, priceKind: null, priceBasis: null, currency: null, requestedDelivery: null, amount: null,
          unitsPerPack: null, texts: [], allowances: [], identifications: [{ type: 'supplier', number: 'X-1' }],
        },
      ],
    }); // prettier-ignore
    expect(findings).toEqual([]);
  });

  it.each([
    ['number', 'BGM', 2, 2, 1],
    ['date', 'DTM', 3, 1, 2],
    ['currency', 'CUX', 16, 1, 2],
    ['parties.buyer', 'NAD', 11, 2, 1],
    ['parties.buyer.city', 'NAD', 11, 6, 1],
    ['control.lineCount', 'CNT', 34, 1, 2],
    ['lines[0].buyerArticle', 'PIA', 18, 3, 1],
    ['lines[0].description', 'IMD', 20, 3, 4],
    ['lines[0].price', 'PRI', 27, 1, 2],
    ['lines[0].priceBasis.unit', 'PRI', 27, 1, 6],
    ['lines[0].priceBasis', 'PRI', 27, 1, 5],
    ['lines[0].currency', 'CUX', 28, 1, 2],
    ['lines[1].quantity', 'QTY', 30, 1, 2],
  ])('knows where %s comes from', (field, segment, segmentIndex, element, component) => {
    expect(originOf(field)).toMatchObject({ segment, segmentIndex, element, component });
  });

  it.each([
    'lines[1].price',
    'lines[9].price',
    'lines[0].nothing',
    'parties.nobody.id',
    'toString',
    '',
    'control.x',
    'lines[0].constructor',
  ])('knows no origin of %j', (field) => {
    expect(originOf(field)).toBeNull();
  });
});

describe('the head of ORDERS', () => {
  it.each([
    ['9', 'original'], ['', 'original'], ['5', 'replacement'], ['1', 'cancellation'], ['4', 'change'], ['7', 'duplicate'],
    ['31', 'copy'], ['16', 'proposal'], ['46', 'provisional'], ['42', 'confirmation'], ['23', 'hold'], ['53', 'test'], ['34', 'other'],
  ])('with function %j is %s', (code, expected) => {
    const { document } = read(orders([`BGM+220+1+${code}`, 'DTM+137:20260105:102', BUYER, 'LIN+1++X:SA', 'QTY+21:1', 'UNS+S']));
    expect([document.function, document.functionCode]).toEqual([expected, code || null]);
  }); // prettier-ignore

  it('has its number in C106 from D.96B on', () => {
    const text = orders(
      ['BGM+220+PO1:2+9', 'DTM+137:20260105:102', BUYER, 'LIN+1++X:SA', 'QTY+21:1', 'UNS+S'],
      'D:01B:UN:EAN010',
    );
    expect(read(text).document.number).toBe('PO1');
  });

  it.each(['D:93A:UN', 'D:96A:UN:EAN008', 'D:97A:UN', 'D:98B:UN', 'D:01B:UN:EAN010', 'D:16B:UN'])(
    'is read in %s',
    (version) => {
      const { document } = read(
        orders(
          [
            'BGM+220+1+9',
            'DTM+137:20260105:102',
            BUYER,
            'RFF+VA:1',
            'LIN+1++X:SA',
            'QTY+21:1',
            'PRI+AAA:2',
            'UNS+S',
            'MOA+86:2',
          ],
          version,
        ),
      );
      expect(document).toMatchObject({
        number: '1',
        control: { totalAmount: '2' },
        lines: [{ quantity: '1', price: '2' }],
      });
    },
  );

  it('without a date has that of its envelope, and says so', () => {
    const { document, findings, originOf } = read(
      orders(['BGM+220+1+9', BUYER, 'NAD+SU+1', 'LIN+1++X:SA', 'QTY+21:1', 'UNS+S']),
    );
    expect(document.date).toBe('2026-01-05');
    expect(originOf('date')).toBeNull();
    expect(findings).toMatchObject([{ code: 'MSG-003', severity: 'info', stops: false, params: { field: 'date' } }]);
  });

  it('without a buyer lacks something mandatory, without a supplier it does not', () => {
    const { document, findings } = read(order([]));
    expect(document.parties.buyer.id).toBeNull();
    expect(findings).toMatchObject([
      { code: 'MSG-003', severity: 'blocking', field: 'parties.buyer', position: { segment: 'UNH' } },
      { code: 'MSG-003', severity: 'info', field: 'parties.supplier' },
    ]);
  });

  it('delivers to DP, else ST, else the ultimate consignee', () => {
    const uc = [BUYER, 'NAD+UC+8712345000035::9'];
    expect(read(order(uc)).document.parties.deliverTo.id).toBe('8712345000035');
    expect(read(order([...uc, 'NAD+DP+8712345000028::9'])).document.parties.deliverTo.id).toBe('8712345000028');
  });

  it.each([
    ['9', '8712345000004', '8712345000004'], ['92', '8712345000004', null], ['', '8712345000004', '8712345000004'],
    ['', '4711', null], ['9', '8712345', '8712345'],
  ])('a party with scheme %j and id %s has GLN %s', (scheme, id, gln) => {
    expect(read(order([`NAD+BY+${id}::${scheme}`])).document.parties.buyer.gln).toBe(gln);
  }); // prettier-ignore

  it('with a bad date has none, and says where', () => {
    const { document, findings } = read(
      order([BUYER, 'NAD+SU+1'].concat()).replace('DTM+137:20260105:102', "DTM+137:20260105:102'DTM+2:20260230:102"),
    );
    expect(document.requestedDelivery).toBeNull();
    expect(findings).toMatchObject([
      {
        code: 'MSG-010',
        stops: true,
        field: 'requestedDelivery',
        actual: '20260230',
        position: { segment: 'DTM', element: 1, component: 2 },
      },
    ]);
  });

  it('of a week asks for its Monday at the earliest and its Sunday at the latest', () => {
    const { document } = read(
      order([BUYER]).replace("DTM+137:20260105:102'", "DTM+137:20260105:102'DTM+2:202603:616'"),
    );
    expect([document.requestedDelivery, document.latestDelivery]).toEqual(['2026-01-12', '2026-01-18']);
  });
});

describe('the article of a line', () => {
  it.each([
    [['LIN+1++8712345678906:EN'], { gtin: '8712345678906' }],
    [['LIN+1++8712345678906:SRV'], { gtin: '8712345678906' }],
    [['LIN+1++8712345678900:EN'], { gtin: '8712345678900' }],
    [['LIN+1++8712345678906'], { gtin: '8712345678906' }],
    [['LIN+1++8712345678906:SRS'], { gtin: '8712345678906' }],
    [['LIN+1++8712345678900:SRS'], { gtin: null, supplierArticle: '8712345678900' }],
    [['LIN+1++4711'], { gtin: null, supplierArticle: '4711', buyerArticle: null }],
    [['LIN+1++4711:::92'], { supplierArticle: null, buyerArticle: '4711' }],
    [['LIN+1++4711:BP'], { supplierArticle: null, buyerArticle: '4711' }],
    [['LIN+1', 'PIA+5+8712345678906'], { gtin: '8712345678906' }],
    [['LIN+1', 'PIA+5+0306406152:IB'], { gtin: '9780306406157', supplierArticle: '0306406152' }],
    [['LIN+1', 'PIA+5+A1:SA', 'PIA+1+B1:IN'], { gtin: null, supplierArticle: 'A1', buyerArticle: 'B1' }],
    [
      ['LIN+1', 'PIA+5+B1:BP+8712345678906:EN+A1:VP'],
      { gtin: '8712345678906', supplierArticle: 'A1', buyerArticle: 'B1' },
    ],
    [['LIN+1++8712345678906:EN', 'PIA+2+A2:SA'], { supplierArticle: null }],
    [['LIN+1++0306406152:IB'], { gtin: '9780306406157', supplierArticle: '0306406152' }],
  ])('%j', (segments, expected) => {
    expect(read(line(...segments, 'QTY+21:1')).document.lines[0]).toMatchObject(expected);
  });

  it('is not that of a sub-line', () => {
    const { document } = read(line('LIN+1++8712345678906:EN', 'QTY+21:1', 'LIN+2++X:SA+1:1', 'QTY+21:4'));
    expect(document.lines).toMatchObject([{ gtin: '8712345678906', supplierArticle: null, quantity: '1' }]);
  });
});

describe('the quantity of a line', () => {
  it.each([
    ['QTY+21:12:PCE', '12'], ['QTY+1:12', '12'], ['QTY+12:3', '3'], ["QTY+1:5'QTY+21:12", '12'], ['QTY+21:1,5', '1.5'], ['QTY+21:0012', '12'],
  ])('%s is %s', (segment, expected) => {
    expect(read(line('LIN+1++X:SA', segment)).document.lines[0]?.quantity).toBe(expected);
  }); // prettier-ignore

  it('that is no number stays as sent, for QTY-001 to show', () => {
    const { document, findings } = read(line('LIN+1++X:SA', 'QTY+21:TEN:PCE'));
    expect(document.lines[0]?.quantity).toBe('TEN');
    expect(findings.at(-1)).toMatchObject({
      code: 'QTY-001', field: 'lines[0].quantity', actual: 'TEN', position: { segment: 'QTY', element: 1, component: 2 },
      params: { line: '1', q: 'TEN' },
    }); // prettier-ignore
  });

  it('that is not there is missing', () => {
    const { findings } = read(line('LIN+1++X:SA', 'PRI+AAA:1'));
    expect(findings[0]).toMatchObject({
      code: 'MSG-003', field: 'lines[0].quantity', position: { segment: 'LIN' }, params: { field: 'lines[0].quantity', line: '1' },
    }); // prettier-ignore
  });
});

describe('the price of a line', () => {
  it.each([
    [['PRI+AAA:3.49'], '3.49', 'net', null],
    [['PRI+AAB:3.49'], '3.49', 'gross', null],
    [['PRI+AAB:3.49', 'PRI+AAA:3.00'], '3.00', 'net', null],
    [['PRI+AAA:5.99::SRP', 'PRI+AAB:4'], '4', 'gross', null],
    [['PRI+AAA:5.99::RTP'], '5.99', 'information', null],
    [['PRI+AAE:5.99'], '5.99', 'information', null],
    [['PRI+CAL:5.99'], '5.99', null, null],
    [['PRI+AAA:349:::100:PCE'], '349', 'net', { quantity: '100', unit: 'PCE' }],
    [['PRI+AAA:9.98::::KGM'], '9.98', 'net', { quantity: '1', unit: 'KGM' }],
    [['PRI+AAE:9:::5:KGM', 'PRI+AAA:3.49'], '3.49', 'net', null],
  ])('%j', (segments, price, priceKind, priceBasis) => {
    const found = read(line('LIN+1++X:SA', 'QTY+21:1', ...segments)).document.lines[0];
    expect(found).toMatchObject({ price, priceKind, priceBasis });
  });

  it('that cannot be read is none, and holds the order', () => {
    const { document, findings } = read(line('LIN+1++X:SA', 'QTY+21:1', 'PRI+AAA:1.234,50'));
    expect(document.lines[0]?.price).toBeNull();
    expect(findings.at(-1)).toMatchObject({
      code: 'MSG-010',
      stops: true,
      reason: 'value-unreadable',
      field: 'lines[0].price',
    });
  });
});

describe('demands, VAT and how long goods keep', () => {
  const { document, findings, originOf } = read(
    orders([
      'BGM+220+PO1+9', 'DTM+137:20260105:102', 'NAD+BY+8712345000004::9', 'RFF+VA:NL123456782B90', 'NAD+SU+8719999000009::9',
      'NAD+IV+8712345000011::9', 'RFF+VA:BE0776091951', 'TDT+20++30+31', 'PAC+2++201', 'PCI+33E', 'LIN+1++8712345678906:EN', 'QTY+21:12:PCE',
      'DTM+361:20260930:102', 'TAX+7+VAT+++:::9', 'PAC+3++CT', 'PCI++Kassa', 'TDT+20++60', 'UNS+S',
    ]),
  ); // prettier-ignore

  it('are read from where the standard has them, the invoicee before the buyer', () => {
    expect(document).toMatchObject({
      vatNumber: 'BE0776091951',
      demands: [
        { type: 'package', number: '201' },
        { type: 'package', number: 'CT' },
        { type: 'marking', number: '33E' },
        { type: 'marking', number: 'Kassa' },
        { type: 'transport', number: '30' },
        { type: 'transport', number: '60' },
        { type: 'transport', number: '31' },
      ],
      lines: [{ vatRate: '9', keepUntil: '2026-09-30', packages: '3' }],
    });
    expect(findings).toEqual([]);
    expect(originOf('lines[0].vatRate')).toMatchObject({ segment: 'TAX' });
    expect(originOf('vatNumber')).toMatchObject({ segment: 'RFF' });
  });

  it('and that nothing is taken in place of an article', () => {
    const line = (code: string) =>
      read(orders(['BGM+220+PO1+9', 'NAD+BY+8712345000004::9', 'LIN+1++8712345678906:EN', `PIA+${code}+A1:SA`, 'QTY+21:12:PCE', 'UNS+S'])).document.lines[0]; // prettier-ignore
    expect(['9', 'X1', '1'].map((code) => line(code)?.substitution)).toEqual(['never', 'never', undefined]);
    expect(line('9')?.supplierArticle).toBeNull();
  });
});
