import { z } from 'zod';
import { noCompany } from '../http-answer';
import { ErpFault } from '../port';
import { CATEGORIES, TAXES, UNITS, type ArticleReferences } from './tryton-articles';
import { allRecords, recordsOf, type Tryton, type TrytonModel } from './tryton-calls';
import { idValue, textValue } from './tryton-values';

/* What is small in every Tryton and read as a whole when it is needed. */

const byId = <T extends { readonly id: number }>(records: readonly T[]): ReadonlyMap<number, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Units, categories and taxes. */
export async function referencesOf(tryton: Tryton): Promise<ArticleReferences> {
  return {
    units: byId(await allRecords(tryton, UNITS, [])),
    categories: byId(await allRecords(tryton, CATEGORIES, [])),
    taxes: byId(await allRecords(tryton, TAXES, [])),
  };
}

const COMPANIES = {
  model: 'company.company',
  deactivable: false,
  fields: ['party', 'currency', 'currency.code', 'party.name'],
  record: z.object({
    id: idValue,
    party: idValue,
    currency: idValue,
    'currency.': z.object({ code: z.string() }),
    'party.': z.object({ name: textValue }),
  }),
} as const satisfies TrytonModel<unknown>;

/** The company for which our user works. */
export interface TrytonCompany {
  readonly id: number;
  readonly name: string;
  readonly party: number;
  readonly currency: { readonly id: number; readonly code: string };
}

export async function companyOf(tryton: Tryton): Promise<TrytonCompany> {
  const { company } = await tryton.session();
  const [one] = await allRecords(tryton, COMPANIES, [['id', '=', company]]);
  if (one === undefined) throw noCompany('Tryton');
  return {
    id: one.id,
    name: one['party.'].name ?? '',
    party: one.party,
    currency: { id: one.currency, code: one['currency.'].code },
  };
}

const digitsOf = z.object({ unit_price: z.looseObject({ digits: z.string() }) });

/** Digits behind the point that the price of a sale may have. */
export async function priceDigits(tryton: Tryton): Promise<number> {
  const read = digitsOf.safeParse(await tryton.call('model.sale.line.fields_get', [['unit_price']]));
  // A list as text: the digits before and behind the point.
  const [, behind] = /^\[\s*\d+\s*,\s*(\d{1,2})\s*\]$/.exec(read.success ? read.data.unit_price.digits : '') ?? [];
  if (behind === undefined)
    throw new ErpFault('strange', {
      nl: 'Tryton zegt niet hoeveel cijfers een prijs mag hebben.',
      en: 'Tryton does not say how many digits a price may have.',
    });
  return Number(behind);
}

const configuration = z.object({ sale_price_list: idValue.nullable().default(null) });

/** The price list of those who have none of their own. */
export async function defaultPriceList(tryton: Tryton): Promise<number | null> {
  const answer = await tryton.call('model.sale.configuration.search_read', [[], 0, 1, null, ['sale_price_list']]);
  return recordsOf('sale.configuration', configuration, answer)[0]?.sale_price_list ?? null;
}
