import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder } from '../../src/relocate/folder.ts';
import { root } from './build.ts';
import { dist } from './dist.ts';

/** Below the project, so that its packages are found; Git passes it over. */
const copy = join(root, '.astro/again/another place');

beforeAll(() => rmSync(copy, { recursive: true, force: true }));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

/** The project's files, written last first: some file systems list them in the order of writing. */
const copyProject = (): void => {
  const files = ['src', 'public', 'playbooks'].flatMap(filesBelow);
  for (const file of [...files, 'astro.config.mjs', 'package.json', 'tsconfig.json'].toReversed()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
};

const buildThere = () =>
  spawnSync('npm', ['run', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      TZ: 'Pacific/Auckland',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NO_COLOR: '1',
    },
  });

test('another place, time zone, language and order of files make the same bytes', () => {
  copyProject();
  const { status, stdout, stderr } = buildThere();
  expect(status, stdout + stderr).toBe(0);
  expect(stdout + stderr).not.toMatch(/\[WARN\]/);
  const [here, there] = [readFolder(dist), readFolder(join(copy, 'dist'))];
  expect([...there.keys()]).toEqual([...here.keys()]);
  const different = [...here].filter(
    ([path, bytes]) => Buffer.compare(bytes, there.get(path) ?? bytes) !== 0,
  );
  expect(different.map(([path]) => path)).toEqual([]);
});

test('a dead link and a dead fragment stop the build, with page, link and source', () => {
  const title = join(copy, 'src/theme/SiteTitle.astro');
  writeFileSync(title, readFileSync(title, 'utf8').replace('"/index.html"', '"/gone.html"'));
  const notFound = join(copy, 'src/pages/404.astro');
  writeFileSync(notFound, readFileSync(notFound, 'utf8').replace('"/index.html"', '"/index.html#gone"'));
  const before = readFileSync(join(copy, 'dist/index.html'));
  const { status, stdout, stderr } = buildThere();
  expect(status).not.toBe(0);
  const told = (stdout + stderr).split('\n').filter((line) => / {2}dead-(?:link|fragment)$/.test(line));
  expect(told.join('\n').replace(/and \d+ more/, 'and more')).toMatchInlineSnapshot();
  expect(readFileSync(join(copy, 'dist/index.html'))).toEqual(before);
});
