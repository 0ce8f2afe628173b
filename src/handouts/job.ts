import { editions, papers, sizes, type Edition, type Form, type Handout } from '../model/handout.ts';
import { packPath, type Pack } from '../model/pack.ts';
import { formatDay, reviewBy } from '../model/page.ts';
import type { Page } from '../model/read.ts';
import { addressOf } from './code.ts';
import { typographic } from '../model/typography.ts';
import { pieceOf, piecesOf, type About, type Piece, type Setting } from './piece.ts';

/** Everything that one PDF is made of; `src/handouts/typst/main.typ` reads it as JSON. */
export type Job = {
  /** Where the PDF is asked for: `/handouts/posters/shouting.a3.pdf`. */
  path: string;
  edition: Edition;
  title: string;
  author: string;
  description: string;
  /** Year, month, day of the last review: the document's date. */
  date: number[];
  language: string;
  paper: { width: number; height: number };
  points: number;
  parts: { title: string; pieces: Piece[] }[];
  /** How many pages it may have; one that has but one need not count them. */
  most: number | null;
  /** Whether it tells where its pieces end; takes a second layout. */
  measured: boolean;
  pack?: { contains: string; about: About };
};

const frame = (edition: Edition, setting: Setting) => {
  const { width, height } = papers[editions[edition].paper];
  return {
    edition,
    paper: { width, height },
    points: sizes[editions[edition].size].points,
    language: new Intl.Locale(setting.local.locale ?? 'en-US').language,
  };
};

/** The most pages of a form in regular type; a form that is not here takes the pages that it needs. */
const mostPages: Partial<Record<Form, number>> = { checklist: 1, pocket: 1, poster: 1, practice: 2 };

const mostOf = (form: Form, edition: Edition): number | null =>
  editions[edition].size === 'regular' ? (mostPages[form] ?? null) : null;

const dateOf = (day: string): number[] => day.split('-').map(Number);

/** The job of one page's handout. */
export const handoutJob = (page: Page, { form, edition, path }: Handout, setting: Setting): Job => ({
  path,
  title: typographic(page.data.title),
  author: page.data.owner,
  description: typographic(page.data.description),
  date: dateOf(page.data.reviewed),
  ...frame(edition, setting),
  most: mostOf(form, edition),
  measured: false,
  parts: [{ title: '', pieces: [pieceOf(page, { form, edition }, setting)] }],
});

/** The day of the latest review of any of the pages. */
const lastReview = (pages: readonly Page[]): string =>
  pages
    .map(({ data }) => data.reviewed)
    .toSorted()
    .at(-1) ?? '1970-01-01';

const packAbout = (pages: readonly Page[], setting: Setting): About => {
  const locale = setting.local.locale ?? 'en-US';
  const owners = [...new Set(pages.map(({ data }) => data.owner))].toSorted();
  return {
    owner: owners.join(', '),
    reviewed: formatDay(lastReview(pages), locale),
    due: formatDay(pages.map(({ data }) => reviewBy(data)).toSorted()[0] ?? '1970-01-01', locale),
    ...addressOf({ id: 'about/printing', data: { kind: 'page' } }, setting.site),
  };
};

/** The job of a ready-made pack. */
export const packJob = (pack: Pack, edition: Edition, setting: Setting): Job => {
  const pages = pack.parts.flatMap((part) => part.pages);
  const about = packAbout(pages, setting);
  return {
    path: packPath(pack, edition),
    title: pack.title,
    author: about.owner,
    description: pack.contains,
    date: dateOf(lastReview(pages)),
    ...frame(edition, setting),
    parts: pack.parts.map(({ title, form, pages: of }) => ({
      title,
      pieces: piecesOf(of, { form, edition }, setting),
    })),
    most: null,
    measured: false,
    pack: { contains: pack.contains, about },
  };
};
