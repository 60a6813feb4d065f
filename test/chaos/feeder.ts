import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ChaosFile } from './order-files';
import { pause } from './parts';
import type { Remote } from './remote';

const RETRY_MS = 200;
const REQUEST_PATIENCE_MS = 15_000;
/** However much time is left: something must be on its way. */
const LONGEST_PAUSE_MS = 2_000;
/** Uploads that are under way at the same time, so that web always has something to lose. */
const UPLOADS_AT_ONCE = 4;

/** Brings the files in as buyers do: lays them in the drop folder or on a server of their own, or sends them until they are accepted. */
export class Feeder {
  /** Uploads that web is answering at this moment. */
  requests = 0;
  private token: string | null = null;

  constructor(
    private readonly url: string,
    private readonly drop: string,
    private readonly remote: Remote | null,
  ) {
    mkdirSync(path.join(drop, 'in'), { recursive: true });
  }

  /** Files that were taken and are not archived yet. */
  get taken(): number {
    try {
      return readdirSync(path.join(this.drop, 'processing')).length;
    } catch {
      return 0;
    }
  }

  /**
   * Brings all in, as evenly as chance has it. Resolves when all are accepted.
   *
   * @param leftMs how long there is still to be something to bring; asked for each file
   */
  async feed(files: readonly ChaosFile[], random: () => number, leftMs: () => number): Promise<void> {
    const open = new Set<Promise<void>>();
    for (const [i, file] of files.entries()) {
      if (file.channel === 'sftp') this.remote?.lay(file);
      else if (file.channel === 'folder') await this.lay(file);
      else {
        while (open.size >= UPLOADS_AT_ONCE) await Promise.race(open);
        const upload = this.upload(file).finally(() => open.delete(upload));
        open.add(upload);
      }
      const pauseMs = leftMs() / (files.length - i);
      if (pauseMs > 0) await pause(Math.min(pauseMs * 2 * random(), LONGEST_PAUSE_MS));
    }
    await Promise.all(open);
  }

  /** Tries again while the disk is full. */
  private async lay({ name, bytes }: ChaosFile): Promise<void> {
    const folder = path.join(this.drop, 'in');
    for (;;) {
      try {
        writeFileSync(path.join(folder, `.${name}.tmp`), bytes);
        renameSync(path.join(folder, `.${name}.tmp`), path.join(folder, name));
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        await pause(RETRY_MS);
      }
    }
  }

  /** Sends the file under one key until it is accepted, whatever becomes of the answers on the way. */
  private async upload({ name, bytes }: ChaosFile): Promise<void> {
    for (;;) {
      this.requests++;
      const status = await this.post(name, bytes).catch(() => 0);
      this.requests--;
      if (status === 202) return;
      if (status === 401) this.token = null;
      else if (status >= 400 && status < 500 && status !== 429 && status !== 408)
        throw new Error(`${name} was answered with ${status}`);
      await pause(RETRY_MS);
    }
  }

  private async post(name: string, bytes: Buffer): Promise<number> {
    this.token ??= await logIn(this.url);
    const answer = await fetch(`${this.url}/api/interchanges?name=${name}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': name },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(REQUEST_PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return answer.status;
  }
}

export async function logIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: 'demo', password: 'demo' }),
    signal: AbortSignal.timeout(REQUEST_PATIENCE_MS),
  });
  const { token } = (await answer.json()) as { token?: string };
  if (token === undefined) throw new Error(`log-in was answered with ${answer.status}`);
  return token;
}
