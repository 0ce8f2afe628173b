import { expect, test } from 'vitest';
import { guess, slipsBetween } from '../../../src/search/query/spelling.ts';
import { stem } from '../../../src/search/query/stem.ts';
import { wordsOf } from '../../../src/search/query/text.ts';

test.each([
  ['Don’t SHOUT!', ['do', 'not', 'shout']],
  ["they won't, can't, wouldnt", ['they', 'will', 'not', 'can', 'not', 'would', 'not']],
  ["I'm sure she's late", ['i', 'sure', 'she', 'late']],
  ['co-worker’s café', ['co', 'worker', 'cafe']],
  ['“ …', []],
])('%s is read as words', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['promised', 'promises'],
  ['faffing', 'faff'],
  ['broke', 'broken'],
  ['complaining', 'complains'],
  ['lied', 'lying'],
])('%s and %s are forms of one word', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test('an exchange of neighbors is less of a slip than another letter', () => {
  expect(slipsBetween('lsat', 'last', 3)).toBeLessThan(slipsBetween('lbst', 'last', 3));
  expect(slipsBetween('hapy', 'happy', 3)).toBe(0.5);
});

test('words too far apart are not compared to the end', () => {
  expect(slipsBetween('cat', 'refrigerator', 2)).toBe(Infinity);
});

test('a misspelt word is guessed, the likeliest first', () => {
  const known = ['manner', 'manager', 'mango', 'late'];
  expect(guess('manger', known).map(({ word }) => word)).toEqual(['manager', 'manner']);
});

test('two letters are too few to guess from', () => {
  expect(guess('ab', ['abc', 'cab'])).toEqual([]);
});
