import { EMPTY_LINE, EMPTY_ORDER } from '../../test/builders/order';
import { read } from '../../test/harness/reading';

const NAMESPACES =
  'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" ' +
  'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" ' +
  'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"';

const order = (body: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Order ${NAMESPACES}>${body}</Order>`);

const party = (role: string, inside: string): string => `<cac:${role}><cac:Party>${inside}</cac:Party></cac:${role}>`;
const gln = (number: string): string => `<cbc:EndpointID schemeID="0088">${number}</cbc:EndpointID>`;
const HEAD = `<cbc:ID>PO4711</cbc:ID><cbc:IssueDate>2026-01-05</cbc:IssueDate>`;
const BUYER = party('BuyerCustomerParty', gln('8712345000004'));
const SUPPLIER = party('SellerSupplierParty', gln('8719999000009'));
const line = (item: string, rest = '<cbc:Quantity unitCode="EA">12</cbc:Quantity>'): string =>
  `<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID>${rest}<cac:Item>${item}</cac:Item></cac:LineItem></cac:OrderLine>`;

describe('a UBL Order in full', () => {
  const address =
    '<cbc:StreetName>Kade 1</cbc:StreetName><cbc:CityName>Delft</cbc:CityName><cbc:PostalZone>2611 AB</cbc:PostalZone>' +
    '<cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>';
  const { document, findings, originOf } = read(
    order(
      [
        '<cbc:UBLVersionID>2.1</cbc:UBLVersionID>',
        HEAD,
        '<cbc:OrderTypeCode>220</cbc:OrderTypeCode><cbc:Note>Bel &amp; wacht</cbc:Note><cbc:Note>Poort 2</cbc:Note>',
        '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:LineItemCountNumeric>1</cbc:LineItemCountNumeric>',
        '<cac:QuotationDocumentReference><cbc:ID>Q77</cbc:ID></cac:QuotationDocumentReference>',
        '<cac:Contract><cbc:ID>C-2026</cbc:ID></cac:Contract>',
        party(
          'BuyerCustomerParty',
          `<cbc:EndpointID schemeID="0106">12345678</cbc:EndpointID><cac:PartyIdentification><cbc:ID schemeID="0088">8712345000004</cbc:ID></cac:PartyIdentification>` +
            `<cac:PartyName><cbc:Name>Noordster</cbc:Name></cac:PartyName><cac:PostalAddress>${address}</cac:PostalAddress>`,
        ),
        SUPPLIER,
        party(
          'AccountingCustomerParty',
          '<cac:PartyLegalEntity><cbc:RegistrationName>Noordster BV</cbc:RegistrationName><cbc:CompanyID schemeID="0106">99</cbc:CompanyID></cac:PartyLegalEntity>',
        ),
        `<cac:Delivery><cac:DeliveryLocation><cbc:ID schemeID="0088">8712345000028</cbc:ID><cac:Address>${address}</cac:Address></cac:DeliveryLocation>`,
        '<cac:RequestedDeliveryPeriod><cbc:StartDate>2026-01-09</cbc:StartDate><cbc:EndDate>2026-01-12</cbc:EndDate></cac:RequestedDeliveryPeriod>',
        '<cac:DeliveryParty><cac:PartyName><cbc:Name>DC West</cbc:Name></cac:PartyName></cac:DeliveryParty></cac:Delivery>',
        '<cac:AnticipatedMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">41.88</cbc:LineExtensionAmount><cbc:PayableAmount currencyID="EUR">50.67</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>',
        '<cac:OrderLine><cbc:Note>Breekbaar</cbc:Note><cac:LineItem><cbc:ID>10</cbc:ID><cbc:Quantity unitCode="H87">12</cbc:Quantity>',
        '<cbc:LineExtensionAmount currencyID="EUR">41.88</cbc:LineExtensionAmount>',
        '<cac:Delivery><cac:RequestedDeliveryPeriod><cbc:EndDate>2026-01-10</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery>',
        '<cac:Price><cbc:PriceAmount currencyID="EUR">349.00</cbc:PriceAmount><cbc:BaseQuantity unitCode="H87">100</cbc:BaseQuantity></cac:Price>',
        '<cac:Item><cbc:Description>Lang</cbc:Description><cbc:PackSizeNumeric>6</cbc:PackSizeNumeric><cbc:Name>Thee</cbc:Name>',
        '<cac:BuyersItemIdentification><cbc:ID>K77</cbc:ID></cac:BuyersItemIdentification>',
        '<cac:SellersItemIdentification><cbc:ID>AB1</cbc:ID></cac:SellersItemIdentification>',
        '<cac:StandardItemIdentification><cbc:ID schemeID="0160">8712345678906</cbc:ID></cac:StandardItemIdentification></cac:Item>',
        '</cac:LineItem></cac:OrderLine>',
      ].join('\n'),
    ),
  );

  it('becomes the order that it says', () => {
    const place = { street: 'Kade 1', city: 'Delft', postcode: '2611 AB', country: 'NL' };
    const none = { street: null, city: null, postcode: null, country: null };
    expect(document).toEqual({
      ...EMPTY_ORDER,
      kind: 'order', number: 'PO4711', date: '2026-01-05', function: 'original', functionCode: null, documentType: '220',
      responseType: null, currency: 'EUR', requestedDelivery: '2026-01-09', earliestDelivery: '2026-01-09', latestDelivery: '2026-01-12',
      parties: {
        buyer: { id: '12345678', idScheme: '0106', gln: '8712345000004', name: 'Noordster', ...place },
        supplier: { id: '8719999000009', idScheme: '0088', gln: '8719999000009', name: null, ...none },
        deliverTo: { id: '8712345000028', idScheme: '0088', gln: '8712345000028', name: 'DC West', ...place },
        invoicee: { id: '99', idScheme: '0106', gln: null, name: 'Noordster BV', ...none },
      },
      references: [{ type: 'contract', number: 'C-2026' }, { type: 'quote', number: 'Q77' }],
      texts: ['Bel & wacht', 'Poort 2'], allowances: [],
      control: { lineCount: '1', quantitySum: null, lineAmount: '41.88', totalAmount: '50.67' },
      lines: [
        {
          ...EMPTY_LINE,
          number: '10', gtin: '8712345678906', supplierArticle: 'AB1', buyerArticle: 'K77', description: 'Thee', quantity: '12', unit: 'H87',
          price: '349.00', priceKind: 'net', priceBasis: { quantity: '100', unit: 'H87' }, currency: 'EUR',
          requestedDelivery: '2026-01-10', amount: '41.88', unitsPerPack: '6', texts: ['Breekbaar'], allowances: [],
          identifications: [
            { type: 'buyer', number: 'K77' }, { type: 'supplier', number: 'AB1' }, { type: 'gtin', number: '8712345678906' },
          ],
          schedules: [
            {
              quantity: null, unit: null, requestedDelivery: '2026-01-10', requestedDispatch: null, earliestDelivery: null,
              latestDelivery: '2026-01-10', deliverTo: null,
            },
          ],
        },
      ],
    }); // prettier-ignore
    expect(findings).toEqual([]);
  });

  it('knows where each value comes from', () => {
    expect(originOf('lines[0].price')).toMatchObject({
      path: '/Order/cac:OrderLine/cac:LineItem/cac:Price/cbc:PriceAmount',
    });
    expect(originOf('lines[0].unit')).toMatchObject({
      path: '/Order/cac:OrderLine/cac:LineItem/cbc:Quantity/@unitCode',
    });
    expect(originOf('parties.deliverTo')).toMatchObject({ path: '/Order/cac:Delivery/cac:DeliveryLocation/cbc:ID' });
    expect(originOf('function')).toBeNull();
    expect(originOf('lines[1].price')).toBeNull();
  });
});

describe('a UBL Order', () => {
  it.each([
    ['<cbc:ID schemeID="0160">8712345678906</cbc:ID>', '8712345678906'],
    ['<cbc:ID>4711</cbc:ID>', '4711'],
    ['<cbc:ID schemeID="OWN">8712345678906</cbc:ID>', '8712345678906'],
    ['<cbc:ID schemeID="OWN">4711</cbc:ID>', null],
  ])('with the standard identification %s has GTIN %s', (id, expected) => {
    const item = `<cac:StandardItemIdentification>${id}</cac:StandardItemIdentification>`;
    expect(read(order(HEAD + BUYER + line(item))).document.lines[0]?.gtin).toBe(expected);
  });

  it('that says it is a copy is a copy', () => {
    expect(read(order(`${HEAD}<cbc:CopyIndicator>true</cbc:CopyIndicator>${BUYER}`)).document.function).toBe('copy');
  });

  it('without buyer, lines and quantity lacks something mandatory', () => {
    const codes = (body: string): unknown =>
      read(order(body)).findings.map(({ code, field, severity }) => [code, field, severity]);
    expect(codes(HEAD + SUPPLIER)).toEqual([
      ['MSG-003', 'parties.buyer', 'blocking'],
      ['MSG-003', 'lines', 'blocking'],
    ]);
    expect(codes(HEAD + BUYER + SUPPLIER + line('', ''))).toEqual([['MSG-003', 'lines[0].quantity', 'blocking']]);
  });

  it('has a decimal point: a comma makes a quantity that is no number', () => {
    const { document, findings } = read(order(HEAD + BUYER + SUPPLIER + line('', '<cbc:Quantity>1,5</cbc:Quantity>')));
    expect(document.lines[0]?.quantity).toBe('1,5');
    expect(findings).toMatchObject([
      { code: 'QTY-001', actual: '1,5', position: { path: '/Order/cac:OrderLine/cac:LineItem/cbc:Quantity' } },
    ]);
  });

  it('is read by its namespaces, whatever prefixes the sender chose', () => {
    const text = order(HEAD + BUYER + line(''))
      .toString()
      .replaceAll('cbc:', 'x:')
      .replaceAll(':cbc=', ':x=');
    expect(read(text).document).toMatchObject({ number: 'PO4711', lines: [{ quantity: '12', unit: 'EA' }] });
  });
});

describe('demands, VAT and how long goods keep', () => {
  const vat = (id: string): string =>
    `<cac:PartyTaxScheme><cbc:CompanyID>${id}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`;
  const item =
    '<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>9</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>' +
    '<cac:ItemInstance><cac:LotIdentification><cbc:ExpiryDate>2026-09-30</cbc:ExpiryDate></cac:LotIdentification></cac:ItemInstance>';
  const delivery =
    '<cac:Delivery><cac:Shipment><cbc:ID>1</cbc:ID><cac:ShipmentStage><cbc:TransportModeCode>3</cbc:TransportModeCode></cac:ShipmentStage>' +
    '<cac:TransportHandlingUnit><cbc:TransportHandlingUnitTypeCode>201</cbc:TransportHandlingUnitTypeCode></cac:TransportHandlingUnit></cac:Shipment></cac:Delivery>';

  it('are read', () => {
    const buyer = party('BuyerCustomerParty', gln('8712345000004') + vat('NL123456782B90'));
    const { document } = read(order(HEAD + buyer + SUPPLIER + delivery + line(item)));
    expect(document).toMatchObject({
      vatNumber: 'NL123456782B90',
      demands: [
        { type: 'package', number: '201' },
        { type: 'transport', number: '3' },
      ],
      lines: [{ vatRate: '9', keepUntil: '2026-09-30' }],
    });
  });

  it('are absent where nobody says anything of them', () => {
    const { document } = read(order(HEAD + BUYER + SUPPLIER + line('')));
    expect(Object.keys(document)).not.toEqual(expect.arrayContaining(['demands']));
    expect(Object.keys(document.lines[0] ?? {})).not.toEqual(expect.arrayContaining(['vatRate']));
  });
});
