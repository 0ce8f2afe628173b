import { z } from 'astro/zod';

const word = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^A-Z]*$/, 'has capital letters');

/** Words that mean the same to staff, for search: `playbooks/_data/words.yaml`. */
export const wordsSchema = z.strictObject({
  /** Groups of words or short phrases with one meaning; a word stands in one group only. */
  synonyms: z.array(z.array(word).min(2)),
  /** Pairs of British and American spelling: `[colour, color]`. */
  spelling: z.array(z.tuple([word, word])).optional(),
});

export type Words = z.infer<typeof wordsSchema>;
