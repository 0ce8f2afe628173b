import { mdxToMdast, type MdastNode } from 'satteri';
import type { Place } from './yaml.ts';

/** What pages, checks and handouts parse alike. */
export const markdownFeatures = { frontmatter: true, gfm: { footnotes: false }, directive: true } as const;

export type Node = MdastNode;
export type Parent = Extract<Node, { children: unknown[] }>;

/** A body, or why it cannot be read. */
export type Body = { ok: true; root: Node } | { ok: false; place: Place; reason: string };

const failure = /^(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \([\w-]+:[\w-]+\))?$/s;

/** Why a body whose nodes stand too deep in each other is refused; honest pages stay below ten. */
export const tooDeep = 'too deep';
const deepest = 40;

/** Where a tree goes deeper than anything that walks it can bear; looks without recursion. */
const deepPlace = (root: Node): Place | undefined => {
  const open: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > deepest) return placeOf(node);
    for (const child of childrenOf(node)) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
};

/** Parses a page's whole MDX text, frontmatter included, so that positions are the file's own. Never throws. */
export const parseBody = (source: string, options: { typographic?: boolean } = {}): Body => {
  try {
    const features = { ...markdownFeatures, smartPunctuation: options.typographic ?? false };
    const root = mdxToMdast(source, { features });
    const place = deepPlace(root);
    return place ? { ok: false, place, reason: tooDeep } : { ok: true, root };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', reason = message] = failure.exec(message) ?? [];
    return { ok: false, place: { line: Number(line), column: Number(column) }, reason };
  }
};

/** A node's children, or none. */
export const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : []);

/** Visits a node and all below it, parents first, in reading order. */
export const walk = (node: Node, visit: (node: Node, parents: readonly Node[]) => void): void => {
  const enter = (current: Node, parents: readonly Node[]): void => {
    visit(current, parents);
    const below = [...parents, current];
    for (const child of childrenOf(current)) enter(child, below);
  };
  enter(node, []);
};

/** Every node for which the test holds, in reading order. */
export const findAll = <T extends Node>(node: Node, test: (node: Node) => node is T): T[] => {
  const found: T[] = [];
  walk(node, (current) => {
    if (test(current)) found.push(current);
  });
  return found;
};

/** Tests for nodes of one type. */
export const isType =
  <T extends Node['type']>(type: T) =>
  (node: Node): node is Extract<Node, { type: T }> =>
    node.type === type;

/** An MDX element, block or inline. */
export type Element = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Tests for an MDX element, of one name where one is given. */
export const isElement =
  (name?: string) =>
  (node: Node): node is Element =>
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    (name === undefined || node.name === name);

/** A string attribute of an element. */
export const attributeOf = (element: Element, name: string): string | undefined => {
  const found = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
};

/** The words of a node as they are written; a fact stays `{supervisor}`. */
export const textOf = (node: Node): string => {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return `{${node.value}}`;
  if ('value' in node && node.type !== 'yaml' && node.type !== 'mdxjsEsm') return node.value;
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(textOf).join('');
};

/** Where a node begins; the top of the file where the parser did not say. */
export const placeOf = (node: Node): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** A part of a page under one `##` heading. */
export type Section = { title: string; place: Place; nodes: readonly Node[] };

/** The parts of a page, in order; what stands before the first heading has the title `''`. */
export const sectionsOf = (root: Node): Section[] => {
  const sections: { title: string; place: Place; nodes: Node[] }[] = [];
  for (const node of childrenOf(root)) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading' && node.depth <= 2) {
      sections.push({ title: textOf(node).trim(), place: placeOf(node), nodes: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ title: '', place: placeOf(node), nodes: [] });
    sections.at(-1)?.nodes.push(node);
  }
  return sections;
};

/** An item of a task list, whichever section it stands in. */
export type Item = Extract<Node, { type: 'listItem' }>;

/** Tests for an item with a tick box. */
export const isTask = (node: Node): node is Item =>
  node.type === 'listItem' && typeof node.checked === 'boolean';
