import { orderFile, type FileLine } from '../builders/order-file';
import { Office, type Person } from '../harness/office';

// Real: the whole program over HTTP and its drop folder, its workers, PostgreSQL.

let office: Office;
let sent = 0;

beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const reference = (): string => {
  sent += 1;
  return `D${sent}`;
};
const orders = (number: string) =>
  office.query<{ id: string; state: string; occurrence: number | null }>(
    'SELECT id, state, occurrence FROM sales_order WHERE buyer_order_number = $1 ORDER BY reference',
    [number],
  );
/** What was sent about an order or an interchange, oldest first. */
const departures = (column: 'order_id' | 'interchange_id', id: string) =>
  office.query<{ kind: string; state: string; again: boolean; body: Buffer; fileName: string }>(
    `SELECT b.kind, b.state, b.resend_of IS NOT NULL AS again, b.body, b.file_name AS "fileName" FROM outbox b JOIN reply r ON r.id = b.subject_id
     WHERE r.${column} = $1 AND (b.kind = 'CONTRL') = ($2 = 'interchange_id') ORDER BY b.created_at, b.resend_of NULLS FIRST`,
    [id, column],
  );
const codesOf = async (interchangeId: string): Promise<readonly string[]> => {
  const { body } = await office.ask<{ messages: { findings: { code: string }[] }[] }>(
    'demo',
    'GET',
    `/api/interchanges/${interchangeId}`,
  );
  return body.messages.flatMap(({ findings }) => findings.map(({ code }) => code));
};
const messageStates = async (number: string): Promise<readonly string[]> =>
  (
    await office.query<{ state: string }>('SELECT state FROM message WHERE order_number = $1 ORDER BY state', [number])
  ).map(({ state }) => state);

describe('the same bytes again', () => {
  it('over HTTP are acknowledged once more with the same bytes, and nothing else happens', async () => {
    const bytes = orderFile(reference(), [{ number: 'SAME-1' }]);
    const first = await office.sendAndRest(bytes);
    const again = await office.sendAndRest(bytes);
    expect(again).toMatchObject({ id: first.id, duplicate: true });
    // It came without a name of a file: people read what its sender calls it.
    const { body } = await office.ask<{ findings: readonly { code: string; text: { nl: string } }[] }>(
      'demo', 'GET', `/api/interchanges/${first.id}`,
    ); // prettier-ignore
    expect(body.findings.map(({ code, text }) => `${code} ${text.nl}`)).toEqual([
      expect.stringMatching(new RegExp(`^MSG-009 D${sent} is op [0-9-]+ al ontvangen;`)),
    ]);
    const [original, repeated, ...others] = await departures('interchange_id', first.id);
    expect([original?.again, repeated?.again, others.length]).toEqual([false, true, 0]);
    expect(repeated?.body.equals(original?.body ?? Buffer.alloc(0))).toBe(true);
    expect(repeated?.state).toBe('delivered');
    expect(await codesOf(first.id)).toEqual([]);
    const [order, ...more] = await orders('SAME-1');
    expect(more).toEqual([]);
    expect(await departures('order_id', order?.id ?? '')).toHaveLength(1);
  });

  it('over the folder are acknowledged once more, into a file with the same bytes', async () => {
    const name = reference();
    const bytes = orderFile(name, [{ number: 'SAME-2' }]);
    await office.drop({ 'a.edi': bytes });
    await office.rest();
    const contrl = [...(await office.delivered('hoveling'))].filter(([, text]) => text.includes(`UCI+${name}+`));
    await office.drop({ 'b.edi': bytes });
    await office.rest();
    expect([...(await office.delivered('hoveling'))].filter(([, text]) => text.includes(`UCI+${name}+`))).toEqual(
      contrl,
    );
    const [interchange, ...others] = await office.query<{ id: string }>(
      "SELECT id FROM interchange WHERE name = 'a.edi'",
    );
    expect(others).toEqual([]);
    expect(
      (await departures('interchange_id', interchange?.id ?? '')).map(({ state, again }) => [state, again]),
    ).toEqual([
      ['delivered', false],
      ['delivered', true],
    ]);
    expect(await orders('SAME-2')).toHaveLength(1);
    expect(await office.files('archive')).toHaveLength(2);
  });

  it('over both ways make one order: each way has an interchange, and the second is a repetition', async () => {
    const bytes = orderFile(reference(), [{ number: 'SAME-3' }]);
    await office.drop({ 'c.edi': bytes });
    await Promise.all([office.send(bytes), office.send(bytes)]);
    await office.rest();
    expect(await orders('SAME-3')).toHaveLength(1);
    expect(await messageStates('SAME-3')).toEqual(['duplicate', 'ordered']);
  });
});

describe('the same order in another interchange', () => {
  it('is no second order (DUP-002), and the answer goes out again with the same bytes', async () => {
    await office.sendAndRest(orderFile(reference(), [{ number: 'REPEAT-1' }]));
    const again = await office.sendAndRest(orderFile(reference(), [{ number: 'REPEAT-1' }]));
    expect(await codesOf(again.id)).toEqual(['DUP-002']);
    const [order, ...others] = await orders('REPEAT-1');
    expect(others).toEqual([]);
    const [original, repeated, ...more] = await departures('order_id', order?.id ?? '');
    expect([original?.kind, repeated?.again, more.length]).toEqual(['ORDRSP', true, 0]);
    expect(repeated?.body.equals(original?.body ?? Buffer.alloc(0))).toBe(true);
    expect([repeated?.state, repeated?.fileName]).toEqual(['delivered', original?.fileName]);
    // The new interchange has an acknowledgement of its own.
    expect(await departures('interchange_id', again.id)).toMatchObject([{ again: false, state: 'delivered' }]);
  });

  it('is the same order under a number written otherwise', async () => {
    await office.sendAndRest(orderFile(reference(), [{ number: 'repeat 2' }]));
    await office.sendAndRest(orderFile(reference(), [{ number: 'REPEAT2' }]));
    expect(await office.count("sales_order WHERE order_number_key = 'REPEAT2'")).toBe(1);
  });

  it('inside one interchange is no second order either', async () => {
    await office.sendAndRest(orderFile(reference(), [{ number: 'REPEAT-3' }, { number: 'REPEAT-3' }]));
    expect(await messageStates('REPEAT-3')).toEqual(['duplicate', 'ordered']);
    expect(await orders('REPEAT-3')).toHaveLength(1);
  });

  it('has nothing to be answered while the first is in review, and makes no second case', async () => {
    const cheap: FileLine = { price: '1.20' };
    await office.sendAndRest(orderFile(reference(), [{ number: 'REPEAT-4', lines: [cheap] }]));
    await office.sendAndRest(orderFile(reference(), [{ number: 'REPEAT-4', lines: [cheap] }]));
    const [order, ...others] = await orders('REPEAT-4');
    expect([order?.state, others.length]).toEqual(['in-review', 0]);
    expect(await departures('order_id', order?.id ?? '')).toEqual([]);
    expect(await office.count("review_case WHERE title = 'REPEAT-4'")).toBe(1);
  });
});

describe('the same number with other content', () => {
  const other: FileLine = { quantity: '120' };

  it('is held (DUP-001), and let through on purpose becomes the second occurrence', async () => {
    await office.sendAndRest(orderFile(reference(), [{ number: 'OTHER-1' }]));
    await office.sendAndRest(orderFile(reference(), [{ number: 'OTHER-1', lines: [other] }]));
    expect((await orders('OTHER-1')).map(({ state }) => state)).toEqual(['released', 'in-review']);
    const id = await office.caseOf('OTHER-1');
    const { body } = await office.ask<{ version: number; findings: { id: string; code: string }[] }>(
      'wim',
      'GET',
      `/api/review-cases/${id}`,
    );
    const finding = body.findings.find(({ code }) => code === 'DUP-001');
    const compared = await office.ask('wim', 'GET', `/api/review-cases/${id}/comparison`);
    expect(compared.body).toMatchObject({
      earlier: { reference: expect.stringMatching(/^SO/) as string },
      differences: [{ field: 'lines[0].quantity', line: '1', after: '120' }],
    });
    const refused = await office.ask('wim', 'POST', `/api/review-cases/${id}/release`, { version: body.version });
    expect(refused.body).toMatchObject({ code: 'open-findings' });
    const { version } = (await office.ask<{ version: number }>('wim', 'GET', `/api/review-cases/${id}`)).body;
    const decision = { finding: finding?.id, reason: 'Two deliveries, says the buyer' };
    const overridden = await office.ask<{ version: number }>('wim', 'POST', `/api/review-cases/${id}/overrides`, {
      version,
      body: decision,
    });
    expect(overridden.status).toBe(200);
    const released = await office.ask('wim', 'POST', `/api/review-cases/${id}/release`, {
      version: overridden.body.version,
    });
    expect(released.status).toBe(200);
    expect((await orders('OTHER-1')).map(({ occurrence }) => occurrence)).toEqual([1, 2]);
  });

  it('dropped at once with the first is decided in the order of arrival: one is released, the other held', async () => {
    await office.drop({ 'first.edi': orderFile(reference(), [{ number: 'OTHER-2' }]) });
    await office.drop({ 'second.edi': orderFile(reference(), [{ number: 'OTHER-2', lines: [other] }]) });
    await office.rest();
    const found = await office.query<{ name: string; state: string }>(
      `SELECT i.name, o.state FROM sales_order o JOIN interchange i ON i.id = o.interchange_id WHERE o.buyer_order_number = 'OTHER-2' ORDER BY i.name`,
    );
    expect(found).toEqual([
      { name: 'first.edi', state: 'released' },
      { name: 'second.edi', state: 'in-review' },
    ]);
  });
});

describe('two equal orders', () => {
  it('that come at the same moment never become two, fifty times over', async () => {
    const before = await office.count('sales_order');
    const rounds = Array.from({ length: 50 }, (_, round) => `RACE-${round}`);
    for (const number of rounds) {
      const both = [orderFile(reference(), [{ number }]), orderFile(reference(), [{ number }])];
      // Half of them over one way, half over both: the folder takes what lies there together, HTTP at once.
      if (sent % 4 === 0) await office.drop(Object.fromEntries(both.map((bytes, i) => [`${number}-${i}.edi`, bytes])));
      else await Promise.all(both.map((bytes) => office.send(bytes)));
    }
    await office.rest();
    expect((await office.count('sales_order')) - before).toBe(50);
    for (const number of rounds)
      expect([number, await messageStates(number)]).toEqual([number, ['duplicate', 'ordered']]);
    expect(await office.count("work WHERE state = 'quarantined'")).toBe(0);
  }, 90_000);

  it('of one customer whose buyer is written in two ways never become two', async () => {
    for (let round = 0; round < 10; round++) {
      const number = `WAYS-${round}`;
      await Promise.all([
        office.send(orderFile(reference(), [{ number }])),
        office.send(orderFile(reference(), [{ number, buyer: '8719991000105' }])),
        office.send(orderFile(reference(), [{ number, buyer: '8719991001010' }])),
      ]);
    }
    await office.rest();
    const doubled = await office.query(
      `SELECT customer_id, order_number_key FROM sales_order WHERE state = 'released' AND buyer_order_number LIKE 'WAYS-%'
       GROUP BY 1, 2 HAVING count(*) > 1`,
    );
    expect(doubled).toEqual([]);
    expect(await office.count("work WHERE state = 'quarantined'")).toBe(0);
  }, 90_000);
});

describe('a change', () => {
  it('never overtakes its order, however many of them come together', async () => {
    const numbers = Array.from({ length: 20 }, (_, n) => `CHANGE-${n}`);
    const files = numbers.map((number) =>
      orderFile(reference(), [{ number }, { number, messageFunction: '4', lines: [{ quantity: '120' }] }]),
    );
    await Promise.all(files.map((bytes) => office.send(bytes)));
    await office.rest();
    const decided = await office.query<{ number: string; indexes: number[] }>(
      `SELECT m.order_number AS number, array_agg(m.index ORDER BY e.id) AS indexes FROM message m
       JOIN event_log e ON e.subject_id = m.id::text AND e.kind IN ('order-released', 'order-held', 'change-held')
       WHERE m.order_number LIKE 'CHANGE-%' GROUP BY 1`,
    );
    expect(decided).toHaveLength(20);
    expect(decided.filter(({ indexes }) => indexes.join() !== '0,1')).toEqual([]);
    // The order itself goes through; its change waits for a person (CHG-005), and knows its order.
    expect(await office.count("sales_order WHERE buyer_order_number LIKE 'CHANGE-%' AND state = 'released'")).toBe(20);
    expect(await office.count(`order_change WHERE order_number_key LIKE 'CHANGE-%' AND state = 'requested'`)).toBe(20);
  }, 60_000);
});

describe('an order with a number that we know', () => {
  interface Case {
    readonly version: number;
    readonly state: string;
    readonly code?: string;
    readonly findings: readonly { readonly id: string; readonly code: string; readonly suggestions: readonly { readonly value: string | null }[] }[];
  } // prettier-ignore
  const look = async (id: string) => (await office.ask<Case>('fatma', 'GET', `/api/review-cases/${id}`)).body;
  const drop = (id: string, version: number) =>
    office.ask<Case>('fatma', 'POST', `/api/review-cases/${id}/duplicate`, { version, body: { reason: 'Zelfde order, zegt de klant' } }); // prettier-ignore

  it.each([
    ['DUP-001', '9', 'DROP-1'],
    ['DUP-003', '7', 'DROP-2'],
  ])(
    'is dropped as a duplicate (%s): nothing is refused, and the first answer goes out again',
    async (code, messageFunction, number) => {
      await office.sendAndRest(orderFile(reference(), [{ number }]));
      await office.sendAndRest(orderFile(reference(), [{ number, messageFunction, lines: [{ quantity: '120' }] }]));
      const id = await office.caseOf(number);
      const seen = await look(id);
      expect(seen.findings.map((one) => one.code)).toContain(code);
      expect((await drop(id, seen.version - 1)).status).toBe(412);
      expect((await drop(id, seen.version)).body).toMatchObject({ state: 'rejected' });
      await office.rest();
      const [first, second] = await orders(number);
      expect([first?.state, second?.state]).toEqual(['released', 'rejected']);
      const [answer, again, ...others] = await departures('order_id', first?.id ?? '');
      expect([answer?.again, again?.again, others]).toEqual([false, true, []]);
      expect(again?.body.equals(answer?.body ?? Buffer.alloc(0))).toBe(true);
      expect(await departures('order_id', second?.id ?? '')).toEqual([]);
      expect((await drop(id, (await look(id)).version)).status).toBe(409);
    },
  );

  it('replaces the first one where the partner has it so: once, and no second order comes of it', async () => {
    await office.query(`UPDATE partner SET duplicate_outcome = 'replacement' WHERE code = 'hoveling'`);
    await office.sendAndRest(orderFile(reference(), [{ number: 'REPLACE-1' }]));
    const other = [{ number: 'REPLACE-1', lines: [{ quantity: '120' }] }];
    // With what nobody reads in it: a question of the partner is counted by its orders, and this is none.
    const withMore = (file: Buffer): Buffer => Buffer.from(file.toString('latin1').replace("CUX+2:EUR:9'", "CUX+2:EUR:9'\nEQD+CN+ABCU1234560'").replace(/UNT\+(\d+)/, (_, count: string) => `UNT+${Number(count) + 1}`), 'latin1'); // prettier-ignore
    await office.sendAndRest(withMore(orderFile(reference(), other)));
    expect((await orders('REPLACE-1')).map(({ state }) => state)).toEqual(['released']);
    const changes = () =>
      office.query<{ intent: string; state: string; items: unknown[] }>(
        `SELECT c.intent, c.state, c.items FROM order_change c WHERE c.order_number_key = 'REPLACE-1'`,
      );
    expect(await changes()).toMatchObject([{ intent: 'replace', state: 'requested' }]);
    expect((await changes())[0]?.items).toHaveLength(1);
    expect(await messageStates('REPLACE-1')).toEqual(['change', 'ordered']);
    // The same once more is the same change.
    await office.sendAndRest(withMore(orderFile(reference(), other)));
    expect(await changes()).toHaveLength(1);
    expect(await messageStates('REPLACE-1')).toEqual(['change', 'duplicate', 'ordered']);
    await office.query(`UPDATE partner SET duplicate_outcome = 'ask' WHERE code = 'hoveling'`);
  });

  it('is the order, and no duplicate, once the first one was declined', async () => {
    const unknown = { gtin: '8719999099989' };
    await office.sendAndRest(orderFile(reference(), [{ number: 'DROP-4', lines: [unknown] }]));
    const first = await office.caseOf('DROP-4');
    await office.sendAndRest(orderFile(reference(), [{ number: 'DROP-4', lines: [unknown, { quantity: '120' }] }]));
    const [second] = await office.query<{ id: string }>(
      `SELECT c.id FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id WHERE o.buyer_order_number = 'DROP-4' AND c.id <> $1`,
      [first],
    );
    const { version } = await look(first);
    const declined = await office.ask('fatma', 'POST', `/api/review-cases/${first}/rejection`, { version, body: { reason: 'Bestaat niet meer' } }); // prettier-ignore
    expect(declined.status).toBe(200);
    const id = second?.id ?? '';
    expect((await drop(id, (await look(id)).version)).status).toBe(400);
  });

  const replace = (id: string, version: number, who: Person = 'fatma') =>
    office.ask<Case & { detail?: string }>(who, 'POST', `/api/review-cases/${id}/replacement`, { version, body: { reason: 'Zo bedoelt de klant het' }, headers: { 'Accept-Language': 'nl' } }); // prettier-ignore
  const changesOf = (number: string) =>
    office.query<{ id: string; state: string; order: string; message: string; items: readonly { readonly field: string }[]; version: number }>(
      `SELECT c.id, c.state, c.order_id AS order, c.message_id AS message, c.items, c.version FROM order_change c WHERE c.order_number_key = $1
       ORDER BY c.received_at, c.id`,
      [number],
    ); // prettier-ignore
  /** The open case of the latest order with a number. */
  const lastCase = async (number: string): Promise<string> => {
    const [found] = await office.query<{ id: string }>(
      `SELECT c.id FROM review_case c JOIN sales_order o ON o.id = c.sales_order_id WHERE o.buyer_order_number = $1 AND c.state = 'open'
       ORDER BY length(o.reference) DESC, o.reference DESC LIMIT 1`,
      [number],
    );
    return found?.id ?? '';
  };
  /** Everything that stands about a number, to see that nothing was written. */
  const everything = (number: string) =>
    office.query(
      `SELECT o.id, o.state, o.version, m.state AS message, m.meaning, (SELECT count(*) FROM order_change) AS changes,
         (SELECT count(*) FROM review_case WHERE state = 'open') AS open, (SELECT count(*) FROM event_log) AS events, (SELECT count(*) FROM outbox) AS outbox
       FROM sales_order o JOIN message m ON m.id = o.message_id WHERE o.buyer_order_number = $1 ORDER BY o.reference`,
      [number],
    );
  const balanced = async () => {
    const { body } = await office.ask<{ balanced: boolean; faults: unknown; unequal: unknown }>('demo', 'GET', '/api/balance'); // prettier-ignore
    expect([body.faults, body.unequal, body.balanced]).toEqual([[], [], true]);
  };

  it.each([
    ['DUP-001', '9', 'TURN-1'],
    ['DUP-003', '7', 'TURN-2'],
  ])(
    'replaces the first one on a person’s word (%s): it ends without a word, and the change goes its own road',
    async (code, messageFunction, number) => {
      await office.sendAndRest(orderFile(reference(), [{ number }]));
      const { id: file } = await office.sendAndRest(
        orderFile(reference(), [{ number, messageFunction, lines: [{ quantity: '120' }] }]),
      );
      const id = await lastCase(number);
      const seen = await look(id);
      expect(seen.findings.map((one) => one.code)).toContain(code);
      expect((await replace(id, seen.version - 1)).status).toBe(412);
      expect((await replace(id, seen.version)).body).toMatchObject({ state: 'closed' });
      await office.rest();
      const [first, second, ...more] = await orders(number);
      expect([first?.state, second?.state, more]).toEqual(['released', 'became-change', []]);
      expect(await departures('order_id', second?.id ?? '')).toEqual([]);
      expect(await messageStates(number)).toEqual(['change', 'ordered']);
      expect(await codesOf(file)).toContain('CHG-005');
      const [change, ...others] = await changesOf(number);
      expect([change?.state, change?.order, others]).toEqual(['requested', first?.id, []]);
      expect(change?.items).toMatchObject([{ field: 'quantity' }]);
      await balanced();
      expect((await replace(id, (await look(id)).version)).status).toBe(409);
      expect(await changesOf(number)).toHaveLength(1);

      // Who did it, when, and to what.
      const [noted] = await office.query<{ actor: string; data: unknown; at: Date }>(
        `SELECT e.actor, e.data, e.at FROM event_log e JOIN message m ON m.id::text = e.subject_id WHERE e.kind = 'order-became-change' AND m.id = $1`,
        [change?.message],
      );
      const [fatma] = await office.query<{ id: string }>(`SELECT id FROM app_user WHERE name = 'fatma'`);
      expect(noted).toMatchObject({ actor: fatma?.id, data: { orderId: second?.id, changes: first?.id } });

      const applied = await office.ask('wim', 'POST', `/api/order-changes/${change?.id ?? ''}/application`, { version: change?.version ?? 0, body: { reason: 'Zo gevraagd' } }); // prettier-ignore
      expect(applied.status).toBe(200);
      await office.rest();
      const [line] = await office.query<{ quantity: string }>(
        `SELECT base_quantity::text AS quantity FROM sales_order_line WHERE order_id = $1`,
        [first?.id],
      );
      expect(Number(line?.quantity)).toBe(120);
      // The buyer hears of the order what became of the change, and of the second one nothing.
      expect((await departures('order_id', first?.id ?? '')).map(({ again }) => again)).toEqual([false, false]);
      expect(await departures('order_id', second?.id ?? '')).toEqual([]);
      await balanced();
    },
  );

  it('that replaced the first one is no earlier order of a later one, and the same change is known', async () => {
    const number = 'TURN-3';
    const other = [{ number, lines: [{ quantity: '120' }] }];
    await office.sendAndRest(orderFile(reference(), [{ number }]));
    await office.sendAndRest(orderFile(reference(), other));
    const id = await lastCase(number);
    await replace(id, (await look(id)).version);
    await office.sendAndRest(orderFile(reference(), other));
    const [first] = await orders(number);
    const [reading] = await office.query<{ reference: string }>('SELECT reference FROM sales_order WHERE id = $1', [first?.id]); // prettier-ignore
    const again = await lastCase(number);
    expect((await look(again)).findings).toContainEqual(expect.objectContaining({ code: 'DUP-001', params: expect.objectContaining({ order: reading?.reference }) as unknown })); // prettier-ignore
    const before = await everything(number);
    const known = await replace(again, (await look(again)).version);
    expect([known.status, known.body.detail]).toEqual([409, expect.stringContaining('hebben we al')]);
    expect(await everything(number)).toEqual(before);
    expect((await drop(again, (await look(again)).version)).status).toBe(200);
    await office.rest();
    await balanced();
  });

  it('asks about the first one when that which it asked about became a change itself', async () => {
    const number = 'TURN-4';
    await office.sendAndRest(orderFile(reference(), [{ number }]));
    await office.sendAndRest(orderFile(reference(), [{ number, lines: [{ quantity: '120' }] }]));
    const second = await lastCase(number);
    await office.sendAndRest(orderFile(reference(), [{ number, lines: [{ quantity: '192' }] }]));
    const third = await lastCase(number);
    expect((await replace(second, (await look(second)).version)).status).toBe(200);
    // As one asks that was judged in the same moment, when the second one was still an order.
    const asking = await office.query(
      `UPDATE order_finding f SET state = CASE WHEN f.body -> 'params' ->> 'order' = s.reference THEN 'open' ELSE 'resolved' END
       FROM review_case c JOIN review_case d ON d.id = $2 JOIN sales_order s ON s.id = d.sales_order_id
       WHERE c.id = $1 AND f.order_id = c.sales_order_id AND f.code = 'DUP-001' RETURNING f.state`,
      [third, second],
    );
    expect(asking).toContainEqual({ state: 'open' });
    expect((await replace(third, (await look(third)).version)).status).toBe(200);
    await office.rest();
    const [first, ...others] = await orders(number);
    expect(others.map(({ state }) => state)).toEqual(['became-change', 'became-change']);
    expect((await changesOf(number)).map(({ order }) => order)).toEqual([first?.id, first?.id]);
    await balanced();
  });

  it('replaces one that waits itself: that one waits for the change, and asks no more about the other', async () => {
    const number = 'TURN-11';
    const unknown = { gtin: '8719999099989' };
    await office.sendAndRest(orderFile(reference(), [{ number, lines: [unknown] }]));
    const first = await lastCase(number);
    await office.sendAndRest(orderFile(reference(), [{ number, lines: [{ quantity: '120' }] }]));
    const second = await lastCase(number);
    // Judged again the first one asks about the later one too.
    const corrections = [{ field: 'lines[0].quantity', value: '48' }];
    await office.ask('fatma', 'POST', `/api/review-cases/${first}/corrections`, { version: (await look(first)).version, body: { corrections } }); // prettier-ignore
    const openCodes = async () =>
      (await office.query<{ code: string }>(`SELECT f.code FROM order_finding f JOIN review_case c ON c.sales_order_id = f.order_id WHERE c.id = $1 AND f.state = 'open'`, [first])).map(({ code }) => code); // prettier-ignore
    expect(await openCodes()).toContain('DUP-001');
    expect((await replace(second, (await look(second)).version)).status).toBe(200);
    expect(await openCodes()).not.toContain('DUP-001');
    expect((await orders(number)).map(({ state }) => state)).toEqual(['in-review', 'became-change']);
    const stays = await office.ask('wim', 'POST', `/api/review-cases/${first}/release`, { version: (await look(first)).version }); // prettier-ignore
    expect(stays.status).toBe(409);
    // What the buyer asks of his order later is asked of the first one.
    await office.sendAndRest(orderFile(reference(), [{ number, messageFunction: '4', lines: [{ quantity: '144' }] }]));
    const asked = await changesOf(number);
    const [order] = await orders(number);
    expect(asked.map((one) => [one.state, one.order])).toEqual([['requested', order?.id], ['requested', order?.id]]); // prettier-ignore
    await balanced();
  });

  it('leaves one order for a change that could have been of either', async () => {
    const number = 'TURN-13';
    await office.sendAndRest(orderFile(reference(), [{ number }]));
    await office.sendAndRest(orderFile(reference(), [{ number, lines: [{ quantity: '120' }] }]));
    const id = await lastCase(number);
    await office.sendAndRest(orderFile(reference(), [{ number, messageFunction: '4', lines: [{ quantity: '144' }] }]));
    expect((await changesOf(number)).map(({ state }) => state)).toEqual(['unmatched']);
    expect((await replace(id, (await look(id)).version)).status).toBe(200);
    const [first] = await orders(number);
    expect((await changesOf(number)).map(({ state, order }) => [state, order])).toEqual([['requested', first?.id], ['requested', first?.id]]); // prettier-ignore
    await balanced();
  });

  it('replaces it while a change of the same number comes in, and neither is lost', async () => {
    const rounds = Array.from({ length: 8 }, (_, round) => `TURN-MEET-${String(round)}`);
    for (const number of rounds) {
      await office.sendAndRest(orderFile(reference(), [{ number }]));
      await office.sendAndRest(orderFile(reference(), [{ number, lines: [{ quantity: '120' }] }]));
      const id = await lastCase(number);
      const { version } = await look(id);
      const change = orderFile(reference(), [{ number, messageFunction: '4', lines: [{ quantity: '144' }] }]);
      const pressing = office.send(change).then(() => replace(id, version));
      expect((await pressing).status).toBe(200);
    }
    await office.rest();
    for (const number of rounds) {
      const [first] = await orders(number);
      const found = await changesOf(number);
      expect([number, found.map(({ state, order }) => [state, order])]).toEqual([number, [['requested', first?.id], ['requested', first?.id]]]); // prettier-ignore
    }
    expect(await office.count("work WHERE state = 'quarantined'")).toBe(0);
    await balanced();
  }, 60_000);

  it('replaces it wholly or not at all: what breaks off on the way leaves nothing', async () => {
    const number = 'TURN-12';
    await office.sendAndRest(orderFile(reference(), [{ number }]));
    await office.sendAndRest(orderFile(reference(), [{ number, lines: [{ quantity: '120' }] }]));
    const id = await lastCase(number);
    const { version } = await look(id);
    // The last thing that is written fails.
    await office.query(`CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'breaks'; END $$`); // prettier-ignore
    await office.query(`CREATE TRIGGER breaks BEFORE UPDATE ON message FOR EACH ROW WHEN (NEW.state = 'change') EXECUTE FUNCTION breaks()`); // prettier-ignore
    const before = await everything(number);
    expect((await replace(id, version)).status).toBe(500);
    expect(await everything(number)).toEqual(before);
    await office.query('DROP FUNCTION breaks CASCADE');
    expect((await replace(id, version)).status).toBe(200);
    expect(await changesOf(number)).toHaveLength(1);
    await office.rest();
    await balanced();
  });

  it('replaces it once, whoever presses at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const number = `TURN-AT-ONCE-${String(round)}`;
      await office.sendAndRest(orderFile(reference(), [{ number }]));
      await office.sendAndRest(orderFile(reference(), [{ number, lines: [{ quantity: '120' }] }]));
      const id = await lastCase(number);
      const { version } = await look(id);
      const pressed = await Promise.all([
        replace(id, version, 'fatma'), replace(id, version, 'sanne'), drop(id, version), replace(id, version, 'wim'),
      ]); // prettier-ignore
      expect(pressed.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
      const [, second] = await orders(number);
      expect(await changesOf(number)).toHaveLength(second?.state === 'became-change' ? 1 : 0);
    }
    await office.rest();
    await balanced();
  });

  it('is applied by itself within what is agreed, unless a person corrected something in it', async () => {
    await office.query(`UPDATE partner SET automation = 3 WHERE code = 'hoveling'`);
    const body = { partner: 'hoveling', reason: 'Afgesproken', autoUntil: 'picking', autoQuantityPercent: '50' };
    expect((await office.ask('demo', 'PUT', '/api/change-agreements', { body })).status).toBe(200);
    for (const [number, corrected] of [['TURN-5', false], ['TURN-6', true]] as const) {
      await office.sendAndRest(orderFile(reference(), [{ number }]));
      await office.sendAndRest(orderFile(reference(), [{ number, lines: [{ quantity: '120' }] }]));
      const id = await lastCase(number);
      const corrections = [{ field: 'lines[0].quantity', value: '144' }];
      if (corrected) await office.ask('fatma', 'POST', `/api/review-cases/${id}/corrections`, { version: (await look(id)).version, body: { corrections } });
      expect((await replace(id, (await look(id)).version)).status).toBe(200);
      await office.rest();
      expect((await changesOf(number)).map(({ state }) => state)).toEqual([corrected ? 'requested' : 'applied']);
      expect((await orders(number)).map(({ state }) => state)).toEqual(['released', 'became-change']);
    } // prettier-ignore
    await office.query(`UPDATE partner SET automation = 2 WHERE code = 'hoveling'`);
    await office.ask('demo', 'PUT', '/api/change-agreements', { body: { ...body, autoUntil: 'never' } });
    await balanced();
  });

  it('replaces nothing where there is nothing to replace: it says why, and nothing is written', async () => {
    const unknown = { gtin: '8719999099989' };
    const refused = async (number: string, id: string, why: string) => {
      await office.rest();
      const before = await everything(number);
      const { status, body } = await replace(id, (await look(id)).version);
      expect([number, status, body.detail]).toEqual([number, 409, expect.stringContaining(why)]);
      expect(await everything(number)).toEqual(before);
    };
    await office.sendAndRest(orderFile(reference(), [{ number: 'TURN-7', lines: [unknown] }]));
    const first = await lastCase('TURN-7');
    await refused('TURN-7', first, 'nummer al bekend');
    // The first one waits as well: it is the earlier of the two, whatever it asks itself by then.
    await office.sendAndRest(orderFile(reference(), [{ number: 'TURN-7', lines: [unknown, { quantity: '120' }] }]));
    const second = await lastCase('TURN-7');
    const corrections = [{ field: 'lines[0].quantity', value: '48' }];
    await office.ask('fatma', 'POST', `/api/review-cases/${first}/corrections`, { version: (await look(first)).version, body: { corrections } }); // prettier-ignore
    await refused('TURN-7', first, 'kwam na deze');
    const declined = await office.ask('fatma', 'POST', `/api/review-cases/${first}/rejection`, { version: (await look(first)).version, body: { reason: 'Bestaat niet meer' } }); // prettier-ignore
    expect(declined.status).toBe(200);
    await refused('TURN-7', second, 'afgewezen of geannuleerd');

    // What came over somebody else's account, or from another partner, changes nobody's order.
    await office.sendAndRest(orderFile(reference(), [{ number: 'TURN-8' }]));
    await office.sendAndRest(orderFile(reference(), [{ number: 'TURN-8', lines: [{ quantity: '120' }] }]));
    const other = await lastCase('TURN-8');
    await office.query(`UPDATE sales_order SET partner_id = (SELECT id FROM partner WHERE code <> 'hoveling' LIMIT 1) WHERE id = (SELECT sales_order_id FROM review_case WHERE id = $1)`, [other]); // prettier-ignore
    await refused('TURN-8', other, 'niet zeker');

    // What the buyer did to the later one itself would be lost.
    await office.sendAndRest(orderFile(reference(), [{ number: 'TURN-9' }]));
    await office.sendAndRest(orderFile(reference(), [{ number: 'TURN-9', lines: [{ quantity: '120' }] }]));
    const changed = await lastCase('TURN-9');
    await office.sendAndRest(orderFile(reference(), [{ number: 'TURN-9', messageFunction: '4', lines: [{ quantity: '144' }] }])); // prettier-ignore
    const link = (state: string) =>
      office.query(`UPDATE order_change SET state = $2, order_id = (SELECT sales_order_id FROM review_case WHERE id = $1) WHERE order_number_key = 'TURN-9'`, [changed, state]); // prettier-ignore
    await link('requested');
    await refused('TURN-9', changed, 'Beslis daar eerst over');
    await link('applied');
    await refused('TURN-9', changed, 'zelf al gewijzigd');
    await office.query(`UPDATE sales_order SET outcome_version = 1 WHERE id = (SELECT sales_order_id FROM review_case WHERE id = $1)`, [changed]); // prettier-ignore
    await refused('TURN-9', changed, 'al een antwoord');
  });

  it('is no duplicate where nothing says so', async () => {
    await office.sendAndRest(orderFile(reference(), [{ number: 'DROP-3', lines: [{ gtin: '8719999099989' }] }]));
    const id = await office.caseOf('DROP-3');
    expect((await drop(id, (await look(id)).version)).status).toBe(400);
    expect((await orders('DROP-3')).map(({ state }) => state)).toEqual(['in-review']);
  });

  it('gets another number for a line by the suggestion, and goes (DUP-006)', async () => {
    const tape: FileLine = { gtin: '8719999011011', quantity: '36', price: '6.95' };
    const file = orderFile(reference(), [{ number: 'RENUMBER', lines: [{}, tape] }]).toString('latin1').replace('LIN+2+', 'LIN+1+'); // prettier-ignore
    await office.sendAndRest(Buffer.from(file, 'latin1'));
    const id = await office.caseOf('RENUMBER');
    const seen = await look(id);
    const [asked, ...more] = seen.findings.filter(({ code }) => code === 'DUP-006');
    expect([asked?.suggestions[0]?.value, more]).toEqual(['2', []]);
    const corrections = [{ field: 'lines[1].number', value: asked?.suggestions[0]?.value }];
    const mended = await office.ask<Case>('fatma', 'POST', `/api/review-cases/${id}/corrections`, { version: seen.version, body: { corrections } }); // prettier-ignore
    expect(mended.status).toBe(200);
    const released = await office.ask<Case>('fatma', 'POST', `/api/review-cases/${id}/release`, { version: mended.body.version }); // prettier-ignore
    expect(released.body).toMatchObject({ state: 'released' });
  });
});
