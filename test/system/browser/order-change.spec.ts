import { orderFile } from '../../builders/order-file';
import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';
import { until } from '../../harness/until';

// Real: the program as it starts, with PostgreSQL, its drop folder, and Chromium. A change of an order is compared and applied in part, by keys.

const NUMBER = 'WIJZ-1';
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

/** An ORDCHG of the buyer: two lines become more, one that nobody knows is asked for, and one function code is another. */
function changeFile(sent: string, lines: readonly string[], fn = '4'): Buffer {
  const body = ['UNH+1+ORDCHG:D:96A:UN:EAN008', `BGM+230+W-${sent}+${fn}`, 'DTM+137:20261121:102', `RFF+ON:${NUMBER}`, 'NAD+BY+8719991000006::9', 'NAD+SU+8719999000008::9', ...lines, 'UNS+S']; // prettier-ignore
  const all = [`UNB+UNOC:3+8719991000006:14+8719999000008:14+261121:0900+${sent}`, ...body, `UNT+${body.length + 1}+1`, `UNZ+1+${sent}`]; // prettier-ignore
  return Buffer.from(all.map((segment) => `${segment}'`).join(''), 'latin1');
}

const ask = async <T>(route: string): Promise<T> => (await desk.page.request.get(route)).json() as Promise<T>;

interface Order {
  readonly id: string;
  readonly state: string;
}
const order = (): Promise<Order> =>
  until('the order is released', async () =>
    (await ask<{ items: readonly Order[] }>(`/api/sales-orders?buyerOrderNumber=${NUMBER}`)).items.find(({ state }) => state === 'released'),
  ); // prettier-ignore
const quantities = async (id: string): Promise<readonly (string | null)[]> =>
  (await ask<{ lines: readonly { confirmedQuantity: string | null }[] }>(`/api/sales-orders/${id}`)).lines.map(({ confirmedQuantity }) => confirmedQuantity); // prettier-ignore
interface Item {
  readonly id: string;
  readonly reason: string;
  readonly findings: readonly { readonly code: string }[];
}
const changeCase = (asked: string): Promise<string> =>
  until(`a change waits for somebody (${asked})`, async () => {
    const items = (await ask<{ items: readonly Item[] }>('/api/review-cases?state=open')).items;
    return items.find(({ reason, findings }) => reason === 'change' && findings.some(({ code }) => code === asked))?.id;
  });

/** A choice that cannot be carried out is refused, and a case that was processed again is gone: both are said on the screen, and a browser notes them. */
const complaints = (): readonly string[] => desk.complaints.filter((line) => !/status of (404|409)/.test(line));

it('compares a change line by line, applies it in part with a value of ours, takes that back, and does it again', async () => {
  const { page } = desk;
  await service.dropFile('o.edi', orderFile('O1', [{ number: NUMBER, lines: [{ gtin: '8719999011011', quantity: '36', price: '6.95' }, {}] }])); // prettier-ignore
  const { id } = await order();
  await service.dropFile('w.edi', changeFile('C1', ['LIN+1+3+8719999011011:EN', 'QTY+21:48:PCE', 'LIN+2+3+8719999010014:EN', 'QTY+21:192:PCE', 'LIN+7+3+8719999012018:EN', 'QTY+21:36:PCE', 'PRI+AAA:7.25'])); // prettier-ignore
  const found = await changeCase('CHG-005');
  await page.goto(`/review/${found}`);
  await page.getByRole('table', { name: 'Gevraagde wijziging' }).waitFor();
  await page.getByText('De klant krijgt: wijziging overgenomen', { exact: false }).waitFor();
  await desk.shoot('change-1-compared-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);

  // Keys: other value for the first, ours for the second; then the part is applied with a reason.
  const began = performance.now();
  await page.keyboard.press('3');
  await page.getByLabel('Onze waarde voor', { exact: false }).waitFor();
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.getByRole('row', { name: /Regel 1: aantal/ }).getByRole('cell', { name: '40 PCE', exact: true }).waitFor(); // prettier-ignore
  await page.getByText('2 regels gewijzigd', { exact: false }).waitFor();
  await desk.shoot('change-2-chosen-nl');
  await page.keyboard.press('l');
  await page.getByLabel('Reden').fill('Er zijn er nog 40');
  await desk.shoot('change-3-reason-nl');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Beslissing die zo weggaat' }).waitFor();
  process.stdout.write(
    `change applied in part: 7 keys and a reason, ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
  expect(await quantities(id)).toEqual(['36', '96']);
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.keyboard.press('z');
  await page.getByRole('region', { name: 'Beslissing die zo weggaat' }).waitFor({ state: 'detached' });
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  expect(await quantities(id)).toEqual(['36', '96']);

  // Again, in English; the line that was not found is a new one, and nothing else is changed; then it leaves.
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.reload();
  await page.getByRole('table', { name: 'Requested change' }).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.getByLabel('Which line the buyer means', { exact: false }).selectOption('new');
  await page.getByText('The buyer gets:', { exact: false }).waitFor();
  await desk.shoot('change-4-chosen-en');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.getByRole('heading', { name: 'Requested change', exact: false }).click();
  await page.keyboard.press('l');
  await page.getByLabel('Reason').fill('Agreed by telephone');
  await page.keyboard.press('Enter');
  await until('the change is carried out', async () => ((await quantities(id)).length === 3 ? true : undefined));
  expect(await quantities(id)).toEqual(['36', '96', '36']);
  await page.getByText('This case is finished', { exact: false }).waitFor();
  expect(complaints()).toEqual([]);
}, 420_000);

it('asks what the buyer means by a function that nobody knows, and goes on from there', async () => {
  const { page } = desk;
  await service.dropFile('u.edi', changeFile('C2', ['LIN+1+3+8719999011011:EN', 'QTY+21:60:PCE'], '99'));
  const found = await changeCase('CHG-008');
  await page.evaluate(`localStorage.setItem('binnendienst.language', 'en')`);
  await page.goto(`/review/${found}`);
  await page.getByLabel('The buyer means').selectOption('change');
  await page.getByLabel('Reason').fill('So he said by telephone');
  await desk.shoot('change-5-meaning-en');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Process it again so' }).click();
  await changeCase('CHG-005');
  expect(complaints()).toEqual([]);
}, 240_000);
