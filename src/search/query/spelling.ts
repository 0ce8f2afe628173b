/** A known word near a misspelt one, and how sure that is, from 0 to 1. */
export type Guess = { word: string; trust: number };

/** The most slips that a word of this length may hold and still be told. */
const slipsAllowed = (length: number): number =>
  length <= 2 ? 0 : length <= 4 ? 1 : length <= 7 ? 1.5 : 2.5;

const mostGuesses = 4;

const vowels = new Set('aeiouy');

const swapCost = (a: string, b: string): number => (a === b ? 0 : vowels.has(a) && vowels.has(b) ? 0.75 : 1);

/** A letter written twice, or once in place of twice, is half a slip. */
const extraCost = (word: string, index: number): number =>
  word[index] === word[index - 1] || word[index] === word[index + 1] ? 0.5 : 1;

/**
 * How many slips lie between two words: a letter left out, added, replaced, or two neighbors exchanged.
 * Slips that people make most cost less. Gives up above the limit.
 */
export const slipsBetween = (typed: string, meant: string, limit: number): number => {
  if (Math.abs(typed.length - meant.length) > limit * 2) return Infinity;
  let before: number[] = [];
  let above = [0];
  for (let j = 1; j <= meant.length; j += 1) above[j] = above[j - 1]! + extraCost(meant, j - 1);
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [above[0]! + extraCost(typed, i - 1)];
    for (let j = 1; j <= meant.length; j += 1) {
      const a = typed[i - 1]!;
      const b = meant[j - 1]!;
      let best = Math.min(
        above[j - 1]! + swapCost(a, b),
        above[j]! + extraCost(typed, i - 1),
        row[j - 1]! + extraCost(meant, j - 1),
      );
      if (i > 1 && j > 1 && a !== b && a === meant[j - 2] && typed[i - 2] === b)
        best = Math.min(best, before[j - 2]! + 0.7);
      row[j] = best;
    }
    if (Math.min(...row) > limit) return Infinity;
    before = above;
    above = row;
  }
  return above[meant.length]!;
};

/**
 * The known words nearest to a typed one, the likeliest first.
 * @param isCommon whether a word is among those that people write most, which a slip more likely hides
 */
export const guess = (
  typed: string,
  known: Iterable<string>,
  isCommon: (word: string) => boolean = () => false,
): Guess[] => {
  const limit = slipsAllowed(typed.length);
  if (limit === 0) return [];
  const found: Guess[] = [];
  for (const word of known) {
    if (word.length < 3 || word === typed) continue;
    const slips = slipsBetween(typed, word, limit);
    if (slips > limit) continue;
    const sameStart = typed[0] === word[0] ? 1 : 0.7;
    const common = isCommon(word) ? 1.1 : 1;
    found.push({ word, trust: Math.min(0.95, (1 - slips / (limit + 2)) * sameStart * common) });
  }
  return found.toSorted((a, b) => b.trust - a.trust || (a.word < b.word ? -1 : 1)).slice(0, mostGuesses);
};
