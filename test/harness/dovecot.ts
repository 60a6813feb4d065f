import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

const PATIENCE_MS = 20_000;
const PASSWORD = 'right horse battery';
/** Dovecot reads no mail as root. */
const NOBODY = 65_534;

export interface DovecotOptions {
  /** What the server says that it can, in place of all that it can. */
  readonly capability?: string;
}

/** A real IMAP server of one test, with mailboxes in a temporary directory. */
export class Dovecot {
  readonly user = 'orders';
  readonly password = PASSWORD;
  private child: ChildProcess | null = null;
  private count = 0;

  private constructor(
    private readonly root: string,
    readonly port: number,
    readonly tlsPort: number,
  ) {}

  static async open(options: DovecotOptions = {}): Promise<Dovecot> {
    const root = mkdtempSync(path.join(tmpdir(), 'dovecot-'));
    chmodSync(root, 0o755);
    const dovecot = new Dovecot(root, await freePort(), await freePort());
    makeCertificate(root);
    writeFileSync(path.join(root, 'users'), `orders:{PLAIN}${PASSWORD}\n`);
    writeFileSync(path.join(root, 'dovecot.conf'), configuration(root, dovecot, options));
    mkdirSync(path.join(root, 'mail'));
    own(path.join(root, 'mail'));
    await dovecot.start();
    return dovecot;
  }

  /** Certificate of the authority that vouches for the server: its own. */
  get certificate(): string {
    return readFileSync(path.join(this.root, 'certificate.pem'), 'utf8');
  }

  async start(): Promise<void> {
    const child = spawn(program('dovecot'), ['-F', '-c', path.join(this.root, 'dovecot.conf')], { stdio: 'ignore' });
    this.child = child;
    for (const end = Date.now() + PATIENCE_MS; !(await greets(this.port));) {
      if (Date.now() > end || child.exitCode !== null)
        throw new Error(`dovecot does not start: ${readFileSync(path.join(this.root, 'log'), 'utf8').slice(-2_000)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ends the server with all its processes; its mail stays. */
  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child?.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Puts a message into the inbox, as a mail server delivers it. @param flags as Maildir writes them: T is marked as deleted */
  put(message: Buffer | string | Iterable<string>, flags = ''): void {
    const inbox = this.folder('INBOX');
    for (const name of ['', 'cur', 'new', 'tmp']) {
      const folder = path.join(inbox, name);
      if (!existsSync(folder)) mkdirSync(folder);
      own(folder);
    }
    const name = `${Date.now()}.P${process.pid}Q${++this.count}.test`;
    const temporary = path.join(inbox, 'tmp', name);
    const pieces = typeof message === 'string' || Buffer.isBuffer(message) ? [message] : message;
    for (const piece of pieces) appendFileSync(temporary, piece);
    own(temporary);
    renameSync(temporary, path.join(inbox, flags === '' ? 'new' : 'cur', flags === '' ? name : `${name}:2,${flags}`));
  }

  /** The messages of a folder as they are on disk, oldest first. */
  messages(folder: string): readonly Buffer[] {
    return ['cur', 'new']
      .flatMap((part) => {
        const place = path.join(this.folder(folder), part);
        return existsSync(place) ? readdirSync(place).map((name) => path.join(place, name)) : [];
      })
      .sort((a, b) => path.basename(a).localeCompare(path.basename(b)))
      .map((name) => readFileSync(name));
  }

  /** Moves everything of a folder back into the inbox, as somebody does who wants it read once more. */
  putBack(folder: string): void {
    for (const message of this.messages(folder)) this.put(message);
    this.empty(folder);
  }

  empty(folder: string): void {
    for (const part of ['cur', 'new']) {
      const place = path.join(this.folder(folder), part);
      if (existsSync(place)) for (const name of readdirSync(place)) rmSync(path.join(place, name));
    }
  }

  /** The inbox gets another UIDVALIDITY, and its messages other numbers (RFC 9051, 2.3.1.1). */
  forgetNumbers(): void {
    for (const name of readdirSync(this.folder('INBOX')))
      if (name.startsWith('dovecot')) rmSync(path.join(this.folder('INBOX'), name), { force: true });
  }

  private folder(name: string): string {
    const mailbox = path.join(this.root, 'mail', this.user);
    return name === 'INBOX' ? mailbox : path.join(mailbox, `.${name}`);
  }
}

function program(name: string): string {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}

const isRoot = (): boolean => userInfo().uid === 0;

function own(place: string): void {
  if (isRoot()) chownSync(place, NOBODY, NOBODY);
}

function makeCertificate(root: string): void {
  const [key, certificate] = [path.join(root, 'key.pem'), path.join(root, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
    stdio: 'ignore',
  });
}

function configuration(root: string, { port, tlsPort }: Dovecot, { capability }: DovecotOptions): string {
  const { uid, gid, username } = userInfo();
  const [mailUid, mailGid] = isRoot() ? [NOBODY, NOBODY] : [uid, gid];
  const users = isRoot() ? '' : `default_internal_user = ${username}\ndefault_login_user = ${username}\n`;
  return `${users}base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${root}/certificate.pem
ssl_key = <${root}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
first_valid_uid = 1
mail_location = maildir:${root}/mail/%u
mail_fsync = never
mail_max_userip_connections = 100
maildir_very_dirty_syncs = no
${capability === undefined ? '' : `imap_capability = ${capability}\n`}
passdb {
  driver = passwd-file
  args = ${root}/users
}
userdb {
  driver = static
  args = uid=${mailUid} gid=${mailGid} home=${root}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Whether the server says the first word of IMAP. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('data', (bytes) => end(bytes.toString().startsWith('* OK')));
    socket.once('close', () => end(false));
  });
}
