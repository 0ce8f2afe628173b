import { findAll, isType } from '../../model/body.ts';
import { sectionOf } from '../../model/practice.ts';
import { inPractice } from '../examples.ts';
import { pageRule } from '../rule.ts';

const least = 3;

/** A card for each player. */
export const practiceRoles = pageRule({
  id: 'practice-roles',
  group: 'structure',
  why: 'Each player reads a card of their own: the customer, the staff player and, last, the observer. A heading with ### begins a card.',
  good: [inPractice('### The customer, ### The staff player, ### The observer', {})],
  bad: [
    inPractice('two roles', { Roles: '### The customer\n\nYou wait.\n\n### The staff player\n\nYou start.' }),
    inPractice('text before the first role', {
      Roles: 'Read these.\n\n### The customer\n\nA.\n\n### The staff player\n\nB.\n\n### The observer\n\nC.',
    }),
  ],
  look: ({ data, root }) => {
    const section = sectionOf(root, 'Roles');
    if (data.kind !== 'practice' || !section) return [];
    const cards = section.nodes.flatMap((node) => findAll(node, isType('heading')));
    if (cards.length < least)
      return [
        {
          ...section.place,
          message: `"Roles" has ${cards.length} cards.`,
          fix: 'Begin a card with ### for the customer, the staff player and, last, the observer.',
        },
      ];
    return section.nodes[0]?.type === 'heading'
      ? []
      : [
          {
            ...section.place,
            message: "Text stands before the first role, and would be on nobody's card.",
            fix: 'Move it to the scene, or into a role.',
          },
        ];
  },
});
