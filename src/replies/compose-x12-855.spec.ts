import { composeOrderResponse } from './compose';
import { aLine, aModel, CONTEXT, gln, OTHER_GTIN, readBack, X12, type Case } from './compose-test-support';
import type { AnswerAddress } from './outcome';

const compose = (of: Case = {}, address: Partial<AnswerAddress> = {}) =>
  composeOrderResponse(aModel(of, { ...X12, ...address }), CONTEXT);

const segments = (of: Case = {}, address: Partial<AnswerAddress> = {}): readonly string[] =>
  compose(of, address).text.split('~').slice(0, -1);

/** Those with one of these tags. */
const told = (tags: readonly string[], of: Case, address: Partial<AnswerAddress> = {}): readonly string[] =>
  segments(of, address).filter((one) => tags.includes(one.split('*')[0] ?? ''));

const line = aLine({ unit: 'EA' });

describe('X12 855', () => {
  it('accepts an order line by line', () => {
    const parties = { buyer: gln('8700000000015'), supplier: gln('8700000000022'), deliverTo: gln('8700000000039'), invoicee: gln('8700000000015') }; // prettier-ignore
    const made = compose({ document: { lines: [line], parties } });
    expect(made.text.split('~')).toMatchInlineSnapshot(`
      [
        "ISA*00*          *00*          *ZZ*VERKOPER       *01*123456789      *261123*0030*U*00401*000000007*0*P*:",
        "GS*PR*VERKOPERGS*KOPERGS*20261123*0030*7*X*004010",
        "ST*855*0001",
        "BAK*00*AD*4711*20261120****SO-2026-00042*20261123",
        "CUR*SE*EUR",
        "REF*VN*SO-2026-00042",
        "DTM*069*20261201",
        "N1*BY**9*8700000000015",
        "N1*SE**9*8700000000022",
        "N1*ST**9*8700000000039",
        "N1*BT**9*8700000000015",
        "PO1*1*12*EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*IA*12*EA*069*20261201",
        "CTT*1",
        "SE*13*0001",
        "GE*1*7",
        "IEA*1*000000007",
        "",
      ]
    `);
    expect(made.fileName).toBe('855_4711_00000007.x12');
    expect(readBack(made.bytes, 'x12').codes).toEqual([]);
    expect(readBack(made.bytes, 'x12').message).toMatchObject({ type: '855', version: '004010' });
  });

  it('says in a code what becomes of each line, and in words what a code cannot say', () => {
    const lines = ['1', '2', '3', '4', '5', '6'].map((number) => aLine({ number, unit: 'EA' }));
    const booked = [
      { confirmedQuantity: '10.5' },
      { answeredPrice: '3.59' },
      { confirmedDate: '2026-12-03' },
      { confirmedQuantity: '10', answeredPrice: '3.59' },
      { substituted: true, gtin: OTHER_GTIN, supplierArticle: 'SD-200' },
      { rejectedReason: 'Artikel is vervallen' },
    ];
    const of = { document: { lines }, booked };
    expect(told(['BAK', 'PO1', 'ACK', 'MSG', 'CTT'], of)).toMatchInlineSnapshot(`
      [
        "BAK*00*AC*4711*20261120****SO-2026-00042*20261123",
        "PO1*1*12*EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*IQ*10.5*EA*069*20261201",
        "MSG*Aantal 12 EA wordt 10,5 EA.",
        "PO1*2*12*EA*3.59**EN*8712345000004*BP*55-01",
        "ACK*IP*12*EA*069*20261201",
        "MSG*Prijs 3,49 wordt 3,59.",
        "PO1*3*12*EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*DR*12*EA*069*20261203",
        "MSG*Leverdatum 01-12-2026 wordt 03-12-2026.",
        "PO1*4*12*EA*3.59**EN*8712345000004*BP*55-01",
        "ACK*IC*10*EA*069*20261201",
        "MSG*Aantal 12 EA wordt 10 EA. Prijs 3,49 wordt 3,59.",
        "PO1*5*12*EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*IS*12*EA*069*20261201**EN*8712345000011*VN*SD-200",
        "MSG*Artikel 8712345000004 wordt vervangen door 8712345000011.",
        "PO1*6*12*EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*IR*12*EA",
        "MSG*Artikel is vervallen",
        "CTT*6",
      ]
    `);
    expect(readBack(compose(of).bytes, 'x12').codes).toEqual([]);
  });

  it('rejects an order with all its lines, and says why once', () => {
    const of = { document: { lines: [line] }, order: { state: 'rejected' as const, rejectionReason: 'Geen klant' } };
    expect(told(['BAK', 'DTM', 'ACK', 'MSG'], of)).toEqual([
      'BAK*00*RD*4711*20261120****SO-2026-00042*20261123',
      'MSG*Geen klant',
      'ACK*IR*12*EA',
    ]);
  });

  it('takes the place of an earlier answer', () => {
    expect(told(['BAK'], { order: { outcomeVersion: 2 } })[0]).toMatch(/^BAK\*05\*/);
  });

  it('goes back the way the order came, in its versions, and a test stays a test', () => {
    const [isa, gs] = segments({}, { test: true, syntax: { id: 'X12', version: '00501' }, messageVersion: '005010', association: 'VICS' }); // prettier-ignore
    expect(isa).toBe('ISA*00*          *00*          *ZZ*VERKOPER       *01*123456789      *261123*0030*^*00501*000000007*0*T*:'); // prettier-ignore
    expect(gs).toBe('GS*PR*VERKOPERGS*KOPERGS*20261123*0030*7*X*005010VICS');
    const [, other] = segments({}, { group: { sender: null, receiver: null }, messageVersion: 'X', association: null });
    expect(other).toBe('GS*PR*VERKOPER*123456789*20261123*0030*7*X*004010');
  });

  it('is read without a finding in a release that has another segment for texts', () => {
    const of = { document: { lines: [line] }, booked: [{ confirmedQuantity: '10' }] };
    const later = { syntax: { id: 'X12', version: '00501' }, messageVersion: '005010' };
    expect(told(['MTX', 'MSG'], of, later)).toEqual(['MTX**Aantal 12 EA wordt 10 EA.']);
    expect(readBack(compose(of, later).bytes, 'x12').codes).toEqual([]);
  });

  it.each([
    [null, '3.49*'],
    [{ quantity: '1', unit: null }, '3.49*'],
    [{ quantity: '100', unit: 'EA' }, '3.49*HP'],
    [{ quantity: '1000', unit: null }, '3.49*TP'],
    [{ quantity: '12', unit: 'EA' }, '*'],
  ])('has a price for %j as X12 can say it', (priceBasis, expected) => {
    const [po1 = ''] = told(['PO1'], { document: { lines: [aLine({ unit: 'EA', priceBasis })] } });
    expect(po1.split('*').slice(4, 6).join('*')).toBe(expected);
  });

  it('counts the lines where their numbers say nothing, and names an article by words where nothing else does', () => {
    const nameless = aLine({ number: null, gtin: null, buyerArticle: null, unit: null, description: 'Hamer' });
    const of = { document: { lines: [nameless] }, booked: [{ gtin: null, supplierArticle: null }] };
    expect(told(['PO1', 'PID', 'ACK'], of)).toEqual([
      'PO1*1*12*EA*3.49',
      'PID*F****Hamer',
      'ACK*IA*12*EA*069*20261201',
    ]);
  });

  it('has a number and a date for an order that has none', () => {
    expect(told(['BAK'], { document: { number: null, date: null } })).toEqual([
      'BAK*00*AD*0001*20261123****SO-2026-00042*20261123',
    ]);
  });

  it('is for none but those formats that have an answer', () => {
    expect(() => compose({}, { format: 'tradacoms' })).toThrow(TypeError);
  });
});
