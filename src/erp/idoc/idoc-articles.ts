import { decimal, parseGtin, plain, type Decimal, type IsoDate } from '../../kernel';
import type { ArticleStatus } from '../../master';
import type { FileFault, FileRow } from '../files/file-format';
import type { IdocSettings } from './idoc-settings';
import {
  amountOf,
  dayOf,
  exactly,
  fieldOf,
  isDeleted,
  isMeasure,
  isSet,
  isWaiting,
  levelOf,
  numberOf,
  numberText,
  segmentsOf,
  setting,
  unitCode,
} from './idoc-values';
import type { Idoc, Segment } from './idoc-xml';

/*
 * Articles of MATMAS (basic types MATMAS03 to MATMAS05; fields as the segment documentation of SAP, transaction WE60, has them): E1MARAM, below it
 * E1MAKTM texts, E1MARMM units with E1MEANM further EANs, E1MVKEM data of a sales area, E1MLANM taxes, E1MARCM plants.
 */

/** @returns null for a material that is not sold in our sales area */
export function articleRows(idoc: Idoc, settings: IdocSettings): readonly (FileRow | FileFault)[] | null {
  const reading = { place: idoc.place, created: createdOn(idoc), settings };
  const materials = idoc.segments.filter((one) => one.name === 'E1MARAM' && !isWaiting(one));
  const rows = materials.map((material) => rowsOfMaterial(material, reading));
  const isLeftOut = materials.length > 0 && rows.every((of) => of === null);
  return isLeftOut ? null : rows.flatMap((of) => of ?? []);
}

interface Reading {
  readonly place: string;
  /** When the IDoc was made: what holds from a later day does not hold yet. */
  readonly created: IsoDate | null;
  readonly settings: IdocSettings;
}

const createdOn = ({ control }: Idoc): IsoDate | null => dayOf(fieldOf(control, 'CREDAT')) ?? null;

function rowsOfMaterial(material: Segment, reading: Reading): readonly (FileRow | FileFault)[] | null {
  const { settings } = reading;
  const matnr = fieldOf(material, 'MATNR_LONG') || fieldOf(material, 'MATNR');
  const number = numberText(matnr, settings);
  const place = `${reading.place}, E1MARAM`;
  if (isDeleted(material)) return [{ table: 'articles', row: { number }, ref: null, gone: true, place }];
  if (settings.materialTypes.length > 0 && !settings.materialTypes.includes(fieldOf(material, 'MTART'))) return null;
  const sales = segmentsOf(material, 'E1MVKEM').find((one) => isOurs(one, settings));
  if (sales === undefined) return null;
  const base = fieldOf(material, 'MEINS');
  const baseUnit = unitCode(base, settings) ?? base;
  const units = unitsOf(material, base);
  const vat = vatOf(material, settings);
  const row = {
    number,
    description: textOfMaterial(material, settings) ?? number,
    ...statusOf(material, sales, reading),
    baseUnit,
    discrete: !isMeasure(baseUnit),
    minimumQuantity: positive(fieldOf(sales, 'AUMNG')),
    orderMultiple: multipleOf(sales, base, units),
    ...(vat === null ? {} : { vatRate: vat }),
  };
  return [
    { table: 'articles', row, ref: { matnr, unit: base }, place },
    ...packagingRows(number, base, units, { ...reading, place: reading.place }),
  ];
}

const isOurs = (sales: Segment, { salesArea }: IdocSettings): boolean =>
  fieldOf(sales, 'VKORG') === salesArea.organisation && fieldOf(sales, 'VTWEG') === salesArea.channel;

/** SPRAS is a letter of SAP's own; SPRAS_ISO, beside it, the code of ISO 639. */
const LANGUAGE_LETTERS: Readonly<Record<string, string>> = { N: 'NL', E: 'EN', D: 'DE', F: 'FR' };

function textOfMaterial(material: Segment, { textLanguages }: IdocSettings): string | null {
  const texts = segmentsOf(material, 'E1MAKTM').filter((one) => !isDeleted(one) && fieldOf(one, 'MAKTX') !== '');
  const languageOf = (text: Segment): string =>
    fieldOf(text, 'SPRAS_ISO') || (setting(LANGUAGE_LETTERS, fieldOf(text, 'SPRAS')) ?? '');
  for (const language of textLanguages) {
    const text = texts.find((one) => languageOf(one) === language);
    if (text !== undefined) return fieldOf(text, 'MAKTX');
  }
  return texts[0] === undefined ? null : fieldOf(texts[0], 'MAKTX');
}

interface Status {
  readonly status: ArticleStatus;
  readonly statusReason: string | null;
  readonly discontinuedOn: IsoDate | null;
}

const ACTIVE: Status = { status: 'active', statusReason: null, discontinuedOn: null };
/** The worst of several holds. */
const GRAVITY: readonly ArticleStatus[] = ['active', 'announced', 'blocked', 'discontinued'];

const WORDS = {
  deleted: { nl: 'Vlag voor verwijderen in SAP', en: 'Flagged for deletion in SAP' },
  sales: { nl: 'Verkoopstatus', en: 'Sales status' },
  plant: { nl: 'Fabrieksstatus', en: 'Plant status' },
} as const;

/** Deletion flags (LVORM) of the material, the sales area and the plant; statuses with the day from which each holds. */
function statusOf(material: Segment, sales: Segment, reading: Reading): Status {
  const { settings, created } = reading;
  const { language, plant, salesStatuses, plantStatuses } = settings;
  const plants = segmentsOf(material, 'E1MARCM').filter((one) => fieldOf(one, 'WERKS') === plant && !isDeleted(one));
  const [own] = plants;
  if ([material, sales, own].some((one) => isSet(one, 'LVORM')) || isDeleted(sales))
    return { status: 'discontinued', statusReason: WORDS.deleted[language], discontinuedOn: null };
  const one = (segment: Segment | undefined, field: string, from: string, kind: 'sales' | 'plant'): Status => {
    const code = fieldOf(segment, field);
    if (code === '') return ACTIVE;
    const status = setting(kind === 'sales' ? salesStatuses : plantStatuses, code) ?? 'blocked';
    const day = dayOf(fieldOf(segment, from)) ?? null;
    if (status === 'active') return ACTIVE;
    const statusReason = `${WORDS[kind][language]} ${code} (SAP)`;
    if (status === 'discontinued') return { status, statusReason, discontinuedOn: day };
    return day !== null && created !== null && day > created ? ACTIVE : { status, statusReason, discontinuedOn: null };
  };
  return [
    one(material, 'MSTAV', 'MSTDV', 'sales'),
    one(sales, 'VMSTA', 'VMSTD', 'sales'),
    one(material, 'MSTAE', 'MSTDE', 'plant'),
    one(own, 'MMSTA', 'MMSTD', 'plant'),
  ].reduce((worst, next) => (GRAVITY.indexOf(next.status) > GRAVITY.indexOf(worst.status) ? next : worst), ACTIVE);
}

/** The class of the material for the country is what a rate is by: null where it is none that the settings know. */
function vatOf(material: Segment, { vatRates, country }: IdocSettings): string | null {
  const tax = segmentsOf(material, 'E1MLANM').find((one) => fieldOf(one, 'ALAND') === country && !isDeleted(one));
  return setting(vatRates, fieldOf(tax, 'TAXM1'));
}

function positive(text: string): string | null {
  const value = numberOf(text);
  return value?.gt(0) === true ? amountOf(value) : null;
}

/** A unit of a material: so many base units, UMREZ/UMREN. */
interface MaterialUnit {
  readonly unit: string;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly eans: readonly string[];
}

const ONE = decimal(1);

/** The base unit first, whether or not there is a segment of it. */
function unitsOf(material: Segment, base: string): readonly MaterialUnit[] {
  const own = fieldOf(material, 'EAN11');
  const told = segmentsOf(material, 'E1MARMM').filter((one) => !isDeleted(one) && !isWaiting(one));
  const eansOf = (one: Segment): readonly string[] =>
    [fieldOf(one, 'EAN11'), ...segmentsOf(one, 'E1MEANM').filter((more) => !isDeleted(more)).map((more) => fieldOf(more, 'EAN11'))].filter((ean) => ean !== ''); // prettier-ignore
  const others = told.map((one) => ({
    unit: fieldOf(one, 'MEINH'),
    numerator: numberOf(fieldOf(one, 'UMREZ')) ?? decimal(0),
    denominator: numberOf(fieldOf(one, 'UMREN')) ?? decimal(0),
    eans: eansOf(one),
  }));
  const ofBase = others.find(({ unit }) => unit === base);
  const eans = [...new Set([...(own === '' ? [] : [own]), ...(ofBase?.eans ?? [])])];
  return [{ unit: base, numerator: ONE, denominator: ONE, eans }, ...others.filter(({ unit }) => unit !== base)];
}

/** SCMNG: deliveries are multiples of so many SCHME, the delivery unit. */
function multipleOf(sales: Segment, base: string, units: readonly MaterialUnit[]): string | null {
  const many = numberOf(fieldOf(sales, 'SCMNG'));
  const name = fieldOf(sales, 'SCHME') || base;
  const unit = units.find((one) => one.unit === name);
  if (many?.gt(0) !== true || unit === undefined) return null;
  return exactly(many.times(unit.numerator), unit.denominator);
}

/**
 * The base unit as far as it has a GTIN, and every unit that is a package. The master holds packages of so many base units to six digits,
 * and one without a GTIN a level.
 */
function packagingRows(
  article: string,
  base: string,
  units: readonly MaterialUnit[],
  { place: idoc, settings }: Reading,
): readonly (FileRow | FileFault)[] {
  const rows: (FileRow | FileFault)[] = [];
  const seen = new Set<string>();
  for (const { unit, numerator, denominator, eans } of units) {
    const place = `${idoc}, E1MARMM ${unit}`;
    const level = unit === base ? 'each' : levelOf(unit, settings);
    const quantity = exactly(numerator, denominator);
    const what = `Unit ${unit} of article ${article}`;
    if (level === null) {
      if (eans.length > 0) rows.push({ place, text: `${what} has a GTIN (${eans.join(', ')}), and "levels" of the settings does not say which package it is: it is left out.` }); // prettier-ignore
      continue;
    }
    if (quantity === null) {
      rows.push({ place, text: `${what} is ${plain(numerator)}/${plain(denominator)} base units, which is no quantity to six digits: it is left out.` }); // prettier-ignore
      continue;
    }
    const row = { article, level, quantity };
    // A wrong check digit stays as it is: it is refused with its reason.
    const gtins: readonly (string | null)[] =
      eans.length > 0 || unit === base ? eans.map((ean) => parseGtin(ean) ?? ean) : [null];
    for (const gtin of gtins) {
      const key = gtin ?? `level ${level}`;
      if (seen.has(key)) {
        rows.push({ place, text: `${what} ${gtin === null ? `is the second ${level} without a GTIN` : `has GTIN ${gtin} once more`}: it is left out.` }); // prettier-ignore
        continue;
      }
      seen.add(key);
      rows.push({
        table: 'packagings',
        row: gtin === null ? row : { ...row, gtin },
        ref: null,
        allOf: ['article'],
        place,
      });
    }
  }
  return rows;
}
