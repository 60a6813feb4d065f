import { interpret } from './guide';
import type { Interpretation } from './interpret';
import { book, messageOf } from '../../test/harness/reading';

const NAMESPACES = 'xmlns="http://www.opentrans.org/XMLSchema/2.1" xmlns:bme="http://www.bmecat.org/bmecat/2005"';

const order = (info: string, items: string, type = 'ORDER'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} ${NAMESPACES} version="2.1"><${type}_HEADER><CONTROL_INFO><GENERATION_DATE>2026-01-05T09:00:00</GENERATION_DATE></CONTROL_INFO>` +
  `<${type}_INFO><ORDER_ID>PO4711</ORDER_ID><${type}_DATE>2026-01-05T08:00:00</${type}_DATE>${info}</${type}_INFO></${type}_HEADER>` +
  `<${type}_ITEM_LIST>${items}</${type}_ITEM_LIST><${type}_SUMMARY><TOTAL_ITEM_NUM>1</TOTAL_ITEM_NUM></${type}_SUMMARY></${type}>`;

function read(text: string): Interpretation {
  const { message, envelope } = messageOf(Buffer.from(text));
  const { guide } = book.explain(message, envelope);
  if (guide === null) throw new Error('No guide reads this message');
  return interpret(guide, message, envelope);
}

const party = (id: string, roles: readonly string[] = [], inside = ''): string =>
  `<PARTY>${id}${roles.map((role) => `<PARTY_ROLE>${role}</PARTY_ROLE>`).join('')}${inside}</PARTY>`;
const number = (id: string, type = ''): string =>
  `<bme:PARTY_ID${type === '' ? '' : ` type="${type}"`}>${id}</bme:PARTY_ID>`;
const parties = (...all: readonly string[]): string => `<PARTIES>${all.join('')}</PARTIES>`;
const BUYER_AND_SUPPLIER = parties(party(number('L'), ['buyer']), party(number('K'), ['supplier']));
const ITEM = '<ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><QUANTITY>12</QUANTITY></ORDER_ITEM>';
const references = (inside: string): string => `<ORDER_PARTIES_REFERENCE>${inside}</ORDER_PARTIES_REFERENCE>`;

describe('an openTRANS ORDER in full', () => {
  const address =
    '<ADDRESS><bme:NAME>Linden BV</bme:NAME><bme:NAME2>Inkoop</bme:NAME2><CONTACT_DETAILS><bme:CONTACT_NAME>Anna</bme:CONTACT_NAME></CONTACT_DETAILS>' +
    '<bme:STREET>Kade 1</bme:STREET><bme:ZIP>2611 AB</bme:ZIP><bme:CITY>Delft</bme:CITY><bme:COUNTRY>Nederland</bme:COUNTRY><bme:COUNTRY_CODED>NL</bme:COUNTRY_CODED></ADDRESS>';
  const aoc = (type: string, value: string): string =>
    `<ALLOW_OR_CHARGES_FIX><ALLOW_OR_CHARGE type="${type}"><ALLOW_OR_CHARGE_SEQUENCE>1</ALLOW_OR_CHARGE_SEQUENCE><ALLOW_OR_CHARGE_TYPE>actie</ALLOW_OR_CHARGE_TYPE><ALLOW_OR_CHARGE_VALUE>${value}</ALLOW_OR_CHARGE_VALUE></ALLOW_OR_CHARGE></ALLOW_OR_CHARGES_FIX>`;
  const { document, findings, originOf } = read(
    order(
      [
        '<DELIVERY_DATE type="fixed"><DELIVERY_START_DATE>2026-01-09</DELIVERY_START_DATE><DELIVERY_END_DATE>2026-01-12</DELIVERY_END_DATE></DELIVERY_DATE>',
        '<bme:LANGUAGE>nld</bme:LANGUAGE>',
        parties(
          party(
            number('L1', 'supplier_specific') + number('8712345000004', 'gln'),
            ['buyer', 'invoice_recipient'],
            address,
          ),
          party(number('K1', 'buyer_specific'), ['supplier']),
          party(number('8712345000028'), ['delivery']),
        ),
        '<CUSTOMER_ORDER_REFERENCE><ORDER_ID>EIND-9</ORDER_ID></CUSTOMER_ORDER_REFERENCE>',
        references('<bme:BUYER_IDREF>L1</bme:BUYER_IDREF><bme:SUPPLIER_IDREF>K1</bme:SUPPLIER_IDREF>'),
        '<bme:CURRENCY>EUR</bme:CURRENCY>',
        '<PAYMENT><CARD type="X"><CARD_NUM>4111111111111111</CARD_NUM></CARD><PAYMENT_TERMS><PAYMENT_TERM>30 dagen</PAYMENT_TERM></PAYMENT_TERMS></PAYMENT>',
        '<bme:TRANSPORT><bme:INCOTERM>DAP</bme:INCOTERM></bme:TRANSPORT>',
        '<REMARKS type="general">Bel &amp; wacht</REMARKS>',
      ].join('\n'),
      '<ORDER_ITEM><LINE_ITEM_ID>00010</LINE_ITEM_ID><PRODUCT_ID><bme:SUPPLIER_PID type="supplier_specific">AB1</bme:SUPPLIER_PID>' +
        '<bme:INTERNATIONAL_PID type="shop">66</bme:INTERNATIONAL_PID><bme:INTERNATIONAL_PID type="ean">8712345678906</bme:INTERNATIONAL_PID>' +
        '<bme:BUYER_PID>K77</bme:BUYER_PID><bme:DESCRIPTION_SHORT>Thee</bme:DESCRIPTION_SHORT><bme:DESCRIPTION_LONG>Groene thee</bme:DESCRIPTION_LONG></PRODUCT_ID>' +
        '<PRODUCT_COMPONENTS><PRODUCT_COMPONENT><PRODUCT_ID><bme:SUPPLIER_PID>AB1-S</bme:SUPPLIER_PID></PRODUCT_ID><QUANTITY>20</QUANTITY><bme:ORDER_UNIT>C62</bme:ORDER_UNIT></PRODUCT_COMPONENT></PRODUCT_COMPONENTS>' +
        '<QUANTITY>12.0</QUANTITY><bme:ORDER_UNIT>C62</bme:ORDER_UNIT>' +
        `<PRODUCT_PRICE_FIX><bme:PRICE_AMOUNT>349.00</bme:PRICE_AMOUNT>${aoc('allowance', '<AOC_PERCENTAGE_FACTOR>0.05</AOC_PERCENTAGE_FACTOR>')}<TAX_DETAILS_FIX><TAX>0.21</TAX></TAX_DETAILS_FIX><bme:PRICE_QUANTITY>100</bme:PRICE_QUANTITY></PRODUCT_PRICE_FIX>` +
        '<PRICE_LINE_AMOUNT>41.88</PRICE_LINE_AMOUNT>' +
        '<DELIVERY_DATE><DELIVERY_START_DATE>2026-01-10</DELIVERY_START_DATE><DELIVERY_END_DATE>2026-01-10</DELIVERY_END_DATE></DELIVERY_DATE>' +
        '<PARTIAL_DELIVERY_LIST><PARTIAL_DELIVERY><QUANTITY>12</QUANTITY><DELIVERY_DATE><DELIVERY_START_DATE>2026-01-10</DELIVERY_START_DATE></DELIVERY_DATE></PARTIAL_DELIVERY></PARTIAL_DELIVERY_LIST>' +
        '<SOURCING_INFO><QUOTATION_ID>Q7</QUOTATION_ID><AGREEMENT><bme:AGREEMENT_ID>C-2026</bme:AGREEMENT_ID></AGREEMENT></SOURCING_INFO>' +
        '<REMARKS>Breekbaar</REMARKS></ORDER_ITEM>',
    ).replace(
      '<TOTAL_ITEM_NUM>1</TOTAL_ITEM_NUM>',
      `$&<TOTAL_AMOUNT>50.67</TOTAL_AMOUNT>${aoc('surcharge', '<AOC_MONETARY_AMOUNT>7.50</AOC_MONETARY_AMOUNT>')}`,
    ),
  );

  it('becomes the order that it says', () => {
    const place = { street: 'Kade 1', city: 'Delft', postcode: '2611 AB', country: 'NL' };
    const none = { street: null, city: null, postcode: null, country: null };
    const linden = { id: 'L1', idScheme: 'supplier_specific', gln: '8712345000004', name: 'Linden BV', ...place };
    const allowance = { code: 'actie', percentage: null, amount: null, basis: null, sequence: '1' };
    expect(document).toEqual({
      kind: 'order', number: 'PO4711', orderNumber: null, sequence: null, date: '2026-01-05', function: 'original', functionCode: null,
      documentType: null, responseType: null, currency: 'EUR', requestedDelivery: '2026-01-09', earliestDelivery: '2026-01-09',
      latestDelivery: '2026-01-12', requestedDispatch: null, paymentTerms: '30 dagen', deliveryTerms: 'DAP',
      parties: {
        buyer: linden,
        supplier: { id: 'K1', idScheme: 'buyer_specific', gln: null, name: null, ...none },
        deliverTo: { id: '8712345000028', idScheme: null, gln: '8712345000028', name: null, ...none },
        invoicee: linden,
      },
      references: [
        { type: 'customer-order', number: 'EIND-9' },
        { type: 'quote', number: 'Q7' },
        { type: 'contract', number: 'C-2026' },
      ],
      texts: ['Bel & wacht'],
      allowances: [{ ...allowance, kind: 'charge', amount: '7.50' }],
      control: { lineCount: '1', quantitySum: null, lineAmount: null, totalAmount: '50.67' },
      lines: [
        {
          number: '00010', action: null, gtin: '8712345678906', supplierArticle: 'AB1', buyerArticle: 'K77', description: 'Thee',
          quantity: '12.0', unit: 'C62', price: '349.00', priceKind: 'net', priceBasis: { quantity: '100', unit: null }, currency: null,
          requestedDelivery: '2026-01-10', requestedDispatch: null, amount: '41.88', unitsPerPack: null, vatRate: '21', texts: ['Breekbaar'],
          allowances: [{ ...allowance, kind: 'allowance', percentage: '5' }],
          identifications: [
            { type: 'gtin', number: '8712345678906' },
            { type: 'supplier', number: 'AB1' },
            { type: 'buyer', number: 'K77' },
            { type: 'other', number: '66' },
          ],
          subLines: [
            { number: null, gtin: null, supplierArticle: 'AB1-S', buyerArticle: null, description: null, quantity: '20', unit: 'C62' },
          ],
          schedules: [
            {
              quantity: '12', unit: null, requestedDelivery: '2026-01-10', requestedDispatch: null, earliestDelivery: '2026-01-10',
              latestDelivery: null, deliverTo: null,
            },
          ],
        },
      ],
    }); // prettier-ignore
    expect(findings).toEqual([]);
  });

  it('knows where each value comes from', () => {
    expect(originOf('lines[0].gtin')).toMatchObject({
      path: '/ORDER/ORDER_ITEM_LIST/ORDER_ITEM/PRODUCT_ID/bme:INTERNATIONAL_PID[2]',
    });
    expect(originOf('parties.supplier')).toMatchObject({
      path: '/ORDER/ORDER_HEADER/ORDER_INFO/PARTIES/PARTY[2]/bme:PARTY_ID',
    });
  });
});

describe('the parties of an openTRANS ORDER', () => {
  const idref = references('<bme:BUYER_IDREF type="iln">L</bme:BUYER_IDREF><bme:SUPPLIER_IDREF>K</bme:SUPPLIER_IDREF>');
  const ids = (info: string): unknown => {
    const { buyer, supplier } = read(order(info, ITEM)).document.parties;
    return [buyer.id, buyer.name, supplier.id];
  };
  const named = (name: string): string => `<ADDRESS><bme:NAME>${name}</bme:NAME></ADDRESS>`;

  it('without roles are those that are referred to, by any of their numbers', () => {
    const all = parties(party(number('K')), party(number('X') + number('L'), [], named('Linden')));
    expect(ids(all + idref)).toEqual(['X', 'Linden', 'K']);
  });

  it('with roles are those, whatever is referred to', () => {
    const all = parties(party(number('K'), ['buyer']), party(number('L'), ['supplier', 'payer']));
    expect(ids(all + idref)).toEqual(['K', null, 'L']);
  });

  it('are no more than numbers where they are only referred to', () => {
    expect(ids(parties() + idref)).toEqual(['L', null, 'K']);
    expect(read(order(idref, ITEM)).document.parties.buyer).toMatchObject({ idScheme: 'iln', gln: 'L' });
  });

  it('that nothing calls one of ours are told of', () => {
    const { findings } = read(order(parties(party(number('K')), party(number('L')), party(number('M'))) + idref, ITEM));
    expect(findings.map(({ code, params }) => [code, params['value']])).toEqual([['MSG-010', 'M']]);
  });
});

describe('an openTRANS ORDER', () => {
  it.each([
    ['standard', '220'],
    ['express', '224'],
    ['consignment', '227'],
    ['own', 'own'],
  ])('of the type %s has the code %s', (type, code) => {
    const text = order(BUYER_AND_SUPPLIER, ITEM).replace(' version="2.1"', ` version="2.1" type="${type}"`);
    expect(read(text).document.documentType).toBe(code);
  });

  it('is read whatever the release, the prefixes or the namespace', () => {
    const plain = order(BUYER_AND_SUPPLIER, ITEM).replaceAll('bme:', '');
    const other = order(BUYER_AND_SUPPLIER, ITEM).replaceAll('bme:', 'b:').replace(':bme=', ':b=');
    const variants = [
      other.replace('XMLSchema/2.1', 'XMLSchema/2.1fd').replace('bmecat/2005', 'bmecat/2005fd'),
      plain.replace(' xmlns:bme="http://www.bmecat.org/bmecat/2005"', ''),
      plain.replace(NAMESPACES, ''),
    ];
    for (const variant of variants) {
      expect(read(variant).document).toMatchObject({
        number: 'PO4711',
        parties: { buyer: { id: 'L' }, supplier: { id: 'K' } },
      });
    }
  });

  it('tells of what is not read', () => {
    const info = `${BUYER_AND_SUPPLIER}<PARTIAL_SHIPMENT_ALLOWED>false</PARTIAL_SHIPMENT_ALLOWED><HEADER_UDX><UDX.X>1</UDX.X></HEADER_UDX>`;
    expect(read(order(info, ITEM)).findings.map(({ params }) => params['path'])).toEqual([
      'ORDER_HEADER/ORDER_INFO/PARTIAL_SHIPMENT_ALLOWED',
      'ORDER_HEADER/ORDER_INFO/HEADER_UDX',
    ]);
  });
});

describe('an openTRANS ORDERCHANGE', () => {
  it('is a change of its order, with differences as they are sent', () => {
    const info = `<ORDERCHANGE_SEQUENCE_ID>2</ORDERCHANGE_SEQUENCE_ID>${parties(party(number('L')), party(number('K')))}${references('<bme:BUYER_IDREF>L</bme:BUYER_IDREF><bme:SUPPLIER_IDREF>K</bme:SUPPLIER_IDREF>')}`;
    const { document, findings } = read(order(info, ITEM.replace('>12<', '>-5.0<'), 'ORDERCHANGE'));
    expect(document).toMatchObject({
      kind: 'order-change',
      number: 'PO4711',
      sequence: '2',
      date: '2026-01-05',
      function: 'change',
      parties: { buyer: { id: 'L' }, supplier: { id: 'K' } },
      control: { lineCount: '1' },
      lines: [{ number: '1', quantity: '-5.0' }],
    });
    expect(findings).toEqual([]);
  });
});
