import { inBody } from '../examples.ts';
import { readerRule } from '../rule.ts';

/** The body can be read. */
export const mdx = readerRule({
  id: 'mdx',
  group: 'structure',
  why: 'A tag that is not closed, or a stray < or {, makes the whole page unreadable.',
  good: [inBody('<Say>\n\nHello.\n\n</Say>'), inBody('Less than five: \\< 5.')],
  bad: [
    inBody('<Say>\n\nHello.'),
    inBody('Fewer <5 items'),
    inBody('An open { brace'),
    inBody('<!-- a note -->'),
  ],
});
