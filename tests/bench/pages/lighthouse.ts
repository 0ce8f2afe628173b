import lighthouse from 'lighthouse';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Scores = Record<(typeof categories)[number], number>;

/** Visits of each page; one alone may fall into a busy moment of the machine. */
export const lighthouseRuns = 3;

type Verdict = { scores: Scores; short: string[] };

const judge = async (url: string, port: number): Promise<Verdict> => {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
  const { lhr } = result;
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  ) as Scores;
  const weighed = new Set(
    Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  const short = Object.values(lhr.audits)
    .filter(({ id, score }) => weighed.has(id) && score !== null && score < 0.9)
    .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
  return { scores, short };
};

/** Lighthouse's four scores for a phone, 0 to 100, and what it found short of full marks: the middle one of its runs. */
export const scoresOf = async (url: string, port: number): Promise<Verdict> => {
  const verdicts: Verdict[] = [];
  for (let run = 0; run < lighthouseRuns; run += 1) verdicts.push(await judge(url, port));
  const [middle] = verdicts
    .toSorted((a, b) => a.scores.performance - b.scores.performance)
    .slice(Math.floor(lighthouseRuns / 2));
  if (!middle) throw new Error(`Lighthouse was never run for ${url}.`);
  return middle;
};
