import { childrenOf, isElement, placeOf } from '../../model/body.ts';
import { isElementName } from '../../model/elements.ts';
import { inBody } from '../examples.ts';
import { pageRule } from '../rule.ts';

const inline = new Set(['Evidence']);

/** Block components stand on lines of their own, with blank lines inside. */
export const blankLines = pageRule({
  id: 'blank-lines',
  group: 'structure',
  why: 'Without a blank line after the opening tag and before the closing one, the text in between is not read as a paragraph.',
  good: [inBody('<Recall question="What first?">\n\nThe name.\n\n</Recall>')],
  bad: [
    inBody('<Recall question="What first?">\nThe name.\n</Recall>'),
    inBody('Then <Recall question="What first?">the name</Recall>.'),
    inBody(':::note\n\nText without an end.'),
  ],
  look: ({ root, source }, content) => {
    void content;
    const lines = source.split(/\r?\n/);
    const found: { line: number; column: number; message: string; fix: string }[] = [];
    const visit = (node: typeof root): void => {
      for (const child of childrenOf(node)) {
        if (isElement()(child) && isElementName(child.name ?? '') && !inline.has(child.name ?? '')) {
          const name = child.name ?? '';
          const [first, last] = [childrenOf(child)[0], childrenOf(child).at(-1)];
          const start = child.position?.start.line ?? 1;
          const end = child.position?.end.line ?? start;
          if (child.type === 'mdxJsxTextElement')
            found.push({
              ...placeOf(child),
              message: `<${name}> stands inside a line of text.`,
              fix: `Put <${name}> and </${name}> on lines of their own, with blank lines between.`,
            });
          else if (first && last) {
            const openEnd = (first.position?.start.line ?? start) - 1;
            const after = lines[openEnd - 1]?.trim() ?? '';
            const before = lines[end - 2]?.trim() ?? '';
            if (after !== '')
              found.push({
                ...placeOf(child),
                message: `No blank line stands after <${name}>.`,
                fix: `Leave one line empty after <${name}>, and one before </${name}>.`,
              });
            else if (before !== '')
              found.push({
                line: end,
                column: 1,
                message: `No blank line stands before </${name}>.`,
                fix: `Leave one line empty before </${name}>.`,
              });
          }
        }
        if (
          child.type === 'containerDirective' &&
          !/^\s*:{3,}\s*$/.test(lines[(child.position?.end.line ?? 1) - 1] ?? '')
        )
          found.push({
            ...placeOf(child),
            message: `The box ":::${child.name}" is opened and not closed.`,
            fix: 'Put ::: on a line of its own after its text.',
          });
        visit(child);
      }
    };
    visit(root);
    return found;
  },
});
