import { inChecklist, items } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf, type Task } from '../tasks.ts';

const list = (...texts: string[]): string => `## At the door\n\n${items(...texts)}`;

const end = 'Said to the team: "Ready."';

const eachTask =
  (look: (task: Task) => { message: string; fix: string } | undefined) =>
  (page: Parameters<typeof pausePointsOf>[0]) =>
    pausePointsOf(page)
      .flatMap(({ tasks }) => tasks)
      .flatMap((task) => {
        const told = look(task);
        return told ? [{ ...task.place, ...told }] : [];
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
