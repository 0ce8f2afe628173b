import { placeOf, walk } from '../../model/body.ts';
import { inBody } from '../examples.ts';
import { pageRule } from '../rule.ts';

/** A list that begins with spaces belongs to nothing above it. */
export const listIndent = pageRule({
  id: 'list-indent',
  group: 'structure',
  why: 'A list that is indented by one or two spaces looks as if it belonged to the line above. It does not, and prints as a list of its own.',
  good: [inBody('1. One\n   - Part of one\n2. Two'), inBody('- One\n  - Part of one')],
  bad: [inBody('1. One\n  - Part of one\n2. Two'), inBody('Text.\n\n  - One\n  - Two')],
  look: ({ root }) => {
    const found: { line: number; column: number; message: string; fix: string }[] = [];
    walk(root, (node, parents) => {
      const { line, column } = placeOf(node);
      if (node.type !== 'list' || column === 1 || parents.some(({ type }) => type === 'listItem')) return;
      found.push({
        line,
        column,
        message: `The list is indented by ${column - 1} spaces, and belongs to nothing above it.`,
        fix: 'Begin the line with the dash. To put it under a numbered item, indent it by three spaces.',
      });
    });
    return found;
  },
});
