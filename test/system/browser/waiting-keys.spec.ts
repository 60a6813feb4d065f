import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Route } from 'playwright-core';
import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';
import { until } from '../../harness/until';

// Real: the program as it starts, with PostgreSQL, and Chromium. Keys that are pressed faster than answers are saved; how long that takes is decided here.

let service: RunningService;
let desk: Desk;

beforeAll(async () => {
  service = await RunningService.start();
  desk = await Desk.open(service.url);
  desk.page.setDefaultTimeout(20_000);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

/** Two articles that nobody knows by their GTIN, under numbers of the buyer's own. */
async function drop(number: string): Promise<string> {
  const text = readFileSync(path.join(__dirname, '../../../fixtures/stories/03-unknown-article/message.edi'), 'latin1')
    .replace("8719999010014:EN'", `8719999099972:EN'\nPIA+1+${number}-1:IN::92'\nIMD+F++:::Gieter groen'`)
    .replace("8719999099989:EN'", `8719999099989:EN'\nPIA+1+${number}-2:IN::92'`)
    .replace('Plantenspuit messing 0,5 liter', 'Gieter groen')
    .replace('AAA:3.95', 'AAA:6.95')
    .replace('AAA:1.85', 'AAA:6.95')
    .replaceAll('HT2611-03', number)
    .replaceAll('ST261103', `R${number}`)
    .replace(/UNT\+(\d+)/, (_, count: string) => `UNT+${String(Number(count) + 3)}`);
  await service.dropFile(`${number}.edi`, text);
  return desk.caseOf(number);
}

const openOf = async (id: string): Promise<number> => {
  const { findings } = await desk.ask<{ findings: readonly { code: string; state: string }[] }>(
    `/api/review-cases/${id}`,
  );
  return findings.filter(({ code, state }) => code === 'ITM-002' && state === 'open').length;
};

const leaves = (id: string) =>
  until('the order leaves', async () => {
    const { leaving } = await desk.ask<{ leaving: unknown }>(`/api/review-cases/${id}`);
    return leaving ?? undefined;
  });

/** Answers of a kind reach the server when the test lets them. */
async function holdAnswers(kind: 'corrections' | 'line-rejections' = 'corrections'): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await desk.page.route(`**/api/review-cases/*/${kind}`, async (route) => {
    if (isHeld) held.push(route);
    else await route.continue();
  });
  return async () => {
    await until('the answer is on its way', async () => (held.length > 0 ? true : undefined));
    isHeld = false;
    for (const route of held.splice(0)) await route.continue();
  };
}

it('keeps a key that is pressed while what a dialog asked is saved, and acts when the dialog is closed', async () => {
  const { page } = desk;
  const id = await drop('HTW-2');
  await page.goto(`/review/${id}`);
  const answers = page.getByRole('group', { name: 'Mogelijke antwoorden' }).getByRole('button');
  await answers.first().waitFor();
  await page.keyboard.press('1');
  await page.getByText('nog 1 melding te beantwoorden').waitFor();
  const go = await holdAnswers('line-rejections');
  await page.keyboard.press('x');
  await page.getByLabel('Reden').fill('Niet leverbaar');
  await page.getByRole('button', { name: 'Uitvoeren' }).click();
  await page.keyboard.press('l');
  await page.getByRole('status').filter({ has: page.locator('kbd') }).getByText('wacht tot dit klaar is', { exact: false }).waitFor();
  await go();
  await leaves(id);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
}, 120_000); // prettier-ignore

it('keeps a key that is pressed while an answer is saved, and acts on what was seen and on nothing else', async () => {
  const { page } = desk;
  const id = await drop('HTW-1');
  await page.goto(`/review/${id}`);
  await page.getByRole('group', { name: 'Mogelijke antwoorden' }).getByRole('button').first().waitFor();
  expect(await openOf(id)).toBe(2);
  const told = page.getByRole('status').filter({ has: page.locator('kbd') });

  // The same number once more: the finding it was pressed for is answered by then, and the other one is not touched.
  const first = await holdAnswers();
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await told.getByText('wacht tot dit klaar is', { exact: false }).waitFor();
  await page.keyboard.press('a');
  await told.getByText('er wacht al een toets', { exact: false }).waitFor();
  await desk.shoot('key-waits-nl');
  await first();
  await told.getByText('deed niets: wat u zag', { exact: false }).waitFor();
  await desk.shoot('key-dropped-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect(await openOf(id)).toBe(1);

  // The next finding and its answer while nothing is under way; then L at once, before that is saved.
  await page.keyboard.press('Escape');
  await told.waitFor({ state: 'detached' });
  await desk.page.unroute('**/api/review-cases/*/corrections');
  await page.keyboard.press('n');
  await page.getByRole('group', { name: 'Mogelijke antwoorden' }).getByRole('button').first().waitFor();
  const second = await holdAnswers();
  await page.keyboard.press('1');
  await page.keyboard.press('l');
  await told.getByText('wacht tot dit klaar is', { exact: false }).waitFor();
  await second();
  await leaves(id);
  await told.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Taal/ }).click();
  expect(desk.complaints).toEqual([]);
}, 120_000);
