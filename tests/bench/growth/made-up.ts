import { isOfKind, type Page, type Playbooks } from '../../../src/model/read.ts';

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

/** Words of the cards: plain ones, which the checks know. */
const wordsOf = (pages: readonly Page[]): string[] => {
  const cards = pages
    .filter(isOfKind('situation'))
    .flatMap(({ data: { card } }) => [card.sayFirst, ...card.moves]);
  return [...new Set(cards.join(' ').match(/(?<=[a-z] )[a-z]{4,9}(?=[ .,])/g))];
};

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** The parts of a page's text: each begins with its `##` heading. */
const partsOf = (source: string): string[] => source.replace(frontmatter, '').split(/^(?=## )/m);

/** Parts that are not taken from another page. */
const stays: ReadonlySet<string> = new Set(['', 'Say it', 'The plan', 'The twist', 'Roles', 'Watch for']);

const headingOf = (part: string): string => /^## (.*)/.exec(part)?.[1] ?? '';

/**
 * A page's text with its inner parts taken from pages of its kind that have a part of that name. The words to say
 * belong to the page's card, a session's plan to its minutes, its twist and its cards to each other, and the last
 * part holds its links: these stay.
 */
const remix = (page: Page, same: readonly Page[], draw: Draw): string =>
  partsOf(page.source)
    .map((part, index, parts) => {
      const heading = headingOf(part);
      if (stays.has(heading) || index === parts.length - 1) return part;
      const candidates = same.flatMap(({ source }) =>
        partsOf(source)
          .slice(0, -1)
          .filter((other) => headingOf(other) === heading),
      );
      return draw(candidates).trimEnd().concat('\n\n');
    })
    .join('');

const titleOf = (page: Page, name: string): string => `${page.data.title} (${name})`;

const retitle = (page: Page, name: string): string =>
  (frontmatter.exec(page.source)?.[1] ?? '')
    .replace(/^title: .*$/m, () => `title: ${JSON.stringify(titleOf(page, name))}`)
    .replace(/^aliases: \[.*\]$/m, () => `aliases: [${name}]`);

/** The same mix at every size: the share of each kind that grows. The rest are pages about the site, and lists. */
const shares = [
  { kind: 'situation', folder: 'situations', share: 0.58 },
  { kind: 'checklist', folder: 'checklists', share: 0.22 },
  { kind: 'practice', folder: 'practice', share: 0.09 },
] as const;

/** A list leads to this many pages at most: about as many as a section of the front door. */
const linksAList = 10;

type Folder = { pages: readonly Page[]; folder: string; count: number };

/** How many pages to make of each kind, and how many lists, so that all together are as many as wanted. */
const plan = (playbooks: Playbooks, size: number): { folders: Folder[]; lists: number } => {
  const missing = Math.max(0, size - playbooks.pages.length);
  const wanted = shares.map(({ kind, folder, share }) => {
    const pages = playbooks.pages.filter(isOfKind(kind));
    return { pages, folder, count: Math.max(0, share * size - pages.length) };
  });
  const sum = wanted.reduce((total, { count }) => total + count, 0);
  // A small playbook has no room for the whole mix beside its real pages.
  const room = Math.min(1, (missing * linksAList) / (linksAList + 1) / sum);
  const folders = wanted.map((one) => ({ ...one, count: Math.floor(one.count * room) }));
  return { folders, lists: missing - folders.reduce((total, { count }) => total + count, 0) };
};

/** Links as they are written in one folder, rewritten for a page at the same depth elsewhere. */
const relink = (text: string, page: Page, folder: string): string =>
  text.replace(/\]\((\.[^)]*\.mdx)/g, (_, path: string) => {
    const [, target = ''] = new URL(path, `http://x/${page.id}`).pathname.split(/^\//);
    return `](${target.startsWith(`${folder}/`) ? `./${target.slice(folder.length + 1)}` : `../${target}`}`;
  });

const listPage = (name: string, links: readonly string[]): string =>
  `---
kind: page
title: List (${name})
description: Pages that the bench made up.
aliases: [${name}]
owner: Trainer
reviewed: 2026-11-22
reviewEvery: 12
---

${links.join('\n')}
`;

/** Pages that list the made-up ones, and a front door that links to them: it could not hold so many itself. */
const listsOf = (
  playbooks: Playbooks,
  links: readonly string[],
  names: readonly string[],
): [string, string][] => {
  const first = (index: number): number => Math.floor((index * links.length) / names.length);
  const lists = names
    .map((name, index) => ({ name, links: links.slice(first(index), first(index + 1)) }))
    .map((list) => ({ ...list, path: `lists/${list.name.replaceAll(' ', '-')}.mdx` }));
  const front = playbooks.pages.find(({ id }) => id === 'index')?.source.trimEnd() ?? '';
  const toLists = lists.map(({ path, name }) => `- [List (${name})](./${path})`).join('\n');
  return [
    ...lists.map(({ path, name, links: of }): [string, string] => [path, listPage(name, of)]),
    ['index.mdx', `${front}\n\n## Made up\n\n${toLists}\n`],
  ];
};

/**
 * Pages made of the parts of real ones, for a playbook of a given size: path below `playbooks/` → text.
 * The real pages stay. The same for the same size.
 */
export const madeUpPages = (playbooks: Playbooks, size: number): Map<string, string> => {
  const draw = drawing(size);
  const words = wordsOf(playbooks.pages);
  const names = new Set<string>();
  const newName = (): string => {
    const name = [draw(words), draw(words), draw(words)].join(' ');
    return names.has(name) ? newName() : (names.add(name), name);
  };
  const made = new Map<string, string>();
  const links: string[] = [];
  const { folders, lists } = plan(playbooks, size);
  for (const { pages, folder, count } of folders) {
    for (let index = 0; index < count; index += 1) {
      const page = draw(pages);
      const name = newName();
      const path = `${folder}/${name.replaceAll(' ', '-')}.mdx`;
      made.set(
        path,
        `---\n${retitle(page, name)}\n---\n${relink(remix(page, pages, draw), page, folder).trimEnd()}\n`,
      );
      links.push(`- [${titleOf(page, name)}](../${path})`);
    }
  }
  const listNames = Array.from({ length: lists }, newName);
  return links.length > 0 ? new Map([...made, ...listsOf(playbooks, links, listNames)]) : made;
};
