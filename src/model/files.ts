import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Problem } from './problem.ts';

/** What stands in the playbooks folder under one name, not yet read as anything. */
export type SourceFile = {
  /** Below the folder, with forward slashes: `situations/shouting.mdx`. */
  path: string;
  /** A link is never followed; `other` is a socket, a pipe or a device. */
  kind: 'file' | 'link' | 'other';
  /** In bytes. */
  size: number;
  /** Empty for what is no file, or too large to be read. */
  bytes: Uint8Array;
};

/** Larger than any honest page, small enough to parse in about a second at its worst; in bytes. */
export const largestPage = 64 * 1024;

/** Larger than any honest data file; in bytes. */
export const largestFile = 256 * 1024;

/** Larger than any picture that a page should make a phone load; in bytes. */
export const largestPicture = 1024 * 1024;

/** Folders in folders: content needs one level, and a deep tree is not walked to its end. */
const deepest = 8;

const nothing = new Uint8Array();

/** Left behind by desktop systems, never committed. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Every file and link below a folder, sorted; follows no link.
 * @throws only where the folder itself cannot be read
 */
export const collectFiles = (folder: string, below = ''): SourceFile[] =>
  readdirSync(join(folder, below))
    .filter((name) => !litter.has(name))
    .toSorted()
    .flatMap((name): SourceFile[] => {
      const path = posix.join(below, name);
      const found = lstatSync(join(folder, path));
      if (found.isDirectory())
        return path.split('/').length < deepest
          ? collectFiles(folder, path)
          : [{ path, kind: 'other', size: 0, bytes: nothing }];
      if (!found.isFile())
        return [{ path, kind: found.isSymbolicLink() ? 'link' : 'other', size: 0, bytes: nothing }];
      const { size } = found;
      return [
        {
          path,
          kind: 'file',
          size,
          bytes: size > largestPicture ? nothing : readFileSync(join(folder, path)),
        },
      ];
    });

/** A file made of text, as a folder would hold it. */
export const sourceFile = (path: string, text: string | Uint8Array): SourceFile => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { path, kind: 'file', size: bytes.length, bytes };
};

type Told = Pick<Problem, 'message' | 'fix' | 'rule' | 'line' | 'column'>;

/** Longer than any honest paragraph; patterns that look at a line stay quick below it. */
const longestLine = 2000;

const atTop = { line: 1, column: 1 };

const refusals = {
  page: {
    ...atTop,
    message: `The file is larger than ${largestPage / 1024} KB.`,
    fix: 'Cut it into smaller pages.',
    rule: 'size',
  },
  data: {
    ...atTop,
    message: `The file is larger than ${largestFile / 1024} KB.`,
    fix: 'Take out what no page uses.',
    rule: 'size',
  },
  encoding: {
    ...atTop,
    message: 'The file is not saved as UTF-8 text.',
    fix: 'Save it again and choose the encoding "UTF-8".',
    rule: 'encoding',
  },
  mark: {
    ...atTop,
    message: 'The file begins with a hidden mark (a byte order mark).',
    fix: 'Save it again and choose "UTF-8" without "BOM" or "signature".',
    rule: 'encoding',
  },
} as const satisfies Record<string, Told>;

const tooLong = (line: number): Told => ({
  line,
  column: longestLine + 1,
  message: `The line is longer than ${longestLine} characters.`,
  fix: 'Break it into shorter paragraphs.',
  rule: 'size',
});

/** A file's text, or why it is not read as text. */
export const decodeText = ({
  path,
  size,
  bytes,
}: SourceFile): { ok: true; text: string } | { ok: false; told: Told } => {
  if (path.endsWith('.mdx') && size > largestPage) return { ok: false, told: refusals.page };
  if (size > largestFile) return { ok: false, told: refusals.data };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) return { ok: false, told: refusals.encoding };
    if (text.startsWith('\uFEFF')) return { ok: false, told: refusals.mark };
    const long = text.split('\n').findIndex((line) => line.length > longestLine);
    return long < 0 ? { ok: true, text } : { ok: false, told: tooLong(long + 1) };
  } catch {
    return { ok: false, told: refusals.encoding };
  }
};
