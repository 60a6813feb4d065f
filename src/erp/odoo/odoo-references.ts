import { z } from 'zod';
import { noCompany } from '../http-answer';
import { CATEGORIES, TAXES, unitsWith, type ArticleReferences, type OdooUnit } from './odoo-articles';
import { allRecords, byId, type Odoo, type OdooModel } from './odoo-calls';
import type { OdooSettings } from './odoo-settings';
import type { OdooShape } from './odoo-shape';
import { idValue, namedValue, relationValue, textValue } from './odoo-values';

/* What is small in every Odoo and read as a whole when it is needed. */

/** What every reading and writing needs of an Odoo. */
export interface Opened {
  readonly odoo: Odoo;
  readonly settings: OdooSettings;
  readonly shape: OdooShape;
}

/** Units are known by their English names, whatever is read in another language. */
const ENGLISH = { lang: 'en_US' } as const;

export const allUnits = ({ odoo, shape }: Opened): Promise<readonly OdooUnit[]> =>
  allRecords(odoo, unitsWith(shape), [], ENGLISH);

/** Units, categories and taxes. */
export async function referencesOf(opened: Opened): Promise<ArticleReferences> {
  const { odoo, shape } = opened;
  const { company } = await odoo.session();
  return {
    units: byId(await allUnits(opened)),
    categories: byId(await allRecords(odoo, CATEGORIES, [])),
    taxes: byId(shape.has('account.tax') ? await allRecords(odoo, TAXES, []) : []),
    company,
  };
}

const COMPANIES = {
  model: 'res.company',
  fields: ['name', 'currency_id', 'partner_id'],
  record: z.object({ id: idValue, name: textValue, currency_id: namedValue, partner_id: relationValue }),
} as const satisfies OdooModel<unknown>;

const CURRENCIES = {
  model: 'res.currency',
  archivable: true,
  fields: ['name', 'decimal_places'],
  record: z.object({ id: idValue, name: z.string(), decimal_places: z.int() }),
} as const satisfies OdooModel<unknown>;

/** The company for which is sold. */
export interface OdooCompany {
  readonly id: number;
  readonly name: string;
  readonly partner: number | null;
  readonly currency: { readonly id: number; readonly code: string; readonly digits: number };
}

export async function companyOf(odoo: Odoo): Promise<OdooCompany> {
  const { company } = await odoo.session();
  const [one] = await allRecords(odoo, COMPANIES, [['id', '=', company]]);
  const currencies = await allRecords(odoo, CURRENCIES, [['id', '=', one?.currency_id?.id ?? 0]]);
  const [currency] = currencies;
  if (one === undefined || currency === undefined) throw noCompany('Odoo');
  const { id, decimal_places: digits, name: code } = currency;
  return { id: one.id, name: one.name ?? '', partner: one.partner_id, currency: { id, code, digits } };
}

/** As many as our master keeps. */
const MOST_PRICE_DIGITS = 6;

/**
 * Digits behind the point that a price of a sale may have: the precision "Product Price". From 19 on a price is kept as it is and only shown with
 * fewer (odoo/odoo `addons/sale/models/sale_order_line.py`, `price_unit`, 18.0 and 19.0).
 */
export const priceDigits = ({ digits }: OdooShape): number =>
  Math.min(digits('sale.order.line', 'price_unit') ?? MOST_PRICE_DIGITS, MOST_PRICE_DIGITS);
