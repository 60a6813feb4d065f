import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type * as DatabaseCommands from './cli-database';
import { explainJson, explainText, type ExplainInput } from './intake';
import { JOB_KINDS, LANGUAGES, USER_ROLES, type Language } from './kernel';
// The file itself and not services.ts, which would load Nest and TypeORM for a command that needs neither.
import { loadGuideBook } from './mapping/guide-files.client';

/** A command of the program: `run` gets what stands behind its name and gives the exit code. */
interface Command {
  readonly usage: string;
  readonly does: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Something the user did, told without a stack trace. */
class UsageError extends Error {}

const QUEUE_ACTIONS = ['pause', 'resume', 'retry'] as const;
const QUEUES_USAGE = 'queues [pause|resume|retry KIND]';
const EXPLAIN_USAGE = 'explain [--json [--full]] [--lang nl|en] FILE...';

/** All commands, by the name that is typed. */
const COMMANDS: Readonly<Record<string, Command>> = {
  explain: {
    usage: EXPLAIN_USAGE,
    does: 'reads files without a database and prints what was understood',
    run: explain,
  },
  ingest: {
    usage: 'ingest FILE...',
    does: 'brings files in as interchanges; a running program reads them, otherwise the next start does',
    run: async (files) => {
      if (files.length === 0) throw new UsageError('Which files? ingest FILE...');
      const lines = await (await database()).ingest(files);
      await print(lines.map((line) => `${line}\n`).join(''));
      return lines.some((line) => line.includes(': refused')) ? 1 : 0;
    },
  },
  migrate: {
    usage: 'migrate',
    does: 'brings the database up to date',
    run: async () => {
      await (await database()).migrate();
      await print('The database is up to date.\n');
      return 0;
    },
  },
  user: {
    usage: 'user NAME --role viewer|clerk|senior|finance|admin [--display "Full Name"] [--lang nl|en]',
    does: 'makes somebody who can log in; the password is read from standard input',
    run: makeUser,
  },
  queues: {
    usage: QUEUES_USAGE,
    does: 'lists the work queues; pauses or resumes one, or gives what was set aside in it another chance',
    run: queues,
  },
  demo: {
    usage: 'demo',
    does: 'puts the demo company into an empty database, with orders waiting in the drop folder',
    run: async () => {
      const made = await (await database()).demo();
      await print(
        made
          ? 'The demo company is there. Log in with demo / demo, on this machine only; start a program again that was running already.\n'
          : 'There is master data already; nothing was changed.\n',
      );
      return made ? 0 : 1;
    },
  },
};

/** The commands that need the whole program; loaded only for them, so that `explain` starts at once. */
const database = (): Promise<typeof DatabaseCommands> => import('./cli-database');

async function main(args: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === 'help') {
    await print(usage());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`There is no command "${name}".\n\n${usage()}`);
  return command.run(rest);
}

/** The password comes from standard input, so that it stands in no history and no process list. */
async function makeUser(args: readonly string[]): Promise<number> {
  const options = { role: { type: 'string' }, display: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = parse(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const [user] = positionals;
  const role = USER_ROLES.find((known) => known === values.role);
  if (user === undefined || role === undefined)
    throw new UsageError(`Which name and role? --role is one of ${USER_ROLES.join(', ')}.`);
  if (process.stdin.isTTY) complain('Type the password and press Enter.');
  const password = await firstLine(process.stdin);
  const language = languageOf(values.lang);
  const refusal = await (await database()).makeUser({ user, name: values.display ?? user, role, language, password });
  if (refusal !== null) throw new UsageError(refusal);
  await print(`${user} can log in.\n`);
  return 0;
}

async function queues(args: readonly string[]): Promise<number> {
  const [verb, name, ...more] = args;
  const { actOnQueue, queues: list } = await database();
  if (verb !== undefined) {
    const action = QUEUE_ACTIONS.find((known) => known === verb);
    const kind = JOB_KINDS.find((known) => known === name);
    if (action === undefined || kind === undefined || more.length > 0)
      throw new UsageError(`${QUEUES_USAGE}\n  KIND is one of ${JOB_KINDS.join(', ')}.`);
    const count = await actOnQueue(action, kind);
    if (action === 'retry') await print(`${count} pieces of work got another chance.\n`);
  }
  const lines = (await list()).map(({ kind, due, later, leased, quarantined, pausedAt }) =>
    queueLine([kind, due, later, leased, quarantined, pausedAt === null ? '' : `since ${pausedAt.toISOString()}`]),
  );
  await print([queueLine(['queue', 'due', 'later', 'leased', 'quarantined', 'paused']), ...lines].join(''));
  return 0;
}

const queueLine = ([kind = '', ...columns]: readonly (string | number)[]): string =>
  `${String(kind).padEnd(24)}${columns.map((column) => String(column).padEnd(13)).join('')}`.trimEnd() + '\n';

async function firstLine(input: NodeJS.ReadStream): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return '';
}

const usage = (): string =>
  `npm run cli -- COMMAND\n\n${Object.values(COMMANDS)
    .map(({ usage: line, does }) => `  ${line}\n      ${does}\n`)
    .join('')}`;

/** Exit code 0 when every file could be read at all, 1 otherwise; one file that fails does not stop the others. */
async function explain(args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, full: { type: 'boolean' }, lang: { type: 'string' } } as const;
  const { values, positionals } = parse(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  if (positionals.length === 0) throw new UsageError(`Which files? ${EXPLAIN_USAGE}`);
  const language = languageOf(values.lang);
  const guides = loadGuideBook();
  let code = 0;
  for (const file of positionals) {
    try {
      const input: ExplainInput = {
        file,
        sha256: await sha256Of(file),
        chunks: bytesOf(file),
        guides,
        full: values.full === true,
      };
      const readable = await printAll(values.json === true ? explainJson(input) : explainText(input, language));
      if (!readable) code = 1;
    } catch (error) {
      if (isBrokenPipe(error)) throw error;
      complain(`${file}: ${reasonOf(error)}`);
      code = 1;
    }
  }
  return code;
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${reasonOf(error)}\n${EXPLAIN_USAGE}`);
  }
}

function languageOf(text = 'nl'): Language {
  const language = LANGUAGES.find((known) => known === text);
  if (language === undefined) throw new UsageError(`--lang is one of ${LANGUAGES.join(', ')}, not "${text}"`);
  return language;
}

/** Chunks of a file. 256 kB, because a reader has some work at the end of each. */
const bytesOf = (file: string): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: 256 * 1024 });

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytesOf(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Prints the pieces as they come, never faster than they are taken off. */
async function printAll(pieces: AsyncGenerator<string, boolean>): Promise<boolean> {
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) return next.value;
    await print(next.value);
  }
}

async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const isBrokenPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'is a folder, not a file',
    EACCES: 'may not be read',
  };
  return known[code] ?? error.message;
};

// Who reads our output may stop early (head, less): that is no fault.
process.stdout.on('error', (error) => {
  if (isBrokenPipe(error)) process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    complain(reasonOf(error));
    process.exitCode = 1;
  },
);
