import GithubSlugger from 'github-slugger';
import { sectionsOf } from '../model/body.ts';
import type { Page } from '../model/read.ts';
import { themeIds, themes } from '../model/theme.ts';

export type MenuLink = { label: string; href: string };
export type MenuGroup = { label: string; links: MenuLink[] };

const link = (label: string, path: string): MenuLink => ({ label, href: `/${path}` });

/** The front door's own headings, as links into it; the playbooks have a group of their own. */
const frontDoor = (pages: readonly Page[]): MenuLink[] => {
  const index = pages.find(({ id }) => id === 'index');
  if (!index) return [];
  const slugger = new GithubSlugger();
  return sectionsOf(index.root)
    .filter(({ title }) => title !== '' && !title.includes('playbooks'))
    .map(({ title }) => link(title, `index.html#${slugger.slug(title)}`));
};

/** The pages of a folder, without those of the folders in it. */
const directlyIn = (pages: readonly Page[], folder: string): MenuLink[] =>
  pages
    .filter(({ id }) => id.slice(0, id.lastIndexOf('/')) === folder)
    .map(({ id, data }) => link(data.title, `${id}.html`));

/**
 * The menu: short enough to see whole, and the same on every page: the sections of the front door,
 * the five playbooks, and what stands directly in `about/`. It does not grow with the number of pages.
 */
export const menu = (pages: readonly Page[]): MenuGroup[] => [
  { label: 'Find the words', links: frontDoor(pages) },
  { label: 'Playbooks', links: themeIds.map((id) => link(themes[id].title, `${id}.html`)) },
  { label: 'About', links: directlyIn(pages, 'about') },
];
