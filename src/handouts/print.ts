import { UnprintableText, type Compiler } from './compiler.ts';
import type { Job } from './job.ts';
import { settle, type Overflow } from './settle.ts';

/** What became of a job; `pdf` is missing where something does not fit or cannot be shown. */
export type Print = {
  path: string;
  pages: number;
  pdf?: Uint8Array<ArrayBuffer>;
  steps: Record<string, number>;
  overflows: Overflow[];
  /** Characters that no font has. */
  missing: readonly string[];
};

/** Prints one job. Throws only where the templates are at fault, never over what a page says. */
export const print = (compiler: Compiler, job: Job): Print => {
  const { document, steps, overflows } = settle(compiler, job);
  const about = { path: job.path, pages: document.pages, steps, overflows };
  if (overflows.length > 0) return { ...about, missing: [] };
  try {
    return { ...about, pdf: new Uint8Array(document.pdf()), missing: [] };
  } catch (error) {
    if (error instanceof UnprintableText) return { ...about, missing: error.texts };
    throw error;
  }
};
