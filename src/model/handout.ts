import type { Kind, PageData } from './page.ts';

/** Sheets of paper; lengths in millimeters. */
export const papers = {
  a4: { label: 'A4', width: 210, height: 297 },
  letter: { label: 'US Letter', width: 215.9, height: 279.4 },
  a3: { label: 'A3', width: 297, height: 420 },
  tabloid: { label: 'Tabloid', width: 279.4, height: 431.8 },
} as const satisfies Record<string, { label: string; width: number; height: number }>;

export type Paper = keyof typeof papers;

/** Body type; sizes in points. */
export const sizes = {
  regular: { label: 'regular type', points: 12 },
  large: { label: 'large print, 18 pt', points: 18 },
} as const satisfies Record<string, { label: string; points: number }>;

export type Size = keyof typeof sizes;

/** A paper and a size of type, by the name that a file carries: `before-we-open.a4-large.pdf`. */
export const editions = {
  a4: { paper: 'a4', size: 'regular' },
  letter: { paper: 'letter', size: 'regular' },
  'a4-large': { paper: 'a4', size: 'large' },
  'letter-large': { paper: 'letter', size: 'large' },
  a3: { paper: 'a3', size: 'regular' },
  tabloid: { paper: 'tabloid', size: 'regular' },
} as const satisfies Record<string, { paper: Paper; size: Size }>;

export type Edition = keyof typeof editions;

/** The papers of an office printer. */
export const deskEditions = ['a4', 'letter'] as const;
const deskAndLarge = [...deskEditions, 'a4-large', 'letter-large'] as const;
const wall = ['a3', 'tabloid'] as const;

/** What a page can be printed as: the kind of page, the folder of the files, the papers. */
export const forms = {
  checklist: {
    plural: 'Checklists',
    of: 'checklist',
    folder: 'checklists',
    label: 'Checklist',
    editions: deskAndLarge,
  },
  pocket: {
    plural: 'Pocket cards, four a sheet',
    of: 'situation',
    folder: 'pocket-cards',
    label: 'Pocket cards, four a sheet',
    editions: deskEditions,
  },
  poster: { plural: 'Posters', of: 'situation', folder: 'posters', label: 'Poster', editions: wall },
  situation: {
    plural: 'Situations, the whole page',
    of: 'situation',
    folder: 'situations',
    label: 'Whole page',
    editions: deskEditions,
  },
  playbook: {
    plural: 'Playbooks',
    of: 'playbook',
    folder: 'playbooks',
    label: 'Whole playbook',
    editions: deskAndLarge,
  },
  practice: {
    plural: 'Practice sessions',
    of: 'practice',
    folder: 'practice',
    label: 'Session sheet',
    editions: deskAndLarge,
  },
} as const satisfies Record<
  string,
  { of: Kind; folder: string; label: string; plural: string; editions: readonly Edition[] }
>;

export type Form = keyof typeof forms;

const formNames = Object.keys(forms) as Form[];

/** One PDF of one page. */
export type Handout = { form: Form; edition: Edition; page: string; path: string };

/** A page as far as its handouts need it. */
export type Printable = { id: string; data: Pick<PageData, 'kind'> };

/** A page's id as a file name: `situations/shouting` is `shouting`. */
const slugOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** Where a PDF stands. */
export const handoutPath = (folder: string, slug: string, edition: Edition): string =>
  `/handouts/${folder}/${slug}.${edition}.pdf`;

/** Every PDF of a page; none for a page of a kind that is not printed. */
export const handoutsOf = ({ id, data }: Printable): Handout[] =>
  formNames
    .filter((form) => forms[form].of === data.kind)
    .flatMap((form) =>
      forms[form].editions.map((edition) => ({
        form,
        edition,
        page: id,
        path: handoutPath(forms[form].folder, slugOf(id), edition),
      })),
    );

/** `A4`, `US Letter, large print, 18 pt`. */
export const editionLabel = (edition: Edition): string => {
  const { paper, size } = editions[edition];
  return size === 'regular' ? papers[paper].label : `${papers[paper].label}, ${sizes[size].label}`;
};
