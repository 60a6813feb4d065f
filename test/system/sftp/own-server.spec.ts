import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  const group = `${login}g`;
  let base = '';
  let office: Office;
  let sshd: Sshd;

  beforeAll(async () => {
    office = await Office.open({ people: false });
    // sshd wants every folder above a chroot to be root's alone, which the folder for temporary files is not.
    base = mkdtempSync('/var/lib/binnendienst-test-');
    chmodSync(base, 0o755);
    const [choices = '', commands = ''] = blocks('sh');
    expect(choices).toContain('CODE=hoveling');
    const own = { LOGIN: login, APP: 'root', GROUP: group, SERVER: `${base}/srv`, KEYS: `${base}/keys`, DATA_DIR: office.dataDir }; // prettier-ignore
    const script = [choices, ...Object.entries(own).map(([name, value]) => `${name}=${value}\n`), commands].join('');
    execFileSync('bash', ['-euo', 'pipefail', '-c', script]);
    const [match = ''] = blocks('sshd_config');
    const config = match
      .replace('binnendienst-sftp', group)
      .replace('/srv/binnendienst/', `${base}/srv/`)
      .replace('/etc/ssh/binnendienst/', `${base}/keys/`);
    sshd = await Sshd.start({ config: [`Match User ${login}p`, '    PasswordAuthentication yes', config] });
    writeFileSync(`${base}/keys/${login}`, readFileSync(path.join(sshd.folder, 'client_key.pub')));
    expect(await office.app.get(AccountBook).forFolder('hoveling')).not.toBeNull();
    await office.app.get(FolderChannelService).refresh();
  }, PATIENCE_MS);

  afterAll(async () => {
    await sshd.stop();
    await office.close();
    spawnSync('userdel', [login]);
    spawnSync('groupdel', [group]);
    rmSync(base, { recursive: true, force: true });
  });

  /** What the partner types, with the client that everybody has. A line that fails ends it unless a hyphen stands before it. */
  const sftp = (...lines: readonly string[]): { status: number | null; said: string } => {
    const options = ['StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR', 'IdentitiesOnly=yes', 'PasswordAuthentication=no']; // prettier-ignore
    const args = ['-b', '-', '-P', `${sshd.port}`, '-i', path.join(sshd.folder, 'client_key'), ...options.flatMap((one) => ['-o', one])]; // prettier-ignore
    const { status, stdout, stderr } = spawnSync('sftp', [...args, `${login}@127.0.0.1`], { input: `${lines.join('\n')}\n`, encoding: 'utf8' }); // prettier-ignore
    return { status, said: stdout + stderr };
  };
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

  it('is kept to what is his: his files are read by the program, and he sees neither ours nor the machine', () => {
    expect(sftp('put /etc/hostname in/.mine.part').status).toBe(0);
    const { mode, uid } = statSync(mine('in', '.mine.part'));
    expect([(mode & 0o777).toString(8), uid === 0]).toEqual(['660', false]);
    const tries = ['ls archive', 'ls processing', 'put /etc/hostname there', 'put /etc/hostname archive/x', 'get /etc/passwd', 'ls /../../etc', 'rmdir in', 'mkdir new']; // prettier-ignore
    for (const line of tries) expect([line, sftp(line).status]).toEqual([line, 1]);
    const shell = spawnSync('ssh', ['-p', `${sshd.port}`, '-i', path.join(sshd.folder, 'client_key'), '-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null', '-o', 'BatchMode=yes', `${login}@127.0.0.1`, 'id'], { encoding: 'utf8', timeout: 10_000 }); // prettier-ignore
    expect(shell.stdout).not.toContain('uid=');
    expect(existsSync(mine('there'))).toBe(false);
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
