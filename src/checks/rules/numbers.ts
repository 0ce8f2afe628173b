import { findAll, isElement, type Node } from '../../model/body.ts';
import type { Kind } from '../../model/page.ts';
import { inBody, inFiles, pageFile } from '../examples.ts';
import { claimFile } from '../claims.ts';
import { withoutQuotes, type Passage } from '../passages.ts';
import { pageRule } from '../rule.ts';

/** Numbers that claim nothing: times of day, discounts, paper, phone numbers, steps, file sizes on a printer. */
const harmless =
  /\b\d{1,2}(?::\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?=\W|$)|\bA[3-6]\b|\b555[- ]\d{4}\b|\b(?:911|999|112)\b|\b(?:step|page|part|room|aisle|counter|row|table|extension|number|day|item|version) \d+(?:\.\d+)?\b|\b[a-z]+ percent off\b/gi;
const figure = /\d|\b(?:[a-z-]+) percent\b/i;

const isSeen = ({ spoken, kind, parents }: Passage): boolean =>
  !spoken && kind !== 'heading' && kind !== 'field' && !parents.some(isElement('Recall'));

/** The block that a reader takes in at once: the row of a cell, the item or the paragraph itself. */
const blockOf = ({ node, parents }: Passage): Node[] => {
  const holder = parents.findLast(({ type }) => type === 'tableRow' || type === 'listItem');
  return [node, holder].filter((found) => found !== undefined);
};

/** A list to tick and a scene to play claim nothing about the world. */
const withoutClaims: ReadonlySet<Kind> = new Set(['checklist', 'practice']);

/** A figure in prose carries its evidence. */
export const numbers = pageRule({
  id: 'numbers',
  group: 'truth',
  why: 'A number sounds like a fact and is repeated as one. It carries its evidence in the same paragraph, or is written as a word where it is only advice.',
  good: [
    inFiles('In one clinic it took 92 seconds <Evidence id="LIS-03" />.', {
      'about/example.mdx': pageFile('In one clinic it took 92 seconds <Evidence id="LIS-03" />.'),
      '_data/evidence.yaml': claimFile('LIS-03'),
    }),
    inBody('Call by 5 pm, on A4, and wait two minutes. "I paid 40 dollars."'),
  ],
  bad: [inBody('Nine of 10 customers leave.'), inBody('Sales rose by ten percent.')],
  look: (page, { passagesOf }) => {
    if (withoutClaims.has(page.data.kind) || page.id === 'about/rules') return [];
    return passagesOf(page)
      .filter(isSeen)
      .flatMap((passage) => {
        const text = withoutQuotes(passage.text).replace(harmless, (found) => ' '.repeat(found.length));
        const found = figure.exec(text);
        if (!found || blockOf(passage).some((node) => findAll(node, isElement('Evidence')).length > 0))
          return [];
        return [
          {
            ...passage.placeAt(found.index),
            message: `"${found[0].length > 1 ? found[0] : (/\S*\d\S*/.exec(text)?.[0] ?? found[0])}" is a figure without evidence.`,
            fix: 'Add <Evidence id="…" /> to the same paragraph, or write small practical numbers as words.',
          },
        ];
      });
  },
});
