import type { Compiler, Composed, End } from './compiler.ts';
import { densities, posterSizes, sheetSizes } from './fit.ts';
import type { Job } from './job.ts';
import type { Piece } from './piece.ts';

/** A piece that is longer than it may be, however tightly it is set. */
export type Overflow = { page: string; form: Piece['form'] | 'roles'; lines: number };

/** A document in which everything stands where it must, or what does not. */
export type Settled = {
  document: Composed;
  /** The last step that each piece was set at, by page. */
  steps: Record<string, number>;
  overflows: Overflow[];
};

type Stepped = Extract<Piece, { step: number }>;

const lastStep = {
  checklist: densities.length - 1,
  poster: posterSizes.length - 1,
  practice: sheetSizes.length - 1,
} as const;

const stepped = (job: Job): Stepped[] =>
  job.parts.flatMap(({ pieces }) => pieces.filter((piece): piece is Stepped => 'step' in piece));

const tighter = (job: Job): Job => ({
  ...job,
  parts: job.parts.map((part) => ({
    ...part,
    pieces: part.pieces.map((piece) => ('step' in piece ? { ...piece, step: piece.step + 1 } : piece)),
  })),
});

/** Lines on one page, near enough to say how much too long a piece is that runs over two. */
const linesOnPage = 45;

const linesOver = ({ more, lines }: End): number => Math.max(1, (more - 1) * linesOnPage + Math.ceil(lines));

const overflowsOf = (compiler: Compiler, job: Job): Overflow[] => {
  const { ends } = compiler.compose({ ...job, measured: true });
  return stepped(job).flatMap(({ id, form }) =>
    ends
      .filter(({ page, more }) => page === id && more > 0)
      .map((end) => ({ page: id, form: end.side ?? form, lines: linesOver(end) })),
  );
};

/** Sets what runs over its page more tightly, step by step, until it fits or cannot be set any tighter. */
export const settle = (compiler: Compiler, job: Job): Settled => {
  const document = compiler.compose(job);
  const pieces = stepped(job);
  const over = job.most !== null && document.pages > job.most;
  if (over && pieces.some(({ form, step }) => step < lastStep[form])) return settle(compiler, tighter(job));
  return {
    document,
    steps: Object.fromEntries(pieces.map(({ id, step }) => [id, step])),
    overflows: [
      ...(over ? overflowsOf(compiler, job) : []),
      ...document.overs.map(({ page, over: lines }) => ({ page, form: 'pocket' as const, lines })),
    ],
  };
};
