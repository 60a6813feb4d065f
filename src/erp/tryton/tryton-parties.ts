import { z } from 'zod';
import { addDays, LANGUAGES, parseGln, type Language } from '../../kernel';
import { groupBy } from '../lists';
import type { ErpRow } from '../port';
import type { TrytonModel } from './tryton-calls';
import type { TrytonModule } from './tryton-modules';
import type { TrytonSettings } from './tryton-settings';
import { decimalValue, floatValue, idsValue, idValue, stampValue, textValue } from './tryton-values';

/* Parties of Tryton as customers. A GLN is that of a party and not of an address; a place with a GLN of its own is a party of its own. */

const subCode = z.object({ code: textValue }).nullable();
const party = z.object({
  id: idValue,
  code: textValue,
  name: textValue,
  active: z.boolean(),
  'lang.': subCode,
  categories: idsValue,
  receivable: decimalValue.nullable().default(null),
  customer_payment_term: idValue.nullable().default(null),
  sale_price_list: idValue.nullable().default(null),
  credit_limit_amount: decimalValue.nullable().default(null),
});
export type TrytonParty = z.output<typeof party>;

/** Fields of modules that are not there would be an error. */
export const partiesWith = (has: (module: TrytonModule) => boolean): TrytonModel<TrytonParty> => ({
  model: 'party.party',
  deactivable: true,
  fields: [
    ...['code', 'name', 'active', 'lang.code', 'categories', 'receivable'],
    ...(has('account_invoice') ? ['customer_payment_term'] : []),
    ...(has('sale_price_list') ? ['sale_price_list'] : []),
    ...(has('account_credit_limit') ? ['credit_limit_amount'] : []),
  ],
  record: party,
});

export const PARTY_IDENTIFIERS = {
  model: 'party.identifier',
  deactivable: false,
  fields: ['party', 'type', 'code'],
  record: z.object({ id: idValue, party: idValue, type: textValue, code: textValue }),
} as const satisfies TrytonModel<unknown>;

export const ADDRESSES = {
  model: 'party.address',
  deactivable: true,
  fields: [
    ...['party', 'party_name', 'name', 'street', 'postal_code', 'city', 'country.code', 'invoice', 'delivery'],
    ...['active', 'sequence', 'write_date'],
  ],
  record: z.object({
    id: idValue,
    party: idValue,
    party_name: textValue,
    name: textValue,
    street: textValue,
    postal_code: textValue,
    city: textValue,
    'country.': subCode,
    invoice: z.boolean().nullable(),
    delivery: z.boolean().nullable(),
    active: z.boolean(),
    sequence: z.int().nullable(),
    write_date: stampValue.nullable(),
  }),
} as const satisfies TrytonModel<unknown>;
type TrytonAddress = z.output<typeof ADDRESSES.record>;

export const CONTACT_MECHANISMS = {
  model: 'party.contact_mechanism',
  deactivable: false,
  fields: ['party', 'type', 'value', 'name'],
  record: z.object({ id: idValue, party: idValue, type: z.string(), value: textValue, name: textValue }),
} as const satisfies TrytonModel<unknown>;

export const RELATIONS = {
  model: 'party.relation.all',
  deactivable: false,
  fields: ['from_', 'to', 'type.name'],
  record: z.object({ id: idValue, from_: idValue, to: idValue, 'type.': z.object({ name: z.string() }).nullable() }),
} as const satisfies TrytonModel<unknown>;

export const TERM_LINES = {
  model: 'account.invoice.payment_term.line',
  deactivable: false,
  fields: ['payment'],
  record: z.object({ id: idValue, payment: idValue }),
} as const satisfies TrytonModel<unknown>;

export const TERM_DELTAS = {
  model: 'account.invoice.payment_term.line.delta',
  deactivable: false,
  fields: ['line', 'day', 'month', 'weekday', 'months', 'weeks', 'days'],
  record: z.object({
    id: idValue,
    line: idValue,
    day: z.unknown(),
    month: z.unknown(),
    weekday: z.unknown(),
    months: floatValue.nullable(),
    weeks: z.int().nullable(),
    days: z.int().nullable(),
  }),
} as const satisfies TrytonModel<unknown>;

/**
 * Days until an invoice is to be paid, by payment term: of terms that are paid at once and count in days alone. Months and fixed days of the
 * month are no number of days, and parts are not one.
 */
export function paymentDaysOf(
  lines: readonly z.output<typeof TERM_LINES.record>[],
  deltas: readonly z.output<typeof TERM_DELTAS.record>[],
): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const [term, of] of groupBy(lines, ({ payment }) => payment)) {
    const [line, ...others] = of;
    const steps = deltas.filter((delta) => delta.line === line?.id);
    const inDays = steps.every((step) => (step.months ?? '0') === '0' && !isSet(step.day) && !isSet(step.month) && !isSet(step.weekday)); // prettier-ignore
    if (others.length === 0 && inDays)
      days.set(term, steps.reduce((sum, step) => sum + (step.days ?? 0) + 7 * (step.weeks ?? 0), 0)); // prettier-ignore
  }
  return days;
}

const isSet = (value: unknown): boolean => value !== null && value !== undefined;

/** Everything that belongs to one customer. */
export interface PartyParts {
  readonly party: TrytonParty;
  readonly identifiers: readonly z.output<typeof PARTY_IDENTIFIERS.record>[];
  readonly addresses: readonly TrytonAddress[];
  readonly contacts: readonly z.output<typeof CONTACT_MECHANISMS.record>[];
  /** Parties that are delivery places of this one, with what they have. */
  readonly places: readonly Omit<PartyParts, 'places' | 'contacts'>[];
}

export interface PartyContext {
  readonly settings: TrytonSettings;
  readonly currency: string;
  readonly paymentDays: ReadonlyMap<number, number>;
  /** The price list of customers that have none of their own; null for none. */
  readonly priceList: number | null;
}

/** The code by which we know a price list of Tryton: its name is neither unique nor the same in every language. */
export const priceGroupCode = (list: number): string => `PL${list}`;

/** The code by which we know an address. */
const addressCode = (address: number): string => `A${address}`;

/** The GLNs of a party: identifiers of the type that the settings name, as far as they are one. */
const glnsOf = (
  { identifiers }: Pick<PartyParts, 'identifiers'>,
  { glnType }: Pick<TrytonSettings, 'glnType'>,
): readonly string[] =>
  identifiers
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ type, code }) => (type === glnType ? [parseGln(code)] : []))
    .filter((gln) => gln !== null);

const BLOCKED = { nl: 'Niet actief in Tryton', en: 'Not active in Tryton' } as const;

function languageOf(party: TrytonParty, otherwise: Language): Language {
  const code = party['lang.']?.code?.slice(0, 2);
  return LANGUAGES.find((one) => one === code) ?? otherwise;
}

/** As Tryton chooses among addresses: by sequence, where null goes first, then by id. */
const inOrder = (addresses: readonly TrytonAddress[]): readonly TrytonAddress[] =>
  addresses.toSorted((a, b) => (a.sequence ?? -1) - (b.sequence ?? -1) || a.id - b.id);

/** The rows of one customer: himself, his places and whom to call. */
export function rowsOfParty(parts: PartyParts, context: PartyContext): readonly ErpRow[] {
  const { party: one } = parts;
  const { settings } = context;
  const number = one.code ?? '';
  const locations = locationsOf(parts, settings);
  const list = one.sale_price_list ?? context.priceList;
  const isOpen = one.receivable !== null && !one.receivable.startsWith('-');
  const customer = {
    number,
    name: one.name ?? number,
    language: languageOf(one, settings.language),
    blockedReason: one.active ? null : BLOCKED[settings.language],
    currency: context.currency,
    priceGroup: list === null ? null : priceGroupCode(list),
    creditLimit: one.credit_limit_amount,
    openInvoices: isOpen ? one.receivable : '0',
    defaultDeliveryPlace: ownPlace(parts, settings),
    paymentDays:
      one.customer_payment_term === null ? null : (context.paymentDays.get(one.customer_payment_term) ?? null),
  };
  return [
    { table: 'customers', row: customer, ref: { party: one.id } },
    ...[
      ...locations,
      ...contactsOf(parts).map((row): ErpRow => ({ table: 'contacts', row: { customer: number, ...row }, ref: null })),
    ].map((row) => ({ ...row, allOf: ['customer'] })),
  ];
}

/** The GLN of the one place to which a customer is delivered; null where he has several, for then it says too little. */
function ownPlace({ addresses, ...parts }: PartyParts, settings: TrytonSettings): string | null {
  const places = addresses.filter(({ active, delivery }) => active && delivery === true);
  return places.length === 1 ? (glnsOf(parts, settings)[0] ?? null) : null;
}

function locationsOf(parts: PartyParts, settings: TrytonSettings): readonly ErpRow[] {
  const { party: one } = parts;
  const customer = one.code ?? '';
  const addresses = inOrder(parts.addresses);
  const active = addresses.filter((address) => address.active);
  const seat = active.find((address) => address.invoice === true) ?? active[0] ?? addresses[0];
  const glns = glnsOf(parts, settings);
  const buyers = (glns.length === 0 ? [null] : glns).flatMap((gln): readonly ErpRow[] =>
    seat === undefined
      ? []
      : [
          {
            table: 'locations',
            row: { ...placeOf(one, seat, settings), customer, role: 'buyer', gln, code: customer, validTo: null },
            ref: { party: one.id },
          },
        ],
  );
  const roles = [
    ['delivery', addresses.filter((address) => address.delivery === true)],
    ['invoice', addresses.filter((address) => address.invoice === true)],
  ] as const;
  const own = roles.flatMap(([role, of]) => {
    // The party's GLN says which address is meant where there is but one; among several it would be a guess.
    const gln = of.filter((address) => address.active).length === 1 ? (glns[0] ?? null) : null;
    return of.map((address): ErpRow => ({
      table: 'locations',
      row: {
        ...placeOf(one, address, settings),
        customer,
        role,
        gln: address.active ? gln : null,
        code: addressCode(address.id),
      },
      ref: { party: one.id, address: address.id },
    }));
  });
  return [...buyers, ...own, ...parts.places.flatMap((place) => deliveryPlaces(customer, place, settings))];
}

/** A party that is a delivery place of the customer: its default address under its GLN, the others by code. */
function deliveryPlaces(
  customer: string,
  place: Omit<PartyParts, 'places' | 'contacts'>,
  settings: TrytonSettings,
): readonly ErpRow[] {
  const [gln = null] = glnsOf(place, settings);
  const addresses = inOrder(place.addresses).filter((address) => address.delivery === true);
  const main = addresses.find((address) => address.active);
  return addresses.map((address): ErpRow => {
    const row = placeOf(place.party, address, settings);
    return {
      table: 'locations',
      row: {
        ...row,
        customer,
        role: 'delivery',
        gln: address.id === main?.id ? gln : null,
        code: addressCode(address.id),
        ...(place.party.active ? {} : { validTo: row.validTo ?? ENDED }),
      },
      ref: { party: place.party.id, address: address.id },
    };
  });
}

/** Of a place that is over, and nobody tells since when. */
const ENDED = '2020-01-01';
const NOTHING = '-';

function placeOf(of: TrytonParty, address: TrytonAddress, settings: TrytonSettings) {
  const name = address.party_name ?? of.name ?? NOTHING;
  return {
    name: address.name === null ? name : `${name}, ${address.name}`,
    // Our places need an address; Tryton lets parts of it be empty.
    street: address.street?.replace(/\s*\n\s*/g, ', ') ?? NOTHING,
    postcode: address.postal_code ?? NOTHING,
    city: address.city ?? NOTHING,
    country: address['country.']?.code ?? settings.country,
    validTo: address.active ? null : endOf(address),
  };
}

/** Switched off: the day before somebody did so was the last one. */
const endOf = ({ write_date: written }: TrytonAddress): string =>
  written === null ? ENDED : addDays(written.slice(0, 10), -1);

interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** One row a name: an address and a number of the same name are those of one contact. */
function contactsOf({ contacts }: PartyParts): readonly Contact[] {
  const byName = new Map<string, Contact>();
  for (const { type, value, name } of contacts.toSorted((a, b) => a.id - b.id)) {
    if (value === null || !['email', 'phone', 'mobile'].includes(type)) continue;
    const kind = type === 'email' ? 'email' : 'phone';
    const wanted = name ?? value;
    const known = byName.get(wanted);
    const key = known === undefined || known[kind] === null ? wanted : `${wanted} (${value})`;
    byName.set(key, { name: key, email: null, phone: null, ...byName.get(key), [kind]: value });
  }
  return [...byName.values()];
}
