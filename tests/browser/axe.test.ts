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

describe.each(distPages())('%s', (path) => {
  test('has nothing that axe objects to, light or dark', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.address + path);
    await page.evaluate(axe);
    const light = await findings();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect({ light, dark: await findings() }).toEqual({ light: [], dark: [] });
  });
});
