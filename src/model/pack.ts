import { deskEditions, forms, handoutPath, type Edition, type Form } from './handout.ts';
import type { Page } from './read.ts';
import { themeIds, themes, type Theme } from './theme.ts';

/** A form of some pages, under a heading of its own. */
export type PackPart = { title: string; form: Form; pages: readonly Page[] };

/** A set of handouts that comes ready made, or one volume of it. */
export type Pack = { name: string; title: string; contains: string; parts: readonly PackPart[] };

/** The papers that packs come in. */
export const packEditions: readonly Edition[] = deskEditions;

/** Where a pack's PDF stands. */
export const packPath = ({ name }: Pick<Pack, 'name'>, edition: Edition): string =>
  handoutPath('packs', name, edition);

/** A theme's pages that have a form, or all of them, by title. */
const partOf = (title: string, form: Form, pages: readonly Page[], theme?: Theme): PackPart => ({
  title,
  form,
  pages: pages
    .filter(({ data }) => data.kind === forms[form].of)
    .filter(({ data }) => theme === undefined || ('theme' in data && data.theme === theme))
    .toSorted((a, b) => (a.data.title < b.data.title ? -1 : 1)),
});

const themeParts = (pages: readonly Page[], theme: Theme): PackPart[] => [
  partOf('Playbook', 'playbook', pages, theme),
  partOf('Checklists', 'checklist', pages, theme),
  partOf('Situations', 'situation', pages, theme),
  partOf('Practice', 'practice', pages, theme),
];

const wholePacks = (pages: readonly Page[]): Pack[] => [
  {
    name: 'checklists',
    title: 'All checklists',
    contains: 'Every checklist, one page each',
    parts: [partOf('Checklists', 'checklist', pages)],
  },
  {
    name: 'pocket-cards',
    title: 'All pocket cards',
    contains: 'One card for every situation, four a sheet',
    parts: [partOf('Pocket cards', 'pocket', pages)],
  },
  {
    name: 'practice',
    title: 'All practice sessions',
    contains: 'A session sheet for every theme, with role cards to cut apart',
    parts: [partOf('Practice', 'practice', pages)],
  },
  ...themeIds.map((theme) => ({
    name: theme,
    title: themes[theme].title,
    contains: 'The playbook, its checklists, its situations and its practice session',
    parts: themeParts(pages, theme),
  })),
  {
    name: 'everything',
    title: 'Everything',
    contains: 'All playbooks, checklists, situations, practice sessions and pocket cards',
    parts: [
      ...themeIds.flatMap((theme) =>
        themeParts(pages, theme).map((part) => ({
          ...part,
          title: `${themes[theme].title}: ${part.title.toLowerCase()}`,
        })),
      ),
      partOf('Pocket cards', 'pocket', pages),
    ],
  },
];

/** Sheets of paper in one volume, at most: what a ring binder holds. */
const binder = 300;

/** Sheets that a page mostly takes in each form. */
const sheets = {
  checklist: 1,
  pocket: 1 / 4,
  poster: 1,
  situation: 3,
  playbook: 9,
  practice: 2,
} as const satisfies Record<Form, number>;

const sheetsOf = ({ form, pages }: PackPart): number => sheets[form] * pages.length;

const holding = (pack: Pack): Pack => ({
  ...pack,
  parts: pack.parts.filter(({ pages }) => pages.length > 0),
});

/** A pack as volumes that each fit a binder, all of about the same thickness; most packs are one. */
const volumesOf = (pack: Pack): Pack[] => {
  const total = pack.parts.reduce((sum, part) => sum + sheetsOf(part), 0);
  const count = Math.ceil(total / binder);
  if (count <= 1) return [pack];
  let before = 0;
  const volumeOf = new Map(
    pack.parts.flatMap((part) =>
      part.pages.map((page) => {
        const volume = Math.floor((before * count) / total);
        before += sheets[part.form];
        return [`${part.form} ${page.id}`, volume];
      }),
    ),
  );
  return Array.from({ length: count }, (_, volume) =>
    holding({
      ...pack,
      name: `${pack.name}-${volume + 1}`,
      title: `${pack.title}, volume ${volume + 1} of ${count}`,
      parts: pack.parts.map((part) => ({
        ...part,
        pages: part.pages.filter(({ id }) => volumeOf.get(`${part.form} ${id}`) === volume),
      })),
    }),
  );
};

/** The packs that come ready made: only what they hold, and no volume thicker than a binder. */
export const packsOf = (pages: readonly Page[]): Pack[] =>
  wholePacks(pages)
    .map(holding)
    .filter(({ parts }) => parts.length > 0)
    .flatMap(volumesOf);
