import { book, messageOf } from '../../test/harness/reading';
import type { Explanation } from './guide-book';

// Invented orders of Ketenstandaard, by the elements that are published.

const explain = (
  content: string,
  attributes = ' xmlns="http://www.ketenstandaard.nl/order/SALES/005"',
): Explanation => {
  const { message, envelope } = messageOf(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Order${attributes}>${content}</Order>`,
  );
  return book.explain(message, envelope);
};

const HEAD =
  '<OrderType>220</OrderType><OrderNumber>PO4711</OrderNumber><OrderDate>2026-01-05</OrderDate><OrderTime>09:00:00</OrderTime>';
const PARTIES = '<Buyer><GLN>8712345000004</GLN></Buyer><Supplier><GLN>8719999000009</GLN></Supplier>';
const LINE =
  '<OrderLine><LineNumber>1</LineNumber><OrderedQuantity>10</OrderedQuantity><OrderedQuantityMeasureUnitCode>PCE</OrderedQuantityMeasureUnitCode>' +
  '<LineIdentification>1</LineIdentification><TradeItemIdentification><GTIN>08712345678906</GTIN></TradeItemIdentification></OrderLine>';

const FULL = [
  HEAD,
  '<CustomerOrderReference><EndCustomerOrderNumber>E-1</EndCustomerOrderNumber></CustomerOrderReference>',
  '<ContractReference><ContractNumber>C-2026</ContractNumber><ContractDate>2026-01-01</ContractDate></ContractReference>',
  '<ProjectReference><ProjectNumber>PR-9</ProjectNumber></ProjectReference>',
  '<AdditionalInformation><FreeText>Bel vooraf</FreeText></AdditionalInformation>',
  '<DeliveryDateTimeInformation><RequiredDeliveryDate>2026-01-09</RequiredDeliveryDate><DeliveryTimeFrame><DeliveryDateEarliest>2026-01-08</DeliveryDateEarliest><DeliveryDateLatest>2026-01-12</DeliveryDateLatest></DeliveryTimeFrame></DeliveryDateTimeInformation>',
  '<Buyer><GLN>8712345000004</GLN><Name>Veen Installatie</Name><ContactInformation><ContactPersonName>J. Veen</ContactPersonName></ContactInformation></Buyer>',
  '<Supplier><GLN>8719999000009</GLN></Supplier>',
  '<DeliveryParty><Name>Bouw Kade</Name><StreetAndNumber>Kade 1</StreetAndNumber><City>Delft</City><PostalCode>2611 AB</PostalCode><Country>NL</Country><LocationDescription>Keet 3</LocationDescription></DeliveryParty>',
  '<Invoicee><GLN>8712345000011</GLN></Invoicee>',
  '<OrderLine><LineNumber>10</LineNumber><OrderedQuantity>10</OrderedQuantity><OrderedQuantityMeasureUnitCode>PCE</OrderedQuantityMeasureUnitCode>',
  '<TradeItemIdentification><GTIN>08712345678906</GTIN><SuppliersTradeItemIdentification>AB1</SuppliersTradeItemIdentification>',
  '<BuyersTradeItemIdentification>K77</BuyersTradeItemIdentification>',
  '<AdditionalItemIdentification><TradeItemDescription>Schakelaar</TradeItemDescription></AdditionalItemIdentification></TradeItemIdentification>',
  '<DifferentPriceAgreement><DifferentPriceAgreementIndicator>PPR</DifferentPriceAgreementIndicator><DifferentPrice>29.00</DifferentPrice>',
  '<PriceBase><NumberOfUnitsInPriceBasis>10</NumberOfUnitsInPriceBasis><MeasureUnitPriceBasis>PCE</MeasureUnitPriceBasis></PriceBase></DifferentPriceAgreement></OrderLine>',
].join('\n'); // prettier-ignore

describe('an order of Ketenstandaard', () => {
  it('becomes the order that it says', () => {
    const { reading, findings, guide } = explain(FULL);
    expect(guide?.id).toBe('ketenstandaard/sales005');
    expect(findings).toEqual([]);
    expect(reading).toMatchObject({
      number: 'PO4711', date: '2026-01-05', function: 'original', documentType: '220', requestedDelivery: '2026-01-09',
      earliestDelivery: '2026-01-08', latestDelivery: '2026-01-12',
      parties: {
        buyer: { gln: '8712345000004', name: 'Veen Installatie' }, supplier: { gln: '8719999000009' }, invoicee: { gln: '8712345000011' },
        deliverTo: { gln: null, name: 'Bouw Kade', street: 'Kade 1', city: 'Delft', postcode: '2611 AB', country: 'NL' },
      },
      references: [
        { type: 'contract', number: 'C-2026' }, { type: 'project', number: 'PR-9' }, { type: 'end-customer-order', number: 'E-1' },
      ],
      texts: ['Bel vooraf', 'Keet 3'],
      lines: [
        {
          number: '10', gtin: '08712345678906', supplierArticle: 'AB1', buyerArticle: 'K77', description: 'Schakelaar', quantity: '10', unit: 'PCE',
          price: '29.00', priceKind: 'net', priceBasis: { quantity: '10', unit: 'PCE' },
          identifications: [
            { type: 'gtin', number: '08712345678906' }, { type: 'supplier', number: 'AB1' }, { type: 'buyer', number: 'K77' },
          ],
        },
      ],
    }); // prettier-ignore
  });

  it('may be a draft', () => {
    expect(explain(`${HEAD}<DraftOrderIndicator>16</DraftOrderIndicator>${PARTIES}${LINE}`).reading?.function).toBe(
      'proposal',
    );
  });

  it('is also that of INSBOU, which may have no namespace', () => {
    for (const [attributes, version] of [
      [' xmlns="http://www.gs1.nl/order/insbou/004"', 'INSBOU004'],
      [
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="Order_insbou003.xsd"',
        'INSBOU003',
      ],
    ] as const) {
      const { reading, guide, findings } = explain(HEAD + PARTIES + LINE, attributes);
      expect([version, findings]).toEqual([version, []]);
      expect(guide?.id).toBe('ketenstandaard/sales005');
      expect(reading).toMatchObject({ number: 'PO4711', lines: [{ gtin: '08712345678906', quantity: '10' }] });
    }
  });

  it('tells what of it nobody reads', () => {
    const { findings } = explain(`${HEAD}<DeliveryOnDemandIndicator>73E</DeliveryOnDemandIndicator>${PARTIES}${LINE}`);
    expect(findings.flatMap(({ code, actual }) => (code === 'MSG-010' ? [actual] : []))).toEqual([
      'DeliveryOnDemandIndicator = 73E',
    ]);
  });
});
