import { describeContact, type Connection } from '../../../src/channels';
import { ConnectionWatch } from '../../../src/channels/connections/connection-watch.service';
import { ConnectionBook, ContactBook, HostKeyBook, SigningService } from '../../../src/channels/services';
import { SftpDoor } from '../../../src/channels/sftp/sftp-door.service';
import { SftpRunner } from '../../../src/channels/sftp/sftp-runner.service';
import { ConfigService, SecretStore, UnitOfWork } from '../../../src/platform/services';
import { Office } from '../../harness/office';
import { remoteFolder } from '../../harness/sftp-partner';
import { Sshd } from '../../harness/sshd';

// Real: the whole program, PostgreSQL and OpenSSH. That time has passed is written into the rows.

interface Found {
  readonly reason: string;
  readonly state: string;
  readonly owner: string;
  readonly titleText: { readonly nl: string; readonly en: string };
  readonly findings: readonly { readonly code: string; readonly text: { readonly nl: string; readonly en: string } }[];
}

let office: Office;
let sshd: Sshd;
beforeAll(async () => {
  // Without the schedule: the test says when.
  office = await Office.open({ role: 'worker' });
  sshd = await Sshd.start();
}, 60_000);
afterAll(async () => {
  await sshd.stop();
  await office.close();
});

async function connect(code: string, settings: object = {}, { secret = sshd.clientKey, active = true } = {}) {
  await office.app.get(UnitOfWork).run((tx) => office.app.get(SecretStore).set(tx, `${code}-key`, secret));
  const own = {
    host: '127.0.0.1',
    port: sshd.port,
    user: sshd.user,
    schedule: '0 0 1 1 *',
    hostKeys: [sshd.fingerprint],
    inbound: [{ folder: remoteFolder(sshd, code), complete: { rule: 'renamed' } }],
    ...settings,
  };
  const saved = await office.app.get(ConnectionBook).save({ code, kind: 'sftp', partnerCode: 'hoveling', settings: own, secretName: `${code}-key`, active }); // prettier-ignore
  if (!saved.ok) throw new Error(saved.error.join('; '));
  return saved.value;
}

/** A run as a process makes it that has only just started: it knows nothing of the runs before. @returns its outcome, or why it failed */
async function runOver({ code }: Connection): Promise<string> {
  const { app } = office;
  const connection = await app.get(ConnectionBook).find(code);
  const runner = new SftpRunner(app.get(SftpDoor), app.get(SigningService), app.get(ConfigService), app.get(ContactBook)); // prettier-ignore
  const outcome = runner.run(connection!, new AbortController().signal);
  return outcome.catch((error: unknown) => (error as Error).message);
}

/** The same, and everything that it causes. */
async function fetchOver(connection: Connection): Promise<string> {
  const told = await runOver(connection);
  await office.rest();
  return told;
}

/** Lets time pass for an outage. */
const later = async ({ id }: Connection, minutes: number): Promise<void> => {
  await office.query(`UPDATE connection_contact SET failing_since = failing_since - $2 * interval '1 minute' WHERE connection_id = $1`, [id, minutes]); // prettier-ignore
};
const contactOf = async ({ id }: Connection): Promise<string> =>
  describeContact((await office.app.get(ContactBook).all()).get(id) ?? null);
const cases = async (code: string): Promise<readonly Found[]> => {
  const { body } = await office.ask<{ items: readonly Found[] }>('fatma', 'GET', '/api/review-cases');
  return body.items.filter(({ reason, titleText }) => reason === 'connection' && titleText.en.includes(` ${code} `));
};
const statesOf = async (code: string): Promise<readonly string[]> => (await cases(code)).map(({ state }) => state);

describe('a server that is down', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connect('away');
    await sshd.down();
  });
  afterAll(() => sshd.up());

  it('is nobody told of while it is short, from the first try on', async () => {
    expect(await contactOf(connection)).toBe('never fetched');
    expect(await fetchOver(connection)).toContain('cannot be reached');
    await later(connection, 59);
    await fetchOver(connection);
    expect(await contactOf(connection)).toMatch(/^last success never, FAILING since \S+ \(2 tries\): 127\.0\.0\.1:\d+ cannot be reached: ECONNREFUSED/); // prettier-ignore
    expect(await cases('away')).toEqual([]);
  });

  it('for an hour is told of once, however often and by how many it is tried', async () => {
    await later(connection, 2);
    await Promise.all([fetchOver(connection), fetchOver(connection), fetchOver(connection)]);
    await fetchOver(connection);
    const [found, ...others] = await cases('away');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ state: 'open', owner: 'technical' });
    expect(found?.titleText.nl).toMatch(/^Verbinding away \(Hoveling.*\) werkt niet$/);
    expect(found?.findings.map(({ code, text }) => [code, text.nl, text.en])).toEqual([
      [
        'CON-001',
        expect.stringMatching(/^Over verbinding away van Hoveling.* lukt sinds \d\d-\d\d-\d{4} om \d\d:\d\d het ophalen niet \([3-5] pogingen\): de server is niet bereikbaar of verbreekt de verbinding \(127\.0\.0\.1:\d+ cannot be reached: ECONNREFUSED.*\)\. Vraag Hoveling.* of de server het doet, en of adres of toegang is veranderd\. Wat daar klaarstaat wacht zolang\. De opdracht “connection test away” laat zien of het weer werkt; lukt het ophalen weer, dan sluit deze zaak vanzelf\.$/),
        expect.stringMatching(/^Over connection away of Hoveling.* nothing can be fetched since \d+ \w+ \d{4} at \d\d:\d\d \([3-5] tries\): the server cannot be reached or hangs up \(/),
      ],
    ]); // prettier-ignore
  }, 30_000);

  it('and is up again has its case closed by itself', async () => {
    await sshd.up();
    expect(await fetchOver(connection)).toBe('0 stored');
    expect(await statesOf('away')).toEqual(['closed']);
    expect(await office.count(`event_log WHERE kind = 'case-closed' AND actor = 'system'`)).toBe(1);
    expect(await contactOf(connection)).toMatch(/^last success \d{4}-\S+$/);
  });

  it('now and then, but never for long, is told of to nobody', async () => {
    for (let again = 0; again < 2; again++) {
      await sshd.down();
      await fetchOver(connection);
      await later(connection, 59);
      await sshd.up();
      expect(await fetchOver(connection)).toBe('0 stored');
    }
    await sshd.down();
    await later(connection, 59);
    await fetchOver(connection);
    expect(await statesOf('away')).toEqual(['closed']);
  }, 30_000);

  it('a second time for long has a case of its own', async () => {
    await later(connection, 61);
    await fetchOver(connection);
    expect([...(await statesOf('away'))].sort()).toEqual(['closed', 'open']);
  });
});

describe('a server', () => {
  it('that does not let us in is told of, without the password', async () => {
    const secret = Buffer.from('wrong horse battery');
    const connection = await connect('closed', { authentication: 'password' }, { secret });
    await fetchOver(connection);
    await later(connection, 61);
    expect(await fetchOver(connection)).toContain('does not let us in');
    const [found, ...others] = await cases('closed');
    expect(others).toEqual([]);
    expect(found?.findings[0]?.text.nl).toMatch(/\(2 pogingen\): wij kunnen niet inloggen \(127\.0\.0\.1:\d+ does not let us in as \S+\)\. Vraag Hoveling.* of gebruiker, wachtwoord of sleutel is veranderd, en leg het nieuwe vast\./); // prettier-ignore
    expect(JSON.stringify(found)).not.toMatch(/horse|stack|\.ts/);
  });

  it('that has none of our folders any more is told of as well', async () => {
    const gone = [{ folder: sshd.path('gone'), complete: { rule: 'renamed' } }];
    const connection = await connect('folder', { inbound: gone });
    expect(await fetchOver(connection)).toMatch(/^0 stored, 1 left: /);
    await later(connection, 61);
    await fetchOver(connection);
    const [found] = await cases('folder');
    expect(found?.findings[0]?.text.en).toContain(
      'the folder that we fetch from is not there or may not be read (list ',
    );
  });

  it('that is no longer fetched from, or switched off, has its case closed by the watch', async () => {
    const watch = office.app.get(ConnectionWatch);
    const [one, two] = [await connect('off', { port: 1 }), await connect('idle', { port: 1 })];
    for (const connection of [one, two]) {
      await fetchOver(connection);
      await later(connection, 61);
      await fetchOver(connection);
    }
    await watch.look();
    await office.rest();
    expect([...(await statesOf('off')), ...(await statesOf('idle'))]).toEqual(['open', 'open']);
    await connect('off', { port: 1 }, { active: false });
    await connect('idle', { port: 1, inbound: [] });
    expect(await watch.look()).toBe('0 told, 2 over');
    await office.rest();
    expect([...(await statesOf('off')), ...(await statesOf('idle'))]).toEqual(['closed', 'closed']);
  }, 30_000);

  it('that is back before anybody could be told is told of to nobody', async () => {
    const queue = (what: string) => office.ask('demo', 'POST', `/api/queues/report-connection/${what}`);
    const connection = await connect('brief', { port: 1 });
    await fetchOver(connection);
    await later(connection, 61);
    expect((await queue('pause')).status).toBe(200);
    await runOver(connection);
    expect(await office.count(`work WHERE kind = 'report-connection'`)).toBe(1);
    await connect('brief');
    expect(await runOver(connection)).toBe('0 stored');
    await queue('resume');
    await office.rest();
    expect(await cases('brief')).toEqual([]);
  }, 30_000);

  it('whose host key nobody confirms is told of when that lasts', async () => {
    const connection = await connect('unknown', { hostKeys: [] });
    expect(await office.app.get(HostKeyBook).list(connection.id)).toEqual([]);
    await fetchOver(connection);
    await later(connection, 61);
    await fetchOver(connection);
    const [found] = await cases('unknown');
    expect(found?.findings[0]?.text.nl).toContain('de server toont een hostsleutel die niemand heeft bevestigd (');
  });
});
