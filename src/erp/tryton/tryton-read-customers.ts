import { z } from 'zod';
import { type Changes, parentsOf } from '../changes';
import { groupBy } from '../lists';
import type { ErpReading, ErpRow, Watermark } from '../port';
import { allRecords, recordPages, recordsById, type Tryton, type TrytonModel } from './tryton-calls';
import {
  ADDRESSES,
  CONTACT_MECHANISMS,
  partiesWith,
  PARTY_IDENTIFIERS,
  paymentDaysOf,
  RELATIONS,
  rowsOfParty,
  TERM_DELTAS,
  TERM_LINES,
  type PartyContext,
  type PartyParts,
  type TrytonParty,
} from './tryton-parties';
import { PRICE_LISTS, priceGroupRow } from './tryton-prices';
import { askingOf, type Reading } from './tryton-read-articles';
import { companyOf, defaultPriceList } from './tryton-references';
import { idValue } from './tryton-values';
import { changesSince, markNow, markOf, type Polled } from './tryton-watermark';

const TERMS = 'account.invoice.payment_term.line';
const DELTAS = 'account.invoice.payment_term.line.delta';

const polledWith = ({ has }: Reading): readonly Polled[] => [
  { model: 'party.party', deactivable: true },
  { model: 'party.identifier', parents: ['party'] },
  { model: 'party.address', parents: ['party'], deactivable: true },
  { model: 'party.contact_mechanism', parents: ['party'] },
  // What is open of a customer changes by what is booked, and the party with it only by being read again.
  { model: 'account.move.line', parents: ['party'], domain: [['party', '!=', null]] },
  ...(has('party_relationship') ? [{ model: 'party.relation.all', parents: ['from_', 'to'] }] : []),
  ...(has('account_invoice') ? [{ model: TERMS }, { model: DELTAS }] : []),
  ...(has('sale_price_list') ? [{ model: 'product.price_list', deactivable: true }] : []),
];

/** What bears on all customers. */
const FOR_ALL = [TERMS, DELTAS];

const EMPLOYEES = {
  model: 'company.employee',
  deactivable: false,
  fields: ['party'],
  record: z.object({ id: idValue, party: idValue }),
} as const satisfies TrytonModel<unknown>;

const PARTY_CATEGORIES = {
  model: 'party.category',
  deactivable: false,
  fields: ['name'],
  record: z.object({ id: idValue, name: z.string() }),
} as const satisfies TrytonModel<unknown>;

/** Who is a customer, and whose delivery places are parties. */
export interface Customers {
  /** The category that customers have; null when none is asked for, and -1 when there is no such. */
  readonly category: number | null;
  /** Parties that are no customers: we, our people, and delivery places of customers. */
  readonly others: ReadonlySet<number>;
  /** Delivery places by customer. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

export async function customersOf({ tryton, settings, has }: Reading): Promise<Customers> {
  const company = await companyOf(tryton);
  const employees = await allRecords(tryton, EMPLOYEES, []);
  const relations = has('party_relationship') && settings.deliveryRelation !== null ? await allRecords(tryton, RELATIONS, []) : []; // prettier-ignore
  const delivering = relations.filter((one) => one['type.']?.name === settings.deliveryRelation);
  const named = settings.customerCategory === null ? null : await allRecords(tryton, PARTY_CATEGORIES, []);
  return {
    category: named === null ? null : (named.find(({ name }) => name === settings.customerCategory)?.id ?? -1),
    others: new Set([company.party, ...employees.map(({ party }) => party), ...delivering.map((one) => one.from_)]),
    places: new Map(
      [...groupBy(delivering, ({ to }) => to)].map(([to, of]) => [to, of.map((one) => one.from_)] as const),
    ),
  };
}

const isCustomer = (party: TrytonParty, { category, others }: Customers): boolean =>
  !others.has(party.id) && (category === null || party.categories.includes(category));

export async function* readCustomers(reading: Reading, since: Watermark | null): ErpReading<ErpRow> {
  const { tryton, settings, has } = reading;
  const polled = polledWith(reading);
  const mark = markOf(since);
  const changes = mark === null ? null : await changesSince(tryton, polled, mark, askingOf(reading));
  // Which list those have who have none of their own stands in a record that cannot be asked for changes.
  const priceList = has('sale_price_list') ? await defaultPriceList(tryton) : null;
  const next = { ...(changes?.mark ?? (await markNow(tryton, polled, askingOf(reading)))), priceList };
  const isAll =
    changes === null || mark?.priceList !== priceList || FOR_ALL.some((model) => changes.of(model).length > 0);
  const groups = await changedGroups(reading, changes);
  if (groups.length > 0) yield groups.map(priceGroupRow);
  const touched = changes === null ? [] : touchedParties(changes);
  if (!isAll && touched.length === 0) return next;

  const customers = await customersOf(reading);
  const context = await contextOf(reading, priceList);
  const parties = partiesWith(has);
  const size = settings.pageSize;
  const pages = isAll
    ? recordPages(tryton, parties, [], { size })
    : recordsById(tryton, parties, withCustomers(touched, customers), size);
  for await (const page of pages) {
    const wanted = page.filter((party) => isCustomer(party, customers));
    if (wanted.length === 0) continue;
    const parts = await partsOf(reading, wanted, customers);
    yield parts.flatMap((one) => rowsOfParty(one, context));
  }
  return next;
}

async function changedGroups({ tryton, has }: Reading, changes: Changes | null) {
  if (!has('sale_price_list')) return [];
  const ids = changes?.of('product.price_list').map(({ id }) => id);
  return ids?.length === 0 ? [] : allRecords(tryton, PRICE_LISTS, ids === undefined ? [] : [['id', 'in', ids]]);
}

function touchedParties(changes: Changes): readonly number[] {
  const parts = ['party.identifier', 'party.address', 'party.contact_mechanism', 'account.move.line'];
  return [
    ...changes.of('party.party').map(({ id }) => id),
    ...parts.flatMap((model) => parentsOf(changes.of(model), 'party')),
    ...['from_', 'to'].flatMap((field) => parentsOf(changes.of('party.relation.all'), field)),
  ];
}

/** Whoever delivers for a customer changes that customer. */
function withCustomers(touched: readonly number[], { places }: Customers): readonly number[] {
  const all = new Set(touched);
  for (const [customer, of] of places) if (of.some((place) => all.has(place))) all.add(customer);
  return [...all].toSorted((a, b) => a - b);
}

async function contextOf({ tryton, settings, has }: Reading, priceList: number | null): Promise<PartyContext> {
  const { currency } = await companyOf(tryton);
  const lines = has('account_invoice') ? await allRecords(tryton, TERM_LINES, []) : [];
  const deltas = has('account_invoice') ? await allRecords(tryton, TERM_DELTAS, []) : [];
  return {
    settings,
    currency: currency.code,
    paymentDays: paymentDaysOf(lines, deltas),
    priceList,
  };
}

/** Everything that belongs to these parties, in a handful of calls. */
async function partsOf(
  { tryton, has }: Reading,
  parties: readonly TrytonParty[],
  { places }: Customers,
): Promise<readonly PartyParts[]> {
  const ids = parties.map(({ id }) => id);
  const placeIds = ids.flatMap((id) => places.get(id) ?? []);
  const all = [['party', 'in', [...ids, ...placeIds]]];
  const identifiers = groupBy(await allRecords(tryton, PARTY_IDENTIFIERS, all), ({ party }) => party);
  const addresses = groupBy(await allRecords(tryton, ADDRESSES, all), ({ party }) => party);
  const contacts = groupBy(await contactsOf(tryton, ids), ({ party }) => party);
  const delivering = new Map<number, TrytonParty>();
  for await (const page of recordsById(tryton, partiesWith(has), placeIds, placeIds.length))
    for (const party of page) delivering.set(party.id, party);
  const own = (party: TrytonParty) => ({
    party,
    identifiers: identifiers.get(party.id) ?? [],
    addresses: addresses.get(party.id) ?? [],
  });
  return parties.map((party) => ({
    ...own(party),
    contacts: contacts.get(party.id) ?? [],
    places: (places.get(party.id) ?? []).flatMap((id) => {
      const place = delivering.get(id);
      return place === undefined ? [] : [own(place)];
    }),
  }));
}

const contactsOf = (tryton: Tryton, parties: readonly number[]) =>
  allRecords(tryton, CONTACT_MECHANISMS, [['party', 'in', parties]]);
