import { childrenOf, findAll, isElement, isType, textOf, type Node } from '../model/body.ts';
import { fillFacts, type Local } from '../model/facts.ts';
import type { Page } from '../model/read.ts';
import { isFunctionWord } from './query/function-words.ts';
import { stem } from './query/stem.ts';
import { wordsOf } from './query/text.ts';

/** Links name other pages, marks name sources: neither says what this page is about. */
const isElsewhere = (node: Node): boolean =>
  node.type === 'yaml' || node.type === 'link' || isElement('Evidence')(node);

const readable = (node: Node): string => {
  if (isElsewhere(node)) return ' ';
  const children = childrenOf(node);
  return children.length === 0
    ? textOf(node)
    : children.map(readable).join(node.type === 'paragraph' ? '' : ' ');
};

/** The front door only lists what stands elsewhere; a practice session plays a scene, and is found by its headings. */
const textOfPage = ({ id, data, root }: Page): string => {
  if (id === 'index') return '';
  return data.kind === 'practice' ? findAll(root, isType('heading')).map(readable).join(' ') : readable(root);
};

/** What a page's body says to the search, as plain text, local facts filled in. */
export const bodyText = (page: Page, local: Local): string =>
  fillFacts(textOfPage(page), local).replace(/\s+/g, ' ').trim();

/** The words of a text that can be searched for, in its order. */
export const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => word.length > 1 && !isFunctionWord(word));

/** How many pages have each word of a body in one form or another, by stem. */
export const countPages = (pages: readonly Page[], local: Local): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(contentWords(bodyText(page, local)).map(stem)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
