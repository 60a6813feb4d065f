import { parseGln } from '../../kernel';
import type { FileRow } from '../files/file-format';
import type { IdocSettings } from './idoc-settings';
import {
  amountOf,
  fieldOf,
  isDeleted,
  isSet,
  isWaiting,
  isZero,
  numberOf,
  numberText,
  segmentsOf,
  setting,
} from './idoc-values';
import type { Segment } from './idoc-xml';

/*
 * Customers of DEBMAS (basic types DEBMAS06 and DEBMAS07; fields as the segment documentation of SAP has them): E1KNA1M, below it E1KNVVM sales
 * areas with E1KNVPM partner functions, E1KNVKM contact persons, E1KNKKM credit. An E1KNVPM names a partner by number alone: his address and GLN
 * stand in an IDoc of his own.
 */

/** Where somebody is, as his own IDoc says it. */
export interface PlaceAddress {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly gln: string | null;
}

/** A partner of a customer. */
interface Partner {
  /** As SAP writes it. */
  readonly kunnr: string;
  readonly isDefault: boolean;
}

export interface ReadCustomer {
  /** As SAP writes it, and as people know it. */
  readonly kunnr: string;
  readonly number: string;
  readonly place: string;
  readonly isGone: boolean;
  readonly address: PlaceAddress;
  /** What he is as a customer; null for one who orders nothing in our sales area: a place of others, or nobody's. */
  readonly sales: {
    readonly row: Readonly<Record<string, unknown>>;
    readonly priceGroup: string | null;
    readonly contacts: readonly Readonly<Record<string, unknown>>[];
    readonly shipTo: readonly Partner[];
    readonly billTo: readonly Partner[];
  } | null;
  /** Whether he is anything in our sales area. */
  readonly isHere: boolean;
}

/** Null for one whose data is not to be imported. */
export function readCustomer(customer: Segment, place: string, settings: IdocSettings): ReadCustomer | null {
  if (isWaiting(customer)) return null;
  const kunnr = fieldOf(customer, 'KUNNR');
  const number = numberText(kunnr, settings);
  const areas = segmentsOf(customer, 'E1KNVVM').filter((one) => isOurs(one, settings));
  const area = areas.find((one) => !isDeleted(one));
  const partners = area === undefined ? [] : segmentsOf(area, 'E1KNVPM').filter((one) => !isDeleted(one));
  const of = (role: string): readonly Partner[] =>
    partners
      .filter((one) => fieldOf(one, 'PARVW') === role && !isZero(fieldOf(one, 'KUNN2')))
      .map((one) => ({ kunnr: fieldOf(one, 'KUNN2'), isDefault: isSet(one, 'DEFPA') }));
  const { soldTo, shipTo, billTo } = settings.partnerFunctions;
  const orders = partners.length === 0 || of(soldTo).some((one) => one.kunnr === kunnr);
  const group = fieldOf(area, settings.priceGroupField) || null;
  const itself = [{ kunnr, isDefault: true }];
  const orItself = (found: readonly Partner[]): readonly Partner[] => (found.length > 0 ? found : itself);
  return {
    kunnr,
    number,
    place,
    // One whose sales area was deleted orders nothing any more.
    isGone: isDeleted(customer) || (area === undefined && areas.length > 0),
    address: addressOf(customer, settings),
    isHere: area !== undefined,
    sales:
      area === undefined || !orders
        ? null
        : {
            row: customerRow(customer, area, { number, group, settings }),
            priceGroup: group,
            contacts: contactsOf(customer, number, settings),
            shipTo: distinct(orItself(of(shipTo))),
            billTo: orItself(billToOf(of(billTo))),
          },
  };
}

/** The bill-to that SAP takes unless somebody says otherwise: the master knows one. */
const billToOf = (found: readonly Partner[]): readonly Partner[] =>
  [found.find(({ isDefault }) => isDefault) ?? found[0]].filter((one) => one !== undefined);

const distinct = (partners: readonly Partner[]): readonly Partner[] => [
  ...new Map(partners.toReversed().map((one) => [one.kunnr, one])).values(),
].toReversed(); // prettier-ignore

const isOurs = (area: Segment, { salesArea }: IdocSettings): boolean =>
  fieldOf(area, 'VKORG') === salesArea.organisation &&
  fieldOf(area, 'VTWEG') === salesArea.channel &&
  fieldOf(area, 'SPART') === salesArea.division;

const NOTHING = '-';

function addressOf(customer: Segment, settings: IdocSettings): PlaceAddress {
  const field = (name: string): string => fieldOf(customer, name);
  return {
    name: [field('NAME1'), field('NAME2')].filter((part) => part !== '').join(' ') || NOTHING,
    // Our places need an address; SAP lets parts of it be empty.
    street: field('STRAS') || NOTHING,
    postcode: field('PSTLZ') || NOTHING,
    city: field('ORT01') || NOTHING,
    country: field('LAND1').length === 2 ? field('LAND1') : settings.country,
    gln: glnOf(customer, settings),
  };
}

/** An international location number stands in three parts: 7 digits, 5 digits and the check digit, with zeros where there is none. */
function glnOf(customer: Segment, { glnField }: IdocSettings): string | null {
  if (glnField !== 'BBBNR') return parseGln(fieldOf(customer, glnField));
  const [company, place, check] = ['BBBNR', 'BBSNR', 'BUBKZ'].map((name) => fieldOf(customer, name));
  if (isZero(company ?? '')) return null;
  return parseGln(`${(company ?? '').padStart(7, '0')}${(place ?? '').padStart(5, '0')}${check ?? ''}`);
}

const WORDS = {
  deleted: { nl: 'Vlag voor verwijderen in SAP', en: 'Flagged for deletion in SAP' },
  orders: { nl: 'Orderblokkering in SAP:', en: 'Order block in SAP:' },
  credit: { nl: 'Geblokkeerd door kredietbeheer in SAP', en: 'Blocked by credit management in SAP' },
} as const;

interface Naming {
  readonly number: string;
  readonly group: string | null;
  readonly settings: IdocSettings;
}

function customerRow(customer: Segment, area: Segment, { number, group, settings }: Naming): Readonly<Record<string, unknown>> {
  const credit = segmentsOf(customer, 'E1KNKKM').find((one) => fieldOf(one, 'KKBER') === settings.creditControlArea && !isDeleted(one));
  const limit = numberOf(fieldOf(credit, 'KLIMK'));
  const days = setting(settings.paymentTerms, fieldOf(area, 'ZTERM'));
  const terms = fieldOf(area, 'INCO1');
  return {
    number,
    name: fieldOf(customer, 'NAME1') || number,
    language: languageOf(fieldOf(customer, 'SPRAS_ISO') || fieldOf(customer, 'SPRAS'), settings),
    blockedReason: blockedBy(customer, area, { credit, settings }),
    currency: fieldOf(area, 'WAERS') || settings.currency,
    priceGroup: group,
    ...(limit === null ? {} : { creditLimit: amountOf(limit) }),
    ...(days === null ? {} : { paymentDays: days }),
    ...(terms === '' ? {} : { deliveryTerms: [terms, fieldOf(area, 'INCO2')].filter((part) => part !== '').join(' ') }),
  };
} // prettier-ignore

const LANGUAGES: Readonly<Record<string, 'nl' | 'en'>> = { NL: 'nl', N: 'nl', EN: 'en', E: 'en' };
const languageOf = (code: string, { language }: IdocSettings): string => setting(LANGUAGES, code) ?? language;

function blockedBy(customer: Segment, area: Segment, { credit, settings }: { readonly credit: Segment | undefined; readonly settings: IdocSettings }): string | null {
  const { language, orderBlocks } = settings;
  if (isSet(customer, 'LOEVM') || isSet(area, 'LOEVM')) return WORDS.deleted[language];
  const block = fieldOf(customer, 'AUFSD') || fieldOf(area, 'AUFSD');
  if (block !== '') return setting(orderBlocks, block) ?? `${WORDS.orders[language]} ${block}`;
  return isSet(credit, 'CRBLB') ? WORDS.credit[language] : null;
} // prettier-ignore

/** KNVK has no address of mail: who has no number of telephone either cannot be reached and is left out. One row a name. */
function contactsOf(customer: Segment, number: string, settings: IdocSettings): readonly Readonly<Record<string, unknown>>[] {
  const names = new Set<string>();
  return segmentsOf(customer, 'E1KNVKM').flatMap((person) => {
    const phone = fieldOf(person, 'TELF1').replaceAll(/[/.]/g, ' ').trim();
    const name = [fieldOf(person, 'NAMEV'), fieldOf(person, 'NAME1')].filter((part) => part !== '').join(' ');
    if (isDeleted(person) || phone === '' || name === '') return [];
    const known = names.has(name) ? `${name} (${numberText(fieldOf(person, 'PARNR'), settings)})` : name;
    if (names.has(known)) return [];
    names.add(known);
    const language = setting(LANGUAGES, fieldOf(person, 'PARLA_ISO') || fieldOf(person, 'PARLA'));
    return [{ customer: number, name: known, role: fieldOf(person, 'ABTPA') || null, phone, language }];
  });
} // prettier-ignore

/** The row of a place of a customer. */
export function locationRow(of: { readonly customer: string; readonly role: 'buyer' | 'delivery' | 'invoice'; readonly kunnr: string }, address: PlaceAddress, settings: IdocSettings): FileRow['row'] {
  return { ...address, customer: of.customer, role: of.role, code: numberText(of.kunnr, settings), validTo: null };
} // prettier-ignore
