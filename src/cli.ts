import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import type * as ApiKeyCommands from './cli-api-keys';
import type * as DatabaseCommands from './cli-database';
import { CONNECTION_USAGE, connection, connections, MAIL_ADDRESS_USAGE, mailAddress, secret } from './cli-partners';
import { complain, firstLine, isBrokenPipe, languageOf, parse, print, reasonOf, UsageError } from './cli-terminal';
import type * as GuideCommands from './cli-guides';
import type * as OutboxCommands from './cli-outbox';
import { explainJson, explainText, type ExplainInput } from './intake';
import { businessDateOf, isIsoDate, JOB_KINDS, systemClock, USER_ROLES } from './kernel';
// The file itself and not services.ts, which would load Nest and TypeORM for a command that needs neither.
import { loadGuideBook } from './mapping/guide-files.client';
import { readLimits } from './platform';
import { balanceText, trafficText } from './reports';

/** A command of the program: `run` gets what stands behind its name and gives the exit code. */
interface Command {
  readonly usage: string;
  readonly does: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

const ERP_USAGE =
  'erp set CODE --connector tryton|files|odoo --settings FILE [--secret NAME] [--takes-orders] [--at-once N] [--off] --by USER | erp list | erp check CODE | erp read CODE ENTITY [--whole [--gone]] --by USER | erp times CODE ENTITY [--every MINUTES] [--from HOUR] [--to HOUR] [--whole-at HOUR|never] [--off] --by USER | erp runs CODE | erp go-on CODE --by USER | erp orders | erp again ORDER --by USER';
const OUTBOX_USAGE =
  'outbox list [--state STATE] [--partner CODE] [--order ID] | outbox show ID | outbox resend|send-anew ID --revision N --by USER | outbox status | outbox hold REASON --by USER | outbox release --by USER';
const CLOCK_USAGE =
  'clock list | clock set PARTNER|everybody KIND --within MINUTES --hours clock|office [--expected always|never|if-ever] | clock remove PARTNER KIND';
const API_KEY_USAGE =
  'api-key make --partner CODE --scope interchanges:write|interchanges:read|orders:read [--scope ...] [--expires DAY] | api-key list | api-key rotate PREFIX --until DAY [--expires DAY] | api-key revoke PREFIX';
const GUIDE_USAGE = 'guide list | guide add FILE --by USER | guide show NAME [--version N] | guide withdraw NAME VERSION --by USER | guide read-again PARTNER --by USER'; // prettier-ignore
const REPLAY_USAGE = 'replay --since YYYY-MM-DD [--partner CODE] [--overlay FILE | --rules] [--lang nl|en]';
const QUEUE_ACTIONS = ['pause', 'resume', 'retry'] as const;
const QUEUES_USAGE = 'queues [pause|resume|retry KIND]';
const RETENTION_USAGE =
  'retention list | retention run [--dry-run] --by USER | retention hold partner|interchange|order NAME REASON --by USER | retention release ID --by USER | retention year-ends MM-DD --by USER | retention forget-user NAME --by USER';
const ARCHIVE_USAGE = 'archive list | archive verify | archive run [--older-than MONTHS] [--dry-run] --by USER';
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
  'api-key': {
    usage: API_KEY_USAGE,
    does: "makes, lists, replaces and revokes the keys of partners' programs; a new key is shown once",
    run: async (args) => {
      const { runApiKey } = await apiKeys();
      const { lines, refusal } = await runApiKey(args);
      if (refusal !== null) throw new UsageError(refusal === 'usage' ? API_KEY_USAGE : refusal);
      await print(lines.map((line) => `${line}\n`).join(''));
      return 0;
    },
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
  calendar: {
    usage: 'calendar list|show|make|fill|close|open|usual ... (docs/calendars.md)',
    does: 'keeps the days on which our sites, carriers and places work, and writes the Dutch holidays of a year into them',
    run: async (args) => told(await (await import('./cli-calendar')).calendar(args)),
  },
  master: {
    usage: 'master import FILE.json... | master audit',
    does: 'takes rows of the master over, the good ones without the bad ones, and looks for what contradicts itself',
    run: async (args) => told(await (await import('./cli-master')).master(args)),
  },
  erp: {
    usage: ERP_USAGE,
    does: 'keeps the ERPs that the master comes from and orders go to; docs/erp.md',
    run: async (args) => told(await (await import('./cli-erp')).erp(args)),
  },
  folder: {
    usage: 'folder PARTNER',
    does: 'gives a partner a drop folder of his own below partners in the data directory; docs/sftp-server.md lets him in there by SFTP',
    run: async ([partner, ...more]) => {
      if (partner === undefined || more.length > 0) throw new UsageError('Whose folder? folder PARTNER');
      const folder = await (await connections()).giveFolder(partner);
      if (folder === null)
        throw new UsageError(`There is no partner ${partner} whose code can be the name of a folder.`);
      await print(`${partner} has ${folder}: what lies in its in is his, and his answers come to its out.\n`);
      return 0;
    },
  },
  balance: {
    usage: 'balance [--day YYYY-MM-DD] [--partner CODE] [--json]',
    does: 'says what arrived on a day and what became of it, and what does not add up; today where no day is named',
    run: balance,
  },
  silence: {
    usage: 'silence [--json]',
    does: 'says what each partner sent, against what he usually sends by this time',
    run: silence,
  },
  'mail-address': {
    usage: MAIL_ADDRESS_USAGE,
    does: 'says which partner sends mail from an address, or with @domain from all of a domain',
    run: mailAddress,
  },
  queues: {
    usage: QUEUES_USAGE,
    does: 'lists the work queues; pauses or resumes one, or gives what was set aside in it another chance',
    run: queues,
  },
  backup: {
    usage: 'backup FILE [--archive FOLDER]',
    does: 'copies the database into one file while the program works; docs/backup.md',
    run: async (args) => told(await (await import('./cli-backup')).backup(args)),
  },
  restore: {
    usage: 'restore FILE [--replace DATABASE] [--archive FOLDER]',
    does: 'puts a backup back while the program is stopped, and holds the outbox',
    run: async (args) => told(await (await import('./cli-backup')).restore(args)),
  },
  retention: {
    usage: RETENTION_USAGE,
    does: 'takes away what is past its time, and holds what must stay',
    run: async (args) => told(await (await import('./cli-retention')).retention(args)),
  },
  archive: {
    usage: ARCHIVE_USAGE,
    does: 'moves the bytes of what arrived long ago from the database to files, and looks after those; docs/retention.md',
    run: async (args) => told(await (await import('./cli-archive')).archive(args)),
  },
  partner: {
    usage: 'partner test OVERLAY FILE... [--lang nl|en]',
    does: 'tries an overlay on files and shows what would come of it, with the answers; nothing is stored; docs/partners.md',
    run: async (args) => (await guides()).partner(args),
  },
  guide: {
    usage: GUIDE_USAGE,
    does: 'keeps overlays of partners in the database, each version for ever; docs/partners.md',
    run: async (args) => told(await (await guides()).guide(args)),
  },
  replay: {
    usage: REPLAY_USAGE,
    does: 'runs stored messages through changed guides or rules and shows what would differ; nothing is written',
    run: async (args) => (await guides()).replay(args),
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

const guides = (): Promise<typeof GuideCommands> => import('./cli-guides');

const outbox = (): Promise<typeof OutboxCommands> => import('./cli-outbox');

/** Prints what a command tells. A refusal goes to standard error. */
async function told({ ok, lines }: OutboxCommands.Told): Promise<number> {
  const text = lines.map((line) => `${line}\n`).join('');
  if (ok) await print(text);
  else complain(text.trimEnd());
  return ok ? 0 : 1;
}
const apiKeys = (): Promise<typeof ApiKeyCommands> => import('./cli-api-keys');

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

/** Exit code 0 when everything adds up. */
async function balance(args: readonly string[]): Promise<number> {
  const options = { day: { type: 'string' }, partner: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values } = parse(() => parseArgs({ args: [...args], options }), COMMANDS['balance']?.usage ?? '');
  const { day, partner = null } = values;
  if (day !== undefined && !isIsoDate(day)) throw new UsageError(`${day} is not a day: write it as 2026-11-25.`);
  const view = await (await database()).balance(day ?? businessDateOf(systemClock.now()), partner);
  if (view === null) throw new UsageError(`There is no partner "${partner ?? ''}".`);
  await print(values.json === true ? `${JSON.stringify(view, null, 2)}\n` : balanceText(view));
  return view.balanced ? 0 : 1;
}

/** Exit code 0 when no partner is out of the ordinary. */
async function silence(args: readonly string[]): Promise<number> {
  const { values } = parse(
    () => parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }),
    COMMANDS['silence']?.usage ?? '',
  );
  const view = await (await database()).silence();
  if (view === null) return 1;
  await print(values.json === true ? `${JSON.stringify(view, null, 2)}\n` : trafficText(view));
  return view.partners.some(({ verdict }) => ['silent', 'less', 'more', 'troubled'].includes(verdict)) ? 1 : 0;
}

/** The password comes from standard input, so that it stands in no history and no process list. */
async function makeUser(args: readonly string[]): Promise<number> {
  const options = { role: { type: 'string' }, display: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = parse(
    () => parseArgs({ args: [...args], options, allowPositionals: true }),
    EXPLAIN_USAGE,
  );
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

const usage = (): string =>
  `npm run cli -- COMMAND\n\n${Object.values(COMMANDS)
    .map(({ usage: line, does }) => `  ${line}\n      ${does}\n`)
    .join('')}`;

/** Exit code 0 when every file could be read at all, 1 otherwise; one file that fails does not stop the others. */
async function explain(args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, full: { type: 'boolean' }, lang: { type: 'string' } } as const;
  const { values, positionals } = parse(
    () => parseArgs({ args: [...args], options, allowPositionals: true }),
    EXPLAIN_USAGE,
  );
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
