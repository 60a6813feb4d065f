import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts, with the demo company, and Chromium. Whatever has to appear may take its time on a slow machine.

let service: RunningService;
let desk: Desk;

beforeAll(async () => {
  service = await RunningService.start();
  desk = await Desk.open(service.url);
  desk.page.setDefaultTimeout(30_000);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

/** Chooses something that is found by typing a part of it. */
async function choose(field: string, part: string, option: RegExp): Promise<void> {
  await desk.page.getByRole('combobox', { name: field }).last().fill(part);
  await desk.page.getByRole('option', { name: option }).click();
}

it('an article is found by part of its name with the keyboard, and why this customer pays this price', async () => {
  const { page } = desk;
  const begun = performance.now();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'Artikelen' }).waitFor();
  await page.keyboard.type('snoeisch bypass');
  await page.getByRole('link', { name: 'HG1201' }).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('articles-nl');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'HG1201 Snoeischaar bypass 21 cm' }).waitFor();
  console.info(`found with 21 keys in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await page.getByRole('cell', { name: '08719999012018' }).waitFor();
  await page.getByRole('heading', { name: 'Open zaken' }).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('article-nl');

  await page.getByRole('link', { name: 'Prijzen', exact: true }).click();
  await page.getByRole('cell', { name: 'C-2026-014' }).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('article-prices-nl');

  await page.getByRole('link', { name: 'Waarom deze prijs' }).click();
  await choose('Klant', 'hoveling', /10010 Hoveling/);
  await page.getByText('Hoveling Tuinwinkels B.V. betaalt bij 1 stuk').waitFor();
  await page.getByLabel('Op dag').fill('2026-11-23');
  await page.getByLabel('Aantal').fill('2');
  await page.getByLabel('Eenheid').selectOption({ label: 'collo' });
  await page.getByText('samen EUR 471,60').waitFor();
  const steps = page.getByRole('group', { name: 'Zo komt de prijs tot stand' });
  expect(await steps.getByRole('row').allInnerTexts()).toEqual([
    expect.stringContaining('EUR per stuk'),
    expect.stringMatching(/Prijslijst.*gaat niet voor\s+7,25/),
    expect.stringMatching(/Contract C-2026-014\s+6,55\s+-0,70 \(-9,7 %\)/),
    expect.stringMatching(/Hij betaalt\s+6,55/),
  ]);
  await page.getByText('gold tot en met ma 31 aug 2026').waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('price-why-nl');

  await page.reload();
  await page.getByText('samen EUR 471,60').waitFor();
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.mouse.move(700, 800);
  await page.getByText('EUR 471.60 together').waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('price-why-en');
  await page.getByRole('button', { name: /Language/ }).click();
  expect(desk.complaints).toEqual([]);
}, 300_000);

it('a customer is found by his name, with places, agreements and orders', async () => {
  const { page } = desk;
  await page.goto('/customers');
  await page.getByLabel('Zoek klant').fill('hovel');
  await page.getByRole('link', { name: '10010' }).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('customers-nl');
  await page.keyboard.press('Enter');
  await page.getByText('EUR 400.000,00').waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('customer-nl');
  for (const [tab, there] of [
    ['Adressen', 'Voorraadtelling'],
    ['Afspraken', 'C-2026-090'],
    ['Orders en zaken', 'Orders, de nieuwste eerst'],
  ] as const) {
    await page.getByRole('link', { name: tab }).click();
    await page.getByText(there).first().waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot(`customer-${tab.slice(0, 8).toLowerCase().trim()}-nl`);
  }
  expect(desk.complaints).toEqual([]);
}, 300_000);

it('a cross-reference is added, stands in the list and in the log, and ends', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Regels', exact: true }).click();
  await page.getByRole('link', { name: 'Artikelkoppelingen', exact: true }).click();
  await page.getByRole('heading', { name: 'Artikelkoppelingen' }).waitFor();
  await page.getByRole('cell', { name: '4410010', exact: true }).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('references-nl');
  await page.getByRole('button', { name: /Koppeling toevoegen/ }).click();
  const dialog = page.getByRole('dialog');
  await choose('Klant', 'wilgen', /10080/);
  await dialog.getByLabel('Nummer van de klant').fill('WR-900');
  await choose('Ons artikel', 'regenm', /GW1117/);
  await dialog.getByLabel('Reden').fill('gebeld met de inkoper');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('reference-add-nl');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: 'Artikelkoppelingen' }).waitFor();
  await page.getByRole('textbox', { name: 'Nummer van de klant' }).fill('WR-');
  const row = page.getByRole('row', { name: /WR-900/ });
  await row.getByText('bevestigd door').waitFor();
  expect(await row.innerText()).toContain('GW1117 Regenmeter');

  await row.getByRole('button', { name: 'WR-900 beëindigen' }).click();
  await page.getByText('Hij heeft dan nooit gegolden').waitFor();
  await page.getByRole('dialog').getByLabel('Laatste dag').fill('2031-12-31');
  await page.getByRole('dialog').getByLabel('Reden').fill('nieuw nummer in 2032');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Beëindigen' }).click();
  await row.getByText('wo 31 dec 2031').waitFor();
  await row.getByRole('button', { name: 'Logboek van WR-900' }).click();
  await page.getByText(/: beëindigd door/).waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('reference-log-nl');
  await page.keyboard.press('Escape');

  await page.goto('/settings/audit?kind=cross-reference-confirmed');
  await page.getByRole('cell', { name: /buyerArticle: WR-900/ }).waitFor();
  await desk.shoot('reference-audit-nl');
  await page.goto('/rules/cross-references?beginning=WR-');
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.mouse.move(700, 800);
  await page
    .getByRole('row', { name: /WR-900/ })
    .getByText('by a colleague')
    .waitFor();
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot('references-en');
  expect(desk.complaints).toEqual([]);
}, 300_000);
