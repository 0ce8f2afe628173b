import type { Kind } from '../../model/page.ts';
import { bigramsOf, type Door, type Library } from './library.ts';
import type { Term, Understood } from './understand.ts';

/** A page with what it scored. */
export type Ranked = { page: number; score: number };

/** What Pagefind found for each word it was asked: page numbers with scores from 0 to 1. */
export type TextHits = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** A customer stands there: where two pages answer alike, the situation comes first. */
const kindWeights: Record<Kind, number> = {
  situation: 1.06,
  checklist: 1,
  playbook: 0.97,
  practice: 0.9,
  page: 0.8,
};

const share = {
  words: 1,
  door: 1.2,
  bigrams: 0.45,
  asTyped: 1.2,
  start: 0.25,
  titleStart: 1.5,
  equal: 4,
  equalStems: 2,
  text: 0.4,
} as const;

/** How much a page's best door counts, its second and its third. */
const witnesses = [1, 0.3, 0.15] as const;

/** Does a door have this key: one stem, or several in a row? */
const has = (door: Door, key: string): boolean => door.stems.includes(` ${key} `);

const rarity = (pages: number, total: number): number => Math.log(1 + total / Math.max(pages, 0.5));

type Weighed = { term: Term; weight: number };

/** A word that few pages have tells more than one that many have. */
const weigh = (terms: readonly Term[], library: Library, hits: TextHits): Weighed[] =>
  terms.map((term) => {
    const total = library.pages.length;
    const counts = [...term.variants]
      .filter(([, trust]) => trust >= 0.5)
      .map(([key]) => library.postings.get(key)?.size ?? 0);
    const texts = [...term.words.keys()].map((word) => hits.get(word)?.size ?? 0);
    const pages = Math.max(0, ...counts, ...texts) || total;
    return { term, weight: term.weight * rarity(pages, total) };
  });

const keysOf = (door: Door, { variants }: Term): [string, number][] =>
  [...variants].filter(([key]) => has(door, key));

/** How well one door answers the whole query, and how much of the door the query names. */
const doorScore = (
  door: Door,
  terms: readonly Weighed[],
  understood: Understood,
  library: Library,
): number => {
  const matches = terms.map(({ term, weight }) => ({ weight, keys: keysOf(door, term) }));
  const asked = matches.reduce((sum, { weight }) => sum + weight, 0);
  const answered = matches.reduce(
    (sum, { weight, keys }) => sum + weight * Math.max(0, ...keys.map(([, trust]) => trust)),
    0,
  );
  if (answered === 0) return 0;
  const named = new Set(matches.flatMap(({ keys }) => keys.flatMap(([key]) => key.split(' '))));
  const rare = (key: string) => rarity(library.postings.get(key)?.size ?? 1, library.pages.length);
  const whole = [...door.content].reduce((sum, key) => sum + rare(key), 0);
  const part = [...door.content].filter((key) => named.has(key)).reduce((sum, key) => sum + rare(key), 0);
  const bigrams = bigramsOf(understood.stems);
  const shared = bigrams.filter((pair) => door.bigrams.has(pair)).length / Math.max(1, bigrams.length);
  const covers = answered / asked;
  return door.weight * (share.door * covers * (0.5 + 0.5 * (part / whole)) + share.bigrams * shared);
};

/** What was typed stands in the door word for word, the last word perhaps unfinished. */
const typedScore = (door: Door, { text, stems }: Understood): number => {
  if (text.length < 3) return 0;
  if (door.part !== 'line' && door.text === text) return share.equal * door.weight;
  if (door.part !== 'line' && door.stems === ` ${stems.join(' ')} `) return share.equalStems * door.weight;
  if (!` ${door.text}`.includes(` ${text}`)) return 0;
  const isStart = door.text.startsWith(text) ? (door.part === 'title' ? share.titleStart : share.start) : 0;
  return door.weight * (share.asTyped * (0.4 + 0.6 * (text.length / door.text.length)) + isStart);
};

const wordScores = (terms: readonly Weighed[], library: Library, hits: TextHits): number[] => {
  const scores = library.pages.map(() => 0);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (const { term, weight } of terms) {
    const best = library.pages.map(() => 0);
    for (const [key, trust] of term.variants)
      for (const [page, strength] of library.postings.get(key) ?? [])
        best[page] = Math.max(best[page]!, trust * strength);
    for (const [word, trust] of term.words)
      for (const [page, strength] of hits.get(word) ?? [])
        best[page] = Math.max(best[page]!, trust * strength * share.text);
    best.forEach((value, page) => (scores[page]! += (share.words * weight * value) / all));
  }
  return scores;
};

/** The best door counts whole, the next ones as witnesses. */
const together = (doors: readonly number[]): number =>
  doors
    .toSorted((a, b) => b - a)
    .slice(0, witnesses.length)
    .reduce((sum, value, index) => sum + value * witnesses[index]!, 0);

/** All pages that answer a query, the best first. */
export const rank = (understood: Understood, library: Library, hits: TextHits): Ranked[] => {
  const terms = weigh(understood.terms, library, hits);
  const scores = wordScores(terms, library, hits);
  const doors = library.pages.map((): number[] => []);
  for (const door of library.doors)
    doors[door.page]!.push(doorScore(door, terms, understood, library) + typedScore(door, understood));
  return library.pages
    .map(({ kind }, page) => ({ page, score: (scores[page]! + together(doors[page]!)) * kindWeights[kind] }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.page - b.page);
};
