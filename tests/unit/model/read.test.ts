import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { formatProblem } from '../../../src/model/problem.ts';
import { largestPage } from '../../../src/model/files.ts';
import { isOfKind, readPage, readPlaybooks } from '../../../src/model/read.ts';

const folders: string[] = [];

const folderWith = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'steady-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const plain = `---
kind: page
title: Printing
description: What to print.
aliases: [paper]
owner: Trainer
reviewed: 2026-11-22
reviewEvery: 12
---

## Paper

Use **plain** paper, and call {supervisor}.
`;

const told = (source: string): string =>
  readPage('x', 'playbooks/x.mdx', source).problems.map(formatProblem).join('\n');

test('a page comes back as data and as a tree with the file’s own positions', () => {
  const { page, problems } = readPage('about/printing', 'playbooks/about/printing.mdx', plain);
  expect(problems).toEqual([]);
  expect(page?.data).toMatchObject({ kind: 'page', title: 'Printing', reviewed: '2026-11-22' });
  const heading = page && 'children' in page.root ? page.root.children[1] : undefined;
  expect(heading).toMatchObject({ type: 'heading', position: { start: { line: 11, column: 1 } } });
});

test('the real playbooks are read without a problem', () => {
  const { pages, problems } = readPlaybooks('playbooks');
  expect(problems.map(formatProblem)).toEqual([]);
  expect(pages.filter(isOfKind('playbook'))).toHaveLength(5);
  expect(pages.filter(isOfKind('checklist')).length).toBeGreaterThanOrEqual(10);
  expect(pages.filter(isOfKind('situation')).length).toBeGreaterThanOrEqual(26);
});

test('a misspelt kind is told with the kinds there are', () => {
  expect(told(plain.replace('kind: page', 'kind: pgae'))).toMatchInlineSnapshot(
    `"playbooks/x.mdx:2:7  "kind" is "pgae", which is not one it can be. Write one of: situation, checklist, playbook, practice, page.  frontmatter"`,
  );
});

test('an unknown key is told at its line, with the known one that is near', () => {
  expect(told(plain.replace('owner:', 'ownr:'))).toMatchInlineSnapshot(
    `"playbooks/x.mdx:6:1  "ownr" is not a key that this file knows. Write "owner", or take the line out.  frontmatter"`,
  );
});

test('a missing date is told with an example', () => {
  expect(told(plain.replace('reviewed: 2026-11-22\n', ''))).toMatchInlineSnapshot(
    `"playbooks/x.mdx:2:1  "reviewed" is missing. Write it like this: reviewed: 2026-11-22  frontmatter"`,
  );
});

test('a day that no calendar has is told', () => {
  expect(told(plain.replace('2026-11-22', '2026-02-30'))).toMatchInlineSnapshot(
    `"playbooks/x.mdx:7:11  "reviewed" is "2026-02-30", which is no day. Write year-month-day, such as 2026-11-22.  frontmatter"`,
  );
});

test('an unknown theme is told with the themes there are', () => {
  const checklist = plain.replace(
    'kind: page',
    'kind: checklist\ntheme: be-redy\nmode: do-confirm\npause: Now\ntakes: 3 minutes',
  );
  expect(told(checklist)).toMatchInlineSnapshot(
    `"playbooks/x.mdx:3:8  "theme" is "be-redy", which is not one it can be. Write one of: be-ready, five-virtues, put-it-right, own-the-conversation, stay-steady.  frontmatter"`,
  );
});

test('a fact that does not exist is told where it stands', () => {
  expect(told(plain.replace('What to print.', 'Ask {supervisr}.'))).toMatchInlineSnapshot(
    `"playbooks/x.mdx:4:14  "{supervisr}" names no local fact. Write one of: {organization}, {supervisor}, {manager}, {security}, {emergency}, {quietPlace}, {openingHours}, {goodwillStaff}, {goodwillSupervisor}, {goodwillManager}, {refundLimit}.  facts"`,
  );
});

test('an element that is not closed is told at its line', () => {
  expect(told(`${plain}\n<Say>\n\nHello.\n`)).toMatchInlineSnapshot(
    `"playbooks/x.mdx:15:1  <Say> is opened and not closed. Put </Say> on a line of its own after its text, with a blank line before it.  mdx"`,
  );
});

test('a page without frontmatter is told', () => {
  expect(told('## Hello\n')).toMatchInlineSnapshot(
    `"playbooks/x.mdx:1:1  The page does not begin with its frontmatter. Begin the file with a line ---, then the keys, then a line ---.  frontmatter"`,
  );
});

test('anchors and aliases in YAML are refused, so that a small file stays small', () => {
  expect(
    told(plain.replace('title: Printing', 'title: &a Printing').replace('owner: Trainer', 'owner: *a')),
  ).toContain('An anchor (&) or alias (*) stands here.');
});

test('problems of every file come back at once', () => {
  const folder = folderWith({
    'a.mdx': '# No frontmatter\n',
    'b/c.mdx': plain.replace('kind: page', 'kind: no'),
  });
  expect(readPlaybooks(folder).problems.map(({ file }) => file)).toEqual([
    'playbooks/a.mdx',
    'playbooks/b/c.mdx',
  ]);
});

test('a symbolic link is not followed', () => {
  const outside = folderWith({ 'secret.mdx': plain });
  const folder = folderWith({ 'a.mdx': plain });
  symlinkSync(join(outside, 'secret.mdx'), join(folder, 'linked.mdx'));
  expect(readPlaybooks(folder).pages.map(({ id }) => id)).toEqual(['a']);
});

test('a file that is too large is not parsed', () => {
  const folder = folderWith({ 'a.mdx': plain + 'x'.repeat(largestPage) });
  expect(readPlaybooks(folder).problems.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "playbooks/a.mdx:1:1  The file is larger than 64 KB. Cut it into smaller pages.  size",
    ]
  `);
});

test('bad local facts are told with file and line', () => {
  const folder = folderWith({
    '_data/local.yaml': 'organisation: Shop\ncurrency: dollars\ngoodwill:\n  staff: ten\n',
  });
  expect(readPlaybooks(folder).problems.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "playbooks/_data/local.yaml:2:11  "currency" is "dollars", which does not have its form. See the comments in the file for its form.  local",
      "playbooks/_data/local.yaml:4:10  "goodwill.staff" is "ten", but it must be a number. See the comments in the file for its form.  local",
      "playbooks/_data/local.yaml:1:1  "organisation" is not a key that this file knows. Write "organization", or take the line out.  local",
    ]
  `);
});

test('a word in two groups is told', () => {
  const folder = folderWith({ '_data/words.yaml': 'synonyms:\n  - [yell, shout]\n  - [loud, shout]\n' });
  expect(readPlaybooks(folder).problems.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "playbooks/_data/words.yaml:3:12  "shout" stands in two groups, the other begins with "yell". Keep it in one of the two.  words",
    ]
  `);
});
