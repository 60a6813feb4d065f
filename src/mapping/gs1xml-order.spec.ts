import { book, messageOf } from '../../test/harness/reading';
import type { Explanation } from './guide-book';

// Invented orders in GS1 XML 3, by the elements of its schema.

const explain = (content: string): Explanation => {
  const { message, envelope } = messageOf(
    `<?xml version="1.0" encoding="UTF-8"?>\n<order:orderMessage xmlns:order="urn:gs1:ecom:order:xsd:3"><order>${content}</order></order:orderMessage>`,
  );
  return book.explain(message, envelope);
};
const read = (content: string): NonNullable<Explanation['reading']> => {
  const { reading } = explain(content);
  if (reading === null) throw new Error('No guide reads this message');
  return reading;
};

const HEAD =
  '<creationDateTime>2026-01-05T09:00:00+01:00</creationDateTime><documentStatusCode>ORIGINAL</documentStatusCode>' +
  '<orderIdentification><entityIdentification>PO4711</entityIdentification><contentOwner><gln>8712345000004</gln></contentOwner></orderIdentification>';
const BUYER = '<buyer><gln>8712345000004</gln></buyer>';
const SELLER = '<seller><gln>8719999000009</gln></seller>';
const line = (inside: string, item = '<gtin>08712345678906</gtin>'): string =>
  `<orderLineItem><lineItemNumber>1</lineItemNumber>${inside}<transactionalTradeItem>${item}</transactionalTradeItem></orderLineItem>`;
const QUANTITY = '<requestedQuantity measurementUnitCode="H87">12</requestedQuantity>';
const own = (type: string, number: string): string =>
  `<additionalTradeItemIdentification additionalTradeItemIdentificationTypeCode="${type}">${number}</additionalTradeItemIdentification>`;

const FULL = [
  HEAD,
  '<orderTypeCode>220</orderTypeCode><additionalOrderInstruction languageCode="nl">Per doos inpakken</additionalOrderInstruction>',
  '<totalMonetaryAmountExcludingTaxes currencyCode="EUR">41.88</totalMonetaryAmountExcludingTaxes><totalMonetaryAmountIncludingTaxes currencyCode="EUR">50.67</totalMonetaryAmountIncludingTaxes>',
  '<note languageCode="nl">Bel &amp; wacht</note>',
  '<buyer><gln>8712345000004</gln><additionalPartyIdentification additionalPartyIdentificationTypeCode="BUYER_ASSIGNED_IDENTIFIER_FOR_A_PARTY">77</additionalPartyIdentification>',
  '<address><city>Delft</city><countryCode>NL</countryCode><name>Noordster</name><postalCode>2611 AB</postalCode><streetAddressOne>Kade 1</streetAddressOne></address>',
  '<contact><personName>J. Veen</personName></contact></buyer>',
  SELLER,
  '<billTo><gln>8712345000011</gln></billTo>',
  '<orderLogisticalInformation><shipFrom><gln>8719999000009</gln></shipFrom><shipTo><gln>8712345000028</gln></shipTo>',
  '<orderLogisticalDateInformation><requestedDeliveryDateRange><beginDate>2026-01-09</beginDate><endDate>2026-01-12</endDate></requestedDeliveryDateRange>',
  '<requestedShipDateTime><date>2026-01-08</date><time>12:00:00</time></requestedShipDateTime></orderLogisticalDateInformation></orderLogisticalInformation>',
  '<allowanceCharge><allowanceOrChargeType>ALLOWANCE</allowanceOrChargeType><allowanceChargeType>DI</allowanceChargeType><allowanceChargePercentage>2.5</allowanceChargePercentage><baseAmount currencyCode="EUR">41.88</baseAmount><sequenceNumber>1</sequenceNumber></allowanceCharge>',
  '<tradeAgreement><entityIdentification>C-2026</entityIdentification></tradeAgreement><quoteNumber><entityIdentification>Q77</entityIdentification></quoteNumber>',
  '<orderLineItem><lineItemNumber>10</lineItemNumber>', QUANTITY,
  '<additionalOrderLineInstruction languageCode="nl">Breekbaar</additionalOrderLineInstruction>',
  '<netAmount currencyCode="EUR">41.88</netAmount><netPrice currencyCode="EUR">349.00</netPrice><itemPriceBaseQuantity measurementUnitCode="H87">100</itemPriceBaseQuantity>',
  `<transactionalTradeItem><gtin>08712345678906</gtin>${own('SUPPLIER_ASSIGNED', 'AB1')}${own('BUYER_ASSIGNED', 'K77')}<tradeItemDescription languageCode="nl">Thee</tradeItemDescription></transactionalTradeItem>`,
  '<avpList><eComStringAttributeValuePairList attributeName="own">x</eComStringAttributeValuePairList></avpList>',
  '</orderLineItem>',
].join('\n'); // prettier-ignore

describe('an order in GS1 XML', () => {
  it('becomes the order that it says', () => {
    const { reading, findings, guide, kind } = explain(FULL);
    expect([guide?.id, kind]).toEqual(['gs1xml/order', 'order']);
    expect(findings).toEqual([]);
    expect(reading).toMatchObject({
      kind: 'order', number: 'PO4711', date: '2026-01-05', function: 'original', documentType: '220', currency: 'EUR',
      requestedDelivery: '2026-01-09', earliestDelivery: '2026-01-09', latestDelivery: '2026-01-12', requestedDispatch: '2026-01-08',
      parties: {
        buyer: { id: '8712345000004', gln: '8712345000004', name: 'Noordster', street: 'Kade 1', city: 'Delft', postcode: '2611 AB', country: 'NL' },
        supplier: { gln: '8719999000009' },
        deliverTo: { gln: '8712345000028' },
        invoicee: { gln: '8712345000011' },
      },
      references: [{ type: 'contract', number: 'C-2026' }, { type: 'quote', number: 'Q77' }],
      texts: ['Bel & wacht', 'Per doos inpakken'],
      allowances: [{ kind: 'allowance', code: 'DI', percentage: '2.5', amount: null, basis: '41.88', sequence: '1' }],
      control: { lineAmount: '41.88', totalAmount: '50.67' },
      lines: [
        {
          number: '10', action: null, gtin: '08712345678906', supplierArticle: 'AB1', buyerArticle: 'K77', description: 'Thee', quantity: '12',
          unit: 'H87', price: '349.00', priceKind: 'net', priceBasis: { quantity: '100', unit: 'H87' }, currency: 'EUR', amount: '41.88',
          texts: ['Breekbaar'],
          identifications: [
            { type: 'gtin', number: '08712345678906' }, { type: 'supplier', number: 'AB1' }, { type: 'buyer', number: 'K77' },
          ],
        },
      ],
    }); // prettier-ignore
  });

  it.each([
    ['', 'original'],
    ['<documentActionCode>DELETE</documentActionCode>', 'cancellation'],
    ['<documentActionCode>CHANGE_BY_REFRESH</documentActionCode>', 'replacement'],
  ])('with %s is %s', (action, meaning) => {
    expect(read(HEAD + action + BUYER + SELLER + line(QUANTITY)).function).toBe(meaning);
  });

  it('that was sent before says so', () => {
    const again = HEAD.replace('ORIGINAL', 'COPY');
    expect(read(again + BUYER + SELLER + line(QUANTITY)).function).toBe('copy');
  });

  it('lists every number of the article, with the sender’s own word for one that we have none for', () => {
    const item = [
      own('MANUFACTURER_PART_NUMBER', 'M-1'),
      own('SERIAL_NUMBER', 'S9'),
      own('MANUFACTURER_PART_NUMBER', 'M-2'),
    ];
    const { lines } = read(HEAD + BUYER + SELLER + line(QUANTITY, item.join('')));
    expect(lines[0]).toMatchObject({
      gtin: null,
      supplierArticle: 'M-1',
      identifications: [
        { type: 'manufacturer', number: 'M-1' },
        { type: 'SERIAL_NUMBER', number: 'S9' },
        { type: 'manufacturer', number: 'M-2' },
      ],
    });
  });

  it('may divide a line over days and places', () => {
    const part = (quantity: string, day: string, place: string): string =>
      `<orderLineItemDetail><requestedQuantity measurementUnitCode="H87">${quantity}</requestedQuantity><orderLogisticalInformation><shipTo><gln>${place}</gln></shipTo>` +
      `<orderLogisticalDateInformation><requestedDeliveryDateTime><date>${day}</date></requestedDeliveryDateTime></orderLogisticalDateInformation></orderLogisticalInformation></orderLineItemDetail>`;
    const parts = part('8', '2026-01-09', '8712345000028') + part('4', '2026-01-16', '8712345000035');
    const item = '<gtin>08712345678906</gtin></transactionalTradeItem>' + parts + '<transactionalTradeItem>';
    expect(read(HEAD + BUYER + SELLER + line(QUANTITY, item)).lines[0]).toMatchObject({
      quantity: '12',
      requestedDelivery: '2026-01-09',
      schedules: [
        { quantity: '8', unit: 'H87', requestedDelivery: '2026-01-09', deliverTo: '8712345000028' },
        { quantity: '4', unit: 'H87', requestedDelivery: '2026-01-16', deliverTo: '8712345000035' },
      ],
    });
  });

  it('tells what of it nobody reads', () => {
    const { findings } = explain(
      `${HEAD}${BUYER}${SELLER}<paymentTerms><paymentTermsTypeCode>1</paymentTermsTypeCode></paymentTerms>${line(`${QUANTITY}<freeGoodsQuantity>1</freeGoodsQuantity>`)}`,
    );
    expect(findings.flatMap(({ code, actual }) => (code === 'MSG-010' ? [actual] : []))).toEqual([
      'paymentTerms = 1',
      'orderLineItem/freeGoodsQuantity = 1',
    ]);
  });

  it('without buyer, lines and quantity lacks something mandatory', () => {
    const missing = (content: string): unknown =>
      explain(content).findings.flatMap(({ code, field }) => (code === 'MSG-003' ? [field] : []));
    expect(missing(HEAD + SELLER)).toEqual(['parties.buyer', 'lines']);
    expect(missing(HEAD + BUYER + SELLER + line(''))).toEqual(['lines[0].quantity']);
  });
});
