import { fillFacts } from '../model/facts.ts';
import { kinds, type Kind } from '../model/page.ts';
import type { Page, Playbooks } from '../model/read.ts';
import { themeIds, themes } from '../model/theme.ts';
import { bodyText, contentWords } from './page-text.ts';
import type { SearchData, SearchPage } from './query/data.ts';
import { wordsOf } from './query/text.ts';

const searchPage = (page: Page, fill: (text: string) => string): Omit<SearchPage, 'fragment'> => {
  const { data } = page;
  const isSituation = data.kind === 'situation';
  return {
    id: page.id,
    kind: data.kind,
    title: fill(data.title),
    line: fill(isSituation ? data.card.sayFirst : data.description),
    aliases: data.aliases.map(fill),
    heard: isSituation ? data.heard.map(fill) : [],
  };
};

/**
 * A word on one page alone is mostly a name or a number: nothing to correct a slip to.
 * Words that the rest of the data has are not sent twice.
 */
const vocabulary = ({ pages, local, words }: Playbooks, sent: readonly SearchPage[]): string => {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const word of new Set(contentWords(bodyText(page, local))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const texts = sent.flatMap(({ title, line, aliases, heard }) => [title, line, ...aliases, ...heard]);
  const elsewhere = new Set([...texts, ...words.synonyms.flat()].flatMap(wordsOf));
  return [...counts]
    .filter(([word, count]) => count > 1 && word.length > 2 && !/\d/.test(word) && !elsewhere.has(word))
    .map(([word]) => word)
    .toSorted()
    .join(' ');
};

/**
 * What the browser's search knows, from the model; the same playbooks give the same data.
 * @param fragments Pagefind's names of the pages, by page id
 */
export const searchData = (playbooks: Playbooks, fragments: ReadonlyMap<string, string>): SearchData => {
  const fill = (text: string) => fillFacts(text, playbooks.local);
  const pages = playbooks.pages.map((page) => ({
    ...searchPage(page, fill),
    fragment: fragments.get(page.id) ?? '',
  }));
  return {
    pages,
    groups: (Object.keys(kinds) as Kind[]).map((kind) => ({ kind, label: kinds[kind].plural })),
    vocabulary: vocabulary(playbooks, pages),
    synonyms: playbooks.words.synonyms.map((group) => group.join(',')).join('\n'),
    spelling: playbooks.words.spelling ?? [],
    themes: themeIds.map((id) => ({ id, ...themes[id] })),
  };
};
