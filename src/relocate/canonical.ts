import { withFiles } from './files.ts';
import { attribute, elementsIn, removeElement, setAttribute, type Document } from './html.ts';
import type { Step } from './site.ts';

const isListed = (page: Document): boolean =>
  !elementsIn(page).some(
    (element) =>
      attribute(element, 'name') === 'robots' && attribute(element, 'content')?.includes('noindex'),
  );

/** Where each of these elements holds the page's own full address. */
const holders = { canonical: ['rel', 'href'], 'og:url': ['property', 'content'] } as const;

const setOwnAddress = (page: Document, address: string): void => {
  for (const element of elementsIn(page))
    for (const [value, [name, holder]] of Object.entries(holders))
      if (attribute(element, name) === value) setAttribute(element, holder, address);
};

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The sitemap of some addresses: https://www.sitemaps.org/protocol.html */
export const formatSitemap = (addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${xml(address)}</loc></url>`),
    '</urlset>\n',
  ].join('\n');

/**
 * Gives pages their full address, and the site its sitemap, where it was told where it will stand.
 * Astro's own loses the path of an address like `https://example.org/handbook/`.
 */
export const ownAddresses: Step = (site) => {
  const { address } = site;
  for (const page of site.pages.values())
    for (const element of elementsIn(page))
      if (attribute(element, 'rel') === 'sitemap') {
        if (address) setAttribute(element, 'href', '/sitemap.xml');
        else removeElement(element);
      }
  if (!address) return site;
  const full = (path: string): string => new URL(path, address).href;
  for (const [path, page] of site.pages) setOwnAddress(page, full(path));
  const listed = [...site.pages].filter(([, page]) => isListed(page)).map(([path]) => full(path));
  return { ...site, files: withFiles(site.files, [['sitemap.xml', formatSitemap(listed)]]) };
};
