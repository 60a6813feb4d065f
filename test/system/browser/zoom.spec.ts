import { Desk } from '../../harness/browser';
import { RunningService } from '../../harness/running-service';

// Real: the program as it starts, with PostgreSQL, and Chromium at 200 %. Every screen in both languages: nothing runs off the page, and what is to be pressed is there.

const STORIES = ['01-clean-order-d96a', '03-unknown-article', '04-price-below-ours', '09-unknown-buyer'] as const;
let service: RunningService;
let desk: Desk;
let screens: readonly (readonly [string, string])[];

interface Item {
  readonly id: string;
  readonly title: string | null;
  readonly reason: string;
  readonly findings: readonly { readonly code: string; readonly cause: string | null }[];
}
const ask = async <T>(route: string): Promise<readonly T[]> =>
  ((await (await desk.page.request.get(route)).json()) as { items: readonly T[] }).items;

beforeAll(async () => {
  service = await RunningService.start({ LOG_LEVEL: 'error' });
  desk = await Desk.open(service.url, 2);
  desk.page.setDefaultTimeout(30_000);
  await desk.logIn();
  for (const story of STORIES) await service.drop(story);
  let cases: readonly Item[] = [];
  for (const end = Date.now() + 60_000; cases.length < 3 && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    cases = (await ask<Item>('/api/review-cases?state=open')).filter(
      ({ title }) => title?.startsWith('HT2611') === true,
    );
  }
  const price = cases.flatMap(({ findings }) => findings).find(({ code }) => code === 'PRC-001');
  const [order] = await ask<{ id: string }>('/api/sales-orders');
  const [interchange] = await ask<{ id: string }>('/api/interchanges');
  const other = (await ask<Item>('/api/review-cases?state=open')).find(({ reason }) => reason !== 'findings');
  screens = [
    ['today', '/today'],
    ['queue', '/queue'],
    ['queue-groups', '/queue?group=finding'],
    ['review', `/review/${cases[0]?.id ?? ''}`],
    ['review-answer', `/review/${cases[1]?.id ?? ''}?tab=answer`],
    ...(other === undefined ? [] : [['review-other', `/review/${other.id}`] as const]),
    ['resolve', `/resolve?code=PRC-001&cause=${encodeURIComponent(price?.cause ?? '')}`],
    ['orders', '/orders'],
    ['order', `/orders/${order?.id ?? ''}`],
    ['messages', '/interchanges'],
    ['message', `/interchanges/${interchange?.id ?? ''}`],
    ...['people', 'portfolios', 'limits', 'findings', 'changes', 'meanings', 'audit'].map((tab) => [`settings-${tab}`, `/settings/${tab}`] as const),
    ['account', '/account'],
    ['articles', '/articles'],
    ['article', '/articles/HG1201?tab=why&customer=10010'],
    ['customers', '/customers'],
    ['customer', '/customers/10010'],
    ['change-requests', '/change-requests'],
    ['partners', '/partners'],
    ['rules', '/rules'],
    ['cross-references', '/rules/cross-references'],
    ['order-entry', '/order-entry'],
    ...['balance', 'queues', 'deliveries', 'silence'].map((tab) => [`operations-${tab}`, `/operations/${tab}`] as const),
  ]; // prettier-ignore
}, 240_000);
afterAll(async () => {
  await desk.close();
  await service.stop();
}, 60_000);

/** How far the page runs off sideways, in pixels, and what is to be pressed and cannot be reached. */
const cutOff = (): Promise<{ readonly beyond: number; readonly lost: readonly string[] }> =>
  desk.page.evaluate(`(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (start) => {
      for (let at = start.parentElement; at !== null; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true;
      }
      return false;
    };
    const lost = [...document.querySelectorAll('button, a[href]:not(.skip-link), input, select, textarea, [role=tab]')].flatMap((one) => {
      const { left, right, width, height } = one.getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && getComputedStyle(one).visibility === 'visible';
      return isSeen && (right > clientWidth + 1 || left < -1) && !scrolls(one) ? [one.outerHTML.slice(0, 120)] : [];
    });
    return { beyond: scrollWidth - clientWidth, lost };
  })()`); // prettier-ignore

async function show(route: string): Promise<void> {
  await desk.page.goto(route);
  await desk.page.locator('#main h1').first().waitFor();
  await desk.page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}

it.each(['nl', 'en'] as const)('every screen can be used at 200 %%: %s', async (language) => {
  await desk.page.goto('/account');
  await desk.page.evaluate(`localStorage.setItem('binnendienst.language', '${language}')`);
  const faults: Record<string, unknown> = {};
  for (const [name, route] of screens) {
    await show(route);
    await desk.shoot(`zoom-${name}-${language}`);
    const { beyond, lost } = await cutOff();
    const axe = await desk.accessibilityFaults();
    if (beyond > 0 || lost.length + axe.length > 0) faults[name] = { beyond, lost, axe };
  }
  expect(faults).toEqual({});
  expect(desk.complaints.filter((one) => !one.includes('404'))).toEqual([]);
}, 420_000); // prettier-ignore

it('the main screens fit on 320 pixels', async () => {
  await desk.page.setViewportSize({ width: 320, height: 640 });
  const faults: Record<string, unknown> = {};
  for (const [name, route] of screens.filter(([one]) => ['today', 'queue', 'review', 'orders', 'account'].includes(one))) {
    await show(route);
    await desk.shoot(`narrow-${name}`);
    const { beyond, lost } = await cutOff();
    if (beyond > 0 || lost.length > 0) faults[name] = { beyond, lost };
  }
  expect(faults).toEqual({});
}, 180_000); // prettier-ignore
