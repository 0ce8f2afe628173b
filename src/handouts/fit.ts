import type { Block } from './blocks.ts';
import type { Inline } from './inline.ts';

/** How loosely a checklist is set, loosest first; lengths in millimeters, `pitch` from line to line. */
export const densities = [
  { pitch: 9.4, between: 3, blank: 30, section: 6.4 },
  { pitch: 8.4, between: 2.2, blank: 28, section: 5.6 },
  { pitch: 7.6, between: 1.6, blank: 25, section: 4.8 },
  { pitch: 7, between: 1.1, blank: 22, section: 4.2 },
  { pitch: 6.6, between: 0.8, blank: 20, section: 3.6 },
] as const;

/** How tightly a session sheet is set: its type as a share of the body's, the space above its headings in ems, the density of its tick boxes. */
export const sheetSizes = [
  { scale: 1, above: 1.1, density: 1 },
  { scale: 1, above: 1, density: 3 },
  { scale: 0.96, above: 0.9, density: 3 },
  { scale: 0.92, above: 0.75, density: 4 },
] as const;

/** Type of a poster in points, largest first. */
export const posterSizes = [48, 45, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18] as const;

/** A width in ems; the typeface takes about 0.47 em a character. */
const widthOf = (parts: readonly Inline[], blank: number): number =>
  parts.reduce((sum, part) => {
    if (typeof part === 'string') return sum + part.length * 0.47;
    if (part.is === 'blank') return sum + blank + (part.label?.length ?? 0) * 0.4;
    return 'inside' in part ? sum + widthOf(part.inside, blank) : sum + 3;
  }, 0);

/** Millimeters in an em of 12 points. */
const em = 4.23;

type Sheet = { width: number; height: number };

const heightOf = (blocks: readonly Block[], at: number, { width }: Sheet): number => {
  const { pitch, between, blank, section } = densities[at]!;
  const rows = (parts: readonly Inline[]) => Math.ceil((widthOf(parts, blank / em) * em) / (width - 45));
  return blocks.reduce((sum, block) => {
    if (block.is === 'tasks')
      return sum + block.items.reduce((all, { words }) => all + rows(words) * pitch + between, 0);
    if (block.is === 'heading') return sum + section + between + 8;
    return sum + ('inside' in block ? 8 * Math.ceil(JSON.stringify(block.inside).length / 90) : 10);
  }, 0);
};

/** What the margins, the title and the lines under it take, in millimeters. */
const frame = 43 + 34;

/** The loosest density that looks as if it fits: a first guess, which the printed page then proves or not. */
export const guessDensity = (blocks: readonly Block[], sheet: Sheet): number => {
  const at = densities.findIndex((_, index) => heightOf(blocks, index, sheet) <= sheet.height - frame);
  return at === -1 ? densities.length - 1 : at;
};

/** The largest type that looks as if it fits a card on a poster. */
export const guessPosterSize = (letters: number): number => {
  const at = posterSizes.findIndex((points) => letters * points * points < 560_000);
  return at === -1 ? posterSizes.length - 1 : at;
};
