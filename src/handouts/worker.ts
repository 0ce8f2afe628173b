import { parentPort } from 'node:worker_threads';
import { createCompiler } from './compiler.ts';
import type { Job } from './job.ts';
import { print } from './print.ts';

const compiler = createCompiler();

parentPort?.on('message', (job: Job) => {
  // A thread's port takes no origin; the rule knows windows only.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(print(compiler, job));
});
