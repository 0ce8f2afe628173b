import { sortedPaths, toText, withoutFiles, type Files } from './files.ts';
import type { Step } from './site.ts';

/** Of Pagefind: its own windows, and the page texts that only those show; results show what search itself knows. */
const neverShown =
  /^pagefind\/(?:fragment\/|pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown)/;

const isText = (path: string): boolean => /\.(?:html|css|js|json|webmanifest|svg|xml)$/.test(path);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Files of `_astro/` that a page leads to, by name, through other files too; each name carries its own hash. */
const reached = (files: Files): Set<string> => {
  const assets = sortedPaths(files).filter((path) => path.startsWith('_astro/'));
  const found = new Set<string>();
  const waiting = sortedPaths(files).filter((path) => !path.startsWith('_astro/'));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (!isText(path)) continue;
    const text = toText(files.get(path) ?? new Uint8Array());
    for (const asset of assets)
      if (!found.has(asset) && text.includes(nameOf(asset))) {
        found.add(asset);
        waiting.push(asset);
      }
  }
  return found;
};

/** Drops what no page leads to: bundled originals, and what tools leave behind. */
export const dropUnused: Step = (site) => {
  const files = withoutFiles(site.files, (path) => neverShown.test(path));
  const used = reached(files);
  return { ...site, files: withoutFiles(files, (path) => path.startsWith('_astro/') && !used.has(path)) };
};
