import { atTheDoor, inChecklist } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf } from '../tasks.ts';

const most = 9;

const many = (count: number): string =>
  atTheDoor(...Array.from({ length: count }, (_, n) => `Door ${'abcdefghijkl'[n]}: ____`));

/** Few items, since after a minute people begin to skip. */
export const checklistItems = pageRule({
  id: 'checklist-items',
  group: 'structure',
  why: 'After a minute people begin to skip. A pause point has at most nine items; five to seven work best. The numbers come from surgery and aviation.',
  good: [inChecklist(many(9))],
  bad: [inChecklist(many(10))],
  look: (page) =>
    pausePointsOf(page)
      .filter(({ tasks }) => tasks.length > most)
      .map(({ title, tasks }) => ({
        ...(tasks[most]?.place ?? { line: 1, column: 1 }),
        message: `"${title}" has ${tasks.length} items, this is the tenth.`,
        fix: 'Keep nine at most: join, cut, or begin another pause point with ##.',
      })),
});
