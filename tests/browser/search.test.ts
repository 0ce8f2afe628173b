import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { serveSite } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let context: BrowserContext;
let page: Page;
let requests: string[];
let complaints: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
});

afterAll(async () => {
  await browser.close();
  site.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  page = await context.newPage();
  requests = [];
  complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const open = (path: string) => page.goto(site.address + path);
const box = () => page.locator('find-words input');
const options = () => page.locator('find-words [role=option]');
const chosen = () => box().getAttribute('aria-activedescendant');
const waitForResults = () => options().first().waitFor();
const isDialogOpen = () =>
  page.locator('dialog.find-dialog').evaluate((dialog) => (dialog as HTMLDialogElement).open);

const shown = () => page.locator('find-words').evaluateAll((all) => all.map((one) => one.innerHTML).join());

/** Results stand first by what ships with the search, then anew with the full text: waits for the last of them. */
const waitForRest = async (): Promise<void> => {
  for (let before = '', now = await shown(); before !== now; now = await shown()) {
    before = now;
    await page.waitForTimeout(300);
  }
};

const search = async (text: string): Promise<void> => {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await waitForResults();
  await waitForRest();
};

const faultsNow = async (): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('the box and the first six situations are in sight on a small phone, and nothing lies over them', async () => {
  await open('index.html');
  const hidden = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('main li a')].slice(0, 6);
    return [document.querySelector('main find-words input')!, ...rows]
      .filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const corners: [number, number][] = [
          [left + 4, top + 4],
          [right - 4, bottom - 4],
        ];
        return corners.some(([x, y]) => {
          const found = document.elementFromPoint(x, y);
          return !found || !(element === found || element.contains(found) || found.contains(element));
        });
      })
      .map((element) => element.outerHTML);
  });
  expect(hidden).toEqual([]);
});

test('nothing of the search is loaded before someone wants it', async () => {
  await open('be-ready.html');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /\/(search|pagefind)\//.test(url))).toEqual([]);
  const wanted = page.waitForRequest(/search\/search\.js/);
  await page.locator('.search-thumb').focus();
  await wanted;
});

test('the slash opens the dialog, Escape closes it and gives the focus back', async () => {
  await open('situations/late.html');
  await page.locator('.eyebrow a').focus();
  await page.keyboard.press('/');
  expect(await isDialogOpen()).toBe(true);
  expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await box().inputValue()).toBe('');
  await page.keyboard.press('Escape');
  expect(await isDialogOpen()).toBe(false);
  expect(await page.locator('.eyebrow a').evaluate((link) => link === document.activeElement)).toBe(true);
});

test('the slash goes to the box of the front door, and can be typed in it', async () => {
  await open('index.html');
  await page.keyboard.press('/');
  expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('24/7');
  expect(await box().inputValue()).toBe('24/7');
});

test('the thumb button and the header button open the dialog, its Close button closes it', async () => {
  await open('be-ready.html');
  for (const opener of ['.search-thumb', '.header-tools .search-open']) {
    await page.locator(opener).click();
    expect(await isDialogOpen()).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await isDialogOpen()).toBe(false);
  }
});

test('the thumb button comes when the card of a situation has been scrolled away', async () => {
  await open('situations/late.html');
  const thumb = page.locator('.search-thumb');
  expect(await thumb.isVisible()).toBe(false);
  await page.locator('.page-footer').scrollIntoViewIfNeeded();
  await thumb.waitFor();
  await thumb.click();
  expect(await isDialogOpen()).toBe(true);
});

test('what is typed before the search has loaded is searched for', async () => {
  await page.route(/search\/search\.js/, async (route) => {
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('find-words input')?.value === 'yelling',
    );
    await route.continue();
  });
  await open('situations/late.html');
  await search('yelling');
  expect(await options().first().locator('.find-title').textContent()).toBe('They are shouting at me');
});

test('arrows choose among the results and go round, and the box tells which', async () => {
  await open('index.html');
  await search('wants the manager');
  const count = await options().count();
  expect(await chosen()).toBeNull();
  await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(await options().first().getAttribute('id'));
  expect(await options().first().getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('ArrowUp');
  expect(await chosen()).toBeNull();
  await page.keyboard.press('ArrowUp');
  expect(await chosen()).toBe(
    await options()
      .nth(count - 1)
      .getAttribute('id'),
  );
});

test('Enter opens the first result, or the chosen one', async () => {
  await open('situations/late.html');
  await search('yelling');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.address}situations/shouting.html`);
  await search('wants the manager');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = await options().nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(second ?? '');
});

test('Enter pressed in a hurry waits for the results', async () => {
  await open('index.html');
  await page.keyboard.press('/');
  await page.waitForFunction(() => 'SteadySearch' in globalThis);
  await box().fill('swearing at me');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.address}situations/insults.html`);
});

test('Escape empties the box of the front door, and the results go', async () => {
  await open('index.html');
  await search('yelling');
  expect(await box().getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await box().inputValue()).toBe('');
  await options().first().waitFor({ state: 'detached' });
  expect(await box().getAttribute('aria-expanded')).toBe('false');
});

test('results are announced when typing rests', async () => {
  await open('situations/late.html');
  await search('shoutign at me');
  await page.waitForFunction(() => document.querySelector('.find-status')?.textContent !== '');
  expect(await page.locator('.find-status').textContent()).toMatch(
    /^Searched for “shouting at me”\. \d+ results?\. First: They are shouting at me\.$/,
  );
});

test('a result shows what to say first, and the words that were searched for are marked', async () => {
  await open('index.html');
  await search('yelling');
  const first = options().first();
  expect(await first.locator('mark').first().textContent()).toBe('shouting');
  expect(await first.locator('.find-line').textContent()).toMatch(/^Say first: “.+”$/);
});

test('with nothing found there are the nearest situations and the five themes', async () => {
  await open('index.html');
  await search('zzqxkj');
  expect(await page.locator('.find-note').textContent()).toBe(
    'Nothing has the words “zzqxkj”. These are nearest.',
  );
  expect(await page.locator('.find-group').allTextContents()).toEqual(['Situations', 'The five themes']);
  expect(await page.locator('[role=group]').last().locator('[role=option]').count()).toBe(5);
});

test('what is typed is shown as text, whatever it is', async () => {
  await open('index.html');
  await search('<zzqxkj>');
  expect(await page.locator('find-words zzqxkj').count()).toBe(0);
  await page.locator('.find-note', { hasText: '“<zzqxkj>”' }).waitFor();
});

test('search asks for files of the site alone', async () => {
  await open('index.html');
  await search('the bill is higher than the quote');
  await page.waitForLoadState('networkidle');
  expect(requests.some((url) => url.includes('/pagefind/index/'))).toBe(true);
  expect(requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
});

test('search goes on without the full text, where a browser refuses it', async () => {
  await page.route(/\/pagefind\//, (route) => route.abort());
  await open('index.html');
  await search('yelling');
  expect(await options().first().locator('.find-title').textContent()).toBe('They are shouting at me');
  complaints = complaints.filter((text) => !text.includes('ERR_FAILED'));
});

test.each(['light', 'dark'] as const)('axe finds nothing in the open dialog, %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await open('situations/late.html');
  await search('yelling');
  await page.keyboard.press('ArrowDown');
  expect(await faultsNow()).toEqual([]);
  await box().fill('zzqxkj');
  await page.locator('.find-note', { hasText: 'Nothing' }).waitFor();
  expect(await faultsNow()).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the front door with results, %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open('index.html');
    await search('refund');
    expect(await faultsNow()).toEqual([]);
  },
);

test('everything in the dialog is large enough to touch', async () => {
  await open('situations/late.html');
  await search('refund');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('dialog[open] :is(input, button, a)')]
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML),
  );
  expect(small).toEqual([]);
});

test('without scripts the buttons lead to the front door', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const still = await plain.newPage();
  await still.goto(`${site.address}be-ready.html`);
  await still.locator('.search-thumb').click();
  await still.waitForURL(`${site.address}index.html`);
  await plain.close();
});
