import { attributeOf, findAll, isElement, type Node } from '../model/body.ts';
import type { Claim, Evidence } from '../model/evidence.ts';

/** The claims that a part of a page cites, with their ids. */
export const citedIn = (nodes: readonly Node[], evidence: Evidence): { id: string; claim: Claim }[] =>
  nodes
    .flatMap((node) => findAll(node, isElement('Evidence')))
    .flatMap((element) => {
      const id = attributeOf(element, 'id') ?? '';
      const claim = Object.hasOwn(evidence, id) ? evidence[id] : undefined;
      return claim ? [{ id, claim }] : [];
    });

/** An evidence file with one claim, for examples. */
export const claimFile = (id: string, strength = 'strong'): string =>
  `${id}:\n  title: A\n  claim: B.\n  strength: ${strength}\n  fit: far\n  verified: original\n  sources:\n    - text: C\n`;
