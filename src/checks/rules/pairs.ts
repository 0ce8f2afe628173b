import { isElement, placeOf, sectionsOf, attributeOf, type Node } from '../../model/body.ts';
import { inSituation } from '../examples.ts';
import { wordsOf } from '../passages.ts';
import { pageRule } from '../rule.ts';

const least = 4;

const longestReason = 15;

const section = (root: Node, title: string) => sectionsOf(root).find((part) => part.title === title);

const pair = (say: string) =>
  `<Say>\n\n${say}\n\n</Say>\n<Avoid because="It ends the talk.">\n\nNot my job.\n\n</Avoid>`;

/** Enough lines to choose from, each beside the one that slips out. */
export const pairs = pageRule({
  id: 'pairs',
  group: 'structure',
  why: 'Under stress people need words, and a choice of them. Each line to say stands beside the one that slips out, with its effect.',
  good: [inSituation('four pairs of Say and Avoid', {})],
  bad: [
    inSituation('two pairs', {
      sections: { 'Say it': [pair('I can help with that.'), pair('Two.')].join('\n\n') },
    }),
    inSituation('a Say without its Avoid', {
      sections: {
        'Say it': `${pair('I can help with that.')}\n\n<Say>\n\nTwo.\n\n</Say>\n\n${pair('Three.')}\n\n${pair('Four.')}`,
      },
    }),
    inSituation('a reason of 16 words', {
      sections: {
        'Say it': ['I can help with that.', 'B.', 'C.', 'D.']
          .map(pair)
          .join('\n\n')
          .replace('It ends the talk.', 'word '.repeat(16).trim()),
      },
    }),
  ],
  look: ({ data, root }) => {
    if (data.kind !== 'situation' && data.kind !== 'playbook') return [];
    const say = section(root, 'Say it');
    if (!say) return [];
    const elements = say.nodes.filter(isElement());
    const says = elements.filter(isElement('Say'));
    if (says.length < least || elements.filter(isElement('Avoid')).length < least)
      return [
        {
          ...say.place,
          message: `"Say it" has ${says.length} pairs of <Say> and <Avoid>.`,
          fix: `Write at least ${least}, each <Say> followed by its <Avoid>.`,
        },
      ];
    const alone = elements.filter(
      (element, index) => element.name === 'Say' && elements[index + 1]?.name !== 'Avoid',
    );
    const long = elements.filter(
      (element) => wordsOf(attributeOf(element, 'because') ?? '').length > longestReason,
    );
    return [
      ...alone.map((element) => ({
        ...placeOf(element),
        message: 'This <Say> has no <Avoid> behind it.',
        fix: 'Add the line that good people say instead, and what it does: <Avoid because="…">.',
      })),
      ...long.map((element) => ({
        ...placeOf(element),
        message: 'The reason in "because" is longer than 15 words.',
        fix: 'Tell the effect on the customer in fewer words.',
      })),
    ];
  },
});
