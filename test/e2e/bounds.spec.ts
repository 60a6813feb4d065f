import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. Files that hold far more than anybody sends, with the limits of the product.

const COUNT = 20_000;
const SENDER = '8719991000006';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const envelope = (reference: string, inside: string, messages: number): string =>
  `UNB+UNOC:3+${SENDER}:14+8719999000008:14+261120:0915+${reference}'${inside}UNZ+${messages}+${reference}'`;
const bad = (reference: string | number): string => `UNH+${reference}+ORDERS:D:96A:UN:EAN008'UNT+9+${reference}'`;
/** An order that would be released, as one envelope. */
const good = (reference: string): string =>
  orderFile(reference, [{ number: reference }]).toString('latin1').replace(/^UNA[^]*?\n/, ''); // prettier-ignore

interface Outcome {
  readonly id: string;
  readonly state: string;
  readonly reasons: readonly string[];
  readonly cases: readonly (readonly string[])[];
  /** The first characters of each UCI of the acknowledgements, from the action on. */
  readonly acknowledged: readonly string[];
  readonly orders: number;
  readonly waiting: number;
  readonly storedBytes: number;
}

async function outcomeOf(text: string): Promise<Outcome> {
  const { id } = await office.sendAndRest(Buffer.from(text, 'latin1'));
  const [row] = await office.query<{ state: string; reasons: string[]; bytes: number }>(
    `SELECT state, jsonb_path_query_array(findings, '$[*].reason') AS reasons,
       octet_length(envelopes::text) + octet_length(findings::text) AS bytes FROM interchange WHERE id = $1`,
    [id],
  );
  const cases = await office.query<{ reason: string; reasons: string[] }>(
    `SELECT reason, jsonb_path_query_array(findings, '$[*].reason') AS reasons FROM review_case WHERE interchange_id = $1`,
    [id],
  );
  const sent = await office.query<{ body: Buffer }>(
    'SELECT o.body FROM reply r JOIN outbox o ON o.subject_id = r.id WHERE r.interchange_id = $1 ORDER BY r.envelope',
    [id],
  );
  return {
    id,
    state: row?.state ?? '',
    reasons: row?.reasons ?? [],
    cases: cases.map(({ reason, reasons }) => [reason, reasons[0] ?? '']),
    acknowledged: sent.map(({ body }) => /UCI\+.*?:14\+.*?:14\+([^']*)'/.exec(body.toString('latin1'))?.[1] ?? ''),
    orders: await office.count('sales_order WHERE interchange_id = $1', [id]),
    waiting: await office.count("message WHERE interchange_id = $1 AND state = 'waiting'", [id]),
    storedBytes: row?.bytes ?? Infinity,
  };
}

/** How many interchanges the case of a file says were left unread. */
const left = async (interchangeId: string): Promise<readonly number[]> =>
  (
    await office.query<{ left: number }>(
      `SELECT (findings -> 0 -> 'params' ->> 'left')::int AS left FROM review_case WHERE interchange_id = $1`,
      [interchangeId],
    )
  ).map((row) => row.left);

it('20,000 envelopes: the file is refused, in one case and in the acknowledgement of every envelope that was read', async () => {
  const text = good('FIRST') + Array.from({ length: COUNT }, (_, n) => envelope(`E${n}`, bad(1), 1)).join('');
  const outcome = await outcomeOf(text);
  expect(outcome).toMatchObject({ state: 'read', reasons: ['too-many-envelopes'], orders: 0, waiting: 0 });
  expect(outcome.cases).toEqual([['refused', 'too-many-envelopes']]);
  expect(await left(outcome.id)).toEqual([COUNT + 1 - 1_000]);
  expect(outcome.acknowledged).toHaveLength(1_000);
  expect(new Set(outcome.acknowledged)).toEqual(new Set(['4+18']));
  expect(outcome.storedBytes).toBeLessThan(5_000_000);
}, 120_000);

it('as many envelopes in a file that is read whole are refused alike', async () => {
  const outcome = await outcomeOf(Array.from({ length: 2_000 }, (_, n) => envelope(`W${n}`, '', 0)).join(''));
  expect(outcome).toMatchObject({ state: 'unreadable', cases: [['unreadable', 'too-many-envelopes']] });
  expect(await left(outcome.id)).toEqual([1_000]);
  expect(outcome.acknowledged).toHaveLength(1_000);
}, 120_000);

it('20,000 refused messages: their envelope is refused as a whole, good orders in it too; one case, one acknowledgement', async () => {
  const order = good('AMONG').replace(/^UNB[^']*'\n/, '').replace(/UNZ[^]*$/, '');
  const text = envelope('M', order + Array.from({ length: COUNT }, (_, n) => bad(n + 2)).join(''), COUNT + 1);
  const outcome = await outcomeOf(text);
  expect(outcome).toMatchObject({ state: 'read', reasons: ['too-many-refused-messages'], orders: 0, waiting: 0 });
  expect(outcome.cases).toEqual([['refused', 'too-many-refused-messages']]);
  expect(outcome.acknowledged).toEqual(['4+18']);
  expect(outcome.storedBytes).toBeLessThan(100_000);
}, 120_000); // prettier-ignore

it('an order of 10,001 lines is refused and never becomes an order; the next one of its file does', async () => {
  const lines = Array.from({ length: 10_001 }, () => ({}));
  const outcome = await outcomeOf(orderFile('LINES', [{ number: 'LONG', lines }, { number: 'SHORT' }]).toString('latin1')); // prettier-ignore
  expect(outcome).toMatchObject({ state: 'read', orders: 1, waiting: 0, cases: [['refused', 'order-too-many-lines']] });
  expect(outcome.acknowledged).toContain('7');
  expect(await office.count("sales_order WHERE buyer_order_number = 'LONG'")).toBe(0);
}, 120_000);

it('all of it is kept as it came, and the office goes on', async () => {
  expect(await office.count('interchange i WHERE NOT EXISTS (SELECT FROM payload p WHERE p.id = i.payload_id AND p.sealed_at IS NOT NULL)')).toBe(0);
  expect(await outcomeOf(good('AFTER'))).toMatchObject({ state: 'read', orders: 1, cases: [], acknowledged: ['7', ''] });
}); // prettier-ignore
