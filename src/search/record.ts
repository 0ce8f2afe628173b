import { fillFacts, type Local } from '../model/facts.ts';
import type { Page } from '../model/read.ts';
import { bodyText, contentWords } from './page-text.ts';
import { stem } from './query/stem.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/**
 * How much a word counts where it stands; Pagefind takes 0 to 10. What customers say and staff type stands
 * in the search's own data, whole and in order, and is not sent a second time.
 */
const weights = { title: 10, say: 5, body: 1 } as const;

type Part = keyof typeof weights;

/** What a record needs to know of the other pages. */
export type Site = { local: Local; pages: number; counts: ReadonlyMap<string, number> };

/** A word that stands in the text of every tenth page tells none of them from the others; nor does a number. */
const isTelling = (word: string, { counts, pages }: Site): boolean =>
  !/^\d+$/.test(word) && (counts.get(stem(word)) ?? 0) < Math.max(3, pages * 0.1);

/** Each word stands once, under the heaviest part that has it: positions are most of an index's size. */
const partsOf = (page: Page, site: Site): [Part, string[]][] => {
  const { data } = page;
  const isSituation = data.kind === 'situation';
  const fill = (text: string) => fillFacts(text, site.local);
  const words: Record<Part, string[]> = {
    title: contentWords(fill(data.title)),
    say: contentWords(fill(isSituation ? `${data.card.sayFirst} ${data.description}` : data.description)),
    body: contentWords(bodyText(page, site.local))
      .filter((word) => isTelling(word, site))
      .toSorted(),
  };
  const seen = new Set<string>();
  return (Object.keys(weights) as Part[]).map((part) => [
    part,
    words[part].filter((word) => {
      const isNew = !seen.has(stem(word));
      seen.add(stem(word));
      return isNew;
    }),
  ]);
};

/** One page as the small HTML text that Pagefind reads; all else that results show is in the search's own data.
 * Words without meaning are left out. */
export const searchRecord = (page: Page, site: Site): { url: string; content: string } => {
  const parts = partsOf(page, site).map(
    ([part, words]) => `<p data-pagefind-weight="${weights[part]}">${escape(words.join(' '))}</p>`,
  );
  const title = escape(fillFacts(page.data.title, site.local));
  return {
    url: `/${page.id}.html`,
    content: `<html lang="en"><head><title data-pagefind-meta="title">${title}</title></head><body>${parts.join('')}</body></html>`,
  };
};
