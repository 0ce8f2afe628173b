import { atTheDoor, inChecklist, saidTogether } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { eachTask } from '../tasks.ts';

const shouted = /\b[A-Z]{4,}\b/;

const known = new Set(['READ', 'CONFIRM', 'WRITE', 'HVAC']);

/** Capitals are harder to read. */
export const checklistCapitals = pageRule({
  id: 'checklist-capitals',
  group: 'structure',
  why: 'Words in capitals are harder to read, and sound like shouting.',
  good: [inChecklist(atTheDoor('PIN pad: on', saidTogether))],
  bad: [inChecklist(atTheDoor('Door LOCKED', saidTogether))],
  look: eachTask(({ text }) => {
    const word = shouted.exec(text)?.[0];
    return word !== undefined && !known.has(word)
      ? { message: `"${word}" stands in capitals.`, fix: `Write "${word.toLowerCase()}".` }
      : undefined;
  }),
});
