import type { ErpEntity } from '../../../src/erp';
import { ErpBook, ErpGate, SyncService } from '../../../src/erp/services';
import { businessDateOf } from '../../../src/kernel';
import { MasterImport } from '../../../src/master/services';
import { SecretStore, UnitOfWork } from '../../../src/platform/services';
import { Office } from '../../harness/office';
import { describeTryton, TrytonServer } from '../../harness/tryton';
import { TrytonHands } from '../../harness/tryton-hands';

// Real: the whole program over HTTP, its workers and PostgreSQL, and a Tryton 6.0 that nobody here wrote.

const PATIENCE_MS = 240_000;
const MASTER: readonly ErpEntity[] = ['articles', 'customers', 'prices', 'cross-references', 'stock'];
const OURS = '8719999000008';
/** The first customer of the seed: no credit limit, and a distribution centre with a GLN of its own. */
const CUSTOMER = '3';

interface Wanted { readonly article: string; readonly gtin: string; readonly quantity: number } // prettier-ignore

describeTryton('the road to a Tryton and back', () => {
  let server: TrytonServer;
  let office: Office;
  let hands: TrytonHands;
  let buyer = '';
  let place = '';
  let sent = 0;

  beforeAll(async () => {
    server = await TrytonServer.start();
    hands = new TrytonHands(server.as('manager'));
    office = await Office.open({ limits: { graceTimeMs: 0 } });
    await office.app.get(UnitOfWork).run((tx) => office.app.get(SecretStore).set(tx, 'tryton', server.password('intake')));
    const wanted = { code: 'tryton', connector: 'tryton', settings: server.settings('intake'), secretName: 'tryton', active: true, takesOrders: true, concurrency: 1 };
    expect(await office.app.get(ErpBook).save(wanted, 'test')).toMatchObject({ ok: true });
    // Its times have not come: everything here is read when a case says so.
    await office.query('UPDATE erp_feed SET active = false');
  }, 600_000); // prettier-ignore
  afterAll(async () => {
    await office.close();
    await server.stop();
  }, 120_000);

  const erp = async () => (await office.app.get(ErpBook).find('tryton'))!;
  const read = async (entity: ErpEntity, mode: 'news' | 'whole') => office.app.get(SyncService).read(await erp(), entity, { mode, by: 'test' }); // prettier-ignore

  /** An order of the customer as EDIFACT, with the price that is his by our own explanation. */
  async function orderOf(lines: readonly Wanted[]): Promise<string> {
    const number = `TRY-${String(++sent)}`;
    // Two orders with one content are asked about.
    const more = sent;
    const priced = await Promise.all(
      lines.map(async (one) => {
        const asked = `/api/price-explanations?article=${one.article}&customer=${CUSTOMER}&quantity=${one.quantity + more}`;
        const { body } = await office.ask<{ price: { perUnit: string } }>('demo', 'GET', asked);
        return { ...one, quantity: one.quantity + more, price: body.price.perUnit };
      }),
    );
    const body = [
      'UNH+1+ORDERS:D:96A:UN:EAN008', `BGM+220+${number}+9`, `DTM+137:${businessDateOf(new Date()).replaceAll('-', '')}:102`, 'DTM+2:20310305:102',
      `NAD+BY+${buyer}::9`, `NAD+SU+${OURS}::9`, `NAD+DP+${place}::9`, `NAD+IV+${buyer}::9`, 'CUX+2:EUR:9',
      ...priced.flatMap(({ gtin, quantity, price }, index) => [`LIN+${index + 1}++${gtin}:EN`, `QTY+21:${quantity}:PCE`, `PRI+AAA:${price}`]),
      'UNS+S', `CNT+2:${lines.length}`,
    ]; // prettier-ignore
    const segments = [`UNB+UNOC:3+${buyer}:14+${OURS}:14+261127:0915+T${sent}++ORDERS+++EANCOM`, ...body, `UNT+${body.length + 1}+1`, `UNZ+1+T${sent}`]; // prettier-ignore
    await office.sendAndRest(Buffer.from(`UNA:+.? '${segments.map((one) => `${one}'`).join('')}`, 'latin1'));
    return number;
  }
  interface Order { readonly id: string; readonly reference: string; readonly state: string; readonly fulfilment: string } // prettier-ignore
  const row = async (number: string) =>
    (await office.query<Order>('SELECT id, reference, state, fulfilment FROM sales_order WHERE buyer_order_number = $1', [number]))[0]!; // prettier-ignore
  const handedOver = (ids: readonly string[]) =>
    office.until('the orders are there', async () => (await office.count(`erp_export WHERE state = 'done' AND order_id = ANY ($1)`, [ids])) === ids.length, PATIENCE_MS); // prettier-ignore
  /** What the ERP has under a number of ours. */
  async function salesOf(reference: string) {
    const port = await office.app.get(ErpGate).open(await erp());
    try {
      return await port.find(reference);
    } finally {
      await port.close();
    }
  }

  const articles: Wanted[] = [];

  it('brings its master in, every row of it, and both sides agree', async () => {
    for (const entity of MASTER) {
      const { counts, balance, refusal } = await read(entity, 'whole');
      expect(refusal).toBeNull();
      console.info(entity, JSON.stringify(counts), JSON.stringify(balance?.tables.map(({ table, theirs, ours, theirSum, ourSum }) => [table, theirs, ours, theirSum, ourSum]))); // prettier-ignore
      expect(balance?.tables.flatMap(({ unlike }) => unlike)).toEqual([]);
    }
    const refused = await office.query(`SELECT table_name, key, faults FROM master_refusal`);
    expect(refused).toEqual([]);
    // Nothing new is told twice.
    expect((await read('articles', 'news')).counts).toMatchObject({ changed: 0, gone: 0 });

    const [customer] = await office.query<{ gln: string }>(`SELECT l.gln FROM customer_location l JOIN customer c ON c.id = l.customer_id WHERE c.number = $1 AND l.role = 'buyer' AND l.gln IS NOT NULL`, [CUSTOMER]); // prettier-ignore
    const [centre] = await office.query<{ gln: string }>(`SELECT l.gln FROM customer_location l JOIN customer c ON c.id = l.customer_id WHERE c.number = $1 AND l.role = 'delivery' AND l.gln IS NOT NULL`, [CUSTOMER]); // prettier-ignore
    buyer = customer!.gln;
    place = centre!.gln;
    const partner = { code: 'tryton-buyer', name: 'Plainly Invented Stores', identifiers: [{ scheme: '14', value: buyer }], customers: [CUSTOMER], ourIdentifier: { scheme: '14', value: OURS }, automation: 3 }; // prettier-ignore
    const imported = await office.app.get(UnitOfWork).run((tx) => office.app.get(MasterImport).run(tx, { partners: [partner] })); // prettier-ignore
    expect(imported.refused).toEqual([]);
    const found = await office.query<{ article: string; gtin: string }>(`SELECT a.number AS article, p.gtin FROM article a JOIN packaging p ON p.article_id = a.id AND p.level = 'each' AND p.gtin IS NOT NULL WHERE a.number IN ('A00001', 'A00002', 'A00008') ORDER BY 1`); // prettier-ignore
    articles.push(...found.map((one, n) => ({ ...one, quantity: 24 + n })));
    expect(articles).toHaveLength(3);
  }, 300_000);

  it('takes the orders of its customers, once each, with their lines, prices and addresses', async () => {
    const numbers = [await orderOf(articles), await orderOf(articles.slice(0, 1))];
    const orders = await Promise.all(numbers.map(row));
    expect(orders.map(({ state }) => state)).toEqual(['released', 'released']);
    await handedOver(orders.map(({ id }) => id));
    for (const { id, reference } of orders) {
      const sales = await salesOf(reference);
      expect(sales).toHaveLength(1);
      expect(sales[0]!.state).toBe('open');
      const lines = await office.query(
        `SELECT l.index, a.number AS article, trim_scale(l.base_quantity)::text AS quantity, trim_scale(l.booked_price)::text AS "unitPrice",
           trim_scale(l.amount)::text AS "netAmount" FROM sales_order_line l JOIN article a ON a.id = l.article_id WHERE l.order_id = $1 ORDER BY 1`,
        [id],
      );
      const plain = sales[0]!.lines.map((one) => ({ ...one, quantity: String(Number(one.quantity)), unitPrice: String(Number(one.unitPrice)), netAmount: String(Number(one.netAmount)) })); // prettier-ignore
      expect(plain).toEqual(lines.map((one) => ({ ...(one as object) })));
    }
    const sale = await hands.sale(orders[0]!.reference);
    const [seen] = (await server.as('intake').call('model.sale.sale.read', [[sale.id], ['reference', 'shipment_party.rec_name']])) as { reference: string; 'shipment_party.'?: { rec_name: string } | null }[]; // prettier-ignore
    expect(seen!.reference).toBe(numbers[0]);
    expect(JSON.stringify(seen)).toContain('Distribution Centre');
  }, 300_000);

  it('has each order once when it is killed in the middle and comes back', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 4; n++) numbers.push(await orderOf(articles));
    const orders = await Promise.all(numbers.map(row));
    expect(orders.map(({ state }) => state)).toEqual(orders.map(() => 'released'));
    const ids = orders.map(({ id }) => id);
    await office.until('one is on its way', async () => (await office.count(`erp_export WHERE state = 'sending' AND order_id = ANY ($1)`, [ids])) > 0, PATIENCE_MS); // prettier-ignore
    server.kill();
    await office.until('it is known to be away', async () => (await erp()).failures > 0, PATIENCE_MS);
    // Orders go on coming in meanwhile.
    numbers.push(await orderOf(articles.slice(1)));
    expect((await row(numbers[4]!)).state).toBe('released');
    server.revive();
    await office.app.get(ErpGate).goOn(await erp(), 'test');
    const all = await Promise.all(numbers.map(row));
    await handedOver(all.map(({ id }) => id));
    for (const { reference } of all) {
      const sales = await salesOf(reference);
      expect(sales.map(({ state }) => state)).toEqual(['open']);
    }
  }, 600_000);

  it('brings back what was sent and invoiced, and the whole agrees', async () => {
    const number = await orderOf(articles.slice(0, 1));
    const { id, reference } = await row(number);
    await handedOver([id]);
    await hands.ship(reference, articles[0]!.article, '10');
    expect((await read('orders', 'news')).refusal).toBeNull();
    expect((await row(number)).fulfilment).toBe('shipped');
    const lines = await office.query(`SELECT s.state, trim_scale(l.quantity)::text AS quantity, l.line FROM order_delivery s JOIN order_delivery_line l USING (order_id, number) WHERE order_id = $1 ORDER BY s.state`, [id]); // prettier-ignore
    expect(lines).toEqual([
      { state: 'shipped', quantity: '10', line: 0 },
      { state: 'waiting', quantity: String(articles[0]!.quantity + sent - 10), line: 0 },
    ]);
    const invoice = await hands.invoice(reference, businessDateOf(new Date()));
    await read('orders', 'news');
    expect(await office.query('SELECT number, state FROM order_invoice WHERE order_id = $1', [id])).toContainEqual({ number: invoice, state: 'posted' }); // prettier-ignore
    const { balance } = await read('orders', 'whole');
    console.info(JSON.stringify(balance));
    expect(balance?.orders).toMatchObject({ missing: [] });
  }, 300_000);
});
