import { z } from 'zod';
import type { Tryton } from '../../src/erp/tryton/tryton-calls';
import { toDate, toDecimal } from '../../src/erp/tryton/tryton-values';
import type { ExpectedRow } from './erp-under-test';

/* What people do in a Tryton on its own screens. */

const ids = z.array(z.int());
const wholeSale = z.array(z.object({ id: z.int(), shipments: ids, invoices: ids, lines: ids }));

export class TrytonHands {
  constructor(private readonly tryton: Tryton) {}

  async search(model: string, domain: readonly unknown[]): Promise<number> {
    const [id] = ids.parse(await this.tryton.call(`model.${model}.search`, [domain, 0, 1, [['id', 'ASC']]]));
    if (id === undefined) throw new Error(`There is no ${model} ${JSON.stringify(domain)}`);
    return id;
  }

  async create(model: string, values: Readonly<Record<string, unknown>>): Promise<number> {
    const [id] = ids.parse(await this.tryton.call(`model.${model}.create`, [[values]]));
    return id ?? -1;
  }

  async write(model: string, id: number, values: Readonly<Record<string, unknown>>): Promise<void> {
    await this.tryton.call(`model.${model}.write`, [[id], values]);
  }

  async press(model: string, button: string, of: readonly number[]): Promise<unknown> {
    return this.tryton.call(`model.${model}.${button}`, [of]);
  }

  /** The one sale with a key that is not cancelled. */
  async sale(key: string) {
    const domain = [['description', 'like', `${key}%`], ['state', '=', 'processing']]; // prettier-ignore
    const params = [domain, 0, 1, [['id', 'DESC']], ['shipments', 'invoices', 'lines']];
    const [sale] = wholeSale.parse(await this.tryton.call('model.sale.sale.search_read', params));
    if (sale === undefined) throw new Error(`No sale of ${key} is under way`);
    return sale;
  }

  async pick(key: string): Promise<void> {
    const { shipments } = await this.sale(key);
    await this.press('stock.shipment.out', 'assign_try', shipments);
    await this.press('stock.shipment.out', 'pick', shipments);
  }

  /** Sends so much of the article and all of the others. */
  async ship(key: string, article: string, quantity: string): Promise<void> {
    const { shipments } = await this.sale(key);
    const [shipment] = shipments;
    const move = await this.search('stock.move', [
      ['shipment.id', '=', shipment, 'stock.shipment.out'],
      ['product.code', '=', article],
      ['to_location.type', '=', 'storage'],
    ]);
    await this.write('stock.move', move, { quantity: Number(quantity) });
    for (const button of ['assign_try', 'pick', 'pack', 'done'])
      await this.press('stock.shipment.out', button, [shipment ?? -1]);
  }

  async invoice(key: string, day: string): Promise<string> {
    const { invoices } = await this.sale(key);
    for (const id of invoices) await this.write('account.invoice', id, { invoice_date: toDate(day) });
    await this.press('account.invoice', 'post', invoices);
    const read = await this.tryton.call('model.account.invoice.read', [invoices, ['number']]);
    return z.array(z.object({ number: z.string() })).parse(read)[0]?.number ?? '';
  }
}

const EAN = '8712345199999';
const GLN = '8712345999902';

/** Changes of the master that the seed bears: articles A00001 and on, parties by code from 3 on. */
export const masterChanges = (hands: TrytonHands): Readonly<Record<string, () => Promise<ExpectedRow>>> => ({
  async 'the name of an article, in its template'() {
    const template = await hands.search('product.template', [['code', '=', 'A00003']]);
    await hands.write('product.template', template, { name: 'Another name' });
    return { entity: 'articles', table: 'articles', row: { number: 'A00003', description: 'Another name' } };
  },
  async 'a new GTIN of an article'() {
    const product = await hands.search('product.product', [['code', '=', 'A00004']]);
    await hands.create('product.identifier', { product, type: 'ean', code: EAN });
    return { entity: 'articles', table: 'packagings', row: { article: 'A00004', gtin: `0${EAN}`, level: 'each' } };
  },
  async 'an article that is switched off'() {
    const product = await hands.search('product.product', [['code', '=', 'A00061']]);
    await hands.write('product.product', product, { active: false });
    return { entity: 'articles', table: 'articles', row: { number: 'A00061', status: 'discontinued' } };
  },
  async 'the list price of an article'() {
    const template = await hands.search('product.template', [['code', '=', 'A00003']]);
    await hands.write('product.template', template, { list_price: toDecimal('77.5') });
    return { entity: 'prices', table: 'prices', row: { article: 'A00003', source: 'list', amount: '77.5' } };
  },
  async 'a line of a price list'() {
    const line = await hands.search('product.price_list.line', [
      ['product.code', '=', 'A00002'],
      ['quantity', '=', null],
      ['end_date', '>', toDate('2026-01-01')],
    ]);
    await hands.write('product.price_list.line', line, { formula: '1.05' });
    return {
      entity: 'prices',
      table: 'prices',
      row: { article: 'A00002', source: 'group', amount: '1.05', minimumQuantity: '0' },
    };
  },
  async 'the credit limit of a customer'() {
    const party = await hands.search('party.party', [['code', '=', '4']]);
    await hands.write('party.party', party, { credit_limit_amount: toDecimal('54321') });
    return { entity: 'customers', table: 'customers', row: { number: '4', creditLimit: '54321' } };
  },
  async 'a GLN of a customer'() {
    const identifier = await hands.search('party.identifier', [['party.code', '=', '5']]);
    await hands.write('party.identifier', identifier, { code: GLN });
    return { entity: 'customers', table: 'locations', row: { customer: '5', role: 'buyer', gln: GLN } };
  },
  async 'an address of a customer'() {
    const address = await hands.search('party.address', [['party.code', '=', '6']]);
    await hands.write('party.address', address, { street: 'Nieuwe Weg 1' });
    return {
      entity: 'customers',
      table: 'locations',
      row: { customer: '6', code: `A${address}`, street: 'Nieuwe Weg 1' },
    };
  },
  async 'the article number of a customer'() {
    const one = await hands.search('sale.product_customer', [['code', '=', 'C01-0002']]);
    await hands.write('sale.product_customer', one, { code: 'C01-NEW' });
    return {
      entity: 'cross-references',
      table: 'cross-references',
      row: { customer: '3', buyerArticle: 'C01-NEW', article: 'A00002' },
    };
  },
});
