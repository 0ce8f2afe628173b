import { reviewBy } from '../model/page.ts';
import type { Page } from '../model/read.ts';

/** Months between reviews that a new page may get, the usual first. */
const choices = [12, 11, 10, 9, 8, 7, 6] as const;

/**
 * After how many months a new page is to be read again, so that reviews do not all fall into one month:
 * the month with the fewest, the latest of those that are equal.
 */
export const quietestInterval = (pages: readonly Page[], reviewed: string): number => {
  const load = new Map<string, number>();
  for (const { data } of pages) {
    const month = reviewBy(data).slice(0, 7);
    load.set(month, (load.get(month) ?? 0) + 1);
  }
  const loadAfter = (reviewEvery: number): number =>
    load.get(reviewBy({ reviewed, reviewEvery }).slice(0, 7)) ?? 0;
  return choices.reduce<number>(
    (best, months) => (loadAfter(months) < loadAfter(best) ? months : best),
    choices[0],
  );
};
