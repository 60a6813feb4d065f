import type { Office } from './office';

/** Runs a command of the command line with the settings that it would find, on the database and data directory of an office. */
export async function command<T>(
  office: Office,
  act: () => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, { DATABASE_URL: office.db.url, DATA_DIR: office.dataDir, LOG_LEVEL: 'silent', ...settings });
  try {
    return await act();
  } finally {
    process.env = before;
  }
} // prettier-ignore
