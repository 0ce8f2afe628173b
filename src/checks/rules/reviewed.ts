import { inKeys } from '../examples.ts';
import { pageRule } from '../rule.ts';

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Nobody has read a page tomorrow. One day of grace, since it is tomorrow already somewhere. */
export const reviewed = pageRule({
  id: 'reviewed',
  group: 'freshness',
  why: 'The date tells when the owner last read the page and found it right. That day cannot lie ahead.',
  good: [inKeys({ reviewed: '2026-01-15' })],
  bad: [inKeys({ reviewed: '2999-01-01' }), inKeys({ tested: '2999-01-01' })],
  look: ({ data, yaml }, { today }) =>
    (['reviewed', 'tested'] as const).flatMap((key) => {
      const day = data[key];
      return day !== undefined && day > dayAfter(today)
        ? [
            {
              ...yaml.placeOf([key]),
              message: `"${key}" is ${day}, a day to come.`,
              fix: `Write a day up to ${today}.`,
            },
          ]
        : [];
    }),
});
