import { findAll, isElement, sectionsOf, type Node } from '../../model/body.ts';
import { situationFile } from '../examples.ts';
import { pageRule } from '../rule.ts';

const section = (root: Node, title: string) => sectionsOf(root).find((part) => part.title === title);

/** Three questions to answer from memory. */
export const recall = pageRule({
  id: 'recall',
  group: 'structure',
  why: 'Answering from memory makes words stay. Every playbook asks three questions.',
  good: [{ shown: 'three <Recall> in "Practice"', files: { 'situations/late.mdx': situationFile() } }],
  bad: [
    {
      shown: 'a playbook without <Recall>',
      files: {
        'put-it-right.mdx': situationFile()
          .replace('kind: situation', 'kind: playbook')
          .replace(/heard:.*\n/, '')
          .replace(/card:.*\n/, ''),
      },
    },
  ],
  look: ({ data, root }) => {
    if (data.kind !== 'playbook') return [];
    const count = findAll(root, isElement('Recall')).length;
    if (count === 3) return [];
    const where = section(root, 'Practice')?.place ?? { line: 1, column: 1 };
    return [
      { ...where, message: `The page has ${count} <Recall> questions.`, fix: 'Ask three, under "Practice".' },
    ];
  },
});
