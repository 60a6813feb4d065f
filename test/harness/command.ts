import { tmpdir } from 'node:os';
import type { Office } from './office';

/** Runs a command of the command line with the settings that it would find, on the database and data directory of an office. */
export const command = <T>(
  office: Office,
  act: () => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> => commandOn(office.db.url, act, { DATA_DIR: office.dataDir, ...settings });

/** The same on any database. */
export async function commandOn<T>(
  url: string,
  act: () => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: tmpdir(), LOG_LEVEL: 'silent', ...settings });
  try {
    return await act();
  } finally {
    process.env = before;
  }
}
