import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

/** Where Debian puts it, which is not in everybody's path; sshd wants to be started by its full name. */
const SSHD = ['/usr/sbin/sshd', '/usr/local/sbin/sshd'].find((file) => existsSync(file)) ?? 'sshd';
const START_MS = 10_000;

/** Users and chroots need it. */
export const isRoot = process.getuid?.() === 0;

export interface SshdOptions {
  /** More lines of its configuration. */
  readonly config?: readonly string[];
  /** Arguments of what serves files. */
  readonly sftp?: string;
}

/** A real OpenSSH server on a free port of 127.0.0.1, with a folder that the one user of the tests sees as it is. */
export class Sshd {
  private child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    /** Holds everything: keys, configuration, and `files`, where remote folders are made. */
    readonly folder: string,
    private readonly options: SshdOptions,
  ) {}

  static async start(options: SshdOptions = {}): Promise<Sshd> {
    const sshd = await Sshd.make(options);
    await sshd.up();
    return sshd;
  }

  /** Everything that it needs but its process, for those who start that themselves. */
  static async make(options: SshdOptions = {}): Promise<Sshd> {
    const folder = mkdtempSync(path.join(tmpdir(), 'binnendienst-sshd-'));
    chmodSync(folder, 0o755);
    const sshd = new Sshd(await freePort(), folder, options);
    sshd.newHostKey();
    makeKey(sshd.clientKeyFile);
    writeFileSync(path.join(folder, 'authorized_keys'), readFileSync(`${sshd.clientKeyFile}.pub`));
    mkdirSync(path.join(folder, 'files'));
    return sshd;
  }

  readonly user = userInfo().username;

  private get logFile(): string {
    return path.join(this.folder, 'log');
  }

  private get clientKeyFile(): string {
    return path.join(this.folder, 'client_key');
  }

  /** The private key that opens it. */
  get clientKey(): Buffer {
    return readFileSync(this.clientKeyFile);
  }

  /** As ssh-keygen prints it. */
  get fingerprint(): string {
    const out = execFileSync('ssh-keygen', ['-l', '-f', path.join(this.folder, 'host_key.pub')], { encoding: 'utf8' });
    return /SHA256:\S+/.exec(out)?.[0] ?? '';
  }

  /** What it logged since its start, at a level that tells of every attempt to be let in. */
  get told(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
  }

  /** A path of the remote folder, which is a path of this machine as well. */
  path(...names: readonly string[]): string {
    return path.join(this.folder, 'files', ...names);
  }

  /** Gives it another host key, from the next start on. */
  newHostKey(): void {
    makeKey(path.join(this.folder, 'host_key'));
  }

  /** What starts it. Stays in the foreground. */
  command(): { readonly program: string; readonly args: readonly string[] } {
    if (isRoot) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
    const config = path.join(this.folder, 'sshd_config');
    writeFileSync(config, [...this.settings(), ...(this.options.config ?? [])].map((line) => `${line}\n`).join(''));
    return { program: SSHD, args: ['-D', '-E', this.logFile, '-f', config] };
  }

  async up(): Promise<void> {
    const { program, args } = this.command();
    // A log file and no pipe: a test that waits for a client without turning its event loop would let the pipe fill, and all stand still.
    rmSync(this.logFile, { force: true });
    const child = spawn(program, args, { stdio: 'ignore' });
    this.child = child;
    for (const end = Date.now() + START_MS; !this.told.includes(`on 127.0.0.1 port ${this.port}`);) {
      if (Date.now() > end || child.exitCode !== null) throw new Error(`sshd does not start: ${this.told}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ends the server and everybody's sessions. */
  async down(): Promise<void> {
    this.cutSessions();
    const child = this.child;
    this.child = null;
    if (child?.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  /** Ends the processes that serve the sessions of the moment, as when the network is cut. @returns how many */
  cutSessions(): number {
    return this.signalSessions('SIGKILL');
  }

  /** Lets the sessions of the moment hang: they are there and answer nothing. */
  haltSessions(): void {
    this.signalSessions('SIGSTOP');
  }

  private signalSessions(signal: 'SIGKILL' | 'SIGSTOP'): number {
    const children = descendants(this.child?.pid ?? 0);
    for (const pid of children) {
      try {
        process.kill(pid, signal);
      } catch {
        // It ended by itself in the meantime.
      }
    }
    return children.length;
  }

  async stop(): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private settings(): readonly string[] {
    return [
      `Port ${this.port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${path.join(this.folder, 'host_key')}`,
      `PidFile ${path.join(this.folder, 'sshd.pid')}`,
      `AuthorizedKeysFile ${path.join(this.folder, 'authorized_keys')}`,
      'StrictModes no',
      'UsePAM no',
      'PermitRootLogin yes',
      'PasswordAuthentication yes',
      'LogLevel DEBUG1',
      'MaxStartups 100',
      `Subsystem sftp internal-sftp ${this.options.sftp ?? ''}`,
    ];
  }
}

/** Makes an Ed25519 key without a passphrase, in the place of one that is there. */
export function makeKey(file: string, passphrase = ''): void {
  rmSync(file, { force: true });
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-f', file, '-C', 'test']);
}

/** Processes below one, by what the kernel says of each. */
function descendants(pid: number): readonly number[] {
  if (pid === 0) return [];
  const out = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const parents = out
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): readonly number[] =>
    parents.flatMap(([child = 0, itsParent]) => (itsParent === parent ? [child, ...below(child)] : []));
  return below(pid);
}
