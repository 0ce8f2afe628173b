import { defineHastPlugin, type HastNode } from 'satteri';
import { clockMarks, minutesIn } from '../../model/practice.ts';

type Root = Extract<HastNode, { type: 'root' }>;
type Element = Extract<HastNode, { type: 'element' }>;
type Child = Root['children'][number];

const element = (tagName: string, className: string, children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties: { className: [className] },
  children,
});

const isTag = (node: HastNode | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName;

const clock = (mark: string): Element => element('span', 'clock', [{ type: 'text', value: mark }]);

/** The bold words that an item of a list begins with. */
const leadOf = (item: Element): HastNode | undefined => {
  const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  return isTag(first, 'p') ? first.children[0] : first;
};

type TextOf = (node: HastNode) => string;

/** A numbered list whose every item names its minutes, as a time line; any other list comes back as it is. */
const asTimeLine = (node: Child, textOf: TextOf): Child => {
  if (!isTag(node, 'ol')) return node;
  const items = node.children.filter((child) => isTag(child, 'li'));
  const times = items.flatMap((item) => {
    const lead = leadOf(item);
    return (isTag(lead, 'strong') ? minutesIn(textOf(lead)) : undefined) ?? [];
  });
  if (times.length !== items.length) return node;
  const marks = clockMarks(times);
  const parts = items.map((item, index) => ({
    ...item,
    children: [clock(marks[index] ?? ''), element('div', 'part', item.children)],
  }));
  const end = element('li', 'plan-end', [
    clock(marks.at(-1) ?? ''),
    element('div', 'part', [{ type: 'text', value: 'End' }]),
  ]);
  return element('ol', 'plan', [...parts, end]);
};

/** What stands under "Roles", cut at its headings: a card for each player. */
const asCards = (nodes: readonly Child[]): Child[] => {
  const cards: Element[] = [];
  const before: Child[] = [];
  for (const node of nodes) {
    if (isTag(node, 'h3')) cards.push(element('div', 'role', [node]));
    else if (cards.length === 0) before.push(node);
    else cards.at(-1)?.children.push(node as Element['children'][number]);
  }
  return cards.length === 0 ? before : [...before, element('div', 'roles', cards)];
};

/** A session's page: its plan as a time line, its roles as cards. */
const arranged = (children: readonly Child[], textOf: TextOf): Child[] => {
  const start = children.findIndex((node) => isTag(node, 'h2') && textOf(node) === 'Roles') + 1;
  const after = children.findIndex((node, index) => index >= start && isTag(node, 'h2'));
  const end = after === -1 ? children.length : after;
  const all = (nodes: readonly Child[]) => nodes.map((node) => asTimeLine(node, textOf));
  return start === 0
    ? all(children)
    : [...all(children.slice(0, start)), ...asCards(children.slice(start, end)), ...all(children.slice(end))];
};

/** Arranges practice sessions, which editors write as plain Markdown. */
export const session = defineHastPlugin({
  name: 'session',
  after(root, context) {
    const { astro } = context.data as { astro?: { frontmatter?: { kind?: unknown } } };
    if (astro?.frontmatter?.kind !== 'practice') return;
    const children = arranged(root.children, (node) => context.textContent(node));
    context.replaceNode(root, { type: 'root', children });
  },
});
