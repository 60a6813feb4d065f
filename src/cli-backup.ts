import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Told } from './cli-outbox';
import { ArchiveFault, StartRefusal, type Archive } from './platform';
import {
  ArchiveFolder,
  ArchiveRepository,
  ConfigService,
  EventLog,
  OutboxHold,
  restoreBackup,
  takeBackup,
  withAddress,
  type ListedArchive,
} from './platform/services';
import { ControlCounters } from './replies/services';

const BACKUP_USAGE = 'backup FILE [--archive FOLDER]';
const RESTORE_USAGE = 'restore FILE [--replace DATABASE] [--archive FOLDER]';

/** `backup FILE`: copies the database while the program works, and the files of the archive where a folder is named. */
export async function backup(args: readonly string[]): Promise<Told> {
  const given = readArguments(args, { archive: { type: 'string' } });
  if (typeof given === 'string') return refused(given);
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0) return refused(`Into which file? ${BACKUP_USAGE}`);
  return inSentences(async () => {
    const config = ConfigService.fromEnvironment();
    const folder = new ArchiveFolder(config);
    const to = given.values['archive'];
    let archived: ArchivedFiles = { files: 0, bytes: 0, copied: 0, faults: [] };
    const made = await withAddress(config.values, 'shared', (address) =>
      takeBackup(address, {
        target: path.resolve(file),
        program: programVersion(),
        archives: async (archives) => {
          archived = await safeguard(folder, archives, to);
        },
      }),
    );
    const rows = made.header.tables.reduce((sum, table) => sum + table.rows, 0);
    return {
      ok: archived.faults.length === 0,
      lines: [
        `${file}: ${rows} rows of ${made.header.takenAt}, ${made.bytes} bytes, read back and found whole.`,
        `SHA-256 ${made.sha256}`,
        ...archivedLines(archived, folder.path, to),
        `Not in it: ${path.join(config.dataDir, 'secret.key')}, the drop folders and the settings. Keep secret.key elsewhere, or stored passwords open no more.`,
      ],
    };
  });
}

/** What became of the files of the archive that belong to a backup. */
interface ArchivedFiles {
  readonly files: number;
  readonly bytes: number;
  readonly copied: number;
  readonly faults: readonly string[];
}

/** Copies the files to a folder, or looks whether they are there where none is named. */
async function safeguard(folder: ArchiveFolder, archives: readonly Archive[], to: string | undefined): Promise<ArchivedFiles> {
  const faults: string[] = [];
  let [bytes, copied] = [0, 0];
  for (const archive of archives) {
    bytes += archive.bytes;
    try {
      if (to === undefined) await (await folder.open(archive)).close();
      else if (await folder.copy(archive, folder.path, path.resolve(to))) copied++;
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error;
      faults.push(error.message);
    }
  }
  return { files: archives.length, bytes, copied, faults };
} // prettier-ignore

function archivedLines({ files, bytes, copied, faults }: ArchivedFiles, from: string, to: string | undefined): readonly string[] {
  if (files === 0) return [];
  const told =
    to === undefined
      ? `To it belong ${files} files of the archive (${bytes} bytes) in ${from}, which are not in it: copy that folder too, or let --archive FOLDER do it.`
      : `To it belong ${files} files of the archive (${bytes} bytes); ${copied} were copied to ${to}, the others were there.`;
  return [told, ...faults];
} // prettier-ignore

/** `restore FILE`: puts a backup back, into an empty database or the one that is named. */
export async function restore(args: readonly string[]): Promise<Told> {
  const given = readArguments(args, { replace: { type: 'string' }, archive: { type: 'string' } });
  if (typeof given === 'string') return refused(given);
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0) return refused(`Which backup? ${RESTORE_USAGE}`);
  return inSentences(async () => {
    const config = ConfigService.fromEnvironment();
    let partners = 0;
    let archives: readonly ListedArchive[] = [];
    const put = await withAddress(config.values, 'alone', (address) =>
      restoreBackup(address, {
        file: path.resolve(file),
        replace: given.values['replace'] ?? null,
        after: async (tx, database, { header, sha256 }) => {
          const events = new EventLog(database);
          const recovered = await new ControlCounters(
            // Nobody works on this database yet who would have to be told that he may go on.
            new OutboxHold(database, events, { resumed: () => undefined }),
            events,
          ).afterRestore(tx, 'system');
          partners = recovered.partners;
          archives = await new ArchiveRepository(database).list(tx);
          const data = { takenAt: header.takenAt, sha256 };
          await events.append(tx, [{ kind: 'backup-restored', subjectType: 'backup', subjectId: sha256, actor: 'system', data }]); // prettier-ignore
        },
      }),
    );
    const missing = await bringBack(new ArchiveFolder(config), archives, given.values['archive']);
    return {
      ok: missing.length === 0,
      lines: [...nextSteps(put.header.takenAt, partners, config.dataDir), ...missing],
    };
  });
}

/** Looks at every file of the archive that the rows speak of, and brings it from a folder where it is not whole. @returns what is missing */
async function bringBack(folder: ArchiveFolder, archives: readonly ListedArchive[], from: string | undefined): Promise<readonly string[]> {
  const faults: string[] = [];
  let payloads = 0;
  for (const archive of archives) {
    const fault = await faultOf(() => folder.check(archive));
    if (fault === null) continue;
    const left = from === undefined ? fault : await faultOf(() => folder.replace(archive, path.resolve(from)));
    if (left === null) continue;
    faults.push(left);
    payloads += archive.payloads;
  }
  if (faults.length === 0) return [];
  return [
    `${faults.length} of ${archives.length} files of the archive are missing or damaged; the bytes of ${payloads} payloads cannot be read until they are back:`,
    ...faults.map((fault) => `  ${fault}`),
  ];
} // prettier-ignore

async function faultOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof ArchiveFault) return error.message;
    throw error;
  }
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

/** @returns what is wrong with them, in words */
function readArguments(args: readonly string[], options: Readonly<Record<string, { readonly type: 'string' }>>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

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
