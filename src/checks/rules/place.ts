import { kinds } from '../../model/page.ts';
import { inFiles, pageFile, playbookFile, situationFile } from '../examples.ts';
import { pageRule } from '../rule.ts';

/** Each kind of page has its folder. */
export const place = pageRule({
  id: 'place',
  group: 'structure',
  why: 'Menus, search and print sets are made by folder, so each kind of page has its own. A playbook has the name of its theme. Pages in lists/ stay out of the menu.',
  good: [
    inFiles('situations/late.mdx with kind: situation', { 'situations/late.mdx': situationFile() }),
    inFiles('put-it-right.mdx with theme: put-it-right', { 'put-it-right.mdx': playbookFile('Text.') }),
    inFiles('lists/delivery.mdx with kind: page', { 'lists/delivery.mdx': pageFile('Text.') }),
  ],
  bad: [
    inFiles('checklists/late.mdx with kind: situation', { 'checklists/late.mdx': situationFile() }),
    inFiles('be-ready.mdx with theme: put-it-right', { 'be-ready.mdx': playbookFile('Text.') }),
    inFiles('situations/index.mdx with kind: page', { 'situations/index.mdx': pageFile('Text.') }),
  ],
  look: ({ id, data, yaml }) => {
    if (id === 'index') return [];
    const folder = id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : '';
    const wanted: readonly string[] = kinds[data.kind].folders;
    if (!wanted.includes(folder))
      return [
        {
          ...yaml.placeOf(['kind']),
          message: `A ${data.kind} does not belong in ${folder === '' ? 'the top folder' : `"${folder}"`}.`,
          fix:
            wanted[0] === ''
              ? 'Move the file to the top of playbooks.'
              : `Move the file to playbooks/${wanted.join(' or playbooks/')}.`,
        },
      ];
    return data.kind === 'playbook' && data.theme !== id
      ? [
          {
            ...yaml.placeOf(['theme']),
            message: `The file is named "${id}" and its theme is "${data.theme}".`,
            fix: `Write theme: ${id}, or name the file ${data.theme}.mdx.`,
          },
        ]
      : [];
  },
});
