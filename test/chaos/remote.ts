import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Sshd } from '../harness/sshd';
import type { ChaosFile } from './order-files';
import { descendantsOf, Part } from './parts';
import { Wire } from './wire';

const IN = 'orders';
const OUT = 'answers';

/** Whether this machine has an SSH server to start. */
export const hasSshd = ['/usr/sbin/sshd', '/usr/local/sbin/sshd'].some((file) => existsSync(file));

/** The SFTP server of a partner (a real OpenSSH behind a wire), where his order files lie and our answers are brought. */
export class Remote {
  private constructor(
    private readonly sshd: Sshd,
    readonly wire: Wire,
    readonly part: Part,
  ) {}

  static async open(): Promise<Remote> {
    const sshd = await Sshd.make();
    for (const name of [IN, OUT]) mkdirSync(sshd.path(name));
    const part = new Part('sshd', path.join(sshd.folder, 'part.log'), () => sshd.command());
    part.start();
    return new Remote(sshd, await Wire.open(sshd.port), part);
  }

  /** The private key that opens it. */
  get key(): Buffer {
    return this.sshd.clientKey;
  }

  /** What the company writes down about it. Looked at every second: there is no shorter time. */
  get settings(): Readonly<Record<string, unknown>> {
    return {
      host: '127.0.0.1',
      port: this.wire.port,
      user: this.sshd.user,
      hostKeys: [this.sshd.fingerprint],
      schedule: '* * * * * *',
      inbound: [{ folder: this.sshd.path(IN), patterns: ['*.edi'], complete: { rule: 'renamed' } }],
      outbound: { folder: this.sshd.path(OUT) },
      limits: { connectSeconds: 5, operationSeconds: 5 },
    };
  }

  /** Lays an order file down, as the partner does. */
  lay({ name, bytes }: ChaosFile): void {
    const folder = this.sshd.path(IN);
    writeFileSync(path.join(folder, `.${name}.tmp`), bytes);
    renameSync(path.join(folder, `.${name}.tmp`), path.join(folder, name));
  }

  /** Files that the company did not take away yet. */
  get waiting(): readonly string[] {
    return readdirSync(this.sshd.path(IN));
  }

  /** What the company brought. */
  get brought(): readonly string[] {
    return readdirSync(this.sshd.path(OUT)).map((name) => this.sshd.path(OUT, name));
  }

  /** Files that a session reads or writes at this moment, as the kernel knows them. */
  get transfers(): number {
    const { pid } = this.part;
    if (pid === null || !this.wire.isBusy) return 0;
    const folders = [this.sshd.path(IN), this.sshd.path(OUT)];
    return descendantsOf(pid)
      .flatMap(openFiles)
      .filter((file) => folders.includes(path.dirname(file))).length;
  }

  /** Gives everything back but the process. */
  async close(): Promise<void> {
    this.wire.close();
    await this.sshd.stop();
  }
}

/** What a process has open; nothing of one that ended a moment ago. */
function openFiles(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  const read = <T>(look: () => T, otherwise: T): T => {
    try {
      return look();
    } catch {
      return otherwise;
    }
  };
  return read(() => readdirSync(folder), []).map((fd) => read(() => readlinkSync(path.join(folder, fd)), ''));
}
