import { pageFolders } from '../../model/page.ts';
import { inFiles, pageFile } from '../examples.ts';
import { isPicture } from '../pictures.ts';
import type { Rule } from '../rule.ts';

const name = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const folders = new Set(pageFolders);
const data = new Set(['_data/local.yaml', '_data/words.yaml', '_data/evidence.yaml']);
const longest = 60;

const split = (path: string): { folder: string; base: string; ending: string } => {
  const slash = path.lastIndexOf('/');
  const file = path.slice(slash + 1);
  const dot = file.indexOf('.');
  return {
    folder: path.slice(0, Math.max(slash, 0)),
    base: dot < 0 ? file : file.slice(0, dot),
    ending: dot < 0 ? '' : file.slice(dot),
  };
};

const tell = (path: string): { message: string; fix: string } | undefined => {
  if (data.has(path)) return undefined;
  const { folder, base, ending } = split(path);
  if (!folders.has(folder))
    return {
      message: `"${path}" stands in a folder that pages do not use.`,
      fix: 'Move it to situations, checklists, practice, about or lists, or take it out.',
    };
  if (ending !== '.mdx' && !isPicture(path))
    return {
      message: `"${path}" is neither a page nor a picture.`,
      fix: 'A page’s name ends in .mdx. Take out anything else.',
    };
  if (!name.test(base) || base.length > longest)
    return {
      message: `"${base}" is a name that some systems, or an address, cannot carry.`,
      fix: 'Use small letters a to z, digits and single hyphens, at most 60 of them.',
    };
  return reserved.test(base)
    ? { message: `"${base}" is a name that Windows keeps for itself.`, fix: 'Choose another name.' }
    : undefined;
};

/** Names that work on every system, and folders that everything knows. */
export const fileNames: Rule = {
  id: 'file-names',
  group: 'safety',
  why: 'A name must work on every system and in an address. Files of other kinds, or in other folders, would slip past the checks.',
  good: [inFiles('situations/they-are-late.mdx', { 'situations/they-are-late.mdx': '' })],
  bad: [
    'situations/They are late.mdx',
    'situations/con.mdx',
    'about/page.md',
    'about/tool.js',
    'about/Page.MDX',
    '_data/more.yaml',
    '_private/page.mdx',
    'about/p\u0430ge.mdx',
    'situations/deep/page.mdx',
    'about/page.html.mdx',
    '.hidden.mdx',
  ].map((path) => inFiles(path, { [path]: pageFile('Text.') })),
  check: ({ files }) =>
    files.flatMap(({ path }) => {
      const told = tell(path);
      return told ? [{ file: `playbooks/${path}`, line: 1, column: 1, ...told }] : [];
    }),
};
