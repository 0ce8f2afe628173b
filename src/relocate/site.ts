import { sortedPaths, toText, withFiles, withoutFiles, type Files } from './files.ts';
import { parsePage, printPage, type Document } from './html.ts';

/** A site while it is being finished: its pages as trees, everything else as files. */
export type Site = {
  /** All files but the pages, until `writePages` has put those back. */
  files: Files;
  /** Path → tree, sorted by path. Trees belong to one run: a step may edit them in place. */
  pages: ReadonlyMap<string, Document>;
  /** Where the site will stand, with a slash at its end, if that was told: `https://example.org/handbook/`. */
  address?: string;
  /** The file in which an editor mends a page. */
  sourceOf: (page: string) => string;
  /** TypeScript of the service worker: see `worker/worker.ts`. */
  worker: string;
};

/** One step on the way to a finished site. */
export type Step = (site: Site) => Site | Promise<Site>;

export type SiteOptions = Pick<Site, 'sourceOf' | 'worker'> & { address?: string | undefined };

const isPage = (path: string): boolean => path.endsWith('.html');

/** Reads a built folder as a site. */
export const openSite = (files: Files, { address, sourceOf, worker }: SiteOptions): Site => ({
  files: withoutFiles(files, isPage),
  pages: new Map(
    sortedPaths(files)
      .filter(isPage)
      .map((path) => [path, parsePage(toText(files.get(path) ?? new Uint8Array()))]),
  ),
  ...(address ? { address: address.endsWith('/') ? address : `${address}/` } : {}),
  sourceOf,
  worker,
});

/** Puts the pages back among the files. */
export const writePages: Step = (site) => ({
  ...site,
  files: withFiles(
    site.files,
    [...site.pages].map(([path, page]) => [path, printPage(page)] as const),
  ),
});
