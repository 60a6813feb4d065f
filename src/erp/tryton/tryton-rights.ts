import { z } from 'zod';
import { recordsOf, type Tryton } from './tryton-calls';

type Right = 'read' | 'write' | 'create' | 'delete';
export type ModelRights = Readonly<Record<string, readonly Right[]>>;

/** What a log-in must be allowed to do, by what it is for. */
const NEEDED_RIGHTS = {
  reading: {
    models: {
      'product.product': ['read'],
      'product.template': ['read'],
      'product.identifier': ['read'],
      'product.category': ['read'],
      'product.uom': ['read'],
      'party.party': ['read'],
      'party.identifier': ['read'],
      'party.address': ['read'],
      'account.tax': ['read'],
      'account.move.line': ['read'],
      'stock.location': ['read'],
      'stock.move': ['read'],
    },
    buttons: {},
  },
  writing: {
    models: {
      'sale.sale': ['read', 'write', 'create', 'delete'],
      'sale.line': ['read', 'write', 'create', 'delete'],
      'stock.shipment.out': ['read'],
      'account.invoice': ['read'],
    },
    buttons: { 'sale.sale': ['quote', 'confirm', 'cancel', 'draft'] },
  },
  withdrawing: {
    models: { 'stock.shipment.out': ['read', 'write'], 'account.invoice': ['read', 'write'] },
    buttons: {
      'sale.sale': ['handle_shipment_exception', 'handle_invoice_exception'],
      'stock.shipment.out': ['cancel'],
      'account.invoice': ['cancel'],
    },
  },
} as const satisfies Record<
  string,
  {
    readonly models: Readonly<Record<string, readonly Right[]>>;
    readonly buttons: Readonly<Record<string, readonly string[]>>;
  }
>;
export type RightsFor = keyof typeof NEEDED_RIGHTS;

/** What is written where a change request is carried out: orders need nothing of it. */
export const CHANGE_RIGHTS = {
  'product.template': ['write'],
  'product.identifier': ['write', 'create'],
  'party.party': ['write'],
  'party.address': ['write'],
  'party.identifier': ['write', 'create'],
} as const satisfies ModelRights;

const access = z.record(z.string(), z.record(z.string(), z.union([z.boolean(), z.number()])));
const button = z.object({ name: z.string(), groups: z.array(z.int()), 'model.': z.object({ model: z.string() }) });

/** What is missing, as "sale.sale: create" or "sale.sale: button confirm". */
export async function missingRights(tryton: Tryton, what: RightsFor): Promise<readonly string[]> {
  const { models, buttons }: { readonly models: object; readonly buttons: object } = NEEDED_RIGHTS[what];
  const missing = await missingModelRights(tryton, models as ModelRights);
  const pressed = Object.entries(buttons) as readonly (readonly [string, readonly string[]])[];
  if (pressed.length === 0) return missing;
  const { groups } = await tryton.session();
  const domain = [['model.model', 'in', pressed.map(([model]) => model)]];
  const params = [domain, 0, null, null, ['name', 'groups', 'model.model']];
  const known = recordsOf('ir.model.button', button, await tryton.call('model.ir.model.button.search_read', params));
  const isLocked = (model: string, name: string): boolean =>
    known.some(
      (one) =>
        one['model.'].model === model &&
        one.name === name &&
        one.groups.length > 0 &&
        !one.groups.some((group) => groups.includes(group)),
    );
  return [
    ...missing,
    ...pressed.flatMap(([model, names]) =>
      names.filter((name) => isLocked(model, name)).map((name) => `${model}: button ${name}`),
    ),
  ];
}

/** What is missing of rights to models, as "sale.sale: create". */
export async function missingModelRights(tryton: Tryton, models: ModelRights): Promise<readonly string[]> {
  const told = access.parse(await tryton.call('model.ir.model.access.get_access', [Object.keys(models)]));
  return Object.entries(models).flatMap(([model, rights]) =>
    rights.filter((right) => !told[model]?.[right]).map((right) => `${model}: ${right}`),
  );
}

const definitions = z.record(z.string(), z.object({ readonly: z.union([z.boolean(), z.number()]) }));

/** What is missing of rights to write fields that have one of their own, as "party.party: write credit_limit_amount": such a field is told of as read-only. */
export async function missingFieldRights(
  tryton: Tryton,
  model: string,
  fields: readonly string[],
): Promise<readonly string[]> {
  const told = definitions.parse(await tryton.call(`model.${model}.fields_get`, [fields]));
  return fields.flatMap((field) => (Boolean(told[field]?.readonly ?? true) ? [`${model}: write ${field}`] : []));
}
