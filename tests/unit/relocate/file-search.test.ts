import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleSearch, fileSearch } from '../../../src/relocate/file-search.ts';
import type { Files } from '../../../src/relocate/files.ts';
import { page, run, siteOf } from './site.ts';

let files: Files;

beforeAll(async () => {
  const { index } = await createIndex();
  await index?.addHTMLFile({
    sourcePath: 'situations/shouting.html',
    content: '<html lang="en"><body><h1>They are shouting at me</h1><p>Lower the heat.</p></body></html>',
  });
  const folder = mkdtempSync(join(tmpdir(), 'steady-index-'));
  await index?.writeFiles({ outputPath: folder });
  await close();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  files = new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        `pagefind/${path.slice(folder.length + 1).replaceAll('\\\\', '/')}`,
        new Uint8Array(readFileSync(path)),
      ];
    }),
  );
  rmSync(folder, { recursive: true });
});

afterAll(() => close());

type Search = { search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }> };
type Engine = Search & { options: (options: object) => Promise<void>; init: () => Promise<void> };

test('search answers from one classic script, with nothing to fetch', async () => {
  const world: { PagefindFile?: Engine } & Record<string, unknown> = {
    URL,
    Response,
    TextDecoder,
    TextEncoder,
    WebAssembly,
    atob,
    console,
    DecompressionStream,
    setTimeout,
    document: { querySelector: () => ({ getAttribute: () => 'en' }), currentScript: null },
    window: { location: { origin: 'file://' } },
    location: { href: 'file:///x/index.html' },
    fetch: () => Promise.reject(new Error('Nothing can be fetched on file://')),
  };
  runInNewContext(await bundleSearch(files), world);
  const engine = world.PagefindFile;
  await engine?.options({ baseUrl: '/' });
  await engine?.init();
  const found = await engine?.search('shouting');
  expect((await found?.results[0]?.data())?.url).toBe('/situations/shouting.html');
});

test('the same index makes the same script', async () => {
  expect(await bundleSearch(files)).toBe(await bundleSearch(new Map([...files].toReversed())));
});

test('a site without an index gets no search file', async () => {
  expect(Object.keys(await run(siteOf({ 'a.html': page('') }), fileSearch))).toEqual(['a.html']);
});
