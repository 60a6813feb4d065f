import { transferDecoder } from './transfer-decoder';

/** Decodes text cut into pieces of a size. */
function decode(encoding: string, text: string, pieceLength = text.length): { text: string; damaged: boolean } {
  const decoder = transferDecoder(encoding);
  const bytes = Buffer.from(text, 'latin1');
  const out: Buffer[] = [];
  for (let i = 0; i < bytes.length; i += pieceLength) out.push(decoder.add(bytes.subarray(i, i + pieceLength)));
  out.push(decoder.end());
  return { text: Buffer.concat(out).toString('latin1'), damaged: decoder.damaged };
}

const ORDER = "UNA:+.? 'UNB+UNOC:3+8712345000004:14\xff\x00'";
const BASE64 = Buffer.from(ORDER, 'latin1').toString('base64');

describe('base64', () => {
  it.each([1, 2, 3, 4, 5, 7, 64])('gives the same bytes in pieces of %d', (length) => {
    const lines = BASE64.replace(/.{16}/g, '$&\r\n');
    expect(decode('base64', `${lines}\r\n`, length)).toEqual({ text: ORDER, damaged: false });
  });

  it.each([
    ['a sign that does not belong there', BASE64.replace('V', '!')],
    ['words behind it', `${BASE64}\r\n-- \r\nSent by a list`],
    ['a lost sign', BASE64.slice(1)],
    ['a lost end', BASE64.slice(0, -2)],
    ['a filling in the middle', `QQ==${BASE64}`],
    ['a filling without anything', '===='],
  ])('is damaged by %s, however it is cut', (_, text) => {
    for (const length of [1, 3, 4, 1_000]) expect(decode('base64', text, length).damaged).toBe(true);
  });
});

describe('quoted-printable', () => {
  it.each([1, 2, 3, 5, 1_000])('gives the same bytes in pieces of %d', (length) => {
    const text = 'UNB+UNOC:3=\r\n+871=32 =C3=A9 \t\r\nNAD=\n+BY=0D=0A';
    expect(decode('quoted-printable', text, length)).toEqual({
      text: 'UNB+UNOC:3+8712 \xc3\xa9\r\nNAD+BY\r\n',
      damaged: false,
    });
  });

  it.each(['a=', 'soft=  \r\nline'])('ends with a soft break: %s', (text) => {
    expect(decode('quoted-printable', text).damaged).toBe(false);
  });

  it.each(['a=ZZ', 'a=4', 'a==41', 'price=12x=1'])('is damaged: %s', (text) => {
    expect(decode('quoted-printable', text).damaged).toBe(true);
  });

  it('without line ends does not grow without end', () => {
    expect(decode('quoted-printable', 'x'.repeat(300_000), 10_000)).toMatchObject({ damaged: true });
  });
});

describe('other encodings', () => {
  it.each(['', '7bit', '8bit', 'binary'])('%s leaves bytes as they are', (encoding) => {
    expect(decode(encoding, ORDER, 3)).toEqual({ text: ORDER, damaged: false });
  });

  it('that nobody knows are damage', () => {
    expect(decode('x-uuencode', 'begin 644 order.edi').damaged).toBe(true);
  });
});
