import { inKeys } from '../examples.ts';
import { readerRule } from '../rule.ts';

/** Names in braces are names of local facts. */
export const facts = readerRule({
  id: 'facts',
  group: 'truth',
  why: 'A name in curly braces is filled in with what is true in your own place. A name that does not exist would stay on the page as it is.',
  good: [inKeys({ description: 'Call {supervisor} first.' })],
  bad: [inKeys({ description: 'Call {supervisr} first.' })],
});
