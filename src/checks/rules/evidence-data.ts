import { inFiles } from '../examples.ts';
import { readerRule } from '../rule.ts';

const claim = (doi: string): string =>
  `LIS-03:\n  title: A\n  claim: B.\n  strength: strong\n  fit: far\n  verified: original\n  sources:\n    - text: C\n      doi: ${doi}\n`;

/** `evidence.yaml` keeps to its form, DOI included. */
export const evidenceData = readerRule({
  id: 'evidence',
  group: 'truth',
  why: 'A source must be easy to find again. A DOI stands bare, without the address around it.',
  good: [
    inFiles('doi: 10.1136/bmj.325.7366.682', { '_data/evidence.yaml': claim('10.1136/bmj.325.7366.682') }),
  ],
  bad: [
    inFiles('doi: https://doi.org/10.1136/bmj.325', {
      '_data/evidence.yaml': claim('https://doi.org/10.1136/bmj.325'),
    }),
    inFiles('url: javascript:go()', {
      '_data/evidence.yaml': claim('10.1136/b').replace(/doi:.*/, 'url: javascript:go()'),
    }),
  ],
});
