import { placeOf, childrenOf } from '../../model/body.ts';
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

/** From each page there is a way on. */
export const related = pageRule({
  id: 'related',
  group: 'structure',
  why: 'A situation leads to its playbook and to a checklist, a checklist to its playbook, and a playbook to both. A practice session leads to all three. Nobody gets stuck.',
  good: [
    inSituation(
      'Checklist: [Late](../checklists/late.mdx) · Playbook: [Put it right](../put-it-right.mdx)',
      {},
    ),
  ],
  bad: [
    inSituation('a situation without links', { sections: { 'Why it works': 'It helps.' } }),
    inPractice('a session without links', { 'Sign-off': items('Name: ____') }),
    inFiles('a playbook without links', { 'put-it-right.mdx': playbookFile('Text.') }),
  ],
  look: (page) => {
    const targets = targetsOf(page);
    const missing = (needs[page.data.kind] ?? []).filter(({ has }) => !targets.some((id) => has(id, page)));
    return missing.length === 0
      ? []
      : [
          {
            ...end(page),
            message: `The page has no link to ${missing.map(({ name }) => name(page)).join(', nor to ')}.`,
            fix: 'Add it to the last line: Checklist: [..](../checklists/..) · Playbook: [..](../..)',
          },
        ];
  },
});
