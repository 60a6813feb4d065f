import { aMail, anAttachment } from '../../../test/builders/mail';
import { senderOf, surveyMail } from './mail-survey';
import { bytesOfPart } from './split-mail';

const LIMITS = { parts: 50, nesting: 5 };

/** In pieces of a size, as a connection gives them. */
async function* pieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < bytes.length; i += length) yield bytes.subarray(i, i + length);
}
const survey = (mail: Buffer | string, length = 1_000) => surveyMail(pieces(Buffer.from(mail), length), LIMITS);

describe('the survey of a mail', () => {
  it.each([1, 7, 64, 100_000])('finds its parts in pieces of %d bytes, and their bytes again', async (length) => {
    const order = Buffer.from("UNA:+.? 'UNB+UNOC:3\r\n--b-0f3a is no boundary\r\n\xe9'", 'latin1');
    const mail = aMail({
      subject: 'Order 4711',
      parts: [anAttachment(order), anAttachment(order, { encoding: '8bit' })],
    });
    const found = await survey(mail, length);
    expect(found).toMatchObject({ from: 'orders@noordster.example', subject: 'Order 4711', isWhole: true });
    expect(found.parts.map(({ isAttachment, size, damaged }) => [isAttachment, size, damaged])).toEqual([
      [false, 19, false],
      [true, order.length, false],
      [true, order.length, false],
    ]);
    for (const { place } of found.parts.slice(1)) {
      const bytes: Buffer[] = [];
      for await (const piece of bytesOfPart(pieces(mail, length), place, LIMITS)) bytes.push(piece);
      expect(Buffer.concat(bytes)).toEqual(order);
    }
  });

  it('decodes names and subjects, and shows none that runs on', async () => {
    const name = '=?utf-8?Q?caf=C3=A9.edi?=';
    const found = await survey(
      aMail({ subject: `=?utf-8?Q?=C3=A9=0D=0Aen?= ${'x'.repeat(500)}`, parts: [anAttachment('x', { name })] }),
    );
    expect(found.parts[1]?.name).toBe('café.edi');
    expect(found.subject).toMatch(/^é en x+$/);
    expect(found.subject?.length).toBe(150);
  });

  it('looks into no message inside a message', async () => {
    const inner = aMail({ parts: [anAttachment('UNB+1')] })
      .toString()
      .replaceAll('b-0f3a', 'inner');
    const found = await survey(aMail({ parts: [{ type: 'message/rfc822', content: inner, disposition: 'inline' }] }));
    expect(found.parts.map(({ type }) => type)).toEqual(['text/plain', 'message/rfc822']);
  });

  const nested = (depth: number): string => {
    const open = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    return `From: a@b.example\r\n${open.join('')}\r\nx\r\n`;
  };

  it.each([
    ['nesting without end', nested(3_000)],
    ['nesting just too deep', nested(LIMITS.nesting + 1)],
    ['ten thousand parts', aMail({ parts: Array.from({ length: 10_000 }, () => anAttachment('x')) })],
    ['a header without end', `From: a@b.example\r\nSubject: ${'x'.repeat(600_000)}`],
    ['headers without end', `From: a@b.example\r\n${'X-A: b\r\n'.repeat(60_000)}`],
    ['headers of one part without end', aMail({ parts: [anAttachment('x')] }).toString().replace('Content-Transfer-Encoding: base64', 'X: y\r\n'.repeat(60_000))],
  ])('ends at its limits: %s', async (_, mail) => {
    expect((await survey(mail, 65_536)).isWhole).toBe(false);
  }); // prettier-ignore

  it.each([
    ['nothing', ''],
    ['only zeros', Buffer.alloc(10_000)],
    ['no header', '\r\n\r\nUNB+'],
    ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=x\r\n\r\nUNB+'],
    ['no boundary at all', 'Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\nUNB+'],
    ['a cut in the middle', aMail({ parts: [anAttachment('UNB+1')] }).subarray(0, 500)],
    ['a charset that is none', 'From: a@b.example\r\nContent-Type: text/plain; charset=klingon\r\n\r\nUNB+'],
    ['an encoding that is none', 'From: a@b.example\r\nContent-Transfer-Encoding: x\r\n\r\nUNB+'],
    ['header lines without a name', ': x\r\nFrom\r\n: y\r\n\r\nUNB+'],
    ['signs of other charsets in the header', Buffer.from('From: \xff\xfe <a@b.example>\r\nSubject: \xe9\r\n\r\nx', 'latin1')],
    ['words that cannot be decoded', 'From: a@b.example\r\nSubject: =?klingon?B?////?= =?utf-8?Q?=?= =??=\r\n\r\nx'],
  ])('never throws for %s', async (_, mail) => {
    for (const length of [1, 100_000]) expect((await survey(mail, length)).isWhole).toBe(true);
  }); // prettier-ignore

  it('throws what the disk throws', async () => {
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('From: a@b.example\r\n');
      throw new Error('the disk is gone');
    };
    await expect(surveyMail(broken(), LIMITS)).rejects.toThrow('the disk is gone');
  });
});

describe('the sender of a mail', () => {
  it.each([
    ['orders@noordster.example', 'orders@noordster.example'],
    ['"Noordster, Orders" <Orders@Noordster.EXAMPLE>', 'orders@noordster.example'],
    ['=?utf-8?Q?Jos=C3=A9?= <jose@noordster.example> (office)', 'jose@noordster.example'],
  ])('of %s is %s', async (header, address) => {
    await expect(senderOf([header])).resolves.toBe(address);
  });

  it.each([
    ['no header', []],
    ['two headers', ['a@noordster.example', 'b@noordster.example']],
    ['two addresses', ['a@noordster.example, b@other.example']],
    ['a group of two', ['Us: a@noordster.example, b@other.example;']],
    ['no address', ['Noordster']],
    ['an address without a domain', ['orders']],
    ['a name that looks like one', ['"orders@noordster.example" <x>']],
    ['a route', ['<@noordster.example:x@evil.example@y>']],
  ])('is nobody with %s', async (_, headers) => {
    await expect(senderOf(headers)).resolves.toBeNull();
  });

  it('is the address and not the name that looks like one', async () => {
    await expect(senderOf(['"orders@noordster.example" <thief@evil.example>'])).resolves.toBe('thief@evil.example');
  });
});
