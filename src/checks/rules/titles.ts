import type { Page } from '../../model/read.ts';
import { inFiles, pageFile } from '../examples.ts';
import type { Finding, Rule } from '../rule.ts';

/** A title or alias as a searcher would type it. */
const typed = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const two = (first: string, second: string) => ({
  'about/one.mdx': pageFile('Text.', { title: 'One', aliases: first }),
  'about/two.mdx': pageFile('Text.', { title: 'Two', aliases: second }),
});

/** No two pages have one title. */
export const titles: Rule = {
  id: 'titles',
  group: 'structure',
  why: 'Two pages with one title cannot be told apart in a menu, in search or on paper.',
  good: [inFiles('titles "One" and "Two"', two('[a]', '[b]'))],
  bad: [
    inFiles('two pages with the title "One"', {
      ...two('[a]', '[b]'),
      'about/three.mdx': pageFile('Text.', { title: 'one!', aliases: '[c]' }),
    }),
  ],
  check: ({ pages }) => {
    const first = new Map<string, Page>();
    return pages.flatMap((page): Finding[] => {
      const key = typed(page.data.title);
      const other = first.get(key);
      if (!other) first.set(key, page);
      if (!other) return [];
      return [
        {
          file: page.file,
          ...page.yaml.placeOf(['title']),
          message: `"${page.data.title}" is the title of ${other.file} too.`,
          fix: 'Give one of the two another title, or join the pages.',
        },
      ];
    });
  },
};
