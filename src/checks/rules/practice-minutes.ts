import { planOf, sectionOf } from '../../model/practice.ts';
import { inPractice } from '../examples.ts';
import { pageRule } from '../rule.ts';

const plan = (...minutes: number[]) => ({
  'The plan': minutes
    .map((each, index) => `${index + 1}. **Part ${index + 1} (${each} min).** Do it.`)
    .join('\n'),
});

/** A plan takes the time that the session has. */
export const practiceMinutes = pageRule({
  id: 'practice-minutes',
  group: 'structure',
  why: 'A trainer with fifteen minutes gets fifteen. Each part of the plan names its minutes, and they add up to the minutes at the top of the page.',
  good: [inPractice('minutes: 15 and a plan of 5, 6 and 4', plan(5, 6, 4))],
  bad: [
    inPractice('minutes: 15 and a plan of 5, 6 and 5', plan(5, 6, 5)),
    inPractice('a part without its minutes', {
      'The plan': '1. **Set it up (5 min).** Read.\n2. **Play it.** Start.\n3. **Debrief (10 min).** Ask.',
    }),
    inPractice('a plan without a numbered list', { 'The plan': 'Play it for fifteen minutes.' }),
  ],
  look: ({ data, root }) => {
    const section = sectionOf(root, 'The plan');
    if (data.kind !== 'practice' || !section) return [];
    const parts = planOf(root);
    if (parts.length === 0)
      return [
        {
          ...section.place,
          message: '"The plan" has no numbered parts.',
          fix: 'Write a numbered list: 1. **Warm up (2 min).** What to do.',
        },
      ];
    const silent = parts.filter(({ minutes }) => minutes === undefined);
    if (silent.length > 0)
      return silent.map(({ place }) => ({
        ...place,
        message: 'This part of the plan does not say how long it takes.',
        fix: 'Begin it with its name and minutes in bold: **Warm up (2 min).**',
      }));
    const all = parts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
    return all === data.minutes
      ? []
      : [
          {
            ...section.place,
            message: `The parts of the plan take ${all} minutes; the session has ${data.minutes}.`,
            fix: `Change the parts, or write minutes: ${all} at the top of the page.`,
          },
        ];
  },
});
