import type { Lookup } from '../query/data.ts';
import { runScript, siteRoot } from '../site-root.ts';

type Pagefind = {
  options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  init: () => Promise<void>;
  search: (word: string) => Promise<{ results: { id: string; score: number }[] }>;
};

const load = async (): Promise<Pagefind> => {
  if (location.protocol !== 'file:')
    return (await import(new URL('pagefind/pagefind.js', siteRoot()).href)) as Pagefind;
  await runScript('pagefind/pagefind-file.js');
  return (globalThis as unknown as { PagefindFile: Pagefind }).PagefindFile;
};

/** Loads Pagefind and one part of its index, so that the first search does not wait. Each word is asked once. */
export const openPagefind = async (): Promise<Lookup> => {
  const pagefind = await load();
  // On its own thread, a search of this size takes longer to be posted than to be done.
  await pagefind.options({ baseUrl: '/', noWorker: true });
  await pagefind.init();
  const asked = new Map<string, ReturnType<Lookup>>();
  const ask: Lookup = async (word) => {
    const { results } = await pagefind.search(word);
    return new Map(results.map(({ id, score }) => [id, score]));
  };
  await ask('customer');
  return (word) => {
    const found = asked.get(word) ?? ask(word);
    asked.set(word, found);
    return found;
  };
};
