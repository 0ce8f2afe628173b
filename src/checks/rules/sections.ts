import { sectionsOf } from '../../model/body.ts';
import type { Kind } from '../../model/page.ts';
import { practiceSections } from '../../model/practice.ts';
import { inBody, inPractice, inSituation } from '../examples.ts';
import { pageRule } from '../rule.ts';

/** The sections of each kind of page, in their order; a kind that is not here is free. */
export const sectionTitles: Partial<Record<Kind, readonly string[]>> = {
  playbook: [
    'In one minute',
    'When to use it',
    'The moves',
    'Say it',
    'If… then…',
    'Traps',
    'Why it works',
    'Practice',
    'Checklists and situations',
  ],
  situation: ['Use this when', 'Say it', 'If… then…', 'When it gets worse', 'Afterwards', 'Why it works'],
  practice: practiceSections,
};

/** The same sections in the same order on every page of a kind. */
export const sections = pageRule({
  id: 'sections',
  group: 'structure',
  why: 'Whoever has used one page knows where to look on the next: the sections of a kind are always the same, in the same order.',
  good: [
    inSituation('all six sections of a situation', {}),
    inPractice('all seven sections of a session', {}),
    inBody('## Any title\n\nText.'),
  ],
  bad: [
    inSituation('a situation without "Afterwards"', { sections: { Afterwards: undefined } }),
    inSituation('a situation with "## Notes"', { sections: { Notes: 'Text.' } }),
    inBody('## One\n\nText.\n\n## One\n\nText.'),
    inPractice('a session without "The twist"', { 'The twist': undefined }),
  ],
  look: ({ data, root }) => {
    const found = sectionsOf(root).filter(({ title }) => title !== '');
    const wanted = sectionTitles[data.kind];
    const again = found.find(({ title }, index) => found.findIndex((other) => other.title === title) < index);
    if (again)
      return [
        { ...again.place, message: `The section "${again.title}" stands here twice.`, fix: 'Join the two.' },
      ];
    if (!wanted) return [];
    const unknown = found.find(({ title }) => !wanted.includes(title));
    if (unknown)
      return [
        {
          ...unknown.place,
          message: `"${unknown.title}" is not a section of a ${data.kind}.`,
          fix: `The sections are: ${wanted.join(' · ')}.`,
        },
      ];
    const missing = wanted.find((title) => !found.some((section) => section.title === title));
    if (missing !== undefined) {
      const next = found.find(({ title }) => wanted.indexOf(title) > wanted.indexOf(missing));
      return [
        {
          ...(next?.place ?? found.at(-1)?.place ?? { line: 1, column: 1 }),
          message: `The section "${missing}" is missing${next ? ' before this one' : ''}.`,
          fix: `Add a line "## ${missing}" and its text.`,
        },
      ];
    }
    const misplaced = found.find(({ title }, index) => wanted[index] !== title);
    return misplaced
      ? [
          {
            ...misplaced.place,
            message: `The section "${misplaced.title}" stands in the wrong place.`,
            fix: `The order is: ${wanted.join(' · ')}.`,
          },
        ]
      : [];
  },
});
