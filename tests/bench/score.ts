import type { Query } from './queries.ts';

/** What a search gave for a query: page ids in the order in which they are shown. */
export type Run = { query: Query; shown: readonly string[] };

/** Shares of queries, from 0 to 1, and the mean of one over the first right place. */
export type Score = { queries: number; first: number; third: number; rank: number; empty: number };

/** The place of the first right answer, from 1; none where it is not shown. */
export const placeOf = ({ query, shown }: Run): number | undefined => {
  const at = shown.findIndex((id) => query.answers.includes(id));
  return at < 0 ? undefined : at + 1;
};

/** How well a search did over its runs. */
export const scoreOf = (runs: readonly Run[]): Score => {
  const places = runs.map(placeOf);
  const shareWhere = (test: (place: number) => boolean) =>
    places.filter((place) => place !== undefined && test(place)).length / runs.length;
  return {
    queries: runs.length,
    first: shareWhere((place) => place === 1),
    third: shareWhere((place) => place <= 3),
    rank: places.reduce<number>((sum, place) => sum + (place === undefined ? 0 : 1 / place), 0) / runs.length,
    empty: runs.filter(({ shown }) => shown.length === 0).length,
  };
};

/** Runs by the style of their query, in the order of the table, and all of them last. */
export const byStyle = (runs: readonly Run[]): [string, Run[]][] => {
  const styles = [...new Set(runs.map(({ query }) => query.style))];
  return [
    ...styles.map((style): [string, Run[]] => [style, runs.filter(({ query }) => query.style === style)]),
    ['all', [...runs]],
  ];
};
