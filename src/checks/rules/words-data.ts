import { inFiles } from '../examples.ts';
import { readerRule } from '../rule.ts';

/** `words.yaml` keeps each word in one group. */
export const wordsData = readerRule({
  id: 'words',
  group: 'structure',
  why: 'A word in two groups would make search mix two meanings.',
  good: [inFiles('synonyms: [[yell, shout]]', { '_data/words.yaml': 'synonyms: [[yell, shout]]\n' })],
  bad: [
    inFiles('synonyms: [[yell, shout], [loud, shout]]', {
      '_data/words.yaml': 'synonyms: [[yell, shout], [loud, shout]]\n',
    }),
  ],
});
