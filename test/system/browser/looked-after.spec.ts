import { orderFile } from '../../builders/order-file';
import { Desk } from '../../harness/browser';
import { Office } from '../../harness/office';

// Real: the whole program with its workers, PostgreSQL and Chromium. Partners, customers and rules are looked after on their pages.

const WAIT_MS = 40_000;
let office: Office;
let desk: Desk;

beforeAll(async () => {
  office = await Office.open();
  desk = await Desk.open(office.url);
  desk.page.setDefaultTimeout(WAIT_MS);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await office.close();
}, 60_000);

const switchLanguage = async (): Promise<void> => {
  await desk.page.getByRole('button', { name: /Taal|Language/ }).click();
  await desk.page.mouse.move(0, 400);
};
/** What is looked at in a language. */
const look = async (name: string): Promise<void> => {
  expect(await desk.accessibilityFaults()).toEqual([]);
  await desk.shoot(name);
};

it(
  'an overlay is written on the page of a partner, its fault shown in Dutch, tried, put in force and put back',
  async () => {
    const { page } = desk;
    const begun = Date.now();
    await office.sendAndRest(orderFile('LOOK-1', [{ number: 'LOOK-1' }]));
    await page.goto('/partners/hoveling/reading');
    await page.getByRole('button', { name: 'Eigen leeswijzer schrijven' }).click();
    const text = page.getByLabel('Tekst van de eigen leeswijzer');
    await page.getByText('Bruikbaar: hoveling/orders over edifact/orders, wordt versie 1.').waitFor();
    const first = await text.inputValue();
    await text.fill(`${first}document: { nmber: BGM.2.1 }\n`);
    await page.getByText('verwacht: geen "nmber" hier: de taal van de leeswijzers heeft dat woord niet').waitFor();
    await page.getByRole('button', { name: 'Regel 6, kolom 20:' }).click();
    await look('overlay-fault-nl');
    await text.fill(`${first}lines: { fields: { basisQuantity: { constant: '10' } } }\n`);
    await page.getByRole('button', { name: 'Proberen op zijn berichten' }).click();
    await page.getByText('1 bericht gelezen, 1 wordt anders').waitFor();
    await page.getByRole('cell', { name: 'regel 1, aantal waarvoor de prijs geldt' }).waitFor();
    await look('overlay-trial-nl');
    await page.getByRole('button', { name: 'In gebruik nemen…' }).click();
    await page.getByLabel('Geldt vanaf').waitFor();
    await look('overlay-put-nl');
    await page.getByRole('button', { name: 'In gebruik nemen', exact: true }).click();
    await page.getByText('hoveling/orders versie 1, over edifact/orders').waitFor();
    await page
      .getByRole('row', { name: /is altijd "10"/i })
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Tekst overnemen van hoveling/orders versie 1' }).click();
    await text.fill(first);
    await page.getByText('wordt versie 2.').waitFor();
    await page.getByRole('button', { name: 'In gebruik nemen…' }).click();
    await page.getByRole('button', { name: 'In gebruik nemen', exact: true }).click();
    await page.getByRole('button', { name: 'Terugzetten… hoveling/orders versie 1' }).click();
    await page.getByRole('button', { name: 'Terugzetten', exact: true }).click();
    await page.getByText('hoveling/orders versie 3, over edifact/orders').waitFor();
    await look('overlay-versions-nl');
    await switchLanguage();
    await page.getByRole('button', { name: 'Take over text of hoveling/orders version 3' }).click();
    await page.getByRole('button', { name: 'Try on his messages' }).click();
    await page.getByText('1 message read, 1 becomes different').waitFor();
    await look('overlay-trial-en');
    await text.or(page.getByLabel('Text of the overlay')).fill('guide: [\n');
    await page.getByText('Line 2, column').first().waitFor();
    await look('overlay-fault-en');
    await switchLanguage();
    console.info(`overlay: ${String(Math.round((Date.now() - begun) / 1000))} s with screenshots`);
    expect(desk.complaints).toEqual([]);
  },
  WAIT_MS * 6,
);

it(
  'a contact of a customer is added, changed and ended on his page, and called from a case',
  async () => {
    const { page } = desk;
    const begun = Date.now();
    await page.goto('/customers/10010?tab=contacts');
    await page.getByRole('cell', { name: 'Marieke Proefstra', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Contactpersoon toevoegen' }).click();
    await page.getByLabel('Naam').fill('Ada Voorbeeldsma');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Vul een telefoonnummer of een e-mailadres in').waitFor();
    await page.getByLabel('Functie').fill('Inkoper tuin');
    await page.getByLabel('Telefoon').fill('+31 20 555 0177');
    await page.getByLabel('Taal', { exact: true }).selectOption('en');
    await look('contact-form-nl');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('button', { name: 'Wijzigen: Ada Voorbeeldsma' }).click();
    await page.getByLabel('Telefoon').fill('+31 20 555 0178');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('link', { name: '+31 20 555 0178' }).waitFor();
    await page.getByRole('button', { name: 'Beëindigen: Marieke Proefstra' }).click();
    await page.getByRole('button', { name: 'Beëindigen', exact: true }).click();
    await page.getByText(/beëindigd/).waitFor();
    await look('contacts-nl');

    await office.sendAndRest(orderFile('LOOK-2', [{ number: 'LOOK-2', lines: [{ price: '1.10' }] }]));
    const [found] = await office.query<{ id: string }>(`SELECT id FROM review_case WHERE state = 'open' AND subject_key LIKE 'order:%' LIMIT 1`); // prettier-ignore
    await page.goto(`/review/${found?.id ?? ''}`);
    await page.getByText('LOOK-2').first().waitFor();
    await page.keyboard.press('b');
    await page.getByRole('link', { name: '+31 20 555 0178' }).waitFor();
    expect(await page.getByLabel('Contactpersoon').innerText()).toBe('Ada Voorbeeldsma, Inkoper tuin');
    await page.keyboard.press('Escape');

    await page.goto('/customers/10010?tab=contacts');
    await switchLanguage();
    await page.getByRole('button', { name: 'Change: Ada Voorbeeldsma' }).waitFor();
    await look('contacts-en');
    await page.getByRole('button', { name: 'Change: Ada Voorbeeldsma' }).click();
    await page.getByLabel('Position').waitFor();
    await look('contact-form-en');
    await page.keyboard.press('Escape');
    await switchLanguage();
    console.info(`contacts: ${String(Math.round((Date.now() - begun) / 1000))} s with screenshots`);
    expect(desk.complaints).toEqual([]);
  },
  WAIT_MS * 6,
);

it(
  'a rule with conditions and guards is made by form, with what it would have done shown before',
  async () => {
    const { page } = desk;
    const begun = Date.now();
    // Read as everybody else is: the overlay of the story before gave prices for ten.
    await office.ask('demo', 'POST', '/api/partners/hoveling/overlays/withdrawals', { body: { guide: 'hoveling/orders', version: 3 } }); // prettier-ignore
    await office.sendAndRest(orderFile('LOOK-3', [{ number: 'LOOK-3', lines: [{ price: '1.10' }] }]));
    await page.goto('/rules');
    await page.getByRole('link', { name: 'Nieuwe regel' }).click();
    await page.getByLabel('Over welke melding').fill('PRC-001');
    const examples = page.getByRole('region', { name: 'Uit welke melding' }).getByRole('link');
    await examples.first().waitFor();
    await look('rule-examples-nl');
    await examples.first().click();
    await page.getByText('heeft er ten minste één nodig').first().waitFor();
    await page.getByRole('button', { name: 'Voorwaarde toevoegen' }).click();
    await page.getByLabel('Gegeven 1').selectOption('percent');
    await page.getByLabel('Vergelijking 1').selectOption('least');
    await page.getByLabel('Waarde 1', { exact: true }).fill('-99,5');
    await page.getByLabel('Hoogstens procent').fill('99,5');
    await page.getByText(/^Had \d+ van/).waitFor();
    await look('rule-form-nl');
    await page.getByLabel('Reden (voor onszelf)').fill('Afgesproken voor het voorjaar');
    await page.getByRole('button', { name: 'Regel bewaren' }).click();
    await page.getByText('percent minstens -99,5').waitFor();
    await page.getByText('hoogstens 99,5 %').waitFor();
    await look('rule-made-nl');
    await page.goBack();
    await switchLanguage();
    await page.getByLabel('Most percent').waitFor();
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByLabel('Value 1', { exact: true }).waitFor();
    await look('rule-form-en');
    await switchLanguage();
    console.info(`rule: ${String(Math.round((Date.now() - begun) / 1000))} s with screenshots`);
    expect(desk.complaints).toEqual([]);
  },
  WAIT_MS * 6,
);
