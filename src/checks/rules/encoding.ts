import { inFiles, pageFile } from '../examples.ts';
import { readerRule } from '../rule.ts';

/** Text is UTF-8 without a mark in front. */
export const encoding = readerRule({
  id: 'encoding',
  group: 'safety',
  why: 'Text in another encoding turns into other letters on somebody else’s machine, and can slip past a check.',
  good: [inFiles('a page saved as UTF-8', { 'about/example.mdx': pageFile('Café.') })],
  bad: [
    inFiles('a page saved in an old encoding', {
      'about/example.mdx': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    }),
    inFiles('a page that begins with a byte order mark', {
      'about/example.mdx': `\uFEFF${pageFile('Text.')}`,
    }),
  ],
});
