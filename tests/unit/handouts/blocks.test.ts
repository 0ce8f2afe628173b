import { expect, test } from 'vitest';
import { blocksOf, citedIn } from '../../../src/handouts/blocks.ts';
import { inlineOfText } from '../../../src/handouts/inline.ts';
import { typographic } from '../../../src/model/typography.ts';
import { childrenOf, parseBody } from '../../../src/model/body.ts';

const blocks = (source: string) => {
  const body = parseBody(source, { typographic: true });
  if (!body.ok) throw new Error(body.reason);
  return blocksOf(childrenOf(body.root), { people: { security: { name: 'Lee', call: '555' } } });
};

test('a fact that is set is its value, one that is not is a line to write on', () => {
  expect(inlineOfText('Call {security} or {manager}.', { people: { security: { call: '555' } } })).toEqual([
    'Call ',
    '555',
    ' or ',
    { is: 'blank', label: 'duty manager' },
    '.',
  ]);
});

test('underscores are lines to write on', () => {
  expect(blocks('- [ ] Float $____ · {security}')).toEqual([
    { is: 'tasks', items: [{ words: ['Float $', { is: 'blank' }, ' · ', 'Lee (555)'], line: 1 }] },
  ]);
});

test('a plan knows what the clock shows', () => {
  expect(blocks('1. **Open (2 min).**\n2. **Play (3 min).**')).toEqual([
    {
      is: 'plan',
      parts: [
        {
          clock: '0:00',
          inside: [{ is: 'paragraph', inside: [{ is: 'strong', inside: ['Open (2 min).'] }] }],
        },
        {
          clock: '0:02',
          inside: [{ is: 'paragraph', inside: [{ is: 'strong', inside: ['Play (3 min).'] }] }],
        },
      ],
      end: '0:05',
    },
  ]);
});

test('a line to avoid stands with the line to say before it', () => {
  const found = blocks('<Say>\n\nOne.\n\n</Say>\n<Avoid because="It hurts.">\n\nTwo.\n\n</Avoid>');
  expect(found).toEqual([
    {
      is: 'lines',
      say: [{ is: 'paragraph', inside: ['One.'] }],
      avoid: [{ words: [{ is: 'paragraph', inside: ['Two.'] }], because: 'It hurts.' }],
    },
  ]);
});

test('a link within the site is its words, one to the web keeps its address', () => {
  expect(blocks('[a](./b.mdx) [c](https://example.org/)')).toEqual([
    {
      is: 'paragraph',
      inside: ['a', ' ', { is: 'link', inside: ['c'], to: 'https://example.org/' }],
    },
  ]);
});

test('evidence is cited once, in the order of the page', () => {
  const found = blocks(
    'One <Evidence id="BBB-02" />, two <Evidence id="AAA-01" />, <Evidence id="BBB-02" />.',
  );
  expect(citedIn(found)).toEqual(['BBB-02', 'AAA-01']);
});

test('quotation marks are set as printers set them', () => {
  expect(typographic(`Ask, "Have I got that?" It's 'fine'...`)).toBe('Ask, “Have I got that?” It’s ‘fine’…');
});
