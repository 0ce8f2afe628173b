import { spawnSync } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder } from '../../src/relocate/folder.ts';
import { root } from './build.ts';
import { dist } from './dist.ts';

/** On the same disk, so that packages can be linked; Git passes it over. */
const copy = join(root, '.astro/again/another place');

beforeAll(() => rmSync(copy, { recursive: true, force: true }));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

/** Packages with each file linked: a linked folder would show its own path to the build. */
const linkFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
};

/** The project's files, written last first: some file systems list them in the order of writing. */
const copyProject = (): void => {
  const files = ['src', 'public', 'playbooks'].flatMap(filesBelow);
  for (const file of [...files, 'astro.config.mjs', 'package.json', 'tsconfig.json'].toReversed()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  linkFolder(join(root, 'node_modules'), join(copy, 'node_modules'));
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

// Thirty thousand files are linked and a whole site is built: a minute on a busy machine.
test(
  'another place, time zone, language and order of files make the same bytes',
  { timeout: 300_000 },
  () => {
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
  },
);
