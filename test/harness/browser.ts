import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const PROGRAM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** How long something may take to appear, in milliseconds; then the test says what did not. */
const WAIT_MS = 10_000;
/** Where screenshots go; a person looks at them afterwards. */
const SHOTS = process.env['SCREENSHOTS'] ?? path.join(tmpdir(), 'binnendienst-screenshots');

/** A real browser with a profile of its own, in which one person works. */
export class Desk {
  /** What the page complained of: faults of scripts and of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly profile: string,
  ) {}

  static async open(url: string): Promise<Desk> {
    const profile = await mkdtemp(path.join(tmpdir(), 'binnendienst-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: PROGRAM,
      headless: true,
      args: FLAGS,
      baseURL: url,
      viewport: { width: 1400, height: 850 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(WAIT_MS);
    const desk = new Desk(page, context, profile);
    page.on('pageerror', (error) => desk.complaints.push(error.message));
    page.on('console', (message) => {
      // That somebody is not logged in yet is an answer like any other.
      if (message.type() === 'error' && !message.text().includes('401')) desk.complaints.push(message.text());
    });
    return desk;
  }

  async logIn(user = 'demo', password = 'demo'): Promise<void> {
    await this.page.goto('/');
    await this.page.locator('input[name=username]').fill(user);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.locator('header nav').waitFor();
  }

  /** Leaves a picture for those who look. */
  async shoot(name: string): Promise<void> {
    await mkdir(SHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }

  /** What axe finds wrong with the page, as "rule: element"; nothing on a page that everybody can use. */
  async accessibilityFaults(): Promise<readonly string[]> {
    // Put in by the debugger, which no content security policy stops, as a user's own tools are.
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<AxeResults>('axe.run()');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}
