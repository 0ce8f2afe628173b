import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './build.ts';
import { residentOf } from './memory.ts';

const copied = ['src', 'public', 'playbooks', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A copy of the project, with further pages, in a folder of its own. It stands below the project, whose packages
 * it finds so: Astro does not follow a link to packages outside its root.
 */
export const copyProject = (pages: ReadonlyMap<string, string>): string => {
  mkdirSync(join(root, '.astro'), { recursive: true });
  const folder = mkdtempSync(join(root, '.astro', 'project-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const [path, text] of pages) {
    const file = join(folder, 'playbooks', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
};

/** How long a build took, and the most memory that it and its helpers held at a time. */
export type Cost = { seconds: number; peakBytes: number | undefined };

/** How often memory is looked at, in ms. */
const interval = 100;

/**
 * Builds a project from nothing.
 * @throws with all that the build printed, where it fails
 */
export const buildProject = (folder: string): Promise<Cost> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const printed: Buffer[] = [];
    let peakBytes: number | undefined;
    const timer = setInterval(() => {
      const resident = residentOf(child.pid ?? 0);
      if (resident !== undefined) peakBytes = Math.max(peakBytes ?? 0, resident);
    }, interval);
    child.stdout.on('data', (data: Buffer) => printed.push(data));
    child.stderr.on('data', (data: Buffer) => printed.push(data));
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peakBytes });
      else
        reject(
          new Error(`The build failed in ${folder}.\n${Buffer.concat(printed).toString().slice(-8000)}`),
        );
    });
  });

/** The files below a folder, with their sizes in bytes. */
export const filesOf = (folder: string): { path: string; size: number }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, size: statSync(path).size }));
