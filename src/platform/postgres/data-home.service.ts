import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Config } from '../config/config';
import { StartRefusal } from '../config/start-refusal';
import { canReach, serverUser } from './server-user.client';

/** Where a service keeps its data when the project lies where the database's user cannot go, by the file system standard. */
const SYSTEM_DATA_DIR = '/var/lib/binnendienst';

/**
 * Makes the data directory, and moves its default when PostgreSQL cannot reach it: root cannot run PostgreSQL, and the user that
 * does may be shut out by a parent directory with mode 0700.
 *
 * @throws StartRefusal when a data directory that a person chose cannot serve
 */
export function settleDataDir(config: Config): Config {
  const user = config.databaseUrl === null ? serverUser() : null;
  if (user === null || canReach(user, config.dataDir)) return make(config);
  if (config.dataDirChosen) {
    throw new StartRefusal([
      `DATA_DIR: PostgreSQL runs as user ${user.name} here, and that user cannot go into ${config.dataDir}.`,
      'Choose another directory, open its parents with "chmod o+x", or run this program as another user than root.',
    ]);
  }
  const moved = { ...config, dataDir: SYSTEM_DATA_DIR };
  new Logger('DataDirectory').warn(
    `The data is kept in ${SYSTEM_DATA_DIR}: PostgreSQL runs as user ${user.name} here and cannot go into ${config.dataDir}.`,
  );
  return make(moved);
}

/** One folder after the other: Node's own way never ends where a file system answers "not there" to the making itself, as /proc does. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o755 });
}

function make(config: Config): Config {
  try {
    makeFolders(config.dataDir);
    accessSync(config.dataDir, constants.W_OK | constants.X_OK);
    return config;
  } catch (error) {
    throw new StartRefusal([`DATA_DIR: cannot write in ${config.dataDir} (${String(error)}).`]);
  }
}
