import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkPlaybooks } from '../../../src/checks/check.ts';
import { dueWithin, formatDue, runDue } from '../../../src/checks/due.ts';
import { pageFile } from '../../../src/checks/examples.ts';
import { writeNewPage } from '../../../src/checks/new.ts';
import { pathOf, slugOf } from '../../../src/checks/new-page.ts';
import { quietestInterval } from '../../../src/checks/stagger.ts';
import { jsonSchema, moduleOf, schemaNames } from '../../../src/checks/schemas.ts';
import { kinds } from '../../../src/model/page.ts';
import { readPlaybooks, readSources } from '../../../src/model/read.ts';
import { issueForms } from '../../../src/model/repository.ts';
import { sourcesOf, today } from './sources.ts';

const folders: string[] = [];

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'steady-new-'));
  folders.push(folder);
  return folder;
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const now = new Date(2026, 10, 22);
const answers = { title: 'They want a receipt', theme: 'put-it-right', owner: 'Shift lead' };

test.each(Object.keys(kinds))('a new %s has no problem but its marked gaps', (kind) => {
  const folder = newFolder();
  const { code } = writeNewPage({ ...answers, kind, folder }, now);
  expect(code).toBe(0);
  const written = readPlaybooks(folder);
  const neighbors = sourcesOf({
    'index.mdx': pageFile(
      '[New](./situations/they-want-a-receipt.mdx) [New](./checklists/they-want-a-receipt.mdx) [New](./practice/they-want-a-receipt.mdx) [New](./put-it-right.mdx)',
      { title: 'Front', aliases: '[front]' },
    ),
    'checklists/putting-it-right.mdx': '',
    'situations/late.mdx': '',
    'situations/they-want-a-receipt.mdx': '',
    'checklists/they-want-a-receipt.mdx': '',
    'practice/they-want-a-receipt.mdx': '',
    'put-it-right.mdx': '',
  }).filter(({ path }) => !written.files.some((file) => file.path === path));
  const file = `playbooks/${written.files[0]?.path}`;
  const rules = checkPlaybooks(readSources([...written.files, ...neighbors]), today)
    .filter((problem) => problem.file === file && problem.severity !== 'advice')
    .map(({ rule }) => rule);
  // A playbook is short until it is written.
  expect([...new Set(rules)].filter((rule) => !(kind === 'playbook' && rule === 'length'))).toEqual(['gaps']);
});

test('kind and title may be given without their names', () => {
  const folder = newFolder();
  const given = ['practice', 'The late cake', '--theme', 'put-it-right', '--owner', 'Trainer'];
  const { status } = spawnSync(process.execPath, ['src/checks/new.ts', ...given, '--folder', folder]);
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'practice/the-late-cake.mdx'), 'utf8')).toContain('kind: practice');
});

test('a new page never writes over a file', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'situations'));
  const file = join(folder, 'situations', 'they-want-a-receipt.mdx');
  writeFileSync(file, 'mine');
  const { code, out } = writeNewPage({ ...answers, kind: 'situation', folder }, now);
  expect(code).toBe(1);
  expect(out).toContain('Nothing was written');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('a title that exists is not taken twice', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'index.mdx'), pageFile('Text.', { title: 'They want a receipt' }));
  expect(writeNewPage({ ...answers, kind: 'situation', folder }, now).code).toBe(1);
  expect(existsSync(join(folder, 'situations'))).toBe(false);
});

test.each([
  [{ kind: 'poem' }, '"poem" is no kind.'],
  [{ theme: 'rage' }, '"rage" is no theme.'],
  [{ title: '…' }, 'The title has no letters from a to z.'],
])('a wrong answer is told: %o', (wrong, reason) => {
  const { code, out } = writeNewPage({ ...answers, kind: 'situation', folder: newFolder(), ...wrong }, now);
  expect(code).toBe(2);
  expect(out).toContain(reason);
});

test('a file’s name is made of the title, and cannot lead out of its folder', () => {
  expect(slugOf('They’re late — again!')).toBe('they-re-late-again');
  expect(pathOf({ kind: 'page', title: '../../etc/passwd', theme: 'be-ready' })).toBe('about/etc-passwd.mdx');
});

const reviewedAt = (name: string, reviewed: string, reviewEvery: string, owner = 'Trainer') => ({
  [`about/${name}.mdx`]: pageFile('Text.', {
    title: name,
    aliases: `[${name} a]`,
    reviewed,
    reviewEvery,
    owner,
  }),
});

test('what falls due is listed by owner, the overdue first', () => {
  const { pages } = readSources(
    sourcesOf({
      ...reviewedAt('old', '2025-05-01', '12'),
      ...reviewedAt('soon', '2026-06-10', '6', 'Shift lead'),
      ...reviewedAt('today', '2025-11-22', '12'),
      ...reviewedAt('later', '2026-11-01', '12'),
    }),
  );
  expect(formatDue(dueWithin(pages, today, 30), 30)).toMatchInlineSnapshot(`
    "Trainer
      2026-05-01  old (205 days overdue)
                  playbooks/about/old.mdx
      2026-11-22  today (today)
                  playbooks/about/today.mdx

    Shift lead
      2026-12-10  soon (in 18 days)
                  playbooks/about/soon.mdx"
  `);
  expect(formatDue(dueWithin(pages, '2020-01-01', 30), 30)).toBe('Nothing falls due within 30 days.');
});

test('a wrong number of days is a misuse', () => {
  expect(runDue(['--days', 'soon'], now).code).toBe(2);
  expect(runDue(['--weeks', '2'], now).code).toBe(2);
});

test('a new date goes into the month with the fewest reviews', () => {
  expect(quietestInterval([], today)).toBe(12);
  const busy = readSources(
    sourcesOf({ ...reviewedAt('a', '2026-11-22', '12'), ...reviewedAt('b', '2026-10-22', '12') }),
  );
  expect(quietestInterval(busy.pages, today)).toBe(10);
});

test.each(schemaNames)('the hints for editors in %s.json are what "npm run schemas" writes', (name) => {
  const code = readFileSync(`src/model/${moduleOf(name)}.ts`, 'utf8');
  expect(readFileSync(`.vscode/schemas/${name}.json`, 'utf8')).toBe(jsonSchema(name, code));
});

test('the hints carry the model’s own comments', () => {
  const schema = jsonSchema('page', readFileSync('src/model/page.ts', 'utf8'));
  expect(schema).toContain('"description": "The first sentence to say, word for word."');
});

test('every form that a page can open exists, with the fields that are filled in', () => {
  for (const form of Object.keys(issueForms)) {
    const text = readFileSync(`.github/ISSUE_TEMPLATE/${form}.yml`, 'utf8');
    expect(text).toContain(`name: ${issueForms[form as keyof typeof issueForms]}`);
  }
  for (const form of ['suggest-wording', 'page-is-wrong']) {
    const text = readFileSync(`.github/ISSUE_TEMPLATE/${form}.yml`, 'utf8');
    expect(text).toMatch(/id: page[\s\S]*id: section/);
  }
});
