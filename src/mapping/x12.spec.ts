import type { OrderDocument } from '../purchase-order';
import type { Explanation } from './guide-book';
import { book, messageOf, transactionSet } from '../../test/harness/reading';

function explain(type: string, segments: readonly string[], version?: string): Explanation {
  const { message, envelope } = messageOf(transactionSet(type, segments, version));
  return book.explain(message, envelope);
}

const PARTIES = ['N1*BY*Koper BV*UL*8712345000004', 'N3*Kade 1', 'N4*Zwolle**8011AA*NL', 'N1*SU*Verkoper BV*92*L-7'];
const order = (...lines: readonly string[]): OrderDocument => {
  const { reading } = explain('850', ['BEG*00*SA*PO4711**20260105', 'CUR*BY*USD', ...PARTIES, ...lines, 'CTT*1']);
  if (reading === null) throw new Error('850 has a guide');
  return reading;
};

describe('a purchase order of X12', () => {
  it('is read', () => {
    expect(order('PO1*1*12*EA*3.49**UP*871234567890*VN*AB-1*BP*K-9', 'PID*F****Paint', 'DTM*002*20260109')).toMatchObject({
      number: 'PO4711', date: '2026-01-05', function: 'original', functionCode: '00', documentType: '220', currency: 'USD',
      parties: {
        buyer: { id: '8712345000004', gln: '8712345000004', name: 'Koper BV', street: 'Kade 1', city: 'Zwolle', country: 'NL' },
        supplier: { id: 'L-7', idScheme: '92', gln: null },
      },
      lines: [{
        number: '1', gtin: '871234567890', supplierArticle: 'AB-1', buyerArticle: 'K-9', description: 'Paint', quantity: '12',
        unit: 'EA', price: '3.49', requestedDelivery: '2026-01-09',
      }],
    });
  }); // prettier-ignore

  it.each([
    ['850', ['BEG*00*SA*PO4711**20260105', ...PARTIES, 'PO1*1*12*EA', 'CTT*1']],
    ['875', ['G50*N*20260105*PO4711', 'N1*BY*Koper*92*K-1', 'G68*12*EA*3.49*871234567890']],
  ])('is processed: %s', (type, segments) => {
    const { message, envelope } = messageOf(transactionSet(type, segments));
    const { document, findings, guide } = book.understand(message, envelope);
    expect(guide?.id).toBe(`x12/${type}`);
    expect(document).toMatchObject({ kind: 'order', number: 'PO4711', lines: [{ quantity: '12', unit: 'EA' }] });
    expect(findings.map(({ code }) => code)).not.toContain('MSG-002');
  });

  it.each([
    ['NE', '220'],
    ['RO', '224'],
    ['RL', '226'],
    ['CN', '227'],
    ['BK', 'BK'],
    ['DS', 'DS'],
  ])('of the type %s is an order of the type %s', (code, type) => {
    const { reading } = explain('850', [`BEG*00*${code}*PO4711**20260105`, 'PO1*1*12*EA', 'CTT*1']);
    expect(reading?.documentType).toBe(type);
  });

  it.each([
    ['a qualifier is looked for where qualifiers stand', 'PO1*1*12*EA***IZ*VN*VN*AB-1', { supplierArticle: 'AB-1' }],
    [
      'an old ISBN is a GTIN as well',
      'PO1*1*12*EA***IB*0306406152',
      { gtin: '9780306406157', supplierArticle: '0306406152' },
    ],
    ['the number of the manufacturer is better than none', 'PO1*1*12*EA***MG*M-1', { supplierArticle: 'M-1' }],
    ['the number of the supplier goes before it', 'PO1*1*12*EA***MG*M-1*VP*AB-1', { supplierArticle: 'AB-1' }],
    ['a first number of nobody is ours', 'PO1*1*12*EA***FT*9545', { supplierArticle: '9545', buyerArticle: null }],
    ['a colour is no article', 'PO1*1*12*EA***BP*K-9*BO*RED', { supplierArticle: null, buyerArticle: 'K-9' }],
    ['a comma is no decimal mark', 'PO1*1*12*EA*3,49', { price: null }],
  ])('%s', (_what, line, expected) => {
    expect(order(line).lines).toMatchObject([expected]);
  });

  it('without a buyer is of the first who gets invoice or goods', () => {
    const parties = ['N1*ST*Winkel*92*W-1', 'N1*BT*Hoofdkantoor*92*H-1'];
    const { reading } = explain('850', ['BEG*00*SA*PO4711**20260105', ...parties, 'PO1*1*12*EA', 'CTT*1']);
    expect(reading?.parties).toMatchObject({ buyer: { id: 'W-1' }, deliverTo: { id: 'W-1' }, invoicee: { id: 'H-1' } });
  });

  it('has days of two lengths', () => {
    expect(explain('850', ['BEG*00*SA*PO4711**260105', 'PO1*1*12*EA'], '003010').reading?.date).toBe('2026-01-05');
  });
});

describe('what a purchase order of X12 says beside', () => {
  const place = (originOf: Explanation['originOf'], field: string): unknown => {
    const found = originOf(field);
    return found !== null && 'segment' in found ? [found.segment, found.element ?? null] : null;
  };
  const HEAD = ['BEG*00*RL*PO4711*R-3*20260105*C-9', ...PARTIES];
  const explained = explain('850', [
    ...HEAD,
    'SAC*C*D240***1250*Z*10',
    'SAC*A*C310***-5',
    'ITD*01*3*2**10**30',
    'FOB*CC*OR*Rotterdam**FOB',
    'DTM*010*20260107',
    'PO1*1*10*EA*3.49**UP*871234567890*VN*AB-1*ZZ*Q-1',
    'SCH*6*EA***002*20260109',
    'SCH*4*EA***002*20260116**010*20260115',
    'SLN*1.1**I*2*EA****UP*871234567891*VN*AB-2',
    'PID*F****Brush',
    'SLN*1.2**I*1*EA****BP*K-3',
    'PO1*2*1*EA***BP*K-9',
    'SCH*1*EA***010*20260120',
    'CTT*2',
  ]);
  const { reading, originOf, findings } = explained;

  it('has its terms and days', () => {
    expect(reading).toMatchObject({
      requestedDelivery: null,
      requestedDispatch: '2026-01-07',
      paymentTerms: '01 2 10 30',
    });
  });

  it('has its allowances, with amounts in cents, and references', () => {
    expect(reading).toMatchObject({
      deliveryTerms: 'FOB Rotterdam',
      allowances: [
        { kind: 'charge', code: 'D240', percentage: '10', amount: '12.50' },
        { kind: 'allowance', code: 'C310', amount: '-0.05' },
      ],
      references: [
        { type: 'release', number: 'R-3' },
        { type: 'contract', number: 'C-9' },
      ],
    });
  });

  it('has sub-lines, schedules and every number of the article in the lines', () => {
    const none = { gtin: null, supplierArticle: null, buyerArticle: null, description: null };
    const [first, second] = reading?.lines ?? [];
    expect(first?.subLines).toEqual([
      { ...none, number: '1.1', gtin: '871234567891', supplierArticle: 'AB-2', description: 'Brush', quantity: '2', unit: 'EA' },
      { ...none, number: '1.2', buyerArticle: 'K-3', quantity: '1', unit: 'EA' },
    ]);
    expect(first?.schedules).toMatchObject([
      { quantity: '6', unit: 'EA', requestedDelivery: '2026-01-09', requestedDispatch: null },
      { quantity: '4', unit: 'EA', requestedDelivery: '2026-01-16', requestedDispatch: '2026-01-15' },
    ]);
    expect(first?.identifications).toEqual([
      { type: 'gtin', number: '871234567890' },
      { type: 'supplier', number: 'AB-1' },
      { type: 'ZZ', number: 'Q-1' },
    ]);
    expect([first?.requestedDelivery, second?.requestedDelivery, second?.requestedDispatch]).toEqual([
      '2026-01-09', null, '2026-01-20',
    ]);
  }); // prettier-ignore

  it('has its places', () => {
    expect(
      [
        'lines[0].subLines[0].gtin',
        'lines[0].subLines[1].buyerArticle',
        'lines[0].schedules[1].requestedDispatch',
        'lines[0].identifications[2].number',
        'allowances[0].amount',
        'paymentTerms',
      ].map((field) => place(originOf, field)),
    ).toEqual([
      ['SLN', 10],
      ['SLN', 10],
      ['SCH', 9],
      ['PO1', 11],
      ['SAC', 5],
      ['ITD', 1],
    ]);
  });

  it('leaves nothing to be told but the schedule', () => {
    expect(findings.map(({ code, reason }) => [code, reason])).toEqual([['MSG-010', 'schedule-divided']]);
  });
});

describe('a purchase order change of X12', () => {
  it('says what it does to each line, and which change it is', () => {
    const actions = ['AI', 'DI', 'CA', 'QI', 'QD', 'PC', 'RZ', 'NC', 'TI'];
    const { reading, originOf } = explain('860', [
      'BCH*04*SA*PO4711**2*20260105',
      ...actions.map((code, at) => `POC*${at + 1}*${code}*12*0*EA*3.49**UP*871234567890*MN*M-1`),
      'CTT*9',
    ]);
    expect(reading).toMatchObject({ number: 'PO4711', orderNumber: 'PO4711', sequence: '2', function: 'change' });
    expect(reading?.lines.map(({ action }) => action)).toEqual([
      'add', 'delete', 'change', 'more', 'less', 'change', 'replace', 'none', 'other',
    ]); // prettier-ignore
    expect(reading?.lines[0]?.identifications).toEqual([
      { type: 'gtin', number: '871234567890' },
      { type: 'model', number: 'M-1' },
    ]);
    expect(originOf('lines[6].action')).toMatchObject({ segment: 'POC', element: 2 });
  });

  it('is dated by its own day, and only without one by that of the order', () => {
    const dated = (rest: string) => explain('860', [`BCH*04*SA*PO4711***20260105${rest}`, 'POC*1*DI']).reading?.date;
    expect([dated('*****20260109'), dated('')]).toEqual(['2026-01-09', '2026-01-05']);
  });

  it('that deletes, the order or lines of it, is left to a person', () => {
    expect(explain('860', ['BCH*03*SA*PO4711***20260105', 'POC*1*DI']).reading?.function).toBe('other');
  });

  it('with the purpose of a cancellation cancels', () => {
    expect(explain('860', ['BCH*01*SA*PO4711***20260105', 'POC*1*DI']).reading?.function).toBe('cancellation');
  });
});

describe('a grocery order of X12', () => {
  it('has the day of shipment apart from that of delivery', () => {
    const { reading } = explain('875', [
      'G50*N*20260105*PO4711',
      'G62*10*20260107',
      'G68*12*CA*3.49*871234567890*VN*AB-1',
      'G69*Apple sauce',
    ]);
    expect(reading).toMatchObject({ requestedDelivery: null, requestedDispatch: '2026-01-07' });
    expect(reading?.lines).toMatchObject([
      {
        description: 'Apple sauce',
        supplierArticle: 'AB-1',
        identifications: [
          { type: 'gtin', number: '871234567890' },
          { type: 'supplier', number: 'AB-1' },
        ],
      },
    ]);
  });
});

const HL = ['HL*1**S', 'N1*ST*Winkel*92*W-1', 'HL*2*1*O', 'PRF*PO4711', 'N1*BY*Koper*92*K-1', 'HL*3*2*I'];
const ITEM = ['LIN*10*UP*871234567890*VN*AB-1', 'SN1**12*EA'];
const LINE = { gtin: '871234567890', quantity: '12', unit: 'EA' };

describe('a transaction set that is no order', () => {
  it.each([
    ['855', 'order-response', ['BAK*00*AD*NR1*20260105', 'PO1*1*12*EA***UP*871234567890']],
    ['865', 'order-response', ['BCA*00*AC*NR1***20260105', 'POC*1*QI*12*0*EA***UP*871234567890']],
    ['810', 'invoice', ['BIG*20260105*NR1', 'IT1*1*12*EA*3.49**UP*871234567890', 'TDS*4188']],
    ['811', 'invoice', ['BIG*20260105*NR1', 'HL*1**1', 'IT1*1*12*EA*3.49**UP*871234567890', 'TDS*4188']],
    ['880', 'invoice', ['G01*20260105*NR1', 'G17*12*EA*3.49*871234567890']],
    ['840', 'other', ['BQT*00*NR1*20260105', 'PO1*1*12*EA***UP*871234567890']],
    ['856', 'despatch-advice', ['BSN*00*NR1*20260105*0900', ...HL, ...ITEM]],
    ['857', 'despatch-advice', ['BHT*0001*00*NR1*20260105', ...HL, 'IT1*1*12*EA*3.49**UP*871234567890']],
    ['846', 'other', ['BIA*00*SI*NR1*20260105', ITEM[0] ?? '', 'QTY*33*12*EA']],
    ['867', 'other', ['BPT*00*NR1*20260105*SS', 'PTD*SS', 'QTY*32*12*EA', ITEM[0] ?? '']],
    ['861', 'other', ['BRA*NR1*20260105*00*1', 'RCD**12*EA', ITEM[0] ?? '']],
    ['945', 'other', ['W06*N*NR1*20260105', 'LX*1', 'W12*SH**12**EA*871234567890']],
  ])('%s is read', (type, kind, segments) => {
    const { reading, guide, document, findings, ...explained } = explain(type, segments);
    expect({ kind: explained.kind, guide: guide?.id, document }).toEqual({
      kind,
      guide: `x12/${type}`,
      document: null,
    });
    expect(findings[0]).toMatchObject({ code: 'MSG-002' });
    expect(reading).toMatchObject({ number: 'NR1', date: '2026-01-05', lines: [LINE] });
  });

  it.each([
    ['856', ['BSN*00*NR1*20260105*0900', ...HL, ...ITEM], 'K-1'],
    ['857', ['BHT*0001*00*NR1*20260105', ...HL, 'IT1*1*12*EA'], 'K-1'],
    ['840', ['BQT*00*NR1*20260105', 'PO1*1*12*EA', 'N1*ST*Winkel*92*W-1'], 'W-1'],
    ['867', ['BPT*00*NR1*20260105*SS', 'PTD*SS', 'N1*ST*Winkel*92*W-1', 'QTY*32*12*EA'], 'W-1'],
    ['824', ['BGN*11*NR1*20260105', 'N1*ST*Winkel*92*W-1', 'OTI*TR*SI*1'], 'W-1'],
    ['820', ['BPR*I*100*C*ACH', 'TRN*1*NR1', 'N1*PR*Koper*92*K-1'], 'K-1'],
  ])('%s names its parties below its levels and lines', (type, segments, buyer) => {
    expect(explain(type, segments).reading).toMatchObject({ number: 'NR1', parties: { buyer: { id: buyer } } });
  });

  it.each([
    ['832', ['BCT*PC*NR1', ITEM[0] ?? '', 'CTP**SLP*3.49*1*EA', 'CUR*SE*USD'], { price: '3.49' }, 'USD'],
    ['852', ['XQ*H*20260105', ITEM[0] ?? '', 'ZA*QS*12*EA'], { quantity: '12', unit: 'EA' }, null],
    ['866', ['BSS*05*NR1*20260105*DL*20260105*20260109', 'DTM*002*20260105'], null, null],
  ])('%s has what it has', (type, segments, line, currency) => {
    const { reading } = explain(type, segments);
    expect(reading?.currency).toBe(currency);
    expect(reading?.lines).toMatchObject(line === null ? [] : [line]);
  });
});
