import { parseArgs } from 'node:util';
import { API_KEY_REFUSALS, type ApiKey, type ApiKeyRefusal, type MadeApiKey } from './access';
import { ApiKeyBook } from './access/services';
import { withProgram } from './cli-database';
import { API_SCOPES, isIsoDate, type ApiScope, type Result } from './kernel';

/** What a command has to say: lines, or why it did nothing. `usage` when it was not called right. */
export interface Told {
  readonly lines: readonly string[];
  readonly refusal: string | null;
}

const OPTIONS = {
  partner: { type: 'string' },
  scope: { type: 'string', multiple: true },
  expires: { type: 'string' },
  until: { type: 'string' },
} as const;

/** More keys than anybody reads. */
const MOST_LISTED = 10_000;

/** Who made or revoked a key on the command line, for the event log. */
const BY = 'system';

/** `api-key make | list | rotate | revoke`. */
export async function runApiKey(args: readonly string[]): Promise<Told> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return refused(error instanceof Error ? error.message : 'usage');
  }
  const { values, positionals } = parsed;
  const [action, prefix, ...more] = positionals;
  const wrong = [values.expires, values.until].find((day) => day !== undefined && !isIsoDate(day));
  if (wrong !== undefined) return refused(`A day is written as 2027-12-31, not as ${wrong}.`);
  const expires = values.expires ?? null;
  if (more.length > 0) return refused('usage');
  if (action === 'list' && prefix === undefined)
    return told((await inBook((book) => book.list(MOST_LISTED))).map(line));
  if (action === 'make' && prefix === undefined && values.partner !== undefined) {
    const { partner: partnerCode } = values;
    const scopes = scopesOf(values.scope ?? []);
    if (typeof scopes === 'string') return refused(scopes);
    return shown(await inBook((book) => book.make({ partnerCode, scopes, expires }, BY)));
  }
  if (prefix === undefined) return refused('usage');
  if (action === 'rotate' && values.until !== undefined) {
    const { until } = values;
    return shown(await inBook((book) => book.rotate(marked(prefix), { until, expires }, BY)));
  }
  if (action !== 'revoke') return refused('usage');
  const refusal = await inBook((book) => book.revoke(marked(prefix), BY));
  return refusal === null ? told([`${marked(prefix)} opens nothing any more.`]) : refused(API_KEY_REFUSALS[refusal].en);
}

const inBook = <T>(use: (book: ApiKeyBook) => Promise<T>): Promise<T> =>
  withProgram((context) => use(context.get(ApiKeyBook)));

const told = (lines: readonly string[]): Told => ({ lines, refusal: null });
const refused = (refusal: string): Told => ({ lines: [], refusal });

/** @returns a sentence when one of them is no scope */
function scopesOf(names: readonly string[]): readonly ApiScope[] | string {
  const scopes = API_SCOPES.filter((known) => names.includes(known));
  const unknown = names.find((name) => !API_SCOPES.some((known) => known === name));
  return unknown === undefined ? scopes : `--scope is one of ${API_SCOPES.join(', ')}, not "${unknown}".`;
}

const marked = (prefix: string): string => (prefix.startsWith('bnd_') ? prefix : `bnd_${prefix}`);

/** The key itself goes to standard output, this once: nobody can show it again. */
const shown = (made: Result<MadeApiKey, ApiKeyRefusal>): Told =>
  made.ok
    ? told([made.value.token, `Keep it now: only a hash of it is kept here. ${line(made.value)}`])
    : refused(API_KEY_REFUSALS[made.error].en);

function line({ prefix, partner, scopes, expiresAt, revokedAt, lastUsedAt }: ApiKey): string {
  const facts = [
    expiresAt === null ? 'no end' : `until ${expiresAt.toISOString()}`,
    lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.toISOString().slice(0, 16)}Z`,
    ...(revokedAt === null ? [] : [`revoked ${revokedAt.toISOString()}`]),
  ];
  return `${prefix}  ${partner}  ${scopes.join(' ')}  ${facts.join(', ')}`;
}
