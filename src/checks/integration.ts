import type { AstroIntegration } from 'astro';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../model/problem.ts';
import { readPlaybooks } from '../model/read.ts';
import { checkPlaybooks, isError, todayOf } from './check.ts';

/** Stops a build, or the start of the dev server, before anything is evaluated, when content is not fit for it. */
export const checkContent = (folder: string): AstroIntegration => ({
  name: 'check-content',
  hooks: {
    'astro:config:setup': ({ addWatchFile, command, logger }) => {
      if (command === 'preview') return;
      const playbooks = readPlaybooks(folder);
      const errors = checkPlaybooks(playbooks, todayOf(new Date())).filter(isError);
      if (errors.length > 0) throw new ContentError(errors);
      for (const name of readdirSync(join(folder, '_data'))) addWatchFile(join(folder, '_data', name));
      logger.info(`${playbooks.pages.length} pages, no problem.`);
    },
  },
});
