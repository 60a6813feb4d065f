import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { guide } from '../../src/cli-guides';
import { benchText, replaySummary, type ReplayedMessage } from '../../src/intake';
import { GuideBench, ReplayService, SecondReading, type ReplayWish } from '../../src/intake/services';
import { GuideBookService } from '../../src/mapping/services';
import { Database } from '../../src/platform/services';
import { orderFile } from '../builders/order-file';
import { command } from '../harness/command';
import { Office } from '../harness/office';

// Real: the whole program over HTTP, its workers, PostgreSQL. The senders are Hoveling and Spijkerhout of the demo.

let office: Office;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const overlay = (version: number, more: string, partner = 'hoveling'): string =>
  `guide: ${partner}/orders\nversion: ${version}\ntitle: Trial\nextends: edifact/orders\npartner: ${partner}\n${more}`;
const guides = (): GuideBookService => office.app.get(GuideBookService);

/** A clean order, and the price that was understood. */
async function send(number: string, change = (text: string) => text): Promise<readonly unknown[]> {
  await office.sendAndRest(Buffer.from(change(orderFile(`OV${number}`, [{ number }]).toString('latin1')), 'latin1'));
  return office.query(
    `SELECT m.state, m.guide, m.guide_version AS edition, o.state AS "order", o.document -> 'lines' -> 0 -> 'priceBasis' ->> 'quantity' AS basis
     FROM message m LEFT JOIN sales_order o ON o.message_id = m.id WHERE m.reference = $1 OR m.order_number = $2`,
    ['none', number],
  );
}
const perTen = "lines: { fields: { basisQuantity: { constant: '10' } } }";

/** Everything that a replay could have written to. */
const rows = async (): Promise<unknown> =>
  office.query(
    `SELECT (SELECT count(*) FROM sales_order) AS orders, (SELECT count(*) FROM order_finding) AS findings,
       (SELECT count(*) FROM outbox) AS outbox, (SELECT count(*) FROM event_log) AS events, (SELECT count(*) FROM work) AS work,
       (SELECT sum(last) FROM control_counter) AS numbers, (SELECT count(*) FROM partner_guide) AS guides,
       (SELECT string_agg(xmin::text, ',' ORDER BY id) FROM sales_order) AS touched`,
  );

describe('an overlay that is made while the program works', () => {
  it('reads its partner from the next file on, and what was read before stays as it was', async () => {
    expect(await send('BEFORE')).toEqual([
      expect.objectContaining({ guide: 'edifact/orders', order: 'released', basis: null }),
    ]);
    await expect(guides().add(overlay(1, perTen), 'trial.yaml', 'jan')).resolves.toMatchObject({ ok: true });
    const [message] = await send('AFTER');
    expect(message).toMatchObject({ guide: 'hoveling/orders', order: 'in-review', basis: '10' });
    expect(message).toHaveProperty('edition', expect.stringMatching(/^1\+\d+$/));

    // A later version does not change what the order in review means: a person decides on what was understood first.
    // Another process makes it: this one has not looked since, and first hears of it in the middle of a person's transaction.
    await office.query(
      `INSERT INTO partner_guide (guide, version, partner_id, text, made_by) SELECT 'hoveling/orders', 2, id, $1, 'jan' FROM partner WHERE code = 'hoveling'`,
      [overlay(2, '')],
    );
    const [order] = await office.query<{ id: string }>(`SELECT id FROM sales_order WHERE buyer_order_number = 'AFTER'`);
    const [found] = await office.query<{ id: string }>(`SELECT id FROM review_case WHERE subject_key = $1`, [`order:${order?.id ?? ''}`]); // prettier-ignore
    const route = `/api/review-cases/${found?.id ?? ''}`;
    const seen = await office.ask<{ version: number }>('fatma', 'GET', route);
    const { status } = await office.ask('fatma', 'POST', `${route}/corrections`, {
      version: Number(seen.etag?.replace(/\D/g, '')),
      body: { corrections: [{ field: 'lines[0].quantity', value: '48' }] },
    });
    expect(status).toBe(200);
    const still = await office.query<{ codes: string }>(
      `SELECT string_agg(DISTINCT code, ',') AS codes FROM order_finding f WHERE f.order_id = $1 AND f.state = 'open' AND stops`,
      [order?.id],
    );
    expect(still[0]?.codes).toContain('PRC-005');
    expect(await send('SECOND')).toEqual([expect.objectContaining({ guide: 'hoveling/orders', edition: expect.stringMatching(/^2\+/), order: 'released', basis: null })]); // prettier-ignore
  });

  it('is tried on stored messages first, and nothing is written', async () => {
    const wish: ReplayWish = {
      since: '2020-01-01', partner: 'hoveling', against: 'guides', language: 'en',
      overlay: { file: 'trial.yaml', text: overlay(3, perTen) },
    }; // prettier-ignore
    const before = await rows();
    const replayed = await office.app.get(ReplayService).replay(wish, office.app.get(Database));
    if (!replayed.ok) throw new Error(replayed.error.map(({ en }) => en).join());
    const all: ReplayedMessage[] = [];
    for await (const one of replayed.value) all.push(one);
    expect(await rows()).toEqual(before);
    const of = (number: string) => all.find(({ message }) => message.orderNumber === number)?.differences ?? [];
    expect(of('SECOND')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ about: 'guide', after: expect.stringMatching(/^hoveling\/orders 3\+/) }),
        { about: 'order', name: 'lines[0].priceBasis.quantity', before: null, after: '10' },
        expect.objectContaining({ about: 'finding', name: 'PRC-005', before: null }),
        { about: 'outcome', name: 'outcome', before: 'released', after: 'in-review' },
        expect.objectContaining({ about: 'answer', after: null }),
      ]),
    );
    // The one that was read so already differs in the guide alone.
    expect(of('AFTER').map(({ about }) => about)).toEqual(['guide']);
    expect(
      replaySummary(
        all.map(({ differences }) => differences),
        'en',
      ),
    ).toMatch(/^3 messages, of which 3 differ: orders 2, /);
  });

  it('is tried on files with the answer that the buyer would get, and nothing is written', async () => {
    const before = await rows();
    const bench = async (more: string) => {
      const opened = await office.app.get(GuideBench).open(overlay(3, more), 'trial.yaml');
      if (!opened.ok) throw new Error(opened.error.map(({ en }) => en).join());
      return opened.value(orderFile('BENCH', [{ number: 'BENCH' }]));
    };
    const clean = await bench('');
    expect(clean.rehearsed).toMatchObject([{ outcome: 'released', answer: expect.stringContaining('ORDRSP') }]);
    expect(clean.acknowledgements.made).toMatchObject([
      { standard: 'CONTRL', text: expect.stringContaining('UCI+BENCH') },
    ]);
    const less = await bench('document: { currency: ~ }');
    expect(less.rehearsed).toMatchObject([{ outcome: 'in-review', answer: null }]);
    expect(less.messages[0]?.understood).toMatchObject({
      document: { currency: null },
      guide: { edition: expect.stringMatching(/^3\+/) },
    });
    expect(less.messages[0]?.unused).toEqual([expect.objectContaining({ path: expect.stringContaining('CUX') })]);
    expect(await rows()).toEqual(before);
  });

  it('shows on the bench an order that replaces another by the setting of its partner as a change of that one', async () => {
    await send('BENCHED');
    const [first] = await office.query<{ reference: string }>(`SELECT reference FROM sales_order WHERE buyer_order_number = 'BENCHED'`); // prettier-ignore
    const before = await rows();
    const bench = async () => {
      const opened = await office.app.get(GuideBench).open(overlay(3, ''), 'trial.yaml');
      if (!opened.ok) throw new Error(opened.error.map(({ en }) => en).join());
      return opened.value(orderFile('BENCHED2', [{ number: 'BENCHED', lines: [{ quantity: '120' }] }]));
    };
    expect((await bench()).rehearsed).toMatchObject([{ outcome: 'in-review', changes: null }]);
    await office.query(`UPDATE partner SET duplicate_outcome = 'replacement' WHERE code = 'hoveling'`);
    const tried = await bench();
    await office.query(`UPDATE partner SET duplicate_outcome = 'ask' WHERE code = 'hoveling'`);
    expect(tried.rehearsed).toMatchObject([{ outcome: 'change', changes: first?.reference, answer: null }]);
    const text = benchText('a.edi', tried, 'nl');
    expect(text).toContain(`Dit zou er gebeuren: hij wordt een wijziging van order ${first?.reference ?? ''}.`);
    expect(text).toContain('Orderbevestiging: volgt op wat er van de wijziging wordt');
    // The setting of a partner that was saved has his open orders judged again.
    await office.rest();
    expect(await rows()).toEqual(before);
  });

  it('is told on the bench what the end of a file does to the orders in it', async () => {
    const bench = async (more: string) => {
      const opened = await office.app.get(GuideBench).open(overlay(3, more), 'trial.yaml');
      if (!opened.ok) throw new Error(opened.error.map(({ en }) => en).join());
      const text = orderFile('ENDS', [{ number: 'ENDS' }]).toString('latin1');
      return opened.value(Buffer.from(text.replace(/UNZ\+1\+ENDS/, 'UNZ+1+OTHER'), 'latin1'));
    };
    const refused = await bench('');
    expect(refused.messages).toMatchObject([{ state: 'refused' }]);
    expect(refused.rehearsed).toEqual([null]);
    const reported = await bench('agreed: { syntaxChecks: { interchange-reference-mismatch: report } }');
    expect(reported.rehearsed).toMatchObject([
      { outcome: 'in-review', findings: expect.arrayContaining([expect.objectContaining({ code: 'MSG-004' })]) },
    ]);
  });

  it('says what is done with faults of the syntax', async () => {
    const wrongCount = (text: string): string => text.replace(/UNT\+\d+/, 'UNT+99');
    expect(await send('REFUSED', wrongCount)).toEqual([expect.objectContaining({ state: 'refused', order: null })]);
    const made = await guides().add(overlay(3, 'agreed: { syntaxChecks: { message-segment-count: report } }'), 'trial.yaml', 'jan'); // prettier-ignore
    expect(made.ok).toBe(true);
    expect(await send('REPORTED', wrongCount)).toEqual([
      expect.objectContaining({ state: 'ordered', order: 'in-review' }),
    ]);
    const findings = await office.query(
      `SELECT f.code, f.severity FROM order_finding f JOIN sales_order o ON o.id = f.order_id WHERE o.buyer_order_number = 'REPORTED' AND f.stops`,
    );
    // A person can answer it: it is an error and does not block.
    expect(findings).toEqual([{ code: 'MSG-004', severity: 'error' }]);
  });

  it('is out of use when it is withdrawn', async () => {
    for (const version of [1, 2, 3])
      await expect(guides().withdraw('hoveling/orders', version, 'jan')).resolves.toBeNull();
    expect(await send('WITHDRAWN')).toEqual([expect.objectContaining({ guide: 'edifact/orders', order: 'released' })]);
  });
});

describe('an account through which another partner sends', () => {
  it('lends him no overlay', async () => {
    await expect(guides().add(overlay(10, perTen), 'trial.yaml', 'jan')).resolves.toMatchObject({ ok: true });
    const key = await office.keyOf('hoveling', ['interchanges:write']);
    const through = async (number: string, sender: string): Promise<unknown> => {
      const text = orderFile(`OV${number}`, [{ number }]).toString('latin1').replaceAll('8719991000006', sender);
      const { status } = await fetch(`${office.url}/api/interchanges`, { method: 'POST', headers: { Authorization: `Bearer ${key}` }, body: text }); // prettier-ignore
      expect(status).toBe(202);
      await office.rest();
      return office.query(
        `SELECT m.guide FROM message m JOIN interchange i ON i.id = m.interchange_id WHERE i.envelopes -> 0 -> 'envelope' ->> 'reference' = $1`,
        [`OV${number}`],
      );
    };
    expect(await through('OWN', '8719991000006')).toEqual([{ guide: 'hoveling/orders' }]);
    expect(await through('LENT', '8719994000003')).toEqual([{ guide: 'edifact/orders' }]);
    await expect(guides().withdraw('hoveling/orders', 10, 'jan')).resolves.toBeNull();
  });
});

describe('the command line', () => {
  const file = path.join(tmpdir(), `overlay-${randomUUID()}.yaml`);
  const say = (...words: readonly string[]) => command(office, () => guide(words));
  afterAll(() => rm(file, { force: true }));

  it('lets an admin add and withdraw an overlay, and notes who did it', async () => {
    await writeFile(file, overlay(1, 'validFrom: 2999-01-01', 'drieluik'));
    await expect(say('add', file, '--by', 'nobody')).resolves.toMatchObject({ ok: false, lines: [expect.stringContaining('no user nobody')] }); // prettier-ignore
    await expect(say('add', file, '--by', 'fatma')).resolves.toMatchObject({ ok: false, lines: [expect.stringContaining('admin')] }); // prettier-ignore
    await expect(say('add', file, '--by', 'demo')).resolves.toEqual({
      ok: true,
      lines: ['drieluik/orders version 1 holds for files that come on 2999-01-01 or later.'],
    });
    expect(await office.query(`SELECT u.name FROM partner_guide g JOIN app_user u ON u.id::text = g.made_by`)).toEqual([{ name: 'demo' }]); // prettier-ignore
    await expect(say('withdraw', 'drieluik/orders', '1', '--by', 'fatma')).resolves.toMatchObject({ ok: false });
    await expect(say('withdraw', 'drieluik/orders', '1', '--by', 'demo')).resolves.toMatchObject({ ok: true });
  });

  it('names the file that is not there', async () => {
    await expect(say('add', '/nowhere.yaml', '--by', 'demo')).rejects.toThrow(/^\/nowhere\.yaml: /);
  });
});

describe('a replay that could find nothing', () => {
  it('is refused, with the reason', async () => {
    const refusal = async (partner: string) => {
      const wish: ReplayWish = { since: '2020-01-01', partner, against: 'guides', language: 'en', overlay: { file: 'trial.yaml', text: overlay(19, '') } }; // prettier-ignore
      const replayed = await office.app.get(ReplayService).replay(wish, office.app.get(Database));
      return replayed.ok ? [] : replayed.error.map(({ en }) => en);
    };
    expect(await refusal('nobody')).toEqual(['There is no partner "nobody".']);
    expect(await refusal('drieluik')).toEqual(['trial.yaml is an overlay of hoveling: it changes nothing for drieluik.']); // prettier-ignore
    expect(await refusal('hoveling')).toEqual([]);
  });
});

describe('guides that are in use no more', () => {
  it('are all there for who asks, however many they are', async () => {
    await office.query(
      `INSERT INTO guide_edition (guide, edition, source)
       SELECT 'former/' || n, '1', e.source FROM guide_edition e, generate_series(1, 60) n WHERE e.guide = 'edifact/orders'`,
    );
    const wanted = Array.from({ length: 60 }, (_, n) => ({ guide: `former/${String(n + 1)}`, edition: '1' }));
    const some = await guides().editions(office.db.database, wanted.slice(0, 10));
    const all = await guides().editions(office.db.database, wanted);
    const missing = wanted.filter(({ guide, edition }, n) => all(guide, edition) === null || (n < 10 && some(guide, edition) === null)); // prettier-ignore
    expect(missing).toEqual([]);
  });
});

describe('an overlay with a fault', () => {
  it('is not stored', async () => {
    const refused = await guides().add(overlay(14, 'document: { nubmer: BGM.2.1 }'), 'trial.yaml', 'jan');
    expect(refused).toMatchObject({
      ok: false,
      error: [
        {
          line: 6,
          message: {
            en: expect.stringMatching(/^expected no "nubmer"/),
            nl: expect.stringMatching(/^verwacht: geen "nubmer"/),
          },
        },
      ],
    });
    await expect(guides().add(overlay(14, '', 'nobody'), 'trial.yaml', 'jan')).resolves.toMatchObject({ ok: false });
    await expect(guides().add('not: an overlay', 'trial.yaml', 'jan')).resolves.toMatchObject({ ok: false });
    await expect(guides().add(overlay(3, ''), 'trial.yaml', 'jan')).resolves.toMatchObject({ ok: false });
    const ofAnother = overlay(14, '').replace('partner: hoveling', 'partner: pannenlap');
    await expect(guides().add(ofAnother, 'trial.yaml', 'jan')).resolves.toMatchObject({
      ok: false,
      error: [{ line: 1, message: { en: expect.stringContaining('begins with the partner') } }],
    });
    await expect(guides().add('guide: [\nextends: a', 'trial.yaml', 'jan')).resolves.toMatchObject({
      ok: false,
      error: expect.arrayContaining([
        expect.objectContaining({
          line: 2,
          message: { nl: expect.stringMatching(/^is geen YAML/), en: expect.stringMatching(/^is not YAML/) },
        }),
      ]),
    });
    await expect(guides().add(overlay(14, "lines: { fields: { basisQuantity: { constant: 'a hundred' } } }"), 'trial.yaml', 'jan')).resolves.toMatchObject({ ok: false }); // prettier-ignore
  });

  it('that came there all the same, as by a newer base guide, holds its partner and nobody else', async () => {
    await office.query(
      `INSERT INTO partner_guide (guide, version, partner_id, text, made_by)
       SELECT 'spijkerhout/orders', 1, id, $1, 'jan' FROM partner WHERE code = 'spijkerhout'`,
      [overlay(1, 'document: { nubmer: BGM.2.1 }', 'spijkerhout')],
    );
    const bySpijkerhout = (text: string): string => text.replaceAll('8719991000006', '8719992000005');
    expect(await send('BROKEN', bySpijkerhout)).toEqual([]);
    const held = await office.query<{ findings: unknown }>(
      `SELECT m.state, m.findings FROM message m JOIN interchange i ON i.id = m.interchange_id WHERE i.envelopes -> 0 -> 'envelope' ->> 'reference' = 'OVBROKEN'`,
    );
    expect(held).toMatchObject([{ state: 'set-aside', findings: [{ code: 'MSG-002', reason: 'overlay-broken' }] }]);
    expect(await send('OTHERS')).toEqual([expect.objectContaining({ guide: 'edifact/orders', order: 'released' })]);

    // Mended: what waited goes its road, the case is over, and a person's word for it is kept.
    const mended = await guides().add(overlay(2, '', 'spijkerhout'), 'trial.yaml', 'jan');
    expect(mended.ok).toBe(true);
    const again = office.app.get(SecondReading);
    await expect(again.readAgain('hoveling', 'jan', office.db.database)).resolves.toEqual({ read: 0, left: 0 });
    await expect(again.readAgain('spijkerhout', 'jan', office.db.database)).resolves.toEqual({ read: 1, left: 0 });
    await office.rest();
    expect(await office.query(`SELECT state, guide FROM message WHERE order_number = 'BROKEN'`)).toEqual([{ state: 'ordered', guide: 'spijkerhout/orders' }]); // prettier-ignore
    expect(await office.count(`review_case WHERE reason = 'not-an-order' AND state = 'open'`)).toBe(0);
    expect(await office.count(`event_log WHERE kind = 'message-read-again' AND actor = 'jan'`)).toBe(1);
    await expect(again.readAgain('spijkerhout', 'jan', office.db.database)).resolves.toEqual({ read: 0, left: 0 });
  });
});
