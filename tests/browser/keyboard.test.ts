import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { distPages } from '../site/dist.ts';
import { startChromium } from './chromium.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});

afterAll(async () => {
  await browser.close();
  site.close();
});

/** What has the focus: a number for the element, and how its focus looks. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { top, bottom, left, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const x = left + Math.min(width, 40) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const above = document.elementFromPoint(x, y);
    const label = element.closest('label');
    return {
      number: Number((element as HTMLElement).dataset['stop'] ?? Number.NaN),
      name: `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`,
      isRinged: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      isInSight:
        width > 0 &&
        height > 0 &&
        (element.contains(above) || above?.contains(element) === true || label?.contains(above) === true),
    };
  });

type Stop = NonNullable<Awaited<ReturnType<typeof focused>>>;

/** Presses Tab until the focus leaves the page or comes around; at most so many times. */
const walk = async (key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> => {
  const stops: Stop[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key);
    const stop = await focused();
    if (!stop || stop.number === stops[0]?.number) return stops;
    stops.push(stop);
  }
  return stops;
};

/** Numbers everything that Tab must reach, and counts it. */
const tabbable = () =>
  page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, summary, select, textarea, [tabindex]',
        ),
      ]
        .filter(
          (element) =>
            element.tabIndex >= 0 &&
            !element.hasAttribute('disabled') &&
            element.checkVisibility({ visibilityProperty: true }) &&
            // Of a group of radio buttons Tab reaches one.
            !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
        )
        .map((element, index) => (element.dataset['stop'] = String(index))).length,
  );

const layouts = [
  'index.html',
  'situations/shouting.html',
  'checklists/saying-no.html',
  'put-it-right.html',
  'practice/no-deposit.html',
  'about/contributing.html',
];

describe.each(layouts)('%s by keyboard alone', (path) => {
  test('everything is reached, in sight and with a ring, and nothing traps', async () => {
    await page.goto(site.address + path);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const count = await tabbable();
    const stops = await walk('Tab', count + 20);
    expect(stops.filter(({ isRinged }) => !isRinged).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isInSight }) => !isInSight).map(({ name }) => name)).toEqual([]);
    expect(new Set(stops.map(({ number }) => number)).size).toBe(stops.length);
    expect(stops.length).toBe(count);
  });

  test('the first stop leads past the menu to the text', async () => {
    await page.goto(site.address + path);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#_top');
  });
});

/** The accessibility tree as lines such as `heading "Say it" [level=2]`. */
const tree = async (): Promise<string[]> =>
  (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim().replace(/^- '?/, ''));

const nameless =
  /^(?:button|link|textbox|searchbox|combobox|checkbox|radio|img|navigation|progressbar)(?: \[|:|$)/;

describe.each(distPages().filter((path) => path !== '404.html'))('%s as a screen reader meets it', (path) => {
  test('has one main heading, no level left out, named landmarks and named controls', async () => {
    await page.goto(site.address + path);
    const lines = await tree();
    const levels = lines.flatMap((line) => Number(/^heading .*\[level=(\d)\]/.exec(line)?.[1] ?? 0) || []);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
    expect(lines.filter((line) => /^main\b/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^banner\b/.test(line))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('navigation "Main"'))).toBe(true);
    expect(lines.filter((line) => nameless.test(line))).toEqual([]);
  });
});
