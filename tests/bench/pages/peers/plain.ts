import { fillFacts } from '../../../../src/model/facts.ts';
import type { Evidence } from '../../../../src/model/evidence.ts';
import type { PageData } from '../../../../src/model/page.ts';
import type { Page, Playbooks } from '../../../../src/model/read.ts';

/** A page as a peer takes it: a path below its content folder, a title, and plain Markdown. */
export type PlainPage = {
  id: string;
  title: string;
  description: string;
  body: string;
};

const quote = (label: string, words: string): string => `> **${label}:** ${words.trim()}`;

const claims = (evidence: Evidence): string =>
  Object.entries(evidence)
    .map(([id, { title, claim, number, caution, use, sources }]) =>
      [
        `### ${title} (${id})`,
        claim,
        number,
        caution && `**Take care:** ${caution}`,
        use && `**Use it so:** ${use}`,
        ...sources.map(({ text, url }) => `- ${text}${url ? ` <${url}>` : ''}`),
      ]
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n');

const cardOf = (data: PageData): string => {
  if (data.kind !== 'situation') return '';
  const moves = data.card.moves.map((move, index) => `${index + 1}. ${move}`);
  const heard = data.heard.map((words) => `“${words}”`).join(' ');
  return [
    quote('Say first', data.card.sayFirst),
    moves.join('\n'),
    `**Stop:** ${data.card.stop}`,
    `They say: ${heard}`,
  ].join('\n\n');
};

const withoutTags = (source: string, evidence: Evidence): string =>
  source
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .replace(/<Say>([\s\S]*?)<\/Say>/g, (_, words: string) => quote('Say', words))
    .replace(
      /<Avoid because="([^"]*)">([\s\S]*?)<\/Avoid>/g,
      (_, why: string, words: string) => `${quote('Don’t say', words)}\n>\n> ${why}`,
    )
    .replace(/<Recall question="([^"]*)">([\s\S]*?)<\/Recall>/g, '**$1**\n\n$2')
    .replace(/<Evidence id="([^"]*)" ?\/>/g, '($1)')
    .replace(/<EvidenceList ?\/>/g, () => claims(evidence))
    .replace(/<\/?[A-Z]\w*(?: [^>]*)?\/?>/g, '');

/** Links between pages, written as the peer wants them. */
const relink = (body: string, from: string, address: (id: string) => string): string =>
  body.replace(/\]\((\.[^)#]*)\.mdx(#[^)]*)?\)/g, (_, path: string, hash: string | undefined) => {
    const id = new URL(path, `http://x/${from}`).pathname.slice(1);
    return `](${address(id)}${hash ?? ''})`;
  });

const plainPage = (
  { id, data, source }: Page,
  { local, evidence }: Playbooks,
  address: (id: string) => string,
): PlainPage => {
  const body = [cardOf(data), withoutTags(source, evidence)].filter(Boolean).join('\n\n');
  return {
    id,
    title: data.title,
    description: data.description,
    body: relink(fillFacts(body, local), id, address).replace(/\{/g, '&#123;'),
  };
};

/** Every page with the same words, and without anything that is ours alone. */
export const plainPages = (playbooks: Playbooks, address: (id: string) => string): PlainPage[] =>
  playbooks.pages.map((page) => plainPage(page, playbooks, address));

/** A page's file: its frontmatter and its text. */
export const markdownFile = ({ title, description, body }: PlainPage, heading: boolean): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${heading ? `# ${title}\n\n` : ''}${body}\n`;
