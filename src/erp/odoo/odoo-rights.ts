import { OdooRefusal, type Odoo } from './odoo-calls';
import type { OdooModelName, OdooShape } from './odoo-shape';

type Right = 'read' | 'write' | 'create' | 'unlink';

/** What our user must be allowed to do, by what it is for. */
const NEEDED_RIGHTS = {
  reading: {
    'product.product': ['read'],
    'product.template': ['read'],
    'product.category': ['read'],
    'product.pricelist': ['read'],
    'product.pricelist.item': ['read'],
    'uom.uom': ['read'],
    'account.tax': ['read'],
    'res.partner': ['read'],
    'stock.warehouse': ['read'],
    'stock.quant': ['read'],
    'stock.move': ['read'],
  },
  writing: {
    'sale.order': ['read', 'write', 'create', 'unlink'],
    'sale.order.line': ['read', 'write', 'create', 'unlink'],
    'stock.picking': ['read'],
    'account.move': ['read'],
  },
} as const satisfies Record<string, Partial<Record<OdooModelName, readonly Right[]>>>;
export type RightsFor = keyof typeof NEEDED_RIGHTS;

/** What is missing, as "sale.order: create"; null where this Odoo does not say. Models that are not there are told of elsewhere. */
export async function missingRights(odoo: Odoo, shape: OdooShape, what: RightsFor): Promise<readonly string[] | null> {
  const missing: string[] = [];
  const wanted = Object.entries(NEEDED_RIGHTS[what]) as readonly (readonly [OdooModelName, readonly Right[]])[];
  for (const [model, rights] of wanted) {
    if (!shape.has(model)) continue;
    for (const right of rights) {
      const may = await mayDo(odoo, model, right);
      if (may === null) return null;
      if (!may) missing.push(`${model}: ${right}`);
    }
  }
  return missing;
}

/** From 18 on `has_access`, a method of records; before it `check_access_rights` (odoo/odoo `odoo/models.py`; from which version on is unchecked). */
async function mayDo(odoo: Odoo, model: string, operation: Right): Promise<boolean | null> {
  const ways = [
    () => odoo.call(model, 'has_access', { ids: [], operation }),
    () => odoo.call(model, 'check_access_rights', { operation, raise_exception: false }),
  ];
  for (const ask of ways) {
    try {
      return (await ask()) === true;
    } catch (error) {
      // Not there, or not for those who ask from outside.
      if (!(error instanceof OdooRefusal)) throw error;
    }
  }
  return null;
}
