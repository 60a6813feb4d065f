import { anOrder, readXml, refusalOf } from './test-support';

const noted = (encoding: string, note: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${anOrder(`<cbc:Note>${note}</cbc:Note><cbc:ID>1</cbc:ID>`)}`;
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const noteOf = (bytes: Uint8Array): string | null | undefined => readXml(bytes).root?.child('Note')?.text;

describe('the encoding', () => {
  it.each<[string, Buffer, string, string | null, string, string]>([
    ['UTF-8', Buffer.from(noted('utf-8', 'é€😀')), 'é€😀', 'utf-8', 'UTF-8', 'declared'],
    [
      'UTF-8 with a mark, declared otherwise',
      Buffer.from(`\uFEFF${noted('ISO-8859-1', 'é')}`),
      'é',
      'ISO-8859-1',
      'UTF-8',
      'bom',
    ],
    ['UTF-16 little endian with a mark', utf16(`\uFEFF${noted('UTF-16', 'é😀')}`), 'é😀', 'UTF-16', 'UTF-16LE', 'bom'],
    [
      'UTF-16 big endian with a mark',
      swapped(utf16(`\uFEFF${noted('UTF-16', 'é😀')}`)),
      'é😀',
      'UTF-16',
      'UTF-16BE',
      'bom',
    ],
    ['UTF-16 little endian without a mark', utf16(noted('UTF-16LE', 'é')), 'é', 'UTF-16LE', 'UTF-16LE', 'declared'],
    ['UTF-16 big endian without a mark', swapped(utf16(noted('UTF-8', 'é'))), 'é', 'UTF-8', 'UTF-16BE', 'bytes'],
    ['UTF-8 that says UTF-16', Buffer.from(noted('utf-16', 'é')), 'é', 'utf-16', 'UTF-8', 'bytes'],
    ['ISO-8859-1', Buffer.from(noted('ISO-8859-1', 'é\u0085'), 'latin1'), 'é', 'ISO-8859-1', 'ISO-8859-1', 'declared'],
    [
      'ISO-8859-15',
      Buffer.from(noted('iso-8859-15', '\u00a4'), 'latin1'),
      '€',
      'iso-8859-15',
      'ISO-8859-15',
      'declared',
    ],
    [
      'windows-1252',
      Buffer.from(noted('Windows-1252', '\u0080'), 'latin1'),
      '€',
      'Windows-1252',
      'windows-1252',
      'declared',
    ],
    ['US-ASCII', Buffer.from(noted('US-ASCII', 'e')), 'e', 'US-ASCII', 'US-ASCII', 'declared'],
  ])('%s', (_what, bytes, note, ...expected) => {
    const [declared, used, reason] = expected;
    const { charset, message } = readXml(bytes);
    expect(charset).toEqual({ declared, used, reason });
    expect(noteOf(bytes)?.replace('\u0085', '')).toBe(note);
    expect([message?.byteStart, message?.byteEnd]).toEqual([0, bytes.length]);
  });

  it('of 8-bit sets is right in every character that differs', () => {
    const bytes = (first: number, last: number): string =>
      String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, n) => first + n));
    const note = (encoding: string, text: string): string | null | undefined =>
      noteOf(Buffer.from(noted(encoding, `|${text}|`), 'latin1'));
    expect(note('windows-1252', '\u0082\u008a\u008e\u0091\u0099\u009e\u009f')).toBe('|‚ŠŽ‘™žŸ|');
    expect(note('windows-1252', bytes(0xa0, 0xff))).toBe(`|${bytes(0xa0, 0xff)}|`);
    expect(note('iso-8859-15', bytes(0xa0, 0xbf))).toBe('|\u00a0¡¢£€¥Š§š©ª«¬\u00ad®¯°±²³Žµ¶·ž¹º»ŒœŸ¿|');
    expect(note('iso-8859-1', bytes(0x80, 0xff))).toBe(`|${bytes(0x80, 0xff)}|`);
  });

  it('gives offsets in bytes', () => {
    for (const bytes of [
      utf16(`\uFEFF${noted('UTF-16', '😀')}`),
      Buffer.from(noted('UTF-8', '😀é€')),
      Buffer.from(noted('ISO-8859-1', 'é'), 'latin1'),
    ]) {
      const offset = bytes.includes('<cbc:ID', 0, 'utf16le')
        ? bytes.indexOf('<cbc:ID', 0, 'utf16le')
        : bytes.indexOf('<cbc:ID');
      expect(readXml(bytes).root?.child('ID')?.position.offset).toBe(offset);
    }
  });

  it.each<[string, string, string]>([
    ['a stray continuation byte', 'C3A9', '80'],
    ['a cut sequence', '', 'E282'],
    ['an overlong slash', '', 'C0AF'],
    ['an overlong form of three bytes', '', 'E08080'],
    ['a surrogate', '', 'EDA080'],
    ['more than U+10FFFF', '', 'F4908080'],
    ['a byte of ISO 8859-1', '0A', 'E9'],
  ])('refuses %s with its place', (_what, good, bad) => {
    const file = Buffer.from(anOrder('\n|'));
    const at = file.indexOf('|');
    const bytes = Buffer.concat([file.subarray(0, at), Buffer.from(good + bad, 'hex'), file.subarray(at)]);
    const line = good === '0A' ? 3 : 2;
    const column = good === 'C3A9' ? 2 : 1;
    expect(refusalOf(bytes)).toMatchObject({
      code: 'MSG-001',
      reason: 'xml-encoding',
      offset: at + good.length / 2,
      line,
      column,
    });
  });

  it('refuses what it does not know', () => {
    expect(refusalOf(noted('EBCDIC-CP-NL', ''))).toMatchObject({ code: 'MSG-001', reason: 'xml-encoding', offset: 0 });
    expect(refusalOf(noted('constructor', ''))).toMatchObject({ reason: 'xml-encoding' });
    expect(refusalOf(Buffer.from('4C6FA794', 'hex'))).toMatchObject({ reason: 'xml-encoding' });
    expect(refusalOf(Buffer.from('FFFE00003C000000', 'hex'))).toMatchObject({ reason: 'xml-encoding' });
    expect(refusalOf(Buffer.from(noted('US-ASCII', 'é'), 'latin1'))).toMatchObject({ reason: 'xml-encoding', line: 1 });
    expect(refusalOf(Buffer.from(noted('windows-1252', '\u0081'), 'latin1'))).toMatchObject({ reason: 'xml-encoding' });
    const odd = utf16(`\uFEFF${anOrder('')}`);
    expect(refusalOf(odd.subarray(0, -1))).toMatchObject({ reason: 'xml-encoding', offset: odd.length - 2 });
    expect(refusalOf(utf16('\uFEFF<a>\ud800</a>'))).toMatchObject({ reason: 'xml-encoding', offset: 8 });
    expect(refusalOf('')).toMatchObject({ code: 'MSG-001', reason: 'file-empty', offset: 0 });
  });
});
