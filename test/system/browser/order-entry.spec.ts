import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts, with PostgreSQL, and Chromium. A PDF of a buyer lies beside the form; the order is keyed without the mouse.

const PATIENCE = { timeout: 30_000 };

let service: RunningService;
let desk: Desk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'binnendienst-pdf-'));
  service = await RunningService.start();
  desk = await Desk.open(service.url);
  await desk.logIn('fatma');
}, 180_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** A PDF of two pages as a small program makes one: the font is named and not brought along. */
function pdfOf(pages: readonly (readonly string[])[]): Buffer {
  const kids = pages.map((_, at) => `${String(4 + at * 2)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, at) => {
      const text = lines.map((line) => `(${line}) Tj T*`).join(' ');
      const stream = `BT /F1 14 Tf 20 TL 60 760 Td ${text} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + at * 2)} 0 R >>`,
        `<< /Length ${String(stream.length)} >> stream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${String(at + 1)} 0 obj ${object} endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF`); // prettier-ignore
}

let keys = 0;
async function press(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await desk.page.keyboard.press(name);
    keys++;
  }
}
async function type(text: string): Promise<void> {
  await desk.page.keyboard.type(text);
  keys += text.length;
}

it('an order is keyed from a PDF by hands on the keyboard, and leads back to it', async () => {
  const { page } = desk;
  const file = path.join(folder, 'bestelling.pdf');
  await writeFile(
    file,
    pdfOf([['Stal & Erf Landwinkels', 'Bestelling SE-2611', '24 x PT1001', '2 dozen PT1002'], ['Graag snel']]),
  );
  await page.getByRole('heading', { name: 'Vandaag' }).waitFor(PATIENCE);
  const begun = performance.now();
  await press('g', 'n');
  await page.getByRole('combobox', { name: 'Klant' }).waitFor(PATIENCE);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('pagina 1 van 2').waitFor(PATIENCE);
  await page.locator('.oe-words').getByText('24 x PT1001').waitFor(PATIENCE);

  await page.getByRole('combobox', { name: 'Klant' }).focus();
  await type('erf');
  await page.getByRole('option', { name: /Stal & Erf/ }).waitFor(PATIENCE);
  await press('Enter');
  // Where it goes is written out: the list would cut a long name.
  await page
    .locator('.oe-ship-to')
    .getByText(/\d{13}/)
    .last()
    .waitFor(PATIENCE);
  await press('Tab', 'Tab', 'Tab');
  await type('SE-2611');
  await page.getByRole('combobox', { name: 'Code of artikel, regel 1' }).focus();
  await type('PT1001');
  await press('Enter');
  await type('24');
  await press('Enter', 'Enter');
  await type('schotel');
  await page.getByRole('listbox').getByRole('option').first().waitFor(PATIENCE);
  await press('ArrowDown', 'Enter');
  await type('1.200');
  await press('Enter');
  await page.getByText('“1.200” kan twee getallen zijn: typ 1200, of 1,2000.', { exact: true }).waitFor(PATIENCE);
  await desk.shoot('order-entry-asked-nl');
  await press('Shift+Tab', 'Shift+Tab');
  await press('Control+a');
  await type('36');
  await page.getByText(/Gaat zo meteen door|Komt in de werkvoorraad/).waitFor(PATIENCE);
  await page.getByText('Concept bewaard').waitFor(PATIENCE);
  await desk.shoot('order-entry-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);

  // The tab may be closed: what was typed is there again, with its document.
  await page.reload();
  await page.locator('.oe-words').getByText('24 x PT1001').waitFor(PATIENCE);
  expect(await page.getByLabel('Aantal, regel 2').inputValue()).toBe('36');
  await page.getByText('Gaat zo meteen door').waitFor(PATIENCE);
  await page.getByLabel('Aantal, regel 2').focus();
  await press('Control+Enter');
  await page.getByText('Vrijgegeven: er was niets te vragen.').waitFor(PATIENCE);
  const seconds = (performance.now() - begun) / 1000;
  await page.getByRole('link', { name: 'Naar de order' }).focus();
  await press('Enter');
  await page.getByText('Ordernummer klant SE-2611').waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Toon bestelling.pdf' }).focus();
  await press('Enter');
  await page.locator('.oe-words').getByText('24 x PT1001').waitFor(PATIENCE);
  await desk.shoot('order-entry-order-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  console.log(`an order keyed from a PDF: ${String(keys)} keys, ${seconds.toFixed(1)} s`);
}, 240_000);

it('says in English what is missing and what is to be asked, and takes rows of a spreadsheet', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.goto('/order-entry');
  await page.getByRole('combobox', { name: 'Customer' }).focus();
  await type('erf');
  await page.getByRole('option', { name: /Stal & Erf/ }).waitFor(PATIENCE);
  await press('Enter');
  await page.getByText('Still needed').waitFor(PATIENCE);
  await page.getByRole('combobox', { name: 'Code or article, line 1' }).focus();
  const rows = Array.from({ length: 200 }, (_, at) => `PT100${String((at % 4) + 1)}\t24\t${at === 0 ? '0,50' : ''}`);
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(rows.join('\n'))});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);
  await page.getByLabel('Quantity, line 200').waitFor({ ...PATIENCE, state: 'attached' });
  await page.getByText(/Would wait in the queue: \d+ findings?/).waitFor(PATIENCE);
  await page.getByLabel('Quantity, line 1', { exact: true }).focus();
  await page.locator('.oe-row .oe-stops').first().waitFor(PATIENCE);
  await page.getByText('Draft saved').waitFor(PATIENCE);
  await desk.shoot('order-entry-en');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.getByRole('combobox', { name: 'Code or article, line 1', exact: true }).focus();
  await press('Control+Enter');
  await page.getByText('There is something to ask: it waits in the queue.').waitFor(PATIENCE);
  expect(desk.complaints).toEqual([]);
}, 240_000);
