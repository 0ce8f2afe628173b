import { reviewBy } from '../../model/page.ts';
import { inKeys } from '../examples.ts';
import { pageRule } from '../rule.ts';

/** Advice only: an overdue page must not keep an urgent fix elsewhere from being built. */
export const overdue = pageRule({
  id: 'overdue',
  group: 'freshness',
  why: 'A page whose review is past may be wrong. The page says so to its readers, and this rule reminds its owner. It never stops a build.',
  good: [inKeys({ reviewed: '2026-01-15', reviewEvery: '60' })],
  bad: [inKeys({ reviewed: '2019-01-15', reviewEvery: '6' })],
  look: ({ data, yaml }, { today }) => {
    const due = reviewBy(data);
    return due >= today
      ? []
      : [
          {
            ...yaml.placeOf(['reviewed']),
            message: `The page was to be reviewed by ${due}.`,
            fix: `${data.owner}: read it, mend it, and write the day into "reviewed".`,
            severity: 'advice' as const,
          },
        ];
  },
});
