import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { guardPages } from './src/checks/guard.ts';
import { checkContent } from './src/checks/integration.ts';
import { localFacts } from './src/components/markdown/local-facts.ts';
import { provideComponents } from './src/components/markdown/provide.ts';
import { relatedPages } from './src/components/markdown/related-pages.ts';
import { session } from './src/components/markdown/session.ts';
import { sourceLinks } from './src/components/markdown/source-links.ts';
import { taskList } from './src/components/markdown/task-list.ts';
import { finishSite, ownSitemap } from './src/relocate/integration.ts';
import { searchIndex } from './src/search/integration.ts';
import { starlightTheme } from './src/theme/starlight.ts';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Only canonical addresses, the sitemap and QR codes need it; the site works without.
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  // Built here, and moved to dist/ when every step has passed: see src/relocate/.
  outDir: './.astro/building',
  build: { format: 'file', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Hints at the top of a page, in editors that ask for them.
  experimental: { contentIntellisense: true },
  markdown: {
    // Code on a page is shown as it is; a highlighter would write inline styles.
    syntaxHighlight: false,
    processor: satteri({
      features: { gfm: { footnotes: false } },
      mdastPlugins: [
        guardPages(at('playbooks')),
        relatedPages(at('playbooks')),
        localFacts,
        sourceLinks(at('playbooks')),
      ],
      hastPlugins: [taskList, session],
    }),
  },
  // The service worker has every page at hand, and `file://` refuses what is not asked for.
  prefetch: false,
  integrations: [
    checkContent(at('playbooks')),
    ownSitemap(),
    starlight(starlightTheme()),
    searchIndex(at('playbooks')),
    finishSite(),
  ],
  vite: {
    plugins: [provideComponents(at('src/components/index.ts'))],
    // Astro marks its own modules with directives that the bundler does not know.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
