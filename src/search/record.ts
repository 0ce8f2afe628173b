import { fillFacts, type Local } from '../model/facts.ts';
import type { Page } from '../model/read.ts';
import { bodyText, contentWords } from './page-text.ts';
import { stem } from './query/stem.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** How much a word counts where it stands; Pagefind takes 0 to 10. */
const weights = { title: 10, aliases: 9, heard: 7, say: 5, body: 1 } as const;

type Part = keyof typeof weights;

/** Each word stands once, under the heaviest part that has it: positions are most of an index's size. */
const partsOf = (page: Page, local: Local): [Part, string[]][] => {
  const { data } = page;
  const isSituation = data.kind === 'situation';
  const texts: Record<Part, string> = {
    title: data.title,
    aliases: data.aliases.join(' '),
    heard: isSituation ? data.heard.join(' ') : '',
    say: isSituation ? `${data.card.sayFirst} ${data.description}` : data.description,
    body: bodyText(page, local),
  };
  const seen = new Set<string>();
  return (Object.keys(weights) as Part[]).map((part) => [
    part,
    contentWords(fillFacts(texts[part], local)).filter((word) => {
      const isNew = !seen.has(stem(word));
      seen.add(stem(word));
      return isNew;
    }),
  ]);
};

/** One page as the small HTML text that Pagefind reads. Words without meaning are left out. */
export const searchRecord = (page: Page, local: Local): { url: string; content: string } => {
  const parts = partsOf(page, local).map(
    ([part, words]) => `<p data-pagefind-weight="${weights[part]}">${escape(words.join(' '))}</p>`,
  );
  const meta = { title: page.data.title, kind: page.data.kind, id: page.id };
  const head = Object.entries(meta).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`,
  );
  return {
    url: `/${page.id}.html`,
    content: `<html lang="en"><head>${head.join('')}</head><body>${parts.join('')}</body></html>`,
  };
};
