import { textOf } from '../../model/body.ts';
import { inFiles, pageFile } from '../examples.ts';
import { citedIn, claimFile } from '../claims.ts';
import { pageRule } from '../rule.ts';

const named =
  /\b(?:popular|nobody|no one|no source|myth|wrong|not so|untrue|not true|untraceable|(?:cannot|could not|can) trace|folklore|saying|legend|never|invented|made up|misquoted|drop it|no study|rumor|no research|doubt)\b/i;

const citing = (text: string) => ({
  'about/example.mdx': pageFile(text),
  '_data/evidence.yaml': claimFile('FOLK-01', 'folklore'),
});

/** A false saying is cited only where it is called one. */
export const folklore = pageRule({
  id: 'folklore',
  group: 'truth',
  why: 'A popular but untraceable number spreads each time it is repeated. It may stand only where the page says that it is one.',
  good: [
    inFiles(
      'Nobody can trace that number <Evidence id="FOLK-01" />.',
      citing('Nobody can trace that number <Evidence id="FOLK-01" />.'),
    ),
  ],
  bad: [
    inFiles(
      'They tell eleven people <Evidence id="FOLK-01" />.',
      citing('They tell eleven people <Evidence id="FOLK-01" />.'),
    ),
  ],
  look: (page, { passagesOf, evidence }) =>
    passagesOf(page).flatMap((passage) => {
      const { node, parents } = passage;
      if (!node || passage.kind === 'attribute') return [];
      const cited = citedIn([node], evidence).find(({ claim }) => claim.strength === 'folklore');
      if (!cited) return [];
      const holder =
        parents.findLast(({ type }) => type === 'containerDirective' || type === 'tableRow') ?? node;
      return named.test(textOf(holder))
        ? []
        : [
            {
              ...passage.placeAt(0),
              message: `"${cited.id}" is a popular saying that is not so, and the paragraph does not say that.`,
              fix: 'Name it as wrong or untraceable in the same paragraph, or take it out.',
            },
          ];
    }),
});
