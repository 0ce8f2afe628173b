import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { densities, posterSizes, sheetSizes } from './fit.ts';
import type { Job } from './job.ts';
import type { Piece } from './piece.ts';

/** The fonts that every handout may embed; what is in none of them cannot be printed. */
const fonts = [
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
] as const;

/** Where a piece, or a side of it, ends: so many pages after its first, so many lines below the top of that page. */
export type End = { page: string; side: 'roles' | null; more: number; lines: number };

/** A card that is higher than its place, by so many lines. */
export type Over = { page: string; over: number };

/** A finished document, not yet written down as a PDF. */
export type Composed = { pages: number; ends: End[]; overs: Over[]; pdf: () => Buffer };

/** What the fonts cannot show, as Typst quotes it. */
export class UnprintableText extends Error {
  readonly texts: readonly string[];
  constructor(texts: readonly string[]) {
    super(`No font of the handouts has: ${texts.join(' ')}`);
    this.name = 'UnprintableText';
    this.texts = texts;
  }
}

/** Turns jobs into documents. */
export type Compiler = { compose: (job: Job) => Composed };

const missing = /the text `\\?"(.+?)\\?"` could not be displayed/g;

const write = (typst: NodeCompiler, document: NodeTypstDocument): Buffer => {
  try {
    return typst.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  } catch (error) {
    const texts = [...String(error).matchAll(missing)].map((match) => match[1] ?? '');
    throw texts.length > 0 ? new UnprintableText([...new Set(texts)]) : error;
  }
};

const sizedPiece = (piece: Piece) => {
  if (piece.form === 'checklist') return { ...piece, density: densities[piece.step] };
  if (piece.form === 'practice') {
    const { density, ...size } = sheetSizes[piece.step] ?? sheetSizes[0];
    return { ...piece, ...size, density: densities[density] };
  }
  return piece.form === 'poster' ? { ...piece, points: posterSizes[piece.step] } : piece;
};

/** Steps as the lengths that they stand for. */
const sized = (job: Job) => ({
  ...job,
  parts: job.parts.map((part) => ({ ...part, pieces: part.pieces.map(sizedPiece) })),
});

const endless = /\S{28,}/g;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Names and pictures are no running text. */
const unbroken = new Set(['id', 'path', 'qr', 'edition', 'form', 'is']);

/** Lets a word that is longer than a line of a pocket card go on in the next line. */
const withBreaks = (key: string, value: unknown): unknown =>
  typeof value === 'string' && !unbroken.has(key)
    ? value.replace(endless, (word) =>
        Array.from(letters.segment(word), ({ segment }, at) =>
          at % 6 === 5 ? `${segment}\u200b` : segment,
        ).join(''),
      )
    : value;

/**
 * A Typst compiler with our fonts and templates; loading the fonts takes longer than a handout, so keep it.
 * @param root the project's folder
 */
export const createCompiler = (root = process.cwd()): Compiler => {
  const packages = createRequire(join(root, 'package.json'));
  const templates = resolve(root, 'src/handouts/typst');
  const typst = NodeCompiler.create({
    workspace: templates,
    fontArgs: [
      { fontBlobs: fonts.map((font) => readFileSync(packages.resolve(`@expo-google-fonts/${font}`))) },
    ],
  });
  const main = join(templates, 'main.typ');
  // Never written to disk: the compiler sees the job as a file beside the templates.
  const input = join(templates, 'job.json');
  let composed = 0;
  return {
    compose: (job) => {
      // What Typst remembers of older documents is of little use to new ones, and grows without end: a pack of
      // 300 pages leaves about 300 MB.
      composed += 1;
      if (job.pack || composed % 8 === 0) typst.evictCache(job.pack ? 0 : 4);
      typst.mapShadow(input, Buffer.from(JSON.stringify(sized(job), withBreaks)));
      const compiled = typst.compile({ mainFilePath: main });
      const document = compiled.result;
      if (!document) {
        const error = compiled.takeError();
        throw new Error(`Typst: ${JSON.stringify(error ? typst.fetchDiagnostics(error) : 'no document')}`);
      }
      const query = (selector: string): unknown => typst.query(document, { selector, field: 'value' });
      return {
        pages: document.numOfPages,
        ends: query('<end>') as End[],
        overs: query('<over>') as Over[],
        pdf: () => write(typst, document),
      };
    },
  };
};
