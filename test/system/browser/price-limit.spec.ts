import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';
import { until } from '../../harness/until';

// Real: the program as it starts, with PostgreSQL, its drop folder, and Chromium, twice: a price that one person may not give, and another may.

let service: RunningService;
let head: Desk;
let demo: Desk;

beforeAll(async () => {
  service = await RunningService.start({ GRACE_TIME_MS: '0', LIMIT_DESK_GRACE_SECONDS: '10', LOG_LEVEL: 'error' });
  [head, demo] = [await Desk.open(service.url), await Desk.open(service.url)];
  for (const { page } of [head, demo]) page.setDefaultTimeout(30_000);
  await demo.logIn();
}, 300_000);
afterAll(async () => {
  await head.close();
  await demo.close();
  await service.stop();
}, 60_000);

const ask = async <T>(route: string): Promise<T> => (await demo.page.request.get(route)).json() as Promise<T>;

it('refuses a price beyond the limit at once and in words, and lets somebody with the right release it', async () => {
  // Sanne is a head from now on, and a head may give one euro away by a price.
  const headers = { Origin: service.url };
  const { items } = await ask<{ items: readonly { id: string; user: string; name: string }[] }>('/api/users');
  const sanne = items.find(({ user }) => user === 'sanne');
  const made = await demo.page.request.put(`/api/users/${sanne?.id ?? ''}`, { headers, data: { name: sanne?.name, role: 'senior', language: 'nl', active: true } }); // prettier-ignore
  const limit = await demo.page.request.put('/api/authority-limits', { headers, data: { role: 'senior', code: 'PRC-001', action: null, mostAmount: '1', mostPercent: null } }); // prettier-ignore
  expect([made.status(), limit.status()]).toEqual([204, 200]);
  await head.logIn('sanne');
  await service.drop('04-price-below-ours');
  const id = await until('the price is asked about', async () =>
    (await ask<{ items: readonly { id: string; title: string | null }[] }>('/api/review-cases?state=open')).items.find(({ title }) => title?.includes('HT2611-04') === true)?.id,
  ); // prettier-ignore
  const versionOf = async (): Promise<number> => (await ask<{ version: number }>(`/api/review-cases/${id}`)).version;
  const before = await versionOf();

  const { page } = head;
  await page.goto(`/review/${id}`);
  const words = 'Dit geeft 25,20 weg; uw grens is 1,00. Dit mag een beheerder. Collega’s die dit mogen: Demo.';
  const answers = page.getByRole('group', { name: 'Mogelijke antwoorden' });
  await answers.getByText(words).waitFor();
  await head.shoot('limit-1-said-nl');
  expect(await head.accessibilityFaults()).toEqual([]);
  // One key: refused where it is pressed, and no reason is asked for first.
  const key = await answers
    .getByRole('button', { name: 'Waarde van de klant accepteren' })
    .locator('kbd')
    .textContent();
  await page.keyboard.press(key ?? '');
  await page.locator('.mantine-Alert-root').getByText(words).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await head.shoot('limit-2-refused-nl');
  // In the dialog it is said the moment that the answer is chosen.
  await page.keyboard.press('o');
  await page.getByLabel('Antwoord', { exact: true }).selectOption('ACC_BUYER');
  await page.getByRole('dialog').getByText(words).waitFor();
  expect(await page.getByRole('button', { name: 'Uitvoeren' }).isDisabled()).toBe(true);
  await head.shoot('limit-3-chosen-nl');
  expect(await head.accessibilityFaults()).toEqual([]);
  expect([await versionOf(), head.complaints]).toEqual([before, []]);

  // Somebody with the right: two keys and a reason.
  const began = performance.now();
  await demo.page.goto(`/review/${id}`);
  await demo.page.getByText('Waarde van de klant accepteren').waitFor();
  // She took the case in hand when she tried.
  await demo.page.getByText('Sanne Visser is hiermee bezig').waitFor();
  await demo.page.keyboard.press('c');
  await demo.page.getByText('U bent hiermee bezig').waitFor();
  await demo.page.keyboard.press('o');
  await demo.page.getByLabel('Antwoord', { exact: true }).selectOption('ACC_BUYER');
  await demo.page.getByLabel('Reden').fill('Afgesproken met inkoop');
  await demo.page.keyboard.press('Enter');
  await demo.page.getByText('Vrijgeven kan: niets houdt de order tegen.').waitFor();
  await demo.page
    .getByRole('button', { name: /^(Vrijgeven|Release)/, disabled: false })
    .first()
    .waitFor();
  await demo.page.keyboard.press('l');
  await demo.page.getByRole('region', { name: 'Beslissing die zo weggaat' }).waitFor();
  process.stdout.write(`price beyond the limit: refused by 1 key; released by 3 keys, an answer and a reason, ${((performance.now() - began) / 1000).toFixed(1)} s\n`); // prettier-ignore
  await demo.shoot('limit-4-released-nl');
  expect(await demo.accessibilityFaults()).toEqual([]);
  await until('it is released', async () => {
    const { items } = await ask<{ items: readonly { state: string }[] }>(
      '/api/sales-orders?buyerOrderNumber=HT2611-04',
    );
    return items.find(({ state }) => state === 'released');
  });
  expect(demo.complaints).toEqual([]);
}, 180_000);
