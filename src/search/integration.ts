import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
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
    'astro:server:setup': ({ server, logger }) => {
      let files: Promise<readonly SearchFile[]> | undefined;
      server.watcher.on('change', (path) => {
        if (path.startsWith(folder)) files = undefined;
      });
      const send = async (wanted: string, response: ServerResponse): Promise<void> => {
        try {
          files ??= searchFiles(readPlaybooks(folder));
          const found = (await files).find(({ path }) => path === wanted);
          if (found) response.setHeader('content-type', typeOf(found.path)).end(found.content);
          else response.writeHead(404).end();
        } catch (error) {
          logger.error(String(error));
          response.writeHead(500).end();
        }
      };
      server.middlewares.use((request, response, next) => {
        const wanted = serving.exec(request.url ?? '')?.[1];
        if (wanted === undefined) next();
        else void send(wanted, response);
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const files = await searchFiles(readPlaybooks(folder));
      for (const { path, content } of files) {
        const file = join(fileURLToPath(dir), path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      logger.info(
        `${files.filter(({ path }) => path.endsWith('.pf_fragment')).length} pages can be searched.`,
      );
    },
  },
});
