import { MasterImport, type MasterFiles } from '../../src/master/services';
import { UnitOfWork } from '../../src/platform/services';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, PostgreSQL. The customer is of the demo.

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly endedAt: string | null;
}
const route = '/api/customers/10010/contacts';
const list = async (): Promise<readonly Kept[]> => (await office.ask<{ items: readonly Kept[] }>('fatma', 'GET', route)).body.items; // prettier-ignore
const ada = { name: 'Ada Voorbeeldsma', role: 'Inkoper', topic: 'orders', phone: '+31 20 555 0177', language: 'en' };

it('contacts of a customer are added, changed and ended by who may, and the log tells no names', async () => {
  expect((await office.ask('fatma', 'POST', route, { body: ada })).status).toBe(403);
  expect((await office.ask('demo', 'POST', route, { body: { name: 'Nobody' } })).status).toBe(400);
  expect((await office.ask('demo', 'POST', '/api/customers/none/contacts', { body: ada })).status).toBe(404);
  expect((await office.ask('fatma', 'GET', '/api/customers/none/contacts')).status).toBe(404);
  const made = await office.ask<{ id: string }>('demo', 'POST', route, { body: ada });
  expect(made.status).toBe(201);
  const own = `${route}/${made.body.id}`;
  expect((await office.ask('demo', 'POST', route, { body: ada })).status).toBe(409);
  const change = (body: object) => office.ask('demo', 'PUT', own, { body });
  expect((await change({ ...ada, name: 'Marieke Proefstra' })).status).toBe(409);
  expect((await change({ ...ada, phone: '+31 20 555 0178' })).status).toBe(204);
  expect(await list()).toContainEqual(expect.objectContaining({ id: made.body.id, role: 'Inkoper', phone: '+31 20 555 0178' })); // prettier-ignore

  // What the office said goes before what is imported; nobody touched the other one.
  const files: MasterFiles = {
    contacts: [
      { customer: '10010', name: 'Ada Voorbeeldsma', phone: '+31 20 555 0000' },
      { customer: '10010', name: 'Marieke Proefstra', phone: '+31 20 555 0999' },
    ],
  };
  await office.app.get(UnitOfWork).run((tx) => office.app.get(MasterImport).run(tx, files));
  const phones = new Map((await list()).map(({ name, phone }) => [name, phone]));
  expect([phones.get('Ada Voorbeeldsma'), phones.get('Marieke Proefstra')]).toEqual(['+31 20 555 0178', '+31 20 555 0999']); // prettier-ignore

  expect((await office.ask('demo', 'POST', `${own}/end`)).status).toBe(204);
  expect((await office.ask('demo', 'POST', `${own}/end`)).status).toBe(404);
  expect((await list()).at(-1)).toMatchObject({ name: 'Ada Voorbeeldsma', endedAt: expect.any(String) });
  expect(await office.ask('demo', 'POST', route, { body: ada })).toMatchObject({ status: 201, body: { id: made.body.id } }); // prettier-ignore
  const events = await office.query<{ kind: string; data: object }>(
    `SELECT kind, data FROM event_log WHERE subject_type = 'contact' ORDER BY id`,
  );
  expect(events.map(({ kind }) => kind)).toEqual(['contact-added', 'contact-changed', 'contact-ended', 'contact-added']); // prettier-ignore
  expect(events[1]?.data).toMatchObject({ customer: '10010', fields: ['phone'] });
  expect(JSON.stringify(events)).not.toMatch(/Ada|555/);
});
