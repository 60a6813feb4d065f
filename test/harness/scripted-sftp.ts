import { createHash, generateKeyPairSync } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, readSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeSync, type Stats } from 'node:fs'; // prettier-ignore
import { createRequire } from 'node:module';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type SftpClient from 'ssh2-sftp-client';

/* An SFTP server that refuses what no OpenSSH refuses, as servers of another make do. It speaks by the library below our client, which has both sides. */

/** What both sides of the library have in common. */
type Wire = Awaited<ReturnType<SftpClient['connect']>>;
interface Listening {
  on(event: string, heard: (...parts: never[]) => void): this;
}
interface Library {
  readonly Server: new (
    options: { hostKeys: readonly string[] },
    heard: (client: Listening) => void,
  ) => {
    injectSocket(socket: Socket): void;
  };
  readonly utils: {
    parseKey(key: string): { getPublicSSH(): Buffer };
    readonly sftp: {
      readonly OPEN_MODE: Readonly<Record<'READ' | 'WRITE', number>>;
      readonly STATUS_CODE: Readonly<Record<'OK' | 'EOF' | 'NO_SUCH_FILE' | 'FAILURE', number>>;
    };
  };
}
const around = createRequire(createRequire(__filename).resolve('ssh2-sftp-client'));
const library = around('ssh2') as Library;
const { OPEN_MODE, STATUS_CODE } = library.utils.sftp;

/** What goes wrong with the files whose path fits: `close` and `rename` are refused, in the middle of a `write` the connection is gone. */
interface Trouble {
  readonly at: 'close' | 'rename' | 'write';
  readonly path: RegExp;
}

interface Handle {
  readonly path: string;
  readonly file: number;
  readonly writes: boolean;
  /** What a folder still has to tell. */
  names: readonly string[] | null;
}

/** A folder of this machine behind SFTP. Whoever knows the password is let in. */
export class ScriptedSftp {
  readonly user = 'office';
  readonly password = Buffer.from('let-us-in');
  /** Holds what the server has; its paths are paths of this machine. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'binnendienst-scripted-sftp-'));
  trouble: Trouble | null = null;
  private readonly key = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'sec1', format: 'pem' },
  }).privateKey;
  private readonly sockets = new Set<Socket>();
  private readonly listening: Server;

  private constructor() {
    this.listening = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      // One for each connection, so that one that is cut off takes no other along.
      new library.Server({ hostKeys: [this.key] }, (client) => this.welcome(client, socket)).injectSocket(socket);
    });
  }

  static async start(): Promise<ScriptedSftp> {
    const server = new ScriptedSftp();
    await new Promise<void>((resolve) => server.listening.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    return (this.listening.address() as AddressInfo).port;
  }

  /** As ssh-keygen prints it. */
  get fingerprint(): string {
    const blob = library.utils.parseKey(this.key).getPublicSSH();
    return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.listening.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private welcome(client: Listening, socket: Socket): void {
    client.on('error', () => undefined);
    client.on('authentication', (attempt: { method: string; password?: string; accept(): void; reject(methods: string[]): void }) =>
      attempt.method === 'password' && attempt.password === this.password.toString() ? attempt.accept() : attempt.reject(['password']),
    ); // prettier-ignore
    client.on('session', (accept: () => Listening) =>
      accept().on(
        'sftp',
        (acceptSftp: () => Wire) => new Conversation(acceptSftp(), (at, of) => this.befalls(socket, at, of)),
      ),
    );
  }

  private befalls(socket: Socket, at: Trouble['at'], of: string): boolean {
    if (this.trouble?.at !== at || !this.trouble.path.test(of)) return false;
    if (at === 'write') socket.destroy();
    return true;
  }
}

/** One client's questions, each answered at once. */
class Conversation {
  private readonly handles = new Map<number, Handle>();

  constructor(
    private readonly wire: Wire,
    private readonly befalls: (at: Trouble['at'], of: string) => boolean,
  ) {
    wire.on('error', () => undefined);
    wire.on('OPEN', (id, name, flags) =>
      this.try(id, () => {
        const writes = (flags & OPEN_MODE.WRITE) !== 0;
        this.open(id, { path: name, file: openSync(name, writes ? 'w' : 'r'), writes, names: null });
      }),
    );
    wire.on(
      'OPENDIR',
      (id, name) =>
      this.try(id, () => this.open(id, { path: name, file: openSync(name, 'r'), writes: false, names: readdirSync(name) })), // prettier-ignore
    );
    wire.on('WRITE', (id, handle, offset, data) => this.try(id, () => this.write(id, this.of(handle), offset, data)));
    wire.on('READ', (id, handle, offset, length) => this.try(id, () => this.read(id, this.of(handle), offset, length)));
    wire.on('READDIR', (id, handle) => this.try(id, () => this.list(id, this.of(handle))));
    wire.on('FSTAT', (id, handle) => this.try(id, () => wire.attrs(id, attributesOf(fstatSync(this.of(handle).file)))));
    wire.on('STAT', (id, name) => this.try(id, () => wire.attrs(id, attributesOf(statSync(name)))));
    wire.on('CLOSE', (id, handle) => this.try(id, () => this.close(id, handle)));
    wire.on('RENAME', (id, from, to) =>
      this.does(id, () => {
        if (this.befalls('rename', from) || existsSync(to)) throw new Error('refused');
        renameSync(from, to);
      }),
    );
    wire.on('MKDIR', (id, name) => this.does(id, () => mkdirSync(name)));
    wire.on('RMDIR', (id, name) => this.does(id, () => rmdirSync(name)));
    wire.on('REMOVE', (id, name) => this.does(id, () => unlinkSync(name)));
  }

  private try(id: number, act: () => void): void {
    try {
      act();
    } catch (error) {
      const isGone = (error as { readonly code?: unknown }).code === 'ENOENT';
      this.wire.status(id, isGone ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE);
    }
  }

  private does(id: number, act: () => void): void {
    this.try(id, () => {
      act();
      this.wire.status(id, STATUS_CODE.OK);
    });
  }

  private open(id: number, handle: Handle): void {
    this.handles.set(handle.file, handle);
    const name = Buffer.alloc(4);
    name.writeUInt32BE(handle.file);
    this.wire.handle(id, name);
  }

  private of(name: Buffer): Handle {
    const handle = this.handles.get(name.readUInt32BE());
    if (handle === undefined) throw new Error('no such handle');
    return handle;
  }

  private write(id: number, handle: Handle, offset: number, data: Buffer): void {
    if (this.befalls('write', handle.path)) {
      writeSync(handle.file, data, 0, Math.floor(data.length / 2), offset);
      return;
    }
    writeSync(handle.file, data, 0, data.length, offset);
    this.wire.status(id, STATUS_CODE.OK);
  }

  private read(id: number, { file }: Handle, offset: number, length: number): void {
    const bytes = Buffer.alloc(length);
    const read = readSync(file, bytes, 0, length, offset);
    if (read === 0) this.wire.status(id, STATUS_CODE.EOF);
    else this.wire.data(id, bytes.subarray(0, read));
  }

  private list(id: number, handle: Handle): void {
    const names = handle.names ?? [];
    handle.names = [];
    if (names.length === 0) this.wire.status(id, STATUS_CODE.EOF);
    else
      this.wire.name(id, names.map((filename) => ({ filename, longname: filename, attrs: attributesOf(statSync(path.join(handle.path, filename))) }))); // prettier-ignore
  }

  private close(id: number, name: Buffer): void {
    const handle = this.of(name);
    closeSync(handle.file);
    this.handles.delete(handle.file);
    const isRefused = handle.writes && this.befalls('close', handle.path);
    this.wire.status(id, isRefused ? STATUS_CODE.FAILURE : STATUS_CODE.OK);
  }
}

const MS = 1_000;
const attributesOf = ({ mode, uid, gid, size, atimeMs, mtimeMs }: Stats) => ({
  ...{ mode, uid, gid, size, atime: Math.floor(atimeMs / MS), mtime: Math.floor(mtimeMs / MS) },
});
