import type { Node } from '../../model/body.ts';
import { inBody } from '../examples.ts';
import { bodyRule, type Told } from '../rule.ts';

const inLink = 'Put the address into the link itself: [words](./page.mdx).';

/** Parts of Markdown that pages use; whatever the parser may learn tomorrow is refused until it stands here. */
const known = {
  root: true,
  yaml: true,
  paragraph: true,
  heading: true,
  text: true,
  emphasis: true,
  strong: true,
  inlineCode: true,
  code: true,
  break: true,
  list: true,
  listItem: true,
  link: true,
  image: true,
  table: true,
  tableRow: true,
  tableCell: true,
  blockquote: true,
  thematicBreak: true,
  containerDirective: true,
  textDirective: true,
  leafDirective: true,
  // These have rules of their own.
  html: true,
  mdxjsEsm: true,
  mdxFlowExpression: true,
  mdxTextExpression: true,
  mdxJsxFlowElement: true,
  mdxJsxTextElement: true,
} as const satisfies Partial<Record<Node['type'], true>>;

const fixes: Record<string, string> = {
  definition: inLink,
  linkReference: inLink,
  imageReference: inLink,
  toml: 'Write the top of the page between two lines ---.',
  delete: 'Take the ~ signs out.',
};

/** Only the parts of Markdown that pages, PDFs and search all know. */
export const markup = bodyRule({
  id: 'markup',
  group: 'safety',
  why: 'Pages, paper and search read the same few parts of Markdown. Anything else would get lost on one of them, or slip past a check.',
  good: [inBody('**Start** with a [link](./example.mdx).')],
  bad: [
    inBody('See [this][1].\n\n[1]: ./example.mdx'),
    inBody('This is ~~gone~~.'),
    inBody('```js onload\nalert(1)\n```'),
  ],
  look: (node): Told[] => {
    if (!Object.hasOwn(known, node.type))
      return [
        {
          message: `This is a kind of Markdown ("${node.type}") that pages do not use.`,
          fix: fixes[node.type] ?? 'Write it as plain text, a list or a table.',
        },
      ];
    if (node.type === 'code' && (node.lang || node.meta))
      return [{ message: 'Words stand behind the ``` of a code block.', fix: 'Leave only the three marks.' }];
    return [];
  },
});
