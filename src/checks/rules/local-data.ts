import { inFiles } from '../examples.ts';
import { readerRule } from '../rule.ts';

/** `local.yaml` keeps to its names. */
export const localData = readerRule({
  id: 'local',
  group: 'truth',
  why: 'Local facts have fixed names and forms, so that every page finds them.',
  good: [inFiles('currency: USD', { '_data/local.yaml': 'currency: USD\n' })],
  bad: [
    inFiles('currency: dollars', { '_data/local.yaml': 'currency: dollars\n' }),
    inFiles('organisation: Shop', { '_data/local.yaml': 'organisation: Shop\n' }),
  ],
});
