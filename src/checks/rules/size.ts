import { largestPage } from '../../model/files.ts';
import { inBody, inFiles, pageFile } from '../examples.ts';
import type { Rule } from '../rule.ts';

const mostFiles = 5000;

/** Files that a person could not review, and a machine could choke on. */
export const size: Rule = {
  id: 'size',
  group: 'safety',
  why: 'Nobody can review a huge file or an endless line, and it can make the checks themselves stand still.',
  good: [inBody('A line of some words.')],
  bad: [
    inFiles('a page of 65 KB', { 'about/example.mdx': pageFile('word '.repeat(largestPage / 4)) }),
    inFiles('a line of 2,001 characters', { 'about/example.mdx': pageFile('word '.repeat(401)) }),
  ],
  check: ({ files, problems }) => [
    ...problems.filter(({ rule }) => rule === 'size'),
    ...files.slice(mostFiles, mostFiles + 1).map(({ path }) => ({
      file: `playbooks/${path}`,
      line: 1,
      column: 1,
      message: `The folder holds more than ${mostFiles} files.`,
      fix: 'Take out what is not needed.',
    })),
  ],
};
