import { z } from 'zod';
import { chunksOf } from '../lists';
import { OdooRefusal, type Odoo } from './odoo-calls';

/*
 * What an Odoo has of what we need. Models come with modules, fields with modules and versions, and some are there for certain users only: Odoo is asked
 * which there are for ours (`fields_get`, which leaves out the others), so that nothing is asked for that would be an error.
 */

/** Models that are used where they are there. */
const ODOO_MODELS = [
  'product.product',
  'product.template',
  'product.category',
  'product.packaging',
  'product.uom',
  'product.customerinfo',
  'product.pricelist',
  'product.pricelist.item',
  'uom.uom',
  'account.tax',
  'account.payment.term',
  'account.payment.term.line',
  'account.move',
  'account.move.line',
  'res.partner',
  'res.partner.category',
  'res.company',
  'res.currency',
  'sale.order',
  'sale.order.line',
  'stock.picking',
  'stock.move',
  'stock.quant',
  'stock.warehouse',
] as const;
export type OdooModelName = (typeof ODOO_MODELS)[number];

const fieldsTold = z.record(
  z.string(),
  z.looseObject({ type: z.string(), digits: z.tuple([z.int(), z.int()]).nullish().catch(null) }),
);
type Fields = z.output<typeof fieldsTold>;

export interface OdooShape {
  /** Whether a model is there, and a field of it for our user. */
  readonly has: (model: OdooModelName, field?: string) => boolean;
  /** Of fields those that are there. */
  readonly of: (model: OdooModelName, ...fields: readonly string[]) => readonly string[];
  /** Digits behind the point of a number; null where Odoo does not say. */
  readonly digits: (model: OdooModelName, field: string) => number | null;
}

const AT_ONCE = 4;

export async function shapeOf(odoo: Odoo): Promise<OdooShape> {
  const models = new Map<string, Fields>();
  for (const chunk of chunksOf(ODOO_MODELS, AT_ONCE)) {
    const told = await Promise.all(chunk.map((model) => fieldsOf(odoo, model)));
    for (const [at, fields] of told.entries()) if (fields !== null) models.set(chunk[at] ?? '', fields);
  }
  const has: OdooShape['has'] = (model, field) => {
    const fields = models.get(model);
    return fields !== undefined && (field === undefined || Object.hasOwn(fields, field));
  };
  return {
    has,
    of: (model, ...fields) => fields.filter((field) => has(model, field)),
    digits: (model, field) => models.get(model)?.[field]?.digits?.[1] ?? null,
  };
}

/** Null for a model that is not there, or of which our user sees nothing. */
async function fieldsOf(odoo: Odoo, model: string): Promise<Fields | null> {
  try {
    return fieldsTold.parse(await odoo.call(model, 'fields_get', { attributes: ['type', 'digits'] }));
  } catch (error) {
    if (error instanceof OdooRefusal && (error.kind === 'absent' || error.kind === 'access')) return null;
    throw error;
  }
}
