import type { Browser, CDPSession, Page } from 'playwright';

/** A plain phone on a slow line, the same for every site that is measured. */
export const conditions = {
  slowdown: 4,
  latency: 150,
  megabits: 1.6,
  viewport: { width: 360, height: 740 },
} as const;

const bytesPerSecond = (conditions.megabits * 1_000_000) / 8;

/** Watches paints, shifts and long tasks from before the first byte. */
const watch = (): void => {
  const seen = {
    fcp: 0,
    lcp: 0,
    cls: 0,
    tasks: [] as { start: number; length: number }[],
  };
  Object.assign(globalThis, { benchSeen: seen });
  // Stands inside, since the whole function is sent to the page.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const on = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  on('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  on('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) seen.cls += value;
  });
  on('longtask', (entry) => seen.tasks.push({ start: entry.startTime, length: entry.duration }));
};

export type Seen = {
  fcp: number;
  lcp: number;
  cls: number;
  tasks: { start: number; length: number }[];
};

/** What the page's own watch has seen so far. */
export const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { benchSeen: Seen }).benchSeen);

/**
 * A page as a new visitor has it: nothing cached, under the conditions; close its context when done.
 * Service workers may be kept out: what they fetch in the background is not slowed down here, so that
 * what they have at hand would look faster than it is.
 */
export const newVisit = async (
  browser: Browser,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<{ page: Page; session: CDPSession }> => {
  const context = await browser.newContext({
    viewport: conditions.viewport,
    isMobile: true,
    hasTouch: true,
    serviceWorkers,
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', {
    rate: conditions.slowdown,
  });
  return { page, session };
};
