import { segment, flat, xml, type Segment } from '../../test/harness/idoc';
import { book, messageOf, tradacoms, transactionSet } from '../../test/harness/reading';
import { inline, workbook, writeCsv } from '../../test/harness/table-files';
import type { Explanation } from './guide-book';

// What few orders say, in each format that has a place for it: an order that says all of it, and the same order without. Real: readers and
// guides. The fields of EDIFACT stand in the spec of its guide.

/** What an order says beside the rest: of the whole, and of its first line. */
interface Rare {
  readonly vatNumber?: string;
  readonly demands?: readonly string[];
  readonly packages?: string;
  readonly vatRate?: string;
  readonly keepUntil?: string;
  readonly substitution?: 'never';
}

const explain = (bytes: string | Uint8Array): Explanation => {
  const { message, envelope } = messageOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return book.explain(message, envelope);
};

function rareOf(bytes: string | Uint8Array): Rare {
  const { reading } = explain(bytes);
  if (reading === null) throw new Error('No guide reads this message');
  const [line] = reading.lines;
  const said = {
    vatNumber: reading.vatNumber,
    demands: reading.demands?.map(({ type, number }) => `${type} ${number}`),
    packages: line?.packages,
    vatRate: line?.vatRate,
    keepUntil: line?.keepUntil,
    substitution: line?.substitution,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

const x12 = (type: string, opening: string, line: string) => (isFull: boolean) =>
  transactionSet(type, [
    opening,
    ...(isFull ? ['TD1*PLT94', 'TD5*B*2*UPSN*M*Via Breda', 'TD4*PER**3*Breakable', 'MAN*ZZ*PO4711-1', 'PKG*F*36***Shrink film'] : []),
    'N1*BT*Koper BV*92*7', ...(isFull ? ['REF*VX*NL123456782B90'] : []),
    'N1*BY*Koper BV*UL*8712345000004', ...(isFull ? ['REF*VX*BE0776091951'] : []),
    line,
    ...(isFull ? ['TD1*CTN25*3', 'TD5****A', 'TD4***9*Dry', 'MAN*ZZ*Kassa', 'PKG**35*ZZ*BLISTER', 'TXI*ST**0.05', 'TXI*VA**0.21'] : []),
    'CTT*1',
  ]); // prettier-ignore

const X12_DEMANDS = [
  'package PLT94', 'package CTN25', 'package BLISTER', 'package Shrink film', 'marking PO4711-1', 'marking Kassa', 'handling PER', 'handling 3',
  'handling 9', 'handling Breakable', 'handling Dry',
  'transport M', 'transport A', 'transport UPSN', 'transport Via Breda',
]; // prettier-ignore

const cxml = (isFull: boolean): string => {
  const full = (text: string): string => (isFull ? text : '');
  return (
    '<?xml version="1.0" encoding="UTF-8"?><cXML payloadID="1@linden.example" timestamp="2026-01-05T09:00:30+01:00"><Header>' +
    '<From><Credential domain="NetworkId"><Identity>AN1</Identity></Credential></From><To><Credential domain="NetworkId"><Identity>AN2</Identity></Credential></To></Header>' +
    '<Request><OrderRequest><OrderRequestHeader orderID="PO4711" orderDate="2026-01-05"><Total><Money currency="EUR">1.00</Money></Total>' +
    full(
      '<ShipTo><Address addressID="DC"/><CarrierIdentifier domain="SCAC">UPSN</CarrierIdentifier><TransportInformation><Route method="motor"/></TransportInformation></ShipTo>' +
        '<Extrinsic name="buyerVatID">NL123456782B90</Extrinsic>',
    ) +
    '</OrderRequestHeader><ItemOut lineNumber="1" quantity="12"><ItemID><SupplierPartID>AB1</SupplierPartID></ItemID>' +
    full(
      '<ShipTo><Address addressID="DC"/><TransportInformation><Route method="air"/></TransportInformation></ShipTo>' +
        '<Tax><Money currency="EUR">2.10</Money><TaxDetail category="sales" percentageRate="5"/><TaxDetail category="vat" percentageRate="21"/></Tax>' +
        '<Packaging><PackagingCode>carton</PackagingCode><ShippingMark>Kassa</ShippingMark></Packaging><Batch expirationDate="2026-09-30T00:00:00+02:00"/>',
    ) +
    '</ItemOut></OrderRequest></Request></cXML>'
  );
};

const opentrans = (root: string) => (isFull: boolean): string => {
  const full = (text: string): string => (isFull ? text : '');
  const party = (id: string, role: string, vat: string): string =>
    `<PARTY><bme:PARTY_ID>${id}</bme:PARTY_ID><PARTY_ROLE>${role}</PARTY_ROLE>${full(`<ADDRESS><bme:VAT_ID>${vat}</bme:VAT_ID></ADDRESS>`)}</PARTY>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://www.opentrans.org/XMLSchema/2.1" xmlns:bme="http://www.bmecat.org/bmecat/2005" version="2.1">` +
    `<${root}_HEADER><${root}_INFO><ORDER_ID>PO4711</ORDER_ID><PARTIES>${party('L', 'buyer', 'BE0776091951')}${party('I', 'invoice_recipient', 'NL123456782B90')}</PARTIES></${root}_INFO></${root}_HEADER>` +
    `<${root}_ITEM_LIST><ORDER_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><QUANTITY>12</QUANTITY><PRODUCT_PRICE_FIX><bme:PRICE_AMOUNT>1.00</bme:PRICE_AMOUNT>` +
    full('<TAX_DETAILS_FIX><bme:TAX_TYPE>eco</bme:TAX_TYPE><bme:TAX>0.05</bme:TAX></TAX_DETAILS_FIX><TAX_DETAILS_FIX><bme:TAX_TYPE>vat</bme:TAX_TYPE><bme:TAX>0.21</bme:TAX></TAX_DETAILS_FIX>') +
    `</PRODUCT_PRICE_FIX></ORDER_ITEM></${root}_ITEM_LIST></${root}>`
  );
}; // prettier-ignore

const gs1 = (isFull: boolean): string => {
  const full = (text: string): string => (isFull ? text : '');
  const registered = (type: string, id: string): string =>
    full(`<dutyFeeTaxRegistration><dutyFeeTaxRegistrationID>${id}</dutyFeeTaxRegistrationID><dutyFeeTaxTypeCode>${type}</dutyFeeTaxTypeCode></dutyFeeTaxRegistration>`); // prettier-ignore
  const carried = (inside: string): string =>
    full(`<shipmentTransportationInformation>${inside}</shipmentTransportationInformation>`);
  return (
    '<?xml version="1.0" encoding="UTF-8"?><o:orderMessage xmlns:o="urn:gs1:ecom:order:xsd:3"><order><creationDateTime>2026-01-05T09:00:00</creationDateTime>' +
    '<orderIdentification><entityIdentification>PO4711</entityIdentification></orderIdentification>' +
    `<buyer><gln>8712345000004</gln>${registered('VAT', 'NL123456782B90')}</buyer><billTo><gln>8712345000011</gln>${registered('EXCISE', 'X1')}</billTo>` +
    `<orderLogisticalInformation>${carried('<handlingInstructionCode>CHI</handlingInstructionCode><transportMeansType>31</transportMeansType><transportServiceLevelCode>EX</transportServiceLevelCode>')}</orderLogisticalInformation>` +
    '<orderLineItem><lineItemNumber>1</lineItemNumber><requestedQuantity>12</requestedQuantity><transactionalTradeItem><gtin>08712345678906</gtin>' +
    full('<transactionalItemData><bestBeforeDate>2026-09-30</bestBeforeDate></transactionalItemData>') +
    '</transactionalTradeItem>' +
    carried('<additionalHandlingInstruction>Dry</additionalHandlingInstruction>') +
    full(
      '<orderPackagingInstructions><additionalLabelText>Kassa</additionalLabelText></orderPackagingInstructions>' +
        '<leviedDutyFeeTax><dutyFeeTaxPercentage>21</dutyFeeTaxPercentage><dutyFeeTaxTypeCode>VAT</dutyFeeTaxTypeCode></leviedDutyFeeTax>' +
        `<orderLineItemDetail><requestedQuantity>12</requestedQuantity><orderLogisticalInformation>${carried('<transportServiceCategoryType>30</transportServiceCategoryType>')}</orderLogisticalInformation></orderLineItemDetail>`,
    ) +
    '</orderLineItem></order></o:orderMessage>'
  );
};

const idoc =
  (write: typeof flat | typeof xml, type: string) =>
  (isFull: boolean): Uint8Array => {
    const segments: readonly Segment[] = [
    segment('E2EDK01005', { BSART: 'NB', BELNR: '4500012345', ...(isFull ? { VSART: '04', VSART_BEZ: 'Rail' } : null) }),
    segment('E2EDKA1003', { PARVW: 'AG', PARTN: '0000100077' }),
    segment('E2EDP01011', { POSEX: '10', MENGE: '12' }, ...(isFull ? [segment('E2EDP04001', { MWSKZ: 'V1', MSATZ: '21.00' })] : [])),
  ]; // prettier-ignore
    return Buffer.from(write(segments, { MESTYP: type }), 'latin1');
  };

const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const ubl = (root: string) => (isFull: boolean): string => {
  const full = (text: string): string => (isFull ? text : '');
  const shipment = (unit: string, marks: string, handling: string, words: string, mode: string): string =>
    full(
      `<cac:Delivery><cac:Shipment><cbc:ID>1</cbc:ID><cbc:HandlingCode>${handling}</cbc:HandlingCode><cbc:HandlingInstructions>${words}</cbc:HandlingInstructions>` +
        `<cac:ShipmentStage><cbc:TransportModeCode>${mode}</cbc:TransportModeCode></cac:ShipmentStage><cac:TransportHandlingUnit>` +
        `<cbc:TransportHandlingUnitTypeCode>${unit}</cbc:TransportHandlingUnitTypeCode><cbc:ShippingMarks>${marks}</cbc:ShippingMarks></cac:TransportHandlingUnit></cac:Shipment></cac:Delivery>`,
    );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="${CAC}" xmlns:cbc="${CBC}"><cbc:ID>PO4711</cbc:ID>` +
    '<cac:BuyerCustomerParty><cac:Party><cbc:EndpointID schemeID="0088">8712345000004</cbc:EndpointID>' +
    full('<cac:PartyTaxScheme><cbc:CompanyID>NL123456782B90</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>') +
    `</cac:Party></cac:BuyerCustomerParty>${shipment('201', 'PO4711-1', 'CHI', 'Cool', '3')}` +
    `<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity>12</cbc:Quantity>${shipment('CT', 'Kassa', 'DRY', 'Keep dry', '4')}<cac:Item>` +
    full(
      '<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>' +
        '<cac:ItemInstance><cbc:BestBeforeDate>2026-09-30</cbc:BestBeforeDate></cac:ItemInstance>',
    ) +
    `</cac:Item></cac:LineItem></cac:OrderLine></${root}>`
  );
}; // prettier-ignore

type Rows = readonly (readonly string[])[];
const asCsv = (rows: Rows): Uint8Array => Buffer.from(writeCsv(rows));
const asWorkbook = (rows: Rows): Uint8Array =>
  workbook([{ name: 'Order', rows: rows.map((cells) => cells.map((cell) => inline(cell))) }]);

const form = (write: (rows: Rows) => Uint8Array, names: readonly string[], no: string) => (isFull: boolean) => {
  const [vatNumber = '', carrier = '', packing = '', marking = '', handling = '', rate = '', boxes = '', until = '', instead = ''] = names;
  const full = (...cells: readonly string[]): readonly string[] => (isFull ? cells : []);
  return write([
    ['Ordernummer', '4711'],
    ...(isFull ? [[vatNumber, 'NL123456782B90'], [carrier, 'Rail']] : []),
    [],
    ['EAN', 'Aantal', ...full(packing, marking, handling, rate, boxes, until, instead)],
    ['8712345678906', '12', ...full('Rolcontainer', 'Kassa', 'Dry', '21 %', '3', '2026-09-30', no)],
  ]);
}; // prettier-ignore
const DUTCH = ['Btw-nummer', 'Verzendwijze', 'Emballage', 'Markering', 'Behandeling', 'Btw-tarief', 'Aantal dozen', 'Minimaal houdbaar tot', 'Vervanging toegestaan']; // prettier-ignore
const ENGLISH = ['VAT number', 'Ship via', 'Package type', 'Shipping marks', 'Handling', 'VAT rate', 'Number of boxes', 'Best before', 'Substitution allowed']; // prettier-ignore

const OF_FORM: Rare = {
  vatNumber: 'NL123456782B90',
  demands: ['package Rolcontainer', 'marking Kassa', 'handling Dry', 'transport Rail'],
  packages: '3',
  vatRate: '21',
  keepUntil: '2026-09-30',
  substitution: 'never',
};
const OF_UBL: Rare = {
  vatNumber: 'NL123456782B90',
  demands: [
    'package 201', 'marking PO4711-1', 'handling CHI', 'transport 3', 'handling Cool', 'package CT', 'marking Kassa', 'handling DRY',
    'handling Keep dry', 'transport 4',
  ],
  vatRate: '21',
  keepUntil: '2026-09-30',
}; // prettier-ignore
const OF_X12: Rare = { vatNumber: 'NL123456782B90', demands: X12_DEMANDS, packages: '3', vatRate: '21' };
const OF_OPENTRANS: Rare = { vatNumber: 'NL123456782B90', vatRate: '21' };
const OF_IDOC: Rare = { demands: ['transport 04'], vatRate: '21.00' };

/** The demands of an order, and what is told of it as not read. */
const heard = (bytes: string | Uint8Array): { demands: unknown; told: unknown } => {
  const { reading, findings } = explain(bytes);
  const told = findings.flatMap(({ code, params, stops }) =>
    code === 'MSG-010' ? [`${params['path']}: ${params['value']}${stops ? ', stops' : ''}`] : [],
  );
  return { demands: (reading?.demands ?? []).map(({ type, number }) => `${type} ${number}`), told };
};

/** EDIFACT: segments of the whole order, and of its first line. */
const edifact = (type: 'ORDERS' | 'ORDCHG', head: readonly string[], inLine: readonly string[]): Buffer => {
  const segments = [
    `UNH+1+${type}:D:96A:UN`, 'BGM+220+PO1+9', 'DTM+137:20260105:102', 'NAD+BY+8712345000004::9', 'NAD+SU+8719999000009::9', ...head,
    'LIN+1++8712345678906:EN', 'QTY+21:12:PCE', ...inLine, 'UNS+S',
  ]; // prettier-ignore
  const all = [...segments, `UNT+${segments.length + 1}+1`];
  return Buffer.from(`${['UNB+UNOC:3+A:14+B:14+260105:0900+1', ...all, 'UNZ+1+1'].join("'")}'`);
};

describe('a segment with a demand', () => {
  const opening = { '850': 'BEG*00*SA*PO4711**20260105', '860': 'BCH*04*SA*PO4711***20260105' };
  const line = { '850': 'PO1*1*12*EA***UP*871234567890', '860': 'POC*1*CA*12**EA***UP*871234567890' };
  const tag = { '850': 'PO1', '860': 'POC' };

  it.each<readonly [segment: string, demands: readonly string[], unread: readonly string[]]>([
    ['TD4**D*UN1263', ['handling UN1263'], []],
    ['TD4*PER*D*UN1263', ['handling PER', 'handling UN1263'], []],
    ['TD4*PER***Keep below 5 C', ['handling PER', 'handling Keep below 5 C'], []],
    ['TD4*PER****Y', ['handling PER'], ['TD4.5: Y']],
    ['PKG*X*36*ZZ*PLT94*Niet stapelen', ['package PLT94', 'package Niet stapelen'], []],
    ['TD5****M*Via Breda*****ND*2', ['transport M', 'transport Via Breda'], ['TD5.10: ND', 'TD5.11: 2']],
    ['TD5****M*******ND', ['transport M'], ['TD5.11: ND']],
    ['TD5****M********ND*2', ['transport M'], ['TD5.12: ND', 'TD5.13: 2']],
    ['TD1*PLT94', ['package PLT94'], []],
    ['TD1**2', [], ['TD1[1=].2: 2']],
    ['MAN*GM*187123450000000011**CP*ABC', ['marking ABC'], ['MAN[1=GM].2: 187123450000000011']],
    ['MAN*GM*187123450000000011', [], ['MAN[1=GM].2: 187123450000000011']],
    ['MAN*CP*A*B*ZZ*C*D', ['marking A', 'marking B', 'marking C', 'marking D'], []],
  ])('of X12 is read whole, or told: %s', (segment, demands, unread) => {
    for (const type of ['850', '860'] as const) {
      const parties = ['N1*BY*Koper BV*UL*8712345000004', 'N1*SU*Verkoper'];
      expect(heard(transactionSet(type, [opening[type], segment, ...parties, line[type], 'CTT*1']))).toEqual({ demands, told: unread }); // prettier-ignore
      expect(heard(transactionSet(type, [opening[type], ...parties, line[type], segment, 'CTT*1']))).toEqual({
        demands,
        told: unread.map((text) => `${tag[type]}/${text}`),
      });
    }
  });

  it('of X12 says nothing of one that belongs to a single place', () => {
    const segments = [
      opening['850'],
      'N1*BY*Koper BV*UL*8712345000004',
      line['850'],
      'N1*ST*Elders',
      'TD1*PLT94*2****G*500*KG',
    ];
    expect(heard(transactionSet('850', [...segments, 'CTT*1'])).told).toContain('PO1/N1/TD1: PLT94*2****G*500*KG');
  });

  it.each<readonly [segments: readonly string[], demands: readonly string[], unread: readonly string[]]>([
    [['PAC+2++201', 'PCI+33E+MARK1:MARK2'], ['package 201', 'marking 33E', 'marking MARK1', 'marking MARK2'], []],
    [['PAC+2++201:::Europallet'], ['package 201', 'package Europallet'], []],
    [['PAC+2+1+201'], ['package 201'], ['PAC.2.1-4: 1']],
    [['PAC+2'], [], ['PAC[3.1=,3.4=,4.2=,4.4=].1: 2']],
    [['TDT+20++30+31:TRUCK+:::DHL'], ['transport 30', 'transport 31', 'transport TRUCK', 'transport DHL'], []],
    [['TDT+20++30:Road+31:::Truck+DHL::92'], ['transport 30', 'transport Road', 'transport 31', 'transport Truck', 'transport DHL'], []],
    [['TDT+20+V12+30'], ['transport 30'], ['TDT.2.1: V12']],
  ])('of EDIFACT is read whole, or told: %j', (segments, demands, unread) => {
    for (const type of ['ORDERS', 'ORDCHG'] as const) {
      const { demands: ofHead, told } = heard(edifact(type, segments, []));
      expect([ofHead, told]).toEqual([demands, unread]);
      const inLine = heard(edifact(type, [], segments));
      expect([inLine.demands, inLine.told]).toEqual([demands, unread.map((text) => `LIN/${text}`)]);
    }
  }); // prettier-ignore

  it('of EDIFACT about handling stands in a container, which is told', () => {
    const handled = ['EQD+CN+ABCU1234567', 'HAN+CHI:::Cool+3:::Flammable'];
    const demands = ['handling CHI', 'handling Cool', 'handling 3', 'handling Flammable'];
    expect(heard(edifact('ORDERS', handled, []))).toEqual({ demands, told: ['EQD.2.1: ABCU1234567'] });
    expect(heard(edifact('ORDCHG', [], handled))).toEqual({ demands, told: ['LIN/EQD.2.1: ABCU1234567'] }); // prettier-ignore
  });

  it('of cXML has its code and its words', () => {
    const described = cxml(true).replace('</PackagingCode>', '</PackagingCode><Description xml:lang="nl">Niet stapelen</Description>'); // prettier-ignore
    expect(heard(described).demands).toEqual(expect.arrayContaining(['package carton', 'package Niet stapelen']));
  });
});

describe('what few orders say', () => {
  it.each<readonly [name: string, write: (isFull: boolean) => string | Uint8Array, rare: Rare]>([
    ['X12 850', x12('850', 'BEG*00*SA*PO4711**20260105', 'PO1*1*12*EA***UP*871234567890'), OF_X12],
    ['X12 860', x12('860', 'BCH*04*SA*PO4711***20260105', 'POC*1*CA*12**EA***UP*871234567890'), OF_X12],
    [
      'cXML',
      cxml,
      {
        vatNumber: 'NL123456782B90',
        demands: ['transport motor', 'transport UPSN', 'transport air', 'package carton', 'marking Kassa'],
        vatRate: '21',
        keepUntil: '2026-09-30',
      },
    ],
    ['openTRANS ORDER', opentrans('ORDER'), OF_OPENTRANS],
    ['openTRANS ORDERCHANGE', opentrans('ORDERCHANGE'), OF_OPENTRANS],
    [
      'GS1 XML',
      gs1,
      {
        vatNumber: 'NL123456782B90',
        demands: ['handling CHI', 'transport 31', 'transport EX', 'handling Dry', 'transport 30', 'marking Kassa'],
        vatRate: '21',
        keepUntil: '2026-09-30',
      },
    ],
    ['IDoc ORDERS in records', idoc(flat, 'ORDERS'), OF_IDOC],
    ['IDoc ORDERS in XML', idoc(xml, 'ORDERS'), OF_IDOC],
    ['IDoc ORDCHG in records', idoc(flat, 'ORDCHG'), OF_IDOC],
    ['IDoc ORDCHG in XML', idoc(xml, 'ORDCHG'), OF_IDOC],
    ['UBL Order', ubl('Order'), OF_UBL],
    ['UBL OrderChange', ubl('OrderChange'), OF_UBL],
    ['a form as CSV in Dutch', form(asCsv, DUTCH, 'nee'), OF_FORM],
    ['a form as CSV in English', form(asCsv, ENGLISH, 'No'), OF_FORM],
    ['a form as a workbook in Dutch', form(asWorkbook, DUTCH, 'Nee'), OF_FORM],
    ['a form as a workbook in English', form(asWorkbook, ENGLISH, 'no'), OF_FORM],
  ])('is read in %s, and is absent where it is not said', (_name, write, rare) => {
    expect(rareOf(write(true))).toEqual(rare);
    expect(rareOf(write(false))).toEqual({});
    // None of it is told as left out.
    expect(explain(write(true)).findings.filter(({ code }) => code === 'MSG-010')).toEqual([]);
  });

  it('is the word of a shipping type of SAP where it has no code', () => {
    const head = segment('E2EDK01005', { BELNR: '4500012345', VSART_BEZ: 'Rail' });
    const line = segment('E2EDP01011', { POSEX: '10', MENGE: '12' });
    for (const write of [flat, xml])
      expect(rareOf(write([head, line], { MESTYP: 'ORDERS' }))).toEqual({ demands: ['transport Rail'] });
  });

  it('is the number for VAT of a TRADACOMS file: with letters, else in digits', () => {
    const vatOf = (customer: string): string | undefined =>
      explain(tradacoms('ORDHDR:9', ['TYP=0430', 'SDT=8719999000009+Verkoper', customer, 'FIL=7+1+260105'])).reading
        ?.vatNumber;
    expect(['+++123456789:GB123456789', '+++123456789', ''].map((vat) => vatOf(`CDT=8712345000004${vat}`))).toEqual([
      'GB123456789',
      '123456789',
      undefined,
    ]);
  });

  it.each([
    ['yes', undefined],
    ['ja', undefined],
    ['', undefined],
    ['-', undefined],
    ['nein', 'never'],
    ['NEIN', 'never'],
    ['niet', 'never'],
    ['Nooit', 'never'],
    ['Nee, nooit', 'never'],
    ['non', 'never'],
  ])('“%s” below “Substitution allowed” is %s', (cell, expected) => {
    const rows = [['EAN', 'Aantal', 'Substitution allowed'], ['8712345678906', '12', cell]]; // prettier-ignore
    expect(rareOf(asCsv(rows)).substitution).toBe(expected);
    expect(heard(asCsv(rows)).told).toEqual([]);
  });

  it.each([
    ['Substitution allowed', 'in overleg', 'lines[0].substitution'],
    ['Vervanging toegestaan', '*', 'lines[0].substitution'],
    ['VAT rate', 'hoog', 'lines[0].vatRate'],
    ['Btw-tarief', '€ 2,10', 'lines[0].vatRate'],
    ['Btw-tarief', '-21', 'lines[0].vatRate'],
  ])('is told where it cannot be read: below “%s” stands “%s”', (name, cell, field) => {
    for (const write of [asCsv, asWorkbook]) {
      const form = write([['EAN', 'Aantal', name], ['8712345678906', '12', cell]]); // prettier-ignore
      expect(rareOf(form)).toEqual({});
      expect(heard(form).told).toEqual([`${field}: ${cell}, stops`]);
    }
  });

  it.each(['Substitutes', 'Vervangen'])('is no number of an article below “%s”', (name) => {
    const form = asCsv([['EAN', 'Aantal', name], ['8712345678906', '12', 'AB-17']]); // prettier-ignore
    expect(rareOf(form)).toEqual({});
    expect(heard(form).told).toEqual([`column(${name}): AB-17`]);
  });

  it.each([
    ['21', '21'],
    ['21%', '21'],
    ['21,0 %', '21'],
    ['5.5', '5.5'],
    ['0', '0'],
    ['0 %', '0'],
    // A workbook keeps 21 % as a factor.
    ['0.21', '21'],
    ['0.5 %', '0.5'],
  ])('“%s” below “VAT rate” is %s', (cell, expected) => {
    const rows = [['EAN', 'Aantal', 'VAT rate'], ['8712345678906', '12', cell]]; // prettier-ignore
    expect(rareOf(asCsv(rows)).vatRate).toBe(expected);
    const without = rows.map((cells) => cells.slice(0, 2));
    const codesOf = (table: Rows): unknown => explain(asCsv(table)).findings.map(({ code, field }) => [code, field]);
    expect(codesOf(rows)).toEqual(codesOf(without));
  });
});
