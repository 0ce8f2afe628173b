import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of Pagefind's interface that search uses. */
export type Pagefind = {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (text: string) => Promise<{ results: { id: string; score: number }[] }>;
};

/** Pagefind fetches; from a folder on disk, that is reading a file. */
const readFrom =
  (folder: string) =>
  (address: string | URL): Promise<Response> => {
    const name = String(address).split('?')[0]?.split('/pagefind/').pop() ?? '';
    return Promise.resolve(new Response(readFileSync(join(folder, name))));
  };

/** Opens an index folder in Node, with the very script that browsers load. Indexes are opened one after the other. */
export const openPagefind = async (folder: string): Promise<Pagefind> => {
  globalThis.fetch = readFrom(folder) as typeof fetch;
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath: 'http://localhost/pagefind/', noWorker: true, language: 'en' });
  await pagefind.init();
  await pagefind.search('warm');
  return pagefind;
};
