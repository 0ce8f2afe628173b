import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { distPages } from '../site/dist.ts';
import { startChromium } from './chromium.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serveSite>>;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
});

afterAll(async () => {
  await browser.close();
  site.close();
});

const findings = async (): Promise<string[]> => {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 2)
        .join(' … ')}`,
  );
};

const overflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(distPages())('%s', (path) => {
  test('has nothing that axe objects to in light colors', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.address + path);
    await page.evaluate(axe);
    expect(await findings()).toEqual([]);
  });

  test('has nothing that axe objects to in dark colors, 320 px wide, with doubled text', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await findings()).toEqual([]);
  });

  test('never scrolls sideways at 320 px, and keeps its text when that is doubled', async () => {
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main p, main li, main h1, main h2, main td, main button')]
        .filter(
          (element) =>
            !element.matches('.sr-only') &&
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).overflow === 'hidden',
        )
        .map((element) => element.textContent),
    );
    expect(cut).toEqual([]);
    await page.goto(site.address + path);
    expect(await overflow()).toBe(0);
  });
});
