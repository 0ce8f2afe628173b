import { atTheDoor, inChecklist, inPractice, items } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf } from '../tasks.ts';

const most = 9;

const many = (count: number): string =>
  atTheDoor(...Array.from({ length: count }, (_, n) => `Door ${'abcdefghijkl'[n]}: ____`));

/** Few items, since after a minute people begin to skip. */
export const checklistItems = pageRule({
  id: 'checklist-items',
  group: 'structure',
  why: 'After a minute people begin to skip. A pause point, or what an observer watches for, has at most nine items; five to seven work best. The numbers come from surgery and aviation.',
  good: [inChecklist(many(9))],
  bad: [
    inChecklist(many(10)),
    inPractice('a session with ten things to watch for', {
      'Watch for': items(...Array.from({ length: 10 }, (_, n) => `Sat down ${n} times`)),
    }),
  ],
  look: (page) =>
    pausePointsOf(page)
      .filter(({ tasks }) => tasks.length > most)
      .map(({ title, tasks }) => ({
        ...(tasks[most]?.place ?? { line: 1, column: 1 }),
        message: `"${title}" has ${tasks.length} items, this is the tenth.`,
        fix:
          page.data.kind === 'checklist'
            ? 'Keep nine at most: join, cut, or begin another pause point with ##.'
            : 'Keep nine at most: join or cut.',
      })),
});
