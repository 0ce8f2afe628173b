import { gap } from '../new-page.ts';
import { inBody } from '../examples.ts';
import { pageRule } from '../rule.ts';

/** Places that "npm run new" left open. */
export const gaps = pageRule({
  id: 'gaps',
  group: 'structure',
  why: 'A new page marks what is still to be written. Readers must never meet such a mark.',
  good: [inBody('You write here.')],
  bad: [inBody(`${gap}: one sentence.`)],
  look: ({ id, source }) =>
    (id === 'about/rules' ? '' : source).split('\n').flatMap((line, index) => {
      const column = line.indexOf(gap);
      return column < 0
        ? []
        : [
            {
              line: index + 1,
              column: column + 1,
              message: `"${line
                .slice(column, column + 40)
                .replace(/["<>|].*/, '')
                .trim()}" is still to be written.`,
              fix: 'Write it, and take the mark away.',
            },
          ];
    }),
});
