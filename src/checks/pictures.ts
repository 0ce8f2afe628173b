import { largestPicture, type SourceFile } from '../model/files.ts';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** How each kind of picture begins, and where. SVG is left out: opened directly, it can run code. */
const signatures = {
  png: { at: 0, bytes: [0x89, ...ascii('PNG\r\n\u001A\n')] },
  jpg: { at: 0, bytes: [0xff, 0xd8, 0xff] },
  jpeg: { at: 0, bytes: [0xff, 0xd8, 0xff] },
  webp: { at: 8, bytes: ascii('WEBP') },
  avif: { at: 4, bytes: ascii('ftyp') },
  gif: { at: 0, bytes: ascii('GIF8') },
} as const satisfies Record<string, { at: number; bytes: readonly number[] }>;

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Whether a path ends like a picture that pages may show. */
export const isPicture = (path: string): boolean => Object.hasOwn(signatures, endingOf(path));

/** Whether a picture's bytes are what its name says, and few enough. */
export const pictureFits = ({ path, size, bytes }: SourceFile): boolean => {
  const { at, bytes: wanted } = signatures[endingOf(path) as keyof typeof signatures];
  return size <= largestPicture && wanted.every((byte, index) => bytes[at + index] === byte);
};
