import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageFile } from '../../src/checks/examples.ts';
import { hostile, marker } from '../unit/checks/hostile.ts';
import { root } from './build.ts';

// Below the project, where Node finds its packages: Starlight's styles do not build through a linked folder.
mkdirSync(join(root, '.astro'), { recursive: true });
const folder = mkdtempSync(join(root, '.astro', 'attacks-'));
const mark = join(folder, 'marker');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Record<string, string | Uint8Array>;

/** A copy of the project with a front door, these files, and its configuration changed. */
const copyWith = (files: Files, change: (config: string) => string = (config) => config): string => {
  const copy = mkdtempSync(join(folder, 'site-'));
  for (const part of ['package.json', 'tsconfig.json', 'src', 'public', 'playbooks/_data'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  writeFileSync(join(copy, 'astro.config.mjs'), change(readFileSync(join(root, 'astro.config.mjs'), 'utf8')));
  for (const [path, text] of Object.entries({ 'index.mdx': pageFile('Text.'), ...files })) {
    const [name = '', target] = path.split(' → ');
    const file = join(copy, 'playbooks', name);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    if (target === undefined)
      writeFileSync(file, typeof text === 'string' ? text.replaceAll(marker, mark) : text);
    else symlinkSync(target, file);
  }
  return copy;
};

const build = (copy: string): Promise<{ status: number | null; printed: string }> =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', 'build'], {
      cwd: copy,
      shell: process.platform === 'win32',
      env: { ...process.env, NO_COLOR: '1' },
    });
    let printed = '';
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
    child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
    child.on('close', (status) => resolve({ status, printed }));
  });

const without =
  (...lines: string[]) =>
  (config: string) =>
    lines.reduce((text, line) => {
      expect(text).toContain(line);
      return text.replace(line, '');
    }, config);

const noCheck = "checkContent(at('playbooks')),";
const noGuard = "guardPages(at('playbooks')),";

const nasty = [
  'an expression that writes a file',
  'an expression that waits',
  'an import line',
  'a comment in front of code',
  'an export of everything',
  'a spread',
  'a layout that is code',
  'a layout that is a file',
  'a script for the head',
  'code as a picture',
  'a link that runs code',
  'a script in a sentence',
  'an empty tag',
];

const attacks = nasty.flatMap((name) => hostile.find((attack) => attack.name === name) ?? []);

test('the attacks are alive: without check and guard, one runs', { timeout: 120_000 }, async () => {
  await build(copyWith(attacks[0]?.files ?? {}, without(noCheck, noGuard)));
  expect(existsSync(mark)).toBe(true);
  rmSync(mark);
});

test(
  'the build with the check refuses all of them at once, and names each file',
  { timeout: 120_000 },
  async () => {
    // Each in a file of its own, as far as they can stand side by side.
    const files: Files = {};
    hostile.forEach((attack, index) => {
      for (const [path, text] of Object.entries(attack.files))
        files[attack.onPage ? `about/hostile-${index}.mdx` : path] = text;
    });
    const copy = copyWith(files);
    const { status, printed } = await build(copy);
    expect(status).not.toBe(0);
    const named = Object.keys(files)
      .map((path) => path.split(' → ')[0] ?? '')
      // What lies too deep is told by its folder.
      .filter(
        (path) => !printed.includes(`playbooks/${path}:`) && !printed.includes(`playbooks/${dirname(path)}:`),
      );
    expect(named).toEqual([]);
    expect(existsSync(mark)).toBe(false);
    expect(existsSync(join(copy, 'dist'))).toBe(false);
  },
);

test('without the check, a build still stops before it evaluates a page', { timeout: 240_000 }, async () => {
  const left = [...attacks];
  expect(attacks).toHaveLength(nasty.length);
  const passed: string[] = [];
  const next = async (): Promise<void> => {
    for (let attack = left.pop(); attack; attack = left.pop()) {
      const copy = copyWith(attack.files, without(noCheck));
      const { printed } = await build(copy);
      // Astro's own schema may be first to refuse a key.
      const refused =
        /playbooks\/about\/hostile\.mdx:\d+:\d+  |hostile data does not match collection schema/.test(
          printed,
        );
      if (!refused || existsSync(mark) || existsSync(join(copy, 'dist'))) passed.push(attack.name);
      rmSync(copy, { recursive: true });
    }
  };
  await Promise.all([next(), next()]);
  expect(passed).toEqual([]);
});
