import type { Explanation } from './guide-book';
import { book, messageOf } from '../../test/harness/reading';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

function explain(root: string, body: string): Explanation {
  const { message, envelope } = messageOf(
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">${body}</${root}>`),
  );
  return book.explain(message, envelope);
}

const party = (role: string, gln: string): string =>
  `<cac:${role}><cac:Party><cbc:EndpointID schemeID="0088">${gln}</cbc:EndpointID></cac:Party></cac:${role}>`;
const PARTIES = party('BuyerCustomerParty', '8712345000004') + party('SellerSupplierParty', '8719999000009');
const HEAD = '<cbc:ID>PO4711</cbc:ID><cbc:IssueDate>2026-01-05</cbc:IssueDate>';
const PLACE = '<cac:DeliveryLocation><cbc:ID schemeID="0088">8712345000028</cbc:ID></cac:DeliveryLocation>';
const line = (inside: string, item = ''): string =>
  `<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="EA">10</cbc:Quantity>${inside}<cac:Item>${item}</cac:Item></cac:LineItem></cac:OrderLine>`;
const delivery = (quantity: string, day: string, inside = ''): string =>
  `<cac:Delivery><cbc:Quantity unitCode="EA">${quantity}</cbc:Quantity>${inside}<cac:RequestedDeliveryPeriod><cbc:StartDate>${day}</cbc:StartDate></cac:RequestedDeliveryPeriod></cac:Delivery>`;
const pathOf = (originOf: Explanation['originOf'], field: string): unknown => {
  const found = originOf(field);
  return found !== null && 'path' in found ? found.path : null;
};

describe('the lists of a UBL Order line', () => {
  const sub = (id: string, item: string): string =>
    `<cac:SubLineItem><cbc:ID>${id}</cbc:ID><cbc:Quantity unitCode="EA">2</cbc:Quantity><cac:Item><cbc:Name>Deel</cbc:Name>${item}</cac:Item></cac:SubLineItem>`;
  const standard = '<cac:StandardItemIdentification><cbc:ID schemeID="0160">8712345678913</cbc:ID></cac:StandardItemIdentification>'; // prettier-ignore
  const seller = '<cac:SellersItemIdentification><cbc:ID>S-2</cbc:ID></cac:SellersItemIdentification>';
  const item =
    '<cac:ManufacturersItemIdentification><cbc:ID>M-1</cbc:ID></cac:ManufacturersItemIdentification>' +
    '<cac:StandardItemIdentification><cbc:ID>8712345678906</cbc:ID></cac:StandardItemIdentification>' +
    '<cac:CatalogueItemIdentification><cbc:ID>C-1</cbc:ID></cac:CatalogueItemIdentification>' +
    '<cac:AdditionalItemIdentification><cbc:ID schemeID="XYZ">Z-1</cbc:ID></cac:AdditionalItemIdentification>' +
    '<cac:AdditionalItemIdentification><cbc:ID>Z-2</cbc:ID></cac:AdditionalItemIdentification>';
  const { document, findings, originOf } = explain(
    'Order',
    HEAD +
      PARTIES +
      line(delivery('6', '2026-01-09') + delivery('4', '2026-01-16'), item).replace(
        '</cac:LineItem>',
        `${sub('1.1', standard)}${sub('1.2', seller)}</cac:LineItem>`,
      ),
  );

  it('are sub-lines', () => {
    expect(document?.lines[0]?.subLines).toEqual([
      { number: '1.1', gtin: '8712345678913', supplierArticle: null, buyerArticle: null, description: 'Deel', quantity: '2', unit: 'EA' },
      { number: '1.2', gtin: null, supplierArticle: 'S-2', buyerArticle: null, description: 'Deel', quantity: '2', unit: 'EA' },
    ]); // prettier-ignore
    expect(pathOf(originOf, 'lines[0].subLines[0].gtin')).toBe(
      '/Order/cac:OrderLine/cac:LineItem/cac:SubLineItem[1]/cac:Item/cac:StandardItemIdentification/cbc:ID',
    );
    expect(pathOf(originOf, 'lines[0].subLines[1].quantity')).toBe(
      '/Order/cac:OrderLine/cac:LineItem/cac:SubLineItem[2]/cbc:Quantity',
    );
  });

  it('are all numbers of the article', () => {
    expect(document?.lines[0]?.identifications.map(({ type, number }) => [type, number])).toEqual([
      ['manufacturer', 'M-1'],
      ['gtin', '8712345678906'],
      ['catalogue', 'C-1'],
      ['XYZ', 'Z-1'],
      ['other', 'Z-2'],
    ]);
    expect(pathOf(originOf, 'lines[0].identifications[3].number')).toBe(
      '/Order/cac:OrderLine/cac:LineItem/cac:Item/cac:AdditionalItemIdentification[1]/cbc:ID',
    );
    expect(pathOf(originOf, 'lines[0].identifications[5].number')).toBeNull();
  });

  it('are the deliveries, which stop the order when they are several', () => {
    expect(document?.lines[0]).toMatchObject({
      requestedDelivery: '2026-01-09',
      schedules: [
        { quantity: '6', unit: 'EA', requestedDelivery: '2026-01-09', deliverTo: null },
        { quantity: '4', unit: 'EA', requestedDelivery: '2026-01-16', deliverTo: null },
      ],
    });
    expect(findings).toMatchObject([
      { code: 'MSG-010', reason: 'schedule-divided', stops: true, actual: '6 2026-01-09; 4 2026-01-16' },
    ]);
    expect(pathOf(originOf, 'lines[0].schedules[1].quantity')).toBe(
      '/Order/cac:OrderLine/cac:LineItem/cac:Delivery[2]/cbc:Quantity',
    );
  });
});

describe('the one delivery of a UBL Order line', () => {
  const address = (street: string): string =>
    `<cac:DeliveryLocation><cac:Address><cbc:StreetName>${street}</cbc:StreetName><cbc:CityName>Delft</cbc:CityName><cbc:PostalZone>2611 AB</cbc:PostalZone></cac:Address></cac:DeliveryLocation>`;
  const stops = (head: string, inLine: string): unknown =>
    explain('Order', `${HEAD}${PARTIES}<cac:Delivery>${head}</cac:Delivery>${line(delivery('10', '2026-01-09', inLine))}`) // prettier-ignore
      .findings.map(({ reason }) => reason);

  it.each([
    ['without a place', PLACE, '', []],
    ['at the place of the order', PLACE, PLACE, []],
    ['at another place', PLACE, PLACE.replace('28<', '35<'), ['schedule-divided']],
    ['at the address of the order', address('Kade 1'), address('Kade 1'), []],
    ['at another address', address('Kade 1'), address('Kade 2'), ['schedule-divided']],
    ['at an address, where the order names none', '', address('Kade 1'), ['schedule-divided']],
  ])('%s', (_, head, inLine, expected) => {
    expect(stops(head, inLine)).toEqual(expected);
  });
});

describe('the terms and days of a UBL Order', () => {
  it('are read', () => {
    const { document, findings, originOf } = explain(
      'Order',
      `${HEAD}${PARTIES}<cac:Delivery><cac:Despatch><cbc:RequestedDespatchDate>2026-01-08</cbc:RequestedDespatchDate></cac:Despatch></cac:Delivery>
<cac:DeliveryTerms><cbc:ID>FCA</cbc:ID><cbc:SpecialTerms>Rotterdam</cbc:SpecialTerms></cac:DeliveryTerms>
<cac:PaymentTerms><cbc:Note>30 dagen</cbc:Note><cbc:Note>netto</cbc:Note></cac:PaymentTerms>${line('<cbc:LineStatusCode>NoStatus</cbc:LineStatusCode>')}`,
    );
    expect(document).toMatchObject({
      requestedDelivery: null,
      requestedDispatch: '2026-01-08',
      paymentTerms: '30 dagen netto',
      deliveryTerms: 'FCA Rotterdam',
      lines: [{ action: 'none', schedules: [] }],
    });
    expect(findings).toEqual([]);
    expect(pathOf(originOf, 'deliveryTerms')).toBe('/Order/cac:DeliveryTerms/cbc:ID');
  });
});

describe('a UBL OrderChange', () => {
  // Peppol's own list for a change (UNCL1229_CHANGE); 5, 7 and 42 are of the list for answers.
  const statuses = ['1', '2', '3', '4', '74', '5', '7', '42', 'Revised', 'Cancelled', 'NoStatus'];
  const { reading, document, kind, guide, originOf } = explain(
    'OrderChange',
    `${HEAD.replace('PO4711', 'CHG-2')}<cbc:SequenceNumberID>2</cbc:SequenceNumberID><cbc:Note>Minder</cbc:Note>
<cac:OrderReference><cbc:ID>PO4711</cbc:ID></cac:OrderReference>${PARTIES}${statuses
      .map((status) => line(`<cbc:LineStatusCode>${status}</cbc:LineStatusCode>`))
      .join('')}`,
  );

  it('names the order that it changes, and says what it does to each line', () => {
    expect({ kind, document, guide: guide?.id }).toEqual({
      kind: 'order-change',
      document: null,
      guide: 'ubl/order-change',
    });
    expect(reading).toMatchObject({
      number: 'CHG-2', orderNumber: 'PO4711', sequence: '2', function: 'change', date: '2026-01-05', texts: ['Minder'],
      parties: { buyer: { gln: '8712345000004' }, supplier: { gln: '8719999000009' } },
    }); // prettier-ignore
    expect(reading?.lines.map(({ action }) => action)).toEqual([
      'add', 'delete', 'change', 'none', 'change', 'other', 'other', 'other', 'change', 'delete', 'none',
    ]); // prettier-ignore
  });

  it('has its places', () => {
    expect(['orderNumber', 'sequence', 'lines[2].action'].map((field) => pathOf(originOf, field))).toEqual([
      '/OrderChange/cac:OrderReference/cbc:ID',
      '/OrderChange/cbc:SequenceNumberID',
      '/OrderChange/cac:OrderLine[3]/cac:LineItem/cbc:LineStatusCode',
    ]);
  });
});

describe('a UBL OrderCancellation', () => {
  it('names the order that it cancels, and why', () => {
    const { reading, guide } = explain(
      'OrderCancellation',
      `${HEAD.replace('PO4711', 'CAN-1')}<cbc:CancellationNote>Dubbel besteld</cbc:CancellationNote><cac:OrderReference><cbc:ID>PO4711</cbc:ID></cac:OrderReference>${PARTIES}`,
    );
    expect(guide?.id).toBe('ubl/order-cancellation');
    expect(reading).toMatchObject({
      kind: 'order-cancellation', number: 'CAN-1', orderNumber: 'PO4711', function: 'cancellation', texts: ['Dubbel besteld'], lines: [],
    }); // prettier-ignore
  });
});
