import { expect, test } from 'vitest';
import { answer } from '../../../src/search/query/answer.ts';
import type { Lookup } from '../../../src/search/query/data.ts';
import { groupByKind } from '../../../src/search/query/groups.ts';
import { mark, matchedStems } from '../../../src/search/query/mark.ts';
import { understand } from '../../../src/search/query/understand.ts';
import { data, library, noText } from './site.ts';

const first = async (query: string): Promise<string | undefined> => {
  const { ranked } = await answer(query, library, noText);
  return data.pages[ranked[0]?.page ?? -1]?.id;
};

/** Full text that has one word on one page. */
const inText: Lookup = (word) => Promise.resolve(new Map(word === 'pharmacy' ? [['en_saying-no', 3]] : []));

const variants = (query: string) => [...(understand(query, library).terms[0]?.variants.keys() ?? [])];

test.each([
  ['a title', 'it was my mistake', 'my-mistake'],
  ['an alias', 'late order', 'late'],
  ['what the customer says', 'this is ridiculous', 'shouting'],
  ['a sentence', 'what do i do when someone is shouting', 'shouting'],
  ['a synonym', 'she is kicking off', 'shouting'],
  ['a phrase with words between', 'you charged my card twice', 'charged'],
  ['one word written as two', 'over charged', 'charged'],
  ['a slip', 'shoutign at me', 'shouting'],
  ['a slip in a form of a word', 'delaied parcel', 'late'],
  ['an unfinished word', 'they are sho', 'shouting'],
  ['an unfinished phrase', 'charged more th', 'charged'],
  ['the order of words', 'blame me for a mistake', 'not-my-mistake'],
])('%s finds its page', async (_, query, id) => {
  expect(await first(query)).toBe(id);
});

test('a sentence of small words alone is searched for all the same', async () => {
  expect(await first('at me')).toBe('shouting');
});

test('the full text finds what titles do not say', async () => {
  const { ranked, isNearest } = await answer('pharmacy', library, inText);
  expect(data.pages[ranked[0]?.page ?? -1]?.id).toBe('saying-no');
  expect(isNearest).toBe(false);
});

test('British spelling is read as American, and not called a slip', () => {
  const { terms, corrected } = understand('apologise ', library);
  expect(terms[0]?.words.has('apologize')).toBe(true);
  expect(corrected).toBeUndefined();
});

test('a finished word is not taken for the start of a longer one', () => {
  expect(variants('sh ')).toEqual([]);
  expect(variants('sh')).toContain('shout');
});

test('what was put right is told', () => {
  expect(understand('they are shoutign at me', library).corrected).toBe('they are shouting at me');
});

test.each(['zzzzqqq', '12345', '?!', 'ж', ' '])('%j is never left without a page', async (query) => {
  const { ranked, isNearest } = await answer(query, library, noText);
  expect(isNearest).toBe(true);
  expect(ranked.length).toBeGreaterThan(0);
});

test('results stand by kind, and the best page is the first', () => {
  const ranked = [5, 0, 6, 1].map((page, index) => ({ page, score: 4 - index }));
  expect(groupByKind(ranked, data).map(({ label, pages }) => [label, pages.map(({ id }) => id)])).toEqual([
    ['Best match', ['saying-no']],
    ['Situations', ['shouting', 'late']],
    ['Playbooks', ['five-virtues']],
  ]);
});

test('words that were searched for are marked in any form, small words are not', () => {
  const stems = matchedStems(understand('yelling at me', library));
  const marked = mark('They are shouting at me, loudly.', stems);
  expect(marked.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['shouting']);
  expect(marked.map(({ text }) => text).join('')).toBe('They are shouting at me, loudly.');
});
