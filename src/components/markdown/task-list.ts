import { defineHastPlugin, type HastNode } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;
type Child = Element['children'][number];

const isBox = (node: Child): node is Element =>
  node.type === 'element' && node.tagName === 'input' && node.properties.type === 'checkbox';

const blank = /(_{2,})/;

const element = (tagName: string, properties: Element['properties'], children: Child[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** `float $____` keeps its underscores for copying; the styles draw the line to write on. */
const withBlanks = (child: Child): Child[] => {
  if (child.type !== 'text' || !blank.test(child.value)) return [child];
  return child.value
    .split(blank)
    .filter((part) => part !== '')
    .map((part) =>
      blank.test(part)
        ? element('span', { className: ['blank'], ariaHidden: 'true' }, [{ type: 'text', value: part }])
        : { type: 'text', value: part },
    );
};

/**
 * A Markdown task as a label around a box that can be ticked: one target for mouse, touch and keyboard,
 * which works before, and without, any script.
 */
export const taskList = defineHastPlugin({
  name: 'task-list',
  element: {
    filter: ['li'],
    visit(node, context) {
      const paragraph = node.children.find((child) => child.type === 'element' && child.tagName === 'p');
      const holder = paragraph?.type === 'element' ? paragraph : node;
      if (!holder.children.some(isBox)) return;
      const words = holder.children.filter((child) => !isBox(child)).flatMap(withBlanks);
      const label = element('label', {}, [
        element('input', { type: 'checkbox' }, []),
        element('span', { className: ['task'] }, words),
      ]);
      const rest = holder === node ? [] : node.children.filter((child) => child !== paragraph);
      context.replaceNode(node, element('li', { className: ['task-item'] }, [label, ...rest]));
    },
  },
});
