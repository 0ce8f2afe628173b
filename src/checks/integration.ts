import type { AstroIntegration } from 'astro';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, formatProblem } from '../model/problem.ts';
import { readPlaybooks } from '../model/read.ts';
import { checkPlaybooks, isError, todayOf } from './check.ts';
import { rules } from './rules.ts';

const isSafety = (id: string): boolean => rules.some((rule) => rule.id === id && rule.group === 'safety');

/** Stops a build, or the start of the dev server, before anything is evaluated, when content is not fit for it. */
export const checkContent = (folder: string): AstroIntegration => ({
  name: 'check-content',
  hooks: {
    'astro:config:setup': ({ addWatchFile, command, logger }) => {
      if (command === 'preview') return;
      const playbooks = readPlaybooks(folder);
      const errors = checkPlaybooks(playbooks, todayOf(new Date())).filter(isError);
      // A draft may be seen in the dev server; what is unsafe may not.
      const fatal = command === 'dev' ? errors.filter(({ rule }) => isSafety(rule)) : errors;
      if (fatal.length > 0) throw new ContentError(fatal);
      for (const problem of errors) logger.warn(formatProblem(problem));
      for (const name of readdirSync(join(folder, '_data'))) addWatchFile(join(folder, '_data', name));
      if (errors.length === 0) logger.info(`${playbooks.pages.length} pages, no problem.`);
    },
  },
});
