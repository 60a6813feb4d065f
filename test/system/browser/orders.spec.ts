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

it('an order is found by its number, and followed to the bytes that it came in', async () => {
  const { page } = desk;
  await service.drop('01-clean-order-d96a');
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('heading', { name: 'Orders' }).waitFor();
  await page.getByLabel('Ordernummer klant').fill('HT2611-01');
  await page.keyboard.press('Enter');
  const found = page.getByRole('row', { name: /HT2611-01/ });
  // The order may still be on its way in.
  for (let look = 0; look < 20 && (await found.count()) === 0; look++) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  expect(new URL(page.url()).search).toContain('number=HT2611-01');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('orders-nl');

  await found.getByRole('link').click();
  await page.getByRole('heading', { name: 'Antwoorden' }).waitFor();
  await page.getByText('ORDRSP', { exact: true }).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('order-nl');

  await page.getByRole('link', { name: 'Zo kwam hij binnen' }).click();
  await page.getByText('werd een order').waitFor();
  await page
    .getByText(/UNB\+UNOC:3/)
    .first()
    .waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('interchange-nl');

  await page.goBack();
  await page.getByRole('heading', { name: 'Antwoorden' }).waitFor();
  await page.getByRole('link', { name: 'Berichten' }).click();
  await page.getByRole('heading', { name: 'Berichten' }).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('interchanges-nl');
  expect(desk.complaints).toEqual([]);
});
