import type { Browser, Page } from 'playwright';
import type { Host } from '../host.ts';
import { newVisit } from './conditions.ts';

/** Where a site keeps its search: what to press, where to type, and what a result is. */
export type SearchBox = {
  open: string;
  input: string;
  /** Links to results, only inside the search's own panel. */
  results: string;
};

/** ms from the last keystroke to the first visible result; bytes for the first search, as they travelled. */
export type Search = { cold: number; warm: number; bytes: number };

/** A query, and a part of the address of the page that it must bring up. */
export type Query = { words: string; answer: string };

/** Time between two keystrokes of a quick typist, in ms. */
const betweenKeys = 80;

/** Longest wait for a result, in ms. */
const patience = 20_000;

const type = async (page: Page, box: SearchBox, { words, answer }: Query): Promise<number> => {
  await page.locator(box.input).first().focus();
  await page.evaluate(
    ([results, wanted, longest]) => {
      const isShown = () =>
        [...document.querySelectorAll<HTMLAnchorElement>(results)].some(
          (link) => link.href.includes(wanted) && link.getClientRects().length > 0,
        );
      const state = { last: 0, first: 0 };
      Object.assign(globalThis, { benchSearch: state });
      addEventListener('keydown', () => Object.assign(state, { last: performance.now(), first: 0 }), true);
      const end = performance.now() + longest;
      const look = () => {
        if (state.first === 0 && state.last > 0 && isShown()) state.first = performance.now();
        if (performance.now() < end) requestAnimationFrame(look);
      };
      look();
    },
    [box.results, answer, patience] as const,
  );
  await page.keyboard.type(words, { delay: betweenKeys });
  await page.waitForFunction(
    () => (globalThis as unknown as { benchSearch: { first: number } }).benchSearch.first > 0,
    undefined,
    { timeout: patience },
  );
  return page.evaluate(() => {
    const { last, first } = (globalThis as unknown as { benchSearch: { last: number; first: number } })
      .benchSearch;
    return first - last;
  });
};

/** Searches on a page just loaded, typing at once, and then again for something else. */
export const search = async (
  browser: Browser,
  {
    site,
    path,
    box,
    queries,
  }: {
    site: Host;
    path: string;
    box: SearchBox;
    queries: readonly [Query, Query];
  },
): Promise<Search> => {
  const { page } = await newVisit(browser, 'block');
  await page.goto(site.origin + path, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  site.forget();
  await page.locator(box.open).first().click();
  await page.locator(box.input).first().waitFor({ state: 'visible', timeout: 5000 });
  const cold = await type(page, box, queries[0]);
  await page.waitForTimeout(1000);
  const bytes = site.answers.reduce((total, answer) => total + answer.bytes, 0);
  await page.locator(box.input).first().fill('');
  await page.waitForTimeout(500);
  const warm = await type(page, box, queries[1]);
  await page.context().close();
  return { cold, warm, bytes };
};
