import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ownAddresses } from '../../../src/relocate/canonical.ts';
import { fileSizes, formatSize } from '../../../src/relocate/file-sizes.ts';
import { keptFiles, makeWorker, offline, versionOf } from '../../../src/relocate/offline.ts';
import { writePages } from '../../../src/relocate/site.ts';
import { dropUnused } from '../../../src/relocate/unused.ts';
import { wayHome } from '../../../src/relocate/way-home.ts';
import { bodyOf, filesOf, page, run, siteOf } from './site.ts';

test.each([
  [1, '1 KB'],
  [84_310, '84 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [1_230_000, '1.2 MB'],
])('%i bytes read as %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));

test('sizes of files are filled in', async () => {
  const site = siteOf({
    'a.html': page('<span data-size-of="/handouts/x.pdf"></span>'),
    'handouts/x.pdf': 'x'.repeat(2400),
  });
  expect(bodyOf((await run(site, fileSizes))['a.html'])).toBe(
    '<span data-size-of="/handouts/x.pdf">2 KB</span>',
  );
});

test('a file whose size is wanted and that was not made stops the build', () => {
  const site = siteOf({ 'a.html': page('<span data-size-of="/handouts/x.pdf"></span>') });
  expect(() => fileSizes(site)).toThrow(/playbooks\/a\.mdx \(a\.html\) {2}"\/handouts\/x\.pdf" was not made/);
});

test('files that no page leads to are dropped; those reached through others stay', async () => {
  const made = await run(
    siteOf({
      'a.html': page('<link href="_astro/x.css">'),
      '_astro/x.css': 'a{background:url(y.png)}',
      '_astro/y.png': '',
      '_astro/orphan.css': 'a{background:url(z.png)}',
      '_astro/z.png': '',
      'pagefind/pagefind-ui.js': '',
      'pagefind/pagefind.js': '',
      'handouts/x.pdf': '',
    }),
    writePages,
    dropUnused,
  );
  expect(Object.keys(made).toSorted()).toEqual([
    '_astro/x.css',
    '_astro/y.png',
    'a.html',
    'handouts/x.pdf',
    'pagefind/pagefind.js',
  ]);
});

test('a known address gives canonical links and a sitemap that keep its path', async () => {
  const head =
    '<link rel="canonical" href="https://example.org/a/b.html"><link rel="sitemap" href="/sitemap-index.xml">';
  const made = await run(
    siteOf(
      { 'a/b.html': page('', head), '404.html': page('', '<meta name="robots" content="noindex">') },
      { address: 'https://example.org/handbook' },
    ),
    ownAddresses,
  );
  expect(made['a/b.html']).toContain('<link rel="canonical" href="https://example.org/handbook/a/b.html">');
  expect(made['a/b.html']).toContain('<link rel="sitemap" href="/sitemap.xml">');
  expect(made['sitemap.xml']).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://example.org/handbook/a/b.html</loc></url>
    </urlset>
    "
  `);
});

test('without an address there is no sitemap', async () => {
  const made = await run(siteOf({ 'a.html': page('', '<link rel="sitemap" href="/x.xml">') }), ownAddresses);
  expect(Object.keys(made)).toEqual(['a.html']);
  expect(made['a.html']).not.toContain('sitemap');
});

test('the page for missing addresses knows the site’s folders, and its address where there is one', async () => {
  const texts = {
    '404.html': page('<a data-home href="index.html">'),
    'b/x.html': page(''),
    'a/c/y.png': '',
  };
  expect((await run(siteOf(texts), wayHome))['404.html']).toMatch(/data-folders="a b".*href="index.html"/s);
  const told = await run(siteOf(texts, { address: 'https://example.org/h/' }), wayHome);
  expect(told['404.html']).toContain('href="https://example.org/h/index.html"');
});

const whole = filesOf({
  'index.html': 'x',
  'handouts/a.pdf': 'x',
  'pagefind/pagefind.js': 'x',
  'pagefind/pagefind-file.js': 'x',
  'hosting/nginx.conf': 'x',
  _headers: 'x',
});

test('a device keeps pages and search from the first visit, not PDFs, samples or the search file for disks', () => {
  expect(keptFiles(whole)).toEqual(['index.html', 'pagefind/pagefind.js']);
});

test('a version’s name follows every byte a reader sees, and not the order of files', () => {
  const reversed = new Map([...whole].toReversed());
  expect(versionOf(reversed)).toBe(versionOf(whole));
  const other = new Map([...whole, ['handouts/a.pdf', new Uint8Array([1])] as const]);
  expect(versionOf(other)).not.toBe(versionOf(whole));
});

test('the worker knows its files and version', async () => {
  const code = await makeWorker(
    'declare const keptFiles: string[]; declare const siteVersion: string; self.x = [keptFiles, siteVersion];',
    whole,
  );
  const self: { x?: unknown } = {};
  runInNewContext(code, { self });
  expect(self.x).toEqual([keptFiles(whole), versionOf(whole)]);
});

test('the worker is a file at the top, so that it serves the whole site', async () => {
  expect(Object.keys(await run(siteOf({ 'a.html': page('') }), offline))).toContain('sw.js');
});
