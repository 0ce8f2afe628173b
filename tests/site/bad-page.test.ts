import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './build.ts';

const copy = mkdtempSync(join(tmpdir(), 'steady-site-'));

const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public', 'playbooks'];

for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
mkdirSync(join(copy, 'dist'));
writeFileSync(join(copy, 'dist', 'before.html'), 'the last good build');

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const mistakes: [file: string, from: string, to: string][] = [
  ['late.mdx', 'owner:', 'ownr: me\nowner:'],
  ['broken.mdx', 'reviewed: 2026-11-22\n', ''],
  ['shouting.mdx', 'theme: own-the-conversation', 'theme: own-the-talk'],
  ['unsafe.mdx', 'kind: situation', 'kind: sitaution'],
];

test('a bad page stops the build with file, line, what is wrong and how to mend it', () => {
  for (const [file, from, to] of mistakes) {
    const path = join(copy, 'playbooks/situations', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const told = (stdout + stderr).split('\n').filter((line) => line.includes('playbooks/situations/'));
  expect(status).not.toBe(0);
  expect(told.filter((line) => /^playbooks\/.*  frontmatter$/.test(line)).join('\n')).toMatchInlineSnapshot(`
    "playbooks/situations/broken.mdx:2:1  "reviewed" is missing. Write it like this: reviewed: 2026-11-22  frontmatter
    playbooks/situations/late.mdx:6:1  "ownr" is not a key that this file knows. Write "owner", or take the line out.  frontmatter
    playbooks/situations/shouting.mdx:5:8  "theme" is "own-the-talk", which is not one it can be. Write one of: be-ready, five-virtues, put-it-right, own-the-conversation, stay-steady.  frontmatter
    playbooks/situations/unsafe.mdx:2:7  "kind" is "sitaution", which is not one it can be. Write one of: situation, checklist, playbook, practice, page.  frontmatter"
  `);
  expect(readdirSync(join(copy, 'dist'))).toEqual(['before.html']);
  expect(existsSync(join(copy, '.astro/building/index.html'))).toBe(false);
});
