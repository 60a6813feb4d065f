import type { SourcePosition } from '../../src/kernel';
import { flat, xml as inElements } from '../harness/idoc';
import { orders, tradacoms, transactionSet } from '../harness/reading';
import { GS1_LINE, KETENSTANDAARD_LINE } from './alignment-gs1-lines';
import { idoc, idocLine } from './alignment-idoc';
import { plainValue, type Format, type ValueOf } from './alignment-order';
import { LineTemplate, type Node } from './alignment-template';
import { KEPT_COLUMNS, orderForm, OTHER_COLUMNS } from './alignment-tables';
import { cxmlLine, OPENTRANS_LINE } from './alignment-xml-lines';
import {
  EDIFACT_LINE,
  TRADACOMS_LINE,
  UBL_LINE,
  X12_CHANGE_LINE,
  X12_LINE,
  X12_OWN_NUMBERS,
  X12_TWO_GTINS,
  x12GroceryLine,
} from './alignment-lines';

const same = (text: string): { text: string; written: string } => ({ text, written: text });
const withoutHyphens = (date: string): string => date.replaceAll('-', '');
const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

const withShortDates: ValueOf = (field, number) => {
  const text = plainValue(field, number);
  return isDate(text) ? { text, written: withoutHyphens(text) } : same(text);
};

/** A rate of 21 % is written as 0.21. */
const withFactors =
  (others: ValueOf): ValueOf =>
  (field, number) =>
    field === 'vatRate'
      ? { text: `${number}.25`, written: ((number * 100 + 25) / 10_000).toFixed(4) }
      : others(field, number);

/** Amounts with two decimals and without a point. */
const withoutPointInAmounts: ValueOf = withFactors((field, number) =>
  field.endsWith('.amount') ? { text: `${number}.25`, written: `${number}25` } : withShortDates(field, number),
);

/** Prices with four decimals and measures with three, all of them without a point. */
const withoutPoints: ValueOf = (field, number) => {
  if (field === 'price') return { text: `${number}.2500`, written: `${number}2500` };
  if (field === 'quantity#2') return { text: `${number}.250`, written: `${number}250` };
  return withShortDates(field, number);
};

const offsetOf = (position: SourcePosition): number => ('offset' in position ? position.offset : -1);

/** The component that begins there. */
const componentAt: Format['contentAt'] = (bytes, position) =>
  /^[^+:*'~]*/.exec(bytes.toString('latin1', offsetOf(position)))?.[0] ?? '';

/** The text of the element, or the value of the attribute, that begins there. */
const xmlTextAt: Format['contentAt'] = (bytes, position) =>
  /^(?:<[^>]*>([^<]*)|[^"]*"([^"]*)")/
    .exec(bytes.toString('latin1', offsetOf(position)))
    ?.slice(1)
    .join('') ?? '';

const cutPlus = (segment: string): string => segment.replace(/:+(?=\+|$)/g, '').replace(/\++$/, '');
const cutStars = (segment: string): string => segment.replace(/\*+$/, '');
const cutTags = (element: string): string => element.replace(/<([\w:]+)([^<>]*)><\/\1>/g, '<$1$2/>');

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const HEAD = ['BGM+220+PO4711+9', 'DTM+137:20260105:102', 'NAD+BY+8712345000004::9', 'NAD+SU+8719999000009::9'];
const edifact = (type: string, version: string): Format => ({
  name: `EDIFACT ${type} ${version}`,
  line: new LineTemplate(EDIFACT_LINE),
  valueOf: withShortDates,
  message: (lines) =>
    bytesOf(orders([...HEAD, ...lines.flat(), 'UNS+S', 'CNT+2:1'], version).replace('+ORDERS:', `+${type}:`)),
  cut: cutPlus,
  contentAt: componentAt,
});

const x12 = (type: string, opening: string, line: LineTemplate, name = ''): Format => ({
  name: `X12 ${type}${name}`,
  line,
  valueOf: withoutPointInAmounts,
  message: (lines) =>
    bytesOf(transactionSet(type, [opening, 'N1*BY*Koper BV*UL*8712345000004', ...lines.flat(), 'CTT*1'])),
  cut: cutStars,
  contentAt: componentAt,
});

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const ublHead = (root: string, reference: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">
<cbc:ID>PO4711</cbc:ID><cbc:IssueDate>2026-01-05</cbc:IssueDate><cbc:Note>On the head</cbc:Note>${reference}
<cac:BuyerCustomerParty><cac:Party><cbc:EndpointID schemeID="0088">8712345000004</cbc:EndpointID></cac:Party></cac:BuyerCustomerParty>
`;
const UBL_CHANGED =
  '<cbc:SequenceNumberID>2</cbc:SequenceNumberID><cac:OrderReference><cbc:ID>PO4710</cbc:ID></cac:OrderReference>';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const opentransHead = (
  root: string,
): string => `${XML}<${root} xmlns="http://www.opentrans.org/XMLSchema/2.1" xmlns:bme="http://www.bmecat.org/bmecat/2005" version="2.1">
<${root}_HEADER><${root}_INFO><ORDER_ID>PO4711</ORDER_ID><ORDER_DATE>2026-01-05</ORDER_DATE><bme:CURRENCY>EUR</bme:CURRENCY>
<PARTIES><PARTY><bme:PARTY_ID>L</bme:PARTY_ID><PARTY_ROLE>buyer</PARTY_ROLE></PARTY></PARTIES></${root}_INFO></${root}_HEADER>
<${root}_ITEM_LIST>
`;
const CXML_HEAD = `${XML}<cXML payloadID="77@linden.example" timestamp="2026-01-05T09:00:30+01:00">
<Header><From><Credential domain="NetworkId"><Identity>AN701</Identity></Credential></From><To><Credential domain="NetworkId"><Identity>AN702</Identity></Credential></To></Header>
<Request><OrderRequest><OrderRequestHeader orderID="PO4711" orderDate="2026-01-05"><Total><Money currency="EUR">1.00</Money></Total><ShipTo><Address addressID="DC"/></ShipTo></OrderRequestHeader>
`;
const GS1_HEAD = `${XML}<o:orderMessage xmlns:o="urn:gs1:ecom:order:xsd:3"><order><creationDateTime>2026-01-05T09:00:00</creationDateTime>
<documentStatusCode>ORIGINAL</documentStatusCode><orderIdentification><entityIdentification>PO4711</entityIdentification></orderIdentification>
<totalMonetaryAmountExcludingTaxes currencyCode="EUR">1.00</totalMonetaryAmountExcludingTaxes><buyer><gln>8712345000004</gln></buyer>
`;
const KETENSTANDAARD_HEAD = `${XML}<Order xmlns="http://www.ketenstandaard.nl/order/SALES/005"><OrderNumber>PO4711</OrderNumber>
<OrderDate>2026-01-05</OrderDate><Buyer><GLN>8712345000004</GLN></Buyer><Supplier><GLN>8719999000009</GLN></Supplier>
`;
const asInDocument: ValueOf = (field, number) => same(plainValue(field, number));
const xml = (name: string, line: readonly Node[], head: string, end: string, valueOf = asInDocument): Format => ({
  name,
  line: new LineTemplate(line),
  valueOf,
  message: (lines) => bytesOf(`${head}${lines.flat().join('\n')}\n${end}\n`),
  cut: cutTags,
  contentAt: xmlTextAt,
});

/** The field that begins there, up to the blanks behind it; a code of three letters fills its field. */
const fieldAt: Format['contentAt'] = (bytes, position) =>
  /^(?:[A-Z]{3}(?=\d)|.*?(?= {2}|$))/m.exec(bytes.toString('latin1', offsetOf(position)))?.[0] ?? '';

const idocFormat = (type: string, number = '{number}') => {
  const common = { line: new LineTemplate(idocLine(number)), valueOf: withShortDates, cut: (text: string) => text };
  return {
    inRecords: { ...common, name: `IDoc ${type} in records`, message: idoc(flat, type), contentAt: fieldAt },
    inXml: { ...common, name: `IDoc ${type} in XML`, message: idoc(inElements, type), contentAt: xmlTextAt },
  };
};

const IS_SUB_LINE = /parentLineNumber=|UEPOS=/;

/** Sub-lines that say by the number of their line whose they are may stand anywhere. */
const withSubLinesLast = (format: Format): Format => {
  const subLinesAt = (texts: readonly string[]): number => {
    const at = texts.findIndex((text) => IS_SUB_LINE.test(text));
    return at < 0 ? texts.length : at;
  };
  return {
    ...format,
    name: `${format.name} with its sub-lines last`,
    message: (lines) =>
      format.message([
        ...lines.map((texts) => texts.slice(0, subLinesAt(texts))),
        ...lines.map((texts) => texts.slice(subLinesAt(texts))),
      ]),
  };
};

const cxml = (number: string): Format =>
  xml('cXML OrderRequest', cxmlLine(number), CXML_HEAD, '</OrderRequest></Request></cXML>');

export const FORMATS: readonly Format[] = [
  edifact('ORDERS', 'D:96A:UN:EAN008'),
  edifact('ORDERS', 'D:01B:UN:EAN010'),
  edifact('ORDCHG', 'D:96A:UN:EAN008'),
  x12('850', 'BEG*00*SA*PO4711**20260105', new LineTemplate(X12_LINE)),
  x12('860', 'BCH*04*SA*PO4711***20260105', new LineTemplate(X12_CHANGE_LINE)),
  x12('875', 'G50*N*20260105*PO4711', new LineTemplate(x12GroceryLine(X12_OWN_NUMBERS))),
  x12('875', 'G50*N*20260105*PO4711', new LineTemplate(x12GroceryLine(X12_TWO_GTINS)), ' with two GTINs'),
  {
    name: 'TRADACOMS ORDERS',
    line: new LineTemplate(TRADACOMS_LINE),
    valueOf: withoutPoints,
    message: (lines) =>
      bytesOf(tradacoms('ORDERS:9', ['CLO=8712345000011+Koper Depot', 'ORD=PO4711::260105', ...lines.flat(), 'OTR=1'])),
    cut: cutPlus,
    contentAt: componentAt,
  },
  xml('UBL Order', UBL_LINE, ublHead('Order', ''), '</Order>'),
  xml('UBL OrderChange', UBL_LINE, ublHead('OrderChange', UBL_CHANGED), '</OrderChange>'),
  xml(
    'openTRANS ORDER',
    OPENTRANS_LINE,
    opentransHead('ORDER'),
    '</ORDER_ITEM_LIST></ORDER>',
    withFactors(asInDocument),
  ),
  xml(
    'openTRANS ORDERCHANGE',
    OPENTRANS_LINE,
    opentransHead('ORDERCHANGE'),
    '</ORDERCHANGE_ITEM_LIST></ORDERCHANGE>',
    withFactors(asInDocument),
  ),
  cxml('( lineNumber="{number}")'),
  withSubLinesLast(cxml(' lineNumber="{number!}"')),
  xml('GS1 XML order', GS1_LINE, GS1_HEAD, '</order></o:orderMessage>'),
  xml('Ketenstandaard order', KETENSTANDAARD_LINE, KETENSTANDAARD_HEAD, '</Order>'),
  idocFormat('ORDERS').inRecords,
  idocFormat('ORDERS').inXml,
  withSubLinesLast(idocFormat('ORDERS', '{number!}').inXml),
  idocFormat('ORDCHG').inRecords,
  idocFormat('ORDCHG').inXml,
  orderForm('CSV', [...KEPT_COLUMNS, ...OTHER_COLUMNS]),
  orderForm('XLSX', [...OTHER_COLUMNS, ...KEPT_COLUMNS]),
];
