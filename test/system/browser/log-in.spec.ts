import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts, with PostgreSQL, and Chromium. What people see before anything else.

let service: RunningService;
let desk: Desk;

beforeAll(async () => {
  service = await RunningService.start();
  desk = await Desk.open(service.url);
}, 150_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

it('lets people in, in Dutch and in English, and complains of nothing', async () => {
  const { page } = desk;
  await page.goto('/queue');
  await page.getByLabel('Wachtwoord', { exact: false }).first().waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.locator('input[name=username]').fill('demo');
  await page.locator('input[name=password]').fill('wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('horen niet bij elkaar').waitFor();
  await page.locator('input[name=password]').fill('demo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Werkvoorraad' }).waitFor();
  expect(page.url()).toBe(`${service.url}/queue`);
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByRole('heading', { name: 'Review queue' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await desk.shoot('queue-empty-en');
  expect(desk.complaints).toEqual([]);
});

it('asks again over the page when the session ends, and the page stays', async () => {
  const { page } = desk;
  await page.context().clearCookies();
  await page.reload();
  await page.locator('input[name=password]').waitFor();
  await desk.logIn();
});

it('serves its page with a policy that lets nothing else in, and files that never change', async () => {
  const page = await fetch(`${service.url}/queue/anything`);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}'/);
  const html = await page.text();
  expect(html).not.toContain('%STYLE_NONCE%');
  expect(html).toContain(/'nonce-([\w-]+)'/.exec(policy)?.[1] ?? 'no nonce');
  const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? '';
  const asset = await fetch(service.url + script);
  expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  expect((await fetch(`${service.url}/api/nothing`)).status).toBe(404);
});
