import { fillFacts } from '../model/facts.ts';
import type { Page, Playbooks } from '../model/read.ts';
import { themeIds, themes } from '../model/theme.ts';
import { bodyText, contentWords } from './page-text.ts';
import type { SearchData, SearchPage } from './query/data.ts';

const searchPage = (page: Page, fill: (text: string) => string): SearchPage => {
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

/** What the browser's search knows, from the model; the same playbooks give the same data. */
export const searchData = ({ pages, words, local }: Playbooks): SearchData => ({
  pages: pages.map((page) => searchPage(page, (text) => fillFacts(text, local))),
  vocabulary: [...new Set(pages.flatMap((page) => contentWords(bodyText(page, local))))].toSorted().join(' '),
  synonyms: words.synonyms,
  spelling: words.spelling ?? [],
  themes: themeIds.map((id) => ({ id, ...themes[id] })),
});
