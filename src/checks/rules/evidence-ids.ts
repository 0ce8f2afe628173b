import { attributeOf, findAll, isElement, placeOf } from '../../model/body.ts';
import { nearest } from '../../model/shape.ts';
import { inBody, inFiles, pageFile } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { claimFile } from '../claims.ts';

/** A mark of evidence leads to an entry. */
export const evidenceIds = pageRule({
  id: 'evidence-ids',
  group: 'truth',
  why: 'A mark of evidence that leads nowhere looks like proof and is none.',
  good: [
    inFiles('<Evidence id="LIS-03" />, which is in evidence.yaml', {
      'about/example.mdx': pageFile('It helps <Evidence id="LIS-03" />.'),
      '_data/evidence.yaml': claimFile('LIS-03'),
    }),
  ],
  bad: [inBody('It helps <Evidence id="LIS-99" />.')],
  look: ({ root }, { evidence }) =>
    findAll(root, isElement('Evidence')).flatMap((element) => {
      const id = attributeOf(element, 'id') ?? '';
      if (id === '' || Object.hasOwn(evidence, id)) return [];
      const close = nearest(id, Object.keys(evidence));
      return [
        {
          ...placeOf(element),
          message: `"${id}" is not in _data/evidence.yaml.`,
          fix: close
            ? `Did you mean ${close}? Otherwise add the entry.`
            : 'Add the entry, or take the mark out.',
        },
      ];
    }),
});
