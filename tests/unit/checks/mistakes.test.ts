import { expect, test } from 'vitest';
import { checkPlaybooks } from '../../../src/checks/check.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { readSources } from '../../../src/model/read.ts';
import { checklistFile, items, pageFile, playbookFile, situationFile } from '../../../src/checks/examples.ts';
import { sourcesOf, today } from './sources.ts';

const list = checklistFile(
  `## At the door\n\n${items('Float: $____', 'Said to the team: "Ready."')}\n\nPlaybook: [Put it right](../put-it-right.mdx)`,
);

/** A small site without a problem but for its short playbook. */
const site: Record<string, string> = {
  'index.mdx': pageFile(
    '## Late\n\n- [It is late](./situations/late.mdx)\n- [Late](./checklists/late.mdx)\n- [Put it right](./put-it-right.mdx)',
    { title: 'Front door', aliases: '[front]' },
  ),
  'situations/late.mdx': situationFile(),
  'checklists/late.mdx': list,
  'put-it-right.mdx': playbookFile('Text.'),
};

const told = (changes: Record<string, string>): string => {
  const problems = checkPlaybooks(readSources(sourcesOf({ ...site, ...changes })), today);
  return problems
    .filter(({ file }) => file !== 'playbooks/put-it-right.mdx')
    .map(formatProblem)
    .join('\n');
};

/** The situation with one thing in it written otherwise. */
const late = (from: string | RegExp, to: string): Record<string, string> => {
  const changed = situationFile().replace(from, to);
  expect(changed).not.toBe(situationFile());
  return { 'situations/late.mdx': changed };
};

test('the small site has no problem to begin with', () => {
  expect(told({})).toBe('');
});

test('a forgotten date is told', () => {
  expect(told(late(/reviewed: .*\n/, ''))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:2:1  "reviewed" is missing. Write it like this: reviewed: 2026-11-22  frontmatter"`,
  );
});

test('a list indented by two spaces under a numbered item is told', () => {
  expect(
    told(late('- Write it down.', '1. Write it down.\n  - The name\n  - The day')),
  ).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:84:3  The list is indented by 2 spaces, and belongs to nothing above it. Begin the line with the dash. To put it under a numbered item, indent it by three spaces.  list-indent"`,
  );
});

test('a component that is not closed is told', () => {
  expect(told(late('</IfThen>', ''))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:66:1  <IfThen> is opened and not closed. Put </IfThen> on a line of its own after its text, with a blank line before it.  mdx"`,
  );
});

test('a wrong theme is told', () => {
  expect(told(late('theme: put-it-right', 'theme: put-it-rigth'))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:9:8  "theme" is "put-it-rigth", which is not one it can be. Write one of: be-ready, five-virtues, put-it-right, own-the-conversation, stay-steady.  frontmatter"`,
  );
});

test('smart quotes in YAML are told', () => {
  expect(told(late('title: It is late', 'title: “It is late”'))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:3:8  A curly quotation mark begins this text and becomes part of it. Type straight marks: "like this".  smart-quotes"`,
  );
});

test('smart quotes around a text with a colon are told once', () => {
  expect(told(late('title: It is late', 'title: “Late: again”'))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:3:8  A curly quotation mark stands here, which does not quote. Type straight marks: "like this".  yaml"`,
  );
});

test('a tab in YAML is told', () => {
  expect(
    told(
      late('heard: ["Where is it?", "You said Friday."]', 'heard:\n\t- Where is it?\n\t- You said Friday.'),
    ),
  ).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:11:1  A tab stands where YAML wants spaces. Replace the tab with two spaces.  yaml"`,
  );
});

test('a missing blank line is told', () => {
  expect(told(late('<Say>\n\nI see it now.', '<Say>\nI see it now.'))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:31:1  No blank line stands after <Say>. Leave one line empty after <Say>, and one before </Say>.  blank-lines"`,
  );
});

test('a title that another page has is told', () => {
  expect(told(late('title: It is late', 'title: When it is late'))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:3:8  "When it is late" is the title of playbooks/checklists/late.mdx too. Give one of the two another title, or join the pages.  titles"`,
  );
});

test('a dead link is told', () => {
  expect(told(late('checklists/late.mdx', 'checklists/lat.mdx'))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:89:12  "../checklists/lat.mdx" leads to no page. Did you mean ../checklists/late.mdx?  dead-links"`,
  );
});

test('eleven items are told', () => {
  const many = items(...Array.from({ length: 11 }, (_, n) => `Door ${'abcdefghijk'[n]}: ____`));
  expect(
    told({ 'checklists/late.mdx': list.replace(/- \[ \] [\s\S]*?\n\n/, `${many}\n\n`) }),
  ).toMatchInlineSnapshot(
    `"playbooks/checklists/late.mdx:26:1  "At the door" has 11 items, this is the tenth. Keep nine at most: join, cut, or begin another pause point with ##.  checklist-items"`,
  );
});

test('a misspelled key is told once, with the right one', () => {
  expect(told(late('reviewEvery:', 'reviewevery:'))).toMatchInlineSnapshot(
    `"playbooks/situations/late.mdx:8:1  "reviewevery" is not a key that this file knows. Write "reviewEvery", or take the line out.  frontmatter"`,
  );
});
