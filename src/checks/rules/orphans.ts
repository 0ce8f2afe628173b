import { posix } from 'node:path';
import { findAll, isType } from '../../model/body.ts';
import type { Page } from '../../model/read.ts';
import { inFiles, pageFile, situationFile } from '../examples.ts';
import type { Rule } from '../rule.ts';

/** The ids of the pages that a page links to. */
export const targetsOf = ({ id, root }: Pick<Page, 'id' | 'root'>): string[] =>
  findAll(root, isType('link'))
    .map(({ url }) => /^(?![a-z]+:|\/)([^#]+)\.mdx(?:#|$)/i.exec(url)?.[1])
    .filter((path) => path !== undefined)
    .map((path) => posix.join(posix.dirname(id), path));

const front = (body: string) => pageFile(body, { title: 'Front', aliases: '[front]' });

/** Every page can be reached from the front door. */
export const orphans: Rule = {
  id: 'orphans',
  group: 'structure',
  why: 'A page that the front door does not lead to is found by nobody. Each situation, checklist and practice session stands on it, or on a list that it links to.',
  good: [
    inFiles('index.mdx links to situations/late.mdx', {
      'index.mdx': front('[Late](./situations/late.mdx)'),
      'situations/late.mdx': situationFile(),
    }),
    inFiles('index.mdx links to about/list.mdx, which links to situations/late.mdx', {
      'index.mdx': front('[List](./about/list.mdx)'),
      'about/list.mdx': pageFile('[Late](../situations/late.mdx)'),
      'situations/late.mdx': situationFile(),
    }),
  ],
  bad: [
    inFiles('index.mdx without a link to situations/late.mdx', {
      'index.mdx': front('Nothing here.'),
      'situations/late.mdx': situationFile(),
    }),
  ],
  check: ({ pages, texts }) => {
    const index = texts.find(({ id }) => id === 'index');
    // A front door that cannot be read is told by its own rule.
    if (!index?.root) return [];
    const root = index.root;
    const direct = new Set(targetsOf({ id: 'index', root }));
    const lists = pages.filter(({ id, data }) => data.kind === 'page' && direct.has(id));
    const listed = new Set(lists.flatMap(targetsOf));
    return pages
      .filter(({ id, data }) => id !== 'index' && data.kind !== 'page' && !direct.has(id) && !listed.has(id))
      .map((page) => ({
        file: page.file,
        ...page.yaml.placeOf(['title']),
        message: `The front door has no link to "${page.data.title}".`,
        fix: `Add it to playbooks/index.mdx: - [${page.data.title}](./${page.id}.mdx)`,
      }));
  },
};
