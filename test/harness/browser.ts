import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { until } from './until';

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
const WAIT_MS = 30_000;
/** Where pictures go, for somebody who wants to look at them: without it none are made. */
const SHOTS = process.env['SCREENSHOTS'];

/** How long a page stays as it is that has come to rest, and how long that is waited for, in milliseconds. */
const [REST_MS, RESTLESS_MS] = [100, 5_000];

/** Resolves when nothing moves any more that comes to an end, and nothing is drawn anew: what has faded out is taken away a moment later. */
const STILL = `(async () => {
  const end = performance.now() + ${String(RESTLESS_MS)};
  const moving = () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  const rest = () => new Promise((resolve) => {
    const done = () => (watch.disconnect(), resolve());
    let timer = setTimeout(done, ${String(REST_MS)});
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, Math.min(${String(REST_MS)}, end - performance.now()));
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  do {
    await Promise.allSettled(moving().map(({ finished }) => finished));
    await rest();
  } while (moving().length > 0 && performance.now() < end);
})()`;

/** A real browser with a profile of its own, in which one person works. */
export class Desk {
  /** What the page complained of: faults of scripts and of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly profile: string,
  ) {}

  /** @param zoom 2: at 200 %, with half the room and everything twice as large */
  static async open(url: string, zoom = 1): Promise<Desk> {
    const profile = await mkdtemp(path.join(tmpdir(), 'binnendienst-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: PROGRAM,
      headless: true,
      args: FLAGS,
      baseURL: url,
      viewport: { width: 1400 / zoom, height: 850 / zoom },
      deviceScaleFactor: zoom,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(WAIT_MS);
    const desk = new Desk(page, context, profile);
    page.on('pageerror', (error) => desk.complaints.push(error.message));
    page.on('console', (message) => {
      // That somebody is not logged in yet is an answer like any other.
      if (message.type() !== 'error' || message.text().includes('401')) return;
      desk.complaints.push(`${message.text()} ${message.location().url}`.trimEnd());
    });
    return desk;
  }

  async logIn(user = 'demo', password = 'demo'): Promise<void> {
    await this.page.goto('/');
    await this.page.locator('input[name=username]').fill(user);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.locator('header .app-header').waitFor();
  }

  /** What the API answers to who is logged in. */
  async ask<T>(route: string): Promise<T> {
    return (await this.page.request.get(route)).json() as Promise<T>;
  }

  /** The open case of an order that was dropped, by the buyer's number, once there is one. */
  caseOf(number: string): Promise<string> {
    type Cases = { readonly items: readonly { readonly id: string; readonly title: string | null }[] };
    return until(`there is a case of ${number}`, async () => {
      const { items } = await this.ask<Cases>('/api/review-cases?state=open&limit=200');
      return items.find(({ title }) => title?.includes(number) === true)?.id;
    });
  }

  /** Waits until an order is released. */
  async released(number: string): Promise<void> {
    type Orders = { readonly items: readonly { readonly state: string }[] };
    await until(`${number} is released`, async () => {
      const { items } = await this.ask<Orders>(`/api/sales-orders?buyerOrderNumber=${number}`);
      return items.find(({ state }) => state === 'released');
    });
  }

  /** Leaves a picture for those who asked for pictures (SCREENSHOTS). */
  async shoot(name: string): Promise<void> {
    if (SHOTS === undefined) return;
    await mkdir(SHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }

  /** What axe finds wrong with the page, as "rule: element"; nothing on a page that everybody can use. */
  async accessibilityFaults(): Promise<readonly string[]> {
    // What fades in has, on its way, a contrast that nobody reads it by. What turns for ever, as of something that loads, is not waited for.
    await this.page.evaluate(STILL);
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
