import { line, messageOf, order, read } from '../../test/harness/reading';

const BUYER = 'NAD+BY+8712345000004::9';
const LINE = ['LIN+1++8712345678906:EN', 'QTY+21:12:PCE'];
const told = (bytes: string | Buffer): unknown =>
  read(bytes).findings.flatMap(({ code, stops, params }) => (code === 'MSG-010' ? [[stops, params]] : []));

describe('what a guide for EDIFACT leaves out', () => {
  it('is told by tag, and by qualifier where others of it are read', () => {
    const head = ['PAI+1', BUYER, 'CTA+PD+:J. Bakker', 'COM+0301234567:TE', 'RFF+VA:NL001', 'NAD+FW+5::92'];
    expect(told(order(head, [...LINE, 'QTY+192:2', 'DTM+360:20270101:102', 'MOA+146:3.10', 'GIN+BN+12']))).toEqual([
      [false, { path: 'PAI', value: '1' }],
      [false, { path: 'NAD+FW', value: 'FW+5::92' }],
      [false, { path: 'LIN/QTY+192', value: '192:2' }],
      [false, { path: 'LIN/DTM+360', value: '360:20270101:102' }],
      [false, { path: 'LIN/MOA+146', value: '146:3.10', more: 1 }],
    ]);
  });

  it('is counted, and told where it stands first', () => {
    const { findings } = read(order([BUYER], [...LINE, 'LOC+5+A', 'LIN+2++X:SA', 'QTY+21:1', 'LOC+5+B', 'QTY+11:1']));
    expect(findings.filter(({ code }) => code === 'MSG-010')).toMatchObject([
      { actual: 'LIN/LOC+5 = 5+A', params: { count: 2 }, position: { segment: 'LOC', segmentIndex: 7 } },
    ]);
  });

  it('is not what one condition of several would have read', () => {
    expect(told(line('LIN+1++X:SA', 'PIA+3+Y:SA', 'QTY+21:1'))).toEqual([
      [false, { path: 'LIN/PIA+3', value: '3+Y:SA' }],
    ]);
  });

  it('is told once, where the syntax has told it already', () => {
    const bytes = order(['ZZZ+1', BUYER], LINE);
    expect(messageOf(bytes).message.findings).toMatchObject([{ code: 'MSG-010' }]);
    expect(told(bytes)).toEqual([]);
  });

  it('is nothing in an ordinary order', () => {
    const head = ['DTM+2:20260109:102', 'RFF+CT:1', 'DTM+171:20260101:102', BUYER, 'TAX+7+VAT+++:::21', 'CUX+2:EUR:9'];
    expect(told(order(head, [...LINE, 'PRI+AAA:1', 'TAX+7+VAT+++:::21', 'MOA+124:1']))).toEqual([]);
  });

  it('is nothing where a segment says nothing', () => {
    expect(told(order(['PAI+::', BUYER], LINE))).toEqual([]);
  });
});

describe('what a guide for UBL leaves out', () => {
  const ubl = (head: string, inLine = ''): Buffer =>
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:ID>1</cbc:ID>${head}<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID>
<cbc:Quantity unitCode="EA">2</cbc:Quantity>${inLine}<cac:Item/></cac:LineItem></cac:OrderLine></Order>`);

  it('is told by its path, an element of which nothing is read once with all that is in it', () => {
    const means =
      '<cac:PaymentMeans><cbc:ID/><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-02-05</cbc:PaymentDueDate></cac:PaymentMeans>';
    const terms =
      '<cac:PaymentTerms><cbc:Note>30 dagen</cbc:Note><cbc:PaymentPercent>2</cbc:PaymentPercent></cac:PaymentTerms>';
    const delivery =
      '<cac:Delivery><cac:RequestedDeliveryPeriod><cbc:StartDate>2026-01-05</cbc:StartDate><cbc:EndTime>10:00:00</cbc:EndTime></cac:RequestedDeliveryPeriod></cac:Delivery>';
    const partial = '<cbc:PartialDeliveryIndicator>false</cbc:PartialDeliveryIndicator>';
    expect(told(ubl(means + terms + delivery, partial))).toEqual([
      [false, { path: 'PaymentMeans', value: '30' }],
      [false, { path: 'PaymentTerms/PaymentPercent', value: '2' }],
      [false, { path: 'Delivery/RequestedDeliveryPeriod/EndTime', value: '10:00:00' }],
      [false, { path: 'OrderLine/LineItem/PartialDeliveryIndicator', value: 'false' }],
    ]);
  });

  it('is not the rest of an address, a contact or the VAT', () => {
    const contact = '<cac:Contact><cbc:Name>Sanne</cbc:Name></cac:Contact>';
    const address =
      '<cac:PostalAddress><cbc:StreetName>Kade</cbc:StreetName><cbc:BuildingName>Noord</cbc:BuildingName></cac:PostalAddress>';
    const buyer = `<cac:BuyerCustomerParty><cac:Party>${address}${contact}</cac:Party></cac:BuyerCustomerParty>`;
    const tax = '<cac:TaxTotal><cbc:TaxAmount>1</cbc:TaxAmount></cac:TaxTotal>';
    expect(told(ubl(buyer + tax))).toEqual([]);
  });
});
