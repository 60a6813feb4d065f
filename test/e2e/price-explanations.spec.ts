import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';
import { OFFICE_TODAY } from '../../src/kernel';

// Real: the whole program over HTTP, its workers, PostgreSQL with the demo company.

interface Explained {
  readonly outcome: string;
  readonly baseQuantity: string;
  readonly currency: string;
  readonly floor: string | null;
  readonly price: { readonly perBaseUnit: string; readonly perUnit: string; readonly amount: string } | null;
  readonly steps: readonly {
    readonly source: string;
    readonly amount: string;
    readonly name: string | null;
    readonly why: string;
  }[];
}

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const ask = (query: string) => office.ask<Explained>('fatma', 'GET', `/api/price-explanations?${query}`);
const steps = ({ body }: { readonly body: Explained }): readonly string[] =>
  body.steps.map(({ source, amount, why }) => `${source} ${amount} ${why}`);

describe('the explanation of a price', () => {
  it('says what was chosen and why the others were not, on any day', async () => {
    const now = await ask('article=HG1201&customer=10010&date=2026-11-23&quantity=2&unit=case');
    expect(now.status).toBe(200);
    expect(now.body).toMatchObject({
      outcome: 'chosen',
      baseQuantity: '72',
      currency: 'EUR',
      floor: null,
      price: { perBaseUnit: '6.55', perUnit: '235.8', amount: '471.6' },
    });
    expect(steps(now)).toEqual(['list 7.25 less-particular', 'contract 6.35 ended', 'contract 6.55 chosen']);
    const before = await ask('article=HG1201&customer=10010&date=2026-08-31');
    expect(steps(before)).toEqual(['list 7.25 less-particular', 'contract 6.35 chosen', 'contract 6.55 not-yet']);
    const future = await ask('article=OB2205&customer=10010&date=2040-01-01');
    expect(steps(future)).toEqual(['list 6.1 chosen']);
    expect((await ask('article=OB2205&customer=10010&date=2019-01-01')).body).toMatchObject({
      outcome: 'none',
      price: null,
    });
  });

  it('shows discounts, promotions, floors and two prices that contradict each other', async () => {
    const gross = await ask('article=OB2203&customer=10010&date=2026-11-23&quantity=10');
    expect(gross.body.price).toEqual({ perBaseUnit: '7.2', perUnit: '7.2', amount: '72' });
    const promotion = await ask('article=OB2202&customer=10010&date=2031-03-11');
    expect(steps(promotion)).toEqual(['list 5 less-particular', 'promotion 4.25 chosen']);
    expect(steps(await ask('article=OB2207&customer=10010&date=2031-03-11&quantity=11'))).toEqual([
      'list 7 chosen',
      'promotion 5.95 promotion-used-up',
    ]);
    expect((await ask('article=OB2209&customer=10010&date=2026-11-23')).body.floor).toBe('1.8');
    const both = await ask('article=OB2210&customer=10010&date=2026-11-23');
    expect(both.body).toMatchObject({ outcome: 'conflict', price: null });
    expect(steps(both)).toEqual(['list 3 conflict', 'list 3.3 conflict']);
    expect(steps(await ask('article=OB2202&customer=10010&date=2031-03-11&currency=USD'))).toEqual([
      'list 5 other-currency',
      'promotion 4.25 other-currency',
    ]);
  });

  it('refuses what nobody has and what is no question', async () => {
    expect((await ask('article=NOSUCH&customer=10010')).status).toBe(404);
    expect((await ask('article=HG1201&customer=99999')).status).toBe(404);
    const wrong = await office.ask<{ errors: { path: string }[] }>(
      'fatma',
      'GET',
      '/api/price-explanations?article=HG1201&customer=10010&date=2026-02-30&quantity=0',
    );
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ path }) => path)).toEqual(['query.date', 'query.quantity']);
    const unit = await office.ask<{ errors: { path: string }[] }>(
      'fatma',
      'GET',
      '/api/price-explanations?article=PT1001&customer=10010&unit=inner',
    );
    expect([unit.status, unit.body.errors.map(({ path }) => path)]).toEqual([400, ['query.unit']]);
  });

  it('is followed by orders: what they take of a contract and a promotion is gone', async () => {
    const counted = async () =>
      (
        await office.query<{ left: string }>(
          `SELECT l.called_off::text AS left FROM contract_line l JOIN article a ON a.id = l.article_id WHERE a.number = 'OB2211'
           UNION ALL SELECT l.used_quantity::text FROM promotion_line l JOIN article a ON a.id = l.article_id WHERE a.number = 'OB2207'`,
        )
      ).map(({ left }) => left);
    expect(await counted()).toEqual(['100', '90']);
    const line = (gtin: string, quantity: string, price: string) => ({ gtin, quantity, price });
    await office.sendAndRest(
      orderFile('CALLED', [
        {
          number: 'CALLED-1',
          lines: [
            line('8719999022116', '24', '2.40'),
            line('8719999022079', '6', '5.95'),
            line('8719999022116', '6', '2.40'),
          ],
        },
      ]),
    );
    const states = await office.query<{ state: string }>('SELECT state FROM sales_order');
    expect(states).toEqual([{ state: 'released' }]);
    expect(await counted()).toEqual(['130', '96']);
    expect(steps(await ask('article=OB2207&customer=10010&date=2031-03-11&quantity=5'))).toEqual([
      'list 7 chosen',
      'promotion 5.95 promotion-used-up',
    ]);
  }, 60_000);

  it('takes what orders call off from the whole contract where what was agreed of the article ended', async () => {
    const ofArticle = `contract_line l JOIN article a ON a.id = l.article_id AND a.number = 'OB2211'`;
    const [contract] = await office.query<{ id: string }>(`SELECT l.contract_id AS id FROM ${ofArticle}`);
    await office.query(`UPDATE contract_line SET ended_on = ${OFFICE_TODAY} - 1 WHERE id IN (SELECT l.id FROM ${ofArticle})`); // prettier-ignore
    await office.query(`INSERT INTO contract_line (contract_id, basis, agreed) VALUES ($1, 'value', 100)`, [contract!.id]); // prettier-ignore
    for (const number of ['WHOLE-1', 'WHOLE-2'])
      await office.sendAndRest(orderFile(number, [{ number, lines: [{ gtin: '8719999022116', quantity: '24', price: '2.40' }] }])); // prettier-ignore
    const counted = await office.query<{ n: string }>(`SELECT trim_scale(called_off)::text AS n FROM contract_line WHERE contract_id = $1 AND (article_id IS NULL OR ended_on IS NOT NULL) ORDER BY article_id`, [contract!.id]); // prettier-ignore
    expect(counted).toEqual([{ n: '130' }, { n: '57.6' }]);
    const found = await office.query(
      `SELECT o.buyer_order_number AS number FROM order_finding f JOIN sales_order o ON o.id = f.order_id WHERE f.code = 'CTR-001' AND o.buyer_order_number LIKE 'WHOLE-_'`,
    );
    expect(found).toEqual([{ number: 'WHOLE-2' }]);
  }, 60_000);
});
