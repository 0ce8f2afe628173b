import { mkdtempSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { readPlaybooks } from '../../src/model/read.ts';
import { searchData } from '../../src/search/data.ts';
import { buildIndex, fragmentsOf } from '../../src/search/pagefind.ts';
import { answer } from '../../src/search/query/answer.ts';
import type { Lookup } from '../../src/search/query/data.ts';
import { groupByKind } from '../../src/search/query/groups.ts';
import { openLibrary } from '../../src/search/query/library.ts';
import { openPagefind } from './pagefind-node.ts';

/** Gives page ids for a query, in the order in which they are shown. */
export type Search = (text: string) => Promise<string[]>;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** Our layer over the index of a built site. */
export const openOurs = async (dist: string, playbooksFolder: string): Promise<Search> => {
  // A finished site leaves out Pagefind's fragments, which hold their pages' names: the same index, made again, has them.
  const playbooks = readPlaybooks(playbooksFolder);
  const data = searchData(playbooks, fragmentsOf(await buildIndex(playbooks)));
  const library = openLibrary(data);
  const index = await openPagefind(join(dist, 'pagefind'));
  const lookup: Lookup = async (word) =>
    new Map((await index.search(word)).results.map(({ id, score }) => [id, score]));
  return async (text) =>
    groupByKind((await answer(text, library, lookup)).ranked, data).flatMap(({ pages }) =>
      pages.map(({ id }) => id),
    );
};

/** Pagefind as it comes: an index of the built pages' main part, asked for the whole query. */
export const openPlain = async (dist: string): Promise<Search> => {
  const { index } = await pagefind.createIndex({
    forceLanguage: 'en',
    keepIndexUrl: true,
    rootSelector: 'main',
  });
  if (!index) throw new Error('Pagefind could not be started.');
  for (const path of filesIn(dist).filter((name) => name.endsWith('.html') && name !== '404.html'))
    await index.addHTMLFile({ url: `/${path}`, content: readFileSync(join(dist, path), 'utf8') });
  const folder = mkdtempSync(join(tmpdir(), 'plain-'));
  for (const { path, content } of (await index.getFiles()).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await pagefind.close();
  const opened = await openPagefind(folder);
  return async (text) => {
    const { results } = await opened.search(text);
    const shown = await Promise.all(results.slice(0, 10).map(({ data }) => data()));
    return shown.map(({ url }) => url.replace(/^\/|\.html$/g, ''));
  };
};
