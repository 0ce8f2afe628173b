import { z } from 'astro/zod';

/** How much a claim can bear, and the verb that a page may use for it. */
export const strengths = {
  strong: { label: 'Strong', says: 'Research shows…' },
  moderate: { label: 'Moderate', says: 'Studies suggest…' },
  weak: { label: 'Weak', says: 'One study found…' },
  guidance: { label: 'Guidance', says: 'The regulator advises…' },
  folklore: { label: 'Folklore', says: 'Popular, but not so.' },
} as const satisfies Record<string, { label: string; says: string }>;

/** How far a claim's studies stand from a shop counter. */
export const fits = {
  direct: 'customers and staff',
  near: 'work like service, or imagined cases',
  far: 'other fields, such as surgery and aviation',
} as const satisfies Record<string, string>;

/** What was seen of the work itself. */
export const verifications = {
  original: 'the work itself was seen',
  secondary: 'a report about it was seen',
  unchecked: 'not yet checked',
} as const satisfies Record<string, string>;

const keys = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

export const evidenceId = /^[A-Z]{3,4}-\d{2}$/;

const claimSchema = z.strictObject({
  /** A short name, or for folklore the saying itself. */
  title: z.string().min(1),
  /** What is known, in one or two sentences. */
  claim: z.string().min(1),
  /** The figures that a page may quote. */
  number: z.string().min(1).optional(),
  strength: z.enum(keys(strengths)),
  fit: z.enum(keys(fits)),
  verified: z.enum(keys(verifications)),
  /** Limits: what must not be said. */
  caution: z.string().min(1).optional(),
  /** How a page may use it. */
  use: z.string().min(1).optional(),
  sources: z.array(
    z.strictObject({
      text: z.string().min(1),
      /** Bare: `10.1136/bmj.325.7366.682`. */
      doi: z
        .string()
        .regex(/^10\.\d{4,9}\/\S+$/)
        .optional(),
      url: z.url({ protocol: /^https$/ }).optional(),
    }),
  ),
});

/** The claims that pages cite: `playbooks/_data/evidence.yaml`, by id. */
export const evidenceSchema = z.record(z.string().regex(evidenceId), claimSchema);

export type Claim = z.infer<typeof claimSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
