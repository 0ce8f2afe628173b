import type { Page } from '../../model/read.ts';
import { inFiles, pageFile, twoPages } from '../examples.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../wording.ts';

/** No two pages have one title. */
export const titles: Rule = {
  id: 'titles',
  group: 'structure',
  why: 'Two pages with one title cannot be told apart in a menu, in search or on paper.',
  good: [inFiles('titles "One" and "Two"', twoPages('[a]', '[b]'))],
  bad: [
    inFiles('two pages with the title "One"', {
      ...twoPages('[a]', '[b]'),
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
