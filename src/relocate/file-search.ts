import { rolldown, type Plugin } from 'rolldown';
import { readText, sortedPaths, withFiles, type Files } from './files.ts';
import type { Step } from './site.ts';

const folder = 'pagefind/';
const engine = `${folder}pagefind.js`;

/** The file that search loads on `file://`, where nothing can be fetched; it sets `globalThis.PagefindFile`. */
export const fileSearchPath = `${folder}pagefind-file.js`;

/** Of Pagefind's folder, what its engine fetches. */
const isIndex = (path: string): boolean => path.startsWith(folder) && !path.endsWith('.js');

/** A stand-in for `fetch` that answers from a table; only the bundled engine sees it. */
const stored = (files: Files): string => {
  const table = Object.fromEntries(
    sortedPaths(files)
      .filter(isIndex)
      .map((path) => [path.slice(folder.length), Buffer.from(files.get(path) ?? []).toString('base64')]),
  );
  return `const table = ${JSON.stringify(table)};
export const fetchStored = async (address) => {
  const name = String(address).split('?')[0].split('/${folder}').pop();
  if (!Object.hasOwn(table, name)) throw new TypeError('Not in the stored index: ' + name);
  return new Response(Uint8Array.from(atob(table[name]), (character) => character.charCodeAt(0)));
};`;
};

const parts = (files: Files): Plugin => ({
  name: 'stored-index',
  resolveId: (id) => (id.startsWith('\0') ? id : null),
  load: (id) => ({ '\0engine': readText(files, engine), '\0stored': stored(files) })[id] ?? null,
});

/** Pagefind's engine and its whole index as one classic script. */
export const bundleSearch = async (files: Files): Promise<string> => {
  const build = await rolldown({
    input: '\0engine',
    plugins: [parts(files)],
    transform: {
      define: { fetch: 'fetchStored', 'import.meta.url': `"file:///${engine}"` },
      inject: { fetchStored: ['\0stored', 'fetchStored'] },
    },
  });
  const { output } = await build.generate({
    format: 'iife',
    name: 'PagefindFile',
    exports: 'named',
    minify: true,
    codeSplitting: false,
  });
  await build.close();
  return output[0].code;
};

/** Adds the search file for `file://`, where there is a search index. */
export const fileSearch: Step = async (site) =>
  site.files.has(engine)
    ? { ...site, files: withFiles(site.files, [[fileSearchPath, await bundleSearch(site.files)]]) }
    : site;
