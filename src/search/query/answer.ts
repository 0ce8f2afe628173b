import type { Lookup } from './data.ts';
import type { Library } from './library.ts';
import { rank, type Ranked, type TextHits } from './rank.ts';
import { understand, type Understood } from './understand.ts';

/** What a search gives back. */
export type Answer = {
  understood: Understood;
  /** Page numbers, the best first; never empty for a query with a letter in it. */
  ranked: readonly Ranked[];
  /** Whether nothing matched, so that `ranked` holds only what is nearest. */
  isNearest: boolean;
};

/** As many pages as a person looks at. */
const most = 10;

/** A page that scores less than this part of the best one only distracts. */
const worthwhile = 0.22;

/** Pagefind is asked for the likeliest words of a query only; each takes about a millisecond. */
const mostWords = 12;

const wordsToAsk = ({ terms }: Understood): string[] => {
  const trusted = terms.flatMap(({ words }) => [...words]).toSorted((a, b) => b[1] - a[1]);
  return [...new Set(trusted.map(([word]) => word))].slice(0, mostWords);
};

const textHits = async (understood: Understood, library: Library, lookup: Lookup): Promise<TextHits> => {
  const numbers = new Map(library.pages.map(({ fragment }, number) => [fragment, number]));
  const asked = await Promise.all(
    wordsToAsk(understood).map(async (word) => {
      const found = await lookup(word);
      const best = Math.max(0, ...found.values()) || 1;
      const pages = [...found].flatMap(([fragment, score]): [number, number][] => {
        const number = numbers.get(fragment);
        return number === undefined ? [] : [[number, score / best]];
      });
      return [word, new Map(pages)] as const;
    }),
  );
  return new Map(asked);
};

const trigrams = (text: string): Set<string> => {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
};

/** The situations whose doors look most like what was typed, whatever it was. */
const nearest = (text: string, library: Library): Ranked[] => {
  const typed = trigrams(text);
  const scores = new Map<number, number>();
  for (const { page, text: doorText } of library.doors) {
    if (library.pages[page]?.kind !== 'situation') continue;
    const theirs = trigrams(doorText);
    const shared = [...typed].filter((gram) => theirs.has(gram)).length;
    const score = shared / Math.sqrt(Math.max(1, typed.size) * theirs.size);
    scores.set(page, Math.max(score, scores.get(page) ?? 0));
  }
  return [...scores]
    .map(([page, score]) => ({ page, score }))
    .toSorted((a, b) => b.score - a.score || a.page - b.page)
    .slice(0, 5);
};

/** Answers a query: what it asks for, and the pages that answer it. Never without a page. */
export const answer = async (query: string, library: Library, lookup: Lookup): Promise<Answer> => {
  const understood = understand(query, library);
  const ranked = rank(understood, library, await textHits(understood, library, lookup));
  const best = Math.min(ranked[0]?.score ?? 0, 2);
  const worth = ranked.filter(({ score }) => score >= best * worthwhile).slice(0, most);
  if (worth.length > 0) return { understood, ranked: worth, isNearest: false };
  return { understood, ranked: nearest(understood.text, library), isNearest: true };
};
