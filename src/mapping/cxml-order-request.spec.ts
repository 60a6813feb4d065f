import { interpret } from './guide';
import type { Interpretation } from './interpret';
import { book, messageOf } from '../../test/harness/reading';

const credential = (identity: string, domain = 'NetworkId', attributes = ''): string =>
  `<Credential domain="${domain}"${attributes}><Identity>${identity}</Identity></Credential>`;
const money = (amount: string): string => `<Money currency="EUR">${amount}</Money>`;

interface Parts {
  readonly from?: string;
  readonly head?: string;
  readonly inHead?: string;
  readonly items?: string;
}

const ITEM =
  '<ItemOut lineNumber="1" quantity="12"><ItemID><SupplierPartID>AB1</SupplierPartID></ItemID><ItemDetail>' +
  `<UnitPrice>${money('3.49')}</UnitPrice><Description xml:lang="nl">Thee</Description><UnitOfMeasure>EA</UnitOfMeasure></ItemDetail></ItemOut>`;

const document = ({ from = credential('AN701'), head = '', inHead = '', items = ITEM }: Parts): Buffer =>
  Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.060/cXML.dtd">' +
      '<cXML payloadID="77@linden.example" timestamp="2026-01-05T09:00:30+01:00" xml:lang="nl">' +
      `<Header><From>${from}</From><To>${credential('AN702')}</To><Sender>${credential('HUB')}` +
      '<UserAgent>Inkoop 4</UserAgent></Sender></Header>' +
      `<Request deploymentMode="production"><OrderRequest><OrderRequestHeader orderID="PO4711" orderDate="2026-01-05T08:00:00+01:00"${head}>` +
      `<Total>${money('41.88')}</Total>${inHead}</OrderRequestHeader>${items}</OrderRequest></Request></cXML>`,
  );

function read(parts: Parts): Interpretation {
  const { message, envelope } = messageOf(document(parts));
  const { reading, guide } = book.explain(message, envelope);
  if (reading === null || guide === null) throw new Error('No guide reads this message');
  return interpret(guide, message, envelope);
}

const address = (id: string, name: string): string =>
  `<Address addressID="${id}" isoCountryCode="NL"><Name xml:lang="nl">${name}</Name><PostalAddress name="default">` +
  '<DeliverTo>Poort 2</DeliverTo><Street>Kade 1</Street><Street>Hal B</Street><City>Delft</City><PostalCode>2611 AB</PostalCode>' +
  '<Country isoCountryCode="NL">Nederland</Country></PostalAddress></Address>';

describe('a cXML OrderRequest in full', () => {
  const {
    document: order,
    findings,
    originOf,
  } = read({
    from: credential('MARKT', 'NetworkId', ' type="marketplace"') + credential('8712345000004', 'GLN'),
    head:
      ' type="update" orderVersion="3" orderType="release" requestedDeliveryDate="2026-01-09" pickUpDate="2026-01-08"' +
      ' agreementID="C-2026" requisitionID="REQ9" isInternalVersion="yes"',
    inHead: [
      `<ShipTo>${address('8712345000028', 'DC West')}</ShipTo>`,
      '<BillTo><Address isoCountryCode="BE"><Name xml:lang="nl">Linden Finance</Name></Address></BillTo>',
      `<Shipping>${money('7.50')}<Description xml:lang="nl">Vracht</Description></Shipping>`,
      `<Tax>${money('8.79')}<Description xml:lang="nl">BTW</Description></Tax>`,
      '<Payment><PCard number="4111111111111111" expiration="2027-01-01"/></Payment>',
      '<PaymentTerm payInNumberOfDays="30"/>',
      '<Contact role="buyer"><Name xml:lang="nl">Anna</Name></Contact>',
      '<Comments xml:lang="nl" type="general">Bel &amp; wacht</Comments>',
      '<DocumentReference payloadID="76@linden.example"/>',
      '<SupplierOrderInfo orderID="V-55"/>',
      '<TermsOfDelivery><TransportTerms value="Other">FCA</TransportTerms></TermsOfDelivery>',
      '<DeliveryPeriod><Period startDate="2026-01-09" endDate="2026-01-12"/></DeliveryPeriod>',
    ].join(''),
    items:
      '<ItemOut lineNumber="1" quantity="12" requestedDeliveryDate="2026-01-10" itemType="composite">' +
      '<ItemID><SupplierPartID>AB1</SupplierPartID><SupplierPartAuxiliaryID>cart-9</SupplierPartAuxiliaryID><BuyerPartID>K77</BuyerPartID></ItemID>' +
      `<ItemDetail><UnitPrice>${money('349.00')}<Modifications><Modification level="1"><AdditionalDeduction><DeductionPercent percent="5"/></AdditionalDeduction>` +
      '<ModificationDetail name="actie"/></Modification></Modifications></UnitPrice>' +
      '<Description xml:lang="nl">Thee</Description><UnitOfMeasure>EA</UnitOfMeasure><PriceBasisQuantity quantity="100"><UnitOfMeasure>EA</UnitOfMeasure></PriceBasisQuantity>' +
      '<Classification domain="UNSPSC">50201700</Classification><ManufacturerPartID>M-1</ManufacturerPartID>' +
      '<ItemDetailIndustry><ItemDetailRetail><EANID>8712345678906</EANID></ItemDetailRetail></ItemDetailIndustry></ItemDetail>' +
      '<Comments>Breekbaar</Comments>' +
      '<ScheduleLine quantity="5" requestedDeliveryDate="2026-01-10"><UnitOfMeasure>EA</UnitOfMeasure></ScheduleLine></ItemOut>' +
      '<ItemOut lineNumber="2" quantity="3" parentLineNumber="1" itemType="item"><ItemID><SupplierPartID>AB1-S</SupplierPartID></ItemID>' +
      '<ItemDetail><Description xml:lang="nl">Zakje</Description><UnitOfMeasure>PK</UnitOfMeasure></ItemDetail></ItemOut>',
  });

  it('becomes the order that it says', () => {
    const place = { street: 'Kade 1 Hal B', city: 'Delft', postcode: '2611 AB', country: 'NL' };
    const none = { street: null, city: null, postcode: null, country: null };
    expect(order).toEqual({
      kind: 'order', number: 'PO4711', orderNumber: null, sequence: '3', date: '2026-01-05', function: 'change', functionCode: 'update',
      documentType: '226', responseType: null, currency: 'EUR', requestedDelivery: '2026-01-09', earliestDelivery: '2026-01-09',
      latestDelivery: '2026-01-12', requestedDispatch: '2026-01-08', paymentTerms: '30', deliveryTerms: 'FCA',
      parties: {
        buyer: { id: '8712345000004', idScheme: 'GLN', gln: '8712345000004', name: null, ...none },
        supplier: { id: 'AN702', idScheme: 'NetworkId', gln: null, name: null, ...none },
        deliverTo: { id: '8712345000028', idScheme: null, gln: '8712345000028', name: 'DC West', ...place },
        invoicee: { id: null, idScheme: null, gln: null, name: 'Linden Finance', ...none, country: 'BE' },
      },
      references: [
        { type: 'contract', number: 'C-2026' },
        { type: 'requisition', number: 'REQ9' },
        { type: 'previous-document', number: '76@linden.example' },
        { type: 'supplier-order', number: 'V-55' },
      ],
      texts: ['Bel & wacht'],
      allowances: [{ kind: 'charge', code: 'Vracht', percentage: null, amount: '7.50', basis: null, sequence: null }],
      control: { lineCount: null, quantitySum: null, lineAmount: '41.88', totalAmount: null },
      lines: [
        {
          number: '1', action: null, gtin: '8712345678906', supplierArticle: 'AB1', buyerArticle: 'K77', description: 'Thee', quantity: '12',
          unit: 'EA', price: '349.00', priceKind: 'net', priceBasis: { quantity: '100', unit: 'EA' }, currency: 'EUR',
          requestedDelivery: '2026-01-10', requestedDispatch: null, amount: null, unitsPerPack: null, texts: ['Breekbaar'],
          allowances: [{ kind: 'allowance', code: 'actie', percentage: '5', amount: null, basis: null, sequence: '1' }],
          identifications: [
            { type: 'gtin', number: '8712345678906' },
            { type: 'supplier', number: 'AB1' },
            { type: 'supplier-auxiliary', number: 'cart-9' },
            { type: 'buyer', number: 'K77' },
            { type: 'manufacturer', number: 'M-1' },
          ],
          subLines: [
            { number: '2', gtin: null, supplierArticle: 'AB1-S', buyerArticle: null, description: 'Zakje', quantity: '3', unit: 'PK' },
          ],
          schedules: [
            {
              quantity: '5', unit: 'EA', requestedDelivery: '2026-01-10', requestedDispatch: null, earliestDelivery: null,
              latestDelivery: null, deliverTo: null,
            },
          ],
        },
      ],
    }); // prettier-ignore
    expect(findings).toEqual([]);
  });

  it('knows where each value comes from', () => {
    expect(originOf('number')).toMatchObject({
      path: '/cXML/Request/OrderRequest/OrderRequestHeader/@orderID',
      line: 1,
    });
    expect(originOf('lines[0].quantity')).toMatchObject({ path: '/cXML/Request/OrderRequest/ItemOut[1]/@quantity' });
    expect(originOf('parties.buyer')).toMatchObject({ path: '/cXML/Header/From/Credential[2]/Identity' });
  });
});

describe('a cXML OrderRequest', () => {
  it.each([
    ['', 'original', null],
    [' type="new"', 'original', null],
    [' type="update"', 'change', null],
    [' type="delete"', 'cancellation', null],
    [' type="hold"', 'other', null],
    [' orderType="regular"', 'original', '220'],
    [' orderType="blanket"', 'original', '221'],
    [' orderType="stockTransport"', 'original', 'stockTransport'],
  ])('with %s is %s of the type %s', (head, meaning, type) => {
    expect(read({ head }).document).toMatchObject({ function: meaning, documentType: type });
  });

  it('is processed', () => {
    const { message, envelope } = messageOf(document({}));
    expect(book.understand(message, envelope)).toMatchObject({ kind: 'order', document: { kind: 'order' } });
  });

  it('tells of content that nobody reads, attributes as well, and of no secret', () => {
    const { findings } = read({
      head: ' shipComplete="yes"',
      inHead:
        '<Comments>Let op<Attachment><URL>cid:1</URL></Attachment></Comments><Payment><PCard number="4111111111111111"/></Payment>',
      from: '<Credential domain="NetworkId"><Identity>AN701</Identity><SharedSecret>geheim</SharedSecret></Credential>',
      items: ITEM.replace('quantity="12"', 'quantity="12" isReturn="yes"'),
    });
    expect(findings.map(({ code, params }) => [code, params['path'], params['value']])).toEqual([
      ['MSG-010', 'Request/OrderRequest/OrderRequestHeader/@shipComplete', 'yes'],
      ['MSG-010', 'Request/OrderRequest/OrderRequestHeader/Comments/Attachment', 'cid:1'],
      ['MSG-010', 'Request/OrderRequest/ItemOut/@isReturn', 'yes'],
    ]);
    expect(findings[0]?.position).toMatchObject({
      path: '/cXML/Request/OrderRequest/OrderRequestHeader/@shipComplete',
    });
  });

  const shipTo = (id: string): string =>
    `<ShipTo>${address(id, 'Hal').replace(' isoCountryCode="NL"><Name', '><Name')}</ShipTo>`;
  const going = (number: number, id: string): string =>
    ITEM.replace('lineNumber="1"', `lineNumber="${number}"`).replace('</ItemOut>', `${shipTo(id)}</ItemOut>`);

  it('may say of each line where it goes, and of the order nothing', () => {
    const { document: order, findings } = read({ items: going(1, 'D1') + going(2, 'D1') });
    expect(order.parties.deliverTo).toMatchObject({ id: 'D1', city: 'Delft' });
    expect(order.lines[1]?.schedules).toMatchObject([{ deliverTo: 'D1' }]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['the first line', { items: going(1, 'D1') + going(2, 'D2') }, '2'],
    ['the order', { inHead: shipTo('D1'), items: going(7, 'D2') }, '7'],
  ])('is held where a line goes elsewhere than %s', (_, parts, line) => {
    expect(read(parts).findings).toMatchObject([
      { code: 'MSG-010', reason: 'schedule-divided', stops: true, actual: 'D2', params: { line } },
    ]);
  });

  it('lacks what is mandatory', () => {
    const codes = read({ from: '', items: '' }).findings.map(({ code, field }) => [code, field]);
    expect(codes).toEqual([
      ['MSG-003', 'parties.buyer'],
      ['MSG-003', 'lines'],
    ]);
  });
});
