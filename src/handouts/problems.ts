import { findAll, isTask, placeOf } from '../model/body.ts';
import { editionLabel, type Edition } from '../model/handout.ts';
import { sectionOf, type PracticeSection } from '../model/practice.ts';
import type { Problem } from '../model/problem.ts';
import type { Page } from '../model/read.ts';
import type { Place } from '../model/yaml.ts';
import type { Print } from './print.ts';
import type { Overflow } from './settle.ts';

type Told = { what: string; fix: string; placeOf: (page: Page) => Place };

const lastTask = (page: Page): Place => {
  const item = findAll(page.root, isTask).at(-1);
  return item ? placeOf(item) : { line: 1, column: 1 };
};

const cardKey = (page: Page): Place => page.yaml.placeOfKey(['card']);

const heading =
  (name: PracticeSection) =>
  ({ root }: Page): Place =>
    sectionOf(root, name)?.place ?? { line: 1, column: 1 };

const cardFix = 'Shorten "sayFirst", a move or "stop".';

const table: Partial<Record<Overflow['form'], Told>> = {
  checklist: {
    what: 'The checklist is',
    fix: 'Take an item out, or shorten items that run over a line.',
    placeOf: lastTask,
  },
  practice: {
    what: "The trainer's page is",
    fix: 'Shorten the plan, the scene, the twist or the debrief.',
    placeOf: heading('The plan'),
  },
  roles: { what: 'The page of role cards is', fix: 'Shorten a role or a tick.', placeOf: heading('Roles') },
  pocket: { what: 'The pocket card is', fix: cardFix, placeOf: cardKey },
  poster: { what: 'The poster is', fix: cardFix, placeOf: cardKey },
};

/** What is too long for its page: how much, and on which paper. */
export const overflowProblem = (page: Page, edition: Edition, { form, lines }: Overflow): Problem[] => {
  const told = table[form];
  if (!told) return [];
  const much = lines === 1 ? '1 line' : `${lines} lines`;
  return [
    {
      file: page.file,
      ...told.placeOf(page),
      message: `${told.what} ${much} too long for one page in ${editionLabel(edition)}.`,
      fix: told.fix,
      rule: 'one-page',
    },
  ];
};

const placeIn = (source: string, text: string): Place | undefined => {
  const at = source.indexOf(text);
  if (at === -1) return undefined;
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

/** A character that handouts cannot show, where the page has it; else it comes from the local facts. */
export const missingProblem = (page: Page, text: string): Problem => {
  const place = placeIn(page.source, text);
  return {
    file: place ? page.file : 'playbooks/_data/local.yaml',
    ...(place ?? { line: 1, column: 1 }),
    message: `"${text}" is in none of the fonts that PDF handouts carry.`,
    fix: 'Write it in words, or with another sign.',
    rule: 'glyphs',
  };
};

/** All that is wrong with a page's print. */
export const problemsOf = (page: Page, edition: Edition, { overflows, missing }: Print): Problem[] => [
  ...overflows.flatMap((overflow) => overflowProblem(page, edition, overflow)),
  ...missing.map((text) => missingProblem(page, text)),
];

/** The same fault on several papers is told once. */
export const withoutRepeats = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
