import { line, order, read } from '../../test/harness/reading';

const NONE = { kind: null, code: null, percentage: null, amount: null, basis: null, sequence: null };
const BUYER = 'NAD+BY+8712345000004::9';

describe('allowances and charges of EDIFACT', () => {
  it('are read at the head and at a line, each from its own group', () => {
    const { document, originOf } = read(
      order(
        [BUYER, 'ALC+C++++FC', 'MOA+23:12,50', 'ALC+A+++2+DI', 'PCD+1:2.5', 'MOA+25:400'],
        [
          'LIN+1++X:SA',
          'QTY+21:1',
          'PRI+AAA:3.49',
          'ALC+A+:TD++1',
          'PCD+3:5',
          'MOA+204:0.17',
          'LIN+2++Y:SA',
          'QTY+21:1',
        ],
      ),
    );
    expect(document.allowances).toEqual([
      { ...NONE, kind: 'charge', code: 'FC', amount: '12.50' },
      { ...NONE, kind: 'allowance', code: 'DI', percentage: '2.5', basis: '400', sequence: '2' },
    ]);
    expect(document.lines.map(({ allowances }) => allowances)).toEqual([
      [{ ...NONE, kind: 'allowance', code: 'TD', percentage: '5', amount: '0.17', sequence: '1' }],
      [],
    ]);
    expect(originOf('allowances[1].percentage')).toMatchObject({ segment: 'PCD', element: 1, component: 2 });
    expect(originOf('lines[0].allowances[0]')).toMatchObject({ segment: 'ALC' });
    expect(originOf('lines[0].allowances[0].amount')).toMatchObject({ segment: 'MOA', component: 2 });
    expect(originOf('lines[1].allowances[0]')).toBeNull();
    expect(originOf('allowances[2].code')).toBeNull();
    expect(originOf('allowances[0].constructor')).toBeNull();
  });

  it('of an unknown kind, or without a figure, are there all the same', () => {
    const { document } = read(line('LIN+1++X:SA', 'QTY+21:1', 'ALC+M++++:::Free goods', 'ALC+A'));
    expect(document.lines[0]?.allowances).toEqual([
      { ...NONE, code: 'Free goods' },
      { ...NONE, kind: 'allowance' },
    ]);
  });

  it('hold the order when their figure cannot be read, and say which', () => {
    const { findings } = read(line('LIN+1++X:SA', 'QTY+21:1', 'ALC+A', 'ALC+A', 'PCD+1:five'));
    expect(findings.at(-1)).toMatchObject({
      code: 'MSG-010', stops: true, field: 'lines[0].allowances[1].percentage', actual: 'five', position: { segment: 'PCD' },
    }); // prettier-ignore
  });
});

describe('free text of EDIFACT', () => {
  it('knows where each of several texts stands, and takes a code where there are no words', () => {
    const { document, originOf } = read(
      order([BUYER, 'FTX+AAI+++First', 'FTX+DEL++001::92', 'FTX+AAI+++Second:part'], [
        'LIN+1++X:SA', 'QTY+21:1', 'FTX+LIN+++One', 'FTX+LIN+++Two',
      ]), // prettier-ignore
    );
    expect(document.texts).toEqual(['First', 'Second part', '001']);
    expect([0, 1, 2].map((at) => originOf(`texts[${at}]`))).toMatchObject([
      { segment: 'FTX', segmentIndex: 5, element: 4 },
      { segment: 'FTX', segmentIndex: 7, element: 4 },
      { segment: 'FTX', segmentIndex: 6, element: 3 },
    ]);
    expect(originOf('texts[3]')).toBeNull();
    expect(originOf('lines[0].texts[1]')).toMatchObject({ segment: 'FTX', segmentIndex: 11 });
  });
});

describe('allowances, charges and texts of UBL', () => {
  const charge = (inside: string): string => `<cac:AllowanceCharge>${inside}</cac:AllowanceCharge>`;
  const bytes = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>1</cbc:ID><cbc:Note>First</cbc:Note><cbc:Note>Second</cbc:Note>
${charge('<cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason><cbc:Amount>25</cbc:Amount>')}
<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity>2</cbc:Quantity>
${charge('<cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode><cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric><cbc:Amount>2.00</cbc:Amount><cbc:BaseAmount>20.00</cbc:BaseAmount>')}
<cac:Price><cbc:PriceAmount>10</cbc:PriceAmount>${charge('<cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>1</cbc:Amount>')}</cac:Price>
<cac:Item/></cac:LineItem></cac:OrderLine></Order>`);
  const { document, findings, originOf } = read(bytes);

  it('are read; a discount that the price is net of is none', () => {
    expect(document.allowances).toEqual([{ ...NONE, kind: 'charge', code: 'Freight', amount: '25' }]);
    expect(document.lines[0]?.allowances).toEqual([
      { ...NONE, kind: 'allowance', code: '95', percentage: '10', amount: '2.00', basis: '20.00' },
    ]);
    expect(findings.filter(({ code }) => code === 'MSG-010')).toEqual([]);
  });

  it('have a place each', () => {
    expect(originOf('texts[1]')).toMatchObject({ path: '/Order/cbc:Note[2]' });
    expect(originOf('texts[2]')).toBeNull();
    expect(originOf('lines[0].allowances[0].amount')).toMatchObject({
      path: '/Order/cac:OrderLine/cac:LineItem/cac:AllowanceCharge/cbc:Amount',
    });
  });
});
