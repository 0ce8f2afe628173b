import type { StarlightUserConfig } from '@astrojs/starlight/types';
import GithubSlugger from 'github-slugger';
import { sectionsOf } from '../model/body.ts';
import type { Page } from '../model/read.ts';
import { themeIds, themes } from '../model/theme.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

const link = (label: string, path: string) => ({ label, link: `/${path}` });

/** The front door's own headings, as links into it. */
const frontDoor = (pages: readonly Page[]) => {
  const index = pages.find(({ id }) => id === 'index');
  if (!index) return [];
  const slugger = new GithubSlugger();
  return sectionsOf(index.root)
    .filter(({ title }) => title !== '' && !title.includes('playbooks'))
    .map(({ title }) => link(title, `index.html#${slugger.slug(title)}`));
};

/**
 * Short enough to see whole, and the same on every page: the sections of the front door,
 * the five playbooks, and what stands in `about/`. It does not grow with the number of pages.
 */
export const sidebar = (pages: readonly Page[]): Sidebar => [
  { label: 'Find the words', items: frontDoor(pages) },
  { label: 'Playbooks', items: themeIds.map((id) => link(themes[id].title, `${id}.html`)) },
  {
    label: 'About',
    items: pages
      .filter(({ id }) => id.startsWith('about/'))
      .map(({ id, data }) => link(data.title, `${id}.html`)),
  },
];
