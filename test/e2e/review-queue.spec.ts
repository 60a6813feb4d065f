import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL.

interface Row {
  readonly id: string;
  readonly state: string;
  readonly order: { readonly number: string } | null;
  readonly finding: { readonly code: string; readonly text: { readonly nl: string } } | null;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly dueAt: string;
  readonly dueBy: string;
  readonly value: string;
  readonly atRisk: string;
  readonly mix: readonly { readonly code: string; readonly count: number }[];
  readonly claimedBy: { readonly name: string } | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
}
interface List {
  readonly items: readonly Row[];
  readonly next: string | null;
}
interface Counts {
  readonly total: number;
  readonly facets: readonly {
    readonly facet: string;
    readonly key: string;
    readonly name: string | null;
    readonly count: number;
  }[];
}

const STORIES = ['03-unknown-article', '04-price-below-ours', '09-unknown-buyer', '10-unknown-delivery-place'];

let office: Office;
beforeAll(async () => {
  office = await Office.open();
  for (const story of STORIES) {
    const file = path.resolve(__dirname, '../../fixtures/stories', story, 'message.edi');
    await office.sendAndRest(readFileSync(file));
  }
}, 120_000);
afterAll(() => office.close());

const queue = async (query = '', person: Person = 'fatma'): Promise<List> => {
  const answer = await office.ask<List>(person, 'GET', `/api/review-queue${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const first = async (): Promise<Row> => {
  const [row] = (await queue('?code=ITM-003')).items;
  const [any] = row === undefined ? (await queue()).items : [row];
  if (any === undefined) throw new Error('The queue is empty');
  return any;
};
const at = (id: string): Promise<Row | undefined> => queue().then(({ items }) => items.find((row) => row.id === id));

describe('the queue', () => {
  it('shows what is missed first first, with what that comes from', async () => {
    const { items } = await queue();
    expect(items).toHaveLength(STORIES.length);
    expect(items.map(({ dueAt }) => dueAt)).toEqual(items.map(({ dueAt }) => dueAt).sort());
    for (const row of items) {
      expect(row.order?.number).toBeTruthy();
      expect(row.finding?.text.nl).toBeTruthy();
      expect(row.mix.length).toBeGreaterThan(0);
      expect(['cut-off', 'response', 'target']).toContain(row.dueBy);
    }
    expect(items.some(({ customer }) => customer !== null)).toBe(true);
    expect(items.every(({ value, atRisk }) => Number(atRisk) <= Number(value))).toBe(true);
    expect(items.some(({ atRisk }) => Number(atRisk) > 0)).toBe(true);
  });

  it('comes in pages that join without a gap', async () => {
    const all = (await queue()).items.map(({ id }) => id);
    const one = await queue('?limit=3');
    const two = await queue(`?limit=3&cursor=${one.next ?? ''}`);
    expect([...one.items, ...two.items].map(({ id }) => id)).toEqual(all);
    expect(two.next).toBeNull();
  });

  it('is narrowed by finding, customer, severity and age, and counted beside', async () => {
    const [row] = (await queue()).items.filter(({ customer }) => customer !== null);
    const code = row?.finding?.code ?? '';
    const narrowed = await queue(`?code=${code}&customer=${row?.customer?.id ?? ''}`);
    expect(narrowed.items.map(({ id }) => id)).toContain(row?.id);
    expect((await queue('?olderThanHours=1')).items).toEqual([]);
    const counts = await office.ask<Counts>('fatma', 'GET', `/api/review-queue/counts?code=${code}`);
    expect(counts.body.total).toBe((await queue(`?code=${code}`)).items.length);
    const codes = counts.body.facets.filter(({ facet }) => facet === 'code');
    expect(codes.length).toBeGreaterThan(1);
    // Of whom the orders came: each partner with as many cases as the queue then shows.
    const partners = counts.body.facets.filter(({ facet }) => facet === 'partner');
    expect(partners.map(({ name }) => name)).toContain('Hoveling Tuinwinkels');
    for (const { key, count } of partners)
      expect((await queue(`?code=${code}&partner=${key}`)).items).toHaveLength(count);
    const groups = await office.ask<{ items: { key: string; count: number }[] }>('fatma', 'GET', '/api/review-queue/groups?by=finding'); // prettier-ignore
    for (const { key, count } of groups.body.items)
      expect((await queue(`?finding=${encodeURIComponent(key)}`)).items).toHaveLength(count);
  });

  it('has a case in one hand, and the first is told when another takes it over', async () => {
    const { id } = await first();
    const claim = (person: Person, takeOver = false) =>
      office.ask<{ detail: string }>(person, 'POST', `/api/review-cases/${id}/claim`, { body: { takeOver } });
    expect((await claim('fatma')).status).toBe(204);
    expect(await at(id)).toMatchObject({ state: 'claimed', claimedBy: { name: expect.any(String) as string } });
    const refused = await claim('sanne');
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringMatching(/working on this|is hiermee bezig/)]); // prettier-ignore
    const heard = await listen('fatma');
    expect((await claim('sanne', true)).status).toBe(204);
    expect(await heard()).toMatchObject({ kind: 'claimed', cases: [id], to: [await idOf('fatma')] });
    expect((await office.ask('sanne', 'DELETE', `/api/review-cases/${id}/claim`)).status).toBe(204);
    expect(await at(id)).toMatchObject({ state: 'new', claimedBy: null });
    const events = await office.query<{ kind: string }>(
      `SELECT kind FROM event_log WHERE subject_type = 'review-case' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['case-claimed', 'case-claimed', 'case-freed']);
  });

  it('frees a case that nobody went on with', async () => {
    const { id } = await first();
    await office.ask('fatma', 'POST', `/api/review-cases/${id}/claim`, {});
    await office.query(`UPDATE review_case SET claimed_at = now() - interval '16 minutes' WHERE id = $1`, [id]);
    expect(await at(id)).toMatchObject({ state: 'new', claimedBy: null });
    expect((await office.ask('sanne', 'POST', `/api/review-cases/${id}/claim`, {})).status).toBe(204);
    await office.ask('sanne', 'DELETE', `/api/review-cases/${id}/claim`);
  });

  it('puts a case off, and has it back by the clock', async () => {
    const { id } = await first();
    const put = (body: object) => office.ask('fatma', 'POST', `/api/review-cases/${id}/snooze`, { body });
    expect((await put({})).status).toBe(400);
    expect((await put({ until: '2020-01-01T00:00:00Z' })).status).toBe(400);
    expect((await put({ until: new Date(Date.now() + 3_600_000).toISOString() })).status).toBe(204);
    expect((await at(id))?.state).toBe('snoozed');
    expect((await queue('?states=new,claimed')).items.some((row) => row.id === id)).toBe(false);
    await office.query(`UPDATE review_case SET snoozed_until = now() - interval '1 second' WHERE id = $1`, [id]);
    expect((await at(id))?.state).toBe('new');
    expect((await put({ waitingFor: 'customer' })).status).toBe(204);
    expect((await at(id))?.state).toBe('waiting-customer');
    expect((await office.ask('fatma', 'DELETE', `/api/review-cases/${id}/snooze`)).status).toBe(204);
    expect((await at(id))?.state).toBe('new');
  });

  it('gives a case to a colleague', async () => {
    const { id } = await first();
    const sanne = await idOf('sanne');
    const give = (assignee: string | null) => office.ask('fatma', 'POST', `/api/review-cases/${id}/assignment`, { body: { assignee } }); // prettier-ignore
    expect((await give('00000000-0000-4000-8000-000000000000')).status).toBe(400);
    expect((await give(sanne)).status).toBe(204);
    expect((await queue('?assignee=me', 'sanne')).items.map((row) => row.id)).toEqual([id]);
    expect((await queue('?assignee=nobody')).items).toHaveLength(STORIES.length - 1);
    expect((await give(null)).status).toBe(204);
    expect((await queue('?assignee=me', 'sanne')).items).toEqual([]);
  });

  it('has room for what colleagues say to each other', async () => {
    const { id } = await first();
    const sanne = await idOf('sanne');
    const body = { text: 'Bel jij even?', mentions: [sanne] };
    const written = await office.ask('fatma', 'POST', `/api/review-cases/${id}/comments`, { body });
    expect(written.status).toBe(201);
    const list = await office.ask<{ items: unknown[] }>('sanne', 'GET', `/api/review-cases/${id}/comments`);
    expect(list.body.items).toEqual([written.body]);
    expect(list.body.items[0]).toMatchObject({ text: 'Bel jij even?', mentions: [{ id: sanne }] });
  });

  it('keeps views for each person', async () => {
    const name = encodeURIComponent('Mijn fouten');
    const put = await office.ask('fatma', 'PUT', `/api/saved-views/${name}`, { body: { filter: 'severity=error' } });
    expect(put.status).toBe(204);
    const views = (person: Person) => office.ask(person, 'GET', '/api/saved-views').then(({ body }) => body);
    expect(await views('fatma')).toEqual({ items: [{ name: 'Mijn fouten', filter: 'severity=error' }] });
    expect(await views('sanne')).toEqual({ items: [] });
    expect((await office.ask('fatma', 'DELETE', `/api/saved-views/${name}`)).status).toBe(204);
    expect(await views('fatma')).toEqual({ items: [] });
  });

  it('tells nothing to who is not logged in', async () => {
    expect((await fetch(`${office.url}/api/desk-events`)).status).toBe(401);
  });
});

async function idOf(person: Person): Promise<string> {
  const [row] = await office.query<{ id: string }>('SELECT id FROM app_user WHERE name = $1', [person]);
  return row?.id ?? '';
}

/** Opens what a person's screen hears. @returns waits for the first event */
async function listen(person: Person): Promise<() => Promise<unknown>> {
  const stream = await fetch(`${office.url}/api/desk-events`, {
    headers: { Authorization: `Bearer ${office.token(person)}` },
  });
  const reader = stream.body?.getReader();
  return async () => {
    for (let text = ''; reader !== undefined;) {
      text += Buffer.from((await reader.read()).value ?? []).toString('utf8');
      const data = /^data: (.*)$/m.exec(text)?.[1];
      if (data === undefined) continue;
      await reader.cancel();
      return JSON.parse(data) as unknown;
    }
    return null;
  };
}
