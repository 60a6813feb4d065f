import { decimal, isIsoDate, parseDecimal, plain, type Decimal, type IsoDate } from '../../kernel';
import type { PackagingLevel } from '../../master';
import type { IdocSettings } from './idoc-settings';
import type { Segment } from './idoc-xml';

/* Values as IDocs have them: everything is text; numbers have a point and no grouping, and their minus stands behind. */

/** What a field says; '' where it is not there. */
export const fieldOf = (segment: Segment | undefined, name: string): string => segment?.fields[name] ?? '';

export const segmentsOf = ({ segments }: Segment, name: string): readonly Segment[] =>
  segments.filter((one) => one.name === name);

export const isSet = (segment: Segment | undefined, name: string): boolean => fieldOf(segment, name) === 'X';

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?([+-]?)$/;
/** A number; null for what is none, and for nothing. */
export function numberOf(text: string): Decimal | null {
  const [, before = '', whole = '', fraction = '', behind = ''] = NUMBER.exec(text.trim()) ?? [];
  if (whole === '' && fraction === '') return null;
  const sign = before === '-' || behind === '-' ? '-' : '';
  return parseDecimal(`${sign}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`);
}

export const isZero = (text: string): boolean => /^0*$/.test(text.trim());

/** A day; null for none (empty, zeros) and undefined for what is no day. */
export function dayOf(text: string): IsoDate | null | undefined {
  if (isZero(text)) return null;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isIsoDate(day) ? day : undefined;
}

/** The last day that SAP can say, which means that there is none. */
export const NEVER = '9999-12-31';

export const toSapDay = (day: IsoDate): string => day.replaceAll('-', '');

/** A number of a material or customer as people know it. */
export const numberText = (text: string, { stripLeadingZeros }: Pick<IdocSettings, 'stripLeadingZeros'>): string =>
  stripLeadingZeros && /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text;

/** As SAP keeps a number of digits: with zeros in front, to its length. */
export const sapNumber = (text: string, length: number, { stripLeadingZeros }: Pick<IdocSettings, 'stripLeadingZeros'>): string =>
  stripLeadingZeros && /^\d+$/.test(text) ? text.padStart(length, '0') : text; // prettier-ignore

/**
 * Function of a segment in master data (field MSGFN, data element MSGFN): 003 delete, 004 change, 005 replace, 009 original, 018 resend,
 * 023 wait: not to be imported.
 */
export const isDeleted = (segment: Segment): boolean => fieldOf(segment, 'MSGFN') === '003';
export const isWaiting = (segment: Segment): boolean => fieldOf(segment, 'MSGFN') === '023';

/** The codes that SAP shows in German and the ISO codes that it sends (table T006), in UNECE Recommendation 20. */
const UNITS: Readonly<Record<string, string>> = {
  ST: 'H87', PCE: 'H87', EA: 'H87', PC: 'H87', C62: 'H87', NAR: 'H87', H87: 'H87', KG: 'KGM', KGM: 'KGM', G: 'GRM', GRM: 'GRM',
  TO: 'TNE', TNE: 'TNE', L: 'LTR', LTR: 'LTR', ML: 'MLT', MLT: 'MLT', CL: 'CLT', CLT: 'CLT', HL: 'HLT', HLT: 'HLT', M: 'MTR', MTR: 'MTR',
  CM: 'CMT', CMT: 'CMT', MM: 'MMT', MMT: 'MMT', KM: 'KMT', KMT: 'KMT', M2: 'MTK', MTK: 'MTK', M3: 'MTQ', MTQ: 'MTQ', KAR: 'CT', CT: 'CT',
  PAL: 'PF', PF: 'PF', PAK: 'PK', PK: 'PK', KI: 'CR', CR: 'CR', CS: 'CS', BX: 'BX', PAA: 'PR', PR: 'PR', ROL: 'RO', RO: 'RO', FL: 'BO',
  BO: 'BO', DZ: 'DZN', DZN: 'DZN', SET: 'SET',
}; // prettier-ignore
const MEASURES: ReadonlySet<string> = new Set('KGM GRM TNE LTR MLT CLT HLT MTR CMT MMT KMT MTK MTQ'.split(' '));
const LEVELS: Readonly<Record<string, PackagingLevel>> = {
  PAK: 'inner', PK: 'inner', KAR: 'case', CT: 'case', KI: 'case', CR: 'case', CS: 'case', BX: 'case', LAG: 'layer', LAY: 'layer',
  PAL: 'pallet', PF: 'pallet', PX: 'pallet',
}; // prettier-ignore

const known = <T>(map: Readonly<Record<string, T>>, name: string): T | null =>
  Object.hasOwn(map, name) ? (map[name] ?? null) : null;

/** The code of a unit; null for one that neither we nor the settings know. */
export const unitCode = (unit: string, { units }: Pick<IdocSettings, 'units'>): string | null =>
  known(units, unit) ?? known(UNITS, unit);

/** Whether it is sold in parts: what is weighed and measured is. */
export const isMeasure = (unitCodeOf: string): boolean => MEASURES.has(unitCodeOf);

/** Which package a unit is; null for none. */
export const levelOf = (unit: string, { levels }: Pick<IdocSettings, 'levels'>): PackagingLevel | null =>
  known(levels, unit) ?? known(LEVELS, unit);

export const setting = known;

/** Digits behind the point that amounts of the master have. */
const MOST_DIGITS = 6;

/** A quotient, exact; null where it has no end within the digits of an amount. */
export function exactly(numerator: Decimal, denominator: Decimal): string | null {
  if (denominator.lte(0)) return null;
  const quotient = numerator.div(denominator).round(MOST_DIGITS);
  return quotient.times(denominator).eq(numerator) ? plain(quotient) : null;
}

/** As an amount of the master: null for what has more digits than it holds, or lies below zero. */
export const amountOf = (value: Decimal): string | null => (value.lt(0) ? null : exactly(value, decimal(1)));
