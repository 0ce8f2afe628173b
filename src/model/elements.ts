import { z } from 'astro/zod';
import { evidenceId } from './evidence.ts';

const words = z.string().trim().min(1);

/** The components that a page may use, each with the attributes that it must have. */
export const elements = {
  /** A sentence to say, on its own lines between the tags. */
  Say: z.strictObject({}),
  /** A sentence that good people say and that makes it worse; `because` tells what it does to the customer. */
  Avoid: z.strictObject({ because: words }),
  /** Around a table with two columns: what you see or hear, and what to do then. */
  IfThen: z.strictObject({}),
  /** A mark behind a claim; `id` names an entry of `_data/evidence.yaml`. */
  Evidence: z.strictObject({ id: z.string().regex(evidenceId) }),
  /** A question to answer from memory; the answer stands between the tags, hidden at first. */
  Recall: z.strictObject({ question: words }),
  /** Around a numbered list. */
  Steps: z.strictObject({}),
  /** Every claim of `_data/evidence.yaml`, for the evidence page. */
  EvidenceList: z.strictObject({}),
  /** Every PDF of the site, for the printing page. */
  PrintList: z.strictObject({}),
} as const satisfies Record<string, z.ZodObject>;

export type ElementName = keyof typeof elements;

/** Narrows a tag's name to a component that editors may use. */
export const isElementName = (name: string): name is ElementName => Object.hasOwn(elements, name);

/** The attributes that a component takes. */
export const attributesOf = (name: ElementName): string[] => Object.keys(elements[name].shape);
