import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from './access';
import { UserService } from './access/services';
import { withProgram } from './cli-database';
import type { Told } from './cli-outbox';
import { languageOf, reasonOf } from './cli-terminal';
import { describeReading, ERP_ENTITIES, stateOf, TABLES_OF, type ErpEntity, type MasterEntity } from './erp';
import { ErpBook, ErpGate, ErpTimes, ExportDesk, SyncService, type ErpSystem } from './erp/services';
import { wordsOf } from './kernel';
import { MasterRefusalRepository } from './master/services';

const USAGE = 'erp set|list|check|read|times|runs|go-on|orders|again ...: "npm run cli -- help" says what each takes.';

const OPTIONS = {
  connector: { type: 'string' },
  settings: { type: 'string' },
  secret: { type: 'string' },
  'takes-orders': { type: 'boolean' },
  'at-once': { type: 'string' },
  off: { type: 'boolean' },
  whole: { type: 'boolean' },
  gone: { type: 'boolean' },
  every: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'whole-at': { type: 'string' },
  lang: { type: 'string' },
  by: { type: 'string' },
} as const;
type Values = ReturnType<typeof valuesOf>['values'];
const valuesOf = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });

const refused = (...lines: readonly string[]): Told => ({ ok: false, lines });
const done = (...lines: readonly string[]): Told => ({ ok: true, lines });

/** `erp ...`: the ERPs that we keep in step with. */
export async function erp(args: readonly string[]): Promise<Told> {
  let read: ReturnType<typeof valuesOf>;
  try {
    read = valuesOf(args);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = read;
  const [action = '', code, more] = positionals;
  return withProgram(async (context) => {
    if (action === 'list' && code === undefined) return list(context);
    if (action === 'orders' && code === undefined) return done(...(await context.get(ExportDesk).lines()));
    if (code === undefined) return refused(USAGE);
    const actor = CHANGES.has(action) ? await adminNamed(context, values.by) : null;
    if (typeof actor === 'string') return refused(actor);
    if (action === 'set' && actor !== null) return set(context, code, values, actor);
    if (action === 'again' && actor !== null) return again(context, code, actor);
    const system = await context.get(ErpBook).find(code);
    if (system === null) return refused(`There is no ERP ${code}.`);
    if (action === 'check') return check(context, system, values.lang);
    if (action === 'runs') return runs(context, system);
    if (action === 'go-on' && actor !== null) {
      await context.get(ErpGate).goOn(system, actor.id);
      return done(`${code} is asked again.`);
    }
    const entity = ERP_ENTITIES.find((known) => known === more);
    if (actor === null) return refused(USAGE);
    if (entity === undefined) return refused(`What is read is one of ${ERP_ENTITIES.join(', ')}, not "${more ?? ''}".`);
    if (action === 'read') return readNow(context, system, entity, values, actor);
    return action === 'times' ? times(context, system, entity, values, actor) : refused(USAGE);
  });
}

const CHANGES: ReadonlySet<string> = new Set(['set', 'read', 'times', 'go-on', 'again']);

async function adminNamed(context: INestApplicationContext, name: string | undefined): Promise<Actor | string> {
  if (name === undefined) return 'Who does this? --by USER';
  const actor = await context.get(UserService).actor(name);
  if (actor === null) return `There is no user ${name}.`;
  return actor.role === 'admin' ? actor : `${name} may not do this: an administrator may.`;
}

const english = (stored: string | null): string => (stored === null ? '' : wordsOf(stored).en);

async function list(context: INestApplicationContext): Promise<Told> {
  const book = context.get(ErpBook);
  const lines = await Promise.all(
    (await book.list()).map(async (system) => {
      const { code, connector, takesOrders, stoppedReason, lastFault, lastContactAt } = system;
      const how = { off: 'switched off', stopped: `waits for a person: ${english(stoppedReason)}. Mend it, then "erp go-on ${code} --by USER"`, away: `away: ${english(lastFault)}`, 'in-step': lastContactAt === null ? 'was never reached yet: "erp check" says why' : 'in step' }[stateOf(system, new Date())]; // prettier-ignore
      const feeds = (await book.feeds(system)).filter((feed) => feed.active).map(({ entity, readAt }) => `  ${entity}: ${readAt === null ? 'not read yet' : `read ${readAt.toISOString()}`}`); // prettier-ignore
      return [`${code}  ${connector}${takesOrders ? '  takes orders' : ''}  ${how}`, ...feeds];
    }),
  );
  return done(
    ...(lines.length === 0 ? ['There is no ERP yet: "erp set" writes one down; docs/erp.md.'] : lines.flat()),
  );
}

async function set(context: INestApplicationContext, code: string, values: Values, actor: Actor): Promise<Told> {
  const { connector, settings: file, secret, off } = values;
  if (connector === undefined || file === undefined) return refused(USAGE);
  let settings: unknown;
  try {
    settings = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return refused(`${file}: ${reasonOf(error)}`);
  }
  const wanted = { code, connector, settings, secretName: secret ?? null, active: off !== true, takesOrders: values['takes-orders'] === true, concurrency: Number(values['at-once'] ?? '1') }; // prettier-ignore
  const saved = await context.get(ErpBook).save(wanted, actor.id);
  return saved.ok
    ? done(`${code} is written down. "erp check ${code}" goes there and looks.`)
    : refused(...saved.error);
}

async function check(context: INestApplicationContext, system: ErpSystem, lang: string | undefined): Promise<Told> {
  const language = languageOf(lang);
  const checks = await context.get(ErpGate).check(system);
  return { ok: checks.every(({ ok }) => ok), lines: checks.map((one) => `${one.ok ? 'ok ' : 'NO '} ${one[language]}`) }; // prettier-ignore
}

async function readNow(context: INestApplicationContext, system: ErpSystem, entity: ErpEntity, values: Values, actor: Actor): Promise<Told> {
  const mode = values.whole === true ? 'whole' : 'news';
  const reading = await context.get(SyncService).read(system, entity, { mode, by: actor.id, goneIsGone: values.gone === true });
  const refused = entity === 'orders' || (reading.counts?.refused ?? 0) === 0 ? [] : await refusedLines(context, system, entity);
  return { ok: reading.refusal === null, lines: [...describeReading(entity, reading), ...refused] };
} // prettier-ignore

/** Rows that a terminal shows; the screen has all of them. */
const SHOWN = 5;
const LOOKED_AT = 200;

/** Of what the last reading refused the first, each with what is wrong with it. */
async function refusedLines(context: INestApplicationContext, system: ErpSystem, entity: MasterEntity): Promise<readonly string[]> {
  const [run] = await context.get(SyncService).runs(system, entity, 1, null);
  const tables = TABLES_OF[entity].map((table) => context.get(MasterRefusalRepository).list(table, LOOKED_AT, null));
  const refused = (await Promise.all(tables)).flat().filter(({ seenAt }) => run !== undefined && seenAt >= run.startedAt);
  const lines = refused.slice(0, SHOWN).map(({ table, key, faults }) => `  refused: ${table} ${key}: ${faults.join('; ')}`);
  return [...lines, '  all of them: Operations, ERP, or /api/master-refusals'];
} // prettier-ignore

async function times(context: INestApplicationContext, system: ErpSystem, entity: ErpEntity, values: Values, actor: Actor): Promise<Told> {
  const { every, from, to, off } = values;
  const whole = values['whole-at'];
  const wrong = await context.get(ErpTimes).set(system, entity, {
    ...(every !== undefined && { everyMinutes: Number(every) }),
    ...(from !== undefined && { fromHour: Number(from) }),
    ...(to !== undefined && { toHour: Number(to) }),
    ...(whole !== undefined && { wholeAtHour: whole === 'never' ? null : Number(whole) }),
    active: off !== true,
  }, actor.id);
  return wrong === null ? done(`${entity} of ${system.code} is read at other times from now on.`) : refused(wrong);
} // prettier-ignore

async function runs(context: INestApplicationContext, system: ErpSystem): Promise<Told> {
  return done(...(await context.get(SyncService).lastLines(system)));
}

async function again(context: INestApplicationContext, reference: string, actor: Actor): Promise<Told> {
  const outcome = await context.get(ExportDesk).again(reference, actor.id);
  if (outcome === 'told') return done(`${reference} is handed over again.`);
  return refused(
    outcome === 'no-order'
      ? `There is no order ${reference}.`
      : `${reference} neither failed nor was lost by the ERP, or something newer of it is on its way.`,
  );
}
