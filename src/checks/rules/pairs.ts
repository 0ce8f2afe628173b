import {
  findAll,
  isElement,
  isType,
  placeOf,
  sectionsOf,
  textOf,
  attributeOf,
  childrenOf,
  type Node,
} from '../../model/body.ts';
import { inSituation, situationFile } from '../examples.ts';
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

const branches = (rows: number) =>
  `<IfThen>\n\n| If you see or hear | Then |\n| --- | --- |\n${'| One | Do it. |\n'.repeat(rows)}\n</IfThen>`;

const mostRows = { situation: 7, playbook: 9 } as const;

/** Branches fit a glance. */
export const ifThen = pageRule({
  id: 'if-then',
  group: 'structure',
  why: 'A plan of the form "if this, then that" is remembered under stress. A few of them fit a glance: three to seven, on a playbook nine.',
  good: [inSituation('four rows', {})],
  bad: [
    inSituation('one row', { sections: { 'If… then…': branches(1) } }),
    inSituation('eight rows', { sections: { 'If… then…': branches(8) } }),
    inSituation('a table without <IfThen>', {
      sections: { 'If… then…': branches(4).replace(/<\/?IfThen>/g, '') },
    }),
  ],
  look: ({ data, root }) => {
    if (data.kind !== 'situation' && data.kind !== 'playbook') return [];
    const part = section(root, 'If… then…');
    if (!part) return [];
    const holder = part.nodes.find(isElement('IfThen'));
    const table = holder && findAll(holder, isType('table'))[0];
    if (!table || table.children[0]?.children.length !== 2)
      return [
        {
          ...part.place,
          message: '"If… then…" holds no table of two columns inside <IfThen>.',
          fix: 'Write <IfThen>, a blank line, the table | If you see or hear | Then |, a blank line, </IfThen>.',
        },
      ];
    const rows = table.children.length - 1;
    const most = mostRows[data.kind];
    return rows >= 3 && rows <= most
      ? []
      : [{ ...placeOf(table), message: `"If… then…" has ${rows} rows.`, fix: `Keep three to ${most}.` }];
  },
});

/** Three questions to answer from memory. */
export const recall = pageRule({
  id: 'recall',
  group: 'structure',
  why: 'Answering from memory makes words stay. Every playbook asks three questions.',
  good: [{ shown: 'three <Recall> in "Practice"', files: { 'situations/late.mdx': situationFile() } }],
  bad: [
    {
      shown: 'a playbook without <Recall>',
      files: {
        'put-it-right.mdx': situationFile()
          .replace('kind: situation', 'kind: playbook')
          .replace(/heard:.*\n/, '')
          .replace(/card:.*\n/, ''),
      },
    },
  ],
  look: ({ data, root }) => {
    if (data.kind !== 'playbook') return [];
    const count = findAll(root, isElement('Recall')).length;
    if (count === 3) return [];
    const where = section(root, 'Practice')?.place ?? { line: 1, column: 1 };
    return [
      { ...where, message: `The page has ${count} <Recall> questions.`, fix: 'Ask three, under "Practice".' },
    ];
  },
});
