import { isEverydayWord, isFunctionWord } from './function-words.ts';
import type { Library } from './library.ts';
import { guess, type Guess } from './spelling.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';

/** One thing that a query asks for: words that would all answer it, each with its trust from 0 to 1. */
export type Term = {
  /** The word or phrase as typed. */
  typed: string;
  /** Keys (stems with spaces between) and how well each stands for what was typed. */
  variants: ReadonlyMap<string, number>;
  /** Whole words to ask Pagefind for. */
  words: ReadonlyMap<string, number>;
  /** How much this term counts; guesses and phrases that repeat a word count less. */
  weight: number;
};

/** A query, understood. */
export type Understood = {
  /** Folded words with single spaces. */
  text: string;
  stems: readonly string[];
  terms: readonly Term[];
  /** The query with its misspelt words put right, where any was. */
  corrected: string | undefined;
};

const trust = {
  synonym: 0.72,
  extension: 0.85,
  extensionOfKnown: 0.4,
  phrasePart: 0.5,
  soundAlike: 0.5,
  unknown: 0.3,
  everyday: 0.45,
} as const;

/** Words that are spelt right and still often the wrong one. */
const soundAlikes: ReadonlyMap<string, readonly string[]> = new Map([
  ['here', ['hear']],
  ['to', ['too']],
  ['break', ['brake']],
  ['brake', ['break']],
  ['loose', ['lose']],
  ['quite', ['quiet']],
  ['weight', ['wait']],
  ['sale', ['sell']],
  ['male', ['mail']],
  ['fare', ['fair']],
  ['leave', ['live']],
  ['dose', ['does']],
]);

type Draft = { variants: Map<string, number>; words: Map<string, number> };

const raise = (map: Map<string, number>, key: string, value: number): void =>
  void map.set(key, Math.max(value, map.get(key) ?? 0));

const addWord = ({ variants, words }: Draft, word: string, value: number, { synonyms }: Library): void => {
  const key = stem(word);
  raise(variants, key, value);
  raise(words, word, value);
  for (const other of synonyms.get(key) ?? []) raise(variants, other, value * trust.synonym);
};

const extensions = (start: string, library: Library): string[] =>
  [...library.known]
    .filter(([word, findable]) => findable && word.length > start.length && word.startsWith(start))
    .map(([word]) => ({ word, pages: library.postings.get(stem(word))?.size ?? 0 }))
    .toSorted((a, b) => Number(b.pages > 0) - Number(a.pages > 0) || a.word.length - b.word.length)
    .slice(0, 10)
    .map(({ word }) => word);

const extensionTrust = (start: string, word: string): number => (start.length / word.length) ** 0.35;

/** A typed word, read: what it may stand for, and the known word that it most likely is. */
type Reading = { typed: string; word: string; draft: Draft; weight: number };

const readKnown = (typed: string, word: string, longer: readonly string[], library: Library): Reading => {
  const draft: Draft = { variants: new Map(), words: new Map() };
  addWord(draft, word, 1, library);
  for (const other of soundAlikes.get(word) ?? []) addWord(draft, other, trust.soundAlike, library);
  for (const other of longer)
    addWord(draft, other, trust.extensionOfKnown * extensionTrust(word, other), library);
  return { typed, word, draft, weight: 1 };
};

/** Near words; where there are none, words whose stem is near: `ofended` is no slip from `offend`, `ofend` is. */
const guessWord = (typed: string, { known, knownStems }: Library): Guess[] => {
  const whole = guess(typed, known.keys(), isFunctionWord);
  return whole.length > 0 ? whole : guess(stem(typed), knownStems, () => false);
};

const readUnknown = (typed: string, longer: readonly string[], library: Library): Reading => {
  const draft: Draft = { variants: new Map(), words: new Map() };
  for (const other of longer) addWord(draft, other, trust.extension * extensionTrust(typed, other), library);
  const guesses = guessWord(typed, library);
  for (const { word, trust: value } of guesses)
    if (!isFunctionWord(word)) addWord(draft, library.spelling.get(word) ?? word, value, library);
  // No title has it, but the text of a page may.
  raise(draft.words, typed, 1);
  const [best] = guesses;
  if (longer.length > 0) return { typed, word: typed, draft, weight: 1 };
  if (!best) return { typed, word: typed, draft, weight: trust.unknown };
  return { typed, word: best.word, draft, weight: best.trust };
};

const readWord = (typed: string, isOpen: boolean, library: Library): Reading => {
  const word = library.spelling.get(typed) ?? typed;
  const isKnown = library.known.has(word) || library.knownStems.has(stem(word));
  const longer = isOpen && typed.length > 1 ? extensions(typed, library) : [];
  return isKnown ? readKnown(typed, word, longer, library) : readUnknown(typed, longer, library);
};

type Span = { at: readonly number[]; key: string };

/** As many words may stand between those of a phrase: "charged my card twice". */
const gap = 2;

/** Where a phrase stands in a row of stems from one place on: each of its words in order, few between. */
const placesOf = (
  phrase: readonly string[],
  stems: readonly string[],
  from: number,
): number[] | undefined => {
  const at = [from];
  for (const wanted of phrase.slice(1)) {
    const next = stems.indexOf(wanted, (at.at(-1) ?? from) + 1);
    if (next < 0 || next - from > at.length + gap) return undefined;
    at.push(next);
  }
  return at;
};

/** The longest known phrases in a row of stems, from left to right; no word belongs to two. */
const phrasesIn = (stems: readonly string[], { phrases }: Library): Span[] => {
  const taken = new Set<number>();
  return stems.flatMap((first, from): Span[] => {
    if (taken.has(from)) return [];
    for (const phrase of phrases.get(first) ?? []) {
      const at = placesOf(phrase, stems, from);
      if (!at || at.some((place) => taken.has(place))) continue;
      for (const place of at) taken.add(place);
      return [{ at, key: phrase.join(' ') }];
    }
    return [];
  });
};

/** Neighbors that are one word where pages write them as one: "over charged". */
const joinedIn = (words: readonly string[], library: Library): Term[] =>
  words.slice(1).flatMap((next, index): Term[] => {
    const joined = `${words[index]}${next}`;
    if (joined.length < 6 || !library.known.get(joined)) return [];
    const draft: Draft = { variants: new Map(), words: new Map() };
    addWord(draft, joined, 1, library);
    return [{ typed: joined, ...draft, weight: 1 }];
  });

/** A phrase tells more than a word. */
const phraseWeight = 1.3;

const phraseTerm = ({ key }: Span, library: Library): Term => {
  const variants = new Map([[key, 1]]);
  for (const other of library.synonyms.get(key) ?? []) raise(variants, other, trust.synonym);
  return { typed: key, variants, words: new Map(), weight: phraseWeight };
};

const termOf = ({ typed, word, draft, weight }: Reading, isInPhrase: boolean): Term => ({
  typed,
  ...draft,
  weight: weight * (isInPhrase ? trust.phrasePart : isEverydayWord(word) ? trust.everyday : 1),
});

/**
 * What a query asks for. The last word may be unfinished unless a space follows it.
 * Words that only hold the sentence together are dropped, unless there are no others.
 */
export const understand = (query: string, library: Library): Understood => {
  const words = wordsOf(query);
  const isOpen = !/\s$/.test(query);
  const readings = words.map((word, index) => readWord(word, isOpen && index === words.length - 1, library));
  const stems = readings.map(({ word }) => stem(word));
  const heard = stems.map((key) => soundAlikes.get(key)?.[0] ?? key);
  const asTyped = phrasesIn(stems, library);
  const phrases = asTyped.length > 0 ? asTyped : phrasesIn(heard, library);
  const termsWhere = (test: (reading: Reading) => boolean): Term[] =>
    readings.flatMap((reading, index) =>
      test(reading)
        ? [
            termOf(
              reading,
              phrases.some(({ at }) => at.includes(index)),
            ),
          ]
        : [],
    );
  const telling = [
    ...phrases.map((span) => phraseTerm(span, library)),
    ...joinedIn(
      readings.map(({ word }) => word),
      library,
    ),
    ...termsWhere(({ typed, word }) => !isFunctionWord(typed) && !(isFunctionWord(word) && typed !== word)),
  ];
  const text = words.join(' ');
  const better = readings.map(({ word, typed }) => (library.spelling.has(typed) ? typed : word)).join(' ');
  return {
    text,
    stems,
    terms: telling.length > 0 ? telling : termsWhere(() => true),
    corrected: better === text ? undefined : better,
  };
};
