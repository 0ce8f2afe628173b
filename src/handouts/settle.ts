import type { Compiler, Composed, End } from './compiler.ts';
import { densities, posterSizes } from './fit.ts';
import type { Job } from './job.ts';
import type { Piece } from './piece.ts';

/** A piece that is longer than it may be, however tightly it is set. */
export type Overflow = { page: string; form: Piece['form']; lines: number };

/** A document in which everything stands where it must, or what does not. */
export type Settled = {
  document: Composed;
  /** The last step that each piece was set at, by page. */
  steps: Record<string, number>;
  overflows: Overflow[];
};

type Stepped = Extract<Piece, { step: number }>;

const lastStep = { checklist: densities.length - 1, poster: posterSizes.length - 1 } as const;

/** The pieces that must stay on one page: checklists in the usual size of type, and posters. */
const onePaged = (job: Job): Stepped[] =>
  job.points > 12
    ? []
    : job.parts.flatMap(({ pieces }) => pieces.filter((piece): piece is Stepped => 'step' in piece));

const tighter = (job: Job, over: ReadonlySet<string>): Job => ({
  ...job,
  parts: job.parts.map((part) => ({
    ...part,
    pieces: part.pieces.map((piece) =>
      'step' in piece && over.has(piece.id) && piece.step < lastStep[piece.form]
        ? { ...piece, step: piece.step + 1 }
        : piece,
    ),
  })),
});

/** Lines on one page, near enough to say how much too long a piece is that runs over two. */
const linesOnPage = 45;

const overflowOf = (piece: Stepped, { more, lines }: End): Overflow => ({
  page: piece.id,
  form: piece.form,
  lines: Math.max(1, (more - 1) * linesOnPage + Math.ceil(lines)),
});

/** Sets what runs over its page more tightly, step by step, until it fits or cannot be set any tighter. */
export const settle = (compiler: Compiler, job: Job): Settled => {
  const document = compiler.compose(job);
  const pieces = onePaged(job);
  const ends = new Map(document.ends.filter(({ more }) => more > 0).map((end) => [end.page, end]));
  const over = pieces.filter(({ id }) => ends.has(id));
  if (over.some(({ form, step }) => step < lastStep[form]))
    return settle(compiler, tighter(job, new Set(over.map(({ id }) => id))));
  return {
    document,
    steps: Object.fromEntries(pieces.map(({ id, step }) => [id, step])),
    overflows: [
      ...over.map((piece) => overflowOf(piece, ends.get(piece.id)!)),
      ...document.overs.map(({ page, over: lines }) => ({ page, form: 'pocket' as const, lines })),
    ],
  };
};
