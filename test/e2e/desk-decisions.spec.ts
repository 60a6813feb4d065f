import fc from 'fast-check';
import { orderFile, type FileLine } from '../builders/order-file';
import { Office, type Answer } from '../harness/office';
import { businessTimeOf } from '../../src/kernel';
import { UnitOfWork } from '../../src/platform/services';
import { DeskDecisionRepository } from '../../src/review/desk-decision.repository';
import { DeskTrial } from '../../src/intake/desk-trial.service';
import type { BalanceView } from '../../src/reports';

// Real: the whole program over HTTP, its workers, PostgreSQL, the drop folder. The grace time is longer than the test: time passes when the test says so.

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly salesOrder: string;
  readonly findings: readonly { readonly id: string; readonly code: string; readonly state: string; readonly cause: string }[];
  readonly leaving: { readonly decision: string; readonly by: string; readonly summary: { readonly nl: string } } | null;
  readonly refused: { readonly text: { readonly nl: string } } | null;
} // prettier-ignore
interface Decision {
  readonly id: string;
  readonly state: string;
  readonly dueAt: string;
  readonly waitsMs: number;
  readonly summary: { readonly nl: string; readonly en: string };
  readonly detail?: string;
  readonly code?: string;
  readonly findings?: readonly string[];
}
interface Results {
  readonly group: string | null;
  readonly items: readonly {
    readonly case: string;
    readonly outcome: 'ok' | 'skipped';
    readonly releases: boolean;
    readonly text: { readonly nl: string };
    readonly decision: Decision | null;
  }[];
}

/** Too cheap: a question that a senior may answer. */
const CHEAP: FileLine = { price: '1.20' };
/** Nobody knows it. */
const UNKNOWN: FileLine = { gtin: '8719999099989', quantity: '12' };

let office: Office;
let sent = 0;

beforeAll(async () => {
  office = await Office.open({ limits: { deskGraceSeconds: 3_600, deskGroupCases: 5 } });
  await office.passCutOffs();
}, 60_000);
afterAll(() => office.close());
afterEach(() => jest.restoreAllMocks());

/** Nothing is left to do but decisions that wait. */
const settled = (): Promise<void> =>
  office.until(
    'only decisions wait',
    async () => (await office.count(`work WHERE state <> 'quarantined' AND (kind <> 'carry-out-decision' OR due_at < now() + interval '10 minutes')`)) === 0,
  ); // prettier-ignore
async function held(lines: readonly FileLine[] = [CHEAP]): Promise<Case> {
  sent += 1;
  const number = `DESK-${sent}`;
  await office.send(orderFile(`D${sent}`, [{ number, lines }]));
  await settled();
  return look(await office.caseOf(number));
}
const look = async (id: string): Promise<Case> =>
  (await office.ask<Case>('demo', 'GET', `/api/review-cases/${id}`)).body;
const override = (seen: Case) => ({
  kind: 'override',
  body: { finding: seen.findings.find(({ code }) => code === 'PRC-001')?.id, reason: 'Afgesproken met de klant' },
});
const RELEASE = { kind: 'release' };
const REJECTION = { kind: 'rejection', body: { reason: 'Niet meer te leveren' } };
const decide = (seen: Case, steps: readonly object[], person: 'wim' | 'fatma' = 'wim'): Promise<Answer<Decision>> =>
  office.ask<Decision>(person, 'POST', '/api/desk-decisions', {
    version: seen.version,
    body: { case: seen.id, steps },
  });
const undo = (id: string): Promise<Answer<Decision>> => office.ask<Decision>('sanne', 'DELETE', `/api/desk-decisions/${id}`); // prettier-ignore
/** The time of these decisions has come. */
async function pass(ids: readonly string[]): Promise<void> {
  await office.query('UPDATE desk_decision SET due_at = clock_timestamp() WHERE id = ANY($1)', [ids]);
  await office.query(`UPDATE work SET due_at = now() WHERE kind = 'carry-out-decision' AND key = ANY($1)`, [ids]);
  await office.sweep();
  await settled();
}
const stateOf = async (orderId: string): Promise<string> =>
  (await office.query<{ state: string }>('SELECT state FROM sales_order WHERE id = $1', [orderId]))[0]?.state ?? '';
const answers = (orderId: string): Promise<number> => office.count('outbox WHERE order_id = $1', [orderId]);

describe('a decision', () => {
  it('waits, says what the buyer gets, and leaves when it is due as the person had done it then', async () => {
    const seen = await held([CHEAP, {}]);
    const made = await decide(seen, [override(seen), RELEASE]);
    expect([made.status, made.body.state, made.body.summary]).toEqual([
      201,
      'waiting',
      { nl: '2 regels akkoord', en: '2 lines accepted' },
    ]);
    expect(made.body.waitsMs).toBeGreaterThan(3_500_000);
    const waiting = await look(seen.id);
    expect([
      waiting.version,
      waiting.leaving?.by,
      waiting.findings.some(({ state }) => state === 'overridden'),
    ]).toEqual([seen.version, 'Wim', false]);
    expect([await stateOf(seen.salesOrder), await answers(seen.salesOrder)]).toEqual(['in-review', 0]);
    const other = await office.ask<Decision>('demo', 'POST', `/api/review-cases/${seen.id}/rejection`, {
      version: seen.version,
      body: REJECTION.body,
    });
    expect([other.status, other.body.code]).toEqual([409, 'conflict']);
    expect(other.body.detail).toContain('Wim heeft hierover beslist: 2 regels akkoord');
    await pass([made.body.id]);
    expect([await stateOf(seen.salesOrder), await answers(seen.salesOrder)]).toEqual(['released', 1]);
    expect((await look(seen.id)).leaving).toBeNull();
    const late = await undo(made.body.id);
    expect([late.status, late.body.detail]).toEqual([
      409,
      'Dit is al uitgevoerd. Bel de klant en laat hem een wijziging of annulering sturen.',
    ]);
    const events = await office.query<{ kind: string; actor: string }>(
      `SELECT e.kind, e.actor FROM event_log e JOIN app_user u ON u.name = 'wim' AND e.actor = u.id::text
       WHERE e.data ->> 'orderId' = $1 ORDER BY e.id`,
      [seen.salesOrder],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['finding-overridden', 'order-released']);
  }, 60_000);

  it('is refused at once for what would refuse it, and writes nothing', async () => {
    const seen = await held([CHEAP, UNKNOWN]);
    const open = await decide(seen, [override(seen), RELEASE]);
    expect([open.status, open.body.code, open.body.findings?.length]).toEqual([409, 'open-findings', 1]);
    expect((await decide(seen, [override(seen)], 'fatma')).status).toBe(403);
    expect((await decide({ ...seen, version: seen.version - 1 }, [REJECTION])).status).toBe(412);
    expect(await office.count('desk_decision WHERE case_id = $1', [seen.id])).toBe(0);
    expect((await look(seen.id)).version).toBe(seen.version);
  }, 60_000);

  it('is refused when it is due and does not hold any more; the case stands open and says why', async () => {
    const seen = await held();
    const made = await decide(seen, [override(seen), RELEASE]);
    await office.query('UPDATE sales_order SET version = version + 1 WHERE id = $1', [seen.salesOrder]);
    await pass([made.body.id]);
    const after = await look(seen.id);
    expect([after.state, after.leaving, after.refused?.text.nl]).toEqual([
      'open',
      null,
      'Iemand anders heeft dit intussen gewijzigd',
    ]);
    expect(await answers(seen.salesOrder)).toBe(0);
  }, 60_000);

  it('is told, with the latest twenty of the person', async () => {
    const { body } = await office.ask<{ items: readonly Decision[] }>('wim', 'GET', '/api/desk-decisions?mine=1');
    expect(body.items.map(({ state }) => state)).toEqual(expect.arrayContaining(['done', 'refused']));
    expect((await office.ask('fatma', 'GET', '/api/desk-decisions?mine=1')).body).toEqual({ items: [], next: null });
  });
});

describe('one answer for many orders', () => {
  it('goes for each that can follow, says why for each that cannot, and is undone at once', async () => {
    const cases = [await held(), await held(), await held([CHEAP, UNKNOWN])];
    const [first, , third] = cases;
    const asked = first?.findings.find(({ code }) => code === 'PRC-001');
    const question = { code: 'PRC-001', cause: asked?.cause };
    const listed = await office.ask<{ items: readonly { case: string; others: number }[]; choices: readonly { action: string }[] }>(
      'wim', 'GET', `/api/desk-decisions/question?code=PRC-001&cause=${encodeURIComponent(asked?.cause ?? '')}`,
    ); // prettier-ignore
    const ours = listed.body.items.filter((one) => cases.some(({ id }) => id === one.case));
    expect(ours.map(({ others }) => others)).toEqual([0, 0, 1]);
    expect(listed.body.choices.map(({ action }) => action)).toContain('ACC_BUYER');
    const body = {
      question,
      cases: cases.map((one) => ({ case: one.id, version: one === cases[1] ? one.version - 1 : one.version })),
      answer: { kind: 'override', action: 'ACC_BUYER', reason: 'Actieprijs bevestigd door inkoop' },
    };
    const preview = await office.ask<Results>('wim', 'POST', '/api/desk-decisions/groups/preview', { body });
    const shape = ({ items }: Results) => items.map(({ outcome, releases, text }) => [outcome, releases, text.nl]);
    const expected = [
      ['ok', true, '1 regel akkoord'],
      ['skipped', false, 'Iemand anders heeft dit intussen gewijzigd'],
      ['ok', false, 'beantwoord, nog 1 open'],
    ];
    expect(shape(preview.body)).toEqual(expected);
    expect(await office.count('desk_decision WHERE case_id = ANY($1)', [cases.map(({ id }) => id)])).toBe(0);
    const made = await office.ask<Results>('wim', 'POST', '/api/desk-decisions/groups', { body });
    expect([made.status, shape(made.body)]).toEqual([201, expected]);
    const undone = await office.ask<{ undone: number }>('wim', 'DELETE', `/api/desk-decisions/groups/${made.body.group ?? ''}`); // prettier-ignore
    expect(undone.body.undone).toBe(2);
    expect((await look(third?.id ?? '')).leaving).toBeNull();
    const again = await office.ask<Results>('wim', 'POST', '/api/desk-decisions/groups', { body });
    await pass(again.body.items.flatMap(({ decision }) => decision?.id ?? []));
    expect(await Promise.all(cases.map(({ salesOrder }) => stateOf(salesOrder)))).toEqual([
      'released',
      'in-review',
      'in-review',
    ]);
    const many = await office.ask('wim', 'POST', '/api/desk-decisions/groups', {
      body: { ...body, cases: [...cases, ...cases].map(({ id, version }) => ({ case: id, version })) },
    });
    expect(many.status).toBe(400);
  }, 90_000);

  it('begins with what must be there soonest: nothing is missed while another one has its time to be undone', async () => {
    const cases = [await held(), await held(), await held()];
    const [, hurried, last] = cases.map(({ salesOrder }) => salesOrder);
    const question = { code: 'PRC-001', cause: cases[0]?.findings.find(({ code }) => code === 'PRC-001')?.cause };
    const [row] = await office.query<{ id: string; partner: string }>('SELECT id, partner_id AS partner FROM sales_order WHERE id = $1', [hurried]); // prettier-ignore
    // His answer is due in ten minutes; the others came so long ago that theirs is overdue, and hurries nobody.
    await office.query(`INSERT INTO response_clock (partner_id, kind, within_minutes, hours, expected) VALUES ($1, 'order-response', 10, 'clock', 'always')`, [row?.partner]); // prettier-ignore
    await office.query(`UPDATE sales_order SET received_at = now() - interval '1 hour' WHERE id = ANY($1) AND id <> $2`, [cases.map(({ salesOrder }) => salesOrder), hurried]); // prettier-ignore
    const body = { question, cases: cases.map(({ id, version }) => ({ case: id, version })), answer: { kind: 'override', action: 'ACC_BUYER', reason: 'Actieprijs' } }; // prettier-ignore
    const made = await office.ask<Results>('wim', 'POST', '/api/desk-decisions/groups', { body });
    expect(made.body.items.map(({ case: id }) => id)).toEqual(cases.map(({ id }) => id));
    const inTurn = await office.query<{ order: string }>(
      `SELECT c.sales_order_id AS order FROM work w JOIN desk_decision d ON d.id::text = w.key JOIN review_case c ON c.id = d.case_id
       WHERE w.ordering_key = $1 ORDER BY w.ordering_sequence`,
      [made.body.group],
    );
    expect(inTurn.map(({ order }) => order)).toEqual([hurried, cases[0]?.salesOrder, last]);
    await office.query('DELETE FROM response_clock WHERE partner_id = $1', [row?.partner]);
    await office.ask('wim', 'DELETE', `/api/desk-decisions/groups/${made.body.group ?? ''}`);
  }, 90_000);
});

/** What happens to a case, one after the other. */
type Happening = 'release' | 'reject' | 'undo' | 'edit' | 'changed' | 'pass' | 'crash';
/** What must be so of a case. */
interface Now {
  waiting: string | null;
  end: 'released' | 'rejected' | null;
}
/** Decisions as often as all that may happen to them. */
const HAPPENING = fc.oneof(
  fc.constantFrom<Happening>('release', 'reject'),
  fc.constantFrom<Happening>('undo', 'undo', 'edit', 'changed', 'pass', 'crash'),
);

/** A worker that dies after it did the work and before it is written down; it does so once. */
function crashOnce(): void {
  const trial = office.app.get(DeskTrial);
  const carryOut = trial.carryOut.bind(trial);
  let died = false;
  jest.spyOn(trial, 'carryOut').mockImplementation(async (...asked) => {
    const done = await carryOut(...asked);
    if (died) return done;
    died = true;
    throw new Error('the worker dies');
  });
}

describe('whatever happens in whatever order', () => {
  it('each case ends in exactly one end, nothing leaves before it is due or after an undo, and the day balances', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(HAPPENING, { minLength: 2, maxLength: 8 }), async (happenings) => {
        let seen = await held();
        const now: Now = { waiting: null, end: null };
        let isStale = false;

        let last: 'released' | 'rejected' = 'released';
        const due = async (): Promise<void> => {
          if (now.waiting === null) return;
          await pass([now.waiting]);
          if (!isStale) now.end = last;
          now.waiting = null;
        };
        for (const happening of happenings) {
          seen = await look(seen.id);
          if (happening === 'release' || happening === 'reject') {
            const made = await decide(seen, happening === 'release' ? [override(seen), RELEASE] : [REJECTION]);
            expect(made.status).toBe(now.waiting === null && now.end === null ? 201 : made.status === 400 && now.end !== null ? 400 : 409); // prettier-ignore
            if (made.status !== 201) continue;
            now.waiting = made.body.id;
            isStale = false;
            last = happening === 'release' ? 'released' : 'rejected';
          } else if (happening === 'undo' && now.waiting !== null) {
            expect((await undo(now.waiting)).status).toBe(200);
            await pass([now.waiting]);
            now.waiting = null;
          } else if (happening === 'edit') {
            const body = { corrections: [{ field: 'lines[0].quantity', value: '192' }] };
            const edited = await office.ask('demo', 'POST', `/api/review-cases/${seen.id}/corrections`, { version: seen.version, body }); // prettier-ignore
            expect(edited.status).toBe(now.waiting === null && now.end === null ? 200 : 409);
          } else if (happening === 'changed' && now.end === null) {
            // What is no person's doing, as another judgement, does not ask who decided.
            await office.query('UPDATE sales_order SET version = version + 1 WHERE id = $1', [seen.salesOrder]);
            isStale = true;
          } else if (happening === 'pass') await due();
          else if (happening === 'crash') {
            crashOnce();
            if (now.waiting !== null) {
              const id = now.waiting;
              await office.query('UPDATE desk_decision SET due_at = clock_timestamp() WHERE id = $1', [id]);
              await office.query(`UPDATE work SET due_at = now() WHERE kind = 'carry-out-decision' AND key = $1`, [id]);
              await office.sweep();
              await office.until('the worker died', async () => (await office.count('work WHERE key = $1 AND attempts > 0 AND last_error IS NOT NULL', [id])) + (await office.count(`desk_decision WHERE id = $1 AND state <> 'waiting'`, [id])) > 0); // prettier-ignore
            }
            await due();
            jest.restoreAllMocks();
          }
          if (now.end === null) {
            expect([await stateOf(seen.salesOrder), await answers(seen.salesOrder)]).toEqual(['in-review', 0]);
          }
        }
        await due();
        await settled();
        expect(await stateOf(seen.salesOrder)).toBe(now.end ?? 'in-review');
        expect(await answers(seen.salesOrder)).toBe(now.end === null ? 0 : 1);
        expect((await look(seen.id)).state).toBe(now.end ?? 'open');
        expect(await office.count(`desk_decision WHERE case_id = $1 AND state = 'done'`, [seen.id])).toBe(now.end === null ? 0 : 1); // prettier-ignore
        expect(await office.count(`desk_decision WHERE case_id = $1 AND state = 'waiting'`, [seen.id])).toBe(0);
      }),
      { numRuns: 25 },
    );
    const { body } = await office.ask<BalanceView>('fatma', 'GET', '/api/balance');
    expect([body.faults, body.unequal, body.balanced]).toEqual([[], [], true]);
  }, 240_000);

  it('of an undo at the moment of carrying out one wins', async () => {
    for (let n = 0; n < 5; n++) {
      const seen = await held();
      const { body } = await decide(seen, [override(seen), RELEASE]);
      const [undone] = await Promise.all([undo(body.id), pass([body.id])]);
      await settled();
      const outcome = [undone.status, await stateOf(seen.salesOrder), await answers(seen.salesOrder)];
      expect([
        [200, 'in-review', 0],
        [409, 'released', 1],
      ]).toContainEqual(outcome);
    }
  }, 90_000);
});

it('the cut-off that hurries a decision, and by which a case is due, is the first of customer, site and carrier', async () => {
  const { id, salesOrder } = await held();
  const days = (time: string) => JSON.stringify(Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, time]))); // prettier-ignore
  const place = '(SELECT delivery_place_id FROM sales_order WHERE id = $1)';
  /** What hurries a decision, and the times of all clocks of the case. */
  const known = () =>
    office.app.get(UnitOfWork).run(async (tx) => {
      const found = (await office.app.get(DeskDecisionRepository).clocks(tx, [id])).get(id);
      return [found?.cutOff, found?.clocks.map(businessTimeOf)];
    });
  const expected = (time: string): readonly unknown[] => [time, expect.arrayContaining([time])];
  const before = (await office.query<{ at: string }>('SELECT cut_off_time AS at FROM customer LIMIT 1'))[0]?.at;
  await office.query(`UPDATE customer SET cut_off_time = '22:00'`);
  await office.query(`UPDATE customer_location SET site_id = (SELECT id FROM site LIMIT 1), carrier_id = (SELECT id FROM carrier LIMIT 1) WHERE id = ${place}`, [salesOrder]); // prettier-ignore
  await office.query(`UPDATE carrier SET cut_off = $1::jsonb`, [days('23:00')]);
  expect(await known()).toEqual(expected('22:00'));
  await office.query(`UPDATE site SET cut_off = $1::jsonb`, [days('21:15')]);
  expect(await known()).toEqual(expected('21:15'));
  await office.query(`UPDATE carrier SET cut_off = $1::jsonb`, [days('20:45')]);
  expect(await known()).toEqual(expected('20:45'));
  await office.query(`UPDATE customer_location SET site_id = NULL, carrier_id = NULL WHERE id = ${place}`, [
    salesOrder,
  ]);
  await office.query(`UPDATE customer SET cut_off_time = $1`, [before]);
  await settled();
});
