import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'mail-';
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/** A message that was fetched, on disk for as long as it is looked at. */
export interface SpooledMail {
  readonly sha256: string;
  /** Bytes that are on disk. */
  readonly size: number;
  /** False when it was larger than what is ever kept; then these are its first bytes. */
  readonly isWhole: boolean;
  /** @param most bytes from the start; all where it is left out */
  read(most?: number): AsyncIterable<Uint8Array>;
}

/** Messages on their way through: each is read twice, and may be larger than the memory. */
export class MailSpool {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'mail');
  }

  /** Writes a message down, hands it to `use`, and takes it away again whatever happens. */
  async with<T>(
    source: AsyncIterable<Uint8Array>,
    limitBytes: number,
    use: (mail: SpooledMail) => Promise<T>,
  ): Promise<T> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const own = await mkdtemp(join(this.folder, PREFIX));
    try {
      return await use(await this.write(join(own, 'message'), source, limitBytes));
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }

  /** Takes away what a killed process left. */
  async clear(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names.filter((each) => each.startsWith(PREFIX))) {
      const path = join(this.folder, name);
      const madeAt = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => Infinity,
      );
      // eslint-disable-next-line no-restricted-properties -- compared with times of files, which are by that clock
      if (Date.now() - madeAt > FORGOTTEN_AFTER_MS) await rm(path, { recursive: true, force: true });
    }
  }

  private async write(path: string, source: AsyncIterable<Uint8Array>, limitBytes: number): Promise<SpooledMail> {
    const hash = createHash('sha256');
    const file = await open(path, 'wx', 0o600);
    let [size, isWhole] = [0, true];
    try {
      for await (const bytes of source) {
        const fitting = bytes.subarray(0, limitBytes - size);
        await file.appendFile(fitting);
        hash.update(fitting);
        size += fitting.length;
        isWhole = fitting.length === bytes.length;
        if (!isWhole) break;
      }
    } finally {
      await file.close();
    }
    const read = (most = Infinity): AsyncIterable<Uint8Array> =>
      createReadStream(path, { end: most - 1 }) as AsyncIterable<Uint8Array>;
    return { sha256: hash.digest('hex'), size, isWhole, read };
  }
}
