import { decimal, plain, type Decimal, type IsoDate } from '../../kernel';
import type { FileFault, FileRow } from '../files/file-format';
import type { ErpRef } from '../port';
import { priceGroupRow } from './idoc-places';
import type { IdocSettings } from './idoc-settings';
import {
  amountOf,
  dayOf,
  exactly,
  fieldOf,
  isDeleted,
  isSet,
  isZero,
  NEVER,
  numberOf,
  numberText,
  segmentsOf,
} from './idoc-values';
import type { Idoc, Segment } from './idoc-xml';

/*
 * Conditions of COND_A (basic types COND_A02 to COND_A04; fields as the segment documentation of SAP has them): E1KOMG the key, by whatever fields
 * are filled; below it E1KONH a period of validity, E1KONP the condition, E1KONM its scale of quantities.
 */

/** Whose the condition is, and of what. */
interface Key {
  readonly condition: string;
  readonly customer: string | null;
  readonly priceGroup: string | null;
  readonly article: string | null;
  readonly ref: Readonly<Record<string, string>>;
  readonly place: string;
}

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly ref: ErpRef;
  readonly isGone: boolean;
}

/** Of one key that is told by what it is for and not by its fields. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  ('KVEWE KOTABNR KAPPL KSCHL VAKEY VAKEY_LONG MSGFN MATNR MATNR_LONG MATNR_EXTERNAL MATNR_VERSION MATNR_GUID VKORG VTWEG SPART KUNNR ' +
    'KONDA PLTYP WAERK WAERS').split(' '),
); // prettier-ignore

const FROM_THE_BEGINNING = '2000-01-01';

/** Reads the conditions of a file: the price groups that they name are told once. */
export class ConditionReader {
  private readonly groups = new Set<string>();

  constructor(private readonly settings: IdocSettings) {}

  rows(idoc: Idoc): readonly (FileRow | FileFault)[] {
    return idoc.segments.filter(({ name }) => name === 'E1KOMG').flatMap((key) => this.ofKey(key, idoc.place));
  }

  private ofKey(segment: Segment, place: string): readonly (FileRow | FileFault)[] {
    const { settings } = this;
    const condition = fieldOf(segment, 'KSCHL');
    const isRead = (one: { readonly condition: string; readonly tables: readonly string[] }): boolean =>
      one.condition === condition && (one.tables.length === 0 || one.tables.includes(fieldOf(segment, 'KOTABNR')));
    const price = settings.prices.find(isRead);
    const discount = settings.discounts.find(isRead);
    // Taxes, freight and purchasing travel in the same message: what the settings do not name is not for us.
    if ((price === undefined && discount === undefined) || !isOfSales(segment, settings)) return [];
    const key = keyOf(segment, `${place}, E1KOMG`, settings);
    if ('text' in key) return [key];
    const rows = segmentsOf(segment, 'E1KONH').flatMap((header) => {
      const period = periodOf(header, key, { isGone: isDeleted(segment), settings });
      if (typeof period === 'string') return [{ place: key.place, text: `${nameOf(key)} has no period that can be read (${period}): it is left out.` }]; // prettier-ignore
      return segmentsOf(header, 'E1KONP').flatMap((one): readonly (FileRow | FileFault)[] => {
        if (fieldOf(one, 'KSCHL') !== '' && fieldOf(one, 'KSCHL') !== condition)
          return [{ place: key.place, text: `${nameOf(key)} has a supplement (${fieldOf(one, 'KSCHL')}), which the master does not hold: it is left out.` }]; // prettier-ignore
        if (price !== undefined) return priceRows(one, price.kind, key, period);
        return discountRow(one, discount?.sequence ?? 1, { key, period, settings });
      });
    });
    return [...this.groupOf(key), ...rows];
  }

  private groupOf({ priceGroup, place }: Key): readonly FileRow[] {
    if (priceGroup === null || this.groups.has(priceGroup)) return [];
    this.groups.add(priceGroup);
    return [priceGroupRow(priceGroup, place, this.settings)];
  }
}

/** Usage A and application V: prices of sales; of our sales area, as far as the key names one. */
function isOfSales(segment: Segment, { salesArea }: IdocSettings): boolean {
  const isOr = (field: string, ours: string): boolean => [ours, ''].includes(fieldOf(segment, field));
  return (
    isOr('KVEWE', 'A') &&
    isOr('KAPPL', 'V') &&
    isOr('VKORG', salesArea.organisation) &&
    isOr('VTWEG', salesArea.channel) &&
    isOr('SPART', salesArea.division)
  );
}

function keyOf(segment: Segment, place: string, settings: IdocSettings): Key | FileFault {
  const { priceGroupField, ignoredKeyFields } = settings;
  const condition = fieldOf(segment, 'KSCHL');
  const other = priceGroupField === 'PLTYP' ? 'KONDA' : 'PLTYP';
  const says = (name: string, value: string): boolean =>
    !isZero(value) && (name === other || !SAYS_NOTHING.has(name)) && !ignoredKeyFields.includes(name);
  const unknown = Object.entries(segment.fields).flatMap(([name, value]) => (says(name, value) ? [name] : []));
  const text = (why: string): FileFault => ({ place, text: `Condition ${condition} (table ${fieldOf(segment, 'KOTABNR')}, key ${vakeyOf(segment)}) ${why}: it is left out.` }); // prettier-ignore
  if (unknown.length > 0) return text(`is also by ${unknown.join(', ')}, which prices of the master are not`);
  const customer = fieldOf(segment, 'KUNNR');
  const group = fieldOf(segment, priceGroupField);
  if (!isZero(customer) && group !== '') return text(`is by customer and by ${priceGroupField} at once`);
  const material = fieldOf(segment, 'MATNR_LONG') || fieldOf(segment, 'MATNR');
  return {
    condition,
    customer: isZero(customer) ? null : numberText(customer, settings),
    priceGroup: group === '' ? null : group,
    article: material === '' ? null : numberText(material, settings),
    ref: { condition, table: fieldOf(segment, 'KOTABNR'), key: vakeyOf(segment) },
    place,
  };
}

const vakeyOf = (segment: Segment): string => fieldOf(segment, 'VAKEY_LONG') || fieldOf(segment, 'VAKEY');

const nameOf = ({ ref }: Key): string => `Condition ${ref['condition'] ?? ''} (table ${ref['table'] ?? ''}, key ${ref['key'] ?? ''})`; // prettier-ignore

/** @returns the days in words where they are none */
function periodOf(header: Segment, key: Key, { isGone, settings }: { readonly isGone: boolean; readonly settings: IdocSettings }): Period | string {
  const [from, to] = [dayOf(fieldOf(header, 'DATAB')), dayOf(fieldOf(header, 'DATBI'))];
  if (from === undefined || to === undefined) return `${fieldOf(header, 'DATAB')} to ${fieldOf(header, 'DATBI')}`;
  const number = fieldOf(header, 'KNUMH');
  const start = from ?? FROM_THE_BEGINNING;
  // Several keys may share a record.
  const ofPeriod: ErpRef = { ...key.ref, ...(isZero(number) ? { from: start } : { knumh: number }) };
  return {
    from: start,
    to: to === NEVER ? null : to,
    ref: settings.conditionsAreWhole ? key.ref : ofPeriod,
    isGone: isGone || isDeleted(header),
  };
} // prettier-ignore

/** How many base units a condition is for, as a fraction. */
interface Basis {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

const ONE = decimal(1);

/**
 * KPEIN condition units, of which each is KUMZA/KUMNE base units. Where the IDoc leaves those out (zeros) the condition unit is the base unit
 * if it names no other one.
 */
function basisOf(one: Segment): Basis | null {
  const unit = numberOf(fieldOf(one, 'KPEIN')) ?? decimal(0);
  const many = unit.gt(0) ? unit : ONE;
  const [numerator, denominator] = ['KUMZA', 'KUMNE'].map((name) => numberOf(fieldOf(one, name)));
  if (numerator?.gt(0) === true && denominator?.gt(0) === true)
    return { numerator: many.times(numerator), denominator };
  const [condition, base] = [fieldOf(one, 'KMEIN'), fieldOf(one, 'MEINS')];
  return base !== '' && condition !== '' && base !== condition ? null : { numerator: many, denominator: ONE };
}

function priceRows(one: Segment, kind: string, key: Key, period: Period): readonly FileRow[] {
  const { customer, priceGroup, article } = key;
  const place = `${key.place}, E1KONP`;
  const row = {
    article: article ?? '',
    source: customer !== null ? 'customer' : priceGroup !== null ? 'group' : 'list',
    kind,
    customer,
    priceGroup,
    currency: fieldOf(one, 'KONWA'),
    validFrom: period.from,
    validTo: period.to,
  };
  const common = { table: 'prices', ref: period.ref, place } as const;
  const bad = (fault: string): readonly FileRow[] => [{ ...common, row: { ...row, minimumQuantity: '0' }, fault }];
  const scale = segmentsOf(one, 'E1KONM');
  const isGone = period.isGone || isSet(one, 'LOEVM_KO');
  const fault = article === null ? 'is a price of no article' : faultOf(one, scale);
  if (fault !== null) return bad(`${nameOf(key)} ${fault}`);
  const basis = basisOf(one);
  if (basis === null) return bad(`${nameOf(key)} is per ${fieldOf(one, 'KMEIN')} while the base unit is ${fieldOf(one, 'MEINS')}, and KUMZA and KUMNE do not say how many of it that is`); // prettier-ignore
  const steps = scale.length === 0 ? [{ from: '0', rate: fieldOf(one, 'KBETR') }] : stepsOf(one, scale);
  return steps.map(({ from, rate }): FileRow => {
    const value = amountPer(rate, basis);
    const minimumQuantity = minimumOf(from, one, basis);
    const whole = { ...row, ...value, minimumQuantity: minimumQuantity ?? '0' };
    if (value !== null && minimumQuantity !== null) return { ...common, row: whole, ...(isGone ? { gone: true } : {}) };
    return {
      ...common,
      row: whole,
      fault: `${nameOf(key)}: ${rate} from ${from} on is no price that the master holds`,
    };
  });
}

/**
 * Kinds of calculation (KRECH): C is by quantity. Kinds of scale (STFKZ): A is from a quantity on, B to one, D in intervals; scales go by
 * quantity (KZBZG C), or by value, weight and others.
 */
function faultOf(one: Segment, scale: readonly Segment[]): string | null {
  const [calculation, kind, by] = ['KRECH', 'STFKZ', 'KZBZG'].map((name) => fieldOf(one, name));
  if (!['C', ''].includes(calculation ?? ''))
    return `is calculated by ${calculation ?? ''} and not by quantity (KRECH)`;
  if (segmentsOf(one, 'E1KONW').length > 0) return 'has a scale of values';
  if (scale.length === 0) return null;
  if (!['A', ''].includes(kind ?? '')) return `has a scale of kind ${kind ?? ''} (STFKZ), and not from a quantity on`;
  return ['C', ''].includes(by ?? '') ? null : `has a scale by ${by ?? ''} (KZBZG), and not by quantity`;
}

interface Step {
  readonly from: string;
  readonly rate: string;
}

/** E1KONP-KBETR repeats the first step of a scale. */
const stepsOf = (one: Segment, scale: readonly Segment[]): readonly Step[] =>
  scale.map((step) => ({ from: fieldOf(step, 'KSTBM') || '0', rate: fieldOf(step, 'KBETR') || fieldOf(one, 'KBETR') }));

/** An amount and what it is for; where that is no quantity to six digits, both are made larger. */
function amountPer(rate: string, { numerator, denominator }: Basis): { readonly amount: string; readonly basisQuantity: string } | null {
  const value = numberOf(rate);
  if (value === null) return null;
  const basis = exactly(numerator, denominator);
  const amount = amountOf(basis === null ? value.times(denominator) : value);
  const basisQuantity = basis ?? amountOf(numerator);
  return amount === null || basisQuantity === null ? null : { amount, basisQuantity };
} // prettier-ignore

/** KONMS is the unit of a scale: that of the condition where it names none. */
function minimumOf(from: string, one: Segment, { numerator, denominator }: Basis): string | null {
  const value = numberOf(from);
  const unit = fieldOf(one, 'KONMS');
  const many = numberOf(fieldOf(one, 'KPEIN'));
  if (value === null || value.lt(0)) return null;
  if (unit !== '' && unit === fieldOf(one, 'MEINS')) return amountOf(value);
  if (unit !== '' && unit !== fieldOf(one, 'KMEIN')) return null;
  return exactly(value.times(numerator), denominator.times(many?.gt(0) === true ? many : ONE));
}

interface Discounting {
  readonly key: Key;
  readonly period: Period;
  readonly settings: IdocSettings;
}

/** A discount of a customer or of his group in percent: its rate stands below zero. */
function discountRow(one: Segment, sequence: number, { key, period, settings }: Discounting): readonly (FileRow | FileFault)[] {
  const { customer, priceGroup, condition, article } = key;
  const place = `${key.place}, E1KONP`;
  const fault = (why: string): readonly FileFault[] => [{ place, text: `${nameOf(key)} ${why}: it is left out.` }];
  if (article !== null) return fault('is a discount on one article, which the master does not hold');
  if (customer === null && priceGroup === null) return fault('is a discount for everybody, which the master does not hold');
  if (fieldOf(one, 'KRECH') !== 'A') return fault(`is calculated by ${fieldOf(one, 'KRECH')} and is no percentage (KRECH)`);
  if (segmentsOf(one, 'E1KONM').length + segmentsOf(one, 'E1KONW').length > 0) return fault('has a scale, which discounts of the master have not');
  const rate = numberOf(fieldOf(one, 'KBETR'));
  if (rate === null) return fault('has no rate');
  if (rate.gt(0)) return fault('is a surcharge');
  const percentage = rate.times(-1).div(decimal(settings.onePercentIs));
  const row = { customer, priceGroup, code: condition, percentage: plain(percentage), sequence, validFrom: period.from, validTo: period.to };
  const isGone = period.isGone || isSet(one, 'LOEVM_KO') || rate.eq(0);
  return [{ table: 'agreed-discounts', row, ref: period.ref, place, ...(isGone ? { gone: true } : {}) }];
} // prettier-ignore
