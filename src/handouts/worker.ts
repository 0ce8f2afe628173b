import { parentPort } from 'node:worker_threads';
import { createCompiler } from './compiler.ts';
import type { Job } from './job.ts';
import { print } from './print.ts';

const compiler = createCompiler();

parentPort?.on('message', (job: Job) => parentPort?.postMessage(print(compiler, job)));
