import { inFiles, inKeys, pageFile } from '../examples.ts';
import { readerRule } from '../rule.ts';

/** The top of a page and the data files are plain YAML. */
export const yaml = readerRule({
  id: 'yaml',
  group: 'safety',
  why: 'The top of a page and the data files are simple lists of keys and values. Anchors, tags and keys that stand twice can hide what they hold.',
  good: [inKeys({ title: '"Say: hello"' })],
  bad: [
    inKeys({ title: 'Say: hello' }),
    inKeys({ title: '&a Hello' }),
    inKeys({ title: '!!str Hello' }),
    inFiles('title: One\ntitle: Two', {
      'about/example.mdx': pageFile('Text.').replace('title: Example', 'title: One\ntitle: Two'),
    }),
    inFiles('\tstaff: 10', { '_data/local.yaml': 'goodwill:\n\tstaff: 10\n' }),
  ],
});
