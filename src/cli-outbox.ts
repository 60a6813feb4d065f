import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from './access';
import { UserService } from './access/services';
import { withProgram } from './cli-database';
import type { UserRole } from './kernel';
import { OFFICE, OUTBOX, type OutboxState } from './platform';
import { Database, OutboxHold, OutboxRepository, UnitOfWork } from './platform/services';
import { outboxRowView, type ShownReply } from './replies';
import {
  againText,
  CONTROL_NUMBER_RESERVE,
  ControlCounters,
  OutboxDesk,
  OutboxListRepository,
} from './replies/services';

/** What a command tells, and whether it did what was asked. */
export interface Told {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

const LISTED = 200;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Who may hold or release everything, as over HTTP. */
const KEEPERS: readonly UserRole[] = ['senior', 'admin'];

const refused = (...lines: readonly string[]): Told => ({ ok: false, lines });

const OPTIONS = {
  state: { type: 'string' },
  partner: { type: 'string' },
  order: { type: 'string' },
  revision: { type: 'string' },
  reserve: { type: 'string' },
  by: { type: 'string' },
} as const;
type Values = { readonly [Name in keyof typeof OPTIONS]?: string | undefined };

function read(args: readonly string[]): { readonly values: Values; readonly words: readonly string[] } | Told {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return { values, words: positionals };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

/** `outbox ...` */
export async function outbox(args: readonly string[]): Promise<Told> {
  const given = read(args);
  if ('ok' in given) return given;
  const { values, words } = given;
  const [action, word] = words;
  if (action === 'list') return list(values);
  if (action === 'status') return withProgram(status);
  if (action === 'show' && word !== undefined) return show(word);
  if ((action === 'resend' || action === 'send-anew') && word !== undefined) return again(action, word, values);
  if (action === 'hold' && words.length > 1) return hold(words.slice(1).join(' '), values);
  if (action === 'release') return release(values);
  return refused('outbox list | show ID | resend ID | send-anew ID | status | hold REASON | release');
}

/** `counters jump`: after a backup was put back. */
export async function counters(args: readonly string[]): Promise<Told> {
  const given = read(args);
  if ('ok' in given) return given;
  const reserve = Number(given.values.reserve ?? CONTROL_NUMBER_RESERVE);
  if (given.words[0] !== 'jump' || !Number.isSafeInteger(reserve) || reserve < 1)
    return refused('counters jump --reserve N --by USER; N is a whole number above zero');
  return as(['admin'], given.values, async (context, actor) => {
    const jumped = await context.get(UnitOfWork).run((tx) => context.get(ControlCounters).jump(tx, reserve, actor.id));
    return { ok: true, lines: [`${jumped} counters jumped by ${reserve}.`] };
  });
}

async function list({ state, partner, order }: Values): Promise<Told> {
  const known = state === undefined ? null : state in OUTBOX ? (state as OutboxState) : undefined;
  if (known === undefined) return refused(`--state is one of ${Object.keys(OUTBOX).join(', ')}.`);
  if (order !== undefined && !ID.test(order)) return refused('--order is the id of a sales order.');
  return withProgram(async (context) => {
    const filter = { state: known, partner: partner ?? null, order: order ?? null };
    const rows = await context.get(OutboxListRepository).list(context.get(Database), filter, LISTED, null);
    const more =
      rows.length > LISTED ? [`The newest ${LISTED}; narrow it down with --state, --partner or --order.`] : [];
    return { ok: true, lines: [...rows.slice(0, LISTED).map(line), ...more] };
  });
}

const line = (row: ShownReply): string =>
  [
    row.id,
    row.state,
    row.partner.code,
    row.fileName ?? row.kind,
    `revision ${row.revision}`,
    ...(row.attempts > 0 && row.state !== 'delivered' ? [`${row.attempts} attempts`] : []),
    ...(row.nextTryAt === null ? [] : [`next ${row.nextTryAt.toISOString()}`]),
    ...(row.lastError === null ? [] : [row.lastError]),
  ].join('  ');

const show = (id: string): Promise<Told> =>
  withProgram(async (context) => {
    const row = ID.test(id) ? await context.get(OutboxListRepository).find(context.get(Database), id) : null;
    if (row === null) return refused(`There is no ${id} in the outbox.`);
    const body = await context.get(OutboxRepository).body(id);
    return {
      ok: true,
      lines: [JSON.stringify(outboxRowView(row), null, 2), ...(body === null ? [] : [body.toString('latin1')])],
    };
  });

const again = (action: 'resend' | 'send-anew', id: string, values: Values): Promise<Told> =>
  as(OFFICE, values, async (context, actor) => {
    const revision = Number(values.revision ?? NaN);
    if (!Number.isSafeInteger(revision))
      return refused('Which revision did you see? "outbox show" tells; --revision N.');
    if (!ID.test(id)) return refused(`There is no ${id} in the outbox.`);
    const desk = context.get(OutboxDesk);
    const done = await (action === 'resend' ? desk.resend(id, revision, actor) : desk.sendAnew(id, revision, actor));
    if (done.ok) return { ok: true, lines: [`${done.value} is on its way.`] };
    if (done.error.kind === 'stale')
      return refused(`It was changed since; it is at revision ${done.error.revision} now.`);
    return refused(againText(done.error)?.en ?? `There is no ${id} in the outbox.`);
  });

async function status(context: INestApplicationContext): Promise<Told> {
  const held = await context.get(OutboxHold).current();
  return {
    ok: true,
    lines: [held === null ? 'Nothing is held.' : `Held since ${held.since.toISOString()}: ${held.reason}`],
  };
}

const hold = (reason: string, values: Values): Promise<Told> =>
  as(KEEPERS, values, async (context, actor) => {
    const begun = await context.get(UnitOfWork).run((tx) => context.get(OutboxHold).hold(tx, reason, actor.id));
    return begun ? { ok: true, lines: ['Nothing leaves until "outbox release".'] } : refused('It is held already.');
  });

const release = (values: Values): Promise<Told> =>
  as(KEEPERS, values, async (context, actor) => {
    const ended = await context.get(UnitOfWork).run((tx) => context.get(OutboxHold).release(tx, actor.id));
    return ended ? { ok: true, lines: ['Everything leaves again.'] } : refused('Nothing is held.');
  });

/** Does something in the name of a user who may, so that the log says who it was. */
async function as(
  roles: readonly UserRole[],
  { by }: Values,
  act: (context: INestApplicationContext, actor: Actor) => Promise<Told>,
): Promise<Told> {
  if (by === undefined) return refused('Who does this? --by USER');
  return withProgram(async (context) => {
    const actor = await context.get(UserService).actor(by);
    if (actor === null) return refused(`There is no user ${by}, or he may not log in any more.`);
    return roles.includes(actor.role)
      ? act(context, actor)
      : refused(`This takes one of the roles ${roles.join(', ')}.`);
  });
}
