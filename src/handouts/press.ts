import { handoutsOf } from '../model/handout.ts';
import { packEditions, packPath, packsOf } from '../model/pack.ts';
import { ContentError } from '../model/problem.ts';
import type { Playbooks } from '../model/read.ts';
import { createCompiler } from './compiler.ts';
import { handoutJob, packJob, type Job } from './job.ts';
import { settingOf, stepKey, type Setting } from './piece.ts';
import { createPool, type Pool } from './pool.ts';
import { print, type Print } from './print.ts';
import { problemsOf, withoutRepeats } from './problems.ts';

/** Every handout of every page, with its page. */
const allHandouts = ({ pages }: Playbooks) =>
  pages.flatMap((page) => handoutsOf(page).map((handout) => ({ page, handout })));

const allPacks = ({ pages }: Playbooks) =>
  packsOf(pages).flatMap((pack) => packEditions.map((edition) => ({ pack, edition })));

/** The address of every PDF of the site. */
export const printPaths = (playbooks: Playbooks): string[] => [
  ...allHandouts(playbooks).map(({ handout }) => handout.path),
  ...allPacks(playbooks).map(({ pack, edition }) => packPath(pack, edition)),
];

/** What one PDF is made of; nothing where no PDF has that address. */
export const jobFor = (path: string, playbooks: Playbooks, site?: string): Job | undefined => {
  const setting = settingOf(playbooks, site);
  const single = allHandouts(playbooks).find(({ handout }) => handout.path === path);
  if (single) return handoutJob(single.page, single.handout, setting);
  const found = allPacks(playbooks).find(({ pack, edition }) => packPath(pack, edition) === path);
  return found && packJob(found.pack, found.edition, setting);
};

/** One PDF, for the dev server. */
export const printOne = (path: string, playbooks: Playbooks, site?: string): Print | undefined => {
  const job = jobFor(path, playbooks, site);
  return job && print(createCompiler(), job);
};

type Run = { pool: Pool; playbooks: Playbooks; setting: Setting };

/**
 * Every handout of every page, and how tightly each had to be set.
 * @throws ContentError with everything that does not fit on its page or cannot be shown
 */
export const printHandouts = async ({ pool, playbooks, setting }: Run) => {
  const singles = allHandouts(playbooks);
  const prints = await pool.print(singles.map(({ page, handout }) => handoutJob(page, handout, setting)));
  const problems = singles.flatMap(({ page, handout }, index) =>
    problemsOf(page, handout.edition, prints[index]!),
  );
  if (problems.length > 0) throw new ContentError(withoutRepeats(problems));
  const steps = new Map(
    singles.flatMap(({ handout }, index) =>
      Object.entries(prints[index]!.steps).map(([id, step]) => [stepKey(id, handout.edition), step]),
    ),
  );
  return { prints, steps };
};

/** Every pack; the longest first, so that no core waits for it at the end. */
export const printPacks = ({ pool, playbooks, setting }: Run): Promise<Print[]> =>
  pool.print(
    allPacks(playbooks)
      .toReversed()
      .map(({ pack, edition }) => packJob(pack, edition, setting)),
  );

/**
 * Every PDF of the site: pages first, then the packs, whose pages are set as they were alone.
 * @throws ContentError with everything that does not fit on its page or cannot be shown
 */
export const printAll = async (playbooks: Playbooks, site?: string): Promise<Print[]> => {
  const setting = settingOf(playbooks, site);
  const pool = createPool();
  try {
    const { prints, steps } = await printHandouts({ pool, playbooks, setting });
    return [...prints, ...(await printPacks({ pool, playbooks, setting: { ...setting, steps } }))];
  } finally {
    await pool.close();
  }
};
