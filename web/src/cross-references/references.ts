import type { paths } from '../api/schema';

export type Reference =
  paths['/api/cross-references']['get']['responses'][200]['content']['application/json']['items'][number];
export type ReferenceQuery = NonNullable<paths['/api/cross-references']['get']['parameters']['query']>;
export type NewReference = NonNullable<
  paths['/api/cross-references']['put']['requestBody']
>['content']['application/json'];

export const TIMES = ['valid', 'coming', 'ended', 'all'] as const;
export const SOURCES = ['import', 'person', 'rule'] as const;
export const LEVELS = ['each', 'inner', 'case', 'layer', 'pallet'] as const;
/** Of the query; the list is asked anew after a change. */
export const REFERENCES = 'cross-references';

/** What the address asks for, as the API takes it: what holds today where nothing is said. */
export function queryOf(address: URLSearchParams): ReferenceQuery {
  const given = (name: string): Readonly<Record<string, string>> => {
    const value = address.get(name) ?? '';
    return value === '' ? {} : { [name]: value };
  };
  const time = TIMES.find((one) => one === address.get('time')) ?? 'valid';
  const source = SOURCES.find((one) => one === address.get('source'));
  return {
    ...given('beginning'),
    ...given('customer'),
    ...given('partner'),
    ...given('article'),
    ...(source && { source }),
    ...(time !== 'all' && { time }),
    ...(address.get('only') === 'conflicting' && { conflicting: 'true' as const }),
    ...(address.get('only') === 'unconfirmed' && { confirmed: 'false' as const }),
  };
}

/** The days around a day, as the API writes them. */
export const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
/** Today by the clock of Amsterdam. */
export const todayOf = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(now);
