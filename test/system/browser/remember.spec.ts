import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { orderFile, type FileLine } from '../../builders/order-file';
import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';
import { until } from '../../harness/until';

// Real: the program as it starts, with PostgreSQL, and Chromium. One question over 192 lines is answered once and remembered; and a rule lives from
// its trial to its end by itself.

const LINES = 192;
const PATIENCE_MS = 60_000;

let service: RunningService;
let desk: Desk;
let sent = 0;

beforeAll(async () => {
  service = await RunningService.start({ GRACE_TIME_MS: '0', LIMIT_DESK_GRACE_SECONDS: '10', LOG_LEVEL: 'error' });
  desk = await Desk.open(service.url);
  desk.page.setDefaultTimeout(PATIENCE_MS);
  await desk.logIn();
}, 150_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

/** An order as a partner lays it down. @returns its number */
async function drop(lines: readonly FileLine[], unit = 'PCE'): Promise<string> {
  sent += 1;
  const number = `LEER-${sent}`;
  const text = orderFile(`LR${sent}`, [{ number, lines }]).toString('latin1').replaceAll(':PCE', `:${unit}`);
  const folder = path.join(service.dataDir, 'drop');
  await writeFile(path.join(folder, `in/.${number}.tmp`), text, 'latin1');
  await rename(path.join(folder, `in/.${number}.tmp`), path.join(folder, `in/${number}.edi`));
  return number;
}

/** Presses keys as a person does, and counts them. */
function hands() {
  let count = 0;
  const began = performance.now();
  return {
    press: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        count++;
        await desk.page.keyboard.press(key);
      }
    },
    type: async (text: string): Promise<void> => {
      count += text.length;
      await desk.page.keyboard.type(text);
    },
    told: (what: string): number => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(`${what}: ${String(count)} keys, ${seconds} s\n`);
      return count;
    },
  };
}

it('asks one question over 192 lines, which three keys answer and remember; the next order passes by itself', async () => {
  const { page } = desk;
  const first = await drop(Array.from({ length: LINES }, () => ({ quantity: '12' })), 'DSP');
  const id = await desk.caseOf(first);
  const { questions } = await desk.ask<{ questions: readonly { code: string; open: boolean; lines: readonly number[] }[] }>(`/api/review-cases/${id}`);
  expect(questions.filter(({ open }) => open).map(({ code, lines }) => [code, lines.length])).toEqual([['UOM-001', LINES]]);
  // That one article stands on every line is one note, and not one for each.
  expect(questions.filter(({ open }) => !open).map(({ code, lines }) => [code, lines.length])).toEqual([['DUP-005', LINES - 1]]);
  const other = await drop([{}, {}], 'DSP');
  await desk.caseOf(other);
  await page.goto(`/review/${id}`);
  await page.getByText(`${LINES} regels`).first().waitFor();
  const { press, told } = hands();
  await press('t');
  await page.getByText('Nu wacht 1 andere order (2 regels) op dit antwoord.').first().waitFor();
  await press('1');
  await page.getByText('Onthouden;').waitFor();
  await page.locator('button:enabled', { hasText: /^Vrijgeven\s*L$/ }).waitFor();
  await desk.shoot('remember-1-answered-nl');
  await press('l');
  expect(told(`one unknown unit on ${LINES} lines, answered, remembered and released`)).toBe(3);
  // What waited for the same answer goes as well, and what comes next passes.
  await Promise.all([desk.released(first), desk.released(other), desk.released(await drop([{}], 'DSP'))]);
  expect(desk.complaints).toEqual([]);
}, 240_000); // prettier-ignore

it('keeps a rule on trial, makes it automatic, and has it suspended when it is undone twice', async () => {
  const { page } = desk;
  const cheap: FileLine = { price: '1.20' };
  const first = await desk.caseOf(await drop([cheap]));
  await page.goto(`/review/${first}`);
  const answering = hands();
  await page.getByText('Waarde van de klant accepteren').first().waitFor();
  await answering.press('t');
  await page.getByText('Had 1 van 1 zulke melding beslist').first().waitFor();
  await page.getByLabel('Hoe').selectOption('shadow');
  await desk.shoot('remember-2-trial-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  // The list of a select takes keys for itself: back to the finding.
  await page.getByRole('region', { name: 'Gekozen melding' }).focus();
  await answering.press('o');
  await page.getByRole('dialog').waitFor();
  await page.getByLabel('Antwoord', { exact: true }).selectOption('ACC_BUYER');
  await page.getByLabel('Reden').focus();
  await answering.type('Actie van het voorjaar');
  await answering.press('Enter');
  await page.getByText('Vrijgeven kan: niets houdt de order tegen.').waitFor();
  // Until the dialog is gone a key is a letter of the reason.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  answering.told('a price accepted and remembered on trial');

  const waiting = [await drop([cheap]), await drop([cheap])];
  for (const number of waiting) await desk.caseOf(number);
  const ruling = hands();
  await ruling.press('g', 'r');
  await page.getByRole('heading', { name: 'Regels' }).waitFor();
  await until('its hits are counted', async () => ((await desk.ask<{ items: readonly { hits: number }[] }>('/api/resolutions')).items[0]?.hits === 2 ? true : undefined));
  await page.reload();
  await page.getByRole('row', { name: /Op proef/ }).getByRole('cell', { name: '2', exact: true }).waitFor();
  await desk.shoot('remember-3-rules-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await ruling.press('j', 'Enter');
  await page.getByText('Had 3 van 3 zulke meldingen beslist; niemand besliste anders.').waitFor();
  await page.getByText('Nu wachten 2 andere orders (2 regels) op dit antwoord.').waitFor();
  await desk.shoot('remember-4-rule-nl');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await ruling.press('l');
  await page.getByText('Weer op proef').waitFor();
  ruling.told('a rule found, looked at and made automatic');
  for (const number of waiting) await desk.released(number);

  const rule = new URL(page.url()).pathname;
  for (let n = 1; n <= 2; n++) {
    const held = await desk.caseOf(await drop([cheap, { gtin: '8719999099989', quantity: '12' }]));
    await page.goto(`/review/${held}`);
    await page.getByText('automatisch beantwoord').first().click();
    const undoing = hands();
    await page.getByRole('button', { name: 'Toch zelf beslissen' }).waitFor();
    await undoing.press('u');
    await page.getByText('Waarde van de klant accepteren').first().waitFor();
    undoing.told(`automatic answer ${n} taken back`);
  }
  await page.goto(rule);
  await page.getByText('opgeschort: te vaak teruggedraaid').waitFor();
  await page.getByRole('button', { name: /Taal/ }).click();
  await page.getByText('suspended: undone too often').waitFor();
  await page.mouse.move(5, 700);
  await desk.shoot('remember-5-suspended-en');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.keyboard.press('x');
  await page.getByLabel('Reason (for ourselves)').waitFor();
  await desk.shoot('remember-6-ending-en');
  expect(await desk.accessibilityFaults()).toEqual([]);
  await page.keyboard.type('The season is over');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing can be done with this rule any more.').waitFor();
  await page.goto('/rules?state=ended&code=PRC-001');
  await page.getByRole('row', { name: /Ended/ }).waitFor();
  await page.setViewportSize({ width: 700, height: 425 });
  await desk.shoot('remember-7-rules-narrow-en');
  await page.setViewportSize({ width: 1400, height: 850 });
  await page.goto('/rules?state=draft');
  await page.getByText('No rules fit this.', { exact: false }).waitFor();
  expect(desk.complaints).toEqual([]);
}, 300_000); // prettier-ignore
