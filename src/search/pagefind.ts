import * as pagefind from 'pagefind';
import type { Playbooks } from '../model/read.ts';
import { searchRecord } from './record.ts';

/** A file of the index: its path below `pagefind/`, with forward slashes. */
export type IndexFile = { path: string; content: Uint8Array };

/** Pagefind's own interfaces, which this site does not use. */
const isUnused = (path: string): boolean =>
  /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|^wasm\.unknown/.test(path);

const orThrow = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
};

/** The search index of all pages, in memory; the same playbooks give the same bytes. */
export const buildIndex = async ({ pages, local }: Playbooks): Promise<IndexFile[]> => {
  const { errors, index } = await pagefind.createIndex({ forceLanguage: 'en', keepIndexUrl: true });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  try {
    for (const page of pages) orThrow((await index.addHTMLFile(searchRecord(page, local))).errors);
    const written = await index.getFiles();
    orThrow(written.errors);
    return written.files
      .map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }))
      .filter(({ path }) => !isUnused(path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await pagefind.close();
  }
};
