import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { asAdmin, done, refused } from './cli-admin';
import { withProgram } from './cli-database';
import type { Told } from './cli-outbox';
import { complain, languageOf, parse, print, reasonOf, UsageError } from './cli-terminal';
import { benchText, replayLines, replaySummary } from './intake';
import { GuideBench, ReplayService, SecondReading } from './intake/services';
import { businessDateOf, isIsoDate, systemClock } from './kernel';
import { printGuideError, type Guide } from './mapping';
import { GuideBookService } from './mapping/services';
import { Database } from './platform/services';

export const PARTNER_USAGE = 'partner test OVERLAY FILE... [--lang nl|en]';
export const REPLAY_USAGE = 'replay --since YYYY-MM-DD [--partner CODE] [--overlay FILE | --rules] [--lang nl|en]';
export const GUIDE_USAGE = 'guide list | guide add FILE --by USER | guide show NAME [--version N] | guide withdraw NAME VERSION --by USER | guide read-again PARTNER --by USER'; // prettier-ignore

/** Largest file that is put on the bench, in bytes: it is held as a whole. */
const MOST_BENCH_BYTES = 64 * 1024 * 1024;

/** `partner test`: what an overlay makes of files, and what would come of it. Exit code 0 when every file could be read. */
export async function partner(args: readonly string[]): Promise<number> {
  const options = { lang: { type: 'string' } } as const;
  const { values, positionals } = parse(() => parseArgs({ args: [...args], options, allowPositionals: true }), PARTNER_USAGE); // prettier-ignore
  const [action, overlay, ...files] = positionals;
  if (action !== 'test' || overlay === undefined || files.length === 0) throw new UsageError(PARTNER_USAGE);
  const language = languageOf(values.lang);
  const text = await textOf(overlay);
  return withProgram(async (context) => {
    const opened = await context.get(GuideBench).open(text, overlay);
    if (!opened.ok) {
      for (const words of opened.error) complain(words[language]);
      return 1;
    }
    let code = 0;
    for (const file of files) {
      try {
        if ((await stat(file)).size > MOST_BENCH_BYTES) throw new Error(`more than ${MOST_BENCH_BYTES} bytes`);
        const tested = await opened.value(await readFile(file));
        if (tested.messages.length === 0) code = 1;
        await print(benchText(file, tested, language));
      } catch (error) {
        complain(`${file}: ${reasonOf(error)}`);
        code = 1;
      }
    }
    return code;
  });
}

/** `replay`: stored messages through changed guides or rules, and what differs. Writes nothing. */
export async function replay(args: readonly string[]): Promise<number> {
  const options = { since: { type: 'string' }, partner: { type: 'string' }, overlay: { type: 'string' }, rules: { type: 'boolean' }, lang: { type: 'string' } } as const; // prettier-ignore
  const { values } = parse(() => parseArgs({ args: [...args], options }), REPLAY_USAGE);
  const { since, partner: code = null, overlay: file, rules = false } = values;
  if (since === undefined || !isIsoDate(since)) throw new UsageError(REPLAY_USAGE);
  if (rules && file !== undefined)
    throw new UsageError('Either --overlay or --rules: they compare with something else.');
  const language = languageOf(values.lang);
  const overlay = file === undefined ? null : { file, text: await textOf(file) };
  const against = rules ? ('rules' as const) : ('guides' as const);
  return withProgram(async (context) => {
    const wish = { since, partner: code, overlay, against, language };
    const replayed = await context.get(ReplayService).replay(wish, context.get(Database));
    if (!replayed.ok) {
      for (const words of replayed.error) complain(words[language]);
      return 1;
    }
    const all = [];
    for await (const one of replayed.value) {
      const lines = replayLines(one, language);
      if (lines.length > 0) await print(`${lines.join('\n')}\n`);
      all.push([...new Set(one.differences.map(({ about }) => about))].map((about) => ({ about })));
    }
    await print(`${replaySummary(all, language)}\n`);
    return 0;
  });
}

/** `guide ...`: the overlays that are kept in the database. */
export async function guide(args: readonly string[]): Promise<Told> {
  const options = { by: { type: 'string' }, version: { type: 'string' } } as const;
  const { values, positionals } = parse(() => parseArgs({ args: [...args], options, allowPositionals: true }), GUIDE_USAGE); // prettier-ignore
  const [action, name, version, ...more] = positionals;
  if (more.length > 0) throw new UsageError(GUIDE_USAGE);
  if (action === 'list') return withProgram(async (context) => ({ ok: true, lines: await listed(context.get(GuideBookService)) })); // prettier-ignore
  if (name === undefined) throw new UsageError(GUIDE_USAGE);
  if (action === 'show') return withProgram((context) => shown(context.get(GuideBookService), name, values.version));
  const { by } = values;
  if (by === undefined) throw new UsageError(`Who does it? ${GUIDE_USAGE}`);
  if (action === 'add') {
    const text = await textOf(name);
    return asAdmin(by, async (context, actor) => {
      const added = await context.get(GuideBookService).add(text, name, actor.id);
      return added.ok ? done(holds(added.value)) : refused(...added.error.map(printGuideError));
    });
  }
  if (action === 'read-again') {
    return asAdmin(by, async (context, actor) => {
      const { read, left } = await context.get(SecondReading).readAgain(name, actor.id, context.get(Database));
      return done(`${read} messages that were set aside are decided now; no guide reads ${left} still.`);
    });
  }
  if (action !== 'withdraw' || version === undefined) throw new UsageError(GUIDE_USAGE);
  return asAdmin(by, async (context, actor) => {
    const refusal = await context.get(GuideBookService).withdraw(name, Number(version), actor.id);
    return refusal === null ? done(`${name} version ${version} is out of use.`) : refused(refusal);
  });
}

function holds({ id, version, overlay }: Guide): string {
  const from = overlay?.validFrom ?? null;
  return `${id} version ${version} holds ${from === null || from <= businessDateOf(systemClock.now()) ? 'from the next file on' : `for files that come on ${from} or later`}.`;
}

/** The text of an overlay. @throws UsageError that names the file */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

async function listed(book: GuideBookService): Promise<readonly string[]> {
  const { book: guides } = await book.now();
  const stored = await book.list();
  const inUse = guides.all.map(({ id, edition, overlay, source }) =>
    overlay === null
      ? `${id}  ${edition}  ${source.title}`
      : `${id}  ${edition}  ${overlay.partner}, over ${overlay.base}${overlay.validFrom === null ? '' : `, from ${overlay.validFrom}`}`,
  );
  const broken = guides.broken.map(({ guide: name, partner: code, errors }) => `${name ?? '?'}  cannot be used (${code ?? '?'}): ${errors[0]?.message.en ?? ''}`); // prettier-ignore
  const withdrawn = stored
    .filter(({ withdrawnAt }) => withdrawnAt !== null)
    .map(({ guide: name, version }) => `${name}  ${version}  withdrawn`);
  return [...inUse, ...broken, ...withdrawn];
}

/** The text as it was given, so that it can be kept as a file. */
async function shown(book: GuideBookService, name: string, version: string | undefined): Promise<Told> {
  const versions = (await book.list()).filter((one) => one.guide === name);
  const found = version === undefined ? versions.at(-1) : versions.find((one) => String(one.version) === version);
  return found === undefined
    ? { ok: false, lines: [`There is no such overlay in the database: ${name}${version === undefined ? '' : ` version ${version}`}.`] } // prettier-ignore
    : { ok: true, lines: [found.text.trimEnd()] };
}
