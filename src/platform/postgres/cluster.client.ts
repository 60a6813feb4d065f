import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefusal } from '../config/start-refusal';
import type { Binaries } from './binaries.client';
import { asUser, type ServerUser } from './server-user.client';

const MAJOR = '18';
export const DATABASE_USER = 'app';

/** A complete set of database files with its password. */
export interface Cluster {
  readonly data: string;
  readonly password: string;
  /** Who the files belong to: PostgreSQL runs as their owner. */
  readonly user: ServerUser | null;
}

/**
 * Opens the database files below `home`, and makes them when there are none. They are made under another name and renamed when they
 * are complete and on disk: `cluster` is whole or absent, so a half-made one is never mistaken for a full one, nor the other way round.
 */
export async function openCluster(home: string, binaries: Binaries, user: ServerUser | null): Promise<Cluster> {
  const place = join(home, 'cluster');
  if (!existsSync(place)) await make(home, place, binaries, user);
  const data = join(place, 'data');
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version !== MAJOR) {
    throw new StartRefusal([
      version === ''
        ? `${data} is not a complete PostgreSQL data directory. Put back a backup, or move it away to start with an empty one.`
        : `${data} was made by PostgreSQL ${version}, and this program brings PostgreSQL ${MAJOR}. Back up with the old version and restore.`,
    ]);
  }
  const password = (await readFile(join(place, 'password'), 'utf8')).trim();
  return { data, password, user: user && (await owner(data, user)) };
}

async function make(home: string, place: string, binaries: Binaries, user: ServerUser | null): Promise<void> {
  await clearAway(home);
  const making = join(home, `making-${randomUUID()}`);
  await mkdir(making, { mode: 0o700 });
  const passwordFile = join(making, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  if (user) for (const path of [making, passwordFile]) await chown(path, user.uid, user.gid);
  const options = ['-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=builtin'];
  try {
    await promisify(execFile)(
      binaries.initdb,
      ['-D', join(making, 'data'), '-U', DATABASE_USER, `--pwfile=${passwordFile}`, ...options],
      { ...asUser(user), cwd: making, env: binaries.environment },
    );
    await rename(making, place);
    await syncDirectory(home);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    // Another start was faster: its files are as good as ours.
    if (existsSync(place)) return;
    const detail = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new StartRefusal([`PostgreSQL could not make its files in ${home}: ${detail}`]);
  }
}

/** Clears away what a start left that was killed on the way. Anything younger than a minute may be another start at work. */
async function clearAway(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith('making-')) continue;
    const path = join(home, name);
    // eslint-disable-next-line no-restricted-properties -- compared with times of files, which are by that clock
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > 60_000) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A rename is only certain to survive a power cut when the directory it happened in is on disk too. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function owner(data: string, user: ServerUser): Promise<ServerUser> {
  const { uid, gid } = await stat(data);
  return uid === 0 || uid === user.uid ? user : { name: `user ${uid}`, uid, gid };
}
