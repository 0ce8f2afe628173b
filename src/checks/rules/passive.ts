import { inBody } from '../examples.ts';
import { wordsOf } from '../passages.ts';
import { pageRule } from '../rule.ts';

const share = 1 / 60;
const least = 4;

/** Advice only: the passive hides who does it. */
export const passive = pageRule({
  id: 'passive',
  group: 'language',
  why: 'A sentence in the passive hides who does it: "the customer is called". A few are fine; many make a page vague. This rule only advises.',
  good: [inBody('You call the customer by noon. The part was sent on Monday.')],
  bad: [
    inBody('The form is written. The desk was told. The part is sent. The bill was paid. The door is shut.'),
  ],
  look: (page, { passagesOf, wordingOf }) => {
    const found = wordingOf(page).filter(({ about }) => about === 'passive');
    const words = passagesOf(page).reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    const first = found[0];
    return !first || found.length < Math.max(least, words * share)
      ? []
      : [
          {
            ...first.place,
            message: `The page uses the passive ${found.length} times, first in "${first.words}".`,
            fix: 'Say who does it: "you call the customer".',
            severity: 'advice' as const,
          },
        ];
  },
});
