import { atTheDoor, inChecklist, saidTogether } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf } from '../tasks.ts';

const critical =
  /\{(?:security|emergency)\}|\b(?:threat\w*|weapon\w*|danger\w*|allerg\w*|injur\w*|bleeding|fire|first aid|between you and|locked door)\b/i;

/** What could hurt somebody comes first, before an interruption. */
export const checklistCritical = pageRule({
  id: 'checklist-critical',
  group: 'structure',
  why: 'Lists get interrupted. What could hurt somebody stands at the top of its pause point.',
  good: [inChecklist(atTheDoor('Threats: call {security}', 'Float: $____', saidTogether))],
  bad: [inChecklist(atTheDoor('Float: $____', 'Fire exit clear', saidTogether))],
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
