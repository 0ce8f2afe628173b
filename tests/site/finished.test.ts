import { describe, expect, test } from 'vitest';
import { attribute, distFiles, distPages, elementsOf, readDist } from './dist.ts';

const files = distFiles();

test('the folder holds what every host and device needs', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      '404.html',
      '_headers',
      'hosting/Caddyfile',
      'hosting/apache.conf',
      'hosting/nginx.conf',
      'icons/192.png',
      'icons/512.png',
      'icons/maskable.png',
      'index.html',
      'manifest.webmanifest',
      'sw.js',
    ]),
  );
});

test('without a known address nothing is said of one', () => {
  expect(files.filter((path) => path.includes('sitemap'))).toEqual([]);
  const naming = distPages().filter((path) => /rel="(?:canonical|sitemap)"|og:url/.test(readDist(path)));
  expect(naming).toEqual([]);
});

test('no file is left over that nothing leads to', () => {
  const texts = files.filter((path) => /\.(?:html|css|js)$/.test(path)).map(readDist);
  const assets = files.filter((path) => path.startsWith('_astro/'));
  expect(assets.filter((path) => !texts.some((text) => text.includes(path.slice('_astro/'.length))))).toEqual(
    [],
  );
});

test('the manifest names files that are there, by relative addresses', () => {
  const manifest = JSON.parse(readDist('manifest.webmanifest')) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  expect(manifest.scope).toBe('./');
  const named = [manifest.start_url, ...manifest.icons.map(({ src }) => src)];
  expect(named.filter((path) => !path.startsWith('./') || !files.includes(path.slice(2)))).toEqual([]);
});

test('the page for missing addresses loads no file', () => {
  const loading = elementsOf(readDist('404.html')).filter(
    (element) =>
      attribute(element, 'src') !== undefined ||
      (element.tagName === 'link' && !attribute(element, 'href')?.startsWith('data:')),
  );
  expect(loading).toEqual([]);
});

describe.each(distPages())('%s', (path) => {
  const elements = elementsOf(readDist(path));
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);

  test('carries a tight policy before anything that it governs', () => {
    const [charset, policy] = named('meta');
    expect(attribute(charset as never, 'charset')).toBe('utf-8');
    expect(attribute(policy as never, 'http-equiv')).toBe('content-security-policy');
    expect(attribute(policy as never, 'content')).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(attribute(policy as never, 'content')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  test('loads one classic script and one stylesheet at most, and sets no style inline', () => {
    const scripts = named('script').filter((element) => attribute(element, 'src') !== undefined);
    expect(scripts.length).toBeLessThanOrEqual(1);
    expect(named('script').filter((element) => attribute(element, 'type') === 'module')).toEqual([]);
    const sheets = named('link').filter((element) => attribute(element, 'rel') === 'stylesheet');
    expect(sheets.length).toBeLessThanOrEqual(1);
    expect(elements.filter((element) => attribute(element, 'style') !== undefined)).toEqual([]);
  });

  test('holds no address that only works at the root of a host', () => {
    const names = ['href', 'src', 'srcset', 'action', 'poster'];
    const rooted = elements.flatMap((element) =>
      names.map((name) => attribute(element, name) ?? '').filter((url) => /^\/|,\s*\//.test(url)),
    );
    expect(rooted).toEqual([]);
  });

  test('lets links that leave the site take nothing along', () => {
    const leaving = named('a').filter((element) => /^https?:/.test(attribute(element, 'href') ?? ''));
    expect(leaving.filter((element) => !attribute(element, 'rel')?.includes('noopener'))).toEqual([]);
  });
});
