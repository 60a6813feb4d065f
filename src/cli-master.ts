import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { withProgram } from './cli-database';
import type { Told } from './cli-outbox';
import { MasterAuditService } from './intake/services';
import { isMasterTable, MasterImport, type MasterFiles } from './master/services';
import { UnitOfWork } from './platform/services';

const USAGE = 'master import FILE.json... | master audit';

const refused = (line: string): Told => ({ ok: false, lines: [line] });

/** `master ...`: takes rows of the master over from files, and looks for what contradicts itself. */
export async function master([action, ...files]: readonly string[]): Promise<Told> {
  if (action === 'audit' && files.length === 0)
    return withProgram(async (context) => ({ ok: true, lines: [await context.get(MasterAuditService).look()] }));
  if (action !== 'import' || files.length === 0) return refused(USAGE);
  const read = await readTables(files);
  if (typeof read === 'string') return refused(read);
  return withProgram(async (context) => {
    const imported = await context.get(UnitOfWork).run((tx) => context.get(MasterImport).run(tx, read));
    const looked = await context.get(MasterAuditService).look();
    return {
      ok: imported.refused.length === 0,
      lines: [
        ...Object.entries(imported.written).map(([table, count]) => `${table}: ${count} rows taken over`),
        ...imported.refused.map(({ table, key, faults }) => `${table} ${key}: not taken over, ${faults.join('; ')}`),
        looked,
      ],
    };
  });
}

/** Each file is called after its table. @returns why not, in words */
async function readTables(files: readonly string[]): Promise<MasterFiles | string> {
  const tables: Record<string, unknown> = {};
  for (const file of files) {
    const table = path.basename(file, '.json');
    if (!isMasterTable(table)) return `${file} is not called after a table, as articles.json or prices.json.`;
    if ((await stat(file).catch(() => null))?.isFile() !== true) return `There is no file ${file}.`;
    try {
      tables[table] = JSON.parse(await readFile(file, 'utf8'));
    } catch {
      return `${file} is no JSON.`;
    }
  }
  return tables;
}
