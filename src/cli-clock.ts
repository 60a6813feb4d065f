import { parseArgs } from 'node:util';
import { withProgram } from './cli-database';
import type { Told } from './cli-outbox';
import { ResponseClockBook } from './intake/services';

const USAGE = 'clock list | clock set PARTNER|everybody KIND --within MINUTES --hours clock|office [--expected always|never|if-ever] | clock remove PARTNER KIND'; // prettier-ignore

/** `clock ...`: by when what is owed both ways is due. */
export async function clock(args: readonly string[]): Promise<Told> {
  const options = { within: { type: 'string' }, hours: { type: 'string' }, expected: { type: 'string' } } as const;
  let given;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return { ok: false, lines: [error instanceof Error ? error.message : String(error)] };
  }
  const [action, partner, kind] = given.positionals;
  const { within, hours, expected } = given.values;
  if (action === 'list')
    return withProgram(async (context) => ({ ok: true, lines: await lines(context.get(ResponseClockBook)) }));
  if (partner === undefined || kind === undefined) return { ok: false, lines: [USAGE] };
  if (action === 'remove')
    return withProgram(async (context) => told(await context.get(ResponseClockBook).remove(partner, kind)));
  if (action !== 'set' || within === undefined || hours === undefined) return { ok: false, lines: [USAGE] };
  const wanted = {
    partnerCode: partner === 'everybody' ? null : partner,
    kind,
    withinMinutes: Number(within),
    hours,
    expected: expected ?? (kind === 'their-acknowledgement' ? 'if-ever' : 'always'),
  };
  return withProgram(async (context) => told(await context.get(ResponseClockBook).set(wanted)));
}

const told = (wrong: string | null): Told =>
  wrong === null ? { ok: true, lines: ['It is written down.'] } : { ok: false, lines: [wrong] };

const lines = async (book: ResponseClockBook): Promise<readonly string[]> =>
  (await book.list()).map(
    ({ partnerCode, kind, withinMinutes, hours, expected }) =>
      `${partnerCode ?? 'everybody'}  ${kind}  within ${withinMinutes} minutes of the ${hours}  ${expected}`,
  );
