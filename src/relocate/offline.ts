import { createHash } from 'node:crypto';
import { rolldown } from 'rolldown';
import { fileSearchPath } from './file-search.ts';
import { sortedPaths, withFiles, type Files } from './files.ts';
import { isHostSample } from './host-samples.ts';
import type { Step } from './site.ts';

const workerPath = 'sw.js';

/** What a device does not keep from the first visit on. PDFs are kept when their page is opened. */
const notKept = [
  (path: string) => path.endsWith('.pdf'),
  (path: string) => path === fileSearchPath || path === workerPath || path === 'sitemap.xml',
  isHostSample,
];

/** The files that a device keeps from its first visit on, sorted. */
export const keptFiles = (files: Files): string[] =>
  sortedPaths(files).filter((path) => !notKept.some((isOut) => isOut(path)));

/** Names a version of the site: other bytes anywhere, PDFs included, another name. */
export const versionOf = (files: Files): string => {
  const hash = createHash('sha256');
  for (const path of sortedPaths(files).filter((name) => !isHostSample(name)))
    hash.update(`${path}\0`).update(files.get(path) ?? '');
  return hash.digest('hex').slice(0, 12);
};

/** The service worker as a script, with the site's files and version written in. */
export const makeWorker = async (source: string, files: Files): Promise<string> => {
  const build = await rolldown({
    input: '\0worker',
    plugins: [
      {
        name: 'worker',
        resolveId: (id) => (id === '\0worker' ? id : null),
        load: (id) => (id === '\0worker' ? { code: source, moduleType: 'ts' as const } : null),
      },
    ],
    transform: {
      define: { keptFiles: JSON.stringify(keptFiles(files)), siteVersion: JSON.stringify(versionOf(files)) },
    },
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
};

/** Adds the service worker, which makes a visited site work without a network. */
export const offline: Step = async (site) => ({
  ...site,
  files: withFiles(site.files, [[workerPath, await makeWorker(site.worker, site.files)]]),
});
