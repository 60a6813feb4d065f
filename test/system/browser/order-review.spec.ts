import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';
import { until } from '../../harness/until';

// Real: the program as it starts, with PostgreSQL, and Chromium. What a person does with an order that waits, by keys alone where it says so.

let service: RunningService;
let desk: Desk;

beforeAll(async () => {
  service = await RunningService.start({ GRACE_TIME_MS: '0', LIMIT_DESK_GRACE_SECONDS: '10' });
  desk = await Desk.open(service.url);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

/** The message of a story, with what a case changes in it. */
const story = (name: string, changes: readonly (readonly [string, string])[]): string =>
  changes.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    readFileSync(path.join(__dirname, '../../../fixtures/stories', name, 'message.edi'), 'latin1'),
  );

/** An article that nobody knows by its GTIN, under a number of the buyer's own; otherwise all is right. */
const unknownArticle = (number: string, description = 'Gieter groen'): string =>
  story('03-unknown-article', [
    ["8719999099989:EN'", "8719999099989:EN'\nPIA+1+HT-77:IN::92'"],
    ['UNT+19', 'UNT+20'],
    ['AAA:3.95', 'AAA:6.95'],
    ['Plantenspuit messing 0,5 liter', description],
    ['HT2611-03', number],
    ['ST261103', `R${number}`],
  ]);

/** Presses keys as a person does, and counts them. */
function hands() {
  let count = 0;
  const began = performance.now();
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        count++;
        await desk.page.keyboard.press(key);
      }
    },
    type: async (text: string) => {
      count += text.length;
      await desk.page.keyboard.type(text);
    },
    told: (what: string) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(`${what}: ${String(count)} keys, ${seconds} s\n`);
      return count;
    },
  };
}

it('clears an unknown article by keys alone and remembers it, and the next such order passes by itself', async () => {
  const { page } = desk;
  await service.dropFile('a.edi', unknownArticle('HT-R1'));
  const id = await desk.caseOf('HT-R1');
  await page.goto(`/review/${id}`);
  await page.getByRole('heading', { name: 'Hoveling', exact: false }).waitFor();
  await page.locator('.rv-source mark').first().waitFor();
  await desk.shoot('review-unknown-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  const { press, told } = hands();
  await press('t');
  await press('1');
  await page.getByText('Onthouden;').waitFor();
  await page.getByText('Vrijgeven kan: niets houdt de order tegen.').waitFor();
  await page
    .getByRole('button', { name: /^(Vrijgeven|Release)/, disabled: false })
    .first()
    .waitFor();
  await press('l');
  await desk.released('HT-R1');
  expect(told('unknown article, answered, remembered and released')).toBeLessThanOrEqual(3);
  await page.getByText('Deze zaak is afgehandeld (vrijgegeven).').waitFor();

  await service.dropFile('b.edi', unknownArticle('HT-R2'));
  await desk.released('HT-R2');
  expect(desk.complaints).toEqual([]);
}, 90_000);

it('releases a price dispute with a reason, and goes on to the next', async () => {
  const { page } = desk;
  await service.dropFile('c.edi', story('04-price-below-ours', [['HT2611-04', 'HT-R4'], ['ST261104', 'RHTR4']])); // prettier-ignore
  await service.dropFile(
    'd.edi',
    unknownArticle('HT-R5', '<script>document.title="x"</script>').replaceAll('HT-77', 'HT-78'),
  );
  const [id] = [await desk.caseOf('HT-R4'), await desk.caseOf('HT-R5')];
  await page.goto(`/review/${id}?tab=answer`);
  await page.getByText('Waarde van de klant accepteren').waitFor();
  await desk.shoot('review-price-nl');
  const { press, type, told } = hands();
  await press('o');
  await page.getByRole('dialog').waitFor();
  await page.getByLabel('Antwoord', { exact: true }).selectOption('ACC_BUYER');
  await page.getByLabel('Reden').focus();
  await type('Afgesproken met inkoop');
  await press('Enter');
  await page.getByText('Vrijgeven kan: niets houdt de order tegen.').waitFor();
  await page.getByText('geheel akkoord').waitFor();
  await desk.shoot('review-price-answered-nl');
  await page
    .getByRole('button', { name: /^(Vrijgeven|Release)/, disabled: false })
    .first()
    .waitFor();
  await press('Shift+L');
  await desk.released('HT-R4');
  told('price accepted with a reason, released and next');
  await until('the next case is open', async () => (page.url().includes(id) ? undefined : true));
  expect(desk.complaints).toEqual([]);
}, 90_000);

it('lights up bytes and values both ways, and shows what looks like a script as text', async () => {
  const { page } = desk;
  await page.goto(`/review/${await desk.caseOf('HT-R5')}`);
  const price = page.locator('mark[data-path="lines[1].price"]');
  await price.waitFor();
  expect(await price.textContent()).toBe('6.95');
  await price.hover();
  await page.locator('td.lit', { hasText: '6,95' }).waitFor();
  await page.locator('.rv-grid tbody tr').nth(0).locator('td').nth(1).hover();
  await page.locator('mark[data-lit="true"]', { hasText: '84' }).waitFor();
  await page.locator('mark[data-path="lines[0].quantity"]').click();
  await page.locator('tr[aria-selected="true"]', { hasText: '84' }).waitFor();
  await page.locator('mark[data-path="lines[1].description"]', { hasText: '<script>' }).waitFor();
  expect(await page.title()).not.toBe('x');
  expect(await page.locator('.rv-source script').count()).toBe(0);
  await page.keyboard.press('s');
  await page.getByLabel('Zoek op nummer').fill('bloem terra');
  await page.getByRole('dialog').getByText('Bloempot terracotta Ø 20 cm').waitFor();
  await desk.shoot('review-article-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await desk.shoot('review-timeline-en');
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect(desk.complaints).toEqual([]);
}, 60_000);

it('overwrites nothing that somebody else changed, and what was typed stays', async () => {
  const { page } = desk;
  const id = await desk.caseOf('HT-R5');
  await page.goto(`/review/${id}`);
  await page.locator('.rv-source mark').first().waitFor();
  await page.keyboard.press('x');
  await page.getByLabel('Reason').fill('We do not have it');
  const { version } = await desk.ask<{ version: number }>(`/api/review-cases/${id}`);
  const other = await page.request.post(`/api/review-cases/${id}/corrections`, {
    data: { corrections: [{ field: 'lines[1].quantity', value: '12' }] },
    headers: { 'If-Match': `"${String(version)}"`, Origin: service.url },
  });
  expect(other.status()).toBe(200);
  // The page has heard of it and shows it; what was typed before is no answer to it.
  await page.getByRole('row', { name: /^2 / }).getByText('12', { exact: false }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByText('Somebody else changed this case meanwhile', { exact: false }).waitFor();
  expect(await page.getByLabel('Reason').inputValue()).toBe('We do not have it');
  await desk.shoot('review-stale-en');
  await page.getByRole('button', { name: 'Do it' }).click();
  await page.getByText('It can be released', { exact: false }).waitFor();
  // The refusal of the first try is an answer that the browser writes down as a fault of the network.
  expect(desk.complaints.filter((one) => !/status of (409|412)/.test(one))).toEqual([]);
  desk.complaints.length = 0;
}, 60_000);

it('has something to show of a case that is no order, and of none at all', async () => {
  const { page } = desk;
  await service.dropFile('e.edi', 'nothing that anybody reads');
  const id = await until('there is a case of it', async () => {
    const { items } = await desk.ask<{ items: readonly { id: string; reason: string }[] }>(
      '/api/review-cases?state=open',
    );
    return items.find(({ reason }) => reason !== 'findings')?.id;
  });
  await page.goto(`/review/${id}`);
  await page.locator('.rv-source').getByText('nothing that anybody reads').waitFor();
  await desk.shoot('review-unreadable-en');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.keyboard.press('l');
  await page.getByLabel('Reason').fill('Told the sender');
  await page.keyboard.press('Enter');
  await page.getByText('This case is finished (closed).').waitFor();
  await page.setViewportSize({ width: 640, height: 800 });
  await desk.shoot('review-narrow-en');
  await page.setViewportSize({ width: 1400, height: 850 });
  await page.goto('/review/00000000-0000-4000-8000-000000000000');
  await page.getByText('There is no such case', { exact: false }).waitFor();
  expect(desk.complaints.filter((one) => !one.includes('404'))).toEqual([]);
}, 60_000);
