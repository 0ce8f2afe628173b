import { findAll, isElement, placeOf, textOf, childrenOf } from '../../model/body.ts';
import { inSituation } from '../examples.ts';
import { pageRule } from '../rule.ts';

const pair = (say: string) =>
  `<Say>\n\n${say}\n\n</Say>\n<Avoid because="It ends the talk.">\n\nNot my job.\n\n</Avoid>`;

/** The first line to say is the card's. */
export const sayFirst = pageRule({
  id: 'say-first',
  group: 'structure',
  why: 'The card, the poster and the page must give the same first sentence, or people stop trusting both.',
  good: [inSituation('the first <Say> is the same as sayFirst', {})],
  bad: [
    inSituation('another first <Say>', {
      sections: { 'Say it': ['A.', 'B.', 'C.', 'D.'].map(pair).join('\n\n') },
    }),
  ],
  look: ({ data, root }) => {
    if (data.kind !== 'situation') return [];
    const first = findAll(root, isElement('Say'))[0];
    if (!first) return [];
    const said = childrenOf(first).map(textOf).join(' ').trim();
    return said === data.card.sayFirst.trim()
      ? []
      : [
          {
            ...placeOf(first),
            message: 'The first <Say> is not the sentence of "card.sayFirst".',
            fix: `Write the same words in both: ${data.card.sayFirst}`,
          },
        ];
  },
});
