import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/serve.ts';
import { dist } from '../site/dist.ts';
import { startChromium } from './chromium.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let page: Page;

const port = (): number => (server.address() as AddressInfo).port;

beforeAll(async () => {
  browser = await startChromium();
  server = await serve(dist, 0);
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  server.close();
});

const openAt = async (day: string, path = 'situations/late.html'): Promise<void> => {
  page = await browser.newPage();
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await page.goto(`http://localhost:${port()}/${path}`);
};

test('a page says nothing of its review before the day is past', async () => {
  await openAt('2026-12-01');
  expect(await page.locator('review-notice').isVisible()).toBe(false);
});

test('an old copy says that its review is past, on the reader’s own calendar', async () => {
  await openAt('2031-01-01');
  const notice = page.locator('review-notice');
  await notice.waitFor({ state: 'visible' });
  expect(await notice.innerText()).toMatch(
    /^This page was to be reviewed by \w+ \d+, \d{4}\. Most of it may still hold\./,
  );
});

test('“Suggest a change” knows the section that was read', async () => {
  await openAt('2026-12-01');
  await page.locator('#when-it-gets-worse').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#when-it-gets-worse')?.scrollIntoView());
  await page.waitForTimeout(100);
  const link = page.locator('suggest-change a');
  await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
  await link.dispatchEvent('click');
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.searchParams.get('section')).toBe('When it gets worse');
  expect(address.searchParams.get('template')).toBe('suggest-wording.yml');
});
