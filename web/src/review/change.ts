import type { Language } from '../texts/text-key';
import { day, figure } from '../parts/format';
import type { Change } from './model';

export type Item = Change['items'][number];
/** What is done with one thing that a change asks for: as asked, as it is booked, or a value of ours. */
export type Pick =
  { readonly do: 'accept' } | { readonly do: 'keep' } | { readonly do: 'other'; readonly value: string };
/** What was chosen, by the key of the item; what is not named is accepted. */
export type Picks = Readonly<Record<string, Pick>>;
/** For a line that was not found: the line of the order that it means, 'new', or nothing while it is left out. */
export type Meant = Readonly<Record<number, number | 'new'>>;

const ACCEPT: Pick = { do: 'accept' };
export const pickOf = (picks: Picks, { key }: Item): Pick => picks[key] ?? ACCEPT;

/** Whether another value can be offered instead of this one. */
export const takesOther = ({ action, field }: Item): boolean =>
  action === 'change' && ['quantity', 'price', 'requestedDelivery'].includes(field);

const DAYS = ['requestedDelivery', 'requestedDispatch', 'earliestDelivery', 'latestDelivery'];

/** A value as people read it: "1.234 PCE", "di 11 mrt 2031". */
export function shownValue(field: string, value: string | null, language: Language): string {
  if (value === null) return '–';
  if (DAYS.includes(field)) return day(value, language);
  const parts = /^(-?\d+(?:\.\d+)?)( .+)?$/.exec(value);
  const isNumber = ['quantity', 'unit', 'price'].includes(field) && parts !== null;
  return isNumber ? `${figure(parts[1] ?? '', language, field === 'price' ? 2 : 0)}${parts[2] ?? ''}` : value;
}

/** What stands in the order afterwards; null where nothing does. A line that is left out is not there. */
export function resultOf(item: Item, pick: Pick): string | null {
  if (pick.do === 'keep') return item.ours ?? item.before;
  if (pick.do === 'accept') return item.asked;
  const unit = item.field === 'quantity' ? (/ .+$/.exec(item.asked ?? '')?.[0] ?? '') : '';
  return pick.value === '' ? null : `${pick.value}${unit}`;
}

/** A number as people type it, as the API takes it: a comma is a decimal point. What can be read in two ways stays as it is, and is refused. */
export const typedValue = (field: string, text: string): string =>
  field !== 'requestedDelivery' && /^\d+,\d+$/.test(text.trim()) ? text.trim().replace(',', '.') : text.trim();

export interface Chosen {
  readonly except: string[];
  readonly values: { key: string; value: string }[];
  readonly lines: { line: number; orderLine: number | null }[];
}

/** The choice as the API takes it. */
export function chosenOf(change: Change, picks: Picks, meant: Meant): Chosen {
  const values = change.items.flatMap((item) => {
    const pick = pickOf(picks, item);
    return pick.do === 'other' ? [{ key: item.key, value: typedValue(item.field, pick.value) }] : [];
  });
  return {
    except: change.items.filter((item) => pickOf(picks, item).do === 'keep').map(({ key }) => key),
    values,
    lines: change.lost.flatMap(({ line }) => {
      const one = meant[line];
      return one === undefined ? [] : [{ line, orderLine: one === 'new' ? null : one }];
    }),
  };
}

/** Whether all that is asked for is done, none of it, or something between. */
export function extentOf(change: Change, picks: Picks, meant: Meant): 'all' | 'part' | 'none' {
  const { except, values, lines } = chosenOf(change, picks, meant);
  const done = change.items.length - except.length + lines.length;
  const asked = change.items.length + change.lost.length;
  if (asked > 0 && done === 0) return 'none';
  return done === asked && values.length === 0 ? 'all' : 'part';
}

/** Whether a value of ours is still to be typed. */
export const isUnfinished = (picks: Picks): boolean =>
  Object.values(picks).some((pick) => pick.do === 'other' && pick.value.trim() === '');
