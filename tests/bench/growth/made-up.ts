import { isOfKind, type Page, type Playbooks } from '../../../src/model/read.ts';
import type { Kind } from '../../../src/model/page.ts';

/** A number from 0 to below 1, the same row of them for the same seed (mulberry32). */
const numbers = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

type Draw = <T>(from: readonly T[]) => T;

const drawing = (seed: number): Draw => {
  const next = numbers(seed);
  return (from) => {
    const drawn = from[Math.floor(next() * from.length)];
    if (drawn === undefined) throw new Error('There is nothing to draw from.');
    return drawn;
  };
};

const syllables = 'ba be di do fa fe ga go ka ki la lo ma mi na ne pa po ra ri sa so ta ti va vo'.split(' ');

/** A word that no page has, so that the site's vocabulary grows with its pages, as real ones do. */
const word = (draw: Draw): string => Array.from({ length: 4 }, () => draw(syllables)).join('');

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** The parts of a page's text: each begins with its `##` heading. */
const partsOf = (source: string): string[] => source.replace(frontmatter, '').split(/^(?=## )/m);

const headingOf = (part: string): string => /^## (.*)/.exec(part)?.[1] ?? '';

/** A page's text with every part taken from some page of its kind that has a part of that name. */
const remix = (page: Page, same: readonly Page[], draw: Draw): string =>
  partsOf(page.source)
    .map((part) => {
      const heading = headingOf(part);
      if (heading === '') return part;
      const candidates = same.flatMap(({ source }) =>
        partsOf(source).filter((other) => headingOf(other) === heading),
      );
      return draw(candidates).trimEnd().concat('\n\n');
    })
    .join('');

const retitle = (head: string, name: string, draw: Draw): string =>
  head
    .replace(/^title: *"?(.*?)"?$/m, (_, title: string) => `title: ${JSON.stringify(`${title} (${name})`)}`)
    .replace(/^aliases: \[.*\]$/m, () => `aliases: [${[name, word(draw), word(draw)].join(', ')}]`);

/** Kinds that grow with a playbook, the folder of each, and its share of the pages. */
const shares = [
  { kind: 'situation', folder: 'situations', share: 0.6 },
  { kind: 'checklist', folder: 'checklists', share: 0.25 },
  { kind: 'practice', folder: 'practice', share: 0.1 },
  { kind: 'page', folder: 'notes', share: 0.05 },
] as const;

type Folder = { pages: readonly Page[]; folder: string; share: number };

const foldersOf = ({ pages }: Playbooks): Folder[] => {
  const found = shares
    .map(({ kind, folder, share }) => ({
      folder,
      share,
      // A page that lists all evidence is there once.
      pages: pages
        .filter(isOfKind(kind as Kind))
        .filter(({ id, source }) => id !== 'index' && !/<[A-Z]\w*List/.test(source)),
    }))
    .filter((candidate) => candidate.pages.length > 0);
  const total = found.reduce((sum, { share }) => sum + share, 0);
  return found.map((one) => ({ ...one, share: one.share / total }));
};

/** Links as they are written in one folder, rewritten for a page at the same depth elsewhere. */
const relink = (text: string, page: Page, folder: string): string =>
  text.replace(/\]\((\.[^)]*\.mdx)/g, (_, path: string) => {
    const [, target = ''] = new URL(path, `http://x/${page.id}`).pathname.split(/^\//);
    return `](${target.startsWith(`${folder}/`) ? `./${target.slice(folder.length + 1)}` : `../${target}`}`;
  });

/**
 * Pages made of the parts of real ones, for a playbook of a given size: path below `playbooks/` → text.
 * The real pages stay; each made-up page links to the one before it. The same for the same size.
 */
export const madeUpPages = (playbooks: Playbooks, size: number): Map<string, string> => {
  const draw = drawing(size);
  const made = new Map<string, string>();
  const wanted = size - playbooks.pages.length;
  let before = '';
  for (const { pages, folder, share } of foldersOf(playbooks)) {
    for (let index = 0; index < Math.round(wanted * share) && made.size < wanted; index += 1) {
      const page = draw(pages);
      const name = word(draw);
      const path = `${folder}/${name}-${index}.mdx`;
      const head = frontmatter.exec(page.source)?.[1] ?? '';
      const body = relink(remix(page, pages, draw), page, folder);
      const next = before === '' ? '' : `See also: [the page before this one](../${before})\n`;
      made.set(path, `---\n${retitle(head, name, draw)}\n---\n${body.trimEnd()}\n\n${next}`);
      before = path;
    }
  }
  return made;
};
