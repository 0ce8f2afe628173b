import { posix } from 'node:path';
import { kinds, type Kind } from '../model/page.ts';
import type { Theme } from '../model/theme.ts';
import { themes } from '../model/theme.ts';

/** What a new page begins with. */
export type NewPage = {
  kind: Kind;
  title: string;
  theme: Theme;
  owner: string;
  reviewed: string;
  reviewEvery: number;
};

/** What stands where the editor's words are missing; the checks tell each one. */
export const gap = 'TO WRITE';

/** A file's name from a title: small letters, digits and single hyphens. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 60)
    .replace(/-$/, '');

/** Where a new page stands below the playbooks folder. */
export const pathOf = ({ kind, title, theme }: Pick<NewPage, 'kind' | 'title' | 'theme'>): string =>
  posix.join(kinds[kind].folders[0], `${kind === 'playbook' ? theme : slugOf(title)}.mdx`);

const quoted = (text: string): string => JSON.stringify(text);

const keys: Record<Kind, (page: NewPage) => string> = {
  playbook: ({ theme }) => `theme: ${theme}\n`,
  situation: ({ theme }) => `theme: ${theme}
heard:
  - "${gap}: what they say, word for word"
  - "${gap}: what they say, another way"
card:
  sayFirst: "${gap}: one sentence to say first."
  moves:
    - "${gap}: first thing to do."
    - "${gap}: second thing to do."
    - "${gap}: third thing to do."
  stop: "They threaten you, or it goes on after your second warning. Leave, and call {supervisor}."
`,
  checklist: ({ theme }) => `theme: ${theme}
mode: do-confirm
pause: "${gap}: the moment at which the team stops and reads"
takes: 2 minutes
`,
  practice: ({ theme }) => `theme: ${theme}
minutes: 15
people: { from: 3, to: 8 }
`,
  page: () => '',
};

const pair = (say: string): string => `<Say>

${say}

</Say>
<Avoid because="${gap}: what it does to the customer.">

${gap}: a line that good people say.

</Avoid>`;

const related = ({ theme }: NewPage): string =>
  `Checklist: [Putting it right](../checklists/putting-it-right.mdx) · Playbook: [${themes[theme].title}](../${theme}.mdx)`;

const rows = (count: number): string =>
  Array.from({ length: count }, () => `| ${gap}: what you see | ${gap}: what you do |`).join('\n');

const table = `<IfThen>

| If you see or hear | Then |
| --- | --- |
${rows(4)}

</IfThen>`;

const bodies: Record<Kind, (page: NewPage) => string> = {
  situation: (page) => `## Use this when

${gap}: one sentence.

## Say it

${[`${gap}: one sentence to say first.`, ...['second', 'third', 'fourth'].map((n) => `${gap}: a ${n} line.`)].map(pair).join('\n\n')}

## If… then…

${table}

## When it gets worse

${gap}: the exact words of a first and a second warning. You may leave at any time, and need nobody's permission.

## Afterwards

- ${gap}: what to write down, and whom to tell.

## Why it works

${gap}: what is known, with its evidence.

${related(page)}`,
  checklist: ({ theme }) => `## ${gap}: the first pause point

- [ ] ${gap}: the most critical item, with its value: ____
- [ ] ${gap}: a second item, with its state
- [ ] Said to the team: "${gap}."

Playbook: [${themes[theme].title}](../${theme}.mdx)`,
  practice: (page) => `## The plan

1. **Set it up (2 min).** ${gap}: what to set out, and who plays whom.
2. **First round (3 min).** ${gap}: when to start and when to stop.
3. **Debrief (3 min).** ${gap}: what to ask first.
4. **Second round, with the twist (3 min).** ${gap}: who swaps.
5. **Debrief and sign-off (4 min).** ${gap}: how it ends.

## The scene

${gap}: the trade, the thing, the amount of money, and what has just happened.

## The twist

${gap}: what you throw in halfway, word for word.

## Roles

### The customer

${gap}: who they are, and what they need and do not say.

<Say>

${gap}: their first sentence.

</Say>

### The staff player

${gap}: what they know, and what they must do.

### The observer

${gap}: where to stand, and what to write down.

## Watch for

- [ ] ${gap}: something that can be seen or heard
- [ ] ${gap}: another
- [ ] ${gap}: one more

## Debrief

1. To the staff player: ${gap}: a first question?
2. To the customer: ${gap}: a second question?
3. To all: ${gap}: a third question?

## Sign-off

- [ ] Name: ____ · date ____
- [ ] Ready on the floor · signed by ____
- [ ] Once more, on ____, with ____

When it happens: [It is late](../situations/late.mdx) · ${related(page)}`,
  page: () => `## ${gap}: a section

${gap}: its text.`,
  playbook: () => `## In one minute

${gap}

## When to use it

${gap}

## The moves

<Steps>

1. ${gap}

</Steps>

## Say it

${['first', 'second', 'third', 'fourth'].map((n) => pair(`${gap}: a ${n} line.`)).join('\n\n')}

## If… then…

${table}

## Traps

- ${gap}

## Why it works

${gap}

## Practice

${['first', 'second', 'third'].map((n) => `<Recall question="${gap}: a ${n} question?">\n\n${gap}: the answer.\n\n</Recall>`).join('\n\n')}

## Checklists and situations

- [Putting it right](./checklists/putting-it-right.mdx): ${gap}
- [It is late](./situations/late.mdx): ${gap}`,
};

/** A new page's whole file, which passes the checks but for its marked gaps. */
export const newPage = (page: NewPage): string => `---
kind: ${page.kind}
title: ${quoted(page.title)}
description: "${gap}: one plain sentence about what the page gives."
${keys[page.kind](page)}owner: ${quoted(page.owner)}
reviewed: ${page.reviewed}
reviewEvery: ${page.reviewEvery}
aliases: [${quoted(`${gap}: words that staff would type for ${page.title}`)}]
---

${bodies[page.kind](page)}
`;
