import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFolder, writeFolder } from './folder.ts';
import { relocate } from './relocate.ts';

/** Stands where Starlight looks for a sitemap; ours is written by `finishSite`, and only where it can be. */
export const ownSitemap = (): AstroIntegration => ({ name: '@astrojs/sitemap', hooks: {} });

const workerSource = new URL('worker/worker.ts', import.meta.url);

/** The file in which an editor mends a page: its playbook, or else its route. */
const sourceOf =
  (root: URL) =>
  (page: string): string => {
    const id = page.replace(/\.html$/, '');
    const candidates = [`playbooks/${id}.mdx`, `src/pages/${id}.astro`];
    return candidates.find((file) => existsSync(new URL(file, root))) ?? 'src/pages/';
  };

/** What happens to the built pages after Astro, in this order; only a whole site replaces `dist/`. */
export const finishSite = (): AstroIntegration => {
  let root: URL;
  let address: string | undefined;
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
        address = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await relocate(readFolder(fileURLToPath(dir)), {
          address,
          sourceOf: sourceOf(root),
          worker: readFileSync(workerSource, 'utf8'),
        });
        const dist = fileURLToPath(new URL('dist', root));
        await rm(dir, { recursive: true, force: true });
        writeFolder(fileURLToPath(dir), files);
        await rm(dist, { recursive: true, force: true });
        await rename(fileURLToPath(dir), dist);
        logger.info(`${files.size} files in dist/, for any path and any host.`);
      },
    },
  };
};
