import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, copyFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const ROOT = path.resolve(__dirname, '../..');
const START_MS = 120_000;
const STOP_MS = 40_000;

/** The whole program as `npm start` runs it, with its own PostgreSQL and the demo company, on an empty data directory. */
export class RunningService {
  private constructor(
    readonly url: string,
    readonly dataDir: string,
    private readonly child: ChildProcess,
  ) {}

  /** @param settings environment beside what keeps it to itself */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'binnendienst-service-'));
    // PostgreSQL runs as another user where we are root, and has to pass.
    await chmod(dataDir, 0o711);
    const port = await freePort();
    const child = spawn(process.execPath, ['tools/start.mjs'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...withoutAddresses(process.env),
        NODE_ENV: 'development',
        DATA_DIR: dataDir,
        PORT: String(port),
        LOG_LEVEL: 'warn',
        ...settings,
      },
    });
    const service = new RunningService(`http://127.0.0.1:${port}`, dataDir, child);
    for (const end = performance.now() + START_MS; performance.now() < end;) {
      await pause(200);
      if (child.exitCode !== null) throw new Error(`The program ended with exit code ${String(child.exitCode)}`);
      const ready = await fetch(`${service.url}/api/health/ready`).catch(() => null);
      if (ready?.ok === true) return service;
    }
    await service.stop();
    throw new Error('The program did not start in time');
  }

  /** Drops the message of a story (a folder of fixtures/stories) as a partner does. */
  async drop(story: string, file = 'message.edi'): Promise<void> {
    const from = path.join(ROOT, 'fixtures/stories', story, file);
    await copyFile(from, path.join(this.dataDir, 'drop/in', `${story}-${file}`));
  }

  /** Lays a file in the drop folder as a partner does: under a temporary name first. */
  async dropFile(name: string, content: Uint8Array | string): Promise<void> {
    const folder = path.join(this.dataDir, 'drop/in');
    await writeFile(path.join(folder, `.${name}.tmp`), content, 'latin1');
    await rename(path.join(folder, `.${name}.tmp`), path.join(folder, name));
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      const late = setTimeout(() => {
        this.child.kill('SIGKILL');
      }, STOP_MS);
      await ended;
      clearTimeout(late);
    }
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** Its own PostgreSQL and no Redis, whatever this process was given. */
const withoutAddresses = ({ DATABASE_URL: _d, REDIS_URL: _r, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => rest;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
