import { sortProblems, type Problem } from '../model/problem.ts';
import type { Page, Playbooks } from '../model/read.ts';
import { passagesOf, type Passage } from './passages.ts';
import type { Content, Rule, Wording } from './rule.ts';
import { rules } from './rules.ts';
import { wordingOf } from './wording.ts';

/** Today as `2026-11-22`, in the clock of the machine. */
export const todayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Remembers what a function said of a page, since many rules ask. */
const once = <T>(compute: (page: Page) => T): ((page: Page) => T) => {
  const known = new Map<Page, T>();
  return (page) => {
    const found = known.get(page) ?? compute(page);
    known.set(page, found);
    return found;
  };
};

/** The playbooks as rules look at them. */
export const contentOf = (playbooks: Playbooks, today: string): Content => {
  const passages = once<readonly Passage[]>(passagesOf);
  const wording = once<readonly Wording[]>((page) => wordingOf(passages(page)));
  return { ...playbooks, today, passagesOf: passages, wordingOf: wording };
};

/** What one rule says of the content, under its own id. */
export const checkRule = (rule: Rule, content: Content): Problem[] =>
  rule.check(content).map((finding) => ({ ...finding, rule: rule.id }));

/** Every problem in all files, in reading order. */
export const checkPlaybooks = (playbooks: Playbooks, today: string): Problem[] => {
  const content = contentOf(playbooks, today);
  return sortProblems(rules.flatMap((rule) => checkRule(rule, content)));
};

/** Narrows to what must be mended before anything is built. */
export const isError = ({ severity }: Problem): boolean => severity !== 'advice';
