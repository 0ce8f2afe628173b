import { relativeAddress, resolveAddress, rootFrom, type Target } from './address.ts';
import { attribute, elementsIn, setAttribute, theElement, type Document, type Element } from './html.ts';
import { SiteError, type SiteProblem } from './problem.ts';
import type { Site, Step } from './site.ts';

/** Attributes that hold one address, and those that hold several with sizes: `small.png 1x, large.png 2x`. */
const single = ['href', 'xlink:href', 'src', 'poster', 'data', 'action', 'formaction'] as const;
const several = ['srcset', 'imagesrcset'] as const;

type Found = { page: string; url: string; target: Target };

const idsOf = (page: Document): Set<string> =>
  new Set(
    elementsIn(page).flatMap((element) =>
      [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined].filter(
        (id) => id !== undefined,
      ),
    ),
  );

const isThere = (fragment: string, ids: ReadonlySet<string> | undefined): boolean =>
  // Without a fragment there is nothing to find; a browser knows `#top` by itself; a PDF has no ids.
  fragment === '' || fragment === 'top' || ids === undefined || ids.has(fragment);

/** What is wrong with a link, in words; nothing where it leads somewhere. */
const complaint = (
  { page, url, target }: Found,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Pick<SiteProblem, 'message' | 'fix' | 'rule'> | undefined => {
  if (target.kind === 'outside') return undefined;
  if (target.kind === 'nowhere')
    return {
      message: `The link "${url}" leads nowhere: the site has no "${target.path}".`,
      fix: 'Correct the link, or add what it leads to.',
      rule: 'dead-link',
    };
  const goal = target.kind === 'here' ? page : target.path;
  if (isThere(target.fragment, ids.get(goal))) return undefined;
  return {
    message: `The link "${url}" leads to no place on its page: nothing in "${goal}" is named "${target.fragment}".`,
    fix: 'Name a heading that is there, or drop what follows the "#".',
    rule: 'dead-fragment',
  };
};

/** Writes what a link leads to as seen from its page. */
const written = ({ page, url, target }: Found): string =>
  target.kind === 'file' ? relativeAddress(page, target.path) + target.tail : url;

const rewriteElement = (element: Element, rewrite: (url: string) => string): void => {
  for (const name of single) {
    const url = attribute(element, name);
    if (url !== undefined) setAttribute(element, name, rewrite(url));
  }
  for (const name of several) {
    const list = attribute(element, name);
    if (list === undefined) continue;
    const sources = list.split(/,\s+/).map((source) => source.trim().split(/\s+/));
    const changed = sources.map(([url = '', ...size]) => [rewrite(url), ...size].join(' '));
    setAttribute(element, name, changed.join(', '));
  }
};

const visitLinks = (site: Site): Found[] => {
  const isFile = (path: string): boolean => site.files.has(path) || site.pages.has(path);
  const found: Found[] = [];
  for (const [page, tree] of site.pages)
    for (const element of elementsIn(tree))
      rewriteElement(element, (url) => {
        const link = { page, url, target: resolveAddress(page, url, isFile) };
        found.push(link);
        return written(link);
      });
  return found;
};

/**
 * Makes every link relative to its page, and tells each page the way to the site's top in `data-root`.
 * @throws SiteError that lists every link to a page, a file or a place on a page that is not there
 */
export const relativeLinks: Step = (site) => {
  const found = visitLinks(site);
  const ids = new Map([...site.pages].map(([path, page]) => [path, idsOf(page)]));
  const problems = found.flatMap((link) => {
    const wrong = complaint(link, ids);
    return wrong ? [{ page: link.page, source: site.sourceOf(link.page), ...wrong }] : [];
  });
  if (problems.length > 0) throw new SiteError(problems);
  for (const [path, page] of site.pages) setAttribute(theElement(page, 'html'), 'data-root', rootFrom(path));
  return site;
};

/** Links that leave the site do not hand over the window they came from. */
export const guardOutsideLinks: Step = (site) => {
  for (const page of site.pages.values())
    for (const element of elementsIn(page)) {
      if (!['a', 'area'].includes(element.tagName)) continue;
      if (!/^https?:|^\/\//i.test(attribute(element, 'href') ?? '')) continue;
      const words = (attribute(element, 'rel') ?? '').split(/\s+/).filter(Boolean);
      setAttribute(element, 'rel', [...new Set([...words, 'noopener'])].join(' '));
    }
  return site;
};
