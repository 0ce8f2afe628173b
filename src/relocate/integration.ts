import type { AstroIntegration } from 'astro';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What happens to the built pages after Astro, in this order; only a whole site replaces `dist/`. */
export const finishSite = (): AstroIntegration => {
  let root: URL;
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(new URL('dist', root));
        await rm(dist, { recursive: true, force: true });
        await rename(fileURLToPath(dir), dist);
      },
    },
  };
};
