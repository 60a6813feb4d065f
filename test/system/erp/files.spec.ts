import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { businessDateOf } from '../../../src/kernel';
import { FilesPort, files } from '../../../src/erp/files/files.client';
import type { FileStore } from '../../../src/erp/files/file-store';
import type { FilesSettings } from '../../../src/erp/files/files-settings';
import { FolderStore } from '../../../src/erp/files/folder-store.client';
import { SftpStore } from '../../../src/erp/files/sftp-store.client';
import type { ErpOrder, ErpOrderLine, OrderNews } from '../../../src/erp/port';
import { describeErp } from '../../harness/erp-conformance';
import type { ErpUnderTest } from '../../harness/erp-under-test';
import { FileErp, LIMITED } from '../../harness/file-erp';
import { exchangeSettings, fileChanges, putAll } from '../../harness/file-erp-settings';
import { steppedStore } from '../../harness/memory-store';
import { filesUnderTest } from '../../harness/files-under-test';
import { readAll } from '../../harness/read-all';
import { Sshd } from '../../harness/sshd';

// Real: files in a folder of this machine, and an OpenSSH server with the same. The ERP that writes and takes them is made up, by other hands than ours.

const TIMEOUT_MS = 60_000;
const today = businessDateOf(new Date());

const line = (index: number, article: string, [quantity, unitPrice, netAmount]: readonly [string, string, string]): ErpOrderLine => ({
  ...{ index, number: String((index + 1) * 10), article: { key: article, ref: null }, description: 'Ball; "round"' },
  ...{ quantity, unitPrice, netAmount, deliveryDate: null, contract: null },
}); // prettier-ignore

const orderOf = (key: string, more: Partial<ErpOrder> = {}): ErpOrder => ({
  ...{ key, release: 1, buyerOrderNumber: `PO-${key}`, orderDate: today, deliveryDate: null, currency: 'EUR' },
  ...{ customer: { key: 'K1', ref: null }, deliveryPlace: null, invoicePlace: null },
  lines: [line(0, 'A1', ['10', '1', '10']), line(1, 'A2', ['5', '2.5', '12.5'])],
  ...more,
});

const underTest = (erp: FileErp, settings: FilesSettings, store: () => FileStore): Promise<ErpUnderTest> => {
  const refused = {
    order: (key: string) => orderOf(key, { customer: { key: LIMITED, ref: null }, lines: [line(0, 'A1', ['500', '1', '500'])] }),
    text: /has reached the limit of 100/,
  };
  return filesUnderTest({ erp, settings, store, order: orderOf, refused, changes: fileChanges(erp) }, 'SO-COUNT');
}; // prettier-ignore

const GTINS = ['8712345000011', '8712345000028'] as const;
const GLNS = ['8712345000004', '8712345000103'] as const;

describe('files in a folder', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'binnendienst-files-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describeErp('files in a folder', () => {
    const erp = new FileErp(root, today);
    putAll(erp, GTINS, GLNS);
    return underTest(erp, exchangeSettings({ kind: 'folder', path: root }), () => new FolderStore(root));
  });
});

describe('files on an SFTP server', () => {
  let sshd: Sshd;
  beforeAll(async () => {
    sshd = await Sshd.start();
  });
  afterAll(() => sshd.stop());

  const where = (more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ kind: 'sftp', host: '127.0.0.1', port: sshd.port, user: sshd.user, hostKeys: [sshd.fingerprint], path: sshd.path() },
    ...more,
  }); // prettier-ignore
  const storeOf = () => {
    const login = { privateKey: sshd.clientKey, passphrase: null };
    const trusted = { fingerprints: [sshd.fingerprint], type: null };
    return new SftpStore({ host: '127.0.0.1', port: sshd.port, user: sshd.user, login, connectMs: TIMEOUT_MS, operationMs: TIMEOUT_MS, trusted }, sshd.path()); // prettier-ignore
  };

  describeErp('files on an SFTP server', () => {
    const erp = new FileErp(sshd.path(), today);
    putAll(erp, GTINS, GLNS);
    return underTest(erp, exchangeSettings(where()), storeOf);
  });

  it('that is away, has another key, or does not let us in is said as what it is', async () => {
    const write = async (more: Readonly<Record<string, unknown>>, secret: Buffer | null = sshd.clientKey) => {
      const port = files.open({ settings: exchangeSettings(where(more)), secret, timeoutMs: 5_000 });
      return port.write(orderOf('SO-FAULT')).then(() => 'written', (error: unknown) => (error as { readonly kind: string }).kind).finally(() => port.close()); // prettier-ignore
    };
    expect(await write({ port: 1 })).toBe('away');
    expect(await write({ hostKeys: [`SHA256:${'a'.repeat(43)}`] })).toBe('access');
    expect(await write({}, null)).toBe('access');
    expect(await write({ path: sshd.path('nowhere') })).toBe('strange');
    expect(await write({})).toBe('written');
  });

  it('without renames in one step says so in words, and has an order once where nobody is stopped', async () => {
    const server = await Sshd.start({ sftp: '-P posix-rename' });
    try {
      const erp = new FileErp(server.path(), today);
      putAll(erp, GTINS, GLNS);
      const at = { port: server.port, hostKeys: [server.fingerprint], path: server.path() };
      const port = files.open({ settings: exchangeSettings(where(at), { afterReading: { do: 'archive', folder: 'archive' } }), secret: server.clientKey, timeoutMs: TIMEOUT_MS }); // prettier-ignore
      const wrong = (await port.check()).filter(({ ok }) => !ok);
      expect(wrong).toMatchObject([{ en: expect.stringContaining('does not offer posix-rename@openssh.com') as unknown, nl: expect.stringContaining('niet in één stap') as unknown }]); // prettier-ignore
      const order = orderOf('SO-STEPS');
      expect(await port.write(order)).toMatchObject({ kind: 'created' });
      expect(await port.write(order)).toMatchObject({ kind: 'exists' });
      erp.take();
      expect(erp.there('SO-STEPS')).toHaveLength(1);
      const { mark } = await readAll(port.news(null, null));
      expect((await readAll(port.news(mark, null))).rows).toEqual([]);
      expect(readdirSync(server.path('archive'))).toHaveLength(1);
      expect(await port.cancel({ key: order.key, release: 1 })).toMatchObject({ kind: 'cancelled' });
      erp.take();
      expect((await readAll(port.news(mark, null))).rows).toMatchObject([{ booked: { state: 'cancelled' } }]);
      await port.close();
    } finally {
      await server.stop();
    }
  });

  it('reads what the ERP writes anew under a name while it is put away', async () => {
    const root = mkdtempSync(sshd.path('anew-'));
    const erp = new FileErp(root, today);
    const at = { path: root };
    const more = { afterReading: { do: 'archive', folder: 'archive' } };
    const login = { privateKey: sshd.clientKey, passphrase: null };
    const trusted = { fingerprints: [sshd.fingerprint], type: null };
    const store = new SftpStore({ host: '127.0.0.1', port: sshd.port, user: sshd.user, login, connectMs: TIMEOUT_MS, operationMs: TIMEOUT_MS, trusted }, root); // prettier-ignore
    // The server tells whole seconds.
    const put = (number: string, time: number): void => {
      erp.put('answers', 'fixed.csv', ['order;kind;number', `SO-ANEW;taken;${number}`]);
      utimesSync(path.join(root, 'answers', 'fixed.csv'), time, time);
    };
    const numbers = (rows: readonly OrderNews[]) => rows.map((one) => ('booked' in one ? one.booked.number : null));
    const plain = new FilesPort(exchangeSettings(where(at), more), store);
    await plain.write(orderOf('SO-ANEW'));
    put('V1', 1_800_000_000);
    const { rows, mark } = await readAll(plain.news(null, null));
    expect(numbers(rows)).toEqual(['V1']);
    // Right before the move: what is written then is no file that was read.
    const overwriting = steppedStore(store, async (_, what) => {
      if (what === 'move') put('V1234', 1_800_000_001);
      return Promise.resolve();
    });
    const second = await readAll(new FilesPort(exchangeSettings(where(at), more), overwriting).news(mark, null));
    const third = await readAll(plain.news(second.mark, null));
    expect([...numbers(second.rows), ...numbers(third.rows)]).toEqual(['V1234']);
    await plain.close();
  });

  it('that is cut off in the middle has the order once', async () => {
    const erp = new FileErp(sshd.path(), today);
    const order = orderOf('SO-CUT');
    for (let at = 1; at <= 12; at += 1) {
      const cut = (step: number): Promise<void> => Promise.resolve(step === at ? void sshd.cutSessions() : undefined);
      const port = new FilesPort(exchangeSettings(where()), steppedStore(storeOf(), cut));
      await port.write({ ...order, key: `SO-CUT-${at}` }).catch((error: unknown) => expect(error).toMatchObject({ kind: 'away' })); // prettier-ignore
      await port.write({ ...order, key: `SO-CUT-${at}` });
      erp.take();
      expect(erp.there(`SO-CUT-${at}`)).toHaveLength(1);
      await port.close();
    }
  });
});
