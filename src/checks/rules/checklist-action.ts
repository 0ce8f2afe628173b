import { atTheDoor, inChecklist, saidTogether } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { eachTask } from '../tasks.ts';

const joined =
  /\b(?:and then|and also|as well as|after that)\b|[.!?] (?=[A-Z][a-z]+ (?:the|a|an|your|it|them)\b)/;

/** One action an item, so that a tick means one thing. */
export const checklistAction = pageRule({
  id: 'checklist-action',
  group: 'structure',
  why: 'A tick must mean one thing. With two actions on a line, nobody knows which of them was done.',
  good: [inChecklist(atTheDoor('Door unlocked', saidTogether))],
  bad: [
    inChecklist(atTheDoor('Unlock the door and then turn on the lights', saidTogether)),
    inChecklist(atTheDoor('Door unlocked. Count the float', saidTogether)),
  ],
  look: eachTask(({ text }) =>
    joined.test(text.replace(/"[^"]*"|“[^”]*”/g, '""'))
      ? { message: 'The item asks for two things.', fix: 'Give each its own box.' }
      : undefined,
  ),
});
