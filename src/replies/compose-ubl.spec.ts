import { composeOrderResponse } from './compose';
import { aLine, aModel, CONTEXT, gln, OTHER_GTIN, readBack, UBL, type Case } from './compose-test-support';
import { violationsOf } from './compose-ubl-test-support';
import type { AnswerAddress } from './outcome';

const compose = (of: Case = {}, address: Partial<AnswerAddress> = {}) =>
  composeOrderResponse(aModel(of, { ...UBL, ...address }), CONTEXT);

/** The document's elements from one on, without indentation. */
const from = (text: string, start: string) => {
  const all = text.split('\n').map((line) => line.trim());
  return all.slice(all.indexOf(start));
};

describe('UBL OrderResponse', () => {
  it('accepts an order without lines', () => {
    const { text, fileName, bytes } = compose();
    expect(
      from(text, '<cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order_response:3</cbc:CustomizationID>').join(''),
    ).toBe(
      '<cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order_response:3</cbc:CustomizationID>' +
        '<cbc:ProfileID>urn:fdc:peppol.eu:poacc:bis:ordering:3</cbc:ProfileID>' +
        '<cbc:ID>00000007</cbc:ID><cbc:SalesOrderID>SO-2026-00042</cbc:SalesOrderID>' +
        '<cbc:IssueDate>2026-11-23</cbc:IssueDate><cbc:IssueTime>00:30:00</cbc:IssueTime>' +
        '<cbc:OrderResponseCode>AP</cbc:OrderResponseCode>' +
        '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>' +
        '<cac:OrderReference><cbc:ID>4711</cbc:ID></cac:OrderReference>' +
        '<cac:SellerSupplierParty><cac:Party><cbc:EndpointID schemeID="0106">12345678</cbc:EndpointID>' +
        '<cac:PartyIdentification><cbc:ID>8700000000022</cbc:ID></cac:PartyIdentification>' +
        '<cac:PartyLegalEntity><cbc:RegistrationName>Gereedschap &amp; Zn.</cbc:RegistrationName></cac:PartyLegalEntity>' +
        '</cac:Party></cac:SellerSupplierParty>' +
        '<cac:BuyerCustomerParty><cac:Party><cbc:EndpointID schemeID="0088">8700000000015</cbc:EndpointID>' +
        '<cac:PartyIdentification><cbc:ID>8700000000015</cbc:ID></cac:PartyIdentification>' +
        '</cac:Party></cac:BuyerCustomerParty>' +
        '<cac:Delivery><cac:PromisedDeliveryPeriod><cbc:StartDate>2026-12-01</cbc:StartDate>' +
        '<cbc:EndDate>2026-12-01</cbc:EndDate></cac:PromisedDeliveryPeriod></cac:Delivery></OrderResponse>',
    );
    expect(fileName).toBe('OrderResponse_4711_00000007.xml');
    expect(violationsOf(readBack(bytes, 'ubl').message)).toEqual([]);
  });

  it('names the change that it answers, in the transaction that has a place for it', () => {
    const { text, bytes } = compose({}, { change: { number: 'W-4711', sequence: '1', date: '2026-11-21' } });
    expect(text).toMatch(/<\/cac:OrderReference>\s*<cac:OrderChangeDocumentReference>\s*<cbc:ID>W-4711<\/cbc:ID>\s*<\/cac:OrderChangeDocumentReference>/); // prettier-ignore
    expect(text).toContain('<cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3<');
    expect(violationsOf(readBack(bytes, 'ubl').message)).toEqual([]);
    const nameless = compose({}, { change: { number: null, sequence: null, date: null } });
    expect(nameless.text).not.toContain('OrderChangeDocumentReference');
    expect(violationsOf(readBack(nameless.bytes, 'ubl').message)).toEqual([]);
  });

  it('states changes line by line, in numbers and in words', () => {
    const lines = [
      aLine({ price: '349', priceBasis: { quantity: '100', unit: 'PCE' } }),
      aLine({ number: '2' }),
      aLine({ number: '3' }),
      aLine({ number: '4' }),
    ];
    const booked = [
      { confirmedQuantity: '10.5', answeredPrice: '359', confirmedDate: '2026-12-03' },
      { substituted: true, gtin: OTHER_GTIN, supplierArticle: 'SD-200' },
      { rejectedReason: 'Artikel is vervallen' },
    ];
    const { text, bytes } = compose({ document: { lines }, booked });
    expect(from(text, '<cac:OrderLine>')).toMatchInlineSnapshot(`
      [
        "<cac:OrderLine>",
        "<cac:LineItem>",
        "<cbc:ID>1</cbc:ID>",
        "<cbc:Note>Aantal 12 PCE wordt 10,5 PCE. Prijs 349 / 100 PCE wordt 359 / 100 PCE. Leverdatum 01-12-2026 wordt 03-12-2026.</cbc:Note>",
        "<cbc:LineStatusCode>3</cbc:LineStatusCode>",
        "<cbc:Quantity unitCode="PCE">10.5</cbc:Quantity>",
        "<cac:Delivery>",
        "<cac:PromisedDeliveryPeriod>",
        "<cbc:StartDate>2026-12-03</cbc:StartDate>",
        "<cbc:EndDate>2026-12-03</cbc:EndDate>",
        "</cac:PromisedDeliveryPeriod>",
        "</cac:Delivery>",
        "<cac:Price>",
        "<cbc:PriceAmount currencyID="EUR">359</cbc:PriceAmount>",
        "<cbc:BaseQuantity unitCode="PCE">100</cbc:BaseQuantity>",
        "</cac:Price>",
        "<cac:Item>",
        "<cbc:Name>Schroevendraaier</cbc:Name>",
        "<cac:BuyersItemIdentification>",
        "<cbc:ID>55-01</cbc:ID>",
        "</cac:BuyersItemIdentification>",
        "<cac:StandardItemIdentification>",
        "<cbc:ID schemeID="0160">8712345000004</cbc:ID>",
        "</cac:StandardItemIdentification>",
        "</cac:Item>",
        "</cac:LineItem>",
        "<cac:OrderLineReference>",
        "<cbc:LineID>1</cbc:LineID>",
        "</cac:OrderLineReference>",
        "</cac:OrderLine>",
        "<cac:OrderLine>",
        "<cac:LineItem>",
        "<cbc:ID>2</cbc:ID>",
        "<cbc:Note>Artikel 8712345000004 wordt vervangen door 8712345000011.</cbc:Note>",
        "<cbc:LineStatusCode>3</cbc:LineStatusCode>",
        "<cbc:Quantity unitCode="PCE">12</cbc:Quantity>",
        "<cac:Price>",
        "<cbc:PriceAmount currencyID="EUR">3.49</cbc:PriceAmount>",
        "</cac:Price>",
        "<cac:Item>",
        "<cbc:Name>Schroevendraaier</cbc:Name>",
        "<cac:BuyersItemIdentification>",
        "<cbc:ID>55-01</cbc:ID>",
        "</cac:BuyersItemIdentification>",
        "<cac:StandardItemIdentification>",
        "<cbc:ID schemeID="0160">8712345000004</cbc:ID>",
        "</cac:StandardItemIdentification>",
        "</cac:Item>",
        "</cac:LineItem>",
        "<cac:SellerSubstitutedLineItem>",
        "<cbc:ID>2</cbc:ID>",
        "<cac:Item>",
        "<cbc:Name>Schroevendraaier PH2</cbc:Name>",
        "<cac:SellersItemIdentification>",
        "<cbc:ID>SD-200</cbc:ID>",
        "</cac:SellersItemIdentification>",
        "<cac:StandardItemIdentification>",
        "<cbc:ID schemeID="0160">8712345000011</cbc:ID>",
        "</cac:StandardItemIdentification>",
        "</cac:Item>",
        "</cac:SellerSubstitutedLineItem>",
        "<cac:OrderLineReference>",
        "<cbc:LineID>2</cbc:LineID>",
        "</cac:OrderLineReference>",
        "</cac:OrderLine>",
        "<cac:OrderLine>",
        "<cac:LineItem>",
        "<cbc:ID>3</cbc:ID>",
        "<cbc:Note>Artikel is vervallen</cbc:Note>",
        "<cbc:LineStatusCode>7</cbc:LineStatusCode>",
        "<cac:Item>",
        "<cbc:Name>Schroevendraaier</cbc:Name>",
        "<cac:BuyersItemIdentification>",
        "<cbc:ID>55-01</cbc:ID>",
        "</cac:BuyersItemIdentification>",
        "<cac:StandardItemIdentification>",
        "<cbc:ID schemeID="0160">8712345000004</cbc:ID>",
        "</cac:StandardItemIdentification>",
        "</cac:Item>",
        "</cac:LineItem>",
        "<cac:OrderLineReference>",
        "<cbc:LineID>3</cbc:LineID>",
        "</cac:OrderLineReference>",
        "</cac:OrderLine>",
        "<cac:OrderLine>",
        "<cac:LineItem>",
        "<cbc:ID>4</cbc:ID>",
        "<cbc:LineStatusCode>5</cbc:LineStatusCode>",
        "<cbc:Quantity unitCode="PCE">12</cbc:Quantity>",
        "<cac:Price>",
        "<cbc:PriceAmount currencyID="EUR">3.49</cbc:PriceAmount>",
        "</cac:Price>",
        "<cac:Item>",
        "<cbc:Name>Schroevendraaier</cbc:Name>",
        "<cac:BuyersItemIdentification>",
        "<cbc:ID>55-01</cbc:ID>",
        "</cac:BuyersItemIdentification>",
        "<cac:StandardItemIdentification>",
        "<cbc:ID schemeID="0160">8712345000004</cbc:ID>",
        "</cac:StandardItemIdentification>",
        "</cac:Item>",
        "</cac:LineItem>",
        "<cac:OrderLineReference>",
        "<cbc:LineID>4</cbc:LineID>",
        "</cac:OrderLineReference>",
        "</cac:OrderLine>",
        "</OrderResponse>",
        "",
      ]
    `);
    expect(violationsOf(readBack(bytes, 'ubl').message)).toEqual([]);
  });

  it('rejects an order without lines, the reasons of the lines in its note', () => {
    const lines = [aLine(), aLine({ number: '2' })];
    const { text, bytes } = compose({
      document: { lines },
      booked: [{ rejectedReason: 'Vervallen' }, { rejectedReason: 'Niet in uw assortiment' }],
    });
    expect(text).toContain('<cbc:OrderResponseCode>RE</cbc:OrderResponseCode>');
    expect(text).toContain('<cbc:Note>Regel 1: Vervallen Regel 2: Niet in uw assortiment</cbc:Note>');
    expect(violationsOf(readBack(bytes, 'ubl').message)).toEqual([]);
  });

  it('tells a change of the heading in its note, with all lines accepted', () => {
    const correction = { field: 'parties.deliverTo', value: '8700000000046', by: 'u-1', at: '2026-11-20T09:00:00Z' };
    const { text, bytes } = compose({ order: { corrections: [correction], confirmedDate: '2026-12-02' } });
    expect(text).toContain('Leverdatum 01-12-2026 wordt 02-12-2026. Wij leveren op 8700000000046.');
    expect(text).toContain('<cbc:LineStatusCode>5</cbc:LineStatusCode>');
    expect(violationsOf(readBack(bytes, 'ubl').message)).toEqual([]);
  });

  it('escapes texts and drops what XML cannot carry', () => {
    const { text, bytes } = compose({
      order: { state: 'rejected', rejectionReason: 'a < b & "c"\u0001\ud800 Café €' },
    });
    expect(text).toContain('<cbc:Note>a &lt; b &amp; "c"   Café €</cbc:Note>');
    expect(readBack(bytes, 'ubl').codes).toEqual([]);
  });

  it('invents only what the standard demands: a currency, a reference, a unit, a scheme of thirteen digits', () => {
    const { text, bytes } = compose(
      {
        document: { number: null, currency: null, lines: [aLine({ number: null, unit: null, description: null })] },
        booked: [{ confirmedQuantity: '6' }],
      },
      { sender: { scheme: null, value: '8700000000015' }, receiver: null },
    );
    expect(text).toContain('<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>');
    expect(text).toContain('<cac:OrderReference>\n    <cbc:ID>ME1</cbc:ID>');
    expect(text).toContain('<cbc:Quantity unitCode="C62">6</cbc:Quantity>');
    expect(text).toContain('<cbc:EndpointID schemeID="0088">8700000000015</cbc:EndpointID>');
    expect(violationsOf(readBack(bytes, 'ubl').message)).toEqual([]);
  });

  it('names the message where the order number is nothing but blanks', () => {
    const { text, bytes } = compose({ document: { number: ' \u0001' } });
    expect(text).toContain('<cac:OrderReference>\n    <cbc:ID>ME1</cbc:ID>');
    expect(violationsOf(readBack(bytes, 'ubl').message)).toEqual([]);
  });

  it('speaks English to those who read it', () => {
    const parties = {
      buyer: { ...gln('8700000000015'), name: 'DIY plc' },
      supplier: gln('8700000000022'),
      deliverTo: gln('8700000000039'),
      invoicee: gln('8700000000053'),
    };
    const model = aModel({ document: { parties }, booked: [{ answeredPrice: '3.59' }] }, UBL);
    const { text } = composeOrderResponse(model, { ...CONTEXT, language: 'en' });
    expect(text).toContain('<cbc:Note>Price 3.49 becomes 3.59.</cbc:Note>');
    expect(text).toContain('<cbc:RegistrationName>DIY plc</cbc:RegistrationName>');
  });
});
