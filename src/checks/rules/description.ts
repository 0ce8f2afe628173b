import { inKeys } from '../examples.ts';
import { pageRule } from '../rule.ts';

const longest = 120;

/** A description fits under a search result. */
export const description = pageRule({
  id: 'description',
  group: 'structure',
  why: 'The description stands below the title in search. A longer one is cut off.',
  good: [inKeys({ description: 'How to print a checklist.' })],
  bad: [inKeys({ description: 'word '.repeat(25).trim() })],
  look: ({ data, yaml }) =>
    data.description.length <= longest
      ? []
      : [
          {
            ...yaml.placeOf(['description']),
            message: `The description has ${data.description.length} characters.`,
            fix: `Say it in ${longest} or fewer, in one sentence.`,
          },
        ],
});
