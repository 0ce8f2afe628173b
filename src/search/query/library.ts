import type { SearchData, SearchPage } from './data.ts';
import { allFunctionWords, isFunctionWord } from './function-words.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';

/** How much a word counts where it stands. */
const partWeights = { title: 1, alias: 0.92, heard: 0.8, line: 0.45 } as const;

type Part = keyof typeof partWeights;

/** One short text by which a page can be found. */
export type Door = {
  page: number;
  part: Part;
  weight: number;
  /** Folded words with single spaces, for comparing as typed. */
  text: string;
  /** Stems of all words, function words too, in order, a space before and after each. */
  stems: string;
  /** Stems of the words that mean something. */
  content: ReadonlySet<string>;
  bigrams: ReadonlySet<string>;
};

/** Everything a search compares with, prepared once. */
export type Library = {
  pages: readonly SearchPage[];
  doors: readonly Door[];
  /** Words that need no correction; the value tells whether a page can be found by it. */
  known: ReadonlyMap<string, boolean>;
  /** Their stems. */
  knownStems: ReadonlySet<string>;
  /** For each stem, the page numbers whose doors have it, with the heaviest weight. */
  postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** A stem, or stems with spaces between, with everything that means the same. */
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** The phrases among them, as lists of stems, by their first stem; the longest first. */
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** British to American. */
  spelling: ReadonlyMap<string, string>;
  themes: SearchData['themes'];
};

/** Neighbors in a list of stems, as `a b`. */
export const bigramsOf = (stems: readonly string[]): string[] =>
  stems.slice(1).map((next, index) => `${stems[index]} ${next}`);

const door = (page: number, part: Part, source: string): Door => {
  const words = wordsOf(source);
  const stems = words.map(stem);
  const content = new Set(words.filter((word) => !isFunctionWord(word)).map(stem));
  return {
    page,
    part,
    weight: partWeights[part],
    text: words.join(' '),
    stems: ` ${stems.join(' ')} `,
    content: content.size > 0 ? content : new Set(stems),
    bigrams: new Set(bigramsOf(stems)),
  };
};

const doorsOf = (page: SearchPage, number: number): Door[] => [
  door(number, 'title', page.title),
  ...page.aliases.map((alias) => door(number, 'alias', alias)),
  ...page.heard.map((heard) => door(number, 'heard', heard)),
  door(number, 'line', page.line),
];

const postingsOf = (doors: readonly Door[]): Map<string, Map<number, number>> => {
  const postings = new Map<string, Map<number, number>>();
  for (const { page, weight, stems } of doors)
    for (const key of stems.trim().split(' ')) {
      const pages = postings.get(key) ?? new Map<number, number>();
      pages.set(page, Math.max(weight, pages.get(page) ?? 0));
      postings.set(key, pages);
    }
  return postings;
};

/** The key of a word or phrase: its stems with spaces between. */
export const keyOf = (phrase: string): string => wordsOf(phrase).map(stem).join(' ');

/** Forms of one word may stand in two groups; they mean what both mean. */
const synonymsOf = (groups: readonly (readonly string[])[]): Map<string, readonly string[]> => {
  const all = new Map<string, Set<string>>();
  for (const keys of groups.map((group) => group.map(keyOf)))
    for (const key of keys) all.set(key, new Set([...(all.get(key) ?? []), ...keys]));
  return new Map([...all].map(([key, keys]) => [key, [...keys].filter((other) => other !== key)]));
};

const phrasesOf = (keys: Iterable<string>): Map<string, readonly string[][]> => {
  const phrases = [...keys].map((key) => key.split(' ')).filter(({ length }) => length > 1);
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return new Map(
    longestFirst.map(([first = '']) => [first, longestFirst.filter((other) => other[0] === first)]),
  );
};

const knownWords = (data: SearchData, doors: readonly Door[]): Map<string, boolean> => {
  const known = new Map<string, boolean>();
  for (const word of allFunctionWords()) known.set(word, false);
  for (const [british, american] of data.spelling) known.set(british, true).set(american, true);
  for (const word of wordsOf(data.synonyms)) known.set(word, true);
  for (const word of data.vocabulary.split(' ')) known.set(word, true);
  for (const { text } of doors)
    for (const word of text.split(' ')) if (!known.has(word)) known.set(word, true);
  return known;
};

/** Prepares what ships with the search. */
export const openLibrary = (data: SearchData): Library => {
  const doors = data.pages.flatMap(doorsOf);
  const synonyms = synonymsOf(data.synonyms.split('\n').map((line) => line.split(',')));
  const known = knownWords(data, doors);
  return {
    pages: data.pages,
    doors,
    known,
    knownStems: new Set([...known.keys()].map(stem)),
    postings: postingsOf(doors),
    synonyms,
    phrases: phrasesOf(synonyms.keys()),
    spelling: new Map(data.spelling),
    themes: data.themes,
  };
};
