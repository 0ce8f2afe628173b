import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { walk, type Node } from '../model/body.ts';
import { pageFolders, pageSchema } from '../model/page.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { bodyRules } from './rules.ts';
import { tagsIn } from './rules/plain-text.ts';

const pageName = /^(?:(?<folder>[a-z]+)\/)?[a-z0-9-]+\.mdx$/;

const isPlace = (path: string): boolean => {
  const name = pageName.exec(path);
  return name !== null && pageFolders.includes(name.groups?.['folder'] ?? '');
};

type Guarded = {
  /** Below the playbooks folder, with forward slashes. */
  path: string;
  root: Node;
  /** As Astro's own reader of frontmatter understood it. */
  frontmatter: unknown;
};

/** What must not be evaluated in a page that is about to be. */
export const unsafeIn = ({ path, root, frontmatter }: Guarded): Problem[] => {
  const problems: Problem[] = [];
  const file = `playbooks/${path}`;
  const add = (rule: string, message: string, fix: string, place = { line: 1, column: 1 }): void =>
    void problems.push({ file, ...place, message, fix, rule });
  if (!isPlace(path)) add('file-names', `"${path}" is no place for a page.`, 'Move it, or take it out.');
  const shaped = pageSchema.safeParse(frontmatter);
  if (!shaped.success)
    add('frontmatter', 'The top of the page is not in its form.', 'Run "npm run check:content" to see why.');
  for (const { path: key } of tagsIn(frontmatter))
    add('plain-text', `HTML stands in "${key.join('.')}".`, 'Write plain words, without < and >.');
  const id = path.replace(/\.mdx$/, '');
  walk(root, (node, parents) => {
    for (const { id: rule, look } of bodyRules)
      for (const { message, fix } of look(node, { id, parents })) {
        const start = node.position?.start;
        add(rule, message, fix, start ? { line: start.line, column: start.column } : undefined);
      }
  });
  return problems;
};

/**
 * Stands first among the plugins of the build and looks at the very tree that is about to become a program,
 * so that nothing that another reader may have missed is evaluated, in the dev server too.
 */
export const guardPages = (folder: string) =>
  defineMdastPlugin({
    name: 'guard-pages',
    options: { position: true },
    before(root, { fileURL, data }) {
      if (!fileURL) throw new Error('A page without a file cannot be checked.');
      const path = relative(folder, fileURLToPath(fileURL)).split(sep).join('/');
      const { astro } = data as { astro?: { frontmatter?: unknown } };
      const problems = unsafeIn({ path, root, frontmatter: astro?.frontmatter });
      if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    },
  });
