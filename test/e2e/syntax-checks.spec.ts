import type { SyntaxChecks } from '../../src/findings';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The sender is Hoveling of the demo, whose settings the cases change.

let office: Office;
let used = 0;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

interface Came {
  readonly id: string;
  readonly states: readonly string[];
  /** Reason and severity of what is kept with the messages. */
  readonly found: readonly (readonly string[])[];
  /** Of the CONTRL: the segments that tell. */
  readonly told: readonly string[];
}

/** Sends two orders, the first of them changed, from a partner who has these settings. */
async function send(checks: SyntaxChecks, number: string, change: (text: string) => string): Promise<Came> {
  await office.query(`UPDATE partner SET syntax_checks = $1 WHERE code = 'hoveling'`, [JSON.stringify(checks)]);
  used += 1;
  const text = orderFile(`S${used}`, [{ number: `${number}-1` }, { number: `${number}-2` }]).toString('latin1');
  const changed = change(text);
  expect(changed).not.toBe(text);
  const { id } = await office.sendAndRest(Buffer.from(changed, 'latin1'));
  const messages = await office.query<{ state: string; findings: readonly { reason: string; severity: string }[] }>(
    'SELECT state, findings FROM message WHERE interchange_id = $1 ORDER BY index',
    [id],
  );
  const [sent] = await office.query<{ body: Buffer }>(
    `SELECT b.body FROM outbox b JOIN reply r ON r.id = b.subject_id WHERE r.interchange_id = $1 AND r.kind = 'CONTRL'`,
    [id],
  );
  return {
    id,
    states: messages.map(({ state }) => state),
    found: messages.map(({ findings }) => findings.map(({ reason, severity }) => `${reason} ${severity}`)),
    told: (sent?.body.toString('latin1') ?? '')
      .split(/'\r?\n?/)
      .filter((segment) => segment.startsWith('UC'))
      .map((segment) => segment.replace(/^(UCI\+[^+]*)\+[^+]*\+[^+]*/, '$1')),
  };
}

interface StoredOrder {
  readonly state: string;
  readonly found: readonly string[];
}
async function orderOf(number: string): Promise<StoredOrder | undefined> {
  const [order] = await office.query<StoredOrder>(
    `SELECT o.state, ARRAY(SELECT f.code || ' ' || f.severity FROM order_finding f WHERE f.order_id = o.id ORDER BY f.sequence) AS found
     FROM sales_order o WHERE o.buyer_order_number = $1`,
    [number],
  );
  return order;
}

const unknownCode = (text: string): string => text.replace('CUX+2:EUR:9', 'CUX+2:EUR:QQQ');
const wrongCount = (text: string): string => text.replace(/UNT\+\d+\+1'/, "UNT+99+1'");
const wrongTotal = (text: string): string => text.replace(/UNZ\+2/, 'UNZ+7');
interface ShownCase {
  readonly version: number;
  readonly findings: readonly { readonly id: string; readonly code: string; readonly stops: boolean }[];
}

describe('a note that is refused to a partner', () => {
  it('refuses the message, and the acknowledgement says where; the other order goes on', async () => {
    const { states, found, told } = await send({ 'element-code-unknown': 'refuse' }, 'NOTE', unknownCode);
    expect(states).toEqual(['refused', 'ordered']);
    expect(found[0]).toEqual(['element-code-unknown error']);
    expect(told).toEqual([`UCI+S${used}+7`, 'UCM+1+ORDERS:D:96A:UN:EAN008+4', 'UCS+9', 'UCD+12+2:3']);
    expect([await orderOf('NOTE-1'), (await orderOf('NOTE-2'))?.state]).toEqual([undefined, 'released']);
  });

  it('is otherwise no more than a note', async () => {
    const { states, told } = await send({}, 'PLAIN', unknownCode);
    expect([states, told]).toEqual([['ordered', 'ordered'], [`UCI+S${used}+7`]]);
  });
});

describe('an error that is only reported for a partner', () => {
  it('is accepted, and holds the order until somebody with authority answers it', async () => {
    const { states, found, told } = await send({ 'message-segment-count': 'report' }, 'COUNT', wrongCount);
    expect([states, told]).toEqual([['ordered', 'ordered'], [`UCI+S${used}+7`]]);
    expect(found).toEqual([['message-segment-count error'], []]);
    expect([await orderOf('COUNT-1'), await orderOf('COUNT-2')]).toEqual([
      { state: 'in-review', found: ['MSG-004 error'] },
      { state: 'released', found: [] },
    ]);
  });

  it('that nobody may answer by its own code can be answered all the same', async () => {
    const nameless = (text: string): string =>
      text.replace(/BGM\+220\+[^']*'\n/, '').replace(/UNT\+(\d+)\+1'/, (_, count) => `UNT+${Number(count) - 1}+1'`);
    expect((await send({}, 'STRICT', nameless)).states).toEqual(['refused', 'ordered']);
    const { id, states, told } = await send({ 'segment-missing': 'report' }, 'MISSING', nameless);
    expect([states, told]).toEqual([['ordered', 'ordered'], [`UCI+S${used}+7`]]);
    const [held] = await office.query<{ id: string }>(
      'SELECT c.id FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id JOIN message m ON m.id = o.message_id WHERE m.interchange_id = $1',
      [id],
    );
    const route = `/api/review-cases/${held?.id ?? ''}`;
    const { body } = await office.ask<ShownCase>('wim', 'GET', route);
    const missing = body.findings.filter(({ code }) => code === 'MSG-004');
    expect(missing).toMatchObject([{ severity: 'error', stops: true }]);
    const decision = { finding: missing[0]?.id, reason: 'The number came by telephone' };
    const { version } = body;
    const answer = await office.ask<ShownCase>('wim', 'POST', `${route}/overrides`, { version, body: decision });
    expect(answer.status).toBe(200);
  });
});

describe('an error that is ignored for a partner', () => {
  it('is not kept, not said, and holds nothing', async () => {
    const checks = { 'message-segment-count': 'ignore', 'interchange-message-count': 'ignore' } as const;
    const { id, states, found, told } = await send(checks, 'IGNORED', (text) => wrongTotal(wrongCount(text)));
    expect([states, found, told]).toEqual([['ordered', 'ordered'], [[], []], [`UCI+S${used}+7`]]);
    expect(await orderOf('IGNORED-1')).toEqual({ state: 'released', found: [] });
    expect(await office.count("interchange WHERE id = $1 AND findings <> '[]'", [id])).toBe(0);
    expect(await office.count('review_case WHERE interchange_id = $1', [id])).toBe(0);
  });
});

describe('a safeguard', () => {
  it('holds against settings that nobody could have brought in by the front door', async () => {
    const checks = {
      'message-duplicate': 'ignore',
      'interchange-trailer-missing': 'ignore',
      'character-invalid': 'report',
    } as const;
    // What no database holds must never come as far as one.
    const nul = (text: string): string => text.replace('CUX+2:EUR', 'CUX+2:E\0R');
    expect((await send(checks, 'NUL', nul)).states).toEqual(['refused', 'ordered']);
    const twice = (text: string): string => text.replace('UNH+2+', 'UNH+1+').replace(/(UNT\+\d+)\+2'/, "$1+1'");
    expect((await send(checks, 'TWICE', twice)).states).toEqual(['ordered', 'refused']);
    expect((await send(checks, 'CUT', (text) => text.replace(/UNZ[^]*/, ''))).states).toEqual(['refused', 'refused']);
  });
});
