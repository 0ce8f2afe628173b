import { placeOf, childrenOf } from '../../model/body.ts';
import { endingOf } from '../../model/ending.ts';
import type { Page } from '../../model/read.ts';
import { inFiles, inPractice, inSituation, items, playbookFile } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { targetsOf } from './orphans.ts';

const end = (page: Page) => placeOf(childrenOf(page.root).at(-1) ?? page.root);

type Need = { has: (target: string, page: Page) => boolean; name: (page: Page) => string };

const checklist: Need = { has: (id) => id.startsWith('checklists/'), name: () => 'a checklist' };
const situation: Need = { has: (id) => id.startsWith('situations/'), name: () => 'a situation' };
const playbook: Need = {
  has: (id, { data }) => 'theme' in data && id === data.theme,
  name: ({ data }) => ('theme' in data ? `its playbook, ${data.theme}.mdx` : 'its playbook'),
};

const needs: Partial<Record<Page['data']['kind'], readonly Need[]>> = {
  situation: [playbook, checklist],
  playbook: [checklist, situation],
  checklist: [playbook],
  practice: [playbook, checklist, situation],
};

/** From the end of each page there is a way on; the site shows it as cards. */
export const related = pageRule({
  id: 'related',
  group: 'structure',
  why: 'A situation ends with its playbook and a checklist, a checklist with its playbook, a playbook with both, and a practice session with all three. Nobody gets stuck.',
  good: [
    inSituation(
      'Checklist: [Late](../checklists/late.mdx) · Playbook: [Put it right](../put-it-right.mdx)',
      {},
    ),
  ],
  bad: [
    inSituation('a situation without links', { sections: { 'Why it works': 'It helps.' } }),
    inSituation('Read [Late](../checklists/late.mdx) and [Put it right](../put-it-right.mdx) first.', {
      sections: {
        'Why it works': 'Read [Late](../checklists/late.mdx) and [Put it right](../put-it-right.mdx) first.',
      },
    }),
    inPractice('a session without links', { 'Sign-off': items('Name: ____') }),
    inFiles('a playbook without links', { 'put-it-right.mdx': playbookFile('Text.') }),
  ],
  look: (page) => {
    const ending = endingOf(page.root);
    const targets = ending ? targetsOf({ id: page.id, root: ending.block }) : [];
    const missing = (needs[page.data.kind] ?? []).filter(({ has }) => !targets.some((id) => has(id, page)));
    return missing.length === 0
      ? []
      : [
          {
            ...end(page),
            message: `The page does not end with a link to ${missing.map(({ name }) => name(page)).join(', nor to ')}.`,
            fix: 'Add it to the last line: Checklist: [..](../checklists/..) · Playbook: [..](../..)',
          },
        ];
  },
});
