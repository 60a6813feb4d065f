import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts, with PostgreSQL, its drop folder, and Chromium. One price that a buyer has wrong in fourteen orders is answered
// once, taken back, and answered again; then they leave. The grace time is the shortest that may be set.

const ORDERS = 14;
const GRACE_SECONDS = 10;

let service: RunningService;
let desk: Desk;

beforeAll(async () => {
  service = await RunningService.start({ LIMIT_DESK_GRACE_SECONDS: String(GRACE_SECONDS), LOG_LEVEL: 'error' });
  desk = await Desk.open(service.url);
}, 150_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

/** The same order under fourteen numbers, each in a file of its own. */
async function dropAll(): Promise<void> {
  const story = await readFile(path.join(__dirname, '../../../fixtures/stories/04-price-below-ours/message.edi'), 'latin1');
  for (let n = 1; n <= ORDERS; n++) {
    const own = story.replaceAll('ST261104', `GR2611${String(n).padStart(2, '0')}`).replace('HT2611-04', `GROEP-${n}`);
    await service.dropFile(`groep-${n}.edi`, own);
  }
} // prettier-ignore

interface Listed {
  readonly items: readonly { readonly title: string | null; readonly findings: readonly { readonly code: string; readonly cause: string | null; readonly stops: boolean }[] }[];
} // prettier-ignore
const ask = <T>(route: string): Promise<T> =>
  desk.page.evaluate(async (url) => (await (await fetch(url)).json()) as T, route);
async function open(): Promise<Listed['items']> {
  const { items } = await ask<Listed>('/api/review-cases?state=open&limit=200');
  return items.filter(({ title }) => title?.startsWith('GROEP-'));
}
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
} // prettier-ignore

it('answers one finding of fourteen orders with two keys, takes it back with one, and lets them leave after the grace time', async () => {
  const { page } = desk;
  await desk.logIn();
  await dropAll();
  await until('all orders are held', async () => (await open()).length === ORDERS);
  const asked = (await open())[0]?.findings.find(({ code, stops }) => code === 'PRC-001' && stops);
  await page.goto(`/resolve?code=PRC-001&cause=${encodeURIComponent(asked?.cause ?? '')}`);
  await page.getByText(`${ORDERS} orders`).first().waitFor();
  expect(await page.getByRole('row').count()).toBe(ORDERS + 1);
  await desk.shoot('group-resolve-1-asked');
  expect(await desk.accessibilityFaults()).toEqual([]);

  // Key one: an answer. What would happen stands beside every order.
  const begun = Date.now();
  await page.keyboard.press('1');
  await until('the preview is there', async () => (await page.getByText('Wordt vrijgegeven').count()) === ORDERS);
  const previewed = Date.now() - begun;
  await desk.shoot('group-resolve-2-preview');
  expect(await desk.accessibilityFaults()).toEqual([]);
  // Key two: apply.
  await page.keyboard.press('L');
  await page.getByText(`${ORDERS} beslist, 0 overgeslagen`).waitFor();
  const applied = Date.now() - begun;
  await page.getByRole('region', { name: 'Beslissing die zo weggaat' }).waitFor();
  await desk.shoot('group-resolve-3-applied');
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect((await open()).length).toBe(ORDERS);

  // Key three: undo, also from another screen.
  await page.getByRole('link', { name: 'Werkvoorraad' }).click();
  await page.getByRole('heading', { name: 'Werkvoorraad' }).waitFor();
  await page.keyboard.press('z');
  await page.getByRole('region', { name: 'Beslissing die zo weggaat' }).waitFor({ state: 'detached' });
  await new Promise((resolve) => setTimeout(resolve, (GRACE_SECONDS + 2) * 1_000));
  expect((await open()).length).toBe(ORDERS);
  await page.keyboard.press('g');
  await page.keyboard.press('z');
  await page.getByRole('dialog').getByText('ongedaan gemaakt om').first().waitFor();
  await desk.shoot('group-resolve-4-last-decisions');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.keyboard.press('Escape');

  // Again, in English, but for one order; and now they leave.
  await page.goto(`/resolve?code=PRC-001&cause=${encodeURIComponent(asked?.cause ?? '')}`);
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByRole('checkbox', { name: 'Take order GROEP-3 along' }).uncheck();
  await page.getByRole('heading', { name: 'One finding, several orders' }).click();
  await page.keyboard.press('1');
  await until('the preview is there', async () => (await page.getByText('Is released').count()) === ORDERS - 1);
  await page.keyboard.press('L');
  await page.getByText(`${ORDERS - 1} decided, 0 skipped`).waitFor();
  expect((await open()).length).toBe(ORDERS);
  await until('they have left', async () => (await open()).length === 1);
  await until('the screen says so', async () => (await page.getByText('carried out at').count()) === ORDERS - 1);
  await desk.shoot('group-resolve-5-left-en');
  expect(desk.complaints).toEqual([]);
  console.info(`Group resolve of ${ORDERS} orders: 2 keys, preview after ${previewed} ms, decided after ${applied} ms; undo 1 key`);
}, 180_000); // prettier-ignore
