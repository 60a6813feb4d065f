import { z } from 'zod';
import { recordsOf, type Tryton } from './tryton-calls';

/** Parts of Tryton that may not be activated, and then their fields are not there. */
export const TRYTON_MODULES = [
  'sale',
  'stock',
  'account_invoice',
  'product',
  'party',
  'sale_price_list',
  'product_price_list_dates',
  'sale_product_customer',
  'account_credit_limit',
  'sale_credit_limit',
  'party_relationship',
] as const;
export type TrytonModule = (typeof TRYTON_MODULES)[number];

const activated = z.object({ name: z.string() });

/** Those that are activated. */
export async function modulesOf(tryton: Tryton): Promise<ReadonlySet<string>> {
  const domain = [['state', '=', 'activated']];
  const answer = await tryton.call('model.ir.module.search_read', [domain, 0, null, null, ['name']]);
  return new Set(recordsOf('ir.module', activated, answer).map(({ name }) => name));
}

/** What every reading and writing needs of a Tryton. */
export interface Opened {
  readonly tryton: Tryton;
  readonly has: (module: TrytonModule) => boolean;
}
