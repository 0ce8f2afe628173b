import { attribute, elementsIn, setAttribute, theElement } from './html.ts';
import type { Step } from './site.ts';

/** The page that a host shows at any address, however deep, where there is no other. */
export const notFoundPage = '404.html';

const folderOf = (path: string): string => path.split('/', 1)[0] ?? '';

/**
 * Tells the page for missing addresses what its script needs to find the way home: the site's own folders.
 * Where the site's address is known, the link leads there without a script too.
 */
export const wayHome: Step = (site) => {
  const page = site.pages.get(notFoundPage);
  if (!page) return site;
  const paths = [...site.pages.keys(), ...site.files.keys()];
  const folders = new Set(paths.filter((path) => path.includes('/')).map(folderOf));
  setAttribute(theElement(page, 'html'), 'data-folders', [...folders].toSorted().join(' '));
  if (site.address)
    for (const element of elementsIn(page))
      if (attribute(element, 'data-home') !== undefined)
        setAttribute(element, 'href', new URL('index.html', site.address).href);
  return site;
};
