import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './build.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The folder map: the first word of each line of the block under the heading. */
const map = (/## What is where\n[\s\S]*?```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')
  .split('\n')
  .map((line) => line.trim().split(/\s+/)[0] ?? '')
  .filter((path) => path !== '');

test('the folder map names only what is there', () => {
  expect(map.length).toBeGreaterThan(10);
  expect(map.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the folder map names every folder of playbooks, src and tests', () => {
  const folders = ['playbooks', 'src', 'tests'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}/`),
  );
  expect(folders.filter((folder) => !map.includes(folder))).toEqual([]);
});

test('every picture of the README is there', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)|<img [^>]*src="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every command of the README is a script', () => {
  const commands = [...readme.matchAll(/npm (?:run )?([a-z][\w:-]*)/g)].map((match) => match[1] ?? '');
  const own = commands.filter((name) => !['ci', 'install'].includes(name));
  expect(own).toEqual(expect.arrayContaining(['start', 'test']));
  expect(own.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
