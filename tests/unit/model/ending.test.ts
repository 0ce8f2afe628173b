import { expect, test } from 'vitest';
import { parseBody, textOf } from '../../../src/model/body.ts';
import { endingOf } from '../../../src/model/ending.ts';

/** The ways on from a page, as `address: note`; nothing where it has no ending. */
const waysOn = (source: string): string[] | undefined => {
  const body = parseBody(source);
  if (!body.ok) throw new Error(body.reason);
  return endingOf(body.root)?.ways.map(({ link, note }) => link.url + note.map(textOf).join(''));
};

test('a line of labels and links is an ending', () => {
  expect(waysOn('Text.\n\nPlaybook: [A](../a.mdx) · When it happens: [B](b.mdx), [C](./c.mdx#d)')).toEqual([
    '../a.mdx',
    'b.mdx',
    './c.mdx#d',
  ]);
});

test('a sentence with links is none', () => {
  expect(waysOn('Calm but endless → [B](b.mdx).')).toBeUndefined();
  expect(waysOn('Never do this: shout. [B](b.mdx)')).toBeUndefined();
  expect(waysOn('Checklist: [B](b.mdx), which helps.')).toBeUndefined();
});

test('a line with a link to another site, or without links, is none', () => {
  expect(waysOn('Playbook: [A](a.mdx) · Law: [B](https://example.org/b.mdx)')).toBeUndefined();
  expect(waysOn('Playbook:')).toBeUndefined();
});

test('of a list, the items that name one page lead on, with their notes', () => {
  expect(
    waysOn('- [A](a.mdx): the moves.\n- Heat: [B](b.mdx)\n- [C](c.mdx) or [D](d.mdx)\n- [E](e.mdx)'),
  ).toEqual(['a.mdx: the moves.', 'e.mdx']);
});

test('at most six items of a list lead on, and the rest stays a list', () => {
  const list = Array.from('abcdefgh', (name) => `- [${name}](${name}.mdx)`).join('\n');
  expect(waysOn(list)).toHaveLength(6);
});

test('what stands before the last block is no ending', () => {
  expect(waysOn('Playbook: [A](a.mdx)\n\nText.')).toBeUndefined();
});
