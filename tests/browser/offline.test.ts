import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { dist } from '../site/dist.ts';
import { watch } from './anywhere/complaints.ts';
import { serveAt, type Host } from './anywhere/hosts.ts';
import { startChromium } from './chromium.ts';

let browser: Browser;
let folder: string;
let host: Host;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  // Two copies of the site on one host, one below the other.
  folder = mkdtempSync(join(tmpdir(), 'steady-offline-'));
  cpSync(dist, folder, { recursive: true });
  cpSync(dist, join(folder, 'team'), { recursive: true });
  host = await serveAt(folder, { path: '/', index: false, notFound: false });
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  host.close();
  rmSync(folder, { recursive: true });
});

const openAndKeep = async (path: string): Promise<void> => {
  await page.goto(host.address + path);
  await page.getByText('Available offline').waitFor();
};

const cacheNames = () => page.evaluate(() => caches.keys());
const heading = () => page.locator('h1').textContent();

/** Publishes another version: the front door says something else. */
const publish = (path: string): void => {
  for (const [file, from, to] of [
    ['index.html', /(<h1[^>]*>)[^<]*/, '$1A new front door'],
    ['sw.js', /`[0-9a-f]{12}`/, '`000000000000`'],
  ] as const) {
    const at = join(folder, path, file);
    const before = readFileSync(at, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not hold what this test changes.`);
    writeFileSync(at, after);
  }
};

test('after one visit every page works without a network, from any path', async () => {
  await openAndKeep('team/situations/late.html');
  host.close();
  const complaints = watch(page, host.address);
  for (const path of ['checklists/before-we-open.html', 'be-ready.html', 'index.html?from=poster']) {
    await page.goto(`${host.address}team/${path}`);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(/251|15/);
  }
  await page.goto(`${host.address}team/`);
  expect(await heading()).toMatch(/saying/);
  expect(complaints).toEqual([]);
});

test('after one visit search works without a network', async () => {
  await openAndKeep('team/situations/late.html');
  host.close();
  await page.goto(`${host.address}team/index.html`);
  await page.locator('main find-words input').fill('carpenter');
  await page.locator('.find-option', { hasText: 'It is late' }).click();
  await page.waitForURL(`${host.address}team/situations/late.html`);
});

test('the PDFs of a page that was opened are kept; those of others are not', async () => {
  await openAndKeep('team/checklists/before-we-open.html');
  await page.waitForFunction(async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href$=".pdf"]')];
    const found = await Promise.all(links.map(({ href }) => caches.match(href)));
    return found.length > 0 && found.every(Boolean);
  });
  host.close();
  const fetchPdf = (path: string) =>
    page.evaluate(
      (address) =>
        fetch(address).then(
          (response) => response.headers.get('content-type'),
          () => 'not there',
        ),
      `${host.address}team/${path}`,
    );
  const [first] = await page
    .locator('main a[href$=".pdf"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(await fetchPdf(first?.slice(`${host.address}team/`.length) ?? '')).toBe('application/pdf');
  expect(await fetchPdf('handouts/checklists/first-week.a4.pdf')).toBe('not there');
});

test('without a network a missing page leads home', async () => {
  await openAndKeep('team/situations/late.html');
  host.close();
  await page.goto(`${host.address}team/a/b/missing.html`);
  expect(await heading()).toBe('This page is not here');
  await page.waitForFunction(() =>
    document.querySelector('[data-home]')?.getAttribute('href')?.startsWith('/team/'),
  );
  await page.locator('[data-home]').click();
  expect(await heading()).toMatch(/saying/);
});

test('a new version is offered, and taken only when asked for', async () => {
  await openAndKeep('index.html');
  const before = await heading();
  publish('');
  await page.reload();
  const button = page.getByRole('button', { name: 'Reload for the new version' });
  await button.waitFor();
  expect(await heading()).toBe(before);
  await page.reload();
  expect(await heading()).toBe(before);
  await button.click();
  await page.getByRole('heading', { name: 'A new front door' }).waitFor();
  expect(await cacheNames()).toEqual(['steady:/:000000000000']);
});

test('another tab is not reloaded under its reader', async () => {
  await openAndKeep('index.html');
  const reader = await context.newPage();
  await reader.goto(`${host.address}be-ready.html`);
  await reader.evaluate(() => (document.title = 'still reading'));
  publish('');
  await page.reload();
  await page.getByRole('button', { name: 'Reload for the new version' }).click();
  await page.getByRole('heading', { name: 'A new front door' }).waitFor();
  await reader.getByRole('button', { name: 'Reload for the new version' }).waitFor();
  expect(await reader.title()).toBe('still reading');
});

test('two sites on one host leave each other’s pages and ticks alone', async () => {
  await openAndKeep('checklists/before-we-open.html');
  await page.locator('.task-item input').first().check();
  await openAndKeep('team/checklists/before-we-open.html');
  expect(await page.locator('.task-item input:checked').count()).toBe(0);
  publish('team/');
  await page.reload();
  await page.getByRole('button', { name: 'Reload for the new version' }).click();
  await page.waitForFunction(async () => (await caches.keys()).includes('steady:/team/:000000000000'));
  const names = await cacheNames();
  expect(names.map((name) => name.replace(/[^:]*$/, '')).toSorted()).toEqual(['steady:/:', 'steady:/team/:']);
  await page.goto(`${host.address}checklists/before-we-open.html`);
  expect(await page.locator('.task-item input:checked').count()).toBe(1);
});

test('it can be installed, with icons', async () => {
  await page.goto(`${host.address}team/be-ready.html`);
  const client = await context.newCDPSession(page);
  await page.locator('link[rel=manifest]').waitFor({ state: 'attached' });
  const { url, errors } = await client.send('Page.getAppManifest');
  expect(url).toBe(`${host.address}team/manifest.webmanifest`);
  expect(errors).toEqual([]);
  await page.getByText('Available offline').waitFor();
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  // A window without a trace can install nothing, whatever the site does.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
