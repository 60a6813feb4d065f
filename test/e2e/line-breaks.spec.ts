import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The sender is Hoveling of the demo.

let office: Office;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

/** An order whose first article number is broken in two by the end of a line. @returns what became of it */
async function send(number: string, lineBreaks: string): Promise<readonly (readonly string[])[]> {
  await office.query(`UPDATE partner SET line_breaks = $1 WHERE code = 'hoveling'`, [lineBreaks]);
  const flat = orderFile(`LB${number}`, [{ number }]).toString('latin1');
  const broken = flat.replace(/(LIN\+1\+\+\d{6})/, '$1\r\n');
  expect(broken).not.toBe(flat);
  await office.sendAndRest(Buffer.from(broken, 'latin1'));
  const orders = await office.query<{ state: string; gtin: string }>(
    `SELECT state, document -> 'lines' -> 0 ->> 'gtin' AS gtin FROM sales_order WHERE buyer_order_number = $1`,
    [number],
  );
  return orders.map(({ state, gtin }) => [state, gtin]);
}

describe('a line break in an article number', () => {
  it('is no data where that is agreed: the order is touched by nobody', async () => {
    expect(await send('WRAPPED', 'wrapped')).toEqual([['released', expect.stringMatching(/^\d{13}$/) as string]]);
  });

  it('is a blank where that is agreed, or where nothing is and the lines do not tell: a person looks at the order', async () => {
    const doubtful = [['in-review', expect.stringMatching(/^\d{6} \d{7}$/) as string]];
    expect(await send('DATA', 'data')).toEqual(doubtful);
    expect(await send('AUTO', 'auto')).toEqual(doubtful);
  });
});
