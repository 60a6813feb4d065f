import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { asAdmin, done, refused } from './cli-admin';
import { withProgram } from './cli-database';
import type { Told } from './cli-outbox';
import { businessDateOf, systemClock } from './kernel';
import { ArchiveCheck, ArchiveService, ConfigService, type ArchiveReport } from './platform/services';

const USAGE = 'archive list | archive verify | archive run [--older-than MONTHS] [--dry-run] --by USER';

/** `archive ...`: the bytes of old payloads in files outside the database. */
export async function archive(args: readonly string[]): Promise<Told> {
  const options = { by: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'older-than': { type: 'string' } } as const;
  let given;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const [action, ...more] = given.positionals;
  if (more.length > 0) return refused(USAGE);
  if (action === 'list') return withProgram(list);
  if (action === 'verify') return withProgram(verify);
  if (action !== 'run') return refused(USAGE);
  const { by, 'dry-run': dry = false, 'older-than': said } = given.values;
  if (said !== undefined && !/^[1-9]\d{0,3}$/.test(said))
    return refused('--older-than is a number of months, 1 or more.');
  const run = (context: INestApplicationContext, actor: string | null): Promise<Told> => {
    const months = said === undefined ? context.get(ConfigService).limits.archiveMonths : Number(said);
    return months === 0
      ? Promise.resolve(refused('Older than how many months? --older-than MONTHS, or set ARCHIVE_AFTER_MONTHS.'))
      : move(context.get(ArchiveService), months, actor);
  };
  return dry ? withProgram((context) => run(context, null)) : asAdmin(by, (context, actor) => run(context, actor.id));
}

/** @param actor null: nothing is moved */
async function move(service: ArchiveService, months: number, actor: string | null): Promise<Told> {
  const today = businessDateOf(systemClock.now());
  if (actor !== null) return told(await service.run(today, months, actor));
  const { before, payloads, bytes, months: touched } = await service.preview(today, months);
  return done(`Would move: ${payloads} payloads of ${touched} months (${bytes} bytes), all from before ${before}.`);
}

const told = ({ before, payloads, files, bytes, fileBytes, partitions, damaged }: ArchiveReport): Told => ({
  ok: damaged.length === 0,
  lines: [
    `Moved: ${payloads} payloads (${bytes} bytes) into ${files} files (${fileBytes} bytes), all from before ${before}.`,
    `Partitions that went: ${partitions.join(', ') || 'none'}.`,
    ...damaged.map((id) => `Payload ${id} is not what it was when it came. It stays in the database; look for it in a backup.`),
  ],
}); // prettier-ignore

async function list(context: INestApplicationContext): Promise<Told> {
  const check = context.get(ArchiveCheck);
  const archives = await check.list();
  const line = (each: (typeof archives)[number]): string =>
    `${check.fileOf(each)}  ${each.payloads} payloads, ${each.bytes} bytes for ${each.plainBytes}  SHA-256 ${each.sha256}`;
  return archives.length === 0 ? done('Nothing is archived.') : done(...archives.map(line));
}

async function verify(context: INestApplicationContext): Promise<Told> {
  const { files, payloads, faults, strangers } = await context.get(ArchiveCheck).verify();
  return {
    ok: faults.length === 0,
    lines: [
      ...faults,
      ...strangers.map((file) => `The database knows nothing of ${file}: it is of another database, or from after the backup that was put back.`),
      `${files - faults.length} of ${files} files are whole, with ${payloads} payloads.`,
    ],
  };
} // prettier-ignore
