import type { IsoDate } from '../../src/kernel';
import { OdooPort } from '../../src/erp/odoo/odoo.client';
import type { Odoo } from '../../src/erp/odoo/odoo-calls';
import { OdooHttp } from '../../src/erp/odoo/odoo-http.client';
import { shapeOf } from '../../src/erp/odoo/odoo-shape';
import { saleOf } from '../../src/erp/odoo/odoo-resolve';
import type { ErpOrder } from '../../src/erp/port';
import type { ExpectedRow, PausedExporter } from './erp-under-test';
import type { OdooDouble } from './odoo-double';
import { glnOf, gtinOf, LISTS } from './odoo-seed';
import type { OdooRecord, OdooTables } from './odoo-tables';
import { linesOf, makePicking } from './odoo-world';

/* What people do in an Odoo on its own screens, and ways to look into a connector of it. */

const TIMEOUT_MS = 20_000;
const idOf = (record: OdooRecord): number => Number(record['id']);

const openOdoo = (double: OdooDouble, more: Parameters<OdooDouble['settings']>[0] = {}): OdooHttp =>
  new OdooHttp({ settings: double.settings(more), secret: double.key, timeoutMs: TIMEOUT_MS });

/** An exporter that stops once, before or behind a method of sales, as "after create". */
export function pausedOdoo(double: OdooDouble, step: string): PausedExporter {
  const [when, method] = step.split(' ');
  const real = openOdoo(double);
  let stop: () => void = () => undefined;
  let resume: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const resumed = new Promise<void>((resolve) => (resume = resolve));
  let isOver = false;
  const pause = async (): Promise<void> => {
    isOver = true;
    stop();
    await resumed;
  };
  const call: Odoo['call'] = async (model, name, given, context) => {
    const isIt = !isOver && model === 'sale.order' && name === method;
    if (isIt && when === 'before') await pause();
    const result = await real.call(model, name, given, context);
    if (isIt && when === 'after') await pause();
    return result;
  };
  const connection = { call, session: () => real.session(), version: () => real.version(), usedApi: () => real.usedApi() }; // prettier-ignore
  return { port: new OdooPort(double.settings(), connection), stopped, resume: () => resume() };
}

/** What an exporter leaves that dies behind its first step. */
export async function leaveOdooDraft(double: OdooDouble, order: ErpOrder): Promise<void> {
  const odoo = openOdoo(double);
  const resolved = await saleOf({ odoo, settings: double.settings(), shape: await shapeOf(odoo) }, order);
  if (resolved.kind === 'refused') throw new Error(resolved.reasons[0]?.text);
  await odoo.call('sale.order', 'create', { vals_list: [resolved.values] });
}

export class OdooHands {
  private readonly tables: OdooTables;

  constructor({ world }: OdooDouble) {
    this.tables = world.tables;
  }

  /** The one sale with a key that is confirmed. */
  sale(key: string): OdooRecord {
    const found = this.tables.where('sale.order', { state: 'sale' }).find(({ origin }) => String(origin).split(' ')[0] === key); // prettier-ignore
    if (found === undefined) throw new Error(`No sale of ${key} is under way`);
    return found;
  }

  private moves(key: string): readonly OdooRecord[] {
    const lines = new Set(linesOf(this.tables, idOf(this.sale(key))).map(idOf));
    return this.tables
      .where('stock.move', { state: 'assigned' })
      .filter((one) => lines.has(Number(one['sale_line_id'])));
  }

  pick(key: string): void {
    for (const move of this.moves(key)) this.tables.update('stock.move', [idOf(move)], { picked: true, quantity: move['product_uom_qty'] ?? 0 }); // prettier-ignore
  }

  /** Sends so much of the first line and all of the others; what is left waits in a transfer of its own. */
  ship(key: string, quantity: number): void {
    const sale = idOf(this.sale(key));
    const [first, ...others] = this.moves(key);
    if (first === undefined) throw new Error(`Nothing of ${key} waits`);
    const left = Number(first['product_uom_qty']) - quantity;
    const done = { state: 'done', picked: true };
    this.tables.update('stock.move', [idOf(first)], { ...done, product_qty: quantity, product_uom_qty: quantity, quantity }); // prettier-ignore
    for (const move of others) this.tables.update('stock.move', [idOf(move)], { ...done, quantity: move['product_uom_qty'] ?? 0 }); // prettier-ignore
    this.tables.update('stock.picking', [Number(first['picking_id'])], { state: 'done', date_done: this.tables.now() });
    const { sale_line_id: line = false, product_id: product = false } = first;
    const rest = {
      sale_line_id: line,
      product_id: product,
      state: 'assigned',
      product_qty: left,
      product_uom_qty: left,
    };
    if (left > 0) makePicking(this.tables, sale, [rest]);
  }

  /** Posts the invoice of a sale with its taxes. */
  invoice(key: string, day: IsoDate): string {
    const sale = this.sale(key);
    const lines = linesOf(this.tables, idOf(sale));
    const name = `INV/2026/${String(this.tables.all('account.move').length + 1).padStart(5, '0')}`;
    const untaxed = Number(sale['amount_untaxed']);
    const partner = sale['partner_id'] ?? false;
    const move = this.tables.insert('account.move', {
      ...{ name, state: 'posted', payment_state: 'not_paid', move_type: 'out_invoice', invoice_date: day, partner_id: partner }, // prettier-ignore
      ...{ amount_untaxed: untaxed, amount_total: untaxed * 1.21, currency_id: 1 },
    });
    this.tables.insert('account.move.line', { move_id: move, partner_id: partner, balance: untaxed * 1.21, parent_state: 'posted', sale_line_ids: lines.map(idOf) }); // prettier-ignore
    this.tables.update('sale.order', [idOf(sale)], { invoice_status: 'invoiced' });
    return name;
  }
}

/** Changes of the master that the seed bears. */
export function odooChanges({ world, version }: OdooDouble): Readonly<Record<string, () => Promise<ExpectedRow>>> {
  const { tables } = world;
  const change = (model: string, id: number, values: OdooRecord, row: ExpectedRow) => (): Promise<ExpectedRow> => {
    tables.update(model, [id], values);
    return Promise.resolve(row);
  };
  const article = (row: ExpectedRow['row']): ExpectedRow => ({ entity: 'articles', table: 'articles', row });
  const customer = (table: 'customers' | 'locations', row: ExpectedRow['row']): ExpectedRow => ({ entity: 'customers', table, row }); // prettier-ignore
  const price = (row: ExpectedRow['row']): ExpectedRow => ({ entity: 'prices', table: 'prices', row });
  return {
    'the name of an article, in its template': change('product.template', 103, { name: 'Another name' }, article({ number: 'A00003', description: 'Another name' })), // prettier-ignore
    'the same once more, within the same second': change('product.template', 103, { name: 'Yet another' }, article({ number: 'A00003', description: 'Yet another' })), // prettier-ignore
    'a new GTIN of an article': change('product.product', 4, { barcode: gtinOf(904) }, { entity: 'articles', table: 'packagings', row: { article: 'A00004', gtin: `0${gtinOf(904)}`, level: 'each' } }), // prettier-ignore
    'what an article is packed in': () => {
      if (version === 19) tables.insert('product.uom', { barcode: gtinOf(902), uom_id: 3, product_id: 1 });
      else tables.update('product.packaging', [2], { barcode: gtinOf(902) });
      return Promise.resolve({ entity: 'articles', table: 'packagings', row: { article: 'A00001', gtin: `0${gtinOf(902)}`, level: 'pallet', quantity: '24' } }); // prettier-ignore
    },
    'an article that is archived': change('product.product', 6, { active: false }, article({ number: 'A00006', status: 'discontinued' })), // prettier-ignore
    'the price of an article': change('product.template', 103, { list_price: 77.5 }, price({ article: 'A00003', source: 'list', amount: '77.5' })), // prettier-ignore
    'a rule of a price list': change('product.pricelist.item', 1, { fixed_price: 2.05 }, price({ article: 'A00002', source: 'group', priceGroup: `PL${LISTS.retail}`, amount: '2.05', minimumQuantity: '0' })), // prettier-ignore
    'the credit limit of a customer': change('res.partner', 14, { credit_limit: 54_321 }, customer('customers', { number: 'C04', creditLimit: '54321' })), // prettier-ignore
    'the GLN of a customer': change('res.partner', 15, { global_location_number: glnOf(55) }, customer('locations', { customer: 'C05', role: 'buyer', gln: glnOf(55) })), // prettier-ignore
    'an address of a customer': change('res.partner', 23, { street: 'Nieuwe Weg 1' }, customer('locations', { customer: 'C03', code: 'A23', street: 'Nieuwe Weg 1' })), // prettier-ignore
    'the article number of a customer': change('product.customerinfo', 1, { product_code: 'C03-NEW' }, { entity: 'cross-references', table: 'cross-references', row: { customer: 'C03', buyerArticle: 'C03-NEW', article: 'A00002' } }), // prettier-ignore
    'what is reserved of an article': change('stock.quant', 3, { reserved_quantity: 40 }, { entity: 'stock', table: 'availability', row: { article: 'A00003', quantity: '60' } }), // prettier-ignore
  };
}
