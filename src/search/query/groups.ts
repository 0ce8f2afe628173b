import type { SearchData, SearchPage } from './data.ts';
import type { Ranked } from './rank.ts';

/** Pages of one kind, under one heading. */
export type Group = { label: string; pages: readonly SearchPage[] };

/** As many pages of one kind as fit a glance. */
const mostOfAKind = 5;

/**
 * Ranked pages by kind, always in the same order, situations first. Where the best page is of a later kind,
 * it stands alone above them, so that the first result is the best one whatever its kind.
 */
export const groupByKind = (
  ranked: readonly Ranked[],
  { pages, groups }: Pick<SearchData, 'pages' | 'groups'>,
): Group[] => {
  const found = ranked.flatMap(({ page }) => pages[page] ?? []);
  const [best] = found;
  const alone = best !== undefined && best.kind !== groups[0]?.kind ? [best] : [];
  const kinds = groups.map(({ kind, label }) => ({
    label,
    pages: found.filter((page) => page.kind === kind && !alone.includes(page)).slice(0, mostOfAKind),
  }));
  return [{ label: 'Best match', pages: alone }, ...kinds].filter((group) => group.pages.length > 0);
};
