import { z } from 'zod';
import { decimal, LANGUAGES, parseGln, type Language } from '../../kernel';
import { groupBy } from '../lists';
import type { ErpRow } from '../port';
import { numberIn } from './odoo-articles';
import type { OdooModel } from './odoo-calls';
import type { OdooSettings } from './odoo-settings';
import type { OdooShape } from './odoo-shape';
import { floatValue, idsValue, idValue, namedValue, relationValue, textValue } from './odoo-values';

/*
 * Partners of Odoo as customers. A company, its addresses and its people are records of one table: what belongs together has one
 * `commercial_partner_id`, and `type` says what an address is for (odoo/odoo `odoo/addons/base/models/res_partner.py`, 17.0 to 19.0; unchecked).
 */

const partner = z.looseObject({
  id: idValue,
  name: textValue,
  active: z.boolean(),
  type: z.union([z.string(), z.literal(false)]),
  lang: z.union([z.string(), z.literal(false)]).default(false),
  commercial_partner_id: relationValue,
  street: textValue,
  street2: textValue,
  zip: textValue,
  city: textValue,
  country_id: relationValue,
  email: textValue,
  phone: textValue,
  mobile: textValue.default(null),
  customer_rank: z.int().default(0),
  category_id: idsValue.default([]),
  credit_limit: floatValue.nullable().default(null),
  credit: floatValue.nullable().default(null),
  property_payment_term_id: relationValue.default(null),
  property_product_pricelist: relationValue.default(null),
});
export type OdooPartner = z.output<typeof partner> & { readonly number: string | null; readonly gln: string | null };

/** What a partner has only with a module, or for a user who may see accounts: `credit` and `credit_limit` (odoo/odoo `addons/account/models/partner.py`). */
const OF_MODULES = [
  'lang',
  'mobile',
  'customer_rank',
  'category_id',
  'credit_limit',
  'credit',
  'property_payment_term_id',
  'property_product_pricelist',
] as const;

export const partnersWith = (
  { of }: OdooShape,
  { customerNumber, glnField }: Pick<OdooSettings, 'customerNumber' | 'glnField'>,
): OdooModel<OdooPartner> => ({
  model: 'res.partner',
  archivable: true,
  fields: [
    ...new Set([customerNumber, 'name', 'active', 'type', 'commercial_partner_id', 'street', 'street2', 'zip', 'city']),
    ...['country_id', 'email', 'phone', ...of('res.partner', glnField, ...OF_MODULES)],
  ],
  record: partner.transform((one) => ({
    ...one,
    number: numberIn(one, customerNumber),
    gln: parseGln(numberIn(one, glnField)),
  })),
});

export const COUNTRIES = {
  model: 'res.country',
  fields: ['code'],
  record: z.object({ id: idValue, code: textValue }),
} as const satisfies OdooModel<unknown>;

export const TAGS = {
  model: 'res.partner.category',
  archivable: true,
  fields: ['name'],
  record: z.object({ id: idValue, name: textValue }),
} as const satisfies OdooModel<unknown>;

export const PRICE_LISTS = {
  model: 'product.pricelist',
  archivable: true,
  fields: ['name', 'active', 'currency_id'],
  record: z.object({ id: idValue, name: textValue, active: z.boolean(), currency_id: namedValue }),
} as const satisfies OdooModel<unknown>;
export type OdooPriceList = z.output<typeof PRICE_LISTS.record>;

const termLine = z.object({
  id: idValue,
  payment_id: relationValue,
  value: z.string(),
  nb_days: z.int().optional(),
  delay_type: z.string().optional(),
  days: z.int().optional(),
  months: z.int().optional(),
  end_month: z.boolean().optional(),
});
type OdooTermLine = z.output<typeof termLine>;

export const termLinesWith = ({ of }: OdooShape): OdooModel<OdooTermLine> => ({
  model: 'account.payment.term.line',
  fields: [
    ...['payment_id', 'value'],
    ...of('account.payment.term.line', 'nb_days', 'delay_type', 'days', 'months', 'end_month'),
  ],
  record: termLine,
});

/**
 * Days until an invoice is to be paid, by payment term: of terms that are paid at once and count from the day of the invoice. Ends of a month are no
 * number of days, and parts are not one (odoo/odoo `addons/account/models/account_payment_term.py`, 16.0 and 17.0; unchecked).
 */
export function paymentDaysOf(lines: readonly OdooTermLine[]): ReadonlyMap<number | null, number> {
  return new Map(
    [...groupBy(lines, ({ payment_id: term }) => term)].flatMap(([term, of]) => {
      const [line, ...others] = of;
      if (line === undefined || others.length > 0) return [];
      const { nb_days: days, delay_type: counted } = line;
      if (days !== undefined) return counted === 'days_after' ? [[term, days] as const] : [];
      return line.days !== undefined && (line.months ?? 0) === 0 && line.end_month !== true
        ? [[term, line.days] as const]
        : [];
    }),
  );
}

export interface PartnerContext {
  readonly settings: OdooSettings;
  readonly currency: string;
  readonly countries: ReadonlyMap<number, { readonly code: string | null }>;
  readonly paymentDays: ReadonlyMap<number | null, number>;
  readonly priceLists: ReadonlyMap<number, OdooPriceList>;
}

/** The code by which we know a price list: its name is neither unique nor the same in every language. */
export const priceGroupCode = (list: number): string => `PL${list}`;

/** A price list as a group of customers. */
export const priceGroupRow = ({ id, name }: OdooPriceList): ErpRow => ({
  table: 'price-groups',
  row: { code: priceGroupCode(id), name: name ?? priceGroupCode(id) },
  ref: { priceList: id },
});

/** The code by which we know an address. */
const addressCode = (partnerId: number): string => `A${partnerId}`;
/** The id of the address that has a code of ours; null for a code of another kind. */
export const idOfCode = (code: string): number | null => {
  const [, id] = /^A(\d{1,9})$/.exec(code) ?? [];
  return id === undefined ? null : Number(id);
};

function languageOf({ lang }: OdooPartner, otherwise: Language): Language {
  return LANGUAGES.find((one) => lang !== false && lang.slice(0, 2) === one) ?? otherwise;
}

const isPositive = (amount: string | null): amount is string => amount !== null && decimal(amount).gt(0);

/** The rows of one customer: itself, its places and whom to call. */
export function rowsOfCustomer(
  one: OdooPartner,
  others: readonly OdooPartner[],
  context: PartnerContext,
): readonly ErpRow[] {
  const { settings, priceLists, paymentDays, currency } = context;
  const number = one.number ?? '';
  const list = one.property_product_pricelist;
  const places = others.filter(({ active }) => active);
  const [place, ...more] = places.filter(({ type }) => type === 'delivery');
  const term = one.property_payment_term_id;
  const customer = {
    number,
    name: one.name ?? number,
    language: languageOf(one, settings.language),
    currency: (list === null ? null : priceLists.get(list)?.currency_id?.name) ?? currency,
    priceGroup: list === null ? null : priceGroupCode(list),
    // Only more than nothing is a limit (odoo/odoo `addons/account/models/partner.py`, `use_partner_credit_limit`, 17.0).
    creditLimit: isPositive(one.credit_limit) ? one.credit_limit : null,
    openInvoices: isPositive(one.credit) ? one.credit : '0',
    defaultDeliveryPlace: more.length > 0 ? null : (place ?? one).gln,
    paymentDays: term === null ? null : (paymentDays.get(term) ?? null),
  };
  const row: ErpRow = { table: 'customers', row: customer, ref: { partner: one.id } };
  if (!one.active) return [{ ...row, gone: true }];
  return [
    row,
    ...[...locationsOf(one, places, context), ...contactsOf(number, [one, ...places])].map((part) => ({
      ...part,
      allOf: ['customer'],
    })),
  ];
}

/** The company's own address is where it buys, and as good a place to deliver and to send an invoice to as any of its addresses. */
function locationsOf(one: OdooPartner, places: readonly OdooPartner[], context: PartnerContext): readonly ErpRow[] {
  const customer = one.number ?? '';
  const roles = [
    ['buyer', { code: customer, of: one }],
    ...(['delivery', 'invoice'] as const).flatMap((role) =>
      [one, ...places.filter(({ type }) => type === role)].map(
        (of) => [role, { code: addressCode(of.id), of }] as const,
      ),
    ),
  ] as const;
  return roles.map(([role, { code, of }]) => ({
    table: 'locations',
    row: { customer, role, gln: of.gln, code, ...addressOf(of, one, context) },
    ref: { partner: of.id },
  }));
}

const NOTHING = '-';

function addressOf(of: OdooPartner, company: OdooPartner, { countries, settings }: PartnerContext) {
  const name = company.name ?? NOTHING;
  const street = [of.street, of.street2].filter((part) => part !== null).join(', ');
  return {
    name: of.id === company.id || of.name === null ? name : `${name}, ${of.name}`,
    // Our places need an address; Odoo lets parts of it be empty.
    street: street === '' ? NOTHING : street,
    postcode: of.zip ?? NOTHING,
    city: of.city ?? NOTHING,
    country: (of.country_id === null ? null : countries.get(of.country_id)?.code) ?? settings.country,
  };
}

/** The people of a company, and itself as far as it has an address or a number. */
function contactsOf(customer: string, partners: readonly OdooPartner[]): readonly ErpRow[] {
  const names = new Set<string>();
  return partners.flatMap((one, at): readonly ErpRow[] => {
    const phone = one.phone ?? one.mobile;
    if ((at > 0 && one.type !== 'contact') || (one.email === null && phone === null)) return [];
    const said = one.name ?? one.email ?? phone ?? NOTHING;
    const name = names.has(said) ? `${said} (${one.email ?? phone ?? String(one.id)})` : said;
    names.add(name);
    return [{ table: 'contacts', row: { customer, name, email: one.email, phone }, ref: null }];
  });
}
