import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { textOf, type Element, type Node } from '../../model/body.ts';
import { endingOf, type WayOn } from '../../model/ending.ts';
import { pageLink } from './source-links.ts';

type FlowElement = Extract<Element, { type: 'mdxJsxFlowElement' }>;

const element = (name: string, attributes: Record<string, string>, children: Node[]): FlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  })),
  children: children as FlowElement['children'],
});

/** A note without the colon or dash that joined it to its link. */
const noteOf = ([first, ...rest]: WayOn['note']): Node[] => {
  if (first?.type !== 'text') return first ? [first, ...rest] : [];
  const value = first.value.replace(/^[\s:–—-]+/, '');
  return value || rest.length > 0 ? [{ type: 'text', value }, ...rest] : [];
};

const card = ({ link, note }: WayOn, from: string): FlowElement => {
  const words = noteOf(note);
  const paragraph = { type: 'paragraph', children: words } as Node;
  const attributes = { href: pageLink(from, link.url), text: textOf(link) };
  return element('RelatedPage', attributes, words.length > 0 ? [paragraph] : []);
};

const heading: Node = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'More on this' }] };

/** Makes cards of the links that a page ends with; on pages that are lists themselves they stay as they are. */
export const relatedPages = (folder: string) =>
  defineMdastPlugin({
    name: 'related-pages',
    before(root, context) {
      const { astro } = context.data as { astro?: { frontmatter?: { kind?: unknown } } };
      const ending = endingOf(root);
      if (!context.fileURL || !ending || astro?.frontmatter?.kind === 'page') return;
      const { block, ways, items } = ending;
      const from = relative(folder, fileURLToPath(context.fileURL)).split(sep).join('/');
      const cards = element(
        'RelatedPages',
        {},
        ways.map((way) => card(way, from)),
      );
      context.insertBefore(block, block.type === 'list' ? cards : [heading, cards]);
      const isSpent = block.type !== 'list' || items.length === block.children.length;
      for (const node of isSpent ? [block] : items) context.removeNode(node);
    },
  });
