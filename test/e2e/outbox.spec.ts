import { UserService } from '../../src/access/services';
import { orderFile } from '../builders/order-file';
import { Office, type Answer } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL, the drop folder.

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly revision: number;
  readonly file: string;
  readonly controlReference: string;
  readonly replaces: string | null;
  readonly text: string;
}
interface Rows {
  readonly items: readonly Row[];
  readonly next: string | null;
}

let office: Office;
let used = 0;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const list = async (query: string): Promise<Rows> =>
  (await office.ask<Rows>('fatma', 'GET', `/api/outbox?${query}`)).body;
const show = (id: string): Promise<Answer<Row>> => office.ask<Row>('fatma', 'GET', `/api/outbox/${id}`);
const again = (what: 'resend' | 'send-anew', { id, revision }: Row): Promise<Answer<Row & { refusal: string }>> =>
  office.ask('fatma', 'POST', `/api/outbox/${id}/${what}`, { version: revision });
const events = (id: string): Promise<readonly { kind: string; actor: string }[]> =>
  office.query(`SELECT kind, actor FROM event_log WHERE subject_type = 'outbox' AND subject_id = $1 ORDER BY id`, [id]);

/** An order that is answered. @returns the answer */
async function answered(): Promise<Row> {
  const number = `OB${++used}`;
  await office.sendAndRest(orderFile(number, [{ number }]));
  const [order] = await office.query<{ id: string }>('SELECT id FROM sales_order WHERE buyer_order_number = $1', [
    number,
  ]);
  const { items } = await list(`order=${order?.id ?? ''}`);
  if (items[0] === undefined || items.length > 1) throw new Error(`${number} has ${items.length} answers`);
  return (await show(items[0].id)).body;
}

describe('the outbox over HTTP', () => {
  it('lists by state, partner and order, page by page, newest first', async () => {
    const answer = await answered();
    expect(answer).toMatchObject({
      kind: 'ORDRSP',
      state: 'delivered',
      attempts: 1,
      lastError: null,
      partner: { code: 'hoveling' },
    });
    const all = await list('partner=hoveling&state=delivered');
    expect(all.items.length).toBeGreaterThan(1);
    const [first] = (await list('partner=hoveling&limit=1')).items;
    const { next } = await list('partner=hoveling&limit=1');
    const [second] = (await list(`partner=hoveling&limit=1&cursor=${next ?? ''}`)).items;
    expect([first?.id, second?.id]).toEqual(all.items.slice(0, 2).map(({ id }) => id));
    expect((await list('state=dead')).items).toEqual([]);
    expect((await office.ask('fatma', 'GET', '/api/outbox?state=lost')).status).toBe(400);
  });

  it('shows the text, and gives the bytes as a download', async () => {
    const answer = await answered();
    expect(answer.text).toContain('ORDRSP');
    const sent = (await office.delivered('hoveling')).get(answer.file);
    const download = await office.ask<string>('fatma', 'GET', `/api/outbox/${answer.id}/body`);
    expect([answer.text, download.body]).toEqual([sent, sent]);
    expect((await office.ask('fatma', 'GET', '/api/outbox/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('sends the same bytes again under the same name and number, and says who did it', async () => {
    const answer = await answered();
    const before = (await office.delivered('hoveling')).size;
    const resent = await again('resend', answer);
    expect(resent).toMatchObject({ status: 200, body: { id: answer.id, controlReference: answer.controlReference } });
    await office.rest();
    expect((await office.delivered('hoveling')).size).toBe(before);
    expect((await show(answer.id)).body).toMatchObject({
      state: 'delivered',
      file: answer.file,
      text: answer.text,
      resentAt: expect.any(String) as string,
    });
    const [fatma] = await office.query<{ id: string }>(`SELECT id FROM app_user WHERE name = 'fatma'`);
    expect((await events(answer.id)).filter(({ kind }) => kind !== 'reply-acknowledged')).toEqual([
      { kind: 'reply-delivered', actor: 'system' },
      { kind: 'reply-resent', actor: fatma?.id },
      { kind: 'reply-delivered', actor: 'system' },
    ]);
  });

  it('does what the first of two clerks says, and tells the second', async () => {
    const answer = await answered();
    const both = await Promise.all([again('resend', answer), again('resend', answer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    await office.rest();
    expect((await events(answer.id)).filter(({ kind }) => kind === 'reply-resent')).toHaveLength(1);
    expect((await office.ask('fatma', 'POST', `/api/outbox/${answer.id}/resend`)).status).toBe(428);
  });

  it('composes anew with a new number; what did not leave is superseded, what left stays', async () => {
    const answer = await answered();
    const anew = await again('send-anew', answer);
    expect(anew).toMatchObject({ status: 200, body: { replaces: answer.id } });
    await office.rest();
    const made = (await show(anew.body.id)).body;
    expect(made).toMatchObject({ state: 'delivered', replaces: answer.id });
    expect(Number(made.controlReference)).toBeGreaterThan(Number(answer.controlReference));
    expect([...(await office.delivered('hoveling')).keys()]).toEqual(expect.arrayContaining([answer.file, made.file]));
    expect((await show(answer.id)).body.state).toBe('delivered');

    await office.query(`UPDATE outbox SET state = 'dead', delivered_at = NULL WHERE id = $1`, [made.id]);
    const third = await again('send-anew', (await show(made.id)).body);
    await office.rest();
    expect([(await show(made.id)).body.state, (await show(third.body.id)).body.state]).toEqual([
      'superseded',
      'delivered',
    ]);
  });

  it('refuses clearly where it makes no sense', async () => {
    const answer = await answered();
    const refusals: Record<string, readonly unknown[]> = {};
    for (const state of ['held', 'due', 'cancelled', 'superseded']) {
      await office.query('UPDATE outbox SET state = $2 WHERE id = $1', [answer.id, state]);
      const [resend, anew] = [await again('resend', answer), await again('send-anew', answer)];
      refusals[state] = [resend.status, resend.body.refusal, anew.status, anew.body.refusal];
    }
    expect(refusals).toEqual({
      held: [409, 'still-held', 409, 'still-held'],
      due: [409, 'not-composed-yet', 409, 'not-composed-yet'],
      cancelled: [409, 'withdrawn', 409, 'withdrawn'],
      superseded: [409, 'withdrawn', 409, 'withdrawn'],
    });
  });

  it('lets somebody who only looks look', async () => {
    const password = 'a long enough password';
    await office.app.get(UserService).create({ user: 'vera', name: 'Vera', role: 'viewer', language: 'nl', password });
    const { body } = await office.ask<{ token: string }>(null, 'POST', '/api/session', {
      body: { user: 'vera', password },
    });
    const headers = { Authorization: `Bearer ${body.token}` };
    const answer = await answered();
    const ask = async (method: string, route: string): Promise<number> =>
      (await office.ask(null, method, route, { headers, version: answer.revision })).status;
    expect(await ask('GET', `/api/outbox/${answer.id}`)).toBe(200);
    expect([
      await ask('POST', `/api/outbox/${answer.id}/resend`),
      await ask('POST', `/api/outbox/${answer.id}/send-anew`),
    ]).toEqual([403, 403]);
    expect([await ask('POST', '/api/outbox-hold'), await ask('DELETE', '/api/outbox-hold')]).toEqual([403, 403]);
    expect((await office.ask('wim', 'POST', '/api/control-counters/jump', { body: { reserve: 5 } })).status).toBe(403);
  });
});

describe('after a restore', () => {
  it('nothing leaves until a person says so, and every number from then on is a new one', async () => {
    const before = await answered();
    expect((await office.ask('wim', 'POST', '/api/outbox-hold', { body: { reason: 'Back-up teruggezet' } })).body).toMatchObject({ held: true, reason: 'Back-up teruggezet' }); // prettier-ignore
    expect((await office.ask('wim', 'POST', '/api/outbox-hold', { body: { reason: 'nog eens' } })).status).toBe(409);
    expect((await office.ask('demo', 'POST', '/api/control-counters/jump', { body: { reserve: 500 } })).status).toBe(
      200,
    );
    await office.send(orderFile('HELD', [{ number: 'HELD' }]));
    await office.until('the order is decided', async () => (await office.count(`sales_order WHERE buyer_order_number = 'HELD'`)) > 0); // prettier-ignore
    await office.until('composing has been asked for', async () => (await office.count(`work WHERE kind = 'compose-reply'`)) === 2); // prettier-ignore
    expect(await office.count(`outbox WHERE state = 'due'`)).toBe(2);
    expect((await office.ask('demo', 'DELETE', '/api/outbox-hold')).body).toMatchObject({ held: false });
    await office.rest();
    const numbers = await office.query<{ n: number }>(
      `SELECT control_reference::int AS n FROM outbox o JOIN partner p ON p.id = o.partner_id
       WHERE p.code = 'hoveling' AND control_reference::int > $1 ORDER BY 1`,
      [Number(before.controlReference)],
    );
    expect(numbers.map(({ n }) => n)).toEqual([1, 2].map((n) => Number(before.controlReference) + 500 + n));
    const skipped = await office.query<{ data: { from: number; to: number } }>(
      `SELECT e.data FROM event_log e JOIN partner p ON p.id::text = e.subject_id
       WHERE e.kind = 'control-numbers-skipped' AND p.code = 'hoveling'`,
    );
    const from = Number(before.controlReference) + 1;
    expect(skipped).toEqual([{ data: { from, to: from + 499 } }]);
    const partners = await office.count('partner');
    expect(await office.count(`event_log WHERE kind = 'control-numbers-skipped'`)).toBe(partners);
    expect(await office.count('control_counter')).toBe(partners);
  });
});
