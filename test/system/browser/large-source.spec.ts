import type { Locator } from 'playwright-core';
import { orderFile } from '../../builders/order-file';
import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';
import { until } from '../../harness/until';

// Real: the program as it starts, with PostgreSQL, and Chromium. An order of a thousand lines and a message of five megabytes at the desk.

const PATIENCE_MS = 60_000;
const MB = 1024 * 1024;
/** What the page may hold, whatever the order: what is in sight and some beyond. */
const MOST_ELEMENTS = 4_000;
/** Free texts of one line, each as long as a segment of them may be. */
const TEXTS = 10;

let service: RunningService;
let desk: Desk;

beforeAll(async () => {
  service = await RunningService.start({ LOG_LEVEL: 'error' });
  desk = await Desk.open(service.url);
  desk.page.setDefaultTimeout(PATIENCE_MS);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

/** An order whose last line asks: its price is below ours. */
const order = (number: string, lines: number): string =>
  orderFile(`R${number}`, [
    { number, lines: Array.from({ length: lines }, (_, at) => (at === lines - 1 ? { price: '1.20' } : {})) },
  ]).toString('latin1');

/** The same with all that a buyer may say about his lines. */
function wordy(text: string): string {
  const words = Array.from({ length: 5 }, (_, at) => `Leverwens ${String(at + 1)} van deze regel `.padEnd(70, 'x'));
  const said = `FTX+AAI+++${words.join(':')}'\n`.repeat(TEXTS);
  const added = (text.match(/PRI\+AAA/g)?.length ?? 0) * TEXTS;
  return text
    .replaceAll('PRI+AAA', `${said}PRI+AAA`)
    .replace(/UNT\+(\d+)/, (_, count: string) => `UNT+${String(Number(count) + added)}`);
}

async function drop(number: string, text: string): Promise<string> {
  await service.dropFile(`${number}.edi`, text);
  return desk.caseOf(number);
}

/** Says how long something took and how much the page holds then, which must be little. */
async function walk(what: string, steps: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await steps();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const elements = await desk.page.evaluate<number>('document.querySelectorAll("*").length');
  process.stdout.write(`${what}: ${seconds} s, ${String(elements)} elements\n`);
  expect(elements).toBeLessThan(MOST_ELEMENTS);
}

const LINES = '.rv-pane:has(.rv-grid)';
const SOURCE = '.rv-source-pane';

/** Scrolls a pane as a person does who drags its bar, and tells how high what it holds has become. */
const scroll = (pane: string, top: string): Promise<number> =>
  desk.page.evaluate<number>(
    `(() => { const pane = document.querySelector('${pane}'); pane.scrollTo(0, ${top}); return pane.scrollHeight; })()`,
  );

/** Waits until the whole of something is in sight in its pane. */
const sees = (pane: string, wanted: Locator): Promise<true> =>
  until('it is in sight', async () => {
    const [frame, box] = [await desk.page.locator(pane).boundingBox(), await wanted.boundingBox()];
    return frame && box && box.y >= frame.y && box.y + box.height <= frame.y + frame.height ? true : undefined;
  }); // prettier-ignore

/** Waits until a value is lit in the source, where a person sees it. */
const seesLit = (value: string): Promise<true> =>
  sees(SOURCE, desk.page.locator(`mark[data-path="${value}"][data-lit="true"]`));

/** The order is opened: the question about its last line is at hand, and the bytes that it is about are lit. */
async function open(what: string, id: string, lines: number): Promise<void> {
  await walk(`${what}: opened, and the last line's price lit`, async () => {
    await desk.page.goto(`/review/${id}`);
    await seesLit(`lines[${String(lines - 1)}].price`);
    // The names above arrive by themselves, and leave the lines less room.
    await desk.page.getByRole('heading', { name: 'Hoveling', exact: false }).waitFor();
    await sees(LINES, desk.page.locator(`tr[aria-rowindex="${String(lines + 1)}"][aria-selected="true"]`));
  });
}

it('opens an order of a thousand lines, and lights up the bytes of the line that is chosen', async () => {
  const { page } = desk;
  await open('1,000 lines', await drop('GROOT-1', order('GROOT-1', 1_000)), 1_000);
  await desk.shoot('large-lines-nl');
  await walk('1,000 lines: the first line chosen, and its bytes lit', async () => {
    await scroll(LINES, '0');
    await page.locator('tr[aria-rowindex="2"]').click({ position: { x: 5, y: 5 } });
    await seesLit('lines[0].quantity');
  });
  await walk('1,000 lines: the last line chosen, and its bytes lit', async () => {
    await scroll(LINES, 'pane.scrollHeight');
    await page.locator('tr[aria-rowindex="1001"]').click({ position: { x: 5, y: 5 } });
    await seesLit('lines[999].price');
  });
  expect(desk.complaints).toEqual([]);
}, 240_000);

it('opens a message of five megabytes, goes to its ends and lights up values both ways', async () => {
  const { page } = desk;
  const text = wordy(order('GROOT-2', 1_500));
  expect(text.length).toBeGreaterThan(5 * MB);
  process.stdout.write(`message: ${(text.length / MB).toFixed(1)} MB\n`);
  await open('5 MB', await drop('GROOT-2', text), 1_500);
  await desk.shoot('large-source-nl');
  const source = page.locator('.rv-source');
  await walk('5 MB: at the beginning', async () => {
    await page.getByRole('button', { name: 'Naar het begin' }).click();
    await source.getByText('GROOT-2', { exact: true }).waitFor();
  });
  await walk('5 MB: from the beginning some way down', async () => {
    for (let piece = 0; piece < 5; piece++) {
      const before = await scroll(SOURCE, 'pane.scrollHeight');
      await until('the next piece is there', async () => ((await scroll(SOURCE, 'pane.scrollHeight')) > before ? true : undefined)); // prettier-ignore
    }
  });
  await walk('5 MB: at the end', async () => {
    await page.getByRole('button', { name: 'Naar het einde' }).click();
    await source.getByText('CNT+2:1500').waitFor();
  });
  await walk('5 MB: a value in the middle pointed at, and its bytes lit', async () => {
    await scroll(LINES, '32 * 700');
    await page.locator('tr[aria-rowindex="706"] td').nth(1).hover();
    await seesLit('lines[704].quantity');
  });
  await desk.shoot('large-source-lit-nl');
  await walk('5 MB: bytes pointed at and chosen, and the value and its line lit', async () => {
    const price = page.locator('mark[data-path="lines[704].quantity"]');
    await price.hover();
    await page.locator('tr[aria-rowindex="706"] td.lit').waitFor();
    await price.click();
    await page.locator('tr[aria-rowindex="706"][aria-selected="true"]').waitFor();
  });
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect(desk.complaints).toEqual([]);
}, 300_000);
