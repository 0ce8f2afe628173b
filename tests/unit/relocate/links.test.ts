import { expect, test } from 'vitest';
import { relativeAddress, resolveAddress, rootFrom } from '../../../src/relocate/address.ts';
import { guardOutsideLinks, relativeLinks } from '../../../src/relocate/links.ts';
import { bodyOf, page, run, siteOf } from './site.ts';

const files = new Set(['index.html', 'a/b.html', 'a/index.html', 'handouts/été #1.pdf']);
const target = (from: string, url: string) => resolveAddress(from, url, (path) => files.has(path));

test.each([
  ['/a/b.html', 'a/b.html'],
  ['/a/b', 'a/b.html'],
  ['/a/b/', 'a/b.html'],
  ['/a/', 'a/index.html'],
  ['/', 'index.html'],
  ['b.html', 'a/b.html'],
  ['../index.html?from=poster#top', 'index.html'],
  ['/handouts/%C3%A9t%C3%A9%20%231.pdf', 'handouts/été #1.pdf'],
])('"%s", seen from a page in a folder, is the file %s', (url, path) => {
  expect(target('a/c.html', url)).toMatchObject({ kind: 'file', path });
});

test.each(['https://example.org/', '//example.org/x', 'mailto:a@b.example', 'data:,', 'tel:911', ''])(
  '"%s" leads outside',
  (url) => expect(target('index.html', url)).toEqual({ kind: 'outside' }),
);

test('an address between two files is relative, and odd letters are written safely', () => {
  expect(relativeAddress('a/b.html', 'c/d.html')).toBe('../c/d.html');
  expect(relativeAddress('index.html', 'handouts/été #1.pdf')).toBe('handouts/%C3%A9t%C3%A9%20%231.pdf');
});

test('the way to the top is told at every depth', () => {
  expect(['index.html', 'a/b.html', 'a/b/c.html'].map(rootFrom)).toEqual(['./', '../', '../../']);
});

test('links of every kind become relative', async () => {
  const { 'a/b.html': html } = await run(
    siteOf({
      'index.html': page('<h2 id="x"></h2>'),
      'a/b.html': page(
        `<a href="/index.html#x">1</a><img src="/p.png" srcset="/p.png 1x, /q.png 2x"><video poster="/p.png"></video>
<template><a href="/a/b.html">2</a></template><noscript><a href="/">3</a></noscript><svg><use xlink:href="/p.png"></use></svg>`,
        '<link rel="canonical" href="https://example.org/a/b.html">',
      ),
      'p.png': '',
      'q.png': '',
    }),
    relativeLinks,
  );
  expect(html).toMatchInlineSnapshot(`
    "<!DOCTYPE html><html data-root="../"><head><meta charset="utf-8"><link rel="canonical" href="https://example.org/a/b.html"></head><body><a href="../index.html#x">1</a><img src="../p.png" srcset="../p.png 1x, ../q.png 2x"><video poster="../p.png"></video>
    <template><a href="b.html">2</a></template><noscript><a href="../index.html">3</a></noscript><svg><use xlink:href="../p.png"></use></svg></body></html>"
  `);
});

test('every dead link and dead fragment is told at once, with page and source', () => {
  const site = siteOf({
    'index.html': page('<a href="/gone.html">1</a> <a href="#nowhere">2</a> <a href="#top">3</a>'),
    'a/b.html': page('<a href="/index.html#nobody">4</a> <a href="/handouts/x.pdf">5</a>'),
  });
  expect(() => relativeLinks(site)).toThrowErrorMatchingInlineSnapshot(`
    [SiteError: The built site is not fit to publish; dist/ stays as it was.

    playbooks/a/b.mdx (a/b.html)  The link "/index.html#nobody" leads to no place on its page: nothing in "index.html" is named "nobody". Name a heading that is there, or drop what follows the "#".  dead-fragment
    playbooks/a/b.mdx (a/b.html)  The link "/handouts/x.pdf" leads nowhere: the site has no "handouts/x.pdf". Correct the link, or add what it leads to.  dead-link
    playbooks/index.mdx (index.html)  The link "/gone.html" leads nowhere: the site has no "gone.html". Correct the link, or add what it leads to.  dead-link
    playbooks/index.mdx (index.html)  The link "#nowhere" leads to no place on its page: nothing in "index.html" is named "nowhere". Name a heading that is there, or drop what follows the "#".  dead-fragment
    ]
  `);
});

test('a menu that is wrong on every page is told once', () => {
  const menu = page('<a href="/gone.html">Gone</a>');
  const site = siteOf(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.html`, menu])));
  expect(() => relativeLinks(site)).toThrowErrorMatchingInlineSnapshot(`
    [SiteError: The built site is not fit to publish; dist/ stays as it was.

    playbooks/a.mdx (a.html), playbooks/b.mdx (b.html), playbooks/c.mdx (c.html) and 2 more pages  The link "/gone.html" leads nowhere: the site has no "gone.html". Correct the link, or add what it leads to.  dead-link
    ]
  `);
});

test('a fragment in other letters, and one that only marks words, are found', async () => {
  const links = '<h2 id="été">x</h2><a href="#%C3%A9t%C3%A9">1</a><a href="/index.html#:~:text=x">2</a>';
  expect(bodyOf((await run(siteOf({ 'index.html': page(links) }), relativeLinks))['index.html'])).toContain(
    '#:~:',
  );
});

test('links that leave the site carry rel="noopener", once', async () => {
  const { 'index.html': html } = await run(
    siteOf({
      'index.html': page(
        '<a href="https://a.example">1</a><a rel="nofollow noopener" href="//b.example">2</a><a href="mailto:c@d.example">3</a>',
      ),
    }),
    guardOutsideLinks,
  );
  expect(bodyOf(html)).toBe(
    '<a href="https://a.example" rel="noopener">1</a><a rel="nofollow noopener" href="//b.example">2</a><a href="mailto:c@d.example">3</a>',
  );
});
