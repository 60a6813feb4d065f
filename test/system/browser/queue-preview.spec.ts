import { orderFile } from '../../builders/order-file';
import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';
import { until } from '../../harness/until';

// Real: the program as it starts, with PostgreSQL, its drop folder, and Chromium. A simple case is cleared beside the list; a large order is no burden.

let service: RunningService;
let desk: Desk;
beforeAll(async () => {
  service = await RunningService.start({ GRACE_TIME_MS: '0', LIMIT_DESK_GRACE_SECONDS: '10', LOG_LEVEL: 'error' });
  desk = await Desk.open(service.url);
  desk.page.setDefaultTimeout(30_000);
  await desk.logIn();
}, 300_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

it('clears a price beside the list: the answer by its number, a reason, and L', async () => {
  const { page } = desk;
  await service.dropFile('p.edi', orderFile('P1', [{ number: 'VOORBEELD-1', lines: [{ price: '1.20' }] }]));
  const id = await desk.caseOf('VOORBEELD-1');
  await page.goto(`/queue?preview=1&case=${id}`);
  const pane = page.getByRole('complementary', { name: 'Voorbeeld' });
  await pane.getByRole('group', { name: 'Mogelijke antwoorden' }).waitFor();
  await desk.shoot('preview-1-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  const began = performance.now();
  const accept = await pane
    .getByRole('button', { name: 'Waarde van de klant accepteren' })
    .locator('kbd')
    .textContent();
  await page.keyboard.press(accept ?? '');
  await page.getByLabel('Reden').fill('Actie van november');
  await page.keyboard.press('Enter');
  await pane.getByText('Vrijgeven kan', { exact: false }).waitFor();
  await pane.getByRole('button', { name: /Vrijgeven/, disabled: false }).waitFor();
  await page.keyboard.press('l');
  await page.getByRole('region', { name: 'Beslissing die zo weggaat' }).waitFor();
  process.stdout.write(
    `price cleared beside the list: 3 keys and a reason, ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
  await desk.shoot('preview-2-left-nl');
  await desk.released('VOORBEELD-1');
  expect(desk.complaints).toEqual([]);
}, 150_000);

it('shows a thousand lines by those in sight, and the message a piece at a time', async () => {
  const { page } = desk;
  const lines = Array.from({ length: 999 }, () => ({ gtin: '8719999011011', quantity: '36', price: '6.95' }));
  await service.dropFile('g.edi', orderFile('G1', [{ number: 'GROOT-1', lines: [{ gtin: '8719999099989', quantity: '12' }, ...lines] }])); // prettier-ignore
  await page.goto(`/review/${await desk.caseOf('GROOT-1')}`);
  const grid = page.getByRole('table', { name: 'Orderregels' });
  await grid.locator('tbody th').first().waitFor();
  expect(await grid.getAttribute('aria-rowcount')).toBe('1001');
  expect(await grid.locator('tbody th').count()).toBeLessThan(80);
  await page.locator('.rv-source mark').first().waitFor();
  // While the page still brings the line with the finding into sight, a scroll is taken back.
  await until('the last line is in sight', async () => {
    await page.evaluate(`document.querySelector('.rv-grid').parentElement.scrollTo(0, 1e6)`);
    return (await grid.locator('tr[aria-rowindex="1001"]').isVisible()) || undefined;
  });
  await desk.shoot('large-order-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect(desk.complaints).toEqual([]);
}, 150_000);
