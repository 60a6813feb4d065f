import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user that PostgreSQL runs as, when it cannot be ours: it refuses to run as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: ServerUser = { name: 'nobody', uid: 65_534, gid: 65_534 };

/** @returns whom to run PostgreSQL as, or null for the user we are */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const users = readUsers();
  return users.get('postgres') ?? users.get('nobody') ?? NOBODY;
}

/** Whether that user can go into the directory, or into the nearest parent that is there already. */
export function canReach(user: ServerUser | null, directory: string): boolean {
  let existing = directory;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  // The kernel decides, not our reading of mode bits: groups, access lists and mount options count too.
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', existing], { cwd: '/', stdio: 'ignore', ...asUser(user) });
  return tried.status === 0;
}

/** Spawn options that drop root rights. */
export const asUser = (user: ServerUser | null): { uid?: number; gid?: number } =>
  user === null ? {} : { uid: user.uid, gid: user.gid };

function readUsers(): ReadonlyMap<string, ServerUser> {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
    return new Map(
      lines.map((line) => {
        const [name = '', , uid, gid] = line.split(':');
        return [name, { name, uid: Number(uid), gid: Number(gid) }];
      }),
    );
  } catch {
    return new Map();
  }
}
