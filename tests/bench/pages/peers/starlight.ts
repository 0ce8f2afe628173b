import { join } from 'node:path';
import { markdownFile, plainPages } from './plain.ts';
import type { Peer } from './peer.ts';
import { build } from './workshop.ts';

const config = (groups: readonly string[]): string => `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [starlight({
    title: 'Playbook',
    sidebar: [
      { label: 'Playbooks', items: ${JSON.stringify(groups)} },
      { label: 'Situations', items: [{ autogenerate: { directory: 'situations' } }] },
      { label: 'Checklists', items: [{ autogenerate: { directory: 'checklists' } }] },
      { label: 'Practice', items: [{ autogenerate: { directory: 'practice' } }] },
      { label: 'About', items: [{ autogenerate: { directory: 'about' } }] },
    ],
  })],
});
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Starlight as its own starter sets it up: a whole sidebar, Pagefind, expressive code. */
export const starlight: Peer = {
  name: 'Starlight 0.42.4',
  pathOf: (id) => (id === 'index' ? '/' : `/${id}/`),
  box: {
    open: 'button[data-open-modal]',
    input: 'site-search input',
    results: 'site-search dialog a',
  },
  build: (playbooks, folder) => {
    const pages = plainPages(playbooks, (id) => (id === 'index' ? '/' : `/${id}/`));
    const files = Object.fromEntries(
      pages.map((page) => [`src/content/docs/${page.id}.md`, markdownFile(page, false)]),
    );
    const top = pages.map(({ id }) => id).filter((id) => !id.includes('/') && id !== 'index');
    build(
      folder,
      {
        ...files,
        'astro.config.mjs': config(top),
        'src/content.config.ts': collections,
      },
      { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' },
      ['node_modules/astro/bin/astro.mjs', 'build'],
    );
    return join(folder, 'dist');
  },
};
