const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** Said already by the line itself, or the same on every line of one process. */
const LEFT_OUT = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'context', 'err', 'req', 'res']);

/**
 * One JSON log line as a person at a terminal reads it: time, level, where, message, then the other fields as key=value. A stack
 * follows on lines of its own. What is not JSON is passed on as it is.
 */
export function readableLine(json: string): string {
  const record = parseRecord(json);
  if (record === undefined) return json;
  const { level, time, context, msg, err } = record;
  const rest = Object.entries(record)
    .filter(([key]) => !LEFT_OUT.has(key))
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
  const clock = typeof time === 'number' ? new Date(time).toISOString().slice(11, 23) : '';
  const place = typeof context === 'string' ? `[${context}] ` : '';
  const line = `${clock} ${(LEVELS[Number(level)] ?? 'info').padEnd(5)} ${place}${textOf(msg)}${rest}\n`;
  return line + stackOf(err);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function stackOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('stack' in error) || typeof error.stack !== 'string') return '';
  return `${error.stack.replace(/^/gm, '    ')}\n`;
}

function parseRecord(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
