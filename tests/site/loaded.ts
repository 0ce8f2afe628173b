import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, dist, elementsOf, readDist, type Element } from './dist.ts';

/** What a page loads by itself, before anyone touches it. */
export type Loaded = {
  html: string;
  css: string[];
  js: string[];
  font: string[];
  other: string[];
};

const relations: Record<string, keyof Omit<Loaded, 'html'>> = {
  stylesheet: 'css',
  modulepreload: 'js',
  icon: 'other',
  'shortcut icon': 'other',
  manifest: 'other',
};

const isElsewhere = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);

/** An address seen from a file of the site, as a path below `dist/`. */
const below = (from: string, address: string): string =>
  decodeURIComponent(new URL(address, `http://dist/${from}`).pathname.slice(1));

const linkOf = (element: Element): { kind: keyof Omit<Loaded, 'html'>; address: string } | undefined => {
  const address = attribute(element, element.tagName === 'link' ? 'href' : 'src');
  if (address === undefined || address.startsWith('data:')) return undefined;
  if (element.tagName === 'script') return { kind: 'js', address };
  if (['img', 'source', 'iframe', 'embed', 'audio', 'video'].includes(element.tagName))
    return attribute(element, 'loading') === 'lazy' ? undefined : { kind: 'other', address };
  const relation = attribute(element, 'rel') ?? '';
  if (element.tagName !== 'link') return undefined;
  if (relation === 'preload')
    return {
      kind: attribute(element, 'as') === 'font' ? 'font' : 'other',
      address,
    };
  const kind = relations[relation];
  return kind && { kind, address };
};

const staticImport = /(?:^|[;}\s])(?:import|export)\s*(?:[^'"`()]*?from\s*)?["'](\.{1,2}\/[^"']+)["']/g;

/** A script and the scripts that it imports from its first line on. */
const withImports = (path: string, seen = new Set<string>()): string[] => {
  if (seen.has(path)) return [];
  seen.add(path);
  const imported = [...readDist(path).matchAll(staticImport)].map((match) =>
    posix.join(posix.dirname(path), match[1] ?? ''),
  );
  return [path, ...imported.flatMap((next) => withImports(next, seen))];
};

const addressed = /url\(\s*["']?([^"')]+)["']?\s*\)/g;

/** The addresses that a stylesheet names, without those that hold their own data. */
export const addressesIn = (css: string): string[] =>
  [...css.matchAll(addressed)].map((match) => match[1] ?? '').filter((url) => !url.startsWith('data:'));

const fontsOf = (css: string): string[] =>
  addressesIn(readDist(css))
    .filter((url) => /\.woff2?$/.test(url) && !isElsewhere(url))
    .map((url) => below(css, url));

const unique = (paths: readonly string[]): string[] => [...new Set(paths)].toSorted();

/** What a built page loads, by kind, as paths below `dist/`. */
export const loadedBy = (page: string): Loaded => {
  const links = elementsOf(readDist(page))
    .map(linkOf)
    .filter((link) => link !== undefined)
    .filter(({ address }) => !isElsewhere(address));
  const of = (kind: string) =>
    links.filter((link) => link.kind === kind).map(({ address }) => below(page, address));
  const css = unique(of('css'));
  return {
    html: page,
    css,
    js: unique(of('js').flatMap((path) => withImports(path))),
    font: unique([...of('font'), ...css.flatMap(fontsOf)]),
    other: unique(of('other')),
  };
};

/** The addresses of other hosts that a page would ask on its own. */
export const askedElsewhere = (page: string): string[] => [
  ...elementsOf(readDist(page))
    .map((element) => linkOf(element)?.address ?? '')
    .filter(isElsewhere),
  ...loadedBy(page).css.flatMap((css) => addressesIn(readDist(css)).filter(isElsewhere)),
];

/** The size of a file on the way, compressed with gzip, in bytes. */
export const gzipped = (path: string): number =>
  gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;
