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
