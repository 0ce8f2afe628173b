import { atTheDoor, inChecklist, saidTogether } from '../examples.ts';
import { wordsOf } from '../passages.ts';
import { pageRule } from '../rule.ts';
import { eachTask } from '../tasks.ts';

const longest = 15;

/** A short item is read, a long one skimmed. */
export const checklistWords = pageRule({
  id: 'checklist-words',
  group: 'structure',
  why: 'An item is read aloud in one breath. Fifteen words are enough.',
  good: [inChecklist(atTheDoor('Float counted: $____', saidTogether))],
  bad: [inChecklist(atTheDoor('word '.repeat(16).trim(), saidTogether))],
  look: eachTask(({ text }) => {
    const words = wordsOf(text.replaceAll('_', ' ')).length;
    return words > longest
      ? { message: `The item has ${words} words.`, fix: `Say it in ${longest} or fewer.` }
      : undefined;
  }),
});
