import { atTheDoor, inChecklist } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf } from '../tasks.ts';

const many = (count: number): string =>
  atTheDoor(...Array.from({ length: count }, (_, n) => `Door ${'abcdefghijkl'[n]}: ____`));

const perLine = 80;

const lines = 34;

/** One sheet; the handouts measure it exactly. */
export const checklistPage = pageRule({
  id: 'checklist-page',
  group: 'structure',
  why: 'A list on two sheets loses the second one. It fits one page, in A4 and in US Letter.',
  good: [inChecklist(many(9))],
  bad: [
    inChecklist(
      ['a', 'b', 'c', 'd', 'e'].map((n) => many(8).replace('At the door', `Part ${n}`)).join('\n\n'),
    ),
  ],
  look: (page) => {
    const needed = pausePointsOf(page).reduce(
      (sum, { tasks }) =>
        sum + 2 + tasks.reduce((rows, { text }) => rows + Math.ceil(text.length / perLine), 0),
      0,
    );
    return needed <= lines
      ? []
      : [
          {
            ...page.yaml.placeOf(['title']),
            message: `The list needs about ${needed} lines; a page has ${lines}.`,
            fix: 'Cut items, or make two checklists.',
          },
        ];
  },
});
