import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/*
 * Draws public/icons/ from public/favicon.svg; run it when the mark changes: npm run icons
 * The files are checked in, since another machine's encoder may write other bytes.
 */

/** Edge in pixels, and the part of it that the mark fills; a mask may cut away all but the middle 80 %. */
const icons = {
  '192.png': { edge: 192, part: 0.84 },
  '512.png': { edge: 512, part: 0.84 },
  'maskable.png': { edge: 512, part: 0.62 },
  'touch.png': { edge: 180, part: 0.76 },
} as const;

const at = (path: string): string => fileURLToPath(new URL(`../../public/${path}`, import.meta.url));
const paper = '#fbf8f3';

mkdirSync(at('icons'), { recursive: true });
const mark = readFileSync(at('favicon.svg'));

for (const [name, { edge, part }] of Object.entries(icons)) {
  const size = Math.round(edge * part);
  const drawn = await sharp(mark, { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();
  const ground = sharp({ create: { width: edge, height: edge, channels: 3, background: paper } });
  const png = await ground
    .composite([{ input: drawn }])
    .png({ palette: true, effort: 10 })
    .toBuffer();
  writeFileSync(at(`icons/${name}`), png);
}
