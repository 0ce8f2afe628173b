import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { repository } from '../model/repository.ts';

const overrides = [
  'Footer',
  'Head',
  'Header',
  'MarkdownContent',
  'MobileMenuFooter',
  'MobileMenuToggle',
  'PageTitle',
  'PageSidebar',
  'Pagination',
  'Search',
  'Sidebar',
  'SiteTitle',
  'ThemeProvider',
  'ThemeSelect',
  'TwoColumnContent',
] as const;

/** How Starlight is set up. */
export const starlightTheme = (): StarlightUserConfig => ({
  title: 'Steady',
  description: 'The right next words for an upset customer, in ten seconds.',
  favicon: '/favicon.svg',
  // Code is not what these pages are made of, and the index is made by src/search/.
  expressiveCode: false,
  pagefind: false,
  pagination: false,
  disable404Route: true,
  credits: false,
  markdown: { processedDirs: ['./playbooks'], headingLinks: false },
  editLink: { baseUrl: `${repository()}/edit/main/` },
  routeMiddleware: './src/theme/route.ts',
  // Sidebar.astro draws the menu; Starlight only has to know that there is one.
  sidebar: [{ label: 'Steady', link: '/' }],
  customCss: ['./src/theme/styles/steady.css'],
  components: Object.fromEntries(overrides.map((name) => [name, `./src/theme/${name}.astro`])),
});
