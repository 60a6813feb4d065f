import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { orderFile } from '../../builders/order-file';
import { Desk } from '../../harness/browser';
import { Office } from '../../harness/office';

// Real: the whole program with its workers, PostgreSQL, the drop folder and Chromium. Made up: a table that refuses orders until it is mended, a file in
// the place of a partner's out folder, and that a file came three days ago.

const WAIT_MS = 40_000;
let office: Office;
let desk: Desk;

beforeAll(async () => {
  office = await Office.open({ limits: { workAttempts: 1 } });
  desk = await Desk.open(office.url);
  desk.page.setDefaultTimeout(WAIT_MS);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await office.close();
}, 60_000);

const story = (name: string) =>
  readFile(path.join(__dirname, '../../../fixtures/stories', name, 'message.edi'), 'latin1');
/** Everything that is stored of what comes in. */
const stored = (): Promise<unknown> =>
  office.query(
    `SELECT (SELECT count(*) FROM interchange) AS files, (SELECT count(*) FROM sales_order) AS orders, (SELECT count(*) FROM review_case) AS cases,
       (SELECT count(*) FROM outbox) AS answers, (SELECT count(*) FROM event_log WHERE kind NOT LIKE 'session%') AS events, (SELECT count(*) FROM payload_chunk) AS chunks`,
  );
const switchLanguage = async (): Promise<void> => {
  await desk.page.getByRole('button', { name: /Taal|Language/ }).click();
  await desk.page.mouse.move(0, 400);
};
/** Each story begins in Dutch, whatever became of the one before. */
const begin = async (address: string): Promise<void> => {
  await desk.page.evaluate(`localStorage.setItem('binnendienst.language', 'nl')`);
  await desk.page.goto(address);
};

it(
  "a partner's overlay is read in words, and a faulty message tried at the bench leaves nothing behind",
  async () => {
    const { page } = desk;
    const begun = Date.now();
    await office.sendAndRest(orderFile('OPS-0', [{ number: 'OPS-0' }]));
    await begin('/today');
    await page.getByRole('link', { name: 'Partners' }).click();
    await page
      .getByRole('row', { name: /Hoveling/ })
      .getByText('edifact')
      .waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('partners-nl');
    await page.getByLabel('Naam, code of kenmerk').fill('pannenlap');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Pannenlap Huishoudwinkels' }).click();
    await page.getByRole('heading', { name: 'Ernst van meldingen' }).waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('partner-nl');

    await page.getByRole('link', { name: 'Hoe hij wordt gelezen' }).click();
    const own = page.getByRole('row', { name: /Code NTO in tabel price betekent net/ });
    await own.getByText('eigen leeswijzer').waitFor();
    await page.getByRole('row', { name: /Code 5 in tabel function betekent original/ }).waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('partner-reading-nl');

    await page.getByRole('link', { name: 'Proefbank' }).click();
    const before = await stored();
    await page
      .getByLabel(/Bericht \(elk formaat\)/)
      .fill((await story('03-unknown-article')).replaceAll('8719991000006', '8719993000004'));
    await page.getByRole('button', { name: 'Proberen' }).click();
    await page.getByText('De order zou op een mens wachten').waitFor();
    await page
      .getByText(/ITM-002/)
      .first()
      .waitFor();
    await page.locator('.bench-source mark').first().hover();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('partner-bench-nl');
    await switchLanguage();
    await page.getByText('The order would wait for a person').waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('partner-bench-en');
    expect(await stored()).toEqual(before);
    await page.getByRole('link', { name: 'How he is read' }).click();
    await page.getByRole('row', { name: /means net/ }).waitFor();
    await desk.shoot('partner-reading-en');
    await page.getByRole('link', { name: 'Agreements', exact: true }).click();
    await page.getByRole('heading', { name: 'Severity of findings' }).waitFor();
    await desk.shoot('partner-en');
    await switchLanguage();
    console.log(`overlay and bench: ${String(Math.round((Date.now() - begun) / 1000))} s with screenshots`);
  },
  WAIT_MS * 5,
);

it(
  'work that failed is tried again from the page, and becomes the order that it was to be',
  async () => {
    const { page } = desk;
    await office.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the shelf is full'; END $$`); // prettier-ignore
    await office.query('CREATE TRIGGER refuse BEFORE INSERT ON sales_order FOR EACH ROW EXECUTE FUNCTION refuse()');
    await office.send(orderFile('OPS-1', [{ number: 'OPS-1' }]));
    await office.until('it failed', async () => (await office.count(`work WHERE state = 'quarantined'`)) === 1);
    await office.query('DROP TRIGGER refuse ON sales_order');
    await begin('/today');
    await page.getByRole('link', { name: 'Verwerking' }).click();
    await page.getByRole('link', { name: 'Wachtrijen' }).click();
    await page.getByText('the shelf is full').waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('operations-queues-nl');
    await page.getByRole('button', { name: 'Opnieuw: bericht beslissen', exact: true }).click();
    await page.getByText('Het werk wordt opnieuw geprobeerd').waitFor();
    await page.getByText('Geen werk is blijven steken').waitFor();
    await office.rest();
    expect(await office.count(`sales_order WHERE buyer_order_number = 'OPS-1'`)).toBe(1);

    // A pause asks first, and stands in the list.
    await page.getByLabel('Toon alle soorten').click();
    await page.getByRole('button', { name: 'Stilzetten: antwoord bezorgen' }).click();
    await page.getByRole('dialog').getByText('Er raakt niets verloren').waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Stilzetten' }).click();
    await page.getByRole('button', { name: 'Hervatten: antwoord bezorgen' }).click();
    await page.getByRole('button', { name: 'Stilzetten: antwoord bezorgen' }).waitFor();
    await switchLanguage();
    await page.getByRole('heading', { name: 'Failed work' }).waitFor();
    await desk.shoot('operations-queues-en');
    await switchLanguage();
  },
  WAIT_MS * 5,
);

it(
  'an answer that is overdue is composed anew and gets there',
  async () => {
    const { page } = desk;
    const out = path.join(office.dataDir, 'drop', 'out', 'hoveling');
    await rm(out, { recursive: true, force: true });
    await mkdir(path.dirname(out), { recursive: true });
    await writeFile(out, 'in the way');
    await office.send(orderFile('OPS-2', [{ number: 'OPS-2' }]));
    await office.until('it cannot leave', async () => (await office.count(`outbox WHERE attempts > 0 AND kind = 'ORDRSP' AND state = 'sending'`)) === 1); // prettier-ignore
    await office.query(`UPDATE interchange SET received_at = received_at - interval '30 days' WHERE id IN (SELECT interchange_id FROM message WHERE order_number = 'OPS-2')`); // prettier-ignore
    await begin('/operations');
    await page.getByRole('link', { name: 'Verzending' }).click();
    await page.getByRole('button', { name: 'Bekijken: OPS-2' }).waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('operations-deliveries-nl');
    await page.getByRole('button', { name: 'Bekijken: OPS-2' }).click();
    const drawer = page.getByRole('dialog', { name: /ORDRSP aan Hoveling/ });
    await drawer.getByText(/UNB\+UNOC/).waitFor();
    expect(await desk.accessibilityFaults()).toEqual([]);
    await desk.shoot('operations-sending-nl');
    await drawer.getByRole('button', { name: 'Opnieuw opmaken en sturen' }).click();
    await page.getByRole('dialog', { name: 'Opnieuw opmaken en sturen?' }).getByRole('button', { name: 'Opnieuw opmaken en sturen' }).click(); // prettier-ignore
    await page.getByText('Het antwoord is opnieuw klaargezet').waitFor();
    await rm(out, { force: true });
    await office.until('it got there', async () => (await office.count(`outbox o JOIN sales_order s ON s.id = o.order_id WHERE s.buyer_order_number = 'OPS-2' AND o.state = 'delivered'`)) === 1); // prettier-ignore
    expect([...(await office.delivered('hoveling')).values()].some((text) => text.includes('OPS-2'))).toBe(true);
    // The page looks again by itself.
    await page.getByRole('dialog').getByText('bezorgd', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    // That something was sent again is told of that, and not of what is opened next; nor once more when it is looked at later.
    const rows = page.getByRole('row').filter({ has: page.getByRole('button') });
    const kinds = rows.getByRole('button', { name: 'ORDRSP', exact: true });
    const opened = page.getByRole('dialog', { name: /aan Hoveling/ });
    for (let at = 0; at < (await kinds.count()); at++) {
      await kinds.nth(at).click();
      await opened
        .getByText(/UNB\+UNOC|Vervallen/)
        .first()
        .waitFor();
      expect(await opened.getByText(/Het antwoord is opnieuw klaargezet|Dezelfde bytes gaan nogmaals/).count()).toBe(0);
      if (at === 0) {
        await opened.getByRole('button', { name: 'Zelfde bytes nogmaals' }).click();
        await page.getByRole('dialog', { name: 'Dezelfde bytes nogmaals sturen?' }).getByRole('button', { name: 'Zelfde bytes nogmaals' }).click(); // prettier-ignore
        await opened.getByText('Dezelfde bytes gaan nogmaals op weg.').waitFor();
      }
      await page.keyboard.press('Escape');
      await opened.waitFor({ state: 'detached' });
    }

    for (const [tab, heading] of [
      ['Balans van de dag', 'Per partner'],
      ['Stilte', null],
      ['Verbindingen', null],
    ] as const) {
      await page
        .getByRole('navigation', { name: 'Onderdelen van de verwerking' })
        .getByRole('link', { name: tab })
        .click();
      if (heading !== null) await page.getByRole('heading', { name: heading }).waitFor();
      else await page.getByText(/Wat elke partner stuurde|Er zijn geen verbindingen/).waitFor();
      expect(await desk.accessibilityFaults()).toEqual([]);
      await desk.shoot(`operations-${tab.split(' ')[0]?.toLowerCase() ?? ''}-nl`);
    }
    await switchLanguage();
    await page.goto('/operations/balance');
    await page.getByRole('heading', { name: 'By partner' }).waitFor();
    await desk.shoot('operations-balance-en');
    // 200 % of zoom is half the room (WCAG 1.4.4, 1.4.10).
    await page.setViewportSize({ width: 640, height: 480 });
    const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'); // prettier-ignore
    for (let look = 0; look < 20 && (await overflow()) > 0; look++) await page.waitForTimeout(100);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(desk.complaints).toEqual([]);
  },
  WAIT_MS * 5,
);
