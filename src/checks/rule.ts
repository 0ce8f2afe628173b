import { walk, placeOf, type Node } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import type { Page, PageText, Playbooks } from '../model/read.ts';
import type { Place } from '../model/yaml.ts';
import type { Passage } from './passages.ts';

/** What a rule is about; the rules page shows the groups in this order. */
export const groups = {
  safety: { title: 'Safety', why: 'A page must not run code, lead astray or hide anything.' },
  structure: { title: 'Structure', why: 'A reader in a hurry finds the same thing in the same place.' },
  truth: { title: 'Truth', why: 'Staff repeat what stands here, so each claim can be traced.' },
  language: { title: 'Language', why: 'Words must work at first reading, under stress.' },
  freshness: { title: 'Freshness', why: 'A page that nobody has read for a year may be wrong.' },
} as const satisfies Record<string, { title: string; why: string }>;

export type Group = keyof typeof groups;

/** A file or a few, small enough to read at a glance. */
export type Example = {
  /** The part that matters, as the rules page shows it. */
  shown: string;
  /** Whole files by path below the playbooks folder. */
  files: Readonly<Record<string, string | Uint8Array>>;
};

/** What rules look at. */
export type Content = Playbooks & {
  /** The day of the check, as `2026-11-22`. */
  today: string;
  /** The texts of a page in reading order, cut where a reader pauses. */
  passagesOf: (page: Page) => readonly Passage[];
  /** The sentences of a page that a library for wording marks, by what it marks. */
  wordingOf: (page: Page) => readonly Wording[];
};

/** What a library for wording says about a passage. */
export type Wording = {
  about: 'passive' | 'unkind';
  words: string;
  instead: readonly string[];
  place: Place;
};

/** A problem without its rule, which is known. */
export type Finding = Omit<Problem, 'rule'>;

/** One thing that content must be, with its reason and its tests. */
export type Rule = {
  /** Kebab case, short, never reused for another rule. */
  id: string;
  group: Group;
  /** One or two plain sentences for the rules page. */
  why: string;
  good: readonly Example[];
  bad: readonly Example[];
  /** Pure; finds every breach in all files. */
  check: (content: Content) => Finding[];
};

/** What is wrong at one node of a page's body. */
export type Told = { message: string; fix: string; place?: Place };

/** A rule that needs no more than a body's tree, so that the build's own guard can hold it too. */
export type BodyRule = Rule & { look: (node: Node, context: BodyContext) => Told[] };

export type BodyContext = {
  /** The page's id: `situations/shouting`. */
  id: string;
  /** The node's parents, the root first. */
  parents: readonly Node[];
};

/** Makes a rule of a look at single nodes. */
export const bodyRule = (rule: Omit<BodyRule, 'check'>): BodyRule => ({
  ...rule,
  check: ({ texts }) =>
    texts.flatMap((text) => lookAt(text, rule.look).map((finding) => ({ file: text.file, ...finding }))),
});

const lookAt = ({ id, root }: PageText, look: BodyRule['look']): Omit<Finding, 'file'>[] => {
  const found: Omit<Finding, 'file'>[] = [];
  if (root)
    walk(root, (node, parents) => {
      for (const { message, fix, place } of look(node, { id, parents }))
        found.push({ ...(place ?? placeOf(node)), message, fix });
    });
  return found;
};

/** Makes a rule of a look at single pages. */
export const pageRule = (
  rule: Omit<Rule, 'check'> & { look: (page: Page, content: Content) => Omit<Finding, 'file'>[] },
): Rule => ({
  ...rule,
  check: (content) =>
    content.pages.flatMap((page) =>
      rule.look(page, content).map((finding) => ({ file: page.file, ...finding })),
    ),
});

/** Makes a rule of what the model's reader refuses under the same id. */
export const readerRule = (rule: Omit<Rule, 'check'>): Rule => ({
  ...rule,
  check: ({ problems }) => problems.filter((problem) => problem.rule === rule.id),
});
