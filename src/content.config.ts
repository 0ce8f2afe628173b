import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { posix } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageFolders, pageSchema } from './model/page.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './playbooks', pattern: pageFolders.map((folder) => posix.join(folder, '*.mdx')) }),
    schema: docsSchema({ extend: pageSchema }),
  }),
  // Starlight asks for it, and warns where it is empty.
  i18n: defineCollection({ loader: () => [{ id: 'en' }], schema: i18nSchema() }),
};
