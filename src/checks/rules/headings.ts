import { placeOf, findAll, isType, textOf } from '../../model/body.ts';
import { inBody } from '../examples.ts';
import { pageRule } from '../rule.ts';

/** Headings go down one step at a time. */
export const headings = pageRule({
  id: 'headings',
  group: 'structure',
  why: 'The title stands at the top of the page already. People who cannot see the page jump from heading to heading, so no level may be left out.',
  good: [inBody('## One\n\n### Part of one\n\nText.')],
  bad: [inBody('# Title\n\nText.'), inBody('## One\n\n#### Deep\n\nText.'), inBody('## \n\nText.')],
  look: ({ root }) => {
    let depth = 1;
    return findAll(root, isType('heading')).flatMap((heading) => {
      const allowed = heading.depth > 1 && heading.depth <= Math.min(depth + 1, 4);
      const before = depth;
      depth = Math.max(heading.depth, 2);
      if (textOf(heading).trim() === '')
        return [
          { ...placeOf(heading), message: 'The heading is empty.', fix: 'Write its words, or take it out.' },
        ];
      return allowed
        ? []
        : [
            {
              ...placeOf(heading),
              message: `The heading begins with ${'#'.repeat(heading.depth)}.`,
              fix: `Begin it with ${'#'.repeat(Math.min(before + 1, Math.max(2, heading.depth - 1)))}.`,
            },
          ];
    });
  },
});
