import { defineMdastPlugin, mdxToJs } from 'satteri';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { relatedPages } from '../../../src/components/markdown/related-pages.ts';
import { attributeOf, childrenOf, isElement, textOf, type Node } from '../../../src/model/body.ts';

const outline = (node: Node, depth = 0): string => {
  const named = isElement()(node) ? `${node.name} ${attributeOf(node, 'href') ?? ''}` : node.type;
  const isLeaf = node.type === 'paragraph' || node.type === 'heading';
  const line = `${'  '.repeat(depth)}${named.trim()}${isLeaf ? `: ${textOf(node)}` : ''}`;
  return [line, ...(isLeaf ? [] : childrenOf(node).map((child) => outline(child, depth + 1)))].join('\n');
};

/** What becomes of a body, as an outline. */
const made = (source: string, kind: string): string => {
  let tree = '';
  const look = defineMdastPlugin({ name: 'look', before: (root) => void (tree = outline(root as Node)) });
  mdxToJs(source, {
    fileURL: pathToFileURL(resolve('playbooks/situations/late.mdx')),
    data: {
      astro: { frontmatter: { kind }, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() },
    },
    mdastPlugins: [relatedPages(resolve('playbooks')), look],
  });
  return tree;
};

test('makes cards under a heading of a line of links', () => {
  expect(made('Text.\n\nPlaybook: [A](../a.mdx) · [B](b.mdx#c)', 'situation')).toMatchInlineSnapshot(`
    "root
      paragraph: Text.
      heading: More on this
      RelatedPages
        RelatedPage /a.html
        RelatedPage /situations/b.html#c"
  `);
});

test('makes cards of a list, with the notes, and leaves lines that gather several pages', () => {
  expect(made('- [A](a.mdx): the *moves*.\n- [B](b.mdx)\n- Heat: [C](c.mdx)', 'playbook'))
    .toMatchInlineSnapshot(`
    "root
      RelatedPages
        RelatedPage /situations/a.html
          paragraph: the moves.
        RelatedPage /situations/b.html
      list
        listItem
          paragraph: Heat: C"
  `);
});

test('leaves no empty list behind', () => {
  expect(made('- [A](a.mdx)', 'playbook')).not.toContain('list');
});

test('leaves pages that are lists themselves alone', () => {
  expect(made('- [A](a.mdx)', 'page')).not.toContain('Related');
});
