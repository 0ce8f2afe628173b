import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { root } from '../site/build.ts';

/** Where the pictures are kept, and the pages that they show: copies, so that editors may change the real words. */
export const kept = join(root, 'tests/fixtures/looks/pictures');
const frozen = join(root, 'tests/fixtures/looks/playbooks');

/** One page for each layout. */
export const layouts = [
  'index',
  'situations/shouting',
  'checklists/saying-no',
  'put-it-right',
  'practice/no-deposit',
  'about/printing',
];

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const;

const schemes = ['light', 'dark'] as const;

export type Look = {
  name: string;
  page: string;
  width: number;
  height: number;
  scheme: (typeof schemes)[number];
};

/** Every layout at three widths, in both schemes. */
export const looks: readonly Look[] = layouts.flatMap((page) =>
  sizes.flatMap(({ width, height }) =>
    schemes.map((scheme) => ({
      name: `${page.split('/').at(-1) ?? page}-${width}-${scheme}`,
      page,
      width,
      height,
      scheme,
    })),
  ),
);

/** The pages to build the looks from: path below `playbooks/` → text. */
export const frozenPages = (): Map<string, string> =>
  new Map(
    readdirSync(frozen, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.mdx'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(frozen, path), 'utf8')]),
  );

/** A page on which one look after the other is taken; the face, which is optional on the site, is waited for. */
export const openAlbum = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/font-display:\s*optional/, 'font-display:block');
    await route.fulfill({ response, body });
  });
  return page;
};

/**
 * What a look is at first sight, at half its size: the edges of letters, which differ between versions
 * of Chromium, melt into one another, and what remains is where things stand and what color they have.
 */
export const takeLook = async (album: Page, address: string, look: Look): Promise<Buffer> => {
  await album.setViewportSize({ width: look.width, height: look.height });
  await album.emulateMedia({ colorScheme: look.scheme });
  await album.goto(`${address}${look.page}.html`);
  await album.evaluate(() => document.fonts.ready);
  const picture = await album.screenshot({ caret: 'hide' });
  return sharp(picture)
    .resize({ width: look.width / 2, kernel: 'mitchell' })
    .png({ palette: true, colors: 16, dither: 0, effort: 10 })
    .toBuffer();
};

/** How far a pixel's color may stray before it counts, from 0 to 1: more than edges of letters do. */
const threshold = 0.2;

/**
 * The share of pixels that may stray. Letters drawn without hinting or subpixel positions, as another version
 * or machine may, make at most 1.4 %; a page that stands 8 px lower makes at least 3.5 %.
 */
export const tolerance = 0.02;

const pixels = async (picture: Buffer) => {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** The share of pixels that differ between two pictures; 1 where their sizes do. */
export const difference = async (one: Buffer, other: Buffer): Promise<number> => {
  const [a, b] = await Promise.all([pixels(one), pixels(other)]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold }) / (a.width * a.height);
};
