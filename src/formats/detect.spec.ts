import { detect, detectFormat } from './detect';
import { openReader, readFile } from './open-reader';
import { edifact, messagesOf, order } from './edifact/test-support';
import { rereadMessage } from './reread';
import { batch, file, STX, transmission } from './tradacoms/test-support';

describe('detection', () => {
  it.each<[string, string | Buffer, string, string, string]>([
    ['empty', '', 'unknown', 'file-empty', ''],
    ['blank', ' \r\n', 'unknown', 'file-empty', ''],
    ['PDF', '%PDF-1.7', 'unknown', 'file-binary', 'PDF'],
    ['ZIP', 'PK\x03\x04', 'unknown', 'file-binary', 'ZIP'],
    ['image', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'unknown', 'file-binary', 'JPEG'],
    ['zeros', Buffer.alloc(500), 'unknown', 'file-binary', ''],
    ['CSV', 'a;b;c\n1;2;3', 'unknown', 'file-unknown-format', 'CSV'],
    ['a letter', 'Dear all, please deliver', 'unknown', 'file-unknown-format', 'text'],
  ])('%s', (_, input, format, reason, looksLike) => {
    const bytes = Buffer.from(input as string, 'latin1');
    expect(detectFormat(bytes)).toBe(format);
    expect(readFile(bytes)).toMatchObject([
      { kind: 'envelope', index: 0 },
      {
        kind: 'envelope-end',
        findings: [{ code: 'MSG-001', reason, actual: looksLike, position: { offset: 0, line: 1, column: 1 } }],
      },
    ]);
  });

  it.each([
    ['plain', order()],
    ['with UNA, BOM and blanks', `\xef\xbb\xbf \r\nUNA:+.? '${order()}`],
    ['behind a mail header', `Subject: order\n\n${order()}`],
    ['without UNB', "UNH+1+ORDERS:D:96A:UN'"],
  ])('EDIFACT %s', (_, text) => {
    expect(detectFormat(Buffer.from(text, 'latin1'))).toBe('edifact');
    expect(openReader(Buffer.from(text, 'latin1')).format).toBe('edifact');
  });

  it.each([
    ['plain', transmission()],
    ['with BOM and blanks', `\xef\xbb\xbf \r\n${transmission()}`],
    ['of the other syntax, behind a mail header', `Subject: order\n\n${transmission().replace('ANA:', 'ANAA:')}`],
    ['without STX', transmission().slice(STX.length)],
    ['in a batch without STX', batch(file(), 'B1')],
  ])('TRADACOMS %s', (_, text) => {
    expect(detectFormat(Buffer.from(text, 'latin1'))).toBe('tradacoms');
    expect(openReader(Buffer.from(text, 'latin1')).format).toBe('tradacoms');
  });

  it.each(['STX+ANA:1', 'STXX=1', 'set STX=1', 'MHD+1'])('nothing but TRADACOMS as TRADACOMS: %s', (text) => {
    expect(detectFormat(Buffer.from(text))).toBe('unknown');
  });

  it.each([
    ['ubl', '<?xml version="1.0"?><Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'],
    ['cxml', '<!DOCTYPE cXML SYSTEM "cXML.dtd"><cXML/>'],
    ['opentrans', '<ORDER xmlns="http://www.opentrans.org/XMLSchema/2.1"/>'],
    ['gs1xml', '<o:orderMessage xmlns:o="urn:gs1:ecom:order:xsd:3"/>'],
    ['idoc', '<ORDERS05><IDOC><EDI_DC40/></IDOC></ORDERS05>'],
    ['unknown', '<Order/>'],
  ])('%s by its namespace or a name', (format, text) => {
    expect(detectFormat(Buffer.from(text))).toBe(format);
    expect(detectFormat(Buffer.from(text, 'utf16le'))).toBe(format);
  });
});

describe('a file that begins in one syntax and quotes another', () => {
  it.each([
    [
      'x12',
      `ISA*00*          *00*          *ZZ*A              *ZZ*B              *260105*0900*U*00401*0000UNB+UNOC*0*P*>~`,
    ],
    ['edifact', "UNB+UNOC:3+A+B+260105:0900+1'UNH+1+ORDERS:D:96A:UN'FTX+AAI+++STX=ANA:1+'"],
    ['tradacoms', "STX=ANA:1+A+B+260105:0900+UNB+UNOC'"],
  ])('is %s', (kind, text) => {
    expect(detect(Buffer.from(text)).kind).toBe(kind);
  });
});

describe('reading one message again', () => {
  it('gives the same message from its own bytes', () => {
    const text = Buffer.from(
      `UNA:+,? '\r\n${order().replace('UNZ+1', "UNH+2+ORDERS:D:96A:UN'BGM+220+Käse+9'QTY+21:1.5'UNT+3+2'UNZ+2").replaceAll("'", "'\r\n")}`,
    );
    const events = readFile(text);
    const envelope = events.find((event) => event.kind === 'envelope');
    for (const message of messagesOf(events)) {
      const header = text.subarray(envelope?.header?.start, envelope?.header?.end);
      const { line, column } = edifact(message).position(0);
      const start = { offset: message.byteStart, line, column };
      // What was stored before the characters were kept has them from the header alone.
      for (const characters of [envelope!.characters!, null]) {
        const again = rereadMessage({
          ...message,
          format: 'edifact',
          interchange: envelope!.envelope,
          characters,
          wrapped: false,
          header: characters === null ? header : Buffer.alloc(0),
          own: text.subarray(message.byteStart, message.byteEnd),
          start,
        });
        expect(again).toMatchObject({
          reference: message.reference,
          findings: message.findings,
          byteStart: message.byteStart,
          byteEnd: message.byteEnd,
        });
      }
    }
    expect(messagesOf(events)[1]?.findings.length).toBeGreaterThan(0);
  });
});
