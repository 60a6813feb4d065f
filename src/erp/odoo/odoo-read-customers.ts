import { parentsOf, type Changes } from '../changes';
import { chunksOf, groupBy } from '../lists';
import type { ErpReading, ErpRow, Watermark } from '../port';
import { allRecords, byId, recordPages, recordsById } from './odoo-calls';
import {
  COUNTRIES,
  partnersWith,
  paymentDaysOf,
  PRICE_LISTS,
  priceGroupRow,
  rowsOfCustomer,
  TAGS,
  termLinesWith,
  type OdooPartner,
  type OdooPriceList,
  type PartnerContext,
} from './odoo-partners';
import { askingOf } from './odoo-read-articles';
import { companyOf, type OdooCompany, type Opened } from './odoo-references';
import { changesSince, markNow, markOf, type Polled } from './odoo-watermark';

const polledWith = ({ shape, settings }: Opened): readonly Polled[] => [
  {
    model: 'res.partner',
    archivable: true,
    parents: ['commercial_partner_id'],
    watched: [
      ...['name', 'active', 'type', 'street', 'street2', 'zip', 'city', 'country_id', 'email', 'phone', 'category_id'],
      ...shape.of('res.partner', settings.customerNumber, settings.glnField, 'credit_limit', 'property_product_pricelist'),
    ],
  },
  // What is open of a customer changes by what is booked, and the partner with it only by being read again.
  ...(shape.has('res.partner', 'credit') && shape.has('account.move.line', 'partner_id')
    ? [{ model: 'account.move.line', parents: ['partner_id'], watched: ['balance'], domain: [['partner_id', '!=', false], ['parent_state', '=', 'posted']] }]
    : []),
  ...(shape.has('account.payment.term.line') ? [{ model: 'account.payment.term.line', watched: ['value'] }] : []),
  ...(shape.has('product.pricelist') ? [{ model: 'product.pricelist', archivable: true, watched: ['name'] }] : []),
]; // prettier-ignore

/** What bears on all customers. */
const FOR_ALL = ['account.payment.term.line'];

/** Who is a customer. */
export interface Customers {
  /** The tag that customers have; null when none is asked for, and -1 when there is no such. */
  readonly tag: number | null;
  readonly company: OdooCompany;
}

export async function customersOf({ odoo, settings }: Opened): Promise<Customers> {
  const { customerTag } = settings;
  const named = customerTag === null ? null : await allRecords(odoo, TAGS, [['name', '=', customerTag]]);
  return { tag: named === null ? null : (named[0]?.id ?? -1), company: await companyOf(odoo) };
}

/** Which partners may be customers. */
export const customerDomain = ({ tag }: Customers): readonly unknown[] =>
  tag === null ? [['customer_rank', '>', 0]] : [['category_id', 'in', [tag]]];

/** A company by itself, and not one of its addresses or people: what is sold to one of those makes a customer of it as well. */
const isCustomer = (one: OdooPartner, { tag, company }: Customers): boolean =>
  one.id !== company.partner &&
  one.commercial_partner_id === one.id &&
  (tag === null ? one.customer_rank > 0 : one.category_id.includes(tag));

export async function* readCustomers(opened: Opened, since: Watermark | null): ErpReading<ErpRow> {
  const { odoo, settings, shape } = opened;
  const polled = polledWith(opened);
  const mark = markOf(since);
  const changes = mark === null ? null : await changesSince(odoo, polled, mark, askingOf(opened));
  const next = changes?.mark ?? (await markNow(odoo, polled, askingOf(opened)));
  const isAll = changes === null || FOR_ALL.some((model) => changes.of(model).length > 0);
  const lists = await priceListsOf(opened);
  const groups = lists.filter(({ id }) => isAll || changes.of('product.pricelist').some((one) => one.id === id));
  if (groups.length > 0) yield groups.map(priceGroupRow);
  const touched = isAll ? [] : touchedPartners(changes);
  if (!isAll && touched.length === 0) return next;

  const customers = await customersOf(opened);
  const context = await contextOf(opened, lists, customers.company);
  const partners = partnersWith(shape, settings);
  const size = settings.pageSize;
  const pages = isAll
    ? recordPages(odoo, partners, customerDomain(customers), { size })
    : recordsById(odoo, partners, touched, size);
  for await (const page of pages) {
    const wanted = page.filter((one) => isCustomer(one, customers));
    for (const some of chunksOf(wanted, MOST_FAMILIES)) {
      const domain = [['commercial_partner_id', 'in', some.map(({ id }) => id)]];
      const families = groupBy(await allRecords(odoo, partners, domain), (one) => one.commercial_partner_id);
      yield some.flatMap(
        (one) =>
        rowsOfCustomer(one, (families.get(one.id) ?? []).filter(({ id }) => id !== one.id), context), // prettier-ignore
      );
    }
  }
  return next;
}

/** Customers of which everything that belongs to them is held at one time. */
const MOST_FAMILIES = 200;

export const priceListsOf = async ({ odoo, shape }: Opened): Promise<readonly OdooPriceList[]> =>
  shape.has('product.pricelist') ? allRecords(odoo, PRICE_LISTS, []) : [];

function touchedPartners(changes: Changes): readonly number[] {
  const ids = new Set([
    ...changes.of('res.partner').map(({ id }) => id),
    ...parentsOf(changes.of('res.partner'), 'commercial_partner_id'),
    ...parentsOf(changes.of('account.move.line'), 'partner_id'),
  ]);
  return [...ids].toSorted((a, b) => a - b);
}

async function contextOf(
  { odoo, settings, shape }: Opened,
  lists: readonly OdooPriceList[],
  { currency }: OdooCompany,
): Promise<PartnerContext> {
  const terms = shape.has('account.payment.term.line') ? await allRecords(odoo, termLinesWith(shape), []) : [];
  return {
    settings,
    currency: currency.code,
    countries: byId(await allRecords(odoo, COUNTRIES, [])),
    paymentDays: paymentDaysOf(terms),
    priceLists: byId(lists),
  };
}
