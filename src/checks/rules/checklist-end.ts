import { atTheDoor, inChecklist, saidTogether } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf } from '../tasks.ts';

const completion =
  /["”]\.?$|["“]|\b(?:said|told|signed|written|read back|logged|handed|agreed|they say)\b|____/i;

/** The last item tells that the list is done. */
export const checklistEnd = pageRule({
  id: 'checklist-end',
  group: 'structure',
  why: 'The last item is said or signed, so that everybody knows that the list is done.',
  good: [inChecklist(atTheDoor('Door: locked', saidTogether))],
  bad: [inChecklist(atTheDoor('Float: $____', 'Door: locked'))],
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
