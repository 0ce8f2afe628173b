import { z } from 'astro/zod';
import { themeIds } from './theme.ts';

const text = z.string().trim().min(1);

/** A day as `2026-11-22`; Astro's own YAML reader hands over a `Date`, ours a string. */
const day = z.preprocess(
  (value) =>
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value,
  z.iso.date(),
);

const base = {
  /** The page's name; on a situation, what happens in the words of the person it happens to. */
  title: text,
  /** One plain sentence: what the page gives its reader. */
  description: text,
  /** Words that staff would type to find this page, misspellings too. */
  aliases: z.array(text).min(1),
  /** The role that keeps the page true, such as `Floor manager`. */
  owner: text,
  /** The day on which the owner last read it and found it right: `2026-11-22`. */
  reviewed: day,
  /** After how many months it must be read again. */
  reviewEvery: z.int().min(1).max(60),
  /** The day on which staff last tried it out. */
  tested: day.optional(),
};

/** The theme, named by its playbook's file. */
const theme = z.enum(themeIds);

/** The top of a situation's page, its search preview, its pocket card and its poster. */
const cardSchema = z.strictObject({
  /** The first sentence to say, word for word. */
  sayFirst: text,
  /** Exactly three things to do, in order. */
  moves: z.tuple([text, text, text]),
  /** When to stop, and whom to call. */
  stop: text,
});

const playbookSchema = z.strictObject({ kind: z.literal('playbook'), ...base, theme });

const situationSchema = z.strictObject({
  kind: z.literal('situation'),
  ...base,
  theme,
  /** What the customer says, word for word; two or more. */
  heard: z.array(text).min(2),
  card: cardSchema,
});

/** How a checklist is used. */
export const modes = {
  'read-do': { label: 'READ-DO', how: 'Read an item, do it, tick it.' },
  'do-confirm': { label: 'DO-CONFIRM', how: 'Do the work from memory, then stop and confirm each item.' },
} as const satisfies Record<string, { label: string; how: string }>;

export type Mode = keyof typeof modes;

const checklistSchema = z.strictObject({
  kind: z.literal('checklist'),
  ...base,
  theme,
  /** `read-do`: read an item, do it. `do-confirm`: do the work, then confirm each item. */
  mode: z.enum(Object.keys(modes) as [Mode, ...Mode[]]),
  /** The moment at which the team stops and uses it. */
  pause: text,
  /** How long it takes: `3 minutes`. */
  takes: text,
});

const practiceSchema = z.strictObject({
  kind: z.literal('practice'),
  ...base,
  theme,
  /** How many minutes the session takes, from 5 to 90; the parts of its plan add up to it. */
  minutes: z.int().min(5).max(90),
  /** How many can take part, the trainer left out: `{ from: 3, to: 8 }`. */
  people: z
    .strictObject({
      /** The fewest with whom it works. */
      from: z.int().min(2).max(60),
      /** The most with whom it works. */
      to: z.int().min(2).max(60),
    })
    .refine(({ from, to }) => from <= to, 'more at the least than at the most'),
});

const plainSchema = z.strictObject({ kind: z.literal('page'), ...base });

/** What a page's frontmatter may say; an unknown key is an error. */
export const pageSchema = z.discriminatedUnion('kind', [
  playbookSchema,
  situationSchema,
  checklistSchema,
  practiceSchema,
  plainSchema,
]);

export type PageData = z.infer<typeof pageSchema>;
export type Kind = PageData['kind'];
export type Card = z.infer<typeof cardSchema>;
export type PlaybookData = z.infer<typeof playbookSchema>;
export type SituationData = z.infer<typeof situationSchema>;
export type ChecklistData = z.infer<typeof checklistSchema>;
export type PracticeData = z.infer<typeof practiceSchema>;

/**
 * The kinds of page, in the order in which search and menus show them. The folders of each stand in `playbooks/`;
 * a list, in `lists/`, leads to pages that the front door has no room for.
 */
export const kinds = {
  situation: { label: 'Situation', plural: 'Situations', folders: ['situations'], schema: situationSchema },
  checklist: { label: 'Checklist', plural: 'Checklists', folders: ['checklists'], schema: checklistSchema },
  playbook: { label: 'Playbook', plural: 'Playbooks', folders: [''], schema: playbookSchema },
  practice: { label: 'Practice', plural: 'Practice sessions', folders: ['practice'], schema: practiceSchema },
  page: { label: 'Page', plural: 'About', folders: ['about', 'lists'], schema: plainSchema },
} as const satisfies Record<
  Kind,
  { label: string; plural: string; folders: readonly [string, ...string[]]; schema: z.ZodType }
>;

/** Every folder that holds pages; the empty one is `playbooks/` itself. */
export const pageFolders: readonly string[] = Object.values(kinds).flatMap(({ folders }) => folders);

/** Narrows a value to the name of a kind. */
export const isKind = (value: unknown): value is Kind =>
  typeof value === 'string' && Object.hasOwn(kinds, value);

/** The day by which a page must be read again, as `2027-11-22`; month ends do not spill over. */
export const reviewBy = ({ reviewed, reviewEvery }: Pick<PageData, 'reviewed' | 'reviewEvery'>): string => {
  const [year, month, date] = reviewed.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + reviewEvery;
  const target = { year: Math.floor(months / 12), month: months % 12 };
  const last = new Date(Date.UTC(target.year, target.month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(target.year, target.month, Math.min(date, last))).toISOString().slice(0, 10);
};

/** `2026-11-22` as people read it: `November 22, 2026`, the same in every time zone. */
export const formatDay = (value: string, locale = 'en-US'): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${value}T00:00:00Z`),
  );
