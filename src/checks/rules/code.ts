import { factNames, isFact } from '../../model/facts.ts';
import { inBody } from '../examples.ts';
import { bodyRule } from '../rule.ts';

const allowed = factNames.map((name) => `{${name}}`).join(', ');

/** Import lines, export lines and expressions run on the machine that builds the site. */
export const code = bodyRule({
  id: 'code',
  group: 'safety',
  why: 'Import lines, export lines and anything in curly braces run as a program on the machine that builds the site. Only the name of a local fact may stand in braces.',
  good: [inBody('Call {supervisor} and wait.')],
  bad: [
    inBody("import fs from 'node:fs'"),
    inBody('export const price = 4'),
    inBody('The answer is {6 * 7}.'),
    inBody('{/* a note to myself */}'),
    inBody('{supervisor}'),
  ],
  look: (node) => {
    if (node.type === 'mdxjsEsm')
      return [
        {
          message: 'An import or export line stands here, which is program code.',
          fix: 'Take it out. If it is a sentence, do not begin the line with "import" or "export".',
        },
      ];
    if (node.type === 'mdxFlowExpression')
      return [
        {
          message: `"{${node.value}}" stands on a line of its own, where it would run as program code.`,
          fix: `Take it out, or put the name of a local fact into a sentence: ${allowed}.`,
        },
      ];
    if (node.type === 'mdxTextExpression' && !isFact(node.value))
      return [
        {
          message: `"{${node.value}}" names no local fact, and would run as program code.`,
          fix: `Write one of ${allowed}, or \\{ for the sign itself.`,
        },
      ];
    return [];
  },
});
