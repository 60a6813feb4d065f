import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts, with the demo orders that it brings, and Chromium.

let service: RunningService;
let desk: Desk;

beforeAll(async () => {
  service = await RunningService.start();
  desk = await Desk.open(service.url);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

it('shows what waits and what went by itself, for everybody, light and dark, and twice as large', async () => {
  const { page } = desk;
  await page.goto('/today');
  await page.getByRole('heading', { name: 'Waarop orders wachten' }).waitFor();
  await page.getByRole('cell', { name: /^\d+$/ }).first().waitFor({ state: 'attached' });
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('today-nl');

  await page.getByRole('button', { name: 'Demo' }).click();
  await page.getByRole('menuitem', { name: 'Licht of donker' }).click();
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByRole('heading', { name: 'What orders wait for' }).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('today-en-dark');

  // 200 % of zoom is half the room (WCAG 1.4.4), and nothing may be reached by scrolling sideways alone (1.4.10).
  await page.setViewportSize({ width: 640, height: 480 });
  // The pictures take a moment to follow the window.
  const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'); // prettier-ignore
  for (let look = 0; look < 20 && (await overflow()) > 0; look++) await page.waitForTimeout(100);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await desk.shoot('today-en-200');
  expect(desk.complaints).toEqual([]);
});
