import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of Pagefind's interface that the bench uses. */
export type Pagefind = {
  options: (options: { basePath: string; noWorker: boolean }) => Promise<void>;
  init: () => Promise<void>;
  search: (
    text: string,
  ) => Promise<{ results: { id: string; score: number; data: () => Promise<{ url: string }> }[] }>;
};

const disk = 'https://disk.invalid/';

/** Pagefind fetches; from a folder on disk, that is reading a file. */
const readFromDisk = (address: string | URL | Request): Promise<Response> => {
  const [folder = '', ...path] = new URL(address instanceof Request ? address.url : address).pathname
    .slice(1)
    .split('/');
  return Promise.resolve(new Response(readFileSync(join(decodeURIComponent(folder), ...path))));
};

/** Opens an index folder in Node, with the very script that browsers load. */
export const openPagefind = async (folder: string): Promise<Pagefind> => {
  globalThis.fetch = readFromDisk;
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
  await pagefind.options({ basePath: `${disk}${encodeURIComponent(folder)}/`, noWorker: true });
  await pagefind.init();
  return pagefind;
};
