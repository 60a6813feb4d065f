import 'reflect-metadata';
import path from 'node:path';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger as PinoLogger } from 'nestjs-pino';
import { FirstAdministratorService, UserService } from './access/services';
import { AppModule } from './app.module';
import { makeDemo } from './demo';
import { type Config, greeting, plays, productionHint, StartRefusal } from './platform';
import { ConfigService, configureHttp, ReadinessService } from './platform/services';

/** Before the drain time of the workers ends, open requests get this long; then their connections are cut. Milliseconds. */
const REQUEST_PATIENCE_MS = 5_000;
/** After the drain time, how long closing the rest may take before the process ends regardless. */
const CLOSE_PATIENCE_MS = 10_000;
/** A signal during the start lets it go on for so long, so that what it has opened can be closed in order. Milliseconds. */
const START_PATIENCE_MS = 5_000;
/** Exit code when something broke that nobody foresaw; refusals to start carry their own. */
const EXIT_BROKEN = 1;
/** EX_UNAVAILABLE: the port is taken. */
const EXIT_PORT = 69;

const log = new Logger('Main');
let app: NestExpressApplication | undefined;
let stopping: Promise<never> | undefined;

/**
 * Settings, database and migrations (all three while the modules are made), demo, then listen. A worker makes the same application
 * and does not listen.
 */
async function start(): Promise<void> {
  // Errors are rethrown and no waiting log line is flushed, so that a failing start ends in one sentence and not in a stack.
  const options = { bodyParser: false, bufferLogs: true, abortOnError: false, autoFlushLogs: false };

  app = await NestFactory.create<NestExpressApplication>(AppModule, options);
  const { values } = app.get(ConfigService);
  await demoOnEmpty(app, values);
  const demo = await app.get(UserService).hasDemoUsers();
  configureHttp(app, { trustProxy: values.trustProxy, loopbackOnly: demo });
  await app.init();
  if (plays(values, 'web')) await (demo ? app.listen(values.port, '127.0.0.1') : app.listen(values.port));
  // From here on the log is the real one, and the lines that waited for it are written.
  app.useLogger(app.get(PinoLogger));
  app.flushLogs();
  await greet(app, values, demo);
}

/** The demo company, on an empty data directory only: never in a database that somebody named, never in production. */
async function demoOnEmpty(context: INestApplicationContext, { databaseUrl, environment }: Config): Promise<void> {
  if (databaseUrl !== null || environment === 'production' || (await context.get(UserService).hasUsers())) return;
  await makeDemo(context);
}

async function greet(running: NestExpressApplication, values: Config, demo: boolean): Promise<void> {
  const { dataDir, environment, role } = values;
  const port = listeningPort(running);
  const url = port === undefined ? null : `http://localhost:${port}`;
  const noUsers = !(await running.get(UserService).hasUsers());
  // Who serves no HTTP has nowhere to type it.
  const firstCode = url === null ? null : await running.get(FirstAdministratorService).offer();
  if (environment === 'production') {
    log.log({ url, role, dataDir }, 'Started');
    const hint = productionHint({ url, noUsers, firstCode });
    if (hint !== null) log.warn(hint);
    return;
  }
  const folder = (name: string): string => path.join(dataDir, 'drop', name);
  process.stdout.write(
    greeting({
      url,
      role,
      dataDir,
      dropIn: folder('in'),
      dropOut: folder('out'),
      demo,
      noUsers,
      firstCode,
      seconds: process.uptime(),
    }),
  );
}

/** The port that is listened on, which is another than the setting when that asks for any (0); undefined when none is. */
function listeningPort(running: NestExpressApplication): number | undefined {
  const address = running.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}

/**
 * Ends the process once, however often it is asked: a terminal signals npm and us, so every Ctrl-C arrives twice, and cutting a
 * drain short helps nobody. A deadline ends what hangs; PostgreSQL then stays and the next start adopts it.
 */
function stop(exitCode: number): void {
  stopping ??= close(exitCode);
}

async function close(exitCode: number): Promise<never> {
  const patience = (app?.get(ConfigService).limits.drainMs ?? 0) + CLOSE_PATIENCE_MS;
  setTimeout(() => {
    process.stderr.write('Not everything closed in time. Nothing is lost: the next start takes over from here.\n');
    process.exit(exitCode || EXIT_BROKEN);
  }, patience).unref();
  await Promise.race([started, new Promise((resolve) => setTimeout(resolve, START_PATIENCE_MS))]);
  let code = exitCode;
  try {
    if (app) await closeHttp(app);
    // The modules' own endings: channels, then workers with what they hold, then the pool, then PostgreSQL.
    await app?.close();
  } catch (error) {
    code ||= EXIT_BROKEN;
    process.stderr.write(`While stopping: ${messageOf(error)}\n`);
  }
  process.exit(code);
}

/** Takes no new requests and lets those under way finish, for some seconds. */
async function closeHttp(running: NestExpressApplication): Promise<void> {
  running.get(ReadinessService).startDraining();
  const server = running.getHttpServer();
  if (!server.listening) return;
  const cut = setTimeout(() => server.closeAllConnections(), REQUEST_PATIENCE_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a failed start looks like to whoever started it: sentences, no stack. */
function explain(error: unknown): number {
  if (error instanceof StartRefusal) {
    process.stderr.write(
      `Binnendienst does not start.\n${error.sentences.map((sentence) => `  ${sentence}\n`).join('')}`,
    );
    return error.exitCode;
  }
  const { code } = error as { readonly code?: unknown };
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    const why = code === 'EACCES' ? 'may not be used by this user' : 'is in use by another program';
    process.stderr.write(
      `Binnendienst does not start: port ${app?.get(ConfigService).values.port ?? ''} ${why}. Stop that program or set PORT to another number.\n`,
    );
    return EXIT_PORT;
  }
  process.stderr.write(`Binnendienst does not start: ${messageOf(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  else process.stderr.write('  LOG_LEVEL=debug shows where.\n');
  return EXIT_BROKEN;
}

function breakDown(error: unknown): void {
  log.fatal({ err: error }, 'Something failed that nobody waited for; stopping');
  stop(EXIT_BROKEN);
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
process.on('uncaughtException', breakDown);
process.on('unhandledRejection', breakDown);

const started = start().catch((error: unknown) => {
  // While stopping, what the start was doing fails for that reason alone.
  if (!stopping) stop(explain(error));
});
