import { orderFile } from '../builders/order-file';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. Hoveling is a partner of the demo who has no overlay.

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const overlay = (more: string, partner = 'hoveling'): string =>
  `guide: hoveling/orders\nversion: 1\ntitle: Orders of Hoveling\nextends: edifact/orders\npartner: ${partner}\n${more}`;
const perTen = "lines: { fields: { basisQuantity: { constant: '10' } } }\n";
const route = '/api/partners/hoveling/overlays';
const send = (who: 'fatma' | 'demo', path: string, body: object) => office.ask(who, 'POST', `${route}${path}`, { body }); // prettier-ignore
const states = async (): Promise<readonly string[]> =>
  (
    await office.ask<{ overlays: readonly { version: number; state: string }[] }>(
      'fatma',
      'GET',
      '/api/partners/hoveling/guides',
    )
  ).body.overlays // prettier-ignore
    .map(({ version, state }) => `${version} ${state}`);
const readBy = async (number: string): Promise<unknown> =>
  (
    await office.query<{ guide: string; guide_version: string }>(
      `SELECT m.guide, m.guide_version FROM message m WHERE m.order_number = $1`,
      [number],
    )
  )[0];

describe('the overlay of a partner on his page', () => {
  it('is told what is wrong with it in both languages, with line and column', async () => {
    const { body } = await send('fatma', '/check', { overlay: overlay('document: { nmber: BGM.2.1 }\n') });
    expect(body).toMatchObject({
      says: null,
      faults: [
        {
          line: 6,
          column: 20,
          text: {
            nl: 'verwacht: geen "nmber" hier: de taal van de leeswijzers heeft dat woord niet',
            en: 'expected no "nmber" here: the guide language has no such word',
          },
        },
      ],
    });
    const other = await send('fatma', '/check', { overlay: overlay('', 'pannenlap').replace('hoveling/', 'pannenlap/') }); // prettier-ignore
    expect(other.body).toMatchObject({ says: null, faults: [{ line: 5, text: { nl: 'verwacht: "partner: hoveling", niet "pannenlap"' } }] }); // prettier-ignore
  });

  it('is tried on what he sent, put in force by who may, and put back; what was decided stays as it was read', async () => {
    await office.sendAndRest(orderFile('OVL1', [{ number: 'OVL-1' }]));
    const trial = await send('fatma', '/trials', { overlay: overlay(perTen), since: '2020-01-01' });
    expect(trial.body).toMatchObject({ looked: 1, changed: 1, more: false, of: { order: 1, outcome: 1 } });
    expect(trial.body['messages']).toMatchObject([
      { orderNumber: 'OVL-1', differences: expect.arrayContaining([{ about: 'order', name: 'regel 1, aantal waarvoor de prijs geldt', before: null, after: '10' }]) }, // prettier-ignore
    ]);
    expect(await states()).toEqual([]);

    const today = await office.query<{ day: string }>(`SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date::text AS day`); // prettier-ignore
    const from = today[0]?.day ?? '';
    const put = { overlay: overlay(perTen), from };
    expect((await send('fatma', '', put)).status).toBe(403);
    expect(await send('demo', '', put)).toMatchObject({ status: 201, body: { version: 1, validFrom: from } });
    await office.sendAndRest(orderFile('OVL2', [{ number: 'OVL-2' }]));
    expect(await readBy('OVL-2')).toMatchObject({ guide: 'hoveling/orders', guide_version: expect.stringMatching(/^1\+/) }); // prettier-ignore
    expect(await readBy('OVL-1')).toMatchObject({ guide: 'edifact/orders' });

    // The same name once more is the next version; one of later is not yet.
    expect(await send('demo', '', { overlay: overlay(''), from })).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await send('demo', '', { overlay: overlay(''), from: '2099-01-01' })).toMatchObject({
      body: { version: 3 },
    });
    expect(await states()).toEqual(['1 replaced', '2 holds', '3 later']);
    const again = { guide: 'hoveling/orders', version: 1, from };
    expect(await send('demo', '/restorations', again)).toMatchObject({ status: 201, body: { version: 4 } });
    expect((await send('demo', '/restorations', { ...again, version: 9 })).status).toBe(404);
    expect((await send('fatma', '/restorations', again)).status).toBe(403);
    expect((await send('demo', '/withdrawals', { guide: 'hoveling/orders', version: 3 })).status).toBe(204);
    expect(await states()).toEqual(['1 replaced', '2 replaced', '3 withdrawn', '4 holds']);
    expect(await readBy('OVL-2')).toMatchObject({ guide_version: expect.stringMatching(/^1\+/) });
    const events = await office.query(
      `SELECT e.kind, u.name, e.authority, e.data FROM event_log e JOIN app_user u ON u.id::text = e.actor
       WHERE e.subject_type = 'guide' AND e.subject_id = 'hoveling/orders' ORDER BY e.id`,
    );
    expect(events).toMatchObject([
      { kind: 'guide-made', name: 'demo', authority: 'admin', data: { version: 1, validFrom: from } },
      { data: { version: 2 } },
      { data: { version: 3, validFrom: '2099-01-01' } },
      { data: { version: 4, putBack: 1 } },
      { kind: 'guide-withdrawn', data: { version: 3 } },
    ]);
  });
});
