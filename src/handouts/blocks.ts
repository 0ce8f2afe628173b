import { attributeOf, childrenOf, isTask, placeOf, textOf, type Element, type Node } from '../model/body.ts';
import type { Local } from '../model/facts.ts';
import { clockMarks, timesOf } from '../model/practice.ts';
import { typographic } from '../model/typography.ts';
import { inlineWithin, type Inline } from './inline.ts';

/** An item of a checklist; `line` is its place in the file. */
export type Task = { words: Inline[]; line: number };

/** A sentence not to say, and what it does to the customer. */
export type Avoid = { words: Block[]; because: string };

/** A part of a page on paper, one below the other. */
export type Block =
  | { is: 'paragraph'; inside: Inline[] }
  | { is: 'heading'; level: number; inside: Inline[] }
  | { is: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { is: 'tasks'; items: Task[] }
  /** A timed plan: what the clock shows at each part, and at the end. */
  | { is: 'plan'; parts: { clock: string; inside: Block[] }[]; end: string }
  /** What to say, and below it what not to say; either may stand alone. */
  | { is: 'lines'; say: Block[]; avoid: Avoid[] }
  | { is: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { is: 'note'; title: Inline[]; inside: Block[] }
  | { is: 'recall'; question: string; answer: Block[] }
  | { is: 'quote'; inside: Block[] }
  | { is: 'code'; text: string }
  | { is: 'rule' };

const notes: Record<string, string> = { note: 'Note', tip: 'Tip', caution: 'Take care', danger: 'Danger' };

const isLabel = (node: Node): boolean =>
  node.type === 'paragraph' &&
  (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;

const note = (node: Extract<Node, { type: 'containerDirective' }>, local: Local): Block => {
  const label = childrenOf(node).find(isLabel);
  return {
    is: 'note',
    title: label ? inlineWithin(label, local) : [notes[node.name] ?? 'Note'],
    inside: blocksOf(
      childrenOf(node).filter((child) => child !== label),
      local,
    ),
  };
};

const table = (node: Extract<Node, { type: 'table' }>, local: Local): Block => {
  const [head = [], ...rows] = node.children.map((row) =>
    childrenOf(row).map((cell) => inlineWithin(cell, local)),
  );
  return { is: 'table', head, rows };
};

const list = (node: Extract<Node, { type: 'list' }>, local: Local): Block => {
  const items = childrenOf(node);
  if (items.length > 0 && items.every(isTask))
    return {
      is: 'tasks',
      items: items.map((item) => ({
        words: childrenOf(item).flatMap((child) => inlineWithin(child, local)),
        line: placeOf(item).line,
      })),
    };
  const times = timesOf(node);
  if (times) {
    const marks = clockMarks(times);
    return {
      is: 'plan',
      parts: items.map((item, index) => ({
        clock: marks[index] ?? '',
        inside: blocksOf(childrenOf(item), local),
      })),
      end: marks.at(-1) ?? '',
    };
  }
  return {
    is: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: items.map((item) => blocksOf(childrenOf(item), local)),
  };
};

/** What each component of `src/model/elements.ts` is on paper; one that is not named here is what it holds. */
const elementBlocks: Record<string, (element: Element, local: Local) => Block[]> = {
  Say: (element, local) => [{ is: 'lines', say: blocksOf(childrenOf(element), local), avoid: [] }],
  Avoid: (element, local) => [
    {
      is: 'lines',
      say: [],
      avoid: [
        {
          words: blocksOf(childrenOf(element), local),
          because: typographic(attributeOf(element, 'because') ?? ''),
        },
      ],
    },
  ],
  Recall: (element, local) => [
    {
      is: 'recall',
      question: typographic(attributeOf(element, 'question') ?? ''),
      answer: blocksOf(childrenOf(element), local),
    },
  ],
};

const blockOf = (node: Node, local: Local): Block[] => {
  switch (node.type) {
    case 'yaml':
    case 'mdxjsEsm':
      return [];
    case 'heading':
      return [{ is: 'heading', level: node.depth, inside: inlineWithin(node, local) }];
    case 'paragraph':
      return [{ is: 'paragraph', inside: inlineWithin(node, local) }];
    case 'list':
      return [list(node, local)];
    case 'table':
      return [table(node, local)];
    case 'containerDirective':
      return [note(node, local)];
    case 'blockquote':
      return [{ is: 'quote', inside: blocksOf(childrenOf(node), local) }];
    case 'code':
      return [{ is: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ is: 'rule' }];
    case 'mdxJsxFlowElement':
      return elementBlocks[node.name ?? '']?.(node, local) ?? blocksOf(childrenOf(node), local);
    default:
      return childrenOf(node).length > 0
        ? [{ is: 'paragraph', inside: inlineWithin(node, local) }]
        : [{ is: 'paragraph', inside: [textOf(node)] }];
  }
};

/** A line to avoid stands with the line to say before it, so that no page parts them. */
const joinLines = (blocks: readonly Block[]): Block[] => {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.is === 'lines' && block.say.length === 0 && last?.is === 'lines')
      joined[joined.length - 1] = { ...last, avoid: [...last.avoid, ...block.avoid] };
    else joined.push(block);
  }
  return joined;
};

/** Nodes of a page's body as they stand on paper; facts that are not set become lines to write on. */
export const blocksOf = (nodes: readonly Node[], local: Local): Block[] =>
  joinLines(nodes.flatMap((node) => blockOf(node, local)));

const visit = (value: unknown, found: string[]): void => {
  if (Array.isArray(value)) for (const item of value) visit(item, found);
  else if (value && typeof value === 'object') {
    const { is, id } = value as { is?: string; id?: string };
    if (is === 'evidence' && id !== undefined && !found.includes(id)) found.push(id);
    for (const item of Object.values(value)) visit(item, found);
  }
};

/** The evidence that blocks cite, in the order in which it is first met. */
export const citedIn = (blocks: readonly Block[]): string[] => {
  const found: string[] = [];
  visit(blocks, found);
  return found;
};
