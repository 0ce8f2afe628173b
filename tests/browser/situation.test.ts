import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { isOfKind, readPlaybooks } from '../../src/model/read.ts';
import { typographic } from '../../src/model/typography.ts';
import { startChromium } from './chromium.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let context: BrowserContext;
let page: Page;

const situations = readPlaybooks('playbooks').pages.filter(isOfKind('situation'));
const shouting = situations.find(({ id }) => id === 'situations/shouting')!;
const sayFirst = typographic(shouting.data.card.sayFirst);

beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
});

afterAll(async () => {
  await browser.close();
  site.close();
});

beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await page.goto(`${site.address}situations/shouting.html`);
});

afterEach(() => context.close());

test('the whole card of every situation is in sight on a small phone', async () => {
  const hidden: string[] = [];
  for (const { id } of situations) {
    await page.goto(`${site.address}${id}.html`);
    const bottom = await page.locator('.card').evaluate((card) => card.getBoundingClientRect().bottom);
    if (bottom > 640) hidden.push(`${id}: ${Math.round(bottom - 640)} px below`);
  }
  expect(hidden).toEqual([]);
});

test('a sentence is copied by keyboard, and the reader is told', async () => {
  await page.getByRole('button', { name: 'Copy this sentence' }).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#announcer')?.textContent !== '');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sayFirst);
  expect(await page.locator('#announcer').textContent()).toBe(`Copied: ${sayFirst}`);
});

test('Now shows the card alone, Learn the whole page', async () => {
  await page.getByRole('button', { name: 'Now' }).click();
  expect(await page.locator('.sl-markdown-content').isVisible()).toBe(false);
  expect(await page.locator('.card').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Learn' }).click();
  expect(await page.locator('.sl-markdown-content').isVisible()).toBe(true);
});

test('dark colors are kept for the next page', async () => {
  await page.getByRole('button', { name: 'Dark colors' }).click();
  await page.goto(`${site.address}situations/late.html`);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});
