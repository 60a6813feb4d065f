import { readFileSync } from 'node:fs';
import { ConnectionBook } from '../../../src/channels/services';
import { SftpSchedule } from '../../../src/channels/sftp/sftp-schedule.service';
import { ScheduleService, SecretStore, UnitOfWork } from '../../../src/platform/services';
import { ScheduleRepository } from '../../../src/platform/schedule/schedule.repository';
import { orderFile } from '../../builders/order-file';
import { testConfig } from '../../harness';
import { Office } from '../../harness/office';
import { namesIn, receiptsOn, remoteFolder, SftpOffice } from '../../harness/sftp-partner';
import { Sshd } from '../../harness/sshd';

// Real: the whole program, its schedule, and OpenSSH.

const EVERY_SECOND = '* * * * * *';

let office: Office;
let sshd: Sshd;

beforeAll(async () => {
  office = await Office.open({ people: false });
  sshd = await Sshd.start();
}, 60_000);
afterAll(async () => {
  await office.close();
  await sshd.stop();
});

describe('a partner with an SFTP server', () => {
  it('has his orders fetched and his answers brought, without a start of the program', async () => {
    const { app } = office;
    const [inFolder, out] = [remoteFolder(sshd, 'in'), remoteFolder(sshd, 'out')];
    await app.get(UnitOfWork).run((tx) => app.get(SecretStore).set(tx, 'hoveling', sshd.clientKey));
    const saved = await app.get(ConnectionBook).save({
      code: 'hoveling',
      kind: 'sftp',
      partnerCode: 'hoveling',
      settings: {
        host: '127.0.0.1',
        port: sshd.port,
        user: sshd.user,
        schedule: EVERY_SECOND,
        hostKeys: [sshd.fingerprint],
        inbound: [{ folder: inFolder, patterns: ['*.edi'], complete: { rule: 'renamed' } }],
        outbound: { folder: out },
      },
      secretName: 'hoveling',
      active: true,
    });
    expect(saved).toMatchObject({ ok: true });
    expect(await app.get(ConnectionBook).route('hoveling', 'hoveling')).toBeNull();
    await app.get(SftpSchedule).refresh();
    remoteFolder(sshd, 'in', { 'order.edi': orderFile('SFTP1', [{ number: 'SFTP-1' }]) });
    await office.until('both answers are there', async () => namesIn(out).filter((name) => !name.endsWith('.tmp')).length === 2); // prettier-ignore
    expect(namesIn(inFolder)).toEqual([]);
    const answers = namesIn(out).map((name) => readFileSync(`${out}/${name}`, 'latin1'));
    expect(answers.filter((text) => text.includes('UNH+1+CONTRL'))).toHaveLength(1);
    expect(answers.filter((text) => text.includes("RFF+ON:SFTP-1'"))).toHaveLength(1);
    await office.rest();
    expect(await office.count("outbox WHERE state = 'delivered'")).toBe(2);
    expect(await office.files('out/hoveling')).toEqual([]);
    expect(await office.count(`scheduled_run WHERE task = 'sftp hoveling' AND detail = '1 stored'`)).toBe(1);

    // The partner's own account speaks for him alone (MSG-014).
    remoteFolder(sshd, 'in', { 'foreign.edi': orderFile('SFTP2', [{ number: 'SFTP-2' }], 'spijkerhout') });
    await office.until('the foreign order is judged', async () => (await office.count(`order_finding WHERE code = 'MSG-014'`)) === 1); // prettier-ignore
  });

  it('is left alone once his connection is switched off', async () => {
    const { app } = office;
    const connection = await app.get(ConnectionBook).find('hoveling');
    if (connection === null) throw new Error('The connection is gone');
    const { settings, secretName } = connection;
    await app.get(ConnectionBook).save({ code: 'hoveling', kind: 'sftp', partnerCode: 'hoveling', settings, secretName, active: false }); // prettier-ignore
    await app.get(SftpSchedule).refresh();
    const inFolder = remoteFolder(sshd, 'in', { 'late.edi': 'x' });
    expect(await app.get(SftpSchedule).fetch('hoveling')).toBe('the connection is switched off');
    expect(namesIn(inFolder)).toEqual(['late.edi']);
  });
});

describe('two processes', () => {
  it('go to a server once for a planned instant, and never both at once', async () => {
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`${i}.edi`, `two ${i}`]));
    const folder = remoteFolder(sshd, 'shared', files);
    const processes = await Promise.all(
      [1, 2].map(async () => {
        const database = await office.db.connectAgain();
        const sftp = new SftpOffice(database);
        const schedule = new ScheduleService(new ScheduleRepository(database), testConfig());
        return { sftp, schedule };
      }),
    );
    const [first] = processes;
    if (first === undefined) throw new Error('There is no process');
    const connection = await first.sftp.connect(sshd, { inbound: [{ folder, complete: { rule: 'renamed' } }] }, { code: 'shared', confirmed: sshd.fingerprint }); // prettier-ignore
    const outcomes: string[] = [];
    let [busy, most] = [0, 0];
    const ticks = processes.flatMap(({ sftp, schedule }) =>
      [0, 0, 1_000].map((later) =>
        schedule.tick(
          {
            name: 'sftp shared',
            cron: EVERY_SECOND,
            run: async () => {
              most = Math.max(most, ++busy);
              outcomes.push(await sftp.run(connection));
              busy -= 1;
              return outcomes.at(-1);
            },
          },
          new Date(1_700_000_000_000 + later),
        ),
      ),
    );
    await Promise.all(ticks);
    expect(most).toBe(1);
    const runs = await office.query<{ outcome: string }>(
      `SELECT outcome FROM scheduled_run WHERE task = 'sftp shared'`,
    );
    expect(runs).toHaveLength(2);
    expect(outcomes).toHaveLength(runs.filter(({ outcome }) => outcome === 'done').length);
    expect(outcomes.filter((text) => text === '150 stored')).toHaveLength(1);
    expect(await receiptsOn(office.db.database, connection)).toBe(150);
    expect(namesIn(folder)).toEqual([]);
  });
});

it('the settings say what is wrong with them', async () => {
  const save = (settings: object) =>
    office.app.get(ConnectionBook).save({ code: 'bad', kind: 'sftp', partnerCode: null, settings, secretName: null, active: true }); // prettier-ignore
  const good = { host: 'sftp.example.org', user: 'us' };
  for (const [settings, text] of [
    [{ ...good, schedule: 'now and then' }, /cron/],
    [{ ...good, pasword: 'x' }, /pasword/],
    [{ ...good, inbound: [{ folder: '../up' }] }, /no "\.\."/],
    [{ ...good, hostKeys: ['MD5:aa:bb'] }, /SHA256/],
    [{ host: 'a b', user: 'us' }, /a name or an address/],
  ] as const) {
    const saved = await save(settings);
    expect(saved.ok ? '' : saved.error.join('\n')).toMatch(text);
  }
});
