import { odooModels, type OdooVersion } from './odoo-models';
import { OdooException, OdooTables, userError, type OdooContext, type OdooRecord, type OdooValue } from './odoo-tables';

/*
 * What a made-up Odoo does when it is asked: the methods that a connector calls, as Odoo's source has them (odoo/odoo `addons/sale/models/sale_order.py` and
 * `addons/sale_stock`). Nobody compared it with a real one.
 */

export type OdooCall = Readonly<Record<string, unknown>> & { readonly ids?: readonly number[] };
type Method = (world: OdooWorld, model: string, given: OdooCall, context: OdooContext) => unknown;

const ids = (given: OdooCall): readonly number[] => given.ids ?? [];
const idOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const cents = (amount: number): number => Math.round(amount * 100 + 1e-9) / 100;

/** A user of which the company asks something before its sales are confirmed, and one whose sales Odoo refuses: both by an add-on. */
export const WIZARD_PARTNER = 'C06';
export const BLOCKED_PARTNER = 'C05';
export const BLOCKED = 'The customer C05 has exceeded its credit limit of € 100.00.';

export class OdooWorld {
  readonly tables: OdooTables;
  /** Rights that our user does not have, as "sale.order: create". */
  readonly denied = new Set<string>();
  /** Sales are locked when they are confirmed. */
  locks = false;

  constructor(
    readonly version: OdooVersion,
    readonly user: number,
  ) {
    this.tables = new OdooTables(odooModels(version));
  }

  call(model: string, method: string, given: OdooCall, context: OdooContext): unknown {
    this.tables.fieldsOf(model);
    const own = model === 'sale.order' ? SALE_METHODS[method] : undefined;
    const act = own ?? METHODS[method];
    const isGone = method === (this.version === 19 ? 'check_access_rights' : 'has_access');
    if (act === undefined || isGone)
      throw new OdooException('builtins.AttributeError', `The method '${model}.${method}' does not exist`, 404);
    return act(this, model, given, context);
  }

  allow(model: string, right: string): void {
    if (this.denied.has(`${model}: ${right}`))
      throw new OdooException('odoo.exceptions.AccessError', `You are not allowed to ${right} '${model}' records.`, 403); // prettier-ignore
  }
}

interface Search {
  readonly domain?: readonly unknown[];
  readonly fields?: readonly string[];
  readonly limit?: number;
  readonly order?: string;
}

const METHODS: Readonly<Record<string, Method>> = {
  fields_get: ({ tables }, model) =>
    Object.fromEntries(
      Object.entries(tables.fieldsOf(model)).map(([name, { type, digits }]) => [name, { type, ...(digits === undefined ? {} : { digits }) }]), // prettier-ignore
    ),
  search_read(world, model, given, context) {
    world.allow(model, 'read');
    const { domain = [], fields = [], limit = Infinity, order = 'id' } = given as Search;
    const [by = 'id', direction] = order.split(' ');
    const found = world.tables.search(model, domain, context).toSorted((a, b) => ordered(a[by], b[by]) * (direction === 'desc' ? -1 : 1)); // prettier-ignore
    return found.slice(0, limit).map((record) => world.tables.read(model, record, fields, context));
  },
  search_count(world, model, given, context) {
    world.allow(model, 'read');
    return world.tables.search(model, (given as Search).domain ?? [], context).length;
  },
  create(world, model, given) {
    world.allow(model, 'create');
    const { vals_list: all } = given as { readonly vals_list?: readonly OdooRecord[] };
    return (all ?? []).map((values) => world.tables.insert(model, values, world.user));
  },
  write(world, model, given) {
    world.allow(model, 'write');
    world.tables.update(model, ids(given), (given as { readonly vals?: OdooRecord }).vals ?? {});
    return true;
  },
  context_get: ({ user }) => ({ lang: 'en_US', tz: 'Europe/Amsterdam', uid: user }),
  has_access: (world, model, given) => !world.denied.has(`${model}: ${String(given['operation'])}`),
  check_access_rights: (world, model, given) => !world.denied.has(`${model}: ${String(given['operation'])}`),
};

const ordered = (a: OdooValue | undefined, b: OdooValue | undefined): number =>
  typeof a === 'number' ? a - numberOf(b) : String(a).localeCompare(String(b));

const SALE_METHODS: Readonly<Record<string, Method>> = {
  create(world, _, given) {
    world.allow('sale.order', 'create');
    const { vals_list: all } = given as { readonly vals_list?: readonly OdooRecord[] };
    return (all ?? []).map((values) => makeSale(world, values));
  },
  unlink({ tables }, model, given) {
    for (const id of ids(given))
      if (!['draft', 'cancel'].includes(String(tables.get(model, id)['state'])))
        throw userError('You can not delete a sent quotation or a confirmed sales order. You must first cancel it.');
    for (const id of ids(given)) tables.delete('sale.order.line', linesOf(tables, id).map((line) => idOf(line['id']))); // prettier-ignore
    tables.delete(model, ids(given));
    return true;
  },
  action_confirm(world, _, given) {
    const answers = ids(given).map((id) => confirmSale(world, id));
    return answers.find((answer) => answer !== true) ?? true;
  },
  action_cancel(world, model, given, context) {
    const { tables, version } = world;
    const sales = ids(given).map((id) => tables.get(model, id));
    if (sales.some(({ locked }) => locked === true))
      throw userError('You cannot cancel a locked order. Please unlock it first.');
    if (version < 19 && context['disable_cancel_warning'] !== true && sales.some(({ state }) => state !== 'draft'))
      return { type: 'ir.actions.act_window', name: 'Cancel Sales Order', res_model: 'sale.order.cancel', target: 'new' }; // prettier-ignore
    for (const sale of sales) cancelSale(tables, sale);
    return true;
  },
  action_draft({ tables }, model, given) {
    const back = ids(given).filter((id) => ['cancel', 'sent'].includes(String(tables.get(model, id)['state'])));
    tables.update(model, back, { state: 'draft' });
    return true;
  },
  action_unlock({ tables }, model, given) {
    tables.update(model, ids(given), { locked: false });
    return true;
  },
};

export const linesOf = (tables: OdooTables, sale: number): readonly OdooRecord[] =>
  tables.where('sale.order.line', { order_id: sale });

/** Takes the commands of a list of lines that are to be made, and fills in what was left out. */
function makeSale(world: OdooWorld, { order_line: commands, ...values }: OdooRecord): number {
  const { tables, user, version } = world;
  const partner = tables.get('res.partner', idOf(values['partner_id']));
  const count = tables.all('sale.order').length + 1;
  const id = tables.insert(
    'sale.order',
    {
      ...{ name: `S${String(count).padStart(5, '0')}`, state: 'draft', locked: false, invoice_status: 'no', company_id: 1 },
      ...{ partner_shipping_id: idOf(partner['id']), partner_invoice_id: idOf(partner['id']), date_order: tables.now() },
      ...values,
    },
    user,
  ); // prettier-ignore
  let untaxed = 0;
  for (const [command, , line] of commands as unknown as readonly (readonly [number, number, OdooRecord])[]) {
    if (command !== 0) throw userError('Only lines that are made are known here.');
    const product = tables.get('product.product', idOf(line['product_id']));
    const price = numberOf(line['price_unit'] ?? tables.value('product.product', product, 'lst_price'));
    const kept = { product_uom_qty: cents(numberOf(line['product_uom_qty'])), price_unit: version === 19 ? price : cents(price), discount: numberOf(line['discount']) }; // prettier-ignore
    const subtotal = cents(kept.product_uom_qty * kept.price_unit * (1 - kept.discount / 100));
    const taxes = tables.value('product.product', product, 'taxes_id');
    const words = tables.value('product.product', product, 'display_name');
    const taxed = { [version === 19 ? 'tax_ids' : 'tax_id']: taxes };
    tables.insert('sale.order.line', { name: words, ...line, ...kept, ...taxed, order_id: id, price_subtotal: subtotal }, user); // prettier-ignore
    untaxed += subtotal;
  }
  // As a sum of floats comes out.
  tables.update('sale.order', [id], { amount_untaxed: untaxed });
  return id;
}

function confirmSale({ tables, locks }: OdooWorld, id: number): unknown {
  const sale = tables.get('sale.order', id);
  if (!['draft', 'sent'].includes(String(sale['state'])))
    throw userError('Some orders are not in a state requiring confirmation.');
  const partner = tables.get('res.partner', idOf(sale['partner_id']));
  if (partner['ref'] === BLOCKED_PARTNER && numberOf(sale['amount_untaxed']) > 100) throw userError(BLOCKED);
  if (partner['ref'] === WIZARD_PARTNER)
    return { type: 'ir.actions.act_window', name: 'Partner risk exceeded', res_model: 'partner.risk.exceeded.wiz', target: 'new' }; // prettier-ignore
  tables.update('sale.order', [id], { state: 'sale', date_order: tables.now(), locked: locks, invoice_status: 'to invoice' }); // prettier-ignore
  const moving = linesOf(tables, id).map((line) => ({
    ...{ sale_line_id: idOf(line['id']), product_id: idOf(line['product_id']), state: 'assigned', picked: false },
    ...{ product_qty: numberOf(line['product_uom_qty']), product_uom_qty: numberOf(line['product_uom_qty']) },
  }));
  makePicking(tables, id, moving);
  return true;
}

/** A transfer to the customer. */
export function makePicking(tables: OdooTables, sale: number, moves: readonly OdooRecord[]): number {
  const name = `WH/OUT/${String(tables.all('stock.picking').length + 1).padStart(5, '0')}`;
  const picking = tables.insert('stock.picking', { name, state: 'assigned', date_done: false, picking_type_code: 'outgoing', sale_id: sale }); // prettier-ignore
  for (const move of moves) tables.insert('stock.move', { ...move, picking_id: picking });
  return picking;
}

function cancelSale(tables: OdooTables, sale: OdooRecord): void {
  const id = idOf(sale['id']);
  for (const picking of tables.where('stock.picking', { sale_id: id })) {
    if (picking['state'] === 'done') continue;
    tables.update('stock.picking', [idOf(picking['id'])], { state: 'cancel' });
    const moves = tables.where('stock.move', { picking_id: picking['id'] ?? 0 });
    tables.update('stock.move', moves.map((move) => idOf(move['id'])), { state: 'cancel' }); // prettier-ignore
  }
  tables.update('sale.order', [id], { state: 'cancel', invoice_status: 'no' });
}
