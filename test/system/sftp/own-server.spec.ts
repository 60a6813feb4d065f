import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { AccountBook } from '../../../src/channels/services';
import { FolderChannelService } from '../../../src/channels/folder/folder-channel.service';
import { orderFile } from '../../builders/order-file';
import { Office } from '../../harness/office';
import { namesIn, SftpOffice } from '../../harness/sftp-partner';
import { isRoot, Sshd } from '../../harness/sshd';

// Real: OpenSSH with a chroot and a user of the system, made by the commands of docs/sftp-server.md, and the whole program. Needs root:
// elsewhere it is skipped and counted as skipped.

const describeAsRoot = isRoot ? describe : describe.skip;
const PATIENCE_MS = 60_000;

describeAsRoot('a partner who brings his files to us', () => {
  const page = readFileSync(path.resolve(__dirname, '../../../docs/sftp-server.md'), 'utf8');
  const blocks = (language: string): readonly string[] =>
    [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block);
  const login = `bd${process.pid}`;
  const app = `${login}a`;
  const group = `${login}g`;
  let base = '';
  let office: Office;
  let sshd: Sshd | null = null;

  beforeAll(async () => {
    office = await Office.open({ people: false });
    // sshd wants every folder above a chroot to be root's alone, which the folder for temporary files is not.
    base = mkdtempSync('/var/lib/binnendienst-test-');
    chmodSync(base, 0o755);
    // The user that the program runs as on a real machine. Here it runs as root, so what that user may read is tried apart.
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', app]);
    const [choices = '', commands = ''] = blocks('sh');
    expect(choices).toContain('CODE=hoveling');
    const own = { LOGIN: login, APP: app, GROUP: group, SERVER: `${base}/srv`, KEYS: `${base}/keys`, DATA_DIR: office.dataDir }; // prettier-ignore
    const script = [choices, ...Object.entries(own).map(([name, value]) => `${name}=${value}\n`), commands].join('');
    execFileSync('bash', ['-euo', 'pipefail', '-c', script]);
    const [match = ''] = blocks('sshd_config');
    const config = match
      .replace('binnendienst-sftp', group)
      .replace('/var/lib/binnendienst-sftp/', `${base}/srv/`)
      .replace('/etc/ssh/binnendienst/', `${base}/keys/`);
    sshd = await Sshd.start({ config: [config] });
    writeFileSync(`${base}/keys/${login}`, readFileSync(`${keyFile()}.pub`));
    expect(await office.app.get(AccountBook).forFolder('hoveling')).not.toBeNull();
    await office.app.get(FolderChannelService).refresh();
  }, PATIENCE_MS);

  afterAll(async () => {
    await sshd?.stop();
    for (const user of [login, app]) spawnSync('userdel', ['--force', user]);
    spawnSync('groupdel', [group]);
    if (base !== '') rmSync(base, { recursive: true, force: true });
    await office.close();
  });

  /** What the partner types, with the client that everybody has. A line that fails ends it unless a hyphen stands before it. */
  const sftp = (...lines: readonly string[]): { status: number | null; said: string } => {
    const options = ['StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR', 'IdentitiesOnly=yes', 'PasswordAuthentication=no']; // prettier-ignore
    const args = ['-b', '-', '-P', `${sshd?.port}`, '-i', keyFile(), ...options.flatMap((one) => ['-o', one])]; // prettier-ignore
    const { status, stdout, stderr } = spawnSync('sftp', [...args, `${login}@127.0.0.1`], { input: `${lines.join('\n')}\n`, encoding: 'utf8', timeout: 20_000 }); // prettier-ignore
    return { status, said: stdout + stderr };
  };
  const keyFile = (): string => path.join(sshd?.folder ?? '', 'client_key');
  const mine = (...names: readonly string[]): string => path.join(base, 'srv', login, ...names);
  const answers = () => namesIn(mine('out')).filter((name) => !name.startsWith('.'));

  it('uploads an order, which is taken in, and finds the answers in his out folder', async () => {
    const here = path.join(base, 'partner');
    mkdirSync(here);
    writeFileSync(`${here}/order.edi`, orderFile('OWN1', [{ number: 'OWN-1' }]));
    const put = sftp(`put ${here}/order.edi in/order.edi.part`, 'rename in/order.edi.part in/order.edi');
    expect(put).toMatchObject({ status: 0 });
    await office.until('both answers are there', async () => answers().length === 2);
    expect(namesIn(mine('in'))).toEqual([]);
    expect(sftp(`lcd ${here}`, 'get out/*', 'rm out/*')).toMatchObject({ status: 0 });
    const fetched = namesIn(here).map((name) => readFileSync(`${here}/${name}`, 'latin1'));
    expect(fetched.filter((text) => text.includes("RFF+ON:OWN-1'"))).toHaveLength(1);
    expect(fetched.filter((text) => text.includes('UNH+1+CONTRL'))).toHaveLength(1);
    expect(answers()).toEqual([]);
    expect(await office.files('out/hoveling')).toEqual([]);
    const [account] = await office.query<{ code: string }>(
      `SELECT a.code FROM receipt r JOIN channel_account a ON a.id = r.account_id WHERE r.name = 'order.edi'`,
    );
    expect(account).toEqual({ code: 'hoveling' });
  });

  it.each(['600', '644', '444'])('uploads a file with the rights %s, which the program can read', (rights) => {
    const file = path.join(base, `mode-${rights}`);
    writeFileSync(file, 'content');
    execFileSync('chmod', [rights, file]);
    expect(sftp(`put ${file} in/.mode-${rights}.part`).status).toBe(0);
    const ids = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, app], { encoding: 'utf8' })));
    const [uid = 0, gid = 0] = ids;
    const read = spawnSync('cat', [mine('in', `.mode-${rights}.part`)], { uid, gid, encoding: 'utf8' });
    expect(read.stdout).toBe('content');
    expect(spawnSync('cat', [mine('in', `.mode-${rights}.part`)], { uid: 65_534, gid: 65_534 }).status).not.toBe(0);
  });

  it('is kept to what is his: he sees neither our folders nor the machine, and makes no links', () => {
    const tries = ['ls archive', 'ls processing', 'put /etc/hostname there', 'get /etc/passwd', 'ln -s /etc/passwd in/link', 'ln in/.mode-600.part in/hard', 'ls /../../etc', 'rmdir in', 'mkdir new']; // prettier-ignore
    for (const line of tries) expect([line, sftp(line).status]).toEqual([line, 1]);
    const shell = spawnSync('ssh', ['-p', `${sshd?.port}`, '-i', keyFile(), '-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null', '-o', 'BatchMode=yes', `${login}@127.0.0.1`, 'id'], { encoding: 'utf8', timeout: 10_000 }); // prettier-ignore
    expect(shell.stdout).not.toContain('uid=');
    expect(readdirSync(mine()).sort()).toEqual(['in', 'out']);
    expect(existsSync(mine('in', 'link'))).toBe(false);
  });

  it('may speak for himself alone', async () => {
    writeFileSync(mine('in', 'foreign.edi'), orderFile('OWN2', [{ number: 'OWN-2' }], 'spijkerhout'));
    await office.until('the foreign order is judged', async () => (await office.count(`order_finding WHERE code = 'MSG-014'`)) === 1); // prettier-ignore
  });
});

describeAsRoot('a server that takes passwords', () => {
  const login = `bd${process.pid}p`;
  let office: Office;
  let sshd: Sshd;
  let home = '';

  beforeAll(async () => {
    office = await Office.open({ people: false });
    sshd = await Sshd.start();
    home = sshd.path('home');
    mkdirSync(home);
    execFileSync('useradd', [
      '--system',
      '--no-create-home',
      '--home-dir',
      home,
      '--shell',
      '/usr/sbin/nologin',
      login,
    ]);
    execFileSync('chpasswd', { input: `${login}:correct horse battery\n` });
    execFileSync('chown', [login, home]);
  }, PATIENCE_MS);
  afterAll(async () => {
    await sshd.stop();
    spawnSync('userdel', [login]);
    await office.close();
  });

  it('lets us in with the right one; the wrong one is told without being repeated', async () => {
    const sftp = new SftpOffice(office.db.database);
    const settings = { authentication: 'password', inbound: [{ folder: home, complete: { rule: 'renamed' } }], outbound: { folder: home } }; // prettier-ignore
    const right = await sftp.connect({ port: sshd.port, user: login, clientKey: Buffer.from('correct horse battery') }, settings, { confirmed: sshd.fingerprint }); // prettier-ignore
    writeFileSync(`${home}/a.edi`, 'A');
    expect(await sftp.run(right)).toBe('1 stored');
    const delivery = { outboxId: 'o', partnerCode: 'p', fileName: 'b.tmp', body: Buffer.from('B') };
    expect(await sftp.kind.deliver(right, [delivery])).toMatchObject({ fault: null });
    const wrong = await sftp.connect({ port: sshd.port, user: login, clientKey: Buffer.from('wrong horse') }, settings, { confirmed: sshd.fingerprint }); // prettier-ignore
    const fault: unknown = await sftp.run(wrong).catch((error: unknown) => error);
    expect(String(fault)).toBe(`SftpFault: 127.0.0.1:${sshd.port} does not let us in as ${login}`);
  });
});
