import type { Kind } from '../../model/page.ts';
import { inSituation } from '../examples.ts';
import { wordsOf } from '../passages.ts';
import { pageRule } from '../rule.ts';

const limits: Partial<Record<Kind, { least: number; most: number }>> = {
  playbook: { least: 800, most: 1500 },
  situation: { least: 0, most: 540 },
};

/** A page takes the time that its reader has. */
export const length = pageRule({
  id: 'length',
  group: 'structure',
  why: 'A situation is read in under a minute, a playbook in a break.',
  good: [inSituation('a situation of 200 words', {})],
  bad: [
    inSituation('a situation of 600 words', { sections: { Afterwards: 'Write it down now.\n'.repeat(150) } }),
  ],
  look: (page, { passagesOf }) => {
    const limit = limits[page.data.kind];
    if (!limit) return [];
    const words = passagesOf(page)
      .filter(({ kind }) => kind !== 'field')
      .reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    const place = page.yaml.placeOf(['title']);
    if (words > limit.most)
      return [
        { ...place, message: `The page has ${words} words.`, fix: `Cut it to ${limit.most} or fewer.` },
      ];
    return words < limit.least
      ? [
          {
            ...place,
            message: `The page has only ${words} words.`,
            fix: `A ${page.data.kind} has at least ${limit.least}.`,
          },
        ]
      : [];
  },
});
