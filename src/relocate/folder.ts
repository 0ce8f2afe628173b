import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Files } from './files.ts';

/** Reads a folder, its paths sorted, whatever order its disk lists them in. */
export const readFolder = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map(
        (file) => [relative(folder, file).split(sep).join('/'), new Uint8Array(readFileSync(file))] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Writes a folder that is empty, or not there yet. */
export const writeFolder = (folder: string, files: Files): void => {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
};
