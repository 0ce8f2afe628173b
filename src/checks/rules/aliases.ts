import { inFiles, twoPages } from '../examples.ts';
import type { Finding, Rule } from '../rule.ts';
import { typed } from '../wording.ts';

/** No two pages claim one alias, and none claims another page's title. */
export const aliases: Rule = {
  id: 'aliases',
  group: 'structure',
  why: 'Whoever types an alias must land on one page. Two pages with the same alias would fight for the first place.',
  good: [inFiles('aliases [paper] and [ink]', twoPages('[paper]', '[ink]'))],
  bad: [
    inFiles('aliases [paper] and [Paper]', twoPages('[paper]', '[Paper]')),
    inFiles('an alias that is another page’s title', twoPages('[paper]', '[One]')),
    inFiles('an alias that stands twice', twoPages('[paper, paper]', '[ink]')),
  ],
  check: ({ pages }) => {
    const owner = new Map(pages.map((page) => [typed(page.data.title), page.file]));
    return pages.flatMap((page) =>
      page.data.aliases.flatMap((alias, index): Finding[] => {
        const key = typed(alias);
        const other = owner.get(key);
        owner.set(key, other ?? page.file);
        if (other === undefined) return [];
        const where = other === page.file ? 'this page already' : other;
        return [
          {
            file: page.file,
            ...page.yaml.placeOf(['aliases', index]),
            message: `"${alias}" belongs to ${where}, as its title or alias.`,
            fix: 'Take it out here, or there.',
          },
        ];
      }),
    );
  },
};
