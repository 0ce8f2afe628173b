import { childrenOf, findAll, isType, placeOf, sectionsOf, textOf, type Node, type Section } from './body.ts';
import type { PracticeData } from './page.ts';
import type { Place } from './yaml.ts';

/** The sections of a practice session, in their order. */
export const practiceSections = [
  'The plan',
  'The scene',
  'The twist',
  'Roles',
  'Watch for',
  'Debrief',
  'Sign-off',
] as const;

export type PracticeSection = (typeof practiceSections)[number];

/** A section of a session, by its name. */
export const sectionOf = (root: Node, name: PracticeSection): Section | undefined =>
  sectionsOf(root).find(({ title }) => title === name);

/** The minutes that a part of a plan names: 2 in `Warm up (2 min).` */
export const minutesIn = (words: string): number | undefined => {
  const [, minutes] = /\((\d+) min\)/.exec(words) ?? [];
  return minutes === undefined ? undefined : Number(minutes);
};

/** What a clock shows that starts with the session, as `0:03`: where each part begins, and the end. */
export const clockMarks = (minutes: readonly number[]): string[] =>
  [0, ...minutes].map((_, index) => {
    const passed = minutes.slice(0, index).reduce((sum, each) => sum + each, 0);
    return `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, '0')}`;
  });

/** A part of a plan; `minutes` is missing where its bold beginning names none. */
export type PlanPart = { minutes: number | undefined; place: Place };

type List = Extract<Node, { type: 'list' }>;

const partOf = (item: Node): PlanPart => {
  const [first] = childrenOf(item).flatMap(childrenOf);
  return { minutes: first?.type === 'strong' ? minutesIn(textOf(first)) : undefined, place: placeOf(item) };
};

/** The parts of a numbered list, with the minutes that they name. */
export const partsOf = (list: List): PlanPart[] => (list.ordered ? childrenOf(list).map(partOf) : []);

/** The minutes of a list's parts where it is a timed plan: every part names its own. */
export const timesOf = (list: List): number[] | undefined => {
  const times = partsOf(list).flatMap(({ minutes }) => minutes ?? []);
  return times.length > 0 && times.length === childrenOf(list).length ? times : undefined;
};

/** The parts of a session's plan, in order. */
export const planOf = (root: Node): PlanPart[] =>
  (sectionOf(root, 'The plan')?.nodes ?? [])
    .flatMap((node) => findAll(node, isType('list')))
    .flatMap(partsOf);

/** How many can take part, in words: `3 to 8`. */
export const peopleIn = ({ from, to }: PracticeData['people']): string =>
  from === to ? String(from) : `${from} to ${to}`;
