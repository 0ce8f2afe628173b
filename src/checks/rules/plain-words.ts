import { inBody } from '../examples.ts';
import { withoutQuotes } from '../passages.ts';
import { pageRule } from '../rule.ts';
import { plainer, type Reason } from '../plainer.ts';

const tells: Record<Reason, string> = {
  blaming: 'blames a person',
  ableist: 'can hurt people with a disability or an illness',
  jargon: 'is jargon',
  british: 'is British',
};

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const pattern = new RegExp(
  `(?<![\\p{L}-])(?:${Object.keys(plainer)
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})(?![\\p{L}-])`,
  'giu',
);

/** Words that blame, hurt or hide, with what to write. */
export const plainWords = pageRule({
  id: 'plain-words',
  group: 'language',
  why: 'Some words blame, hurt or hide what is meant. What a customer says may stand in quotation marks; what we say may not.',
  good: [inBody('Use the form. "Are you crazy?" they ask.')],
  bad: [
    inBody('Utilize the form.'),
    inBody('Deal with difficult customers.'),
    inBody('That is crazy.'),
    inBody('Ask whilst they wait.'),
  ],
  look: (page, { passagesOf, wordingOf }) => {
    if (page.id === 'about/rules') return [];
    const ours = passagesOf(page).flatMap((passage) => {
      if (passage.spoken) return [];
      return [...withoutQuotes(passage.text).matchAll(pattern)].map((match) => {
        const entry = plainer[match[0].toLowerCase()];
        return {
          ...passage.placeAt(match.index),
          message: `"${match[0]}" ${tells[entry?.[0] ?? 'jargon']}.`,
          fix: `Write ${entry?.[1] ?? 'a plainer word'}.`,
        };
      });
    });
    const lines = new Set(ours.map(({ line }) => line));
    const theirs = wordingOf(page)
      .filter(({ about, place }) => about === 'unkind' && !lines.has(place.line))
      .map(({ words, instead, place }) => ({
        ...place,
        message: `"${words}" can hurt or leave out the people it speaks of.`,
        fix:
          instead.length > 0
            ? `Write ${instead
                .slice(0, 3)
                .map((word) => `"${word}"`)
                .join(' or ')}.`
            : 'Say it another way.',
      }));
    return [...ours, ...theirs];
  },
});
