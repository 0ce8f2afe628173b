import { childrenOf, isTask, isType, findAll, placeOf, sectionsOf } from '../../model/body.ts';
import { atTheDoor, inChecklist, saidTogether } from '../examples.ts';
import { pageRule } from '../rule.ts';

/** Pause points and tasks, nothing else. */
export const checklistBody = pageRule({
  id: 'checklist-body',
  group: 'structure',
  why: 'A checklist reminds people who know the work; it does not teach. Each pause point is a heading and a list of boxes.',
  good: [
    inChecklist(
      `${atTheDoor('Door: locked', saidTogether)}\n\nPlaybook: [Put it right](../put-it-right.mdx)`,
    ),
  ],
  bad: [
    inChecklist(`${atTheDoor('Door: locked', saidTogether)}\n\nRemember to breathe.\n\nAnd smile.`),
    inChecklist('## At the door\n\n- Door locked'),
    inChecklist('## At the door\n\n- [ ] Door\n  - [ ] Locked'),
    inChecklist('Text before.\n\n## At the door\n\n- [ ] Door: ____'),
  ],
  look: ({ data, root }) => {
    if (data.kind !== 'checklist') return [];
    const parts = sectionsOf(root);
    const last = childrenOf(root).at(-1);
    const fix = 'Keep headings ## and items - [ ], and one last line of links.';
    return parts.flatMap(({ title, place, nodes }) => {
      const stray = nodes.find(
        (node) => node.type !== 'list' && !(node === last && node.type === 'paragraph'),
      );
      if (stray || title === '')
        return [
          {
            ...(stray ? placeOf(stray) : place),
            message: 'Something else than boxes to tick stands here.',
            fix,
          },
        ];
      const plain = nodes.flatMap((node) => findAll(node, isType('listItem'))).find((item) => !isTask(item));
      if (plain)
        return [
          { ...placeOf(plain), message: 'The item has no box.', fix: 'Begin it with - [ ] and a space.' },
        ];
      const nested = nodes.flatMap(childrenOf).flatMap(childrenOf).find(isType('list'));
      if (nested)
        return [
          {
            ...placeOf(nested),
            message: 'A list stands inside an item.',
            fix: 'Begin its lines with the dash, or make it a pause point.',
          },
        ];
      return nodes.some(isType('list')) ? [] : [{ ...place, message: `"${title}" has no items.`, fix }];
    });
  },
});
