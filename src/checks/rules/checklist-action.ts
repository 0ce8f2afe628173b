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
