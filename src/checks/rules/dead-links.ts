import GithubSlugger from 'github-slugger';
import { posix } from 'node:path';
import { findAll, isType, placeOf, textOf } from '../../model/body.ts';
import { nearest } from '../../model/shape.ts';
import { inBody, inFiles, pageFile } from '../examples.ts';
import { pageRule, type Content } from '../rule.ts';
import { isSafeLink } from './links.ts';

const internal = /^(?![a-z]+:)([^#]*)(?:#(.+))?$/i;

/** The parts of a page that a link may name. */
const partsOf = (content: Content, id: string): Set<string> | undefined => {
  const page = content.pages.find((candidate) => candidate.id === id);
  if (!page) return undefined;
  const slugger = new GithubSlugger();
  const slugs = findAll(page.root, isType('heading')).map((heading) => slugger.slug(textOf(heading)));
  const claims = id === 'about/evidence' ? Object.keys(content.evidence).map((key) => key.toLowerCase()) : [];
  return new Set([...slugs, ...claims, '_top']);
};

/** Every link between pages leads somewhere. */
export const deadLinks = pageRule({
  id: 'dead-links',
  group: 'structure',
  why: 'A link that leads nowhere costs the seconds that somebody does not have.',
  good: [inBody('## One\n\nSee [one](#one) or [this page](./example.mdx#one).')],
  bad: [
    inBody('See [the list](../checklists/nowhere.mdx).'),
    inBody('## One\n\nSee [two](#two).'),
    inFiles('[Two](./two.mdx#three)', {
      'about/one.mdx': pageFile('[Two](./two.mdx#three)'),
      'about/two.mdx': pageFile('## Two\n\nText.'),
    }),
  ],
  look: (page, content) =>
    findAll(page.root, isType('link')).flatMap((link) => {
      const match = isSafeLink(link.url) ? internal.exec(link.url) : null;
      if (!match) return [];
      const [, path = '', part] = match;
      const target = path === '' ? page.id : posix.join(posix.dirname(page.id), path).replace(/\.mdx$/, '');
      const ids = content.files
        .filter((file) => file.path.endsWith('.mdx') && file.kind === 'file')
        .map((file) => file.path.replace(/\.mdx$/, ''));
      if (!ids.includes(target)) {
        const near = nearest(target, ids);
        const suggestion = near ? posix.relative(posix.dirname(page.id), near) : undefined;
        return [
          {
            ...placeOf(link),
            message: `"${link.url}" leads to no page.`,
            fix: suggestion
              ? `Did you mean ${suggestion.startsWith('.') ? suggestion : `./${suggestion}`}.mdx?`
              : 'Mend the address, or take the link out.',
          },
        ];
      }
      const parts = part === undefined ? undefined : partsOf(content, target);
      if (!parts || part === undefined || parts.has(part)) return [];
      return [
        {
          ...placeOf(link),
          message: `"${link.url}" names a section that the page does not have.`,
          fix: `Its sections are: ${[...parts]
            .filter((name) => name !== '_top')
            .slice(0, 12)
            .join(', ')}.`,
        },
      ];
    }),
});
