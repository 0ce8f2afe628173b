import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { inBody } from '../examples.ts';
import { wordsOf } from '../passages.ts';
import { ourWords } from '../our-words.ts';
import { pageRule, type Content } from '../rule.ts';

const speller = nspell(dictionary);
for (const word of ourWords) speller.add(word);

const longest = 40;
/** Looking for neighbors takes tens of milliseconds a word, and seconds for a long one. */
const longestToSuggest = 16;
const mostSuggestions = 5;

const bare = (word: string): string => word.replaceAll('’', "'").replace(/'s$|'$/, '');

/** Digits, facts and short forms in capitals are no words. */
const isWord = (word: string): boolean => /^\p{L}[\p{L}'’-]*$/u.test(word) && !/^\p{Lu}+s?$/u.test(word);

const isKnown = (word: string): boolean =>
  word.length <= longest &&
  (speller.correct(word) ||
    speller.correct(word.toLowerCase()) ||
    (word.includes('-') && word.split('-').every((part) => part === '' || isKnown(part))));

const instead = (word: string, { words }: Content, suggest: boolean): string => {
  const american = words.spelling?.find(([british]) => british === word.toLowerCase())?.[1];
  if (american) return `"${american}", the American form`;
  const suggestions = suggest && word.length <= longestToSuggest ? speller.suggest(word).slice(0, 3) : [];
  return suggestions.length > 0
    ? suggestions.map((suggestion) => `"${suggestion}"`).join(' or ')
    : 'it another way';
};

/** A name in the middle of a sentence may be anyone's. */
const isName = (word: string, before: string): boolean =>
  /^\p{Lu}/u.test(word) && /[\p{L}\p{N},;][”’)]?\s$|[\p{L}]\.\s$/u.test(before);

/** American spelling, by a maintained dictionary and a short list of our own. */
export const spelling = pageRule({
  id: 'spelling',
  group: 'language',
  why: 'A misspelled word costs trust, and search does not find it. Pages use American spelling; misspellings belong into aliases.',
  good: [inBody('The color of the counter, as Wanjiru said.')],
  bad: [inBody('The colour of the counter.'), inBody('They will recieve it.')],
  look: (page, content) => {
    const seen = new Set<string>();
    return content.passagesOf(page).flatMap(({ text, placeAt }) =>
      wordsOf(
        text.replaceAll(/https?:\S+|\S+@\S+|\b[\w-]+\.(?:mdx|yaml|com|org)\b/g, (found) =>
          ' '.repeat(found.length),
        ),
      )
        .filter((word) => isWord(word.text))
        .flatMap((word) => {
          const plain = bare(word.text);
          if (seen.has(plain) || plain.length < 2 || isKnown(plain)) return [];
          if (isName(plain, text.slice(0, word.start))) return [];
          seen.add(plain);
          return [
            {
              ...placeAt(word.start),
              message: `"${plain}" is not in the dictionary.`,
              fix: `Write ${instead(plain, content, seen.size <= mostSuggestions)}, or add the word to src/checks/our-words.ts.`,
            },
          ];
        }),
    );
  },
});
