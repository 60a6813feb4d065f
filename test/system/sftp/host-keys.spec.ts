import { Office } from '../../harness/office';
import { namesIn, remoteFolder } from '../../harness/sftp-partner';
import { Sshd } from '../../harness/sshd';
import { SecretStore, UnitOfWork } from '../../../src/platform/services';
import { ConnectionBook } from '../../../src/channels/services';
import { SftpSchedule } from '../../../src/channels/sftp/sftp-schedule.service';
import type { Connection } from '../../../src/channels';

// Real: the whole program over HTTP, and OpenSSH.

let office: Office;
let sshd: Sshd;

beforeAll(async () => {
  office = await Office.open();
  sshd = await Sshd.start();
});
afterAll(async () => {
  await sshd.stop();
  await office.close();
});

const connect = async (code: string, folder: string, more: object = {}): Promise<Connection> => {
  await office.app.get(UnitOfWork).run((tx) => office.app.get(SecretStore).set(tx, 'k', sshd.clientKey));
  const settings = {
    host: '127.0.0.1',
    port: sshd.port,
    user: sshd.user,
    // The test says when.
    schedule: '0 0 1 1 *',
    inbound: [{ folder, complete: { rule: 'renamed' } }],
    ...more,
  };
  const saved = await office.app.get(ConnectionBook).save({ code, kind: 'sftp', partnerCode: 'hoveling', settings, secretName: 'k', active: true }); // prettier-ignore
  if (!saved.ok) throw new Error(saved.error.join('; '));
  return saved.value;
};
const fetch = (code: string): Promise<string> => office.app.get(SftpSchedule).fetch(code);
const keys = (code: string) =>
  office.ask<{ items: { fingerprint: string; state: string; type: string }[] }>('demo', 'GET', `/api/connections/${code}/host-keys`); // prettier-ignore
const confirm = (code: string, fingerprint: string, who: 'demo' | 'wim' = 'demo') =>
  office.ask<{ items: object[] }>(who, 'POST', `/api/connections/${code}/host-keys`, { body: { fingerprint } });
/** Attempts to be let in, as the server logs them. */
const attempts = (): number => sshd.told.split('userauth-request').length - 1;

describe('a host key', () => {
  it('that nobody confirmed stops everything before we say who we are', async () => {
    const folder = remoteFolder(sshd, 'first', { 'a.edi': 'A' });
    const connection = await connect('first', folder, { outbound: { folder } });
    await expect(fetch('first')).rejects.toThrow(`is not confirmed yet: ssh-ed25519 ${sshd.fingerprint}`);
    const kind = office.app.get(ConnectionBook).kind('sftp');
    await expect(kind.test(connection)).rejects.toThrow(sshd.fingerprint);
    const delivery = { outboxId: 'o', partnerCode: 'p', fileName: 'x.edi', body: Buffer.from('x') };
    expect(await kind.deliver?.(connection, [delivery])).toMatchObject({ done: [], fault: { kind: 'host-key' } });
    expect(attempts()).toBe(0);
    expect(namesIn(folder)).toEqual(['a.edi']);
    expect((await keys('first')).body.items).toMatchObject([
      { fingerprint: sshd.fingerprint, type: 'ssh-ed25519', state: 'offered' },
    ]);
    // Nobody is alarmed by a server that is new.
    expect(await office.count("review_case WHERE subject_key LIKE 'host-key:%'")).toBe(0);
  });

  it('is confirmed by an admin only, and then the server is used', async () => {
    expect((await confirm('first', sshd.fingerprint, 'wim')).status).toBe(403);
    expect((await confirm('first', 'SHA256:short')).status).toBe(400);
    expect((await confirm('nobody', sshd.fingerprint)).status).toBe(404);
    expect(await confirm('first', sshd.fingerprint)).toMatchObject({
      status: 200,
      body: { items: [{ state: 'confirmed' }] },
    });
    expect(await fetch('first')).toBe('1 stored');
    expect(attempts()).toBeGreaterThan(0);
    expect(await office.count(`event_log WHERE kind = 'host-key-confirmed'`)).toBe(1);
  });

  it('that changed is refused and told once, in both languages, and never accepted silently', async () => {
    const folder = remoteFolder(sshd, 'first', { 'b.edi': 'B' });
    const before = sshd.fingerprint;
    await sshd.down();
    sshd.newHostKey();
    await sshd.up();
    for (let again = 0; again < 3; again++) {
      await expect(fetch('first')).rejects.toThrow(/another host key than the confirmed one, refused/);
    }
    expect(attempts()).toBe(0);
    expect(namesIn(folder)).toEqual(['b.edi']);
    await office.rest();
    const cases = await office.query<{ title: string; owner: string }>(
      `SELECT title, owner FROM review_case WHERE subject_key LIKE 'host-key:%'`,
    );
    expect(cases).toEqual([
      {
        owner: 'technical',
        title: `SFTP first: andere hostsleutel, geweigerd; vraag de partner / other host key, refused; ask the partner (${sshd.fingerprint})`,
      },
    ]);
    const states = new Map((await keys('first')).body.items.map(({ fingerprint, state }) => [fingerprint, state]));
    expect(states).toEqual(new Map([[sshd.fingerprint, 'offered'], [before, 'confirmed']])); // prettier-ignore
    await confirm('first', sshd.fingerprint);
    expect(await fetch('first')).toBe('1 stored');
    const after = new Map((await keys('first')).body.items.map(({ fingerprint, state }) => [fingerprint, state]));
    expect(after.get(before)).toBe('replaced');
  });

  it('of the settings is believed, and another one is not', async () => {
    const folder = remoteFolder(sshd, 'told', { 'a.edi': 'A' });
    await connect('told', folder, { hostKeys: [`SHA256:${'A'.repeat(43)}`] });
    await expect(fetch('told')).rejects.toThrow(/another host key/);
    await connect('told', folder, { hostKeys: [sshd.fingerprint] });
    expect(await fetch('told')).toBe('1 stored');
  });
});
