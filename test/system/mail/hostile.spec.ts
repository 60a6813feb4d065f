import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { aMail, anAttachment } from '../../builders/mail';
import { Dovecot } from '../../harness/dovecot';
import { MAIL_PARTNER, MailBench } from '../../harness/mail';

// Real: dovecot over IMAP, PostgreSQL. The sender is known and means harm, or his program is broken.

const MEGABYTE = 1024 * 1024;

let server: Dovecot;
let bench: MailBench;
beforeAll(async () => {
  server = await Dovecot.open();
  bench = await MailBench.open(server, { limits: { messageBytes: 200 * MEGABYTE } });
}, 60_000);
afterAll(async () => {
  await server.close();
  await bench.close();
});
afterEach(async () => {
  for (const folder of ['INBOX', 'Orders taken', 'Orders review']) server.empty(folder);
  await bench.reset();
});

const HEAD = 'From: orders@noordster.example\r\nSubject: Order\r\n';
const nested = Array.from(
  { length: 3_000 },
  (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
);

it.each([
  ['nesting without end', `${HEAD}${nested.join('')}\r\nx`],
  ['ten thousand parts', aMail({ parts: Array.from({ length: 10_000 }, () => anAttachment('x')) })],
  ['headers without end', `${HEAD}${'X-A: b\r\n'.repeat(100_000)}\r\nUNB+`],
  ['a header without end', `${HEAD}X-A: ${'b'.repeat(3 * MEGABYTE)}\r\n\r\nUNB+`],
  ['damaged base64', aMail({ parts: [anAttachment(`${Buffer.from('UNB+UNOC').toString('base64')}!!`, { encoded: true })] })],
  ['a line without end', aMail({ parts: [anAttachment('x'.repeat(3 * MEGABYTE), { encoding: 'quoted-printable' })] })],
])('goes to review once and whole: %s', async (_, mail) => {
  for (let again = 0; again < 2; again++) {
    server.put(mail);
    expect(await bench.run()).toEqual({ taken: 0, review: 1, left: 0 });
  }
  const [receipt, ...others] = await bench.receipts();
  expect(others).toEqual([]);
  expect(receipt).toMatchObject({ refused: 'unreadable-mail', kept: 1, size: Buffer.byteLength(mail) });
  expect((await bench.kept())[0]?.equals(Buffer.from(mail))).toBe(true);
}); // prettier-ignore

it('whose attachment has a path for a name lays nothing anywhere', async () => {
  const names = ['../../../../tmp/binnendienst-was-here', 'C:\\\\orders\\\\4711.edi', '..', 'a\tb', 'x'.repeat(5_000)];
  server.put(aMail({ parts: names.map((name, n) => anAttachment(`UNB+${n}`, { name })) }));
  expect(await bench.run()).toEqual({ taken: 1, review: 0, left: 0 });
  expect((await bench.receipts()).map(({ name }) => name)).toEqual([
    'binnendienst-was-here',
    '4711.edi',
    null,
    null,
    'x'.repeat(200),
  ]);
  expect(readdirSync(tmpdir()).filter((name) => name === 'binnendienst-was-here')).toEqual([]);
});

it('that lies about its charset is taken byte by byte', async () => {
  const bytes = Buffer.from("UNB+UNOC:3'\xe9\xff\x00\x80\r\n \r\n", 'latin1');
  const types = ['text/plain; charset=utf-7', 'text/plain; charset=klingon', 'text/xml; charset=utf-16'];
  server.put(
    aMail({ parts: types.map((type, n) => anAttachment(Buffer.concat([Buffer.from([48 + n]), bytes]), { type })) }),
  );
  await bench.run();
  expect(await bench.contents()).toEqual(['0', '1', '2'].map((n) => n + bytes.toString('latin1')));
});

it('with too many attachments, too large or empty is told as such', async () => {
  const connection = bench.with({ limits: { messageBytes: 10_000, attachments: 2 } });
  const order = anAttachment("UNB+1'");
  server.put(aMail({ subject: 'many', parts: [order, order, order] }));
  server.put(aMail({ subject: 'large', parts: [anAttachment('x'.repeat(20_000))] }));
  server.put(aMail({ subject: 'empty', parts: [anAttachment('')] }));
  expect(await bench.run(connection)).toEqual({ taken: 0, review: 3, left: 0 });
  expect((await bench.receipts()).map(({ account, subject, refused, kept }) => [account, subject, refused, kept])).toEqual(
    [['many', 'too-many-attachments'], ['large', 'too-large'], ['empty', 'empty']].map(([subject, refused]) => [`mail:box:${MAIL_PARTNER}`, subject, refused, 1]),
  ); // prettier-ignore
});

/** A mail with one attachment, in pieces: the test itself holds none of it. */
function* largeMail(lines: number): Generator<string> {
  yield `${HEAD}Message-ID: <large@noordster.example>\r\nContent-Type: application/edifact; name=order.edi\r\n`;
  yield 'Content-Transfer-Encoding: base64\r\n\r\n';
  const thousand = `${Buffer.alloc(57, 'x').toString('base64')}\r\n`.repeat(1_000);
  for (let n = 0; n < lines; n += 1_000) yield thousand;
}

it('of a hundred megabytes passes through a few of memory', async () => {
  const lines = 1_380_000;
  server.put(largeMail(lines));
  // What is not in use is not counted: it is collected before each look.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    // Twice: buffers found by the first are given back beside the program, and the second waits for that.
    collect();
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  const before = held();
  let most = 0;
  // Each look is a second after the one before has ended: however slow the machine, the mail goes on in between.
  let next: NodeJS.Timeout;
  const look = (): void => {
    most = Math.max(most, held() - before);
    next = setTimeout(look, 1_000);
  };
  next = setTimeout(look, 1_000);
  try {
    expect(await bench.run()).toEqual({ taken: 1, review: 0, left: 0 });
  } finally {
    clearTimeout(next);
  }
  expect(await bench.receipts()).toMatchObject([{ size: lines * 57, refused: null }]);
  expect(most).toBeLessThan(20 * MEGABYTE);
}, 300_000);
