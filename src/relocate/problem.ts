/** Something that keeps a built site from working everywhere. */
export type SiteProblem = {
  /** The page on which it shows, `about/printing.html`, and the file in which it is mended. */
  page: string;
  source: string;
  /** What is wrong, one sentence, and how to mend it, in the imperative. */
  message: string;
  fix: string;
  rule: 'dead-link' | 'dead-fragment' | 'inline-script' | 'missing-file';
};

const shown = 3;

const places = (problems: readonly SiteProblem[]): string => {
  const named = problems.slice(0, shown).map(({ page, source }) => `${source} (${page})`);
  const rest = problems.length - named.length;
  return named.join(', ') + (rest > 0 ? ` and ${rest} more pages` : '');
};

/** One line for each thing that is wrong, with the pages on which it shows: a menu's link is on all of them. */
export const formatSiteProblems = (problems: readonly SiteProblem[]): string =>
  [...Map.groupBy(problems, ({ message }) => message).values()]
    .map((same) => `${places(same)}  ${same[0]?.message} ${same[0]?.fix}  ${same[0]?.rule}`)
    .join('\n');

/** Thrown where a built site must not be published; its message lists all that is wrong. */
export class SiteError extends Error {
  readonly problems: readonly SiteProblem[];
  constructor(problems: readonly SiteProblem[]) {
    super(
      `The built site is not fit to publish; dist/ stays as it was.\n\n${formatSiteProblems(problems)}\n`,
    );
    this.name = 'SiteError';
    this.problems = problems;
  }
}
