import { checkDigitOf, decimal, plain } from '../../src/kernel';

/** A small pseudo-random generator (xorshift32): the same seed gives the same file on every machine. */
class Dice {
  constructor(private state: number) {}

  upTo(limit: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.upTo(values.length)]!;
  }
}

const WORDS = [
  'Koffie',
  'thee',
  'crème',
  'Käse',
  'rozijnen',
  '500 g',
  'doos van 6',
  'biologisch',
  'zwart',
  'melk 1,5 %',
  'A+B',
  'olie',
  'brood',
];
const code = (dice: Dice, prefix: string): string => {
  const body = prefix + String(dice.upTo(10 ** (12 - prefix.length))).padStart(12 - prefix.length, '0');
  return body + checkDigitOf(body);
};
const text = (dice: Dice): string => [dice.pick(WORDS), dice.pick(WORDS), dice.pick(WORDS)].join(' ').slice(0, 35);
const day = (dice: Dice): string =>
  `2026${String(dice.upTo(12) + 1).padStart(2, '0')}${String(dice.upTo(28) + 1).padStart(2, '0')}`;
const price = (dice: Dice): string => `${dice.upTo(400)}.${String(dice.upTo(100)).padStart(2, '0')}`;
const escaped = (value: string): string => value.replace(/[?':+]/g, '?$&');

/** One EANCOM D.96A interchange of ORDERS in ISO 8859-1, of at least so many bytes. */
export const edifactOrders = (bytes: number): Buffer => Buffer.from([...edifactParts(bytes)].join(''), 'latin1');

/** The same, a message at a time. */
export function* edifactParts(bytes: number): Generator<string> {
  const dice = new Dice(96_001);
  yield "UNB+UNOC:3+8712345000004:14+8719999000009:14+260105:0900+IC1++ORDERS'";
  let size = 0;
  let messages = 0;
  while (size < bytes) {
    const reference = String(++messages);
    const lines = 2 + Math.min(dice.upTo(120), dice.upTo(120));
    const segments = [
      `UNH+${reference}+ORDERS:D:96A:UN:EAN008`, `BGM+220+PO${dice.upTo(1e7)}+9`, `DTM+137:${day(dice)}:102`, `DTM+2:${day(dice)}:102`,
      `NAD+BY+${code(dice, '8712345')}::9`, `NAD+SU+${code(dice, '8719999')}::9`, `NAD+DP+${code(dice, '8712345')}::9`, 'CUX+2:EUR:9',
    ]; // prettier-ignore
    for (let line = 1; line <= lines; line++) {
      segments.push(
        `LIN+${line}++${code(dice, '87')}:EN`,
        `PIA+1+AB${dice.upTo(1e6)}:SA`,
        `IMD+F++:::${escaped(text(dice))}`,
        `QTY+21:${dice.upTo(480) + 1}:PCE`,
        `PRI+AAA:${price(dice)}:::1:PCE`,
      );
    }
    segments.push('UNS+S', `CNT+2:${lines}`);
    segments.push(`UNT+${segments.length + 1}+${reference}`);
    const message = `${segments.join("'")}'`;
    size += message.length;
    yield message;
  }
  yield `UNZ+${messages}+IC1'`;
}

/** One X12 004010 interchange of 850s in one group, of at least so many bytes. */
export const x12Orders = (bytes: number): Buffer => Buffer.from([...x12Parts(bytes)].join(''), 'latin1');

function* x12Parts(bytes: number): Generator<string> {
  const dice = new Dice(85_001);
  yield 'ISA*00*          *00*          *ZZ*KOPERBV        *ZZ*VERKOPERBV     *260105*0900*U*00401*000000001*0*P*>~';
  yield 'GS*PO*KOPERBV*VERKOPERBV*20260105*0900*1*X*004010~';
  let size = 0;
  let sets = 0;
  while (size < bytes) {
    const reference = String(++sets).padStart(4, '0');
    const lines = 2 + Math.min(dice.upTo(120), dice.upTo(120));
    const segments = [
      `ST*850*${reference}`,
      `BEG*00*SA*PO${dice.upTo(1e7)}**${day(dice)}`,
      'CUR*BY*EUR',
      `DTM*002*${day(dice)}`,
    ];
    for (const role of ['BY', 'SU', 'ST'])
      segments.push(`N1*${role}*Koper BV*UL*${code(dice, '8712345')}`, `N3*Kade ${dice.upTo(99)}`, 'N4*Delft**2611*NL');
    for (let line = 1; line <= lines; line++) {
      segments.push(
        `PO1*${line}*${dice.upTo(480) + 1}*EA*${price(dice)}*PE*EN*${code(dice, '87')}*VN*AB${dice.upTo(1e6)}`,
        `PID*F****${text(dice).replace(/[^ -~]/g, 'e')}`,
        `PO4*${dice.upTo(24) + 1}*1*EA`,
      );
    }
    segments.push(`CTT*${lines}`);
    segments.push(`SE*${segments.length + 1}*${reference}`);
    const set = `${segments.join('~')}~`;
    size += set.length;
    yield set;
  }
  yield `GE*${sets}*1~IEA*1*000000001~`;
}

const inXml = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

function xmlParty(dice: Dice, role: string): string {
  return `  <cac:${role}>
    <cac:Party>
      <cbc:EndpointID schemeID="0088">${code(dice, '8712345')}</cbc:EndpointID>
      <cac:PartyName><cbc:Name>Crèmerie &amp; Zonen</cbc:Name></cac:PartyName>
      <cac:PostalAddress>
        <cbc:StreetName>Kade ${dice.upTo(99)}</cbc:StreetName>
        <cbc:CityName>Delft</cbc:CityName>
        <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>
      </cac:PostalAddress>
    </cac:Party>
  </cac:${role}>
`;
}

function xmlLine(dice: Dice, line: number): string {
  const quantity = dice.upTo(480) + 1;
  const each = price(dice);
  // An order that adds up, as nearly all do.
  const amount = plain(decimal(quantity).times(each));
  return `  <cac:OrderLine>
    <cac:LineItem>
      <cbc:ID>${line}</cbc:ID>
      <cbc:Quantity unitCode="EA" unitCodeListID="UNECERec20">${quantity}</cbc:Quantity>
      <cbc:LineExtensionAmount currencyID="EUR">${amount}</cbc:LineExtensionAmount>
      <cac:Price>
        <cbc:PriceAmount currencyID="EUR">${each}</cbc:PriceAmount>
        <cbc:BaseQuantity unitCode="EA">1</cbc:BaseQuantity>
      </cac:Price>
      <cac:Item>
        <cbc:Description>${inXml(text(dice))}</cbc:Description>
        <cbc:Name>${inXml(text(dice))}</cbc:Name>
        <cac:SellersItemIdentification><cbc:ID>AB${dice.upTo(1e6)}</cbc:ID></cac:SellersItemIdentification>
        <cac:StandardItemIdentification><cbc:ID schemeID="0160">${code(dice, '87')}</cbc:ID></cac:StandardItemIdentification>
      </cac:Item>
    </cac:LineItem>
  </cac:OrderLine>
`;
}

/** UBL 2.1 Orders of about 10 kB each. */
export function ublOrders(count: number): readonly Buffer[] {
  const dice = new Dice(21_001);
  return Array.from({ length: count }, () => {
    const lines = 7 + dice.upTo(6);
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="${UBL}:Order-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order:3</cbc:CustomizationID>
  <cbc:ID>PO${dice.upTo(1e7)}</cbc:ID>
  <cbc:IssueDate>2026-01-${10 + dice.upTo(18)}</cbc:IssueDate>
  <cbc:Note>${inXml(text(dice))}</cbc:Note>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
${xmlParty(dice, 'BuyerCustomerParty')}${xmlParty(dice, 'SellerSupplierParty')}${Array.from({ length: lines }, (_, line) => xmlLine(dice, line + 1)).join('')}</Order>
`);
  });
}
