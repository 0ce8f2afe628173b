import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distPages } from '../site/dist.ts';
import { bare, pdfText, poppler } from '../site/find-poppler.ts';
import { startChromium } from './chromium.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serveSite>>;
const folder = mkdtempSync(join(tmpdir(), 'steady-print-'));
const file = join(folder, 'page.pdf');

beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

/** Every text of the page that a reader of paper needs, folded or not: one string for each text node. */
const textsForPaper = (): Promise<string[]> =>
  page.evaluate(() => {
    const notForPaper =
      '[hidden], script, style, template, button, progress, .fact-screen, .sr-only, .blank, [class*="print:hidden"]';
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest(notForPaper))
        texts.push(walker.currentNode.textContent ?? '');
    return texts;
  });

const print = async (path: string) => {
  await page.goto(site.address + path);
  const texts = await textsForPaper();
  await page.pdf({ path: file, format: 'A4' });
  return { texts, text: pdfText(file) };
};

/** Whole, or in two parts where a page ends within it. */
const isPrinted = (sentence: string, text: string): boolean =>
  text.includes(sentence) ||
  Array.from(sentence, (_, cut) => cut).some(
    (cut) => text.includes(sentence.slice(0, cut)) && text.includes(sentence.slice(cut)) && cut > 0,
  );

/** The pack builder prints the pack and not itself: it has a test of its own. */
const notForPaper = new Set(['404.html', 'pack-builder.html']);

test.each(distPages().filter((path) => !notForPaper.has(path)))('%s loses nothing on paper', async (path) => {
  const { texts, text } = await print(path);
  expect(texts.length).toBeGreaterThan(10);
  const sentences = texts.flatMap((words) => words.split(/(?<=[.!?:])\s+/));
  expect(sentences.filter((sentence) => !isPrinted(bare(sentence), text))).toEqual([]);
});

test('paper has no menu, no search and no buttons', async () => {
  const { text } = await print('situations/shouting.html');
  for (const words of [
    'On this page',
    'Copy',
    'Print this page',
    'Edit this page',
    'Find the words',
    'Learn',
  ])
    expect(text).not.toContain(bare(words));
});

test('hidden answers are printed, and folded again on screen', async () => {
  const { text } = await print('put-it-right.html');
  expect(text).toContain(bare('Keep “our part” and “the fix”.'));
  expect(await page.locator('details[open]').count()).toBe(0);
});

test('a fact that is not set is a line to write on', async () => {
  const { text } = await print('situations/shouting.html');
  expect(text).toContain('(supervisor)');
  expect(text).not.toContain(bare('your supervisor'));
});

test.each(['checklists/first-week.html', 'situations/shouting.html', 'practice/no-deposit.html'])(
  '%s splits no item and no card',
  async (path) => {
    await page.goto(site.address + path);
    await page.emulateMedia({ media: 'print' });
    const splittable = await page.evaluate(() =>
      [...document.querySelectorAll('.task-item, .card, .say, .avoid, .role, .plan > li, tr')]
        .filter((element) => getComputedStyle(element).breakInside !== 'avoid')
        .map((element) => element.className),
    );
    await page.emulateMedia({ media: null });
    expect(splittable).toEqual([]);
  },
);

test('a printed page says when to throw it away', async () => {
  const { text } = await print('checklists/before-we-open.html');
  expect(text).toMatch(/Printedcopiesgooutofdate:discardafter\w+\d{1,2},20\d\d\./);
  expect(poppler('pdfinfo', [file])).toMatch(/Page size: +59[45]/);
});
