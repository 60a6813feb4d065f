import { readFileSync } from 'node:fs';
import { orderFile, type FileLine } from '../builders/order-file';
import { Office, type Answer, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL, the drop folder.

interface Line {
  readonly index: number;
  readonly held: boolean;
  readonly rejectedReason: string | null;
  readonly amount: string | null;
  readonly bookedPrice: string | null;
}
interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly salesOrder: string;
  readonly code?: string;
  readonly findings: readonly { readonly id: string; readonly code: string; readonly state: string; readonly line: number | null }[];
  readonly order: { readonly total: string; readonly lines: readonly Line[] };
} // prettier-ignore

const GOOD: FileLine = { gtin: '8719999011011', quantity: '36', price: '6.95' };
const GOOD_TOO: FileLine = {};
/** Too cheap (PRC-001), asks for a senior. */
const CHEAP: FileLine = { price: '1.20' };
/** ITM-002, a clerk's. */
const UNKNOWN: FileLine = { gtin: '8719999099989', quantity: '12' };

let office: Office;
let sent = 0;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());
beforeEach(() => agreed('by-hand'));

const agreed = async (partial: 'never' | 'by-hand' | 'automatic'): Promise<void> => {
  await office.query(`UPDATE partner SET partial_acceptance = $1 WHERE code IN ('hoveling', 'spijkerhout')`, [partial]);
};
async function send(lines: readonly FileLine[], number = `PART-${(sent += 1)}`): Promise<string> {
  const { id: interchange } = await office.send(orderFile(`P${sent}`, [{ number, lines }]));
  await office.until(
    'the order is decided',
    async () => (await office.count('message WHERE interchange_id = $1 AND judged_at IS NOT NULL', [interchange])) > 0,
  );
  return number;
}
async function held(lines: readonly FileLine[]): Promise<Case> {
  const number = await send(lines);
  return look(await office.caseOf(number));
}
const look = async (id: string): Promise<Case> =>
  (await office.ask<Case>('demo', 'GET', `/api/review-cases/${id}`)).body;
const act = (
  id: string,
  action: string,
  version: number,
  body?: unknown,
  person: Person = 'fatma',
): Promise<Answer<Case>> => office.ask<Case>(person, 'POST', `/api/review-cases/${id}/${action}`, { version, body });
const order = async (id: string) =>
  (await office.query<{ state: string; total: string; occurrence: number | null; version: number }>(
    'SELECT state, total::float8::text AS total, occurrence, outcome_version AS version FROM sales_order WHERE id = $1', [id],
  ))[0]; // prettier-ignore
const exposure = async (): Promise<number> =>
  Number((await office.query<{ amount: string }>(
    `SELECT coalesce(sum(released_amount), 0)::text AS amount FROM customer_exposure`,
  ))[0]?.amount); // prettier-ignore
/** The bytes of the answers to an order that have left, the oldest first. */
async function answers(orderId: string, count: number): Promise<readonly string[]> {
  const of = `outbox WHERE order_id = $1 AND state = 'delivered'`;
  await office.until('the answers are delivered', async () => (await office.count(of, [orderId])) === count);
  const rows = await office.query<{ body: Buffer }>(`SELECT body FROM ${of} ORDER BY version`, [orderId]);
  return rows.map(({ body }) => body.toString('latin1'));
}
const lineActions = (answer: string): readonly string[] => [...answer.matchAll(/LIN\+\d+\+(\d)/g)].map(([, code]) => code ?? ''); // prettier-ignore
const released = async (of: Promise<Answer<Case>>): Promise<Case> => {
  const { status, body } = await of;
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
};

describe('a line that waits', () => {
  it('lets the others go, and is answered when it is decided', async () => {
    const before = await exposure();
    const seen = await held([GOOD, CHEAP, UNKNOWN]);
    const part = await released(act(seen.id, 'release', seen.version, { hold: [1, 2] }));
    expect(part.state).toBe('open');
    expect(part.order.lines.map((line) => line.held)).toEqual([false, true, true]);
    expect(await order(seen.salesOrder)).toEqual({
      state: 'partly-released',
      total: '250.2',
      occurrence: 1,
      version: 1,
    });
    expect(await exposure()).toBeCloseTo(before + 250.2, 4);
    const [first = ''] = await answers(seen.salesOrder, 1);
    expect(first).toMatch(/BGM\+231\+[^']*\+4'/);
    expect(lineActions(first)).toEqual(['5', '4', '4']);

    const declined = await released(
      act(seen.id, 'line-rejections', part.version, { lines: [2], reason: 'Kennen wij niet' }),
    );
    expect(declined.state).toBe('open');
    const cheap = declined.findings.find(({ code, state }) => code === 'PRC-001' && state === 'open');
    const answered = await released(act(seen.id, 'overrides', declined.version, { finding: cheap?.id, reason: 'Akkoord' }, 'wim')); // prettier-ignore
    const whole = await released(act(seen.id, 'release', answered.version));
    expect(whole.state).toBe('released');
    expect(await order(seen.salesOrder)).toMatchObject({ state: 'released', occurrence: 1, version: 2 });
    const [, second = ''] = await answers(seen.salesOrder, 2);
    expect(lineActions(second)).toEqual(['5', '5', '7']);
    expect(await exposure()).toBeCloseTo(before + Number((await order(seen.salesOrder))?.total), 4);
  }, 60_000);

  it('is told of when all of it went after the ERP refused what went first, though nothing is other than was asked', async () => {
    await office.query(`UPDATE partner SET respond = 'changes' WHERE code = 'hoveling'`);
    try {
      const seen = await held([GOOD, CHEAP]);
      await released(act(seen.id, 'release', seen.version, { hold: [1] }));
      expect(lineActions((await answers(seen.salesOrder, 1))[0] ?? '')).toEqual(['5', '4']);
      const [{ reference } = { reference: '' }] = await office.query<{ reference: string }>('SELECT reference FROM sales_order WHERE id = $1', [seen.salesOrder]); // prettier-ignore
      expect((await office.ask('demo', 'GET', `/api/erp/orders/${reference}`)).body).toMatchObject({ kind: 'new', release: 1 }); // prettier-ignore
      const refusal = { release: 1, reasons: [{ code: 'E042', text: 'Debiteur onbekend' }] };
      expect((await office.ask('demo', 'POST', `/api/erp/orders/${reference}/refusal`, { body: refusal })).status).toBe(200); // prettier-ignore
      let now = await look(seen.id);
      for (const [code, person, action] of [['ERP-001', 'fatma', 'REPARSE'], ['PRC-001', 'wim', 'ACC_BUYER']] as const) {
        const finding = now.findings.find((one) => one.code === code && one.state === 'open')?.id;
        now = await released(act(seen.id, 'overrides', now.version, { finding, action, reason: 'Akkoord' }, person));
      } // prettier-ignore
      expect((await released(act(seen.id, 'release', now.version))).state).toBe('released');
      expect(lineActions((await answers(seen.salesOrder, 2))[1] ?? '')).toEqual(['5', '5']);
    } finally {
      await office.query(`UPDATE partner SET respond = 'always' WHERE code = 'hoveling'`);
    }
  }, 60_000);

  it('ends the order when it is declined, whatever is asked of it', async () => {
    const seen = await held([GOOD, UNKNOWN]);
    const part = await released(act(seen.id, 'release', seen.version, { hold: [1] }));
    const ended = await released(act(seen.id, 'rejection', part.version, { reason: 'Niet leverbaar' }));
    expect(ended.state).toBe('released');
    expect(await order(seen.salesOrder)).toMatchObject({ state: 'released', total: '250.2' });
    expect(lineActions((await answers(seen.salesOrder, 2))[1] ?? '')).toEqual(['5', '7']);
    expect(ended.findings.filter(({ state }) => state === 'open').map(({ code }) => code)).not.toContain('ITM-002');
  }, 60_000);

  it('is refused where it is not agreed, where another line is asked about, and where nothing would go', async () => {
    const seen = await held([GOOD, CHEAP, UNKNOWN]);
    const refusal = async (hold: readonly number[]) => {
      const { status, body } = await act(seen.id, 'release', (await look(seen.id)).version, { hold });
      return [status, body.code];
    };
    expect(await refusal([1])).toEqual([409, 'open-findings']);
    expect(await refusal([0, 1, 2])).toEqual([400, 'invalid-request']);
    expect(await refusal([1, 2, 7])).toEqual([400, 'invalid-request']);
    await agreed('never');
    expect(await refusal([1, 2])).toEqual([409, 'conflict']);
    expect(await order(seen.salesOrder)).toMatchObject({ state: 'in-review', version: 0 });
  }, 60_000);

  it('leaves what went as it went: it is not corrected, declined or altered by other prices', async () => {
    const seen = await held([GOOD, UNKNOWN]);
    const part = await released(act(seen.id, 'release', seen.version, { hold: [1] }));
    const correction = { corrections: [{ field: 'lines[0].price', value: '9.00' }] };
    expect((await act(seen.id, 'corrections', part.version, correction)).status).toBe(409);
    expect((await act(seen.id, 'corrections', part.version, { corrections: [{ field: 'requestedDelivery', value: '2031-03-12' }] })).status).toBe(409); // prettier-ignore
    expect((await act(seen.id, 'line-rejections', part.version, { lines: [0], reason: 'Toch niet' })).status).toBe(409);
    await office.query(`UPDATE price SET amount = amount + 1 WHERE article_id = (SELECT article_id FROM sales_order_line WHERE order_id = $1 AND index = 0)`, [seen.salesOrder]); // prettier-ignore
    try {
      const mapped = await released(act(seen.id, 'corrections', part.version, { corrections: [{ field: 'lines[1].gtin', value: '8719999010014' }] })); // prettier-ignore
      expect(mapped.order.lines[0]).toEqual(part.order.lines[0]);
      expect(mapped.order.lines[1]?.amount).not.toBeNull();
    } finally {
      await office.query(`UPDATE price SET amount = amount - 1 WHERE article_id = (SELECT article_id FROM sales_order_line WHERE order_id = $1 AND index = 0)`, [seen.salesOrder]); // prettier-ignore
    }
  }, 60_000);

  it('waits by itself where that is agreed, and goes by itself when the master is mended', async () => {
    await agreed('automatic');
    const seen = await held([GOOD, UNKNOWN]);
    expect(await order(seen.salesOrder)).toMatchObject({ state: 'partly-released', total: '250.2', version: 1 });
    expect(seen.state).toBe('open');
    expect(lineActions((await answers(seen.salesOrder, 1))[0] ?? '')).toEqual(['5', '4']);
    await office.query(`INSERT INTO packaging (article_id, gtin, level, base_quantity) SELECT article_id, '08719999099989', level, base_quantity FROM packaging WHERE gtin LIKE '%8719999010014'`); // prettier-ignore
    try {
      expect((await office.ask('demo', 'POST', '/api/open-orders/judgement')).status).toBeLessThan(300);
      await office.until('the rest goes', async () => (await order(seen.salesOrder))?.state !== 'partly-released');
      expect(await order(seen.salesOrder)).toMatchObject({ state: 'released', version: 2 });
      expect((await answers(seen.salesOrder, 2)).length).toBe(2);
      expect((await look(seen.id)).state).toBe('released');
    } finally {
      await office.query(`DELETE FROM packaging WHERE gtin = '08719999099989'`);
    }
  }, 60_000);

  it('is not gone by itself when a person let it wait', async () => {
    const seen = await held([GOOD, CHEAP, GOOD_TOO]);
    const part = await released(act(seen.id, 'release', seen.version, { hold: [1, 2] }));
    await agreed('automatic');
    expect((await office.ask('demo', 'POST', '/api/open-orders/judgement')).status).toBeLessThan(300);
    await office.until(
      'nothing is left to do',
      async () => (await office.count(`work WHERE kind LIKE 'judge-%'`)) === 0,
    );
    expect((await look(part.id)).order.lines.map((line) => line.held)).toEqual([false, true, true]);
  }, 60_000);
});

/** An ORDCHG of the same customer. */
const changeFile = (number: string, lines: readonly string[]): Buffer => {
  const body = [
    'UNH+1+ORDCHG:D:96A:UN:EAN008', `BGM+230+W-${number}+4`, 'DTM+137:20261121:102', `RFF+ON:${number}`, 'NAD+BY+8719991000006::9',
    'NAD+SU+8719999000008::9', ...lines, 'UNS+S',
  ]; // prettier-ignore
  const all = [`UNB+UNOC:3+8719991000006:14+8719999000008:14+261121:0900+W${(sent += 1)}`, ...body, `UNT+${body.length + 1}+1`, `UNZ+1+W${sent}`];
  return Buffer.from(all.map((segment) => `${segment}'`).join(''), 'latin1');
}; // prettier-ignore

describe('a change of an order of which lines wait', () => {
  /** Lets a change come and decides about it. */
  const changed = async (seen: Case, what: 'application' | 'refusal', lines: readonly string[]): Promise<void> => {
    const [row] = await office.query<{ number: string }>('SELECT buyer_order_number AS number FROM sales_order WHERE id = $1', [seen.salesOrder]); // prettier-ignore
    await office.sendAndRest(changeFile(row?.number ?? '', lines));
    const asked = await office.ask<readonly { id: string; version: number }[]>('demo', 'GET', `/api/order-changes?salesOrder=${seen.salesOrder}`); // prettier-ignore
    const [change] = asked.body;
    // While it is not decided nothing more of the order goes.
    expect((await act(seen.id, 'release', (await look(seen.id)).version)).status).toBe(409);
    const decided = await office.ask('fatma', 'POST', `/api/order-changes/${change?.id ?? ''}/${what}`, { version: change?.version ?? 0, body: { reason: 'Zo is het' } }); // prettier-ignore
    expect(decided.status).toBe(200);
    await office.rest();
  };

  it('goes through the gate with it, and what waited goes on waiting', async () => {
    const before = await exposure();
    const seen = await held([GOOD, UNKNOWN]);
    await released(act(seen.id, 'release', seen.version, { hold: [1] }));
    await changed(seen, 'application', ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE', 'PRI+AAA:6.95']);
    expect(await order(seen.salesOrder)).toMatchObject({ state: 'partly-released', total: '333.6', occurrence: 1 });
    expect(await exposure()).toBeCloseTo(before + 333.6, 4);
    expect(lineActions((await answers(seen.salesOrder, 2))[1] ?? '')).toEqual(['5', '4']);
    const now = await look(seen.id);
    expect([now.state, now.order.lines.map((line) => line.held)]).toEqual(['open', [false, true]]);
    const ended = await released(act(seen.id, 'rejection', now.version, { reason: 'Kennen wij niet' }));
    expect(ended.state).toBe('released');
    expect(lineActions((await answers(seen.salesOrder, 3))[2] ?? '')).toEqual(['5', '7']);
  }, 60_000);

  it('is released whole when he takes back what waits', async () => {
    const seen = await held([GOOD, UNKNOWN]);
    await released(act(seen.id, 'release', seen.version, { hold: [1] }));
    await changed(seen, 'application', ['LIN+2+2']);
    expect(await order(seen.salesOrder)).toMatchObject({ state: 'released', total: '250.2' });
    expect((await look(seen.id)).state).toBe('released');
  }, 60_000);

  it('stays as it went when it is refused, and he hears that lines still wait', async () => {
    const seen = await held([GOOD, UNKNOWN]);
    const part = await released(act(seen.id, 'release', seen.version, { hold: [1] }));
    await changed(seen, 'refusal', ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE', 'PRI+AAA:6.95']);
    expect(await order(seen.salesOrder)).toMatchObject({ state: 'partly-released', total: '250.2' });
    expect((await look(seen.id)).order.lines).toEqual(part.order.lines);
    expect(lineActions((await answers(seen.salesOrder, 2))[1] ?? '')).toEqual(['3', '4']);
  }, 60_000);
});

it('is answered in UBL only when every line is decided', async () => {
  await office.query(`UPDATE partner SET partial_acceptance = 'automatic', respond = 'always'`);
  try {
    const message = readFileSync('fixtures/stories/23-peppol-clean/message.xml', 'utf8');
    const unknown = message.replace(/<cac:Item>.*?<\/cac:Item>/s, '<cac:Item><cbc:Name>Iets anders</cbc:Name><cac:StandardItemIdentification><cbc:ID schemeID="0160">8719999099989</cbc:ID></cac:StandardItemIdentification></cac:Item>'); // prettier-ignore
    const { id: interchange } = await office.send(Buffer.from(unknown));
    await office.until('the order is decided', async () => (await office.count('sales_order WHERE interchange_id = $1', [interchange])) === 1); // prettier-ignore
    const [made] = await office.query<{ id: string; state: string }>('SELECT id, state FROM sales_order WHERE interchange_id = $1', [interchange]); // prettier-ignore
    expect(made?.state).toBe('partly-released');
    expect(await office.count('reply WHERE order_id = $1', [made?.id ?? ''])).toBe(0);
    expect(await office.count(`review_case WHERE subject_key LIKE 'tell:' || $1 || '%'`, [made?.id ?? ''])).toBe(0);
    const [found] = await office.query<{ id: string }>('SELECT id FROM review_case WHERE sales_order_id = $1', [made?.id ?? '']); // prettier-ignore
    const seen = await look(found?.id ?? '');
    await released(act(seen.id, 'rejection', seen.version, { reason: 'Kennen wij niet' }));
    const [answer = ''] = await answers(made?.id ?? '', 1);
    expect(answer).toContain('<cbc:OrderResponseCode>CA<');
  } finally {
    await office.query(`UPDATE partner SET partial_acceptance = 'never'`);
  }
}, 60_000);
