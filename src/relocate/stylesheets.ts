import { transform } from 'lightningcss';
import { posix } from 'node:path';
import { relativeAddress, resolveAddress } from './address.ts';
import { fingerprint, readText, toBytes, toText, withFiles, type Files } from './files.ts';
import { attribute, elementsIn, makeElement, insertAfter, removeElement, type Element } from './html.ts';
import type { Step } from './site.ts';

type Sheet = { file: string; media?: string | undefined };

/** All merged sheets stand in this folder; addresses in them are relative to it. */
const home = '_astro/page.css';

const isSheet = (element: Element): boolean =>
  element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';

/** A stylesheet, minified, with addresses as seen from `_astro/`; one that leads nowhere stops the build. */
export const moveSheet = (files: Files, file: string): string => {
  const { code } = transform({
    filename: file,
    code: toBytes(readText(files, file)),
    minify: true,
    visitor: {
      Url(value) {
        const target = resolveAddress(file, value.url, (path) => files.has(path));
        if (target.kind === 'nowhere')
          throw new Error(`${file}: url(${value.url}) leads nowhere; add the file, or correct the address.`);
        if (target.kind !== 'file') return value;
        return { ...value, url: relativeAddress(home, target.path) + target.tail };
      },
      Rule: {
        import: (value) => {
          throw new Error(`${file}: "@import ${value.value.url}" cannot be merged; import it in the source.`);
        },
      },
    },
  });
  return toText(code);
};

/** Stylesheets as one, in their order, each under its own `media`. */
export const mergeSheets = (files: Files, sheets: readonly Sheet[]): string =>
  sheets
    .map(({ file, media }) => {
      const css = moveSheet(files, file);
      return media && media !== 'all' ? `@media ${media}{${css}}` : css;
    })
    .join('\n');

const replaceLinks = (page: string, links: readonly Element[], path: string): void => {
  const [first] = links;
  if (!first) return;
  insertAfter(first, makeElement('link', { rel: 'stylesheet', href: relativeAddress(page, path) }));
  links.forEach(removeElement);
};

/** Gives each page one stylesheet in place of its list; pages with the same list share it. */
export const oneStylesheet: Step = (site) => {
  const made = new Map<string, readonly [string, string]>();
  for (const [path, page] of site.pages) {
    const links = elementsIn(page).filter(isSheet);
    if (links.length === 0) continue;
    const sheets = links.map((link) => ({
      file: posix.join(posix.dirname(path), decodeURIComponent(attribute(link, 'href') ?? '')),
      media: attribute(link, 'media'),
    }));
    const key = JSON.stringify(sheets);
    const css = made.get(key)?.[1] ?? mergeSheets(site.files, sheets);
    const merged = [`_astro/page.${fingerprint(css)}.css`, css] as const;
    made.set(key, merged);
    replaceLinks(path, links, merged[0]);
  }
  return { ...site, files: withFiles(site.files, made.values()) };
};
