import { createHash } from 'node:crypto';

/** A folder of files: path with forward slashes, without a leading one → bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A file's bytes as text. */
export const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A text as a file's bytes. */
export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text of a file that must be there. */
export const readText = (files: Files, path: string): string => {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`"${path}" is not in the built site.`);
  return toText(bytes);
};

/** The same folder with some files added or replaced. */
export const withFiles = (files: Files, added: Iterable<readonly [string, Uint8Array | string]>): Files =>
  new Map([
    ...files,
    ...[...added].map(
      ([path, content]) => [path, typeof content === 'string' ? toBytes(content) : content] as const,
    ),
  ]);

/** The same folder without the files that a test names. */
export const withoutFiles = (files: Files, isUnwanted: (path: string) => boolean): Files =>
  new Map([...files].filter(([path]) => !isUnwanted(path)));

/** Paths in one order on every machine, whatever its language or file system. */
export const sortedPaths = (files: Files): string[] => [...files.keys()].toSorted();

/** Names content: the same 10 characters for the same bytes. */
export const fingerprint = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** The hash by which a policy allows one inline script or style: `sha256-…`. */
export const inlineHash = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
