import { inChecklist, items } from '../examples.ts';
import { wordsOf } from '../passages.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf, type Task } from '../tasks.ts';

const longest = 15;

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
