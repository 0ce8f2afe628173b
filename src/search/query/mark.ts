import { isFunctionWord } from './function-words.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';
import type { Understood } from './understand.ts';

/** A piece of a text, and whether it is what was searched for. */
export type Piece = { text: string; isMatch: boolean };

/** A guess or a distant relation is not marked: people would wonder why. */
const sureEnough = 0.4;

/** The stems that a query stands for. A phrase that means the same is not marked by its single words. */
export const matchedStems = ({ terms }: Understood): ReadonlySet<string> =>
  new Set(
    terms
      .flatMap(({ variants }) => [...variants])
      .filter(([key, trust]) => trust >= sureEnough && !key.includes(' '))
      .map(([key]) => key),
  );

/** A text cut into pieces, the words that a query stands for marked. Joined again, it is the same text. */
export const mark = (text: string, stems: ReadonlySet<string>): Piece[] =>
  text
    .split(/([\p{L}\p{N}’']+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const words = wordsOf(piece);
      const isMatch = words.some((word) => !isFunctionWord(word) && stems.has(stem(word)));
      return { text: piece, isMatch };
    });
