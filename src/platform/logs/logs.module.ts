import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream, LoggerOptions } from 'pino';
import { ConfigService } from '../config/config.service';
import { currentLogContext } from './log-context';
import { readableLine } from './log-line';

/**
 * Fields whose values never reach a log, wherever they stand up to three levels deep. The code logs ids only; this catches the
 * day that somebody logs a whole request.
 */
const SECRET_FIELDS = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'apiKey'];

const REDACTED_PATHS: readonly string[] = SECRET_FIELDS.flatMap((field) => {
  const key = `["${field}"]`;
  return [key, `*${key}`, `*.*${key}`, `*.*.*${key}`];
});

/** The options of the one pino logger: level, redaction, and the fields of the work at hand on every line. */
export const logOptions = (level: string): LoggerOptions => ({
  hooks: {
    logMethod(values, method, severity) {
      if (severity > INFO || !isBootNoise(values[0])) method.apply(this, values);
    },
  },
  level,
  redact: { paths: [...REDACTED_PATHS], censor: '[redacted]' },
  // A copy: pino writes the line's own fields into what it is given.
  mixin: () => ({ ...currentLogContext() }),
});

const INFO = 30;

/** Where Nest tells about every module and route at the start: a hundred lines before the first one that matters. */
const BOOT_NOISE = new Set(['NestFactory', 'NestApplication', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

function isBootNoise(fields: unknown): boolean {
  if (typeof fields !== 'object' || fields === null || !('context' in fields)) return false;
  return typeof fields.context === 'string' && BOOT_NOISE.has(fields.context);
}

/** Writes lines for a person. No pino-pretty: one function does, and the demo needs no extra package. */
const terminal: DestinationStream = { write: (line) => process.stdout.write(readableLine(line)) };

/** Writes JSON for a machine. Through process.stdout, so that the last lines before the end are not lost in a buffer of ours. */
const machine: DestinationStream = { write: (line) => process.stdout.write(line) };

/**
 * The log: pino behind Nest's own `Logger`, so that every class writes `new Logger(Name.name)` and knows nothing of pino. The
 * line per request is written by `platform/http`, which sees requests that fail before they reach a route as well.
 */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [ConfigService],
      useFactory: ({ values }: ConfigService) => ({
        // No request middleware: our own stands before the body parsers and puts the correlation id on every line.
        forRoutes: [],
        pinoHttp: [
          { ...logOptions(values.logLevel), autoLogging: false },
          values.environment === 'production' ? machine : terminal,
        ],
      }),
    }),
  ],
  exports: [LoggerModule],
})
export class LogsModule {}
