import { API_SCOPES } from '../../src/kernel';
import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, PostgreSQL, all that follows an upload.

let office: Office;
let hoveling: string;
let spijkerhout: string;
beforeAll(async () => {
  office = await Office.open();
  hoveling = await office.keyOf('hoveling', API_SCOPES);
  spijkerhout = await office.keyOf('spijkerhout', API_SCOPES);
}, 60_000);
afterAll(() => office.close());

const by = <T>(key: string, method: string, route: string, body?: Buffer) =>
  office.ask<T>(null, method, route, { body, headers: { Authorization: `Bearer ${key}` } });

interface FindingView {
  readonly code: string;
  readonly params: object;
  readonly text: { readonly en: string };
}
interface InterchangeView {
  readonly state: string;
  readonly partner: string | null;
  readonly acknowledgement: string | null;
  readonly messages: readonly {
    readonly state: string;
    readonly salesOrder: string | null;
    readonly salesOrderState: string | null;
    readonly reviewCase: string | null;
    readonly findings: readonly FindingView[];
  }[];
}
interface OrderView {
  readonly id: string;
  readonly state: string;
  readonly buyerOrderNumber: string;
  readonly lines: readonly { readonly ourPrice: string | null; readonly quantity: string }[];
}
interface OrderList {
  readonly items: readonly OrderView[];
}

const send = async (key: string, file: Buffer): Promise<string> => {
  const answer = await by<{ id: string }>(key, 'POST', '/api/interchanges', file);
  expect(answer.status).toBe(202);
  await office.rest();
  return answer.body.id;
};
const numbers = async (key: string, query = ''): Promise<readonly string[]> => {
  const { body } = await by<OrderList>(key, 'GET', `/api/sales-orders${query}`);
  return body.items.map(({ buyerOrderNumber }) => buyerOrderNumber).sort();
};

describe('a buyer who sends by API key', () => {
  it('sees what became of it, with our acknowledgement and the sales order', async () => {
    const id = await send(hoveling, orderFile('KEY1', [{ number: 'K-1' }]));
    const { body } = await by<InterchangeView>(hoveling, 'GET', `/api/interchanges/${id}`);
    expect(body).toMatchObject({
      state: 'read',
      partner: 'hoveling',
      messages: [{ state: 'ordered', salesOrderState: 'released' }],
    });
    expect(body.acknowledgement).toContain('UNH+');
    const route = `/api/sales-orders/${body.messages[0]?.salesOrder ?? ''}`;
    expect(await by(hoveling, 'GET', route)).toMatchObject({
      status: 200,
      body: { buyerOrderNumber: 'K-1', state: 'released', lines: [{ quantity: '96', ourPrice: '1.85' }] },
    });
    expect((await by(spijkerhout, 'GET', route)).status).toBe(404);
    expect((await by(spijkerhout, 'GET', `/api/interchanges/${id}`)).status).toBe(404);
    expect(await numbers(hoveling)).toEqual(['K-1']);
    expect(await numbers(spijkerhout)).toEqual([]);
  });

  it('is told of a finding as a customer is, without what is ours', async () => {
    const id = await send(hoveling, orderFile('KEY2', [{ number: 'K-2', lines: [{ price: '1.05' }] }]));
    const route = `/api/interchanges/${id}`;
    const seen = (await by<InterchangeView>(hoveling, 'GET', route)).body.messages[0];
    const ours = (await office.ask<InterchangeView>('demo', 'GET', route)).body.messages[0];
    expect(ours?.findings.map(({ code }) => code)).toContain('PRC-001');
    expect(seen?.findings.map(({ code }) => code)).toEqual(ours?.findings.map(({ code }) => code));
    expect(seen?.findings.map(({ params }) => params)).toEqual(seen?.findings.map(() => ({})));
    expect(seen?.findings[0]?.text.en).not.toBe(ours?.findings[0]?.text.en);
    expect([seen?.reviewCase, ours?.reviewCase === null]).toEqual([null, false]);
    const order = await by<OrderView>(hoveling, 'GET', `/api/sales-orders/${seen?.salesOrder ?? ''}`);
    expect(order).toMatchObject({ status: 200, body: { state: 'in-review', lines: [{ ourPrice: null }] } });
    expect(await numbers(hoveling, '?state=in-review')).toEqual(['K-2']);
  });

  it('cannot order as another, nor see what he put into his name', async () => {
    const id = await send(hoveling, orderFile('KEY3', [{ number: 'K-3' }], 'spijkerhout'));
    const { body } = await by<InterchangeView>(hoveling, 'GET', `/api/interchanges/${id}`);
    expect(body.messages[0]?.findings.map(({ code }) => code)).toContain('MSG-014');
    expect((await by(spijkerhout, 'GET', `/api/interchanges/${id}`)).status).toBe(404);
    const route = `/api/sales-orders/${body.messages[0]?.salesOrder ?? ''}`;
    for (const key of [hoveling, spijkerhout]) {
      expect((await by(key, 'GET', route)).status).toBe(404);
      expect(await numbers(key, '?state=in-review')).not.toContain('K-3');
    }
    expect((await office.ask('demo', 'GET', route)).status).toBe(200);
  });

  it('sees his orders that came another way, and the files of nobody but himself', async () => {
    const { id } = await office.sendAndRest(orderFile('KEY4', [{ number: 'K-4' }], 'spijkerhout'));
    expect(await numbers(spijkerhout)).toEqual(['K-4']);
    expect((await by(spijkerhout, 'GET', `/api/interchanges/${id}`)).status).toBe(404);
    const forHim = await office.ask<{ id: string }>('demo', 'POST', '/api/interchanges?partner=spijkerhout', {
      body: orderFile('KEY5', [{ number: 'K-5' }], 'spijkerhout'),
    });
    await office.rest();
    expect((await by(spijkerhout, 'GET', `/api/interchanges/${forHim.body.id}`)).status).toBe(200);
    expect((await by(hoveling, 'GET', `/api/interchanges/${forHim.body.id}`)).status).toBe(404);
    expect(await numbers(hoveling)).toEqual(['K-1']);
  });

  it('gets a page after a page of his own alone', async () => {
    const page = await by<OrderList & { next: string }>(spijkerhout, 'GET', '/api/sales-orders?limit=1');
    const rest = await by<OrderList>(spijkerhout, 'GET', `/api/sales-orders?limit=1&cursor=${page.body.next}`);
    expect([...page.body.items, ...rest.body.items].map((order) => order.buyerOrderNumber)).toEqual(['K-5', 'K-4']);
  });
});
