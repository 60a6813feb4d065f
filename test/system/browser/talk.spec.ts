import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { aMail } from '../../builders/mail';
import { Desk } from '../../harness/browser';
import { Dovecot } from '../../harness/dovecot';
import { MailTaker } from '../../harness/mail-taker';
import { RunningService } from '../../harness/running-service';
import { until } from '../../harness/until';

// Real: the program as it starts, with PostgreSQL, Chromium twice, dovecot over IMAP, SMTP over a socket. People who talk about one case.

const ROOT = path.resolve(__dirname, '../../..');
/** The machine may be slow. */
const PATIENCE = { timeout: 60_000 };

let service: RunningService;
let taker: MailTaker;
let mailbox: Dovecot;
let fatma: Desk;
let sanne: Desk;

beforeAll(async () => {
  [service, taker, mailbox] = [await RunningService.start(), await MailTaker.open(), await Dovecot.open()];
  await service.drop('04-price-below-ours');
  await service.drop('24-peppol-price-above-ours', 'message.xml');
  [fatma, sanne] = [await Desk.open(service.url), await Desk.open(service.url)];
  await fatma.logIn('fatma');
  await sanne.logIn('sanne');
  await sanne.page.getByRole('button', { name: /Taal/ }).click();
  for (const { page } of [fatma, sanne]) page.setDefaultTimeout(PATIENCE.timeout);
}, 300_000);
afterAll(async () => {
  await fatma.close();
  await sanne.close();
  await mailbox.close();
  await taker.close();
  await service.stop();
}, 60_000);

/** The command line on the data of the running program. */
function cli(args: readonly string[], input = ''): void {
  execFileSync(process.execPath, ['tools/cli.mjs', ...args], {
    cwd: ROOT,
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: service.dataDir, DATABASE_URL: '', REDIS_URL: '' },
  });
}

/** The case of an order of this customer. */
const caseOf = (customer: string): Promise<string> =>
  until(`there is a case of ${customer}`, async () => {
    const found = await fatma.page.request.get('/api/review-queue');
    const { items } = (await found.json()) as { items: readonly { id: string; customer: { name: string } | null }[] };
    return items.find((one) => one.customer?.name.startsWith(customer) === true)?.id;
  });
const version = async (id: string): Promise<number> =>
  ((await (await fatma.page.request.get(`/api/review-cases/${id}`)).json()) as { version: number }).version;

it('the second on a case is told, changes nothing, and takes it over', async () => {
  const id = await caseOf('Hoveling');
  for (const { page } of [fatma, sanne]) await page.goto(`/review/${id}`);
  await fatma.page.getByText('Kijkt mee: Sanne Visser').waitFor();
  await fatma.page.keyboard.press('c');
  await fatma.page.getByText('U bent hiermee bezig').waitFor();
  await sanne.page.getByText('Fatma de Jong is working on this').waitFor();
  const before = await version(id);
  await sanne.page.keyboard.press('1');
  const told = sanne.page.getByText('Nothing was changed. C takes it over.');
  await told.waitFor();
  expect(await version(id)).toBe(before);
  await sanne.shoot('talk-second-en');
  await fatma.shoot('talk-first-nl');
  expect(await sanne.accessibilityFaults()).toEqual([]);
  await sanne.page.keyboard.press('c');
  await fatma.page.getByText('Sanne Visser heeft dit geval van u overgenomen.').waitFor();
  await sanne.page.getByText('You are working on this').waitFor();
}, 300_000);

it('a colleague who is named in a comment sees it, and the customer never does', async () => {
  const id = await caseOf('Hoveling');
  await sanne.page.goto(`/review/${id}?tab=comments`);
  const field = sanne.page.getByRole('textbox', { name: 'Comment' });
  await field.fill('');
  await field.pressSequentially('@fat');
  await sanne.page.getByRole('option', { name: 'Fatma de Jong' }).waitFor();
  // Typed on at once, sooner than the next picture: behind the name all the same.
  await Promise.all([sanne.page.keyboard.press('Enter'), sanne.page.keyboard.type('bel jij even?')]);
  await fatma.page.goto('/today');
  await sanne.page.getByRole('button', { name: 'Post' }).click();
  await sanne.page.locator('.talk-comment').getByText('@Fatma de Jong bel jij even?').waitFor();
  await sanne.shoot('talk-comments-en');
  expect(await sanne.accessibilityFaults()).toEqual([]);
  await fatma.page.getByRole('button', { name: 'Berichten voor mij: 1 nieuw' }).click();
  await fatma.page.getByRole('link', { name: 'Sanne Visser noemt u' }).waitFor();
  await fatma.shoot('talk-notifications-nl');
  expect(await fatma.accessibilityFaults()).toEqual([]);
  await fatma.page.getByRole('link', { name: 'Sanne Visser noemt u' }).click();
  await fatma.page.locator('.talk-comment').getByText('bel jij even?').waitFor();
  await fatma.page.getByRole('button', { name: 'Berichten voor mij', exact: true }).waitFor();
  await fatma.shoot('talk-comments-nl');
}, 300_000);

it('a call is logged with the sentence of each finding at hand', async () => {
  const id = await caseOf('Hoveling');
  await sanne.page.goto(`/review/${id}?tab=talk`);
  await sanne.page.getByText('Nothing was said about this case yet').waitFor();
  await sanne.page.keyboard.press('b');
  const dialog = sanne.page.getByRole('dialog');
  await dialog.getByText('+31 20 555 0110').waitFor();
  await dialog.getByText(/regel \d+/i).first().waitFor(); // prettier-ignore
  await sanne.page.getByRole('combobox', { name: 'Outcome' }).selectOption('no-answer');
  await sanne.page.getByRole('textbox', { name: 'Note' }).fill('Again after lunch');
  await sanne.shoot('talk-call-en');
  expect(await sanne.accessibilityFaults()).toEqual([]);
  await sanne.page.getByRole('button', { name: 'Log call' }).click();
  await sanne.page.getByText('The call is logged.').waitFor();
  await sanne.page.locator('.talk-call').getByText('Again after lunch').waitFor();
  await sanne.page.getByText(/^Waits for customer until/).waitFor();
}, 300_000);

it('without a mailbox a mail is shown to be copied, and says so', async () => {
  const id = await caseOf('Havelund');
  await fatma.page.goto(`/review/${id}`);
  await fatma.page.getByText('Nog niet opgepakt').waitFor();
  await fatma.page.keyboard.press('m');
  await fatma.page.getByText('Er is geen postbus ingesteld').waitFor();
  await fatma.page.getByRole('button', { name: 'Kopiëren' }).waitFor();
  await fatma.shoot('talk-mail-copy-nl');
  await fatma.page.getByRole('button', { name: 'Annuleren' }).click();
}, 120_000);

it('a mailbox is set up for the desk on the command line', () => {
  const settings = {
    ...{ host: '127.0.0.1', port: mailbox.port, tls: 'none', user: mailbox.user, schedule: '*/3 * * * * *', desk: true },
    smtp: { host: '127.0.0.1', port: taker.port, tls: 'none', user: null, from: 'orders@binnendienst.example' },
  }; // prettier-ignore
  const file = path.join(service.dataDir, 'mailbox.json');
  writeFileSync(file, JSON.stringify(settings));
  cli(['secret', 'set', 'desk'], mailbox.password);
  cli(['connection', 'set', 'desk', '--kind', 'mail', '--secret', 'desk', '--settings', file]);
}, 300_000);

it('the customer is mailed in his language, and his reply brings the case back with his words', async () => {
  const id = await caseOf('Havelund');
  await fatma.page.goto(`/review/${id}?tab=talk`);
  await fatma.page.getByRole('button', { name: /^Mail klant/ }).waitFor();
  const begun = performance.now();
  await fatma.page.keyboard.press('m');
  const text = fatma.page.getByRole('textbox', { name: 'Tekst' });
  await text.waitFor();
  expect(await text.inputValue()).toMatch(/^Dear Havelund Einkauf,[\s\S]*Your line/);
  expect(await text.getAttribute('lang')).toBe('en');
  await fatma.page.getByRole('table', { name: 'Deze regels staan onder de tekst' }).getByText('Your price').waitFor();
  await fatma.shoot('talk-mail-nl');
  expect(await fatma.accessibilityFaults()).toEqual([]);
  await fatma.page.getByRole('button', { name: 'Versturen' }).click();
  await fatma.page.getByText(/^Wacht op klant tot/).waitFor();
  process.stdout.write(
    `mail to the customer: 1 key and 1 click, ${((performance.now() - begun) / 1000).toFixed(1)} s\n`,
  );
  const sent = await until('the mail left', () => Promise.resolve(taker.taken[0]));
  const messageId = /^Message-ID: (<.*>)$/im.exec(sent)?.[1] ?? '';
  await fatma.page.locator('.talk-mail').getByText('verstuurd', { exact: false }).first().waitFor();

  const reply = { subject: 'Re: Price in your order', headers: [`In-Reply-To: ${messageId}`] };
  mailbox.put(aMail({ ...reply, from: 'orders@havelund-proef.example', body: 'Yes, your price <b>is</b> right.' }));
  await fatma.page.locator('.talk-mail').getByText('Yes, your price <b>is</b> right.').waitFor();
  await fatma.page.getByText(/^Wacht op klant tot/).waitFor({ state: 'detached' });
  await fatma.shoot('talk-reply-nl');
  expect(await fatma.accessibilityFaults()).toEqual([]);
  expect(taker.taken).toHaveLength(1);
}, 300_000);

it('who sells is asked, answers with one button, and the case is there again', async () => {
  const id = await caseOf('Havelund');
  await fatma.page.goto(`/review/${id}?tab=talk`);
  await fatma.page.locator('.talk-mail').first().waitFor();
  await fatma.page.keyboard.press('r');
  const whom = fatma.page.getByRole('combobox', { name: 'Aan wie' });
  await whom.selectOption({ label: 'Sanne Visser' });
  await fatma.page.getByRole('combobox', { name: 'Uw voorstel' }).selectOption('keep-ours');
  await fatma.shoot('talk-ask-nl');
  expect(await fatma.accessibilityFaults()).toEqual([]);
  await fatma.page.getByRole('button', { name: 'Vragen' }).click();
  await fatma.page.getByText(/^Wacht op collega tot/).waitFor();
  await sanne.page.getByRole('button', { name: /Messages for me: 1 new/ }).click();
  await sanne.page.getByRole('link', { name: 'Fatma de Jong asks you something' }).click();
  await sanne.page.locator('.talk-question').getByRole('button', { name: 'Keep ours' }).waitFor();
  await sanne.shoot('talk-answer-en');
  expect(await sanne.accessibilityFaults()).toEqual([]);
  await sanne.page.locator('.talk-question').getByRole('button', { name: 'Keep ours' }).click();
  await fatma.page.getByText('Sanne Visser: Onze prijs houden').waitFor();
  await fatma.page.getByText(/^Wacht op collega tot/).waitFor({ state: 'detached' });
}, 300_000);

it('a head writes another text and sees what a customer would read', async () => {
  const head = await Desk.open(service.url);
  head.page.setDefaultTimeout(PATIENCE.timeout);
  await head.logIn();
  await head.page.goto('/settings/templates?template=price&in=en');
  const text = head.page.getByRole('textbox', { name: 'Tekst' });
  await text.fill('Hello {contact},\n\n{questions} {ordr}');
  await head.page.getByText('Het veld {ordr} bestaat niet.').waitFor();
  await text.fill('Hello {contact},\n\n{questions}');
  await head.page.getByText('Hello Marieke Proefstra').waitFor();
  await head.page.getByRole('button', { name: 'Bewaren' }).click();
  await head.page.getByText('De tekst is bewaard en geldt vanaf nu.').waitFor();
  await head.page.mouse.move(0, 0);
  // Colours fade.
  await head.page.waitForTimeout(400);
  await head.shoot('talk-templates-nl');
  expect(await head.accessibilityFaults()).toEqual([]);
  // What the server refuses is an answer like any other: a case that a colleague has, a text with a field that there is not.
  const complaints = [head, fatma, sanne].flatMap((one) => one.complaints);
  expect(complaints.filter((one) => !/status of (400|409)/.test(one))).toEqual([]);
  await head.close();
}, 300_000);
