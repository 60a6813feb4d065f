import type { TextKey } from '../texts/text-key';

/** What of the search is typed. */
export const AUDIT_FIELDS: readonly {
  readonly name: 'subject' | 'kind' | 'from' | 'to';
  readonly label: TextKey;
  readonly type: 'text' | 'date';
}[] = [
  { name: 'kind', label: 'audit.kind', type: 'text' },
  { name: 'subject', label: 'audit.subjectId', type: 'text' },
  { name: 'from', label: 'settings.from', type: 'date' },
  { name: 'to', label: 'settings.to', type: 'date' },
];

/** What the address asks for, as the API takes it; what is not whole yet is left out. */
export function auditQuery(address: URLSearchParams): Readonly<Record<string, string>> {
  const asked: Record<string, string> = {};
  for (const name of ['who', 'subject', 'kind', 'from', 'to']) {
    const value = address.get(name)?.trim() ?? '';
    if (value !== '') asked[name] = value;
  }
  if (asked['kind'] !== undefined && !/^[a-z][a-z0-9-]+$/.test(asked['kind'])) delete asked['kind'];
  return asked;
}

/** One thing that an event tells of; `before` is undefined where it is no change. */
export interface Told {
  readonly name: string;
  readonly before?: unknown;
  readonly after: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an event tells: of a change what is different, then everything else that it says. */
export function changesOf(data: Readonly<Record<string, unknown>>): readonly Told[] {
  const { before, after, ...rest } = data;
  const others = Object.entries(rest).map(([name, value]) => ({ name, after: value }));
  if (!isObject(before) && !isObject(after)) return others;
  const [was, is] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names
    .map((name) => ({ name, before: was[name] ?? null, after: is[name] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
  return [...changed, ...others];
}

/** A value of an event for people to read. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
