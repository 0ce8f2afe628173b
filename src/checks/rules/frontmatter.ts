import { inFiles, inKeys, pageFile } from '../examples.ts';
import { readerRule } from '../rule.ts';

/** The keys at the top of a page. */
export const frontmatter = readerRule({
  id: 'frontmatter',
  group: 'safety',
  why: 'Every page has the same keys at its top. A key that we do not know may be a slip of the finger, or one that makes the builder load code.',
  good: [inKeys({ title: 'They are shouting at me' })],
  bad: [
    inKeys({ layout: '"data:text/javascript,go()"' }),
    inKeys({ head: '[{ tag: script, content: "go()" }]' }),
    inKeys({ reviewed: '2026-02-30' }),
    inKeys({ aliases: '[]' }),
    inKeys({ __proto__x: '1' }),
    inFiles('a page without keys', { 'about/example.mdx': '## Hello\n' }),
    inFiles('a first line --- that is not closed', {
      'about/example.mdx': pageFile('x').replace('\n---\n\nx', '\nx'),
    }),
  ],
});
