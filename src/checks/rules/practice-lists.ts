import { childrenOf, isTask, textOf, type Section } from '../../model/body.ts';
import { sectionOf, type PracticeSection } from '../../model/practice.ts';
import { inPractice, items } from '../examples.ts';
import { pageRule } from '../rule.ts';

type Need = { fails: (section: Section) => boolean; message: string; fix: string };

const lists = ({ nodes }: Section) => nodes.filter((node) => node.type === 'list');

const isTicked = (section: Section): boolean => {
  const points = lists(section).flatMap(childrenOf);
  return points.length > 0 && points.every(isTask);
};

const questions = (section: Section): number =>
  lists(section)
    .filter((list) => list.ordered)
    .flatMap(childrenOf).length;

const needs: Partial<Record<PracticeSection, Need>> = {
  'Watch for': {
    fails: (section) => !isTicked(section),
    message: '"Watch for" is not a list of boxes to tick.',
    fix: 'Begin each thing to see or hear with - [ ] and a space.',
  },
  Debrief: {
    fails: (section) => ![3, 4].includes(questions(section)),
    message: '"Debrief" does not ask three or four questions.',
    fix: 'Write them as a numbered list; the staff player speaks first.',
  },
  'Sign-off': {
    fails: (section) => !isTicked(section) || !lists(section).map(textOf).join(' ').includes('____'),
    message: '"Sign-off" has no boxes with room for a name and a date.',
    fix: 'Write - [ ] Name: ____ · date ____, and a box for "ready" and for "once more".',
  },
};

/** What the observer ticks, what the debrief asks, and who signs. */
export const practiceLists = pageRule({
  id: 'practice-lists',
  group: 'structure',
  why: 'The observer needs hands and eyes for the players, so what to watch for is ticked. A debrief with three or four questions fits its minutes, and a sign-off has a name and a date.',
  good: [inPractice('boxes under "Watch for" and "Sign-off", three questions under "Debrief"', {})],
  bad: [
    inPractice('"Watch for" without boxes', { 'Watch for': '- Let them finish' }),
    inPractice('two questions under "Debrief"', { Debrief: '1. What worked?\n2. What next?' }),
    inPractice('"Sign-off" without a line to write on', { 'Sign-off': items('Ready') }),
  ],
  look: ({ data, root }) =>
    data.kind !== 'practice'
      ? []
      : (Object.keys(needs) as PracticeSection[]).flatMap((name) => {
          const section = sectionOf(root, name);
          const need = needs[name];
          return section && need?.fails(section)
            ? [{ ...section.place, message: need.message, fix: need.fix }]
            : [];
        }),
});
