import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let context: BrowserContext;
let page: Page;

const first = 'checklists/before-we-open.html';
const second = 'checklists/walking-over.html';

beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
});

afterAll(async () => {
  await browser.close();
  site.close();
});

beforeEach(async () => {
  context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 640 } });
  page = await context.newPage();
  await page.goto(site.address + first);
});

afterEach(() => context.close());

const boxes = () => page.locator('.task-item input');
const tickedCount = () => page.locator('.task-item input:checked').count();

test('an item is ticked by a click anywhere in its line', async () => {
  await page.locator('.task-item .task').first().click();
  expect(await boxes().first().isChecked()).toBe(true);
});

test('an item is ticked by touch', async () => {
  await page.locator('.task-item label').nth(1).tap();
  expect(await boxes().nth(1).isChecked()).toBe(true);
});

test('an item is ticked by keyboard alone', async () => {
  await boxes().first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await tickedCount()).toBe(2);
});

test('ticks stay on the device', async () => {
  await boxes().nth(2).check();
  await page.reload();
  expect(await boxes().nth(2).isChecked()).toBe(true);
  expect(await tickedCount()).toBe(1);
});

test('each checklist keeps its own ticks', async () => {
  await boxes().first().check();
  await page.goto(site.address + second);
  expect(await tickedCount()).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([
    'steady:/:ticks:checklists/before-we-open',
  ]);
});

test('one button clears the list for the next customer', async () => {
  await boxes().first().check();
  await boxes().nth(1).check();
  await page.getByRole('button', { name: 'Clear for the next customer' }).click();
  expect(await tickedCount()).toBe(0);
  await page.reload();
  expect(await tickedCount()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the progress is said and stays in sight', async () => {
  const count = await boxes().count();
  await boxes().last().check();
  const status = page.locator('check-progress [role=status]');
  expect(await status.textContent()).toBe(`1 of ${count} done`);
  expect((await status.boundingBox())!.y).toBeLessThan(120);
});

test('what is seen in a practice session is ticked, kept and cleared alike', async () => {
  await page.goto(`${site.address}practice/no-deposit.html`);
  const count = await boxes().count();
  await page.locator('.task-item label').first().tap();
  await boxes().nth(3).check();
  const status = page.locator('check-progress [role=status]');
  expect(await status.textContent()).toBe(`2 of ${count} done`);
  await page.reload();
  expect(await tickedCount()).toBe(2);
  await page.getByRole('button', { name: 'Clear for the next round' }).click();
  expect(await tickedCount()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('what a thumb meets on a practice session is 44 px high', async () => {
  await page.goto(`${site.address}practice/no-deposit.html`);
  const targets = page.locator('.downloads a, .session-facts a, .task-item label, check-progress button');
  const heights = await targets.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(10);
  expect(heights.filter((height) => height < 44)).toEqual([]);
});

test('an item that is reworded is open again', async () => {
  await page.evaluate(() =>
    localStorage.setItem('steady:/:ticks:checklists/before-we-open', '["An older wording"]'),
  );
  await page.reload();
  expect(await tickedCount()).toBe(0);
});

test('broken storage breaks nothing', async () => {
  await page.evaluate(() => localStorage.setItem('steady:/:ticks:checklists/before-we-open', '{not json'));
  await page.reload();
  await boxes().first().check();
  expect(await page.locator('check-progress [role=status]').textContent()).toMatch(/^1 of/);
});

test('without JavaScript the list is a plain list that can be ticked', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const plainPage = await plain.newPage();
  await plainPage.goto(site.address + first);
  await plainPage.locator('.task-item label').first().click();
  expect(await plainPage.locator('.task-item input').first().isChecked()).toBe(true);
  expect(await plainPage.getByRole('button', { name: 'Clear for the next customer' }).count()).toBe(0);
  await plain.close();
});
