import * as pagefind from 'pagefind';
import { gunzipSync } from 'node:zlib';
import { minify } from 'rolldown/utils';
import type { Playbooks } from '../model/read.ts';
import { countPages } from './page-text.ts';
import { searchRecord } from './record.ts';

/** A file that the build writes: its path below the site's root, with forward slashes. */
export type SearchFile = { path: string; content: Uint8Array | string };

/** Pagefind's own interfaces, which this site does not use, and its worker: a search here takes a millisecond. */
const isUnused = (path: string): boolean =>
  /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|^wasm\.unknown/.test(path);

const orThrow = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
};

/** Pagefind's own script keeps its long names; without them it is a third smaller. */
const shorten = async (code: Uint8Array): Promise<string> => {
  const { code: short, errors } = await minify('pagefind.js', new TextDecoder().decode(code), {
    module: true,
  });
  orThrow(errors.map(({ message }) => message));
  return short;
};

const fragmentPath = /^pagefind\/fragment\/(.+)\.pf_fragment$/;

/** Pagefind's fragments are packed JSON behind a mark. */
const pageOf = (content: Uint8Array): string => {
  const text = gunzipSync(content).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return url.replace(/^\/|\.html$/g, '');
};

/** Pagefind's names of the pages, by page id. */
export const fragmentsOf = (files: readonly SearchFile[]): Map<string, string> =>
  new Map(
    files.flatMap(({ path, content }): [string, string][] => {
      const name = fragmentPath.exec(path)?.[1];
      return name === undefined || typeof content === 'string' ? [] : [[pageOf(content), name]];
    }),
  );

/** The search index of all pages, in memory, below `pagefind/`; the same playbooks give the same bytes. */
export const buildIndex = async ({ pages, local }: Playbooks): Promise<SearchFile[]> => {
  const { errors, index } = await pagefind.createIndex({ forceLanguage: 'en', keepIndexUrl: true });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  try {
    const site = { local, pages: pages.length, counts: countPages(pages, local) };
    for (const page of pages) orThrow((await index.addHTMLFile(searchRecord(page, site))).errors);
    const written = await index.getFiles();
    orThrow(written.errors);
    const files = written.files
      .map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }))
      .filter(({ path }) => !isUnused(path))
      .map(async ({ path, content }): Promise<SearchFile> => ({
        path: `pagefind/${path}`,
        content: path === 'pagefind.js' ? await shorten(content) : content,
      }));
    return (await Promise.all(files)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await pagefind.close();
  }
};
