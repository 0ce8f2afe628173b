import { atTheDoor, inChecklist, saidTogether } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { eachTask } from '../tasks.ts';

const empty = /(?:^|[:·,;] ?|\bis )(?:checked|done|ok|okay|set|complete|completed|verified|good)\.?$/i;

/** An answer names what was seen. */
export const checklistAnswers = pageRule({
  id: 'checklist-answers',
  group: 'structure',
  why: 'The answer "checked" tells nobody anything. A value or a state does: "float $____", "door locked".',
  good: [inChecklist(atTheDoor('Float: $____', 'Door: locked', saidTogether))],
  bad: [
    inChecklist(atTheDoor('Float: checked', saidTogether)),
    inChecklist(atTheDoor('Everything is OK', saidTogether)),
  ],
  look: eachTask(({ text }) =>
    empty.test(text)
      ? {
          message: `"${text}" names no value or state.`,
          fix: 'Write what is seen: "float $____", "door locked".',
        }
      : undefined,
  ),
});
