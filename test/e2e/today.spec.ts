import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Office } from '../harness/office';

// Real: the whole program on PostgreSQL. The weeks before are written as rows.

interface TodayView {
  readonly figures: Readonly<Record<string, number>>;
  readonly intake: readonly { readonly hour: number; readonly today: number; readonly usual: number }[];
  readonly ages: readonly { readonly upToMinutes: number | null; readonly cases: number }[];
  readonly causes: readonly { readonly code: string; readonly name: { readonly nl: string }; readonly cases: number }[];
}

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 60_000);
afterAll(() => office.close());

const today = async (): Promise<TodayView> => (await office.ask<TodayView>('fatma', 'GET', '/api/today')).body;
const story = (name: string) => readFile(path.join(__dirname, '../../fixtures/stories', name, 'message.edi'));

it('begins with nothing, and 24 hours of it', async () => {
  const view = await today();
  expect(view.figures).toMatchObject({ ordersToday: 0, touchlessToday: 0, waitingInReview: 0 });
  expect(view.intake.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
  expect(view.causes).toEqual([]);
});

it('counts what went by itself and what waits, for what, and how long', async () => {
  await office.sendAndRest(await story('01-clean-order-d96a'));
  await office.sendAndRest(await story('04-price-below-ours'));
  await office.query(`UPDATE review_case SET opened_at = now() - interval '3 hours'`);
  const view = await today();
  expect(view.figures).toMatchObject({ interchangesToday: 2, ordersToday: 2, ordersReleasedToday: 1, touchlessToday: 1, waitingInReview: 1 }); // prettier-ignore
  expect(view.causes).toMatchObject([{ code: 'PRC-001', name: { nl: 'Prijs wijkt af' }, cases: 1 }]);
  expect(view.ages.map(({ upToMinutes, cases }) => [upToMinutes, cases])).toEqual([
    [30, 0],
    [60, 0],
    [240, 1],
    [1_440, 0],
    [null, 0],
  ]);
});

it('holds intake against the same day of the last four weeks, by the clock of Amsterdam', async () => {
  await office.query(`
    INSERT INTO interchange (account_id, sha256, payload_id, size, state, message_count, received_at)
    SELECT a.id, 'week-' || week || '-' || n, gen_random_uuid(), 1, 'read', 1,
      (((now() AT TIME ZONE 'Europe/Amsterdam')::date - 7 * week)::timestamp + interval '9 hours 10 minutes') AT TIME ZONE 'Europe/Amsterdam'
    FROM channel_account a, generate_series(1, 5) AS week, generate_series(1, 6) AS n
    WHERE a.code = 'drop' AND n <= week * 2`);
  // 2, 4, 6 and 6 in the four weeks; the fifth week does not count.
  const view = await today();
  expect(view.intake.find(({ hour }) => hour === 9)?.usual).toBe(4.5);
  expect(view.intake.reduce((sum, { usual }) => sum + usual, 0)).toBe(4.5);
  expect(view.intake.reduce((sum, each) => sum + each.today, 0)).toBe(2);
});
