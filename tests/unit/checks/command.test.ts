import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { run } from '../../../src/checks/command.ts';
import { pageFile } from '../../../src/checks/examples.ts';
import type { Problem } from '../../../src/model/problem.ts';

const now = new Date(2026, 10, 22);
const plain = { now, color: false };

const folders: string[] = [];

const folderWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'steady-command-'));
  folders.push(folder);
  writeFileSync(join(folder, 'index.mdx'), text);
  return folder;
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const bad = pageFile('Hello\n\nimport x from "y"').replace('owner: Trainer\n', '');

test('the real playbooks pass with no rule switched off', () => {
  const { code, out } = run([], plain);
  expect(out).toMatch(/^\d+ pages, no problem\.$/m);
  expect(code).toBe(0);
});

test('problems end with 1, and stand in the order of the file', () => {
  const { code, out } = run(['--folder', folderWith(bad)], plain);
  expect(code).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "playbooks/index.mdx
      2:1  "owner" is missing.
          Write it like this: owner: Floor manager
          frontmatter  https://github.com/steady-playbook/steady/blob/main/playbooks/about/rules.mdx#frontmatter
      12:1  An import or export line stands here, which is program code.
          Take it out. If it is a sentence, do not begin the line with "import" or "export".
          code  https://github.com/steady-playbook/steady/blob/main/playbooks/about/rules.mdx#code

    2 problems. Mend the problems; advice is yours to weigh."
  `);
});

test('the forge gets one annotation a problem', () => {
  const { code, out } = run(['--folder', folderWith(bad), '--format', 'github'], plain);
  expect(code).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "::error file=playbooks/index.mdx,line=2,col=1,title=frontmatter::"owner" is missing. Write it like this: owner: Floor manager https://github.com/steady-playbook/steady/blob/main/playbooks/about/rules.mdx#frontmatter
    ::error file=playbooks/index.mdx,line=12,col=1,title=code::An import or export line stands here, which is program code. Take it out. If it is a sentence, do not begin the line with "import" or "export". https://github.com/steady-playbook/steady/blob/main/playbooks/about/rules.mdx#code
    2 problems. Mend the problems; advice is yours to weigh."
  `);
});

test('a title cannot write commands of the forge or steer the terminal', () => {
  const tricky = pageFile('[x](http://a%0A::error::b)');
  const { out = '' } = run(['--folder', folderWith(tricky), '--format', 'github'], plain);
  const commands = out.split('\n').filter((line) => line.startsWith('::'));
  expect(commands.filter((line) => !line.startsWith('::error file=playbooks/index.mdx,line='))).toEqual([]);
  const colored = pageFile('[\u001B[31mred](http://\u001B[2J)');
  expect(run(['--folder', folderWith(colored)], plain).out).not.toContain('\u001B');
});

test('machines get JSON with file, line, column, message, fix, rule and help', () => {
  const { out = '' } = run(['--folder', folderWith(bad), '--format', 'json'], plain);
  const { problems } = JSON.parse(out) as { problems: (Problem & { help: string })[] };
  expect(problems[0]).toEqual({
    file: 'playbooks/index.mdx',
    line: 2,
    column: 1,
    message: '"owner" is missing.',
    fix: 'Write it like this: owner: Floor manager',
    rule: 'frontmatter',
    severity: 'error',
    help: expect.stringMatching(/rules\.mdx#frontmatter$/) as string,
  });
});

test.each([
  [['--format', 'xml'], '"xml" is no format.'],
  [['--folder', 'nowhere'], 'There is no folder "nowhere".'],
  [['--today', 'now'], '"now" is no day.'],
  [['--fix'], "Unknown option '--fix'"],
])('a misused command ends with 2: %s', (args, reason) => {
  const { code, out, error } = run(args, plain);
  expect({ code, out }).toEqual({ code: 2, out: undefined });
  expect(error).toContain(reason);
  expect(error).toContain('Usage:');
});

test('advice is shown and does not fail', () => {
  const old = pageFile('Text.', { reviewed: '2019-01-15' });
  const { code, out } = run(['--folder', folderWith(old)], plain);
  expect(out).toContain('Advice: The page was to be reviewed by 2020-01-15.');
  expect(code).toBe(0);
});

test('colors come only where they are asked for', () => {
  expect(run(['--folder', folderWith(bad)], { now, color: true }).out).toContain('\u001B[1m');
  expect(run(['--folder', folderWith(bad)], plain).out).not.toContain('\u001B');
});

test('the command’s exit code is the report’s', () => {
  const { status, stdout } = spawnSync(
    'npx',
    ['node', 'src/checks/command.ts', '--folder', folderWith(bad)],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  expect(status).toBe(1);
  expect(stdout).toContain('"owner" is missing.');
});
