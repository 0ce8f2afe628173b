import { create, type Font } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What a page looks like where somebody shares its address, in px. */
export const cardSize = { width: 1200, height: 630 } as const;

const require = createRequire(import.meta.url);

const faces = {
  bold: '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  regular: '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
} as const satisfies Record<string, string>;

const openFace = (face: keyof typeof faces): Font => {
  const font = create(
    readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${faces[face]}`)),
  );
  if ('fonts' in font) throw new Error(`${faces[face]} holds more than one face.`);
  return font;
};

type Line = { text: string; font: Font; size: number; x: number; y: number; ink: string };

/** A line as outlines, since a picture made of text would need the same fonts on every machine. */
const outline = ({ text, font, size, x, y, ink }: Line): string => {
  const scale = size / font.unitsPerEm;
  let at = x;
  const shapes = Array.from(text, (sign) => {
    const glyph = font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
    const shape = glyph.path.transform(scale, 0, 0, -scale, at, y).toSVG();
    at += glyph.advanceWidth * scale;
    return shape;
  });
  return `<path d="${shapes.join('')}" fill="${ink}"/>`;
};

const mark = `<g transform="translate(80 84) scale(4.2)" fill="none" stroke="#0b5563">
<rect x="2" y="9" width="28" height="14" rx="7" stroke-width="2.5"/>
<path d="M11 9v14M21 9v14" stroke-width="2"/>
<circle cx="16" cy="16" r="3.6" fill="#0b5563" stroke="none"/></g>`;

/** The card: the mark, the name, and the promise as it stands in the amber of "Say first". */
export const socialCard = (name: string, promise: readonly string[]): string => {
  const bold = openFace('bold');
  const regular = openFace('regular');
  const { width, height } = cardSize;
  const lines: Line[] = [
    { text: name, font: bold, size: 112, x: 248, y: 190, ink: '#1b2a33' },
    ...promise.map((text, index) => ({
      text,
      font: bold,
      size: 68,
      x: 128,
      y: 388 + index * 86,
      ink: '#1b2a33',
    })),
    { text: 'The open customer service playbook', font: regular, size: 34, x: 82, y: 588, ink: '#44545d' },
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#fbf8f3"/>
<rect x="80" y="288" width="1040" height="236" rx="24" fill="#f4c46b"/>
${mark}
${lines.map(outline).join('\n')}
</svg>`;
};
