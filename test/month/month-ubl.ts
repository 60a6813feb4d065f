import type { MonthLine, MonthOrder } from './month-order';

/** Codes of UN/ECE Recommendations 20 and 21 for those of EDIFACT. */
const UNITS: Readonly<Record<string, string>> = { PCE: 'EA', CT: 'XCT' };

const element = (name: string, value: string | null, attributes = ''): string =>
  value === null ? '' : `<cbc:${name}${attributes}>${value}</cbc:${name}>`;
const party = (role: string, address: string, gln: string): string =>
  `<cac:${role}><cac:Party>${element('EndpointID', address, ' schemeID="0088"')}<cac:PartyIdentification>${element('ID', gln, ' schemeID="0088"')}</cac:PartyIdentification></cac:Party></cac:${role}>`;

/** The order as UBL 2.1 by Peppol BIS Order 3. */
export function ublOrder(order: MonthOrder): Buffer {
  const { delivery, lines, currency } = order;
  const money = ` currencyID="${currency}"`;
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
${element('CustomizationID', 'urn:fdc:peppol.eu:poacc:trns:order:3')}${element('ProfileID', 'urn:fdc:peppol.eu:poacc:bis:ordering:3')}
${element('ID', order.number)}${element('IssueDate', order.day)}${element('OrderTypeCode', '220')}${element('Note', order.text)}${element('DocumentCurrencyCode', currency)}${element('CustomerReference', null)}
${order.unread === null ? '' : `<cac:DestinationCountry>${element('IdentificationCode', order.unread)}</cac:DestinationCountry>`}
${party('BuyerCustomerParty', order.partner.gln, order.buyer)}${party('SellerSupplierParty', order.seller, order.seller)}
<cac:Delivery><cac:DeliveryLocation>${element('ID', order.place, ' schemeID="0088"')}</cac:DeliveryLocation>
${delivery === null ? '' : `<cac:RequestedDeliveryPeriod>${element('StartDate', delivery)}${element('EndDate', delivery)}</cac:RequestedDeliveryPeriod>`}</cac:Delivery>
${order.total === null ? '' : `<cac:AnticipatedMonetaryTotal>${element('LineExtensionAmount', order.total, money)}${element('PayableAmount', order.total, money)}</cac:AnticipatedMonetaryTotal>`}
${lines.map((line, index) => orderLine(line, index, money)).join('\n')}
</Order>
`,
  );
}

function orderLine(line: MonthLine, index: number, money: string): string {
  const { number, gtin, supplierArticle, quantity, price, basis, article, amount } = line;
  const unit = UNITS[line.unit] ?? line.unit;
  return `<cac:OrderLine><cac:LineItem>${element('ID', number ?? String(index + 1))}${element('Quantity', quantity, ` unitCode="${unit}" unitCodeListID="UNECERec20"`)}${element('LineExtensionAmount', amount, money)}
${price === null ? '' : `<cac:Price>${element('PriceAmount', price, money)}${element('BaseQuantity', basis ?? '1', ` unitCode="${unit}"`)}</cac:Price>`}
<cac:Item>${element('Name', article.description)}${supplierArticle === null ? '' : `<cac:SellersItemIdentification>${element('ID', supplierArticle)}</cac:SellersItemIdentification>`}${gtin === null ? '' : `<cac:StandardItemIdentification>${element('ID', gtin, ' schemeID="0160"')}</cac:StandardItemIdentification>`}</cac:Item>
</cac:LineItem></cac:OrderLine>`;
}
