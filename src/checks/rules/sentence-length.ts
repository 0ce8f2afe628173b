import { inBody } from '../examples.ts';
import { sentencesOf, wordsOf } from '../passages.ts';
import { pageRule } from '../rule.ts';

const most = 25;

/** One thought a sentence. */
export const sentenceLength = pageRule({
  id: 'sentence-length',
  group: 'language',
  why: 'A sentence of more than 25 words has to be read twice. Aim at eight to fifteen.',
  good: [inBody('You hear the story first.')],
  bad: [inBody(`You hear ${'the long story '.repeat(9)}first.`)],
  look: (page, { passagesOf }) =>
    passagesOf(page).flatMap(({ text, placeAt }) =>
      sentencesOf(text).flatMap((sentence) => {
        const words = wordsOf(sentence.text).length;
        return words > most
          ? [
              {
                ...placeAt(sentence.start),
                message: `The sentence that begins "${sentence.text.slice(0, 40).trim()}…" has ${words} words.`,
                fix: `Cut it in two; ${most} are the most.`,
              },
            ]
          : [];
      }),
    ),
});
