import { childrenOf, findAll, isType, textOf, type Node } from './body.ts';

type Link = Extract<Node, { type: 'link' }>;

/** A link to another page, and what the author says of it. */
export type WayOn = { link: Link; note: readonly Node[] };

/** Where a page leads on: its last block, and which of its links lead where. */
export type Ending = {
  block: Node;
  ways: readonly WayOn[];
  /** The items of a list that each name one page; none in a line. */
  items: readonly Node[];
};

/** More than this is a list to read, not a choice to make. */
const most = 6;

const pageAddress = /^(?![a-z][a-z0-9+.-]*:|\/|#)[^?#]+\.mdx(?:#.*)?$/i;

const isPageLink = (node: Node | undefined): node is Link =>
  node?.type === 'link' && pageAddress.test(node.url);

/** ` · Playbook: `, or what stands between two links. */
const label = /^[\s·,|]*(?:[^.:]{1,40}:\s*)?$/;

/** `- [Title](./page.mdx): what it gives.` */
const wayOf = (item: Node): WayOn | undefined => {
  const [paragraph, ...below] = childrenOf(item);
  if (paragraph?.type !== 'paragraph' || below.length > 0) return undefined;
  const [link, ...note] = childrenOf(paragraph);
  return isPageLink(link) && findAll(paragraph, isType('link')).length === 1 ? { link, note } : undefined;
};

const endingList = (block: Node): Ending | undefined => {
  const found = childrenOf(block)
    .flatMap((item) => {
      const way = wayOf(item);
      return way ? [{ item, way }] : [];
    })
    .slice(0, most);
  if (found.length === 0) return undefined;
  return { block, ways: found.map(({ way }) => way), items: found.map(({ item }) => item) };
};

const endingLine = (block: Node): Ending | undefined => {
  const parts = childrenOf(block);
  const links = parts.filter(isPageLink);
  const rest = parts.filter((part) => !isPageLink(part));
  const isLine = rest.every((part) => part.type === 'text' && label.test(textOf(part)));
  if (!isLine || links.length === 0 || links.length > most) return undefined;
  return { block, ways: links.map((link) => ({ link, note: [] })), items: [] };
};

/**
 * The links that a page ends with: a line of nothing but labels and links, or a list of which at most six items
 * each name one page. Items that gather several links stay what they are.
 */
export const endingOf = (root: Node): Ending | undefined => {
  const block = childrenOf(root).at(-1);
  if (block?.type === 'list') return endingList(block);
  return block?.type === 'paragraph' ? endingLine(block) : undefined;
};
