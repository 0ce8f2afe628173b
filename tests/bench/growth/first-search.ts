import type { Browser } from 'playwright';
import { host } from '../host.ts';
import { steady } from '../pages/steady.ts';
import { search } from '../pages/search.ts';

const query = { words: 'shouting', answer: 'situations/shouting' };

/** Bytes that a first search fetches, as they travel; `undefined` while the site has no search. */
export const firstSearch = async (browser: Browser, folder: string): Promise<number | undefined> => {
  const site = await host(folder, 'gzip');
  try {
    const path = steady.pathOf('checklists/saying-no');
    const { bytes } = await search(browser, {
      site,
      path,
      box: steady.box,
      queries: [query, query],
    });
    return bytes;
  } catch (error) {
    console.error(`The search was not measured: ${String(error).split('\n')[0] ?? ''}`);
    return undefined;
  } finally {
    site.close();
  }
};
