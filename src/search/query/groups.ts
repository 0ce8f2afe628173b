import type { SearchData, SearchPage } from './data.ts';
import type { Ranked } from './rank.ts';

/** Pages of one kind, under one heading. */
export type Group = { label: string; pages: readonly SearchPage[] };

/** As many pages of one kind as fit a glance. */
const mostOfAKind = 5;

/** Ranked pages by kind: the kind of the best page first, so that the best page is always the first. */
export const groupByKind = (
  ranked: readonly Ranked[],
  { pages, groups }: Pick<SearchData, 'pages' | 'groups'>,
) => {
  const found = ranked.flatMap(({ page }) => pages[page] ?? []);
  return [...new Set(found.map(({ kind }) => kind))].map((kind): Group => ({
    label: groups.find((group) => group.kind === kind)?.label ?? kind,
    pages: found.filter((page) => page.kind === kind).slice(0, mostOfAKind),
  }));
};
