import type { Playbooks } from '../model/read.ts';
import { bundleSearch } from './bundle.ts';
import { searchData } from './data.ts';
import { buildIndex, fragmentsOf, type SearchFile } from './pagefind.ts';

/** Everything that search needs on a site, in memory: Pagefind's folder, and the search's own script. */
export const searchFiles = async (playbooks: Playbooks): Promise<SearchFile[]> => {
  const index = await buildIndex(playbooks);
  const script = await bundleSearch(searchData(playbooks, fragmentsOf(index)));
  return [...index, { path: 'search/search.js', content: script }];
};
