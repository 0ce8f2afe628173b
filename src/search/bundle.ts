import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { SearchData } from './query/data.ts';

const entry = fileURLToPath(new URL('client/search.ts', import.meta.url));

/**
 * The search's code with its data as one classic script, which runs from `file://` too.
 * It sets the global `SteadySearch`.
 */
export const bundleSearch = async (data: SearchData): Promise<string> => {
  const bundle = await rolldown({ input: entry, platform: 'browser' });
  try {
    const { output } = await bundle.generate({ format: 'iife', name: 'SteadySearch', minify: true });
    return `${output[0].code}\nSteadySearch.open(${JSON.stringify(data)});\n`;
  } finally {
    await bundle.close();
  }
};
