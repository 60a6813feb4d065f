import { MailTaker } from '../../../test/harness/mail-taker';
import { testConfig, testDatabase, type TestDatabase } from '../../../test/harness';
import { PermanentFault } from '../../platform';
import { SecretStore } from '../../platform/services';
import type { Connection, Delivery } from '../connections/connection';
import { MailPost } from './mail-post.service';

// Real: SMTP over a socket. The server is one of the test, so that it can be told to refuse and to fall silent.

let db: TestDatabase;
let taker: MailTaker;
let post: MailPost;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  taker = await MailTaker.open();
  post = new MailPost(new SecretStore(db.database, testConfig()));
});
afterEach(() => taker.close());

/** @param smtp null: none */
const connection = (smtp: object | null = { to: ['edi@noordster.example'] }): Connection => ({
  id: 'c',
  code: 'box',
  kind: 'mail',
  partnerId: null,
  accountId: null,
  settings: {
    host: '127.0.0.1',
    user: 'orders',
    tls: 'none',
    limits: { waitMs: 500 },
    ...(smtp === null
      ? {}
      : {
          smtp: { host: '127.0.0.1', port: taker.port, tls: 'none', user: null, from: 'sales@ours.example', ...smtp },
        }),
  },
  secretName: null,
  active: true,
});
const delivery = (n: number): Delivery => ({
  outboxId: `0000-${n}`,
  partnerCode: 'noordster',
  fileName: `ordrsp-${n}.edi`,
  body: Buffer.from(`UNB+UNOC:3+\xe9\x00${n}'`, 'latin1'),
});

describe('an answer by mail', () => {
  it('is one attachment, byte by byte, in a message whose id is the same each time', async () => {
    const deliveries = [delivery(1), delivery(2)];
    for (let again = 0; again < 2; again++)
      expect(await post.deliver(connection(), deliveries)).toEqual({ done: deliveries, fault: null });
    const ids = taker.taken.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1]);
    expect(ids).toEqual(['<0000-1@ours.example>', '<0000-2@ours.example>', '<0000-1@ours.example>', '<0000-2@ours.example>']); // prettier-ignore
    const [first = ''] = taker.taken;
    expect(first).toContain('To: edi@noordster.example');
    expect(first).toContain('Auto-Submitted: auto-generated');
    expect(first).toMatch(/filename="?ordrsp-1\.edi/);
    const [, base64 = ''] = /base64\r\n(?:.+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/.exec(first) ?? [];
    expect(Buffer.from(base64, 'base64')).toEqual(deliveries[0]?.body);
  });

  it('stops at the first that is not taken; what the server refuses for good is not tried again', async () => {
    taker.refusal = '550 no such user here';
    const refused = await post.deliver(connection(), [delivery(1), delivery(2)]);
    expect(refused.done).toEqual([]);
    expect(refused.fault).toBeInstanceOf(PermanentFault);
    expect(refused.fault?.message).toBe('127.0.0.1 did not take the answer: 550');
    taker.refusal = '451 come back later';
    const later = await post.deliver(connection(), [delivery(1)]);
    expect(later.fault).not.toBeNull();
    expect(later.fault).not.toBeInstanceOf(PermanentFault);
    expect(taker.taken).toEqual([]);
  });

  it('is not done while the server has not said that it has it', async () => {
    taker.silent = true;
    const { done, fault } = await post.deliver(connection(), [delivery(1)]);
    expect([done, fault?.message]).toEqual([[], expect.stringContaining('did not take the answer')]);
  });

  it('cannot be brought without settings, or to nobody at the other end', async () => {
    expect((await post.deliver(connection(null), [delivery(1)])).fault).toBeInstanceOf(PermanentFault);
    const away = connection();
    await taker.close();
    const { fault } = await post.deliver(away, [delivery(1)]);
    expect(fault?.message).toContain('did not take the answer: ESOCKET');
    taker = await MailTaker.open();
  });
});
