import { createServer, type AddressInfo } from 'node:net';
import type { MailDesk } from '../../../src/channels/mail/mail-desk.service';
import { aMail, anAttachment } from '../../builders/mail';
import { CutProxy } from '../../harness/cut-proxy';
import { Dovecot } from '../../harness/dovecot';
import { MAIL_PARTNER, MAIL_SENDER, MailBench } from '../../harness/mail';

// Real: dovecot over IMAP, PostgreSQL. What goes wrong is made to go wrong: a plug is pulled, a server ended, a process cut off.

let server: Dovecot;
let bench: MailBench;
beforeAll(async () => {
  server = await Dovecot.open();
  bench = await MailBench.open(server);
}, 60_000);
afterAll(async () => {
  await server.close();
  await bench.close();
});
afterEach(async () => {
  for (const folder of ['INBOX', 'Orders taken', 'Orders review']) server.empty(folder);
  await bench.reset();
});

const lies = (): readonly number[] =>
  ['INBOX', 'Orders taken', 'Orders review'].map((name) => server.messages(name).length);
const order = (text: string) => anAttachment(`UNB+UNOC:3+${text}'`);
const stranger = (subject: string): Buffer => aMail({ from: 'who@stranger.example', subject, parts: [order(subject)] });

/** A desk that commits, and whose process is gone before anything else happens. */
const cutOff = (desk: MailDesk): MailDesk =>
  Object.assign(Object.create(desk) as MailDesk, {
    async take(...given: Parameters<MailDesk['take']>) {
      await desk.take(...given);
      throw new Error('the process is gone');
    },
  });
const runWith = (desk: MailDesk) =>
  bench.fetcher(bench.db.database, desk).run(bench.connection, new AbortController().signal);

it('goes from the inbox to its folder, untouched, when it is stored', async () => {
  const [mail, other] = [aMail({ parts: [order('1'), order('2')] }), stranger('advertisement')];
  server.put(mail);
  server.put(other);
  expect(await bench.run()).toEqual({ taken: 1, review: 1, left: 0 });
  expect(server.messages('Orders taken')).toEqual([mail]);
  expect(server.messages('Orders review')).toEqual([other]);
  expect(await bench.contents()).toEqual(["UNB+UNOC:3+1'", "UNB+UNOC:3+2'"]);
  expect(await bench.receipts()).toMatchObject([
    { account: `mail:box:${MAIL_PARTNER}`, name: 'order.edi', duplicate: false, refused: null },
    { account: `mail:box:${MAIL_PARTNER}`, name: 'order.edi', duplicate: false, refused: null },
    { account: 'mail:box', refused: 'unknown-sender', sender: 'who@stranger.example', subject: 'advertisement', kept: 1 },
  ]); // prettier-ignore
});

it('read again gives the receipts that it has, and one case', async () => {
  server.put(aMail({ parts: [order('1'), order('2')] }));
  server.put(aMail({ messageId: null, parts: [order('3')] }));
  server.put(stranger('advertisement'));
  await bench.run();
  const before = await bench.receipts();
  server.putBack('Orders taken');
  server.putBack('Orders review');
  expect(await bench.run()).toEqual({ taken: 2, review: 1, left: 0 });
  expect(await bench.receipts()).toEqual(before);
  expect(before).toHaveLength(4);
});

it('read again with other numbers (UIDVALIDITY) is the same', async () => {
  server.put(aMail({ parts: [order('1')] }));
  await bench.run();
  const before = await bench.receipts();
  server.putBack('Orders taken');
  server.forgetNumbers();
  server.put(aMail({ parts: [order('2')] }));
  expect(await bench.run()).toEqual({ taken: 2, review: 0, left: 0 });
  expect(await bench.receipts()).toMatchObject([...before, { duplicate: false }]);
});

it('that was committed when the process died is only moved by the next run', async () => {
  server.put(aMail({ parts: [order('1'), order('2')] }));
  server.put(stranger('advertisement'));
  expect(await runWith(cutOff(bench.desk()))).toEqual({ taken: 0, review: 0, left: 2 });
  expect(lies()).toEqual([2, 0, 0]);
  const before = await bench.receipts();
  expect(before).toHaveLength(3);
  expect(await bench.run()).toEqual({ taken: 1, review: 1, left: 0 });
  expect(lies()).toEqual([0, 1, 1]);
  expect(await bench.receipts()).toEqual(before);
  const work = await bench.db.database.query('SELECT kind FROM work ORDER BY kind');
  expect(work).toEqual([{ kind: 'follow-up-receipt' }, { kind: 'read-interchange' }, { kind: 'read-interchange' }]);
});

it('that was cut off on its way leaves nothing, and is fetched whole the next time', async () => {
  const content = Buffer.alloc(3_000_000, 'x');
  server.put(aMail({ parts: [anAttachment(content)] }));
  for (const afterBytes of [1_500_000, 3_900_000]) {
    const proxy = await CutProxy.open(server.port, afterBytes);
    await expect(bench.run(bench.with({ port: proxy.port }))).rejects.toThrow();
    await proxy.close();
    expect(lies()).toEqual([1, 0, 0]);
    expect(await bench.receipts()).toEqual([]);
  }
  expect(await bench.run()).toEqual({ taken: 1, review: 0, left: 0 });
  expect(await bench.receipts()).toMatchObject([{ size: content.length }]);
});

it('waits for a server that is away, and the reason is told without the password', async () => {
  server.put(aMail({ parts: [order('1')] }));
  await server.stop();
  await expect(bench.run()).rejects.toThrow(/cannot be reached: ECONNREFUSED/);
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  await expect(bench.run(bench.with({ port, limits: { waitMs: 300 } }))).rejects.toThrow('cannot be reached');
  await new Promise((resolve) => silent.close(resolve));
  await server.start();
  await expect(bench.run(bench.with({ user: 'nobody' }))).rejects.toThrow(
    '127.0.0.1 does not let nobody in: user or password is wrong',
  );
  await expect(bench.run(bench.with({ folder: 'Elsewhere' }))).rejects.toThrow('does not open the folder Elsewhere');
  expect(await bench.run()).toEqual({ taken: 1, review: 0, left: 0 });
});

it('is left alone for a while after a fault, by all runs that were planned', async () => {
  const channel = await bench.channel();
  await server.stop();
  const runs = () =>
    bench.db.database.query(`SELECT outcome, detail FROM scheduled_run WHERE task = 'mail:box' ORDER BY planned_at`);
  await channel.fetch('box', new Date('2026-11-26T09:00:00Z'));
  await channel.fetch('box', new Date('2026-11-26T09:00:05Z'));
  expect(await runs()).toEqual([{ outcome: 'failed', detail: expect.stringContaining('cannot be reached') }]);
  await server.start();
  const another = await bench.channel();
  await another.fetch('box', new Date('2026-11-26T09:05:00Z'));
  expect(await runs()).toMatchObject([
    { outcome: 'failed' },
    { outcome: 'done', detail: '0 taken, 0 to review, 0 left' },
  ]);
});

it('is taken once by two processes at the same time', async () => {
  for (let n = 0; n < 20; n++) server.put(aMail({ parts: [order(`A${n}`), order(`B${n}`)] }));
  for (let n = 0; n < 5; n++) server.put(stranger(`advertisement ${n}`));
  const [one, two] = [await bench.db.connectAgain(), await bench.db.connectAgain()];
  const signal = new AbortController().signal;
  await Promise.allSettled([one, two].map((database) => bench.fetcher(database).run(bench.connection, signal)));
  await bench.run();
  // A server may copy a message twice that two ask it to move; the schedule lets only one of them ask.
  const [inbox, taken, review] = lies();
  expect([inbox, taken! >= 20, review! >= 5]).toEqual([0, true, true]);
  const receipts = await bench.receipts();
  expect(receipts.filter(({ refused }) => refused === null)).toHaveLength(40);
  expect(receipts.filter(({ duplicate }) => duplicate)).toEqual([]);
  expect(receipts.filter(({ refused }) => refused === 'unknown-sender')).toHaveLength(5);
  expect(await bench.db.database.query('SELECT FROM payload WHERE sealed_at IS NOT NULL')).toHaveLength(45);
});

it('is fetched by one of many processes whose timers go off together', async () => {
  for (let n = 0; n < 10; n++) server.put(aMail({ parts: [order(`A${n}`)] }));
  await bench.db.database.query('TRUNCATE scheduled_run');
  const channels = await Promise.all([1, 2, 3].map(() => bench.channel()));
  const instants = [0, 0, 60_000].map((ms) => new Date(1_795_000_000_000 + ms));
  await Promise.all(channels.map((channel, i) => channel.fetch('box', instants[i]!)));
  const runs = await bench.db.database.query<{ detail: string }>(
    'SELECT detail FROM scheduled_run ORDER BY planned_at',
  );
  expect(runs).toHaveLength(2);
  expect(runs.filter(({ detail }) => detail === '10 taken, 0 to review, 0 left')).toHaveLength(1);
  expect(lies()).toEqual([0, 10, 0]);
});

it('of one Message-ID with other content is another arrival', async () => {
  const messageId = '<always-the-same@noordster.example>';
  for (let again = 0; again < 2; again++) {
    server.put(aMail({ messageId, parts: [order('1')] }));
    server.put(aMail({ messageId, parts: [order('2')] }));
    expect(await bench.run()).toEqual({ taken: 2, review: 0, left: 0 });
    expect(await bench.contents()).toEqual(["UNB+UNOC:3+1'", "UNB+UNOC:3+2'"]);
    expect(await bench.receipts()).toHaveLength(2);
  }
});

it('is moved by copy and removal where the server has no MOVE, and nothing else is removed', async () => {
  const old = await Dovecot.open({ capability: 'IMAP4rev1 UIDPLUS LITERAL+ NAMESPACE' });
  const other = await MailBench.open(old);
  try {
    old.put(aMail({ parts: [order('1')] }));
    old.put(aMail({ subject: 'marked' }), 'T');
    expect(await other.run()).toEqual({ taken: 1, review: 0, left: 0 });
    expect(old.messages('INBOX')).toHaveLength(1);
    expect(old.messages('INBOX')[0]?.toString()).toContain('Subject: marked');
    expect(old.messages('Orders taken')).toHaveLength(1);
  } finally {
    await old.close();
    await other.close();
  }
});

it('is not fetched at all where no single message can be moved', async () => {
  const old = await Dovecot.open({ capability: 'IMAP4rev1 LITERAL+ NAMESPACE' });
  const other = await MailBench.open(old);
  try {
    old.put(aMail({ parts: [order('1')] }));
    await expect(other.run()).rejects.toThrow('neither MOVE nor UIDPLUS');
    expect(await other.receipts()).toEqual([]);
    expect(old.messages('INBOX')).toHaveLength(1);
  } finally {
    await old.close();
    await other.close();
  }
});

it.each([
  ['implicit', () => ({ port: server.tlsPort, tls: 'implicit' })],
  ['starttls', () => ({ port: server.port, tls: 'starttls' })],
])('is looked at over TLS (%s), and only when the certificate is vouched for', async (_, settings) => {
  server.put(aMail({ parts: [order('1')] }));
  const fetcher = bench.fetcher();
  await expect(fetcher.look(bench.with(settings()))).rejects.toThrow(/cannot be reached: .*CERT/);
  const seen = await fetcher.look(bench.with({ ...settings(), authority: server.certificate }));
  expect(seen).toEqual(
    expect.arrayContaining(['orders is logged in at 127.0.0.1.', 'Messages that wait in INBOX: 1.']),
  );
  expect(lies()).toEqual([1, 0, 0]);
});

it('of a forged sender is refused', async () => {
  const connection = bench.with({ authservId: 'mx.ours.example', requireAuthenticated: true });
  const from = (header: string, text: string): void =>
    server.put(aMail({ headers: [`Authentication-Results: ${header}`], subject: text, parts: [order(text)] }));
  from('mx.ours.example; dmarc=fail header.from=noordster.example', 'forged');
  from('mx.evil.example; dmarc=pass header.from=noordster.example', 'forged twice');
  from('mx.ours.example; dmarc=pass header.from=noordster.example', 'true');
  server.put(aMail({ subject: 'unsigned', parts: [order('unsigned')] }));
  expect(await bench.run(connection)).toEqual({ taken: 1, review: 3, left: 0 });
  expect(await bench.contents()).toEqual(["UNB+UNOC:3+true'"]);
  const refused = (await bench.receipts()).filter((receipt) => receipt.refused !== null);
  expect(refused).toHaveLength(3);
  for (const receipt of refused)
    expect(receipt).toMatchObject({ account: 'mail:box', refused: 'not-authenticated', sender: MAIL_SENDER, kept: 1 });
});

it('speaks for the partner whose address it is, the address before the domain', async () => {
  await bench.db.unitOfWork.run(async (tx) => {
    await bench.mails.setAddress(tx, 'zuiderkruis', '@shared.example');
    await bench.mails.setAddress(tx, MAIL_PARTNER, 'noordster@shared.example');
  });
  server.put(aMail({ from: 'anybody@shared.example', parts: [order('1')] }));
  server.put(aMail({ from: 'Noordster@Shared.example', parts: [order('1')] }));
  server.put(aMail({ from: 'x@below.shared.example', parts: [order('1')] }));
  await bench.run();
  expect((await bench.receipts()).map(({ account, refused }) => [account, refused])).toEqual([
    ['mail:box:zuiderkruis', null],
    [`mail:box:${MAIL_PARTNER}`, null],
    ['mail:box', 'unknown-sender'],
  ]);
});
