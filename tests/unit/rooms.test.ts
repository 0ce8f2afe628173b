import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Which room may import from which; `model` imports from none. */
const arrows: Record<string, readonly string[]> = {
  model: [],
  components: ['model'],
  theme: ['components', 'search', 'model'],
  search: ['model'],
  handouts: ['model'],
  checks: ['model'],
  pages: ['handouts', 'components', 'model'],
  relocate: [],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|astro)$/.test(path));

const roomOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

const importsOf = (path: string): string[] =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    normalize(join(dirname(path), match[1] ?? '')).replaceAll('\\', '/'),
  );

test('every room imports only from the rooms that it may', () => {
  const wrong = files
    .filter((path) => roomOf(path) !== '')
    .flatMap((path) =>
      importsOf(path)
        .filter(
          (target) =>
            roomOf(target) !== roomOf(path) && !(arrows[roomOf(path)] ?? []).includes(roomOf(target)),
        )
        .map((target) => `${path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('every folder of src is a room', () => {
  const folders = new Set(files.map(roomOf).filter((room) => room !== ''));
  expect([...folders].filter((folder) => !Object.hasOwn(arrows, folder))).toEqual([]);
});
