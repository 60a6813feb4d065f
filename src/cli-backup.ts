import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Told } from './cli-outbox';
import { StartRefusal } from './platform';
import { ConfigService, EventLog, OutboxHold, restoreBackup, takeBackup, withAddress } from './platform/services';
import { ControlCounters } from './replies/services';

/** `backup FILE`: copies the database while the program works. */
export async function backup(args: readonly string[]): Promise<Told> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) return refused('Into which file? backup FILE');
  return inSentences(async () => {
    const config = ConfigService.fromEnvironment();
    const made = await withAddress(config.values, 'shared', (address) =>
      takeBackup(address, path.resolve(file), programVersion()),
    );
    const rows = made.header.tables.reduce((sum, table) => sum + table.rows, 0);
    return {
      ok: true,
      lines: [
        `${file}: ${rows} rows of ${made.header.takenAt}, ${made.bytes} bytes, read back and found whole.`,
        `SHA-256 ${made.sha256}`,
        `Not in it: ${path.join(config.dataDir, 'secret.key')}, the drop folders and the settings. Keep secret.key elsewhere, or stored passwords open no more.`,
      ],
    };
  });
}

/** `restore FILE`: puts a backup back, into an empty database or the one that is named. */
export async function restore(args: readonly string[]): Promise<Told> {
  const options = { replace: { type: 'string' } } as const;
  let given;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0) return refused('Which backup? restore FILE [--replace DATABASE]');
  return inSentences(async () => {
    const config = ConfigService.fromEnvironment();
    let partners = 0;
    const put = await withAddress(config.values, 'alone', (address) =>
      restoreBackup(address, {
        file: path.resolve(file),
        replace: given.values.replace ?? null,
        after: async (tx, database, { header, sha256 }) => {
          const events = new EventLog(database);
          const recovered = await new ControlCounters(
            // Nobody works on this database yet who would have to be told that he may go on.
            new OutboxHold(database, events, { resumed: () => undefined }),
            events,
          ).afterRestore(tx, 'system');
          partners = recovered.partners;
          const data = { takenAt: header.takenAt, sha256 };
          await events.append(tx, [{ kind: 'backup-restored', subjectType: 'backup', subjectId: sha256, actor: 'system', data }]); // prettier-ignore
        },
      }),
    );
    return { ok: true, lines: nextSteps(put.header.takenAt, partners, config.dataDir) };
  });
}

const nextSteps = (takenAt: string, partners: number, dataDir: string): readonly string[] => [
  `The database is as it was at ${takenAt}. The control numbers of ${partners} partners jumped.`,
  'Nothing leaves until a person says so. What has to be done, in this order (docs/backup.md tells more):',
  `  1. Put ${path.join(dataDir, 'secret.key')} back, if this is another machine.`,
  `  2. Start the program.`,
  `  3. Lay the files that arrived since then into the drop folder again; they lie in ${path.join(dataDir, 'drop', 'archive')}.`,
  '  4. Look at what waits: outbox list --state due. What a partner has already got must not go out again.',
  '  5. outbox release --by USER',
];

const refused = (...lines: readonly string[]): Told => ({ ok: false, lines });

async function inSentences(act: () => Promise<Told>): Promise<Told> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StartRefusal) return refused(...error.sentences);
    throw error;
  }
}

/** Of the package beside this program. */
function programVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8')) as { version?: string };
  return manifest.version ?? '0';
}
