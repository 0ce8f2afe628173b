import { practiceFile } from '../../../src/checks/examples.ts';
import { readPage, type Page, type Playbooks } from '../../../src/model/read.ts';

/** A page from its text; what is wrong with it is an error of the test. */
export const pageFrom = (id: string, source: string): Page => {
  const { page } = readPage(id, `playbooks/${id}.mdx`, source);
  if (!page) throw new Error(`${id} is no page`);
  return page;
};

const base = (title: string) => `title: ${JSON.stringify(title)}
description: One sentence.
owner: Shift lead
reviewed: 2026-11-22
reviewEvery: 12
aliases: [one]
theme: be-ready`;

/** A checklist with these items under one heading. */
export const checklist = (id: string, items: readonly string[], title = 'A list'): Page =>
  pageFrom(
    `checklists/${id}`,
    `---\nkind: checklist\n${base(title)}\nmode: read-do\npause: Now\ntakes: 1 minute\n---\n\n## Part\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}\n`,
  );

/** A situation whose first sentence is this one. */
export const situation = (id: string, sayFirst: string, body = '## Say it\n\nWords.'): Page =>
  pageFrom(
    `situations/${id}`,
    `---\nkind: situation\n${base('A thing')}\nheard: ["One", "Two"]\ncard:\n  sayFirst: ${JSON.stringify(sayFirst)}\n  moves: [First, Second, Third]\n  stop: Go, and call {supervisor}.\n---\n\n${body}\n`,
  );

/** A practice session whose plan ends with these words, and whose customer reads those. */
export const practice = (id: string, words: { plan?: string; customer?: string } = {}): Page =>
  pageFrom(
    `practice/${id}`,
    practiceFile({
      'The plan': `1. **Open (5 min).** Read.\n2. **Play (10 min).** ${words.plan ?? 'Start.'}`,
      Roles: `### The customer\n\n${words.customer ?? 'You wait.'}\n\n### The staff player\n\nYou start.\n\n### The observer\n\nYou look on.`,
    }),
  );

/** Playbooks of these pages alone. */
export const playbooksOf = (...pages: Page[]): Playbooks => ({
  files: [],
  texts: [],
  pages,
  local: {},
  words: { synonyms: [] },
  evidence: {},
  problems: [],
});
