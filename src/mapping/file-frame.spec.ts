import { readFile, type Envelope } from '../formats';
import { book } from '../../test/harness/reading';
import { HeaderInForce, type FileHeader } from './file-frame';
import { ANYBODY } from './partner-guides';

const STX = "STX=ANA:1+8712345000004:KOPER+8719999000009:VERKOPER+260105:090000+000101++ORDHDR'";
const header = (type = '0430', ...more: readonly string[]): string =>
  `TYP=${type}'SDT=8719999000009+Verkoper'CDT=8712345000011+Koper'${more.join('')}FIL=7+1+260105'`;
const order = (number: string, ...more: readonly string[]): string =>
  `CLO=8712345000011'ORD=${number}::260105'${more.join('')}OLD=1+8712345678906+++6+12'OTR=1'`;

/** A file of these messages. */
function file(...messages: readonly (readonly [type: string, segments: string])[]): string {
  const all = messages.map(([type, segments], i) => {
    const count = segments.split("'").length + 1;
    return `MHD=${String(i + 1)}+${type}'${segments}MTR=${String(count)}'`;
  });
  return `${STX}${all.join('')}END=${String(messages.length)}'`;
}

/** The orders of a file, each under the header in force. */
function understood(bytes: string) {
  const headers = new HeaderInForce<FileHeader>();
  let envelope: Envelope | null = null;
  return readFile(Buffer.from(bytes, 'latin1')).flatMap((event) => {
    if (event.kind === 'envelope') envelope = event.envelope;
    if (event.kind !== 'message') return [];
    const { message } = event;
    const header = headers.of(message, () => book.headerOf(message, envelope));
    const one = book.understand(message, envelope, ANYBODY, header);
    return one.document === null ? [] : [{ ...one, document: one.document }];
  });
}

describe('the header of an order file', () => {
  it('says of each order behind it who orders from whom', () => {
    const found = understood(file(['ORDHDR:9', header()], ['ORDERS:9', order('A1')], ['ORDERS:9', order('A2')], ['ORDTLR:9', "OFT=2'"])); // prettier-ignore
    expect(found.map(({ document: { number, parties } }) => [number, parties.buyer.gln, parties.supplier.gln])).toEqual(
      [
        ['A1', '8712345000011', '8719999000009'],
        ['A2', '8712345000011', '8719999000009'],
      ],
    );
  });

  it('speaks neither for orders behind its trailer nor for another transmission', () => {
    const one = file(['ORDHDR:9', header()], ['ORDTLR:9', "OFT=0'"], ['ORDERS:9', order('A1')]);
    expect(understood(one).map(({ document }) => document.parties.buyer.gln)).toEqual([null]);
    const two = file(['ORDHDR:9', header()]) + file(['ORDERS:9', order('A2')]);
    expect(understood(two).map(({ document }) => document.parties.buyer.gln)).toEqual([null]);
  });

  it.each([
    ['0430', 'original', null],
    ['0400', 'cancellation', '0400'],
    ['0999', 'other', '0999'],
  ])('of the type %s makes its orders: %s', (type, meaning, code) => {
    const [one] = understood(file(['ORDHDR:9', header(type)], ['ORDERS:9', order('A1')]));
    expect([one?.document.function, one?.document.functionCode]).toEqual([meaning, code]);
  });

  it('makes no new order of one that says itself that it is none', () => {
    const cancelled = order('A1').replace("ORD=A1::260105'", "ORD=A1::260105++C'");
    const [one] = understood(file(['ORDHDR:9', header()], ['ORDERS:9', cancelled]));
    expect([one?.document.function, one?.document.functionCode]).toEqual(['cancellation', 'C']);
  });

  it('gives them its words and its currency as well, behind their own', () => {
    const said = header('0430', "DNA=1++073:EUR'", "DNA=2+++Closed on Monday'");
    const [one] = understood(file(['ORDHDR:9', said], ['ORDERS:9', order('A1', "DIN=260109+++Ring the bell'")]));
    expect(one?.document).toMatchObject({ currency: 'EUR', texts: ['Ring the bell', 'Closed on Monday'] });
  });

  it('gives them the number for VAT of who buys, where it has one', () => {
    const vat = header().replace('+Koper', '+Koper++:GB123456789');
    const [one] = understood(file(['ORDHDR:9', vat], ['ORDERS:9', order('A1')]));
    expect(one?.document.vatNumber).toBe('GB123456789');
    expect(one?.originOf('vatNumber')).toMatchObject({ segment: 'CDT', element: 4, component: 2 });
    const [other] = understood(file(['ORDHDR:9', header()], ['ORDERS:9', order('A1')]));
    expect(Object.keys(other?.document ?? {})).not.toContain('vatNumber');
  });

  it('is where what it says stands', () => {
    const bytes = file(['ORDHDR:9', header('0430', "DNA=2+++Closed on Monday'")], ['ORDERS:9', order('A1', "DIN=260109+++Ring the bell'")]); // prettier-ignore
    const [one] = understood(bytes);
    const segment = (field: string): unknown => {
      const position = one?.originOf(field) ?? null;
      return position !== null && 'segment' in position ? position.segment : null;
    };
    expect(['parties.buyer.gln', 'parties.supplier.gln', 'texts[0]', 'texts[1]', 'number'].map(segment)).toEqual([
      'CDT', 'SDT', 'DIN', 'DNA', 'ORD',
    ]); // prettier-ignore
  });
});
