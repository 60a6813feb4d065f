import { checkDigitOf } from '../../src/kernel';
import type { Sql } from '../../src/platform';
import { hashedId } from './hashed-id';

/** How many customers order, the one of the demo among them; with 1 he is alone. */
const CUSTOMERS = Number(process.env['BENCH_CUSTOMERS'] ?? 40);
/** For the names of figures. */
export const AMONG_CUSTOMERS = `${CUSTOMERS} ${CUSTOMERS === 1 ? 'customer' : 'customers'}`;

/** The partner of the demo, and with him the customer, who can order enough untouched. */
const MODEL = 'drieluik';
/** Before the number of the copy and the last digits of the original: no place of the demo begins so. */
const GLN_PREFIX = '871996';

const another = (column: string): string => hashedId(`${column}::text || n`);
const copyOf = (table: string, changes: string): string =>
  `SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(x) || jsonb_build_object(${changes}))).* FROM ${table} x`;
const OF_CUSTOMER = 'JOIN partner_customer m USING (customer_id) JOIN partner p ON p.id = m.partner_id';
const OF_PARTNER = 'JOIN partner p ON p.id = x.partner_id';
const WHERE = `CROSS JOIN generate_series(1, $2::int) AS n WHERE p.code = $1`;
const WITH_GLN = 'JOIN unnest($2::text[], $3::int[], $4::text[]) AS g (gln, n, copy)';

/**
 * Adds customers to the demo, each with a trading partner of its own, until there are that many with whom orders are as right as with the one
 * that they are copies of: his places and prices, under numbers and GLNs of their own. The value of a customer's orders is counted under a
 * lock, so what one customer orders tells nothing of what many do.
 */
export async function addCustomers(sql: Sql, customers = CUSTOMERS): Promise<void> {
  const copies = customers - 1;
  if (copies < 1) return;
  const parameters = [MODEL, copies];
  const customerId = `'customer_id', ${another('x.customer_id')}`;
  const partnerId = `'partner_id', ${another('x.partner_id')}`;
  const ownId = `'id', ${another('x.id')}`;
  await sql.query(
    `INSERT INTO partner ${copyOf('partner', `${ownId}, 'code', x.code || '-' || n, 'name', x.name || ' ' || n`)}
     JOIN partner p USING (id) ${WHERE}`,
    parameters,
  );
  await sql.query(
    `INSERT INTO customer ${copyOf('customer', `${ownId}, 'number', x.number || '-' || n, 'name', x.name || ' ' || n, 'default_delivery_place_id', NULL`)}
     JOIN partner_customer m ON m.customer_id = x.id JOIN partner p ON p.id = m.partner_id ${WHERE}`,
    parameters,
  );
  for (const table of ['price', 'cross_reference'])
    await sql.query(`INSERT INTO ${table} ${copyOf(table, `${ownId}, ${customerId}`)} ${OF_CUSTOMER} ${WHERE}`, parameters);
  for (const table of ['assortment', 'quantity_history'])
    await sql.query(`INSERT INTO ${table} ${copyOf(table, customerId)} ${OF_CUSTOMER} ${WHERE}`, parameters);
  await sql.query(`INSERT INTO partner_unit ${copyOf('partner_unit', partnerId)} ${OF_PARTNER} ${WHERE}`, parameters);

  const withGlns = [MODEL, ...(await glnsOfCopies(sql, copies))];
  await sql.query(
    `INSERT INTO customer_location ${copyOf('customer_location', `${ownId}, ${customerId}, 'gln', g.copy`)}
     ${OF_CUSTOMER} ${WITH_GLN} ON g.gln = x.gln WHERE p.code = $1`,
    withGlns,
  );
  await sql.query(
    `INSERT INTO partner_identifier ${copyOf('partner_identifier', `${partnerId}, 'value', g.copy`)}
     ${OF_PARTNER} ${WITH_GLN} ON g.gln = x.value WHERE p.code = $1`,
    withGlns,
  );
  await sql.query(
    `UPDATE customer c SET default_delivery_place_id = ${another('x.default_delivery_place_id')}
     FROM customer x JOIN partner_customer m ON m.customer_id = x.id JOIN partner p ON p.id = m.partner_id ${WHERE} AND c.id = ${another('x.id')}`,
    parameters,
  );
  // Last: by these rows the customers of the original are found above.
  await sql.query(
    `INSERT INTO partner_customer ${copyOf('partner_customer', `${partnerId}, ${customerId}`)} ${OF_PARTNER} ${WHERE}`,
    parameters,
  );
  await sql.query('ANALYZE partner, partner_identifier, partner_customer, customer, customer_location, price');
} // prettier-ignore

/** @returns three columns: a GLN of the original, the number of a copy, and the GLN that it has instead */
async function glnsOfCopies(sql: Sql, copies: number): Promise<readonly [string[], number[], string[]]> {
  const originals = await sql.query<{ gln: string }>(
    `SELECT x.gln FROM customer_location x ${OF_CUSTOMER} WHERE p.code = $1 AND x.gln IS NOT NULL
     UNION SELECT x.value FROM partner_identifier x ${OF_PARTNER} WHERE p.code = $1 AND x.scheme = '14'`,
    [MODEL],
  );
  const columns: [string[], number[], string[]] = [[], [], []];
  for (let n = 1; n <= copies; n++)
    for (const { gln } of originals) {
      const body = `${GLN_PREFIX}${String(n).padStart(4, '0')}${gln.slice(-3, -1)}`;
      columns[0].push(gln);
      columns[1].push(n);
      columns[2].push(body + checkDigitOf(body));
    }
  return columns;
}
