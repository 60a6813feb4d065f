/** SQLSTATE of a database error, or the code of a network error. */
export function faultCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN']);
const DRIVER_SENTENCES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|pool after calling end/;

/** Whether the database could not be reached or went away: nobody's fault, so no attempt is charged and HTTP answers 503. */
export function isConnectionFault(error: unknown): boolean {
  const code = faultCode(error);
  // 08: connection exception; 57P01..57P05: shutdown, crash, starting up, idle session ended; 53: out of disk, memory, connections.
  if (code !== null && (NETWORK.has(code) || /^(08|53|57P)/.test(code))) return true;
  return error instanceof Error && DRIVER_SENTENCES.test(error.message);
}

/** A migration changed what a prepared statement gives: the connection that prepared it is of no more use, the next one is. */
export const isStalePlan = (error: unknown): error is Error =>
  error instanceof Error && faultCode(error) === '0A000' && error.message.includes('cached plan');

/** What was to be written is no value of its column, or stands against what the tables demand: tried again it is that still. */
export const isDataFault = (error: unknown): error is Error =>
  error instanceof Error && /^2[23]/.test(faultCode(error) ?? '');

/** Serialization failure or deadlock: the same transaction may succeed when it is run again. */
export const isRetriableConflict = (error: unknown): boolean => ['40001', '40P01'].includes(faultCode(error) ?? '');
