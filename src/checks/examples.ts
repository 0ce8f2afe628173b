import type { Example } from './rule.ts';

const keys = {
  description: 'A page for an example.',
  owner: 'Trainer',
  reviewed: '2026-01-15',
  reviewEvery: '12',
} as const;

type Keys = Record<string, string>;

const write = (all: Keys, body: string): string =>
  `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`;

/** A page of kind `page`, whole; `changes` are keys as written in YAML. */
export const pageFile = (body: string, changes: Keys = {}): string =>
  write({ kind: 'page', title: 'Example', aliases: '[sample]', ...keys, ...changes }, body);

const sections = {
  'Use this when': 'They want something.',
  'Say it': [1, 2, 3, 4]
    .map((n) =>
      n === 1
        ? 'I can help with that.'
        : (['I see it now.', 'Let me look.', 'I will call you by noon.'][n - 2] ?? ''),
    )
    .map(
      (say) =>
        `<Say>\n\n${say}\n\n</Say>\n<Avoid because="It ends the talk.">\n\nThat is not my job.\n\n</Avoid>`,
    )
    .join('\n\n'),
  'If… then…':
    '<IfThen>\n\n| If you see or hear | Then |\n| --- | --- |\n| One | Do it. |\n| Two | Do it. |\n| Three | Do it. |\n| Four | Do it. |\n\n</IfThen>',
  'When it gets worse': 'You may leave at any time, and call {supervisor}.',
  Afterwards: '- Write it down.',
  'Why it works':
    'It helps.\n\nChecklist: [Late](../checklists/late.mdx) · Playbook: [Put it right](../put-it-right.mdx)',
} as const;

type SituationChanges = { keys?: Keys; sections?: Record<string, string | undefined> };

const headed = (parts: Record<string, string | undefined>): string =>
  Object.entries(parts)
    .filter(([, text]) => text !== undefined)
    .map(([title, text]) => `## ${title}\n\n${text}`)
    .join('\n\n');

/** A situation, whole; a section that is `undefined` is left out. */
export const situationFile = (changes: SituationChanges = {}): string =>
  write(
    {
      kind: 'situation',
      title: 'It is late',
      aliases: '[late]',
      ...keys,
      theme: 'put-it-right',
      heard: '["Where is it?", "You said Friday."]',
      card: '{ sayFirst: I can help with that., moves: [Look., Ask., Act.], stop: "They threaten you. Leave, and call {supervisor}." }',
      ...changes.keys,
    },
    headed({ ...sections, ...changes.sections }),
  );

/** A checklist, whole, with this body. */
export const checklistFile = (body: string, changes: Keys = {}): string =>
  write(
    {
      kind: 'checklist',
      title: 'When it is late',
      aliases: '[late list]',
      ...keys,
      theme: 'put-it-right',
      mode: 'do-confirm',
      pause: 'Before you call',
      takes: '2 minutes',
      ...changes,
    },
    body,
  );

/** Task items, one a line. */
export const items = (...texts: string[]): string => texts.map((text) => `- [ ] ${text}`).join('\n');

/** One pause point with these items. */
export const atTheDoor = (...texts: string[]): string => `## At the door\n\n${items(...texts)}`;

/** A completion line. */
export const saidTogether = 'Said to the team: "Ready."';

const practiceParts = {
  'The plan':
    '1. **Set it up (5 min).** Read the scene.\n2. **Play it (6 min).** Start.\n3. **Debrief (4 min).** Ask.',
  'The scene': 'A shop at noon.',
  'The twist': 'The phone rings.',
  Roles: ['The customer', 'The staff player', 'The observer']
    .map((name) => `### ${name}\n\nYou wait.`)
    .join('\n\n'),
  'Watch for': items('Let them finish', 'Said the price aloud'),
  Debrief: '1. What worked?\n2. What was hard?\n3. What next?',
  'Sign-off': `${items('Name: ____ · date ____', 'Once more on: ____')}

Playbook: [Put it right](../put-it-right.mdx) · Checklist: [Late](../checklists/late.mdx) · When it happens: [It is late](../situations/late.mdx)`,
} as const;

/** A practice session, whole; a section that is `undefined` is left out. */
export const practiceFile = (parts: Record<string, string | undefined> = {}, changes: Keys = {}): string =>
  write(
    {
      kind: 'practice',
      title: 'Play it late',
      aliases: '[late game]',
      ...keys,
      theme: 'put-it-right',
      minutes: '15',
      people: '{ from: 3, to: 8 }',
      ...changes,
    },
    headed({ ...practiceParts, ...parts }),
  );

/** Two pages, alike but for their titles and these aliases. */
export const twoPages = (first: string, second: string): Example['files'] => ({
  'about/one.mdx': pageFile('Text.', { title: 'One', aliases: first }),
  'about/two.mdx': pageFile('Text.', { title: 'Two', aliases: second }),
});

/** A playbook, whole, with this body. */
export const playbookFile = (body: string, changes: Keys = {}): string =>
  write(
    {
      kind: 'playbook',
      title: 'Put it right',
      aliases: '[mend]',
      ...keys,
      theme: 'put-it-right',
      ...changes,
    },
    body,
  );

/** An example that is a page's body. */
export const inBody = (body: string, path = 'about/example.mdx'): Example => ({
  shown: body,
  files: { [path]: pageFile(body) },
});

/** An example that is some lines of frontmatter, without or beside the usual ones. */
export const inKeys = (changes: Keys, body = 'Text.'): Example => ({
  shown: Object.entries(changes)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n'),
  files: { 'about/example.mdx': pageFile(body, changes) },
});

/** An example that is a checklist's body. */
export const inChecklist = (body: string, changes: Keys = {}): Example => ({
  shown: body,
  files: { 'checklists/late.mdx': checklistFile(body, changes) },
});

/** An example that is a situation. */
export const inSituation = (shown: string, changes: SituationChanges): Example => ({
  shown,
  files: { 'situations/late.mdx': situationFile(changes) },
});

/** An example that is a practice session. */
export const inPractice = (
  shown: string,
  parts: Record<string, string | undefined>,
  changes: Keys = {},
): Example => ({ shown, files: { 'practice/late.mdx': practiceFile(parts, changes) } });

/** An example that is files, told in words. */
export const inFiles = (shown: string, files: Example['files']): Example => ({ shown, files });
