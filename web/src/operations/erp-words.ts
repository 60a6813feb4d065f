import type { paths } from '../api/schema';
import { figure } from '../parts/format';
import type { Language, TextKey } from '../texts/text-key';

type Items<Path extends keyof paths> = paths[Path] extends {
  readonly get: { responses: { 200: { content: { 'application/json': { items: infer Rows } } } } };
}
  ? Rows extends readonly (infer Row)[]
    ? Row
    : never
  : never;

export type Erp = Items<'/api/erps'>;
export type Feed = Erp['feeds'][number];
export type Entity = Feed['entity'];
export type Run = Items<'/api/erps/{code}/runs'>;
export type Export = Items<'/api/erp-exports'>;

/** How often a reading that goes on is looked at. */
const BUSY_MS = 2_000;
const QUIET_MS = 10_000;
/** How soon the runs are asked for anew. */
export const lookAgainMs = (runs: readonly Run[]): number =>
  runs.some(({ finishedAt }) => finishedAt === null) ? BUSY_MS : QUIET_MS;

/** Tables of the master that have a name of their own on the screen. */
const TABLES: readonly string[] = ['articles', 'packagings', 'price-groups', 'customers', 'locations', 'contacts', 'prices', 'agreed-discounts', 'promotions', 'promotion-lines', 'contracts', 'contract-lines', 'cross-references', 'assortment', 'availability']; // prettier-ignore
/** @returns null for one of which only its own name is known */
export const tableKey = (table: string): TextKey | null =>
  TABLES.includes(table) ? (`erp.table.${table}` as TextKey) : null;

export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** What an act came to, for the screen in the language that it has by then. */
export type Told = (t: Say) => string;

/** How long something took, as people say it. */
export function duration(ms: number, t: Say, language: Language): string {
  const seconds = ms / 1_000;
  if (seconds < 60) return t('erp.seconds', { n: figure(seconds.toFixed(1), language, 1) });
  const whole = Math.round(seconds);
  return t('erp.minutes', { m: Math.floor(whole / 60), s: whole % 60 });
}

/** How a reading went, and how grave that is. */
export function outcomeOf({ outcome, balance, reverted }: Pick<Run, 'outcome' | 'balance' | 'reverted'>): {
  readonly key: TextKey;
  readonly look: 'done' | 'error' | 'warning' | 'info';
} {
  if (outcome === null) return { key: 'erp.run.goesOn', look: 'info' };
  if (outcome === 'failed') return { key: 'erp.run.failed', look: 'error' };
  if (outcome === 'broken-off') return { key: 'erp.run.broken-off', look: 'warning' };
  if (reverted !== null) return { key: 'erp.run.reverted', look: 'warning' };
  return balance?.even === false ? { key: 'erp.run.uneven', look: 'warning' } : { key: 'erp.run.done', look: 'done' };
}

/** The times of a feed, part by part. */
export function timesOf({ active, everyMinutes, fromHour, toHour, wholeAtHour }: Feed, t: Say): string {
  if (!active) return t('erp.feed.off');
  return [
    t('erp.feed.every', { n: everyMinutes }),
    ...(fromHour === 0 && toHour === 24 ? [] : [t('erp.feed.between', { from: fromHour, to: toHour })]),
    ...(wholeAtHour === null ? [] : [t('erp.feed.wholeAt', { hour: wholeAtHour })]),
  ].join(', ');
}
