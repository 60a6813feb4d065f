import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import SftpClient from 'ssh2-sftp-client';
import { AppModule } from '../../src/app.module';
import type { Connection } from '../../src/channels';
import { ConnectionBook, HostKeyBook } from '../../src/channels/services';
import { SftpRunner } from '../../src/channels/sftp/sftp-runner.service';
import { SecretStore, UnitOfWork } from '../../src/platform/services';
import { namesIn, remoteFolder } from '../harness/sftp-partner';
import { Sshd } from '../harness/sshd';
import { rounded, type Report } from './measure';

const FILES = 1_000;
const BYTES = 2_500;
const ROUNDS = 5;
/** The peer needs minutes for as many files as ours: it gets fewer, and what counts is files a second. */
const PEER_FILES = 60;
const LARGE_BYTES = 100_000_000;

/**
 * Files of 2.5 kB listed, fetched, stored in PostgreSQL with receipt and work (fsync on) and removed, against OpenSSH on this machine.
 * The peer is ssh2-sftp-client as most use it: list, then get and delete one after the other, and nothing stored at all.
 */
export async function run(report: Report): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'binnendienst-bench-'));
  // PostgreSQL does not run as root and must reach its data.
  await chmod(dataDir, 0o755);
  Object.assign(process.env, { DATA_DIR: dataDir, ROLE: 'web', LOG_LEVEL: 'silent', DATABASE_URL: '', REDIS_URL: '' });
  const levels: LogLevel[] = ['error', 'warn'];
  const app = await NestFactory.create(AppModule, { logger: levels });
  const sshd = await Sshd.start();
  try {
    await app.init();
    const folder = remoteFolder(sshd, 'in');
    const connection = await connect(app, sshd, folder);
    await round(app, sshd, connection, FILES);
    const [ours, peers]: [number[], number[]] = [[], []];
    for (let i = 0; i < ROUNDS; i++) {
      ours.push(await round(app, sshd, connection, FILES));
      peers.push(await peer(sshd, folder));
    }
    const [own, others] = [median(ours), median(peers)];
    report({
      name: 'SFTP, files of 2.5 kB stored and committed',
      value: rounded(own),
      unit: 'files/s',
      peer: 'ssh2-sftp-client, one by one, nothing stored',
      peerValue: rounded(others),
      ratio: rounded(own / others),
    });
    remoteFolder(sshd, 'in', { 'large.edi': Buffer.alloc(LARGE_BYTES, randomUUID()) });
    const seconds = await timed(() => fetchAll(app, connection, 1));
    report({ name: 'SFTP, one file of 100 MB stored', value: rounded(LARGE_BYTES / 1e6 / seconds), unit: 'MB/s' });
  } finally {
    await sshd.stop();
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function connect(app: INestApplicationContext, sshd: Sshd, folder: string): Promise<Connection> {
  await app.get(UnitOfWork).run((tx) => app.get(SecretStore).set(tx, 'bench', sshd.clientKey));
  const saved = await app.get(ConnectionBook).save({
    code: 'bench',
    kind: 'sftp',
    partnerCode: null,
    settings: {
      host: '127.0.0.1',
      port: sshd.port,
      user: sshd.user,
      inbound: [{ folder, complete: { rule: 'renamed' } }],
    },
    secretName: 'bench',
    active: true,
  });
  if (!saved.ok) throw new Error(saved.error.join('; '));
  await app.get(HostKeyBook).confirm(saved.value.id, sshd.fingerprint, null);
  return saved.value;
}

/** @returns files a second, with the connection made and ended each time */
async function round(app: INestApplicationContext, sshd: Sshd, connection: Connection, count: number): Promise<number> {
  fill(sshd, count);
  return count / (await timed(() => fetchAll(app, connection, count)));
}

async function fetchAll(app: INestApplicationContext, connection: Connection, count: number): Promise<void> {
  const said = await app.get(SftpRunner).run(connection, new AbortController().signal);
  if (said !== `${count} stored`) throw new Error(said);
}

async function peer(sshd: Sshd, folder: string): Promise<number> {
  fill(sshd, PEER_FILES);
  const seconds = await timed(async () => {
    const client = new SftpClient();
    await client.connect({ host: '127.0.0.1', port: sshd.port, username: sshd.user, privateKey: sshd.clientKey });
    for (const { name } of await client.list(folder)) {
      await client.get(`${folder}/${name}`);
      await client.delete(`${folder}/${name}`);
    }
    await client.end();
  });
  if (namesIn(folder).length > 0) throw new Error('The peer left files');
  return PEER_FILES / seconds;
}

function fill(sshd: Sshd, count: number): void {
  const files = Array.from({ length: count }, (_, i) => [`${i}.edi`, randomUUID().padEnd(BYTES, 'x')]);
  remoteFolder(sshd, 'in', Object.fromEntries(files) as Record<string, string>);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
