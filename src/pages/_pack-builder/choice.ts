import { papers, sizes, type Paper, type Size } from '../../model/handout.ts';

/** What somebody wants to print; kept in the address, so that a pack is a link. */
export type Choice = { paper: Paper; size: Size; pages: readonly string[] };

/** The papers that a desk printer takes. */
export const deskPapers = ['a4', 'letter'] as const satisfies readonly Paper[];

const isIn = <T extends string>(list: readonly T[], value: string | null): value is T =>
  (list as readonly (string | null)[]).includes(value);

/** Reads `#paper=a4&size=large&pages=be-ready,situations/shouting`; pages that are not known are left out. */
export const readChoice = (hash: string, known: readonly string[]): Choice => {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const paper = query.get('paper');
  const size = query.get('size');
  const wanted = new Set((query.get('pages') ?? '').split(','));
  return {
    paper: isIn(deskPapers, paper) ? paper : 'letter',
    size: isIn(Object.keys(sizes) as Size[], size) ? size : 'regular',
    pages: known.filter((id) => wanted.has(id)),
  };
};

/** The address of a choice; ids are plain letters, digits, `-` and `/`. */
export const writeChoice = ({ paper, size, pages }: Choice): string =>
  `#paper=${paper}&size=${size}&pages=${pages.join(',')}`;

/** What will be printed, in words. */
export const describeChoice = ({ paper, size, pages }: Choice): string => {
  if (pages.length === 0) return 'Nothing is ticked yet.';
  const many = pages.length === 1 ? '1 page' : `${pages.length} pages`;
  return `${many} of the playbook, on ${papers[paper].label}, ${sizes[size].label}.`;
};
