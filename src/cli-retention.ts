import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { UserService } from './access/services';
import { asAdmin, done, refused } from './cli-admin';
import { withProgram } from './cli-database';
import type { Told } from './cli-outbox';
import { EventLog, UnitOfWork, type TidyReport } from './platform/services';
import { RetentionHolds, RetentionService, type HoldSubject, type RetentionReport } from './intake/services';

const USAGE =
  'retention list | retention run [--dry-run] --by USER | retention hold partner|interchange|order NAME REASON --by USER | retention release ID --by USER | retention year-ends MM-DD --by USER | retention forget-user NAME --by USER';
const SUBJECTS: readonly HoldSubject[] = ['partner', 'interchange', 'order'];

/** `retention ...`: what goes by its age, and what is held. */
export async function retention(args: readonly string[]): Promise<Told> {
  const options = { by: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
  let given;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const { by, 'dry-run': dry = false } = given.values;
  const [action, word, name, ...reason] = given.positionals;
  if (action === 'list') return withProgram(list);
  if (action === 'run' && dry)
    return withProgram(async (context) => told(await context.get(RetentionService).preview(new Date()), true));
  if (action === 'run')
    return asAdmin(by, async (context, actor) =>
      told(await context.get(RetentionService).run(new Date(), actor.id), false),
    );
  if (action === 'release' && word !== undefined)
    return asAdmin(by, async (context, actor) =>
      (await context.get(RetentionHolds).release(word, actor.id)) ? done('It is no longer held.') : refused(`There is no hold ${word}; "retention list" shows them.`),
    ); // prettier-ignore
  if (action === 'year-ends' && word !== undefined)
    return asAdmin(by, async (context, actor) => {
      const wrong = await context.get(RetentionHolds).setYearEnd(word, actor.id);
      return wrong === null ? done(`The financial year ends on ${word}.`) : refused(wrong);
    });
  if (action === 'forget-user' && word !== undefined)
    return asAdmin(by, (context, actor) => forgetUser(context, word, actor.id));
  const subject = SUBJECTS.find((each) => each === word);
  if (action !== 'hold' || subject === undefined || name === undefined || reason.length === 0) return refused(USAGE);
  return asAdmin(by, async (context, actor) => {
    const id = await context.get(RetentionHolds).hold(subject, name, reason.join(' '), actor.id);
    return id === null ? refused(`There is no ${subject} ${name}.`) : done(`Held as ${id}.`);
  });
}

/** What remains is an id, and an event that says who took the name away. */
const forgetUser = (context: INestApplicationContext, name: string, by: string): Promise<Told> =>
  context.get(UnitOfWork).run(async (tx) => {
    const id = await context.get(UserService).forget(tx, name, by);
    if (id === null) return refused(`There is no user ${name}, or it is you.`);
    await context.get(EventLog).append(tx, [{ kind: 'user-forgotten', subjectType: 'user', subjectId: id, actor: by }]);
    return done('Nobody can tell any more who that was.');
  });

async function list(context: INestApplicationContext): Promise<Told> {
  const holds = await context.get(RetentionHolds).list();
  const { recordsFrom, eventsFrom } = await context.get(RetentionService).preview(new Date());
  return done(
    `Records are kept from ${recordsFrom} on, events from ${eventsFrom} on.`,
    ...holds.map(
      (each) =>
        `${each.id}  ${each.subject} ${each.name}  since ${each.since.toISOString()} by ${each.by}: ${each.reason}`,
    ),
  );
}

const told = (report: RetentionReport, dry: boolean): Told =>
  done(
    `${dry ? 'Would go' : 'Went'}: ${report.interchanges} interchanges with ${report.orders} orders (${report.bytes} bytes), all from before ${report.recordsFrom}.`,
    `Old enough and kept: ${report.held} held, ${report.open} not closed.`,
    `Partitions: ${report.partitions.join(', ') || 'none'}.`,
    ...(report.archive ? archiveLines(report.archive) : []),
  );

const archiveLines = ({ removed, rewritten, faults }: TidyReport): readonly string[] => [
  `Archive: ${removed} files went, ${rewritten} were written anew without what went.`,
  ...faults,
];
