/** The states that somebody can do something about now: what the queue shows where nothing else is asked for. */
export const TO_DO = 'new,claimed';
/** What the address of the queue may hold, as the API names it. `states=all` is everything. */
const NAMES = [
  'states',
  'severity',
  'reason',
  'code',
  'finding',
  'customer',
  'partner',
  'article',
  'assignee',
  'olderThanHours',
] as const;
export type FilterName = (typeof NAMES)[number];
export type Filter = Partial<Record<FilterName, string>>;

/** The filter in the address, without what the API takes for granted. */
export function filterIn(search: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const name of NAMES) {
    const value = search.get(name);
    if (value !== null && value !== '') filter[name] = value;
  }
  if (filter.states === undefined) return { ...filter, states: TO_DO };
  if (filter.states !== 'all') return filter;
  const { states: _, ...rest } = filter;
  return rest;
}

/**
 * The address with one part of the filter chosen, or no more when it was. What was selected in the list before is not of this one.
 * @param group how the list is grouped then
 */
export function toggled(
  search: URLSearchParams,
  name: FilterName,
  value: string | null,
  group: string | null = null,
): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === null || next.get(name) === value) next.delete(name);
  else next.set(name, value);
  next.delete('case');
  if (group === null) next.delete('group');
  else next.set('group', group);
  return next;
}

/** What a saved view keeps of the address: the filter and the grouping, never the row. */
export function keptOf(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  kept.delete('case');
  kept.delete('preview');
  kept.sort();
  return kept.toString();
}

const LAST = 'binnendienst.queue';

/** Keeps what the queue showed last in this window, so that the next case is the next one of it. */
export const keepFilter = (search: URLSearchParams): void => sessionStorage.setItem(LAST, keptOf(search));
export const lastFilter = (): string => sessionStorage.getItem(LAST) ?? '';

/** Whether anything is chosen besides the state. */
export const isNarrowed = (search: URLSearchParams): boolean => NAMES.some((name) => search.has(name));

/** A word of the API as a text of the screens chooses by it: a hyphen ends a word there. */
export const selectorOf = (word: string): string => word.replaceAll('-', '_');
