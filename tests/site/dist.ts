import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { root } from './build.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** The built site. */
export const dist = join(root, 'dist');

/** Every file of the built site, sorted, with forward slashes. */
export const distFiles = (): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** Every page of the built site. */
export const distPages = (): string[] => distFiles().filter((path) => path.endsWith('.html'));

/** A file of the built site, as text. */
export const readDist = (path: string): string => readFileSync(join(dist, path), 'utf8');

/** All elements of an HTML text, in reading order. */
export const elementsOf = (html: string): Element[] => {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
};

/** An attribute's value, where the element has it. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

const isUnread = (node: Node): boolean =>
  'tagName' in node &&
  (['script', 'style', 'template'].includes(node.tagName) || attribute(node, 'class') === 'fact-paper');

/** The text of an element as a reader on a screen meets it, white space folded. */
export const textOf = (node: Node): string => {
  const collect = (current: Node): string => {
    if (current.nodeName === '#text') return (current as DefaultTreeAdapterTypes.TextNode).value;
    if (isUnread(current)) return '';
    return 'childNodes' in current ? current.childNodes.map(collect).join('') : '';
  };
  return collect(node).replace(/\s+/g, ' ').trim();
};
