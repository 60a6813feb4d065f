import { makeFinding } from '../../src/findings';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL.

interface Listed {
  readonly id: string;
  readonly findingCount: number;
  readonly findings: readonly { readonly id: string; readonly severity: string; readonly state: string }[];
}

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

describe('the list of cases', () => {
  it('shows the twenty findings that matter most of each, and says how many there are', async () => {
    await office.sendAndRest(orderFile('MANY', [{ number: 'MANY-1' }]));
    const [order] = await office.query<{ id: string }>('SELECT id FROM sales_order');
    const body = makeFinding('MSG-010', { params: { path: 'FTX', value: 'x' } });
    await office.query(
      `INSERT INTO order_finding (order_id, fingerprint, sequence, code, severity, stops, state, body)
       SELECT $1, 'f' || n, n, 'MSG-010', CASE WHEN n = 40 THEN 'blocking' ELSE 'info' END, n = 40,
         CASE WHEN n = 1 THEN 'resolved' ELSE 'open' END,
         $2::jsonb || jsonb_build_object('severity', CASE WHEN n = 40 THEN 'blocking' ELSE 'info' END)
       FROM generate_series(1, 40) AS n`,
      [order?.id, JSON.stringify(body)],
    );
    await office.query(
      `INSERT INTO review_case (reason, subject_key, sales_order_id, title) VALUES ('findings', 'order:' || $1, $1::uuid, 'MANY-1')`,
      [order?.id],
    );
    const list = await office.ask<{ items: Listed[] }>('fatma', 'GET', '/api/review-cases');
    const [listed] = list.body.items;
    expect(listed?.findingCount).toBe(40);
    expect(listed?.findings).toHaveLength(20);
    expect(listed?.findings[0]).toMatchObject({ id: 'f40', severity: 'blocking' });
    expect(listed?.findings.some(({ state }) => state === 'resolved')).toBe(false);
    const alone = await office.ask<Listed>('fatma', 'GET', `/api/review-cases/${listed?.id ?? ''}`);
    expect(alone.body.findings).toHaveLength(40);
    expect(alone.body.findingCount).toBe(40);
  }, 60_000);
});
