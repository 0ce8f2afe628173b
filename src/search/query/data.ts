import type { Kind } from '../../model/page.ts';

/** What search knows of a page without asking Pagefind. */
export type SearchPage = {
  /** `situations/shouting`; its address is the id and `.html`. */
  id: string;
  /** What Pagefind calls it. */
  fragment: string;
  kind: Kind;
  title: string;
  /** What to say first, or what the page gives. */
  line: string;
  /** Words that staff would type for it. */
  aliases: readonly string[];
  /** What the customer says. */
  heard: readonly string[];
};

/** What ships with the search: written at the build, loaded with the search's own code. */
export type SearchData = {
  pages: readonly SearchPage[];
  /** Kinds of page in their usual order, with what a group of them is called. */
  groups: readonly { kind: Kind; label: string }[];
  /** Words of the pages' bodies that are written on two pages or more, sorted, with spaces between. */
  vocabulary: string;
  /** Groups of words with one meaning: a group to a line, commas between its words. */
  synonyms: string;
  /** Pairs of British and American spelling. */
  spelling: readonly (readonly [string, string])[];
  /** Where to go when nothing is near. */
  themes: readonly { id: string; title: string; promise: string }[];
};

/** Asks Pagefind for one word: its names of pages, with their scores. */
export type Lookup = (word: string) => Promise<ReadonlyMap<string, number>>;
