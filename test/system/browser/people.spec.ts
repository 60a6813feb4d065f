import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts in production, without the demo, with PostgreSQL, and Chromium with two profiles. The first administrator,
// a colleague with little authority, and what that one may not.

const BOSS = 'een eerste wachtwoord';
const OWN = 'mijn eigen wachtwoord';

let service: RunningService;
let boss: Desk;
let clerk: Desk;
let first = '';

beforeAll(async () => {
  service = await RunningService.start({ NODE_ENV: 'production', LOG_LEVEL: 'warn' });
  boss = await Desk.open(service.url);
  clerk = await Desk.open(service.url);
}, 150_000);
afterAll(async () => {
  await boss.close();
  await clerk.close();
  await service.stop();
}, 60_000);

const codeSaid = (): string => /with the code ([a-z0-9-]{23})/.exec(service.said)?.[1] ?? '';

it('the first administrator is made with the code of the start, and of no other', async () => {
  const { page } = boss;
  await page.goto('/settings/people');
  await page.getByRole('heading', { name: 'Eerste beheerder' }).waitFor();
  expect(await boss.accessibilityFaults()).toEqual([]);
  await boss.shoot('people-first-administrator-nl');
  const fill = async (code: string): Promise<void> => {
    await page.locator('input[name=code]').fill(code);
    await page.locator('input[name=name]').fill('Ans de Boer');
    await page.locator('input[name=user]').fill('ans');
    await page.locator('input[name=password]').fill(BOSS);
    await page.keyboard.press('Enter');
  };
  await fill('aaaaa-aaaaa-aaaaa-aaaaa');
  await page.getByRole('alert').getByText('Deze code klopt niet').waitFor();
  boss.complaints.length = 0; // The refusal is one, and meant.
  expect(codeSaid()).not.toBe('');
  await fill(codeSaid());
  await page.getByRole('heading', { name: 'Gebruikers' }).waitFor();
  expect(page.url()).toBe(`${service.url}/settings/people`);
});

it('makes a colleague, whose password is shown once, and limits what he may give away', async () => {
  const { page } = boss;
  await page.getByRole('button', { name: 'Gebruiker toevoegen' }).click();
  await page.locator('input[name=name]').fill('Kees Smit');
  await page.locator('input[name=user]').fill('kees');
  expect(await boss.accessibilityFaults()).toEqual([]);
  await boss.shoot('people-make-nl');
  await page.getByRole('button', { name: 'Gebruiker maken' }).click();
  const told = page.locator('[data-told-password]');
  await told.waitFor();
  first = (await told.textContent()) ?? '';
  await boss.shoot('people-told-nl');
  await page.getByRole('button', { name: 'Sluiten' }).last().click();
  await page.getByRole('rowheader', { name: 'Kees Smit' }).waitFor();
  await told.waitFor({ state: 'detached' });
  expect(await boss.accessibilityFaults()).toEqual([]);
  await boss.shoot('people-list-nl');

  await page.getByRole('link', { name: 'Bevoegdheidsgrenzen' }).click();
  await page.getByRole('button', { name: 'Grens toevoegen' }).click();
  await page.locator('input[name=mostAmount]').fill('1.234');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('Dit is geen eenduidig bedrag').waitFor();
  await page.locator('input[name=mostAmount]').fill('25,00');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('cell', { name: '25,00' }).waitFor();
  expect(await boss.accessibilityFaults()).toEqual([]);
  await boss.shoot('people-limits-nl');
});

it('the colleague chooses a password of his own before anything else', async () => {
  const { page } = clerk;
  await page.goto('/');
  await page.locator('input[name=username]').fill('kees');
  await page.locator('input[name=password]').fill(first);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Wachtwoord wijzigen' }).waitFor();
  expect(await clerk.accessibilityFaults()).toEqual([]);
  await clerk.shoot('people-must-change-nl');
  await page.locator('input[name=current]').fill(first);
  await page.locator('input[name=next]').fill(OWN);
  await page.locator('input[name=again]').fill(OWN);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Werkvoorraad' }).waitFor();
});

it('and is told in words what he may not do, who may, and where to go on', async () => {
  const { page } = clerk;
  await page.goto('/settings/people');
  await page.getByText('Dit onderdeel is voor de rol beheerder. Uw rol is klantenservice.').waitFor();
  await page.getByText('vraag het Ans de Boer').waitFor();
  expect(await clerk.accessibilityFaults()).toEqual([]);
  await clerk.shoot('people-no-rights-nl');
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByText('This part is for the role administrator. Your role is customer service.').waitFor();
  await clerk.shoot('people-no-rights-en');
  await page.getByRole('link', { name: 'Authority limits' }).click();
  await page.getByText('You may look at this. Only an administrator changes it.').waitFor();
  expect(await page.getByRole('button', { name: 'Add limit' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Portfolios and absence' }).click();
  await page.getByRole('button', { name: 'Add own absence' }).waitFor();
  expect(await clerk.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Kees Smit' }).click();
  await page.getByRole('menuitem', { name: 'My account' }).click();
  await page.getByRole('heading', { name: 'Where you are logged in' }).waitFor();
  await page.getByText('This session').waitFor();
  expect(await clerk.accessibilityFaults()).toEqual([]);
  await clerk.shoot('people-account-en');
  await page.goto('/settings/audit');
  await page.getByText('This part is for the role head or administrator.').waitFor();
  // The server says the same, whatever the screen shows.
  expect(await page.evaluate(async () => (await fetch('/api/users')).status)).toBe(403);
  clerk.complaints.splice(0, clerk.complaints.length, ...clerk.complaints.filter((one) => !one.includes('403')));
  expect(clerk.complaints).toEqual([]);
});

it('every part of the settings can be used by everybody, in both languages, and the audit trail tells it all', async () => {
  const { page } = boss;
  for (const part of ['portfolios', 'findings', 'changes', 'meanings', 'audit']) {
    await page.goto(`/settings/${part}`);
    await page.locator('#settings-part').waitFor();
    await page.waitForLoadState('networkidle');
    expect({ part, faults: await boss.accessibilityFaults() }).toEqual({ part, faults: [] });
    await boss.shoot(`people-${part}-nl`);
  }
  await page.getByRole('row', { name: /Ans de Boer beheerder authority-limit-changed .*mostAmount: – → 25/ }).waitFor();
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByRole('heading', { name: 'Audit trail' }).waitFor();
  await boss.shoot('people-audit-en');
  await page.setViewportSize({ width: 320, height: 700 });
  for (const part of ['people', 'audit', 'portfolios']) {
    await page.goto(`/settings/${part}`);
    await page.locator('#settings-part').waitFor();
    await page.waitForLoadState('networkidle');
    await boss.shoot(`people-${part}-320-en`);
  }
  expect(boss.complaints).toEqual([]);
});
