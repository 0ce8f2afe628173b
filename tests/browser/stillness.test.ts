import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { layouts } from './looks.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
});

afterAll(async () => {
  await browser.close();
  site.close();
});

const widths = [360, 768, 1280];

/** How late the face arrives, in ms: long after the first words are set. */
const late = 600;

/** The sum of all shifts of a cold visit on which the face arrives late, and whether it did. */
const visit = async (path: string, width: number): Promise<{ shift: number; fonts: number }> => {
  const context = await browser.newContext({ viewport: { width, height: 740 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, late));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const font = page.waitForResponse(/\.woff2$/);
  await page.goto(site.address + path);
  await (await font).finished();
  // Two frames: in the first the face could be put to use, in the second a shift would have been seen.
  const shift = await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { seen: { shift: number } }).seen.shift;
  });
  const fonts = await page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')).length,
  );
  await context.close();
  return { shift, fonts };
};

test.each(layouts)('nothing on %s moves when the face arrives late', async (page) => {
  const found = await Promise.all(widths.map((width) => visit(`${page}.html`, width)));
  expect(found).toEqual(widths.map(() => ({ shift: 0, fonts: 1 })));
});
