import { join } from 'node:path';
import type { Peer } from './peer.ts';
import { markdownFile, plainPages, type PlainPage } from './plain.ts';
import { build } from './workshop.ts';

const group = (text: string, pages: readonly PlainPage[]) => ({
  text,
  items: pages.map(({ id, title }) => ({ text: title, link: `/${id}` })),
});

const config = (pages: readonly PlainPage[]): string => {
  const below = (name: string) => pages.filter(({ id }) => id.startsWith(`${name}/`));
  const sidebar = [
    group(
      'Playbooks',
      pages.filter(({ id }) => !id.includes('/') && id !== 'index'),
    ),
    group('Situations', below('situations')),
    group('Checklists', below('checklists')),
    group('Practice', below('practice')),
    group('About', below('about')),
  ];
  return `export default ${JSON.stringify({ title: 'Playbook', themeConfig: { search: { provider: 'local' }, sidebar } })};\n`;
};

/** VitePress with its default theme, its local search and a whole sidebar. */
export const vitepress: Peer = {
  name: 'VitePress 1.6.4',
  pathOf: (id) => (id === 'index' ? '/' : `/${id}.html`),
  box: {
    open: '#local-search button',
    input: '#localsearch-input',
    results: '.VPLocalSearchBox a.result',
  },
  build: (playbooks, folder) => {
    const pages = plainPages(playbooks, (id) => `/${id === 'index' ? '' : id}`);
    const files = Object.fromEntries(pages.map((page) => [`${page.id}.md`, markdownFile(page, true)]));
    build(folder, { ...files, '.vitepress/config.mjs': config(pages) }, { vitepress: '1.6.4' }, [
      'node_modules/vitepress/bin/vitepress.js',
      'build',
    ]);
    return join(folder, '.vitepress/dist');
  },
};
