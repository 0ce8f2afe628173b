import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job } from './job.ts';
import type { Print } from './print.ts';

/** Prints on several cores; close it when done. */
export type Pool = { print: (jobs: readonly Job[]) => Promise<Print[]>; close: () => Promise<void> };

/** More than this many compilers take more memory than they save time. */
const mostWorkers = 4;

const runOn = (worker: Worker, job: Job): Promise<Print> =>
  new Promise((done, fail) => {
    worker.once('error', fail);
    worker.once('message', (print: Print) => {
      worker.off('error', fail);
      done(print);
    });
    // A thread takes no origin; the rule knows windows only.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(job);
  });

/**
 * Starts a worker for each core.
 * @param root the project's folder; the workers read their own source from it
 */
export const createPool = (root = process.cwd()): Pool => {
  const workers = Array.from(
    { length: Math.min(availableParallelism(), mostWorkers) },
    () => new Worker(resolve(root, 'src/handouts/worker.ts')),
  );
  return {
    print: async (jobs) => {
      const prints: Print[] = [];
      const queue = jobs.entries();
      const work = async (worker: Worker): Promise<void> => {
        for (const [index, job] of queue) prints[index] = await runOn(worker, job);
      };
      await Promise.all(workers.map(work));
      return prints;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
};
