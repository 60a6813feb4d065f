import { AsyncLocalStorage } from 'node:async_hooks';

/** Fields that every log line of one piece of work carries. Ids only: never names, addresses or payload text. */
export interface LogContext {
  /** Follows one HTTP request; the caller sees it as X-Request-Id and as `instance` of a problem. */
  readonly correlationId?: string;
  readonly interchangeId?: string;
  readonly messageId?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** The fields that hold for the code that runs now. */
export const currentLogContext = (): LogContext => storage.getStore() ?? {};

/** Runs `action`; every line logged in it, however deep and however late, carries `fields` besides those already there. */
export const withLogContext = <T>(fields: LogContext, action: () => T): T =>
  storage.run({ ...currentLogContext(), ...fields }, action);

/** Runs `action` with the interchange's id on every log line. */
export const withInterchange = <T>(interchangeId: string, action: () => T): T =>
  withLogContext({ interchangeId }, action);

/** Long enough for a UUID or a trace id, and no character that could break a log line or a header. */
const SANE_ID = /^[\w.:-]{1,64}$/;

/** The caller's id when it is a sane one, else undefined. */
export const saneCorrelationId = (header: string | undefined): string | undefined =>
  header !== undefined && SANE_ID.test(header) ? header : undefined;
