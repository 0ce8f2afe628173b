import type { Browser, Page } from 'playwright';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist } from '../site/dist.ts';
import { bare, poppler } from '../site/find-poppler.ts';
import { startChromium } from './chromium.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let folder: string;

beforeAll(async () => {
  browser = await startChromium();
  site = await serveSite();
  folder = mkdtempSync(join(tmpdir(), 'steady-'));
});

afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

const wanted = '#paper=a4&size=large&pages=be-ready,checklists/before-we-open,situations/long-line';

const status = (page: Page) => page.locator('pack-builder [role="status"]');

/** The pages of the document that the browser would print, bare. */
const printed = async (page: Page): Promise<{ texts: string[]; info: string }> => {
  const path = join(folder, 'pack.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const texts = poppler('pdftotext', ['-raw', path, '-']).split('\f').map(bare);
  return { texts: texts.filter((text) => text !== ''), info: poppler('pdfinfo', [path]) };
};

test('ticking all of a theme puts its pages into the address, and the address ticks them again', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}pack-builder.html`);
  await page.getByLabel('All of “Be ready”').check();
  await page.getByLabel('A4', { exact: true }).check();
  const address = page.url();
  expect(address).toContain('#paper=a4&size=regular&pages=be-ready,checklists/');
  const again = await browser.newPage();
  await again.goto(address);
  expect(await status(again).textContent()).toBe(await status(page).textContent());
  expect(await again.getByLabel('All of “Be ready”').isChecked()).toBe(true);
  await page.close();
  await again.close();
});

test('the print button waits until something is ticked', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}pack-builder.html`);
  const button = page.getByRole('button', { name: 'Print this pack' });
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel('Before we open').check();
  expect(await button.isDisabled()).toBe(false);
  await page.close();
});

test.each([
  ['on the web', () => site.address],
  ['from a folder', () => `${pathToFileURL(dist).href}/`],
])('a pack prints %s as one document: cover, contents, each piece on its own page', async (_, address) => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${address()}pack-builder.html${wanted}`);
  const { texts, info } = await printed(page);
  expect(info).toMatch(/Page size: +59\d\.\d+ x 84\d\.\d+ pts \(A4\)/);
  expect(texts[0]).toContain('Contents');
  for (const title of ['Beready', 'Beforeweopen', 'Wearetoobusyandthelineisgrowing']) {
    expect(texts[0]).toContain(title);
    expect(texts.slice(1).filter((text) => text.startsWith(title))).toHaveLength(1);
  }
  expect(texts.join('')).not.toContain('Printthispack');
  expect(errors).toEqual([]);
  await page.close();
});

test('a practice session prints with its plan in whole lines and its cards unbroken', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}pack-builder.html#paper=a4&size=regular&pages=practice/no-deposit`);
  const { texts } = await printed(page);
  const [, ...session] = texts;
  expect(session.length).toBeLessThanOrEqual(3);
  expect(session[0]).toMatch(/Theplan0:00.*0:15End.*Thescene/s);
  const card = session.find((text) => text.includes('Theobserver'));
  expect(card).toContain('Secondround:saidaloudwhatcomesfirst');
  await page.close();
});
