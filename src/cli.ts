import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type * as ConnectionCommands from './cli-connections';
import type * as DatabaseCommands from './cli-database';
import type * as OutboxCommands from './cli-outbox';
import { explainJson, explainText, type ExplainInput } from './intake';
import { LANGUAGES, USER_ROLES, type Language } from './kernel';
// The file itself and not services.ts, which would load Nest and TypeORM for a command that needs neither.
import { loadGuideBook } from './mapping/guide-files.client';
import { readLimits } from './platform';

/** A command of the program: `run` gets what stands behind its name and gives the exit code. */
interface Command {
  readonly usage: string;
  readonly does: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Something the user did, told without a stack trace. */
class UsageError extends Error {}

const CONNECTION_USAGE =
  'connection set CODE --kind sftp|mail|webhook [--partner CODE] [--secret NAME] [--off] --settings FILE | connection list | connection test CODE';
const OUTBOX_USAGE =
  'outbox list [--state STATE] [--partner CODE] [--order ID] | outbox show ID | outbox resend|send-anew ID --revision N --by USER | outbox status | outbox hold REASON --by USER | outbox release --by USER';
const CLOCK_USAGE =
  'clock list | clock set PARTNER|everybody KIND --within MINUTES --hours clock|office [--expected always|never|if-ever] | clock remove PARTNER KIND';
const RETENTION_USAGE =
  'retention list | retention run [--dry-run] --by USER | retention hold partner|interchange|order NAME REASON --by USER | retention release ID --by USER | retention year-ends MM-DD --by USER | retention forget-user NAME --by USER';
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
  secret: {
    usage: 'secret set NAME | secret list | secret remove NAME',
    does: 'keeps a password or key that connections need; the secret is read from standard input and never shown',
    run: secret,
  },
  connection: {
    usage: CONNECTION_USAGE,
    does: 'keeps the systems of partners that we fetch from and bring answers to; docs/connections.md has the settings of each kind',
    run: connection,
  },
  route: {
    usage: 'route PARTNER CONNECTION|folder',
    does: "sends a partner's answers over a connection, or to his out folder",
    run: async ([partner, to, ...more]) => {
      if (partner === undefined || to === undefined || more.length > 0)
        throw new UsageError('Whose answers, and where to? route PARTNER CONNECTION|folder');
      const refusal = await (await connections()).setRoute(partner, to === 'folder' ? null : to);
      if (refusal !== null) throw new UsageError(refusal);
      await print(`Answers to ${partner} go to ${to}.\n`);
      return 0;
    },
  },
  outbox: {
    usage: OUTBOX_USAGE,
    does: 'shows what was or will be sent, sends it again, and holds or releases everything',
    run: async (args) => told(await (await outbox()).outbox(args)),
  },
  counters: {
    usage: 'counters jump [--reserve N] --by USER',
    does: 'skips control numbers of every partner, after a backup was put back',
    run: async (args) => told(await (await outbox()).counters(args)),
  },
  clock: {
    usage: CLOCK_USAGE,
    does: 'says by when acknowledgements and answers are due, ours and theirs',
    run: async (args) => told(await (await import('./cli-clock')).clock(args)),
  },
  backup: {
    usage: 'backup FILE',
    does: 'copies the database into one file while the program works; docs/backup.md',
    run: async (args) => told(await (await import('./cli-backup')).backup(args)),
  },
  restore: {
    usage: 'restore FILE [--replace DATABASE]',
    does: 'puts a backup back while the program is stopped, and holds the outbox',
    run: async (args) => told(await (await import('./cli-backup')).restore(args)),
  },
  retention: {
    usage: RETENTION_USAGE,
    does: 'takes away what is past its time, and holds what must stay',
    run: async (args) => told(await (await import('./cli-retention')).retention(args)),
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

const connections = (): Promise<typeof ConnectionCommands> => import('./cli-connections');

const outbox = (): Promise<typeof OutboxCommands> => import('./cli-outbox');

/** Prints what a command tells. A refusal goes to standard error. */
async function told({ ok, lines }: OutboxCommands.Told): Promise<number> {
  const text = lines.map((line) => `${line}\n`).join('');
  if (ok) await print(text);
  else complain(text.trimEnd());
  return ok ? 0 : 1;
}

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

async function secret([action, name, ...more]: readonly string[]): Promise<number> {
  const commands = await connections();
  if (action === 'list') {
    await print((await commands.listSecrets()).map((line) => `${line}\n`).join(''));
    return 0;
  }
  if (name === undefined || more.length > 0 || (action !== 'set' && action !== 'remove'))
    throw new UsageError('secret set NAME | secret list | secret remove NAME');
  const refusal = action === 'set' ? await commands.setSecret(name, await everything(process.stdin)) : await commands.removeSecret(name); // prettier-ignore
  if (refusal !== null) throw new UsageError(refusal);
  await print(action === 'set' ? `${name} is stored.\n` : `${name} is removed.\n`);
  return 0;
}

async function connection(args: readonly string[]): Promise<number> {
  const options = { kind: { type: 'string' }, partner: { type: 'string' }, secret: { type: 'string' }, settings: { type: 'string' }, off: { type: 'boolean' } } as const; // prettier-ignore
  const { values, positionals } = parse(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const [action, code] = positionals;
  const commands = await connections();
  if (action === 'list') {
    await print((await commands.listConnections()).map((line) => `${line}\n`).join(''));
    return 0;
  }
  if (action === 'test' && code !== undefined) {
    const { ok, lines } = await commands.testConnection(code);
    await print(lines.map((line) => `${line}\n`).join(''));
    return ok ? 0 : 1;
  }
  const { kind, settings: settingsFile, partner, secret: secretName, off } = values;
  if (action !== 'set' || code === undefined || kind === undefined || settingsFile === undefined)
    throw new UsageError(CONNECTION_USAGE);
  const wrong = await commands.setConnection({
    code,
    kind,
    settingsFile,
    partnerCode: partner ?? null,
    secretName: secretName ?? null,
    active: off !== true,
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  await print(`${code} is written down. "connection test ${code}" goes there and looks.\n`);
  return 0;
}

/** Standard input to its end, without the line break that a terminal or echo puts behind it. */
async function everything(input: NodeJS.ReadStream): Promise<Buffer> {
  if (input.isTTY) complain('Type the secret, Enter, then Ctrl-D.');
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk as Uint8Array));
  const all = Buffer.concat(chunks);
  // A private key ends in a line break of its own, which it does without as well.
  return all.subarray(0, all.length - (/\r?\n$/.exec(all.subarray(-2).toString('latin1'))?.[0].length ?? 0));
}

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
  const limits = readLimits(process.env);
  if (!limits.ok) throw new UsageError(limits.error.join('\n'));
  const guides = loadGuideBook(limits.value.orderLines);
  let code = 0;
  for (const file of positionals) {
    try {
      const input: ExplainInput = {
        file,
        sha256: await sha256Of(file),
        chunks: () => bytesOf(file),
        guides,
        limits: limits.value,
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
