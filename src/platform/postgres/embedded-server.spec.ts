import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { EmbeddedServer } from './embedded-server.service';
import { isAlive, stopPostmaster } from './postmaster.client';

Logger.overrideLogger(false);

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  const opened = new Set<EmbeddedServer>();

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'binnendienst-embedded-'));
  });
  afterEach(async () => {
    const pids = [...opened].map(({ pid }) => pid);
    for (const server of opened) await server.stop();
    opened.clear();
    // Whatever a test did to the servers, none stays behind.
    for (const pid of pids) if (isAlive(pid)) await stopPostmaster({ pid }, 10_000);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const open = async (serving = true): Promise<EmbeddedServer> => {
    const server = await EmbeddedServer.open({ dataDir, serving, displaced: () => undefined });
    opened.add(server);
    return server;
  };
  const query = async (server: EmbeddedServer, text: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ ...server.address });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
      if (await condition()) return;
    }
    throw new Error('waited in vain');
  };
  const pidFile = (): string => join(dataDir, 'postgres', 'cluster', 'data', 'postmaster.pid');

  it('makes its files once, keeps what was written, and stops without a trace', async () => {
    const first = await open();
    await query(first, 'CREATE TABLE kept AS SELECT 1 AS x');
    const { pid } = first;
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await open();
    expect(await query(second, 'SELECT x FROM kept')).toEqual([{ x: 1 }]);
    expect(await query(second, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('adopts the server that a killed program left, and recovers after the server was killed as well', async () => {
    const first = await open();
    const { pid } = first;
    const crashed = new Client({ ...first.address });
    await crashed.connect();
    // The program is gone, its lock with it; here only the lock goes, so that the server is left alone. The first program still looks after
    // its lock now and then, and may have it back before the second comes.
    let second: EmbeddedServer | null = null;
    await until(async () => {
      await query(
        first,
        `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'binnendienst lock'`,
      );
      second = await open().catch(() => null);
      return second !== null;
    });
    expect(second).toMatchObject({ pid });
    await crashed.query('CREATE TABLE kept AS SELECT 1 AS x');
    await crashed.end();
    await first.stop();
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));
    const third = await open(false);
    expect(await query(third, 'SELECT x FROM kept')).toEqual([{ x: 1 }]);
  });

  it('refuses a second program on the same directory, and lets a tool share the server', async () => {
    const serving = await open();
    await expect(open()).rejects.toThrow(/Another Binnendienst already serves/);
    const tool = await open(false);
    expect(tool.pid).toBe(serving.pid);
    await serving.stop();
    // The tool still works: the last one to leave stops the server.
    expect(await query(tool, 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
    await tool.stop();
    expect(isAlive(tool.pid)).toBe(false);
  });

  it('starts the server again when it ends by itself, on the same port', async () => {
    const server = await open();
    const { pid, address } = server;
    process.kill(pid, 'SIGKILL');
    await until(() => server.pid !== pid);
    await until(() =>
      query(server, 'SELECT 1').then(
        () => true,
        () => false,
      ),
    );
    expect(server.address.port).toBe(address.port);
  });

  it('is reached by a socket in its own directory, and by TCP where the path has no room for one', async () => {
    const near = await open();
    expect(near.address.host).toBe(join(realpathSync(dataDir), 'postgres', 'cluster'));
    expect(await query(near, 'SELECT inet_client_addr() AS x')).toEqual([{ x: null }]);
    await near.stop();

    dataDir = join(dataDir, 'far'.repeat(20));
    const far = await open();
    expect(far.address.host).toBe('127.0.0.1');
    expect(await query(far, 'SELECT host(inet_client_addr()) AS x')).toEqual([{ x: '127.0.0.1' }]);
  });

  it('makes a half-made data directory anew and never touches a whole one', async () => {
    const left = join(dataDir, 'postgres', 'making-killed');
    mkdirSync(join(left, 'data'), { recursive: true });
    writeFileSync(join(left, 'data', 'PG_VERSION'), '18\n');
    utimesSync(left, new Date(0), new Date(0));
    await (await open()).stop();
    expect(existsSync(left)).toBe(false);
    rmSync(join(dataDir, 'postgres', 'cluster', 'data', 'PG_VERSION'));
    await expect(open()).rejects.toThrow(/not a complete PostgreSQL data directory/);
    expect(existsSync(join(dataDir, 'postgres', 'cluster', 'data', 'base'))).toBe(true);
  });

  it('starts over a pid file of nobody, of a stranger, and of a zombie', async () => {
    await (await open()).stop();
    const stranger: ChildProcess = spawn('sleep', ['60']);
    // A shell that never waits for its child keeps it as a zombie.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const zombie = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
    try {
      await until(() => readFileSync(`/proc/${zombie}/stat`, 'utf8').includes(') Z '));
      for (const pid of [999_999, stranger.pid, zombie]) {
        writeFileSync(
          pidFile(),
          `${pid}\n${join(dataDir, 'postgres', 'cluster', 'data')}\n1\n5432\n\n127.0.0.1\n0 0\nready\n`,
        );
        const server = await open();
        expect(server.pid).not.toBe(pid);
        await server.stop();
      }
    } finally {
      stranger.kill();
      parent.kill();
    }
  });
});
