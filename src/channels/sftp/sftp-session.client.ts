import { connect, type Socket } from 'node:net';
import SftpClient from 'ssh2-sftp-client';
import { algorithmsFor, hostKeyOf, judgeHostKey, type HostKey } from './host-key';
import type { RemoteFile } from './remote-files';
import { isPlainName, joinRemote } from './remote-files';
import { operationFault, RemoteRefusal, SftpFault, tidyText } from './sftp-fault';

/** Whom to go to, as whom, and how long to wait. */
export interface Door {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly login: { readonly password: Buffer } | { readonly privateKey: Buffer; readonly passphrase: Buffer | null };
  readonly connectMs: number;
  readonly operationMs: number;
  readonly trusted: { readonly fingerprints: readonly string[]; readonly type: string | null };
}

/** What a listing shows beside the files. */
export interface Listing {
  readonly files: readonly RemoteFile[];
  /** Links, devices, and names that are none: they are left where they are. */
  readonly others: number;
}

/** The session of the library, which hides its type. */
type Wrapper = Awaited<ReturnType<SftpClient['connect']>>;
type Callback<T> = (error: unknown, value?: T) => void;

/** Bytes of one read: what every server answers in one piece. */
const READ_BYTES = 32 * 1024;
/** Reads of one large file that are under way at the same time. */
const READS_AT_ONCE = 32;
/** Bytes of one write, each with a time limit of its own. */
const WRITE_BYTES = 128 * 1024;
/** A folder with more entries than this is not read to its end. */
const MOST_ENTRIES = 200_000;
const GOODBYE_MS = 2_000;
const KEEP_ALIVE_MS = 10_000;

/**
 * One connection to an SFTP server. Every operation has a time limit, and one that passes it ends the connection: a server that does not
 * answer one question answers none.
 */
export class SftpSession {
  /** What to do with each question under way when the connection ends. */
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly client: SftpClient,
    private readonly socket: Socket,
    private readonly sftp: Wrapper,
    private readonly operationMs: number,
    /** The key that the server showed. */
    readonly hostKey: HostKey,
  ) {
    socket.on('close', () => {
      for (const ended of this.waiting) ended();
    });
    // A server that answers what is no SFTP.
    sftp.on('error', () => this.cut());
  }

  /**
   * @param shown gets the key that the server shows, before anything of ours is sent; a key that is not trusted ends the attempt there
   * @throws SftpFault
   */
  static async open(door: Door, shown: (key: HostKey) => void): Promise<SftpSession> {
    // Without noDelay every question waits for 40 ms (Nagle's algorithm against delayed acknowledgements).
    const socket = connect({ host: door.host, port: door.port, noDelay: true });
    const quiet = { error: ignore, end: ignore, close: ignore };
    const client = new SftpClient('binnendienst', quiet);
    const keys: HostKey[] = [];
    let cause: unknown = null;
    client.on('error', (error: unknown) => (cause ??= error));
    socket.on('error', (error) => (cause ??= error));
    const late = setTimeout(() => {
      cause ??= new Error(`no connection within ${door.connectMs / 1000} s`);
      socket.destroy();
    }, door.connectMs);
    const verify = (blob: Buffer): boolean => {
      const key = hostKeyOf(blob);
      keys.push(key);
      shown(key);
      return judgeHostKey(key.fingerprint, door.trusted.fingerprints) === 'accepted';
    };
    try {
      if ('password' in door.login) answerPrompts(client, door.login.password.toString());
      const sftp = await client.connect({
        sock: socket,
        username: door.user,
        ...credentials(door.login),
        hostVerifier: verify,
        readyTimeout: door.connectMs,
        keepaliveInterval: KEEP_ALIVE_MS,
        algorithms: { serverHostKey: algorithmsFor(door.trusted.type) },
      });
      const [key] = keys;
      if (key === undefined) throw new Error('the server showed no key');
      return new SftpSession(client, socket, sftp, door.operationMs, key);
    } catch (error) {
      socket.destroy();
      throw openingFault(door, cause ?? error, keys[0] ?? null);
    } finally {
      clearTimeout(late);
    }
  }

  /** Ends the connection, in good order when the other side goes along with it. */
  async close(): Promise<void> {
    const timer = setTimeout(() => this.socket.destroy(), GOODBYE_MS);
    try {
      await this.client.end();
    } catch {
      // It is over either way.
    } finally {
      clearTimeout(timer);
      this.socket.destroy();
    }
  }

  /** Ends the connection at once; what is under way fails. */
  cut(): void {
    this.socket.destroy();
  }

  async list(folder: string): Promise<Listing> {
    const files: RemoteFile[] = [];
    let others = 0;
    for await (const { filename: name, attrs } of this.entries(folder)) {
      if (attrs.isDirectory()) continue;
      const { size, mtime } = attrs;
      if (!attrs.isFile() || size === undefined || !isPlainName(name)) others += 1;
      else files.push({ name, path: joinRemote(folder, name), size, modified: mtime ?? 0 });
    }
    return { files, others };
  }

  /** Names of the folders in a folder. */
  async folders(folder: string): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const { filename: name, attrs } of this.entries(folder))
      if (attrs.isDirectory() && isPlainName(name)) names.push(name);
    return names;
  }

  /** What is known of one file. */
  async look(path: string): Promise<{ readonly size: number; readonly modified: number }> {
    const { size, mtime } = await this.ask<{ size: number; mtime: number }>(`look at ${path}`, (done) =>
      this.sftp.stat(path, done),
    );
    return { size, modified: mtime };
  }

  /** All bytes of a small file; null when it changed since it was listed. */
  async read(file: RemoteFile): Promise<Buffer | null> {
    const handle = await this.openFile(file.path, 'r');
    try {
      const bytes = Buffer.allocUnsafe(file.size);
      const read = await this.fill(file.path, handle, bytes, 0);
      return read === file.size && (await this.isUnchanged(handle, file)) ? bytes : null;
    } finally {
      await this.closeHandle(handle);
    }
  }

  /** The bytes of a file of any size, piece by piece. @throws RemoteRefusal after the last one when it changed since it was listed */
  async *stream(file: RemoteFile): AsyncGenerator<Buffer> {
    const handle = await this.openFile(file.path, 'r');
    const ahead: Promise<Buffer>[] = [];
    try {
      let next = 0;
      while (next < file.size || ahead.length > 0) {
        while (next < file.size && ahead.length < READS_AT_ONCE) {
          const piece = this.piece(file, handle, next);
          // Whoever waits for an earlier one throws first: this one's fault is not unheard of then.
          piece.catch(ignore);
          ahead.push(piece);
          next += READ_BYTES;
        }
        const bytes = await ahead.shift();
        if (bytes !== undefined) yield bytes;
      }
      if (!(await this.isUnchanged(handle, file))) throw stillWritten(file);
    } finally {
      await this.closeHandle(handle);
    }
  }

  /** Writes a whole file, in the place of one with its name. */
  async write(path: string, bytes: Buffer): Promise<void> {
    const handle = await this.openFile(path, 'w');
    try {
      for (let at = 0; at < bytes.length; at += WRITE_BYTES) {
        const length = Math.min(WRITE_BYTES, bytes.length - at);
        await this.ask(`write ${path}`, (done) => this.sftp.write(handle, bytes, at, length, at, done));
      }
    } catch (error) {
      await this.closeHandle(handle).catch(ignore);
      throw error;
    }
    // A server may say only now that its disk is full, or what one may put there.
    await this.ask(`close ${path}`, (done) => this.sftp.close(handle, done));
  }

  async remove(path: string): Promise<void> {
    await this.ask(`remove ${path}`, (done) => this.sftp.unlink(path, done));
  }

  /** Gives a file another name. Most servers refuse when there is a file of that name. */
  async rename(from: string, to: string): Promise<void> {
    await this.ask(`rename ${from} to ${to}`, (done) => this.sftp.rename(from, to, done));
  }

  /**
   * Gives a file another name in one step, in the place of one that has it; as `rename` where the server does not offer that.
   *
   * @returns whether it was in one step
   */
  async replace(from: string, to: string): Promise<boolean> {
    const outcome = await this.ask<'not offered' | undefined>(`rename ${from} to ${to}`, (done) => {
      try {
        this.sftp.ext_openssh_rename(from, to, done);
      } catch {
        // The library says so by throwing: the server did not name the extension.
        done(null, 'not offered');
      }
    });
    if (outcome !== 'not offered') return true;
    await this.rename(from, to);
    return false;
  }

  /** Makes a folder; its parent must be there. The server refuses where something has its name. */
  async makeFolder(path: string): Promise<void> {
    await this.ask(`make folder ${path}`, (done) => this.sftp.mkdir(path, done));
  }

  /** Removes an empty folder. */
  async removeFolder(path: string): Promise<void> {
    await this.ask(`remove folder ${path}`, (done) => this.sftp.rmdir(path, done));
  }

  private async *entries(folder: string): AsyncGenerator<Entry> {
    const handle = await this.ask<Buffer>(`list ${folder}`, (done) => this.sftp.opendir(folder, done));
    try {
      for (let entries = 0; entries < MOST_ENTRIES;) {
        const page = await this.page(folder, handle);
        if (page === null) break;
        entries += page.length;
        yield* page;
      }
    } finally {
      await this.closeHandle(handle);
    }
  }

  private openFile(path: string, flags: 'r' | 'w'): Promise<Buffer> {
    return this.ask<Buffer>(`open ${path}`, (done) => this.sftp.open(path, flags, done));
  }

  private async closeHandle(handle: Buffer): Promise<void> {
    try {
      await this.ask('close', (done) => this.sftp.close(handle, done));
    } catch (error) {
      // A file that was only read is none the worse, and what could not be written has its own fault.
      if (error instanceof SftpFault) throw error;
    }
  }

  private async page(folder: string, handle: Buffer): Promise<readonly Entry[] | null> {
    try {
      return (
        (await this.ask<readonly Entry[] | false>(`list ${folder}`, (done) => this.sftp.readdir(handle, done))) || null
      );
    } catch (error) {
      if (error instanceof RemoteRefusal && error.code === END_OF_FILE) return null;
      throw error;
    }
  }

  /** @returns how many bytes there were; fewer than asked for at the end of the file only */
  private async fill(path: string, handle: Buffer, bytes: Buffer, position: number): Promise<number> {
    let filled = 0;
    while (filled < bytes.length) {
      const wanted = Math.min(READ_BYTES, bytes.length - filled);
      const got = await this.ask<number>(`read ${path}`, (done) =>
        this.sftp.read(handle, bytes, filled, wanted, position + filled, done),
      ).catch((error: unknown) => {
        if (error instanceof RemoteRefusal && error.code === END_OF_FILE) return 0;
        throw error;
      });
      if (got === 0) break;
      filled += got;
    }
    return filled;
  }

  private async piece(file: RemoteFile, handle: Buffer, position: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(Math.min(READ_BYTES, file.size - position));
    const got = await this.fill(file.path, handle, bytes, position);
    if (got < bytes.length) throw stillWritten(file);
    return bytes;
  }

  private async isUnchanged(handle: Buffer, { path, size, modified }: RemoteFile): Promise<boolean> {
    const now = await this.ask<{ size: number; mtime: number }>(`look at ${path}`, (done) =>
      this.sftp.fstat(handle, done),
    );
    return now.size === size && now.mtime === modified;
  }

  /** Asks the server something and waits for its answer, as long as an operation may take. */
  private ask<T>(what: string, question: (done: Callback<T>) => unknown): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        this.waiting.delete(ended);
        act();
      };
      const ended = (): void => settle(() => reject(operationFault(what, new Error('it was cut off'))));
      const timer = setTimeout(() => {
        settle(() => reject(new SftpFault('connection', `no answer to "${tidyText(what)}" within ${this.operationMs / 1000} s`))); // prettier-ignore
        this.cut();
      }, this.operationMs);
      this.waiting.add(ended);
      if (this.socket.destroyed) {
        ended();
        return;
      }
      try {
        question((error, value) =>
          settle(() => (error instanceof Error ? reject(operationFault(what, error)) : resolve(value as T))),
        );
      } catch (error) {
        settle(() => reject(operationFault(what, error)));
      }
    });
  }
}

interface Entry {
  readonly filename: string;
  /** A server may leave any of it out. */
  readonly attrs: { readonly size?: number; readonly mtime?: number; isDirectory(): boolean; isFile(): boolean };
}

const END_OF_FILE = 1;
const OTHER_FAILURE = 4;

const ignore = (): void => undefined;

const stillWritten = ({ path }: RemoteFile): RemoteRefusal =>
  new RemoteRefusal(OTHER_FAILURE, `${tidyText(path)}: somebody is still writing to it`);

/** Many servers take passwords by a dialogue only (keyboard-interactive, RFC 4256). Only the one hidden question is answered. */
function answerPrompts(client: SftpClient, password: string): void {
  client.on(
    'keyboard-interactive',
    (_name, _text, _language, prompts: readonly { echo?: boolean }[], finish: (answers: string[]) => void) => {
      const [first, ...more] = prompts;
      finish(first !== undefined && more.length === 0 && first.echo !== true ? [password] : []);
    },
  );
}

/** Only what was agreed is tried: a server that counts failed log-ins never counts one that nobody meant. */
function credentials(login: Door['login']) {
  if ('password' in login) {
    const authHandler: ('password' | 'keyboard-interactive')[] = ['password', 'keyboard-interactive'];
    return { password: login.password.toString(), tryKeyboard: true, authHandler };
  }
  const authHandler: 'publickey'[] = ['publickey'];
  const { privateKey, passphrase } = login;
  return { privateKey, ...(passphrase === null ? {} : { passphrase }), authHandler };
}

/** What went wrong, in words of ours: an error of the library may quote what it was given. */
function openingFault({ host, port, user, trusted }: Door, error: unknown, key: HostKey | null): SftpFault {
  const where = `${host}:${port}`;
  if (key !== null) {
    const shown = `${key.type} ${key.fingerprint}`;
    const verdict = judgeHostKey(key.fingerprint, trusted.fingerprints);
    if (verdict === 'unconfirmed')
      return new SftpFault('host-key', `the host key of ${where} is not confirmed yet: ${shown}`);
    if (verdict === 'changed')
      return new SftpFault('host-key', `${where} shows another host key than the confirmed one, refused: ${shown}`);
  }
  const { level, code, message } = error as { level?: unknown; code?: unknown; message?: unknown };
  const text = typeof message === 'string' ? message : '';
  if (/privateKey|private key|passphrase/i.test(text))
    return new SftpFault(
      'log-in',
      'the private key cannot be read: wrong format, or the passphrase is missing or wrong',
    );
  if (level === 'client-authentication' || /authentication methods/i.test(text))
    return new SftpFault('log-in', `${where} does not let us in as ${user}`);
  const reason = typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? `${code} ` : '';
  return new SftpFault('connection', `${where} cannot be reached: ${tidyText(reason + text) || 'it hung up'}`);
}
