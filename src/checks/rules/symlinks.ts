import { inFiles, pageFile } from '../examples.ts';
import type { Rule } from '../rule.ts';

/** Links on disk lead out of the folder. */
export const symlinks: Rule = {
  id: 'symlinks',
  group: 'safety',
  why: 'A link on disk can lead to any file of the machine that builds the site, and publish it.',
  good: [inFiles('a page that is a file', { 'about/example.mdx': pageFile('Text.') })],
  bad: [inFiles('a page that is a link on disk', { 'about/example.mdx → /etc/hosts': '' })],
  check: ({ files }) =>
    files
      .filter(({ kind }) => kind !== 'file')
      .map(({ path, kind }) => ({
        file: `playbooks/${path}`,
        line: 1,
        column: 1,
        message:
          kind === 'link' ? 'This is a link on disk, and no file.' : 'This is no file, or lies too deep.',
        fix: 'Delete it, and put the file itself in its place.',
      })),
};
