import { z } from 'astro/zod';

/** A whole number of currency units, or nothing while it is not agreed. */
const amount = z.number().nonnegative().nullish();
const words = z.string().trim().min(1).nullish();

const contact = z
  .strictObject({
    /** A name or a role: `Maria`, `the shift lead`. */
    name: words,
    /** How to reach them: `extension 12`, `555 0100`. */
    call: words,
  })
  .nullish();

/** What is true only in your own place: `playbooks/_data/local.yaml`. Everything may stay empty. */
export const localSchema = z.strictObject({
  /** The name that customers know you by. */
  organization: words,
  /** Language and country for dates and money: `en-US`, `en-GB`. */
  locale: words.refine((value) => !value || isLocale(value), 'is not a locale such as en-US'),
  /** Three letters: `USD`, `GBP`, `EUR`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish(),
  /** What each role may give away without asking, in whole currency units. */
  goodwill: z.strictObject({ staff: amount, supervisor: amount, manager: amount }).nullish(),
  /** The largest refund that anyone at the counter may give. */
  refundLimit: amount,
  /** Whom to call, and how. */
  people: z
    .strictObject({ supervisor: contact, manager: contact, security: contact, emergency: contact })
    .nullish(),
  /** Where to take someone to talk, or to breathe: `the bench behind aisle four`. */
  quietPlace: words,
  /** In words: `Monday to Saturday, 9 to 6`. */
  openingHours: words,
});

export type Local = z.infer<typeof localSchema>;

type Fact = {
  /** What it is, for people who fill in a blank on paper. */
  label: string;
  /** What a sentence says on screen while the fact is not set. */
  unset: string;
  read: (local: Local) => string | undefined;
};

const isLocale = (value: string): boolean => {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
};

/** An amount as customers see it: `$25`, `£10`; plain digits while no currency is set. */
export const formatMoney = (value: number, local: Local): string =>
  new Intl.NumberFormat(
    local.locale ?? 'en-US',
    local.currency
      ? {
          style: 'currency',
          currency: local.currency,
          minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
        }
      : {},
  ).format(value);

const money = (read: (local: Local) => number | null | undefined) => (local: Local) => {
  const value = read(local);
  return value === null || value === undefined ? undefined : formatMoney(value, local);
};

type Role = keyof NonNullable<Local['people']>;

const person = (role: Role) => (local: Local) => {
  const { name, call } = local.people?.[role] ?? {};
  return name && call ? `${name} (${call})` : (name ?? call ?? undefined);
};

/** Every fact that a page may name as `{name}`, in a sentence or in its frontmatter. */
export const facts = {
  organization: {
    label: 'Organization',
    unset: 'our company',
    read: (local) => local.organization ?? undefined,
  },
  supervisor: { label: 'Supervisor', unset: 'your supervisor', read: person('supervisor') },
  manager: { label: 'Duty manager', unset: 'the duty manager', read: person('manager') },
  security: { label: 'Security', unset: 'security', read: person('security') },
  emergency: { label: 'Emergency', unset: 'the emergency number', read: person('emergency') },
  quietPlace: {
    label: 'Quiet place',
    unset: 'a quiet place',
    read: (local) => local.quietPlace ?? undefined,
  },
  openingHours: {
    label: 'Opening hours',
    unset: 'the opening hours (ask your supervisor)',
    read: (local) => local.openingHours ?? undefined,
  },
  goodwillStaff: {
    label: 'Goodwill limit, staff',
    unset: 'your goodwill limit (ask your supervisor)',
    read: money((local) => local.goodwill?.staff),
  },
  goodwillSupervisor: {
    label: 'Goodwill limit, supervisor',
    unset: 'the supervisor’s goodwill limit (ask your supervisor)',
    read: money((local) => local.goodwill?.supervisor),
  },
  goodwillManager: {
    label: 'Goodwill limit, manager',
    unset: 'the manager’s goodwill limit (ask your supervisor)',
    read: money((local) => local.goodwill?.manager),
  },
  refundLimit: {
    label: 'Refund limit',
    unset: 'your refund limit (ask your supervisor)',
    read: money((local) => local.refundLimit),
  },
} as const satisfies Record<string, Fact>;

export type FactName = keyof typeof facts;

export const factNames = Object.keys(facts) as FactName[];

/** Narrows a string to the name of a fact. */
export const isFact = (name: string): name is FactName => Object.hasOwn(facts, name);

const reference = /\{([^{}]*)\}/g;

/** A text cut at its facts: plain strings and the names between them, in order. */
export const splitFacts = (text: string): (string | { fact: FactName })[] =>
  text
    .split(reference)
    .map((part, index) => (index % 2 === 0 ? part : isFact(part) ? { fact: part } : `{${part}}`))
    .filter((part) => part !== '');

/** The names between braces that are no fact. */
export const unknownFacts = (text: string): string[] =>
  [...text.matchAll(reference)].map((match) => match[1] ?? '').filter((name) => !isFact(name));

/** What a fact reads like on a screen: its value, or whom to ask. */
export const factOnScreen = (name: FactName, local: Local): string =>
  facts[name].read(local) ?? facts[name].unset;

/** A text with every fact filled in as it reads on a screen. */
export const fillFacts = (text: string, local: Local): string =>
  splitFacts(text)
    .map((part) => (typeof part === 'string' ? part : factOnScreen(part.fact, local)))
    .join('');
