import { expect, test } from 'vitest';
import { describeChoice, readChoice, writeChoice } from '../../../src/pages/_pack-builder/choice.ts';

const known = ['be-ready', 'situations/shouting'];

test('a pack is read back from its address', () => {
  const choice = { paper: 'a4', size: 'large', pages: ['situations/shouting'] } as const;
  expect(readChoice(writeChoice(choice), known)).toEqual(choice);
});

test('an address that somebody changed gives what is known of it', () => {
  expect(readChoice('#paper=a0&size=huge&pages=gone,be-ready,be-ready', known)).toEqual({
    paper: 'letter',
    size: 'regular',
    pages: ['be-ready'],
  });
});

test('a choice is told in words', () => {
  expect(describeChoice(readChoice('', known))).toMatchInlineSnapshot(`"Nothing is ticked yet."`);
  expect(describeChoice(readChoice('#paper=a4&size=large&pages=be-ready', known))).toMatchInlineSnapshot(
    `"1 page of the playbook, on A4, large print, 18 pt."`,
  );
});
