import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Kind } from '../../model/page.ts';
import { inBody } from '../examples.ts';
import { sentencesOf, wordsOf, type Passage } from '../passages.ts';
import { pageRule } from '../rule.ts';

const highest = { situation: 7, checklist: 7, playbook: 8, practice: 8, page: 8 } as const satisfies Record<
  Kind,
  number
>;
const fewestWords = 60;

const factWord = 'supervisor';

/** The Flesch-Kincaid grade of some passages; `undefined` where they are too short to tell. */
export const gradeOf = (passages: readonly Passage[]): number | undefined => {
  const sentences = passages
    .flatMap(({ text }) => sentencesOf(text))
    .map(({ text }) => wordsOf(text).map((word) => (word.text.startsWith('{') ? factWord : word.text)))
    .filter((words) => words.length > 2);
  const words = sentences.flat();
  if (words.length < fewestWords) return undefined;
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
};

const hard =
  'Organizational representatives encountering dissatisfied individuals should demonstrate considerable interpersonal sensitivity throughout every subsequent communication. '.repeat(
    5,
  );

/** Plain English, by kind of page. */
export const readingGrade = pageRule({
  id: 'reading-grade',
  group: 'language',
  why: 'People read these pages in a hurry, and for some English is a second language. Situations and checklists stay at school grade seven, all others at eight (Flesch-Kincaid).',
  good: [inBody('You hear the story first. Then you say what you will do. '.repeat(8))],
  bad: [inBody(hard)],
  look: (page, { passagesOf }) => {
    if (page.id === 'about/rules' || page.id === 'about/sources') return [];
    const grade = gradeOf(passagesOf(page).filter(({ kind }) => kind !== 'heading'));
    const limit = highest[page.data.kind];
    return grade === undefined || grade <= limit
      ? []
      : [
          {
            ...page.yaml.placeOf(['title']),
            message: `The page reads at grade ${grade.toFixed(1)}; a ${page.data.kind} stays at ${limit}.`,
            fix: 'Cut long sentences in two, and use shorter words.',
          },
        ];
  },
});
