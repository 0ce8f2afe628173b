import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFolder } from '../../../src/relocate/folder.ts';
import { finishSite } from '../../../src/relocate/integration.ts';
import { filesOf, page } from './site.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'steady-finish-'));
  mkdirSync(join(root, 'playbooks/situations'), { recursive: true });
  writeFileSync(join(root, 'playbooks/situations/late.mdx'), '');
  writeFolder(join(root, 'dist'), filesOf({ 'before.html': 'the last good build' }));
});

afterEach(() => rmSync(root, { recursive: true }));

/** Runs the two hooks as Astro does, on a built folder. */
const finish = async (texts: Record<string, string>): Promise<void> => {
  const built = join(root, '.astro/building');
  writeFolder(built, filesOf(texts));
  const { hooks } = finishSite();
  const config = { root: pathToFileURL(`${root}/`) };
  await hooks['astro:config:done']?.({ config } as never);
  const logger = { info: () => undefined };
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${built}/`), logger } as never);
};

test('a whole site takes the place of the one before', async () => {
  await finish({ 'index.html': page('<a href="/index.html">home</a>') });
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<a href="index.html">');
  expect(existsSync(join(root, 'dist/before.html'))).toBe(false);
  expect(existsSync(join(root, '.astro/building'))).toBe(false);
});

test('dead links and fragments stop it, with page and source, and the site before stays', async () => {
  const broken = finish({
    'situations/late.html': page('<a href="/gone.html">1</a><a href="/pack.html#nowhere">2</a>'),
    'pack.html': page(''),
  });
  await expect(broken).rejects.toThrowErrorMatchingInlineSnapshot(`
    [SiteError: The built site is not fit to publish; dist/ stays as it was.

    playbooks/situations/late.mdx (situations/late.html)  The link "/gone.html" leads nowhere: the site has no "gone.html". Correct the link, or add what it leads to.  dead-link
    playbooks/situations/late.mdx (situations/late.html)  The link "/pack.html#nowhere" leads to no place on its page: nothing in "pack.html" is named "nowhere". Name a heading that is there, or drop what follows the "#".  dead-fragment
    ]
  `);
  expect(existsSync(join(root, 'dist/before.html'))).toBe(true);
});
