import { inBody } from '../examples.ts';
import { bodyRule, type Told } from '../rule.ts';

const variants = new Set(['note', 'tip', 'caution', 'danger']);

/** Boxes that set a remark apart. */
export const asides = bodyRule({
  id: 'asides',
  group: 'safety',
  why: 'Only four kinds of box exist: note, tip, caution and danger. They take a title and no other setting.',
  good: [inBody(':::note[Popular but wrong]\n\nNobody can trace it.\n\n:::')],
  bad: [
    inBody(':::note{onclick="go()"}\n\nText.\n\n:::'),
    inBody(':::warning\n\nText.\n\n:::'),
    inBody('::video{src="x"}'),
    inBody('Press :kbd[Ctrl] now.'),
  ],
  look: (node): Told[] => {
    if (node.type === 'textDirective' || node.type === 'leafDirective')
      return [
        {
          message: `":${node.name}" is taken for a command, because letters follow the colon.`,
          fix: 'Put a space after the colon, or take it out.',
        },
      ];
    if (node.type !== 'containerDirective') return [];
    if (!variants.has(node.name))
      return [
        {
          message: `":::${node.name}" is not a box that pages use.`,
          fix: `Write one of: ${[...variants].map((name) => `:::${name}`).join(', ')}.`,
        },
      ];
    if (Object.keys(node.attributes ?? {}).length > 0)
      return [{ message: `":::${node.name}" has settings in braces.`, fix: 'Take out the braces.' }];
    return [];
  },
});
