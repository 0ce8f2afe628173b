import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlaybooks } from '../model/read.ts';
import { searchFiles } from './files.ts';
import type { SearchFile } from './pagefind.ts';

const typeOf = (path: string): string =>
  ({ '.js': 'text/javascript', '.json': 'application/json' })[extname(path)] ?? 'application/octet-stream';

const serving = /^\/((?:pagefind|search)\/[^?]+)/;

/** Writes the search's files into a build, and serves the same ones while pages are edited. */
export const searchIndex = (folder: string): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:server:setup': ({ server }) => {
      let files: Promise<readonly SearchFile[]> | undefined;
      server.watcher.on('change', (path) => {
        if (path.startsWith(folder)) files = undefined;
      });
      server.middlewares.use((request, response, next) => {
        const wanted = serving.exec(request.url ?? '')?.[1];
        if (wanted === undefined) return next();
        files ??= searchFiles(readPlaybooks(folder));
        files.then((all) => {
          const found = all.find(({ path }) => path === wanted);
          if (!found) return next();
          response.setHeader('content-type', typeOf(found.path)).end(found.content);
        }, next);
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const files = await searchFiles(readPlaybooks(folder));
      for (const { path, content } of files) {
        const file = join(fileURLToPath(dir), path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      logger.info(`${files.filter(({ path }) => path.endsWith('.pf_fragment')).length} pages can be searched.`);
    },
  },
});
