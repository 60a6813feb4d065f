import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts, with PostgreSQL, and Chromium, twice: two people at one queue.

const STORIES = [
  '03-unknown-article',
  '04-price-below-ours',
  '05-price-above-ours',
  '07-wrong-multiple',
  '09-unknown-buyer',
  '10-unknown-delivery-place',
  '13-past-delivery-date',
  '170-a-change-of-an-order',
] as const;

let service: RunningService;
let fatma: Desk;
let sanne: Desk;

beforeAll(async () => {
  service = await RunningService.start();
  for (const story of STORIES.slice(0, 7)) await service.drop(story);
  [fatma, sanne] = [await Desk.open(service.url), await Desk.open(service.url)];
  await fatma.logIn('fatma');
  await sanne.logIn('sanne');
  await sanne.page.getByRole('button', { name: /Taal/ }).click();
  for (const { page } of [fatma, sanne]) await page.goto('/queue');
}, 180_000);
afterAll(async () => {
  await fatma.close();
  await sanne.close();
  await service.stop();
}, 60_000);

const rows = (desk: Desk) => desk.page.locator('.queue-body [role=row]');
const press = async (desk: Desk, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key);
};
/** Shows what has come, until there are so many. */
async function until(desk: Desk, count: number): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if ((await rows(desk).count()) >= count) return;
    const fresh = desk.page.getByRole('button', { name: /nieuw: tonen|new: show/ });
    if (await fresh.isVisible()) await fresh.click();
    await desk.page.waitForTimeout(200);
  }
  throw new Error(`There are ${String(await rows(desk).count())} rows`);
}

it('shows the work that waits, in Dutch and in English', async () => {
  await until(fatma, 7);
  await until(sanne, 7);
  await press(fatma, 'j');
  await fatma.page.locator('.queue-row.is-current').waitFor();
  await press(fatma, 'x');
  await fatma.page.getByText('1 gekozen').waitFor();
  await fatma.shoot('queue-nl');
  await sanne.shoot('queue-en');
  expect(await fatma.accessibilityFaults()).toEqual([]);
  expect(await sanne.accessibilityFaults()).toEqual([]);
  await press(fatma, 'x');
}, 60_000);

it('tells the one whose case is taken over by the other', async () => {
  await press(fatma, 'c');
  await fatma.page.locator('.queue-row.is-current').getByText('Fatma de Jong').waitFor();
  await sanne.page.getByText('● Fatma de Jong').waitFor();
  const claimed = new URL(fatma.page.url()).searchParams.get('case') ?? '';
  await sanne.page.goto(`/queue?case=${claimed}`);
  await sanne.page.locator('.queue-row.is-current').waitFor();
  await press(sanne, 'c');
  await fatma.page.getByText('Sanne Visser heeft een geval van u overgenomen.').waitFor();
  await fatma.page.getByText('● Sanne Visser').waitFor();
  await fatma.shoot('queue-taken-over');
  await press(sanne, 'c');
  await sanne.page.getByText('● Sanne Visser').waitFor({ state: 'detached' });
}, 30_000);

it('puts a case off with two keys, and has it back', async () => {
  const before = await rows(fatma).count();
  await press(fatma, 'h');
  await fatma.page.getByRole('dialog').waitFor();
  await fatma.page.waitForTimeout(400);
  await fatma.shoot('queue-snooze');
  expect(await fatma.accessibilityFaults()).toEqual([]);
  await press(fatma, 'Enter');
  await fatma.page
    .locator('.queue-body [role=row]')
    .nth(before - 1)
    .waitFor({ state: 'detached' });
  await fatma.page.getByRole('button', { name: /^Uitgesteld/ }).click();
  await rows(fatma).nth(1).waitFor({ state: 'detached' });
  await rows(fatma).first().click();
  await fatma.page.getByRole('button', { name: /^Later/, disabled: false }).waitFor();
  // A hand needs longer than that from the row to the key.
  await fatma.page.waitForTimeout(300);
  await press(fatma, 'h');
  await fatma.page.getByRole('button', { name: 'Nu terughalen' }).click();
  await fatma.page.getByText('Geen gevallen bij dit filter.').waitFor();
  await fatma.page.getByRole('button', { name: /^Nu te doen/ }).click();
  await until(fatma, before);
}, 60_000);

it('pushes no row when something comes', async () => {
  const before = await rows(sanne).allTextContents();
  await service.drop('15-closed-day-and-own-codes');
  await service.drop('14-sunday-and-holiday-moved');
  await service.drop('18-wrong-count-tolerated');
  await service.drop('06-rounding-difference');
  await service.drop('08-below-minimum');
  await sanne.page.getByRole('button', { name: /new: show/ }).waitFor();
  expect(await rows(sanne).count()).toBe(before.length);
  await sanne.shoot('queue-fresh');
  await sanne.page.getByRole('button', { name: /new: show/ }).click();
  await until(sanne, before.length + 1);
  await sanne.page.setViewportSize({ width: 320, height: 700 });
  await sanne.shoot('queue-320');
  expect(await sanne.accessibilityFaults()).toEqual([]);
  expect([...fatma.complaints, ...sanne.complaints]).toEqual([]);
}, 60_000);
