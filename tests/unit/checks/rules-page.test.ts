import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesPage } from '../../../src/checks/rules-page.ts';
import { rules } from '../../../src/checks/rules.ts';

const page = readFileSync('playbooks/about/rules.mdx', 'utf8');

test('the rules page is what "npm run rules" writes', () => {
  const reviewed = /^reviewed: (\S+)$/m.exec(page)?.[1] ?? '';
  expect(page).toBe(rulesPage(rules, reviewed));
});

test('every rule has its heading, so that the link in a message leads there', () => {
  expect(rules.filter(({ id }) => !page.includes(`\n### ${id}\n`))).toEqual([]);
});
