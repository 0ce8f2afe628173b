import { childrenOf, attributeOf, isElement, placeOf, textOf } from '../../model/body.ts';
import type { Evidence } from '../../model/evidence.ts';
import { inFiles, pageFile } from '../examples.ts';
import { claimFile } from '../claims.ts';
import { pageRule } from '../rule.ts';

const claims = /\bresearch shows\b/i;

const isStrong = (id: string, evidence: Evidence): boolean =>
  !Object.hasOwn(evidence, id) ||
  evidence[id]?.strength === 'strong' ||
  evidence[id]?.strength === 'folklore';

const saying = (strength: string) => ({
  'about/example.mdx': pageFile('Research shows that it helps <Evidence id="LIS-03" />.'),
  '_data/evidence.yaml': claimFile('LIS-03', strength),
});

/** The verb fits what the evidence can bear. */
export const strengthWords = pageRule({
  id: 'strength-words',
  group: 'truth',
  why: 'The verb tells how sure we are. "Research shows" is kept for strong evidence; weaker evidence suggests, or is one study.',
  good: [inFiles('Research shows …, with strong evidence', saying('strong'))],
  bad: [inFiles('Research shows …, with one weak study', saying('weak'))],
  look: ({ data, root }, { passagesOf, evidence, pages }) => {
    const page = pages.find((candidate) => candidate.root === root);
    if (!page || (data.kind === 'page' && page.id === 'about/evidence')) return [];
    return passagesOf(page).flatMap(({ node }) => {
      if (node?.type !== 'paragraph') return [];
      let sentence = '';
      return childrenOf(node).flatMap((child) => {
        if (!isElement('Evidence')(child)) {
          sentence += textOf(child);
          return [];
        }
        const last = sentence.split(/[.!?]\s+(?=[A-Z])/).at(-1) ?? '';
        const id = attributeOf(child, 'id') ?? '';
        return claims.test(last) && !isStrong(id, evidence)
          ? [
              {
                ...placeOf(child),
                message: `"Research shows" stands before ${id}, whose evidence is ${evidence[id]?.strength}.`,
                fix: 'Write "Studies suggest" for moderate, "One study found" for weak evidence.',
              },
            ]
          : [];
      });
    });
  },
});
