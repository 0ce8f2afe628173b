import { elements as table, isElementName } from '../../model/elements.ts';
import { nearest } from '../../model/shape.ts';
import { inBody } from '../examples.ts';
import { bodyRule } from '../rule.ts';

const names = Object.keys(table);

/** Components that belong to one page. */
const homes: Record<string, string> = { EvidenceList: 'about/evidence' };

/** HTML and unknown components can carry code, and print badly. */
export const elements = bodyRule({
  id: 'elements',
  group: 'safety',
  why: 'HTML can carry code, and a component that is not ours cannot be checked or printed. Pages use Markdown and our own few components.',
  good: [inBody('<Recall question="What comes first?">\n\nThe name.\n\n</Recall>')],
  bad: [
    inBody('<script>alert(1)</script>'),
    inBody('Press <b>here</b>.'),
    inBody('<Sya>\n\nHello.\n\n</Sya>'),
    inBody('<Say.x />'),
    inBody('<>\n\nHello.\n\n</>'),
    inBody('<EvidenceList />'),
  ],
  look: (node, { id }) => {
    if (node.type === 'html')
      return [{ message: 'HTML stands here.', fix: 'Take it out, and use Markdown or our components.' }];
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const name = node.name ?? '';
    if (!isElementName(name)) {
      const close = nearest(name, names);
      return [
        {
          message: `<${name}> is not a component that pages use.`,
          fix: close ? `Write <${close}>, or take it out.` : `Take it out. Known: ${names.join(', ')}.`,
        },
      ];
    }
    const home = homes[name];
    return home === undefined || home === id
      ? []
      : [{ message: `<${name}> belongs only on ${home}.mdx.`, fix: 'Take it out.' }];
  },
});
