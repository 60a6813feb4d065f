import { aMail, anAttachment, type MailOf } from '../../../test/builders/mail';
import { fileNameOfPart } from './file-name-of-part';
import { judgeMail } from './judge-mail';
import { mailSettings } from './mail-settings';
import { surveyMail } from './mail-survey';

const SETTINGS = mailSettings.parse({ host: 'mail.example', user: 'orders', limits: { attachments: 3 } });

async function judge(mail: MailOf | Buffer): Promise<string | readonly (string | null)[]> {
  const bytes = Buffer.isBuffer(mail) ? mail : aMail(mail);
  const source = async function* (): AsyncGenerator<Buffer> {
    yield bytes;
  };
  const verdict = judgeMail(await surveyMail(source(), SETTINGS.limits), SETTINGS);
  return verdict.take === null ? verdict.refusal : verdict.take.map(({ name, type }) => name ?? type);
}
const order = anAttachment("UNB+UNOC:3'");

describe('what is taken of a mail', () => {
  it.each([
    ['an attachment', { parts: [order] }, ['order.edi']],
    ['all attachments', { parts: [order, anAttachment('<a/>', { name: 'b.xml', type: 'text/xml' })] }, ['order.edi', 'b.xml']],
    ['a text that is attached', { parts: [anAttachment('UNB+', { type: 'text/plain', disposition: 'inline', name: 'a.txt' })] }, ['a.txt']],
    ['EDIFACT in the body', { body: "UNA:+.? 'UNB+UNOC:3" }, ['text/plain']],
    ['EDIFACT behind white space', { body: "\r\n  UNB+UNOC:3" }, ['text/plain']],
    ['X12 in the body', { body: 'ISA*00*' }, ['text/plain']],
    ['XML in the body', { body: '\ufeff<?xml version="1.0"?>' }, ['text/plain']],
    ['an order, without the picture of the signature', { parts: [order, anAttachment('GIF', { type: 'image/gif', name: 'logo.gif' })] }, ['order.edi']],
    ['an order, without what is empty', { parts: [order, anAttachment('', { name: 'empty.edi' })] }, ['order.edi']],
    ['an order, without the signature of the program', { parts: [order, anAttachment('x', { type: 'application/pgp-signature' })] }, ['order.edi']],
    ['a workbook, which is a zip by its bytes', { parts: [anAttachment('PK\x03\x04', { name: 'order.xlsx' })] }, ['order.xlsx']],
    ['a scan', { parts: [anAttachment(Buffer.alloc(300_000, 1), { type: 'image/png', name: 'scan.png' })] }, ['scan.png']],
  ] as const)('%s', async (_, mail, taken) => {
    expect(await judge(mail)).toEqual(taken);
  });

  it.each([
    ['a mail without anything', {}, 'no-attachment'],
    ['a body that only speaks of an order', { body: 'UNBelievable: ISA 17 boxes, <?xml' }, 'no-attachment'],
    ['a mail in HTML', Buffer.from('Content-Type: text/html\r\n\r\n<?xml version="1.0"?>'), 'no-attachment'],
    ['nothing but a picture', { parts: [anAttachment('GIF', { type: 'image/gif' })] }, 'no-attachment'],
    ['an empty attachment', { parts: [anAttachment('')] }, 'empty'],
    ['an archive beside an order', { parts: [order, anAttachment('PK', { name: 'orders.ZIP' })] }, 'archive'],
    ['an archive by its type', { parts: [anAttachment('x', { type: 'application/x-zip-compressed', name: 'a' })] }, 'archive'],
    ['an archive by its bytes', { parts: [anAttachment('PK\x03\x04', { name: 'order.edi' })] }, 'archive'],
    ['the package of a mail program', { parts: [anAttachment('x', { name: 'winmail.dat' })] }, 'archive'],
    ['a mail inside the mail', { parts: [anAttachment('From: x', { type: 'message/rfc822', encoding: '7bit' })] }, 'archive'],
    ['too many attachments', { parts: [order, order, order, order] }, 'too-many-attachments'],
    ['damaged base64 beside an order', { parts: [order, anAttachment('UNB!', { encoded: true })] }, 'unreadable-mail'],
    ['an encoding that is none', { parts: [anAttachment('x', { encoding: 'x-uuencode' })] }, 'unreadable-mail'],
    ['an encrypted mail', Buffer.from('Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nx'), 'encrypted'],
    ['an encrypted mail of PGP', Buffer.from('Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--'), 'encrypted'],
    ['an encrypted body', { body: '-----BEGIN PGP MESSAGE-----\r\nhQEM' }, 'encrypted'],
    ['too many parts', { parts: Array.from({ length: 300 }, () => order) }, 'unreadable-mail'],
  ] as const)('nothing of %s', async (_, mail, refusal) => {
    expect(await judge(mail)).toBe(refusal);
  });
}); // prettier-ignore

describe('the name of an attachment', () => {
  it.each([
    ['order.edi', 'order.edi'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\orders\\4711.edi', '4711.edi'],
    ['/', null],
    ['..', null],
    ['order\u202eide.exe', null],
    ['a\0b', null],
    [`${'x'.repeat(300)}.edi`, 'x'.repeat(200)],
  ])('%j is shown as %j', (name, shown) => {
    expect(fileNameOfPart(name)).toBe(shown);
  });
});
