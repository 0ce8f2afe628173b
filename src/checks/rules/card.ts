import { inSituation } from '../examples.ts';
import { wordsOf } from '../passages.ts';
import { pageRule } from '../rule.ts';

const limits = { sayFirst: 30, move: 25, stop: 35 } as const;

const cardWith = (changes: { sayFirst?: string; move?: string; stop?: string }): string =>
  `{ sayFirst: "${changes.sayFirst ?? 'I can help with that.'}", moves: ["${changes.move ?? 'Look.'}", Ask., Act.], stop: "${changes.stop ?? 'They threaten you. Leave.'}" }`;

const tooLong = (field: string, words: number, limit: number): { message: string; fix: string } => ({
  message: `"${field}" has ${words} words; the card has room for ${limit}.`,
  fix: 'Say it in fewer words.',
});

/** A card can be read at a glance. */
export const card = pageRule({
  id: 'card',
  group: 'structure',
  why: 'The card is read with a customer in front of you, and prints small. Each part of it is short.',
  good: [inSituation('sayFirst: I can help with that.', {})],
  bad: [
    inSituation('a sayFirst of 31 words', {
      keys: { card: cardWith({ sayFirst: 'word '.repeat(31).trim() }) },
    }),
    inSituation('a move of 26 words', { keys: { card: cardWith({ move: 'word '.repeat(26).trim() }) } }),
    inSituation('a stop of 36 words', { keys: { card: cardWith({ stop: 'word '.repeat(36).trim() }) } }),
  ],
  look: ({ data, yaml }) => {
    if (data.kind !== 'situation') return [];
    const { sayFirst, moves, stop } = data.card;
    const fields = [
      { path: ['card', 'sayFirst'], text: sayFirst, limit: limits.sayFirst },
      ...moves.map((text, index) => ({ path: ['card', 'moves', index], text, limit: limits.move })),
      { path: ['card', 'stop'], text: stop, limit: limits.stop },
    ];
    return fields.flatMap(({ path, text, limit }) => {
      const words = wordsOf(text).length;
      return words > limit
        ? [
            {
              ...yaml.placeOf(path),
              ...tooLong(path.filter((key) => typeof key === 'string').join('.'), words, limit),
            },
          ]
        : [];
    });
  },
});
