import { Office } from '../harness/office';
import { inline, workbook, writeCsv } from '../harness/table-files';

// Real: the whole program over HTTP, its workers, PostgreSQL. The forms come as a partner's program sends them: with his key.

interface Shown {
  readonly state: string;
  readonly format: string;
  readonly partner: string | null;
  readonly messages: readonly {
    readonly state: string;
    readonly orderNumber: string | null;
    readonly salesOrder: string | null;
    readonly salesOrderState: string | null;
    readonly reviewCase: string | null;
    readonly findings: readonly { readonly code: string; readonly stops: boolean; readonly position: object | null }[];
  }[];
}
interface ShownOrder {
  readonly total: string;
  readonly confirmedDate: string | null;
  readonly lines: readonly { readonly article: string; readonly confirmedQuantity: string }[];
}
interface Case {
  readonly reason: string;
  readonly title: string | null;
}

let office: Office;
let key: string;
beforeAll(async () => {
  office = await Office.open();
  key = await office.keyOf('hoveling', ['interchanges:write', 'interchanges:read']);
}, 60_000);
afterAll(() => office.close());

/** Sends a form with the partner's key. @returns what his program and the office are then shown of it */
async function sent(bytes: Buffer): Promise<Shown> {
  const headers = { Authorization: `Bearer ${key}` };
  const { status, body } = await office.ask<{ id: string }>(null, 'POST', '/api/interchanges', {
    body: bytes,
    headers,
  });
  expect(status).toBe(202);
  await office.rest();
  const route = `/api/interchanges/${body.id}`;
  const shown = await office.ask<Shown>('fatma', 'GET', route);
  expect((await office.ask<Shown>(null, 'GET', route, { headers })).body).toMatchObject({
    state: shown.body.state,
    partner: 'hoveling',
  });
  return shown.body;
}

const stateOf = ({ messages }: Shown): unknown =>
  messages.map(({ state, salesOrderState, orderNumber, findings }) => [
    orderNumber,
    salesOrderState ?? state,
    findings.filter(({ stops }) => stops).map(({ code }) => code),
  ]);

async function orderOf({ messages }: Shown): Promise<unknown> {
  const { body } = await office.ask<ShownOrder>('fatma', 'GET', `/api/sales-orders/${messages[0]?.salesOrder ?? ''}`);
  const lines = body.lines.map(({ article, confirmedQuantity }) => [article, confirmedQuantity]);
  return { total: body.total, confirmedDate: body.confirmedDate, lines };
}

/** What waits for somebody about an order, by its number. */
async function casesOf(number: string): Promise<readonly string[]> {
  const { body } = await office.ask<{ items: Case[] }>('fatma', 'GET', '/api/review-cases?limit=200');
  return body.items.filter(({ title }) => title === number).map(({ reason }) => reason);
}

const csv = (rows: readonly (readonly string[])[]): Buffer => Buffer.from(writeCsv(rows));
const head = (number: string): readonly (readonly string[])[] => [
  ['Ordernummer', number],
  ['Besteldatum', '23-11-2026'],
  ['Leverdatum', '11-03-2031'],
  [],
];
const form = (number: string, quantity: string): Buffer =>
  csv([...head(number), ['EAN', 'Aantal', 'Eenheid'], ['8719999010014', quantity, 'stuks']]);

/** The same as a workbook has it: numbers and days as numbers. */
function sheet(number: string, quantity: string): Buffer {
  const value = (content: string, style = 0): string => `<c s="${style}"><v>${content}</v></c>`;
  const rows = [
    [inline('Ordernummer'), inline(number)],
    [inline('Besteldatum'), value('46349', 1)],
    [inline('Leverdatum'), value('47918', 1)],
    [],
    ['EAN', 'Aantal', 'Eenheid'].map(inline),
    [value('8.719999010014E+12'), quantity, inline('stuks')],
  ];
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  return workbook([{ name: 'Bestelling', rows }], { styles });
}

describe('an order form of a partner', () => {
  it.each([
    ['csv', 'OF-1', form('OF-1', '48')],
    ['xlsx', 'OF-2', sheet('OF-2', '<c><v>48</v></c>')],
  ])(
    'as %s is released, and somebody tells him what we make of it',
    async (format, number, bytes) => {
      const shown = await sent(bytes);
      expect(shown).toMatchObject({ state: 'read', format, partner: 'hoveling' });
      expect(stateOf(shown)).toEqual([[number, 'released', []]]);
      expect(await orderOf(shown)).toEqual({ total: '88.8', confirmedDate: '2031-03-11', lines: [['PT1001', '48']] });
      expect(await casesOf(number)).toEqual(['tell-buyer']);
      expect(await office.count('outbox')).toBe(0);
    },
    60_000,
  );

  it.each([
    ['csv', 'OF-3', form('OF-3', '1.200'), { sheet: 'CSV', row: 6, column: 2 }],
    ['xlsx', 'OF-4', sheet('OF-4', inline('1.200')), { sheet: 'Bestelling', row: 6, column: 2 }],
  ])(
    'as %s whose number may mean two things waits, with its cell',
    async (_, number, bytes, cell) => {
      const shown = await sent(bytes);
      expect(shown.messages).toMatchObject([{ orderNumber: number, state: 'ordered', salesOrderState: 'in-review' }]);
      expect(shown.messages[0]?.reviewCase).not.toBeNull();
      const stopping = shown.messages[0]?.findings.filter(({ stops }) => stops) ?? [];
      expect(stopping.find(({ code }) => code === 'MSG-010')?.position).toEqual(cell);
      expect(await casesOf(number)).toEqual(['findings']);
    },
    60_000,
  );

  it('that comes again, saved anew, is the same order once', async () => {
    expect(stateOf(await sent(Buffer.concat([form('OF-1', '48'), Buffer.from('\r\n')])))).toEqual([
      ['OF-1', 'duplicate', []],
    ]);
    expect(await office.count(`sales_order WHERE buyer_order_number = 'OF-1'`)).toBe(1);
  }, 60_000);

  it('that comes twice at once is one order too', async () => {
    const copies = ['', '\r\n', '\r\n\r\n'].map((end) => Buffer.concat([form('OF-5', '24'), Buffer.from(end)]));
    await Promise.all(
      copies.map((body) =>
        office.ask(null, 'POST', '/api/interchanges', { body, headers: { Authorization: `Bearer ${key}` } }),
      ),
    );
    await office.rest();
    expect(await office.count(`sales_order WHERE buyer_order_number = 'OF-5'`)).toBe(1);
    expect(await office.count(`message WHERE order_number = 'OF-5' AND state = 'duplicate'`)).toBe(2);
  }, 60_000);

  it('may hold several orders, a column with the number of each', async () => {
    const rows = ['OF-6', 'OF-6', 'OF-7'].map((number, i) => [number, '23-11-2026', '11-03-2031', ['8719999010014', '8719999010021', '8719999010014'][i] ?? '', '24', 'stuks']); // prettier-ignore
    const shown = await sent(csv([['Ordernummer', 'Datum', 'Leverdatum', 'EAN', 'Aantal', 'Eenheid'], ...rows]));
    expect(stateOf(shown)).toEqual([
      ['OF-6', 'released', []],
      ['OF-7', 'released', []],
    ]);
    expect(await orderOf(shown)).toMatchObject({ lines: [['PT1001', '24'], ['PT1002', '24']] }); // prettier-ignore
  }, 60_000);

  it('of a partner who orders for several customers says for whom, or is asked', async () => {
    const group = await office.keyOf('heggewinde', ['interchanges:write']);
    const headers = { Authorization: `Bearer ${group}` };
    const rows = [...head('OF-8'), ['Klantnummer', '10080'], ['EAN', 'Aantal', 'Eenheid'], ['8719999010014', '24', 'stuks']]; // prettier-ignore
    await office.ask(null, 'POST', '/api/interchanges', { body: csv(rows), headers });
    await office.ask(null, 'POST', '/api/interchanges', { body: form('OF-9', '24'), headers });
    await office.rest();
    const orders = await office.query(
      `SELECT o.buyer_order_number AS number, o.state, array(SELECT f.code FROM order_finding f WHERE f.order_id = o.id AND f.stops) AS stops
       FROM sales_order o WHERE o.buyer_order_number IN ('OF-8', 'OF-9') ORDER BY 1`,
    );
    expect(orders).toEqual([
      { number: 'OF-8', state: 'released', stops: [] },
      { number: 'OF-9', state: 'in-review', stops: ['PAR-003'] },
    ]);
  }, 60_000);

  it('leaves the day in balance', async () => {
    const { body } = await office.ask<{ balanced: boolean; faults: unknown[] }>('fatma', 'GET', '/api/balance');
    expect([body.balanced, body.faults]).toEqual([true, []]);
  });
});
