import { attributeOf, childrenOf, isElement, textOf, type Node } from '../model/body.ts';
import { facts, isFact, splitFacts, type Local } from '../model/facts.ts';
import { typographic } from '../model/typography.ts';

/** A run of text on paper. Typst and the pack builder both set these, and read every string as plain text. */
export type Inline =
  | string
  | { is: 'strong' | 'emphasis' | 'struck'; inside: Inline[] }
  | { is: 'code'; text: string }
  /** An address on the web, printed after its words. */
  | { is: 'link'; inside: Inline[]; to: string }
  /** A line to write on, with a small label where the text does not say what belongs there. */
  | { is: 'blank'; label?: string }
  | { is: 'evidence'; id: string }
  | { is: 'break' };

const blank = /_{2,}/;

/** `float $____` as text and a line to write on. */
export const withBlanks = (text: string): Inline[] =>
  text
    .split(/(_{2,})/)
    .filter((part) => part !== '')
    .map((part) => (blank.test(part) ? { is: 'blank' } : part));

const factOnPaper = (name: string, local: Local): Inline => {
  if (!isFact(name)) return `{${name}}`;
  return facts[name].read(local) ?? { is: 'blank', label: facts[name].label.toLowerCase() };
};

/** A string of frontmatter, with its facts and blanks. */
export const inlineOfText = (text: string, local: Local): Inline[] =>
  splitFacts(text).flatMap((part) =>
    typeof part === 'string' ? withBlanks(typographic(part)) : [factOnPaper(part.fact, local)],
  );

const within = (node: Node, local: Local): Inline[] =>
  childrenOf(node).flatMap((child) => inlineOf(child, local));

const isWebAddress = (url: string): boolean => /^(?:https?|mailto|tel):/i.test(url);

/** A node inside a paragraph, as it stands on paper: links within the site are their words. */
export const inlineOf = (node: Node, local: Local): Inline[] => {
  switch (node.type) {
    case 'text':
      return withBlanks(node.value.replaceAll('\n', ' '));
    case 'strong':
      return [{ is: 'strong', inside: within(node, local) }];
    case 'emphasis':
      return [{ is: 'emphasis', inside: within(node, local) }];
    case 'delete':
      return [{ is: 'struck', inside: within(node, local) }];
    case 'inlineCode':
      return [{ is: 'code', text: node.value }];
    case 'break':
      return [{ is: 'break' }];
    case 'link':
      return isWebAddress(node.url)
        ? [{ is: 'link', inside: within(node, local), to: node.url }]
        : within(node, local);
    case 'image':
      return [node.alt ?? ''];
    case 'mdxTextExpression':
      return [factOnPaper(node.value.trim(), local)];
    case 'mdxJsxTextElement':
      return isElement('Evidence')(node)
        ? [{ is: 'evidence', id: attributeOf(node, 'id') ?? '' }]
        : within(node, local);
    default:
      return childrenOf(node).length > 0 ? within(node, local) : [textOf(node)];
  }
};

/** All inline parts below a node. */
export const inlineWithin = within;
