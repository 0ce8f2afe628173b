import { childrenOf, isTask, isType, findAll, placeOf, sectionsOf } from '../../model/body.ts';
import { inChecklist, items } from '../examples.ts';
import { wordsOf } from '../passages.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf, type Task } from '../tasks.ts';

const most = 9;
const longest = 15;

const list = (...texts: string[]): string => `## At the door\n\n${items(...texts)}`;
const end = 'Said to the team: "Ready."';
const many = (count: number): string =>
  list(...Array.from({ length: count }, (_, n) => `Door ${'abcdefghijkl'[n]}: ____`));

const eachTask =
  (look: (task: Task) => { message: string; fix: string } | undefined) =>
  (page: Parameters<typeof pausePointsOf>[0]) =>
    pausePointsOf(page)
      .flatMap(({ tasks }) => tasks)
      .flatMap((task) => {
        const told = look(task);
        return told ? [{ ...task.place, ...told }] : [];
      });

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

/** A short item is read, a long one skimmed. */
export const checklistWords = pageRule({
  id: 'checklist-words',
  group: 'structure',
  why: 'An item is read aloud in one breath. Fifteen words are enough.',
  good: [inChecklist(list('Float counted: $____', end))],
  bad: [inChecklist(list('word '.repeat(16).trim(), end))],
  look: eachTask(({ text }) => {
    const words = wordsOf(text.replaceAll('_', ' ')).length;
    return words > longest
      ? { message: `The item has ${words} words.`, fix: `Say it in ${longest} or fewer.` }
      : undefined;
  }),
});

const joined =
  /\b(?:and then|and also|as well as|after that)\b|[.!?] (?=[A-Z][a-z]+ (?:the|a|an|your|it|them)\b)/;

/** One action an item, so that a tick means one thing. */
export const checklistAction = pageRule({
  id: 'checklist-action',
  group: 'structure',
  why: 'A tick must mean one thing. With two actions on a line, nobody knows which of them was done.',
  good: [inChecklist(list('Door unlocked', end))],
  bad: [
    inChecklist(list('Unlock the door and then turn on the lights', end)),
    inChecklist(list('Door unlocked. Count the float', end)),
  ],
  look: eachTask(({ text }) =>
    joined.test(text.replace(/"[^"]*"|“[^”]*”/g, '""'))
      ? { message: 'The item asks for two things.', fix: 'Give each its own box.' }
      : undefined,
  ),
});

const critical =
  /\{(?:security|emergency)\}|\b(?:threat\w*|weapon\w*|danger\w*|allerg\w*|injur\w*|bleeding|fire|first aid|between you and|locked door)\b/i;

/** What could hurt somebody comes first, before an interruption. */
export const checklistCritical = pageRule({
  id: 'checklist-critical',
  group: 'structure',
  why: 'Lists get interrupted. What could hurt somebody stands at the top of its pause point.',
  good: [inChecklist(list('Threats: call {security}', 'Float: $____', end))],
  bad: [inChecklist(list('Float: $____', 'Fire exit clear', end))],
  look: (page) =>
    pausePointsOf(page).flatMap(({ tasks }) => {
      const late = tasks.filter(({ text }, index) => {
        const said = text.replace(/"[^"]*"|“[^”]*”/g, '""');
        return critical.test(said) && tasks.slice(0, index).some((before) => !critical.test(before.text));
      });
      return late.map(({ place }) => ({
        ...place,
        message: 'The item is about safety and stands below others.',
        fix: 'Move it to the top of its pause point.',
      }));
    }),
});

const empty = /(?:^|[:·,;] ?|\bis )(?:checked|done|ok|okay|set|complete|completed|verified|good)\.?$/i;

/** An answer names what was seen. */
export const checklistAnswers = pageRule({
  id: 'checklist-answers',
  group: 'structure',
  why: 'The answer "checked" tells nobody anything. A value or a state does: "float $____", "door locked".',
  good: [inChecklist(list('Float: $____', 'Door: locked', end))],
  bad: [inChecklist(list('Float: checked', end)), inChecklist(list('Everything is OK', end))],
  look: eachTask(({ text }) =>
    empty.test(text)
      ? {
          message: `"${text}" names no value or state.`,
          fix: 'Write what is seen: "float $____", "door locked".',
        }
      : undefined,
  ),
});

const completion =
  /["”]\.?$|["“]|\b(?:said|told|signed|written|read back|logged|handed|agreed|they say)\b|____/i;

/** The last item tells that the list is done. */
export const checklistEnd = pageRule({
  id: 'checklist-end',
  group: 'structure',
  why: 'The last item is said or signed, so that everybody knows that the list is done.',
  good: [inChecklist(list('Door: locked', end))],
  bad: [inChecklist(list('Float: $____', 'Door: locked'))],
  look: (page) => {
    const last = pausePointsOf(page).at(-1)?.tasks.at(-1);
    return !last || completion.test(last.text)
      ? []
      : [
          {
            ...last.place,
            message: 'The last item is no completion line.',
            fix: 'End with what is said or signed: Said to the team: "Ready. First customer."',
          },
        ];
  },
});

const shouted = /\b[A-Z]{4,}\b/;
const known = new Set(['READ', 'CONFIRM', 'WRITE', 'HVAC']);

/** Capitals are harder to read. */
export const checklistCapitals = pageRule({
  id: 'checklist-capitals',
  group: 'structure',
  why: 'Words in capitals are harder to read, and sound like shouting.',
  good: [inChecklist(list('PIN pad: on', end))],
  bad: [inChecklist(list('Door LOCKED', end))],
  look: eachTask(({ text }) => {
    const word = shouted.exec(text)?.[0];
    return word !== undefined && !known.has(word)
      ? { message: `"${word}" stands in capitals.`, fix: `Write "${word.toLowerCase()}".` }
      : undefined;
  }),
});

/** Pause points and tasks, nothing else. */
export const checklistBody = pageRule({
  id: 'checklist-body',
  group: 'structure',
  why: 'A checklist reminds people who know the work; it does not teach. Each pause point is a heading and a list of boxes.',
  good: [inChecklist(`${list('Door: locked', end)}\n\nPlaybook: [Put it right](../put-it-right.mdx)`)],
  bad: [
    inChecklist(`${list('Door: locked', end)}\n\nRemember to breathe.\n\nAnd smile.`),
    inChecklist('## At the door\n\n- Door locked'),
    inChecklist('## At the door\n\n- [ ] Door\n  - [ ] Locked'),
    inChecklist('Text before.\n\n## At the door\n\n- [ ] Door: ____'),
  ],
  look: ({ data, root }) => {
    if (data.kind !== 'checklist') return [];
    const parts = sectionsOf(root);
    const last = childrenOf(root).at(-1);
    const fix = 'Keep headings ## and items - [ ], and one last line of links.';
    return parts.flatMap(({ title, place, nodes }) => {
      const stray = nodes.find(
        (node) => node.type !== 'list' && !(node === last && node.type === 'paragraph'),
      );
      if (stray || title === '')
        return [
          {
            ...(stray ? placeOf(stray) : place),
            message: 'Something else than boxes to tick stands here.',
            fix,
          },
        ];
      const plain = nodes.flatMap((node) => findAll(node, isType('listItem'))).find((item) => !isTask(item));
      if (plain)
        return [
          { ...placeOf(plain), message: 'The item has no box.', fix: 'Begin it with - [ ] and a space.' },
        ];
      const nested = nodes.flatMap(childrenOf).flatMap(childrenOf).find(isType('list'));
      if (nested)
        return [
          {
            ...placeOf(nested),
            message: 'A list stands inside an item.',
            fix: 'Begin its lines with the dash, or make it a pause point.',
          },
        ];
      return nodes.some(isType('list')) ? [] : [{ ...place, message: `"${title}" has no items.`, fix }];
    });
  },
});

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
