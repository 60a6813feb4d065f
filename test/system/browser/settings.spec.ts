import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts, with PostgreSQL, and Chromium. An administrator makes a user, sets who looks after whom and how grave a finding is; the user
// comes in with the password that was told once, and chooses one of his own.

let service: RunningService;
let desk: Desk;
let theirs: Desk;
const OWN = 'een eigen wachtwoord van Noor';

beforeAll(async () => {
  service = await RunningService.start({ LOG_LEVEL: 'error' });
  [desk, theirs] = [await Desk.open(service.url), await Desk.open(service.url)];
  for (const { page } of [desk, theirs]) page.setDefaultTimeout(30_000);
  await desk.logIn();
}, 300_000);
afterAll(async () => {
  await desk.close();
  await theirs.close();
  await service.stop();
}, 60_000);

/** A picture, and nothing that axe finds. */
async function clean(name: string): Promise<void> {
  await desk.shoot(`${name}-nl`);
  expect(await desk.accessibilityFaults()).toEqual([]);
}

it('makes a user whose password is told once', async () => {
  const { page } = desk;
  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Gebruiker toevoegen' }).click();
  const form = page.getByRole('dialog');
  await form.locator('[name=name]').fill('Noor van Dijk');
  await form.locator('[name=user]').fill('noor');
  await clean('settings-1-new-user');
  await form.getByRole('button', { name: 'Gebruiker maken' }).click();
  const told = page.locator('[data-told-password]');
  await told.waitFor();
  await page.getByText('Geef dit wachtwoord aan noor', { exact: false }).waitFor();
  await clean('settings-2-password-told');
  const password = ((await told.textContent()) ?? '').trim();
  await page.getByRole('dialog').locator('button', { hasText: 'Sluiten' }).click();
  await page.getByRole('row', { name: /noor/ }).first().waitFor();

  await theirs.page.goto('/');
  await theirs.page.locator('input[name=username]').fill('noor');
  await theirs.page.locator('input[name=password]').fill(password);
  await theirs.page.keyboard.press('Enter');
  await theirs.page.locator('input[autocomplete="new-password"]').first().waitFor();
  await theirs.shoot('settings-3-own-password-nl');
  expect(await theirs.accessibilityFaults()).toEqual([]);
  await theirs.page.locator('input[autocomplete="current-password"]').fill(password);
  for (const field of await theirs.page.locator('input[autocomplete="new-password"]').all()) await field.fill(OWN);
  await theirs.page.keyboard.press('Enter');
  await theirs.page.locator('header nav').waitFor();
  await theirs.page.goto('/account');
  await theirs.page.getByRole('heading', { name: 'Mijn account' }).waitFor();
  await theirs.shoot('settings-4-account-nl');
  expect(await theirs.accessibilityFaults()).toEqual([]);
  expect(theirs.complaints).toEqual([]);
}, 180_000);

it('sets who looks after a customer, who is away, and how grave a finding is, and sees it in the log', async () => {
  const { page } = desk;
  await page.goto('/settings/portfolios');
  const responsible = page.getByLabel(/^Verantwoordelijk, /).first();
  await responsible.selectOption({ label: 'Noor van Dijk' });
  await page
    .getByRole('button', { name: /afwezigheid toevoegen/i })
    .first()
    .click();
  const away = page.getByRole('dialog');
  await away.getByLabel('Wie').selectOption({ label: 'Noor van Dijk' });
  await away.locator('[name=firstDay]').fill('2031-07-01');
  await away.locator('[name=lastDay]').fill('2031-07-14');
  await clean('settings-5-away');
  await away.getByRole('button', { name: 'Opslaan' }).click();
  await away.waitFor({ state: 'detached' });
  await clean('settings-6-portfolios');

  await page.goto('/settings/findings');
  await page.getByRole('button', { name: 'Melding instellen' }).click();
  const form = page.getByRole('dialog');
  await form.locator('[name=code]').fill('DAT-003');
  await form.locator('[name=severity]').selectOption('warning');
  await form.locator('[name=reason]').fill('Wij leveren ook eerder');
  await clean('settings-7-severity');
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('cell', { name: 'DAT-003' }).waitFor();
  await page.goto('/settings/audit');
  await page.getByText('DAT-003', { exact: false }).first().waitFor();
  await clean('settings-8-audit');
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await desk.shoot('settings-8-audit-en');
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect(desk.complaints).toEqual([]);
}, 180_000);
