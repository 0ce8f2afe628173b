import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by their path below a folder. */
export type Files = Record<string, string>;

/** Writes files, and the folders that they need. */
export const writeFiles = (folder: string, files: Files): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/**
 * Runs a command to its end.
 * @throws with all that it printed, where it fails
 */
export const run = (folder: string, command: string, args: readonly string[]): void => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed in ${folder}.\n${stdout}\n${stderr}`);
};

/** Gets a peer from the registry at exact versions, and builds it on the Node that runs this. */
export const build = (
  folder: string,
  files: Files,
  dependencies: Record<string, string>,
  args: string[],
): void => {
  const project = JSON.stringify({ name: 'peer', private: true, type: 'module', dependencies }, undefined, 2);
  writeFiles(folder, { 'package.json': project, ...files });
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  run(folder, process.execPath, args);
};
