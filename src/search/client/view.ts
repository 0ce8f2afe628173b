import type { Answer } from '../query/answer.ts';
import type { SearchData, SearchPage } from '../query/data.ts';
import { groupByKind } from '../query/groups.ts';
import { mark, matchedStems } from '../query/mark.ts';
import { siteRoot } from '../site-root.ts';

type Child = Node | string;

const make = (
  tag: string,
  attributes: Record<string, string>,
  ...children: readonly Child[]
): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const marked = (text: string, stems: ReadonlySet<string>): Child[] =>
  mark(text, stems).map(({ text: piece, isMatch }) => (isMatch ? make('mark', {}, piece) : piece));

type Row = { id: string; title: string; line: string; isSaid: boolean };

const rowOf = ({ id, title, line, kind }: SearchPage): Row => ({
  id,
  title,
  line,
  isSaid: kind === 'situation',
});

const option = (row: Row, stems: ReadonlySet<string>): HTMLElement => {
  const href = new URL(`${row.id}.html`, siteRoot()).href;
  const line = marked(row.line, stems);
  return make(
    'a',
    { role: 'option', href, tabindex: '-1', 'aria-selected': 'false', class: 'find-option' },
    make('span', { class: 'find-title' }, ...marked(row.title, stems)),
    row.isSaid
      ? make(
          'span',
          { class: 'find-line find-say' },
          make('span', { class: 'find-label' }, 'Say first: '),
          '“',
          ...line,
          '”',
        )
      : make('span', { class: 'find-line' }, ...line),
  );
};

const group = (label: string, rows: readonly HTMLElement[]): HTMLElement =>
  make(
    'div',
    { role: 'group', 'aria-label': label },
    make('div', { class: 'find-group', role: 'presentation' }, label),
    ...rows,
  );

/** What stands under the box: a note where one is needed, groups of results, and what is said aloud. */
export type Shown = { note: string; groups: HTMLElement[]; spoken: string };

const countOf = (count: number): string => (count === 1 ? '1 result' : `${count} results`);

const noteOf = (query: string, { isNearest, understood }: Answer): string => {
  if (isNearest) return `Nothing has the words “${query.trim()}”. These are nearest.`;
  return understood.corrected === undefined ? '' : `Searched for “${understood.corrected}”.`;
};

/** Builds the results of an answer. No text becomes markup. */
export const show = (query: string, answer: Answer, data: SearchData): Shown => {
  const stems = matchedStems(answer.understood);
  const groups = groupByKind(answer.ranked, data);
  const note = noteOf(query, answer);
  const themes = answer.isNearest
    ? [
        group(
          'The five themes',
          data.themes.map(({ promise, ...theme }) =>
            option({ ...theme, line: promise, isSaid: false }, stems),
          ),
        ),
      ]
    : [];
  const first = groups[0]?.pages[0]?.title ?? '';
  const count = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  return {
    note,
    groups: [
      ...groups.map(({ label, pages }) =>
        group(
          label,
          pages.map((page) => option(rowOf(page), stems)),
        ),
      ),
      ...themes,
    ],
    spoken: [note, `${countOf(count)}. First: ${first}.`].filter((part) => part !== '').join(' '),
  };
};
