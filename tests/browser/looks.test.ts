import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../site/build.ts';
import { buildProject, copyProject } from '../site/project.ts';
import { startChromium } from './chromium.ts';
import { difference, frozenPages, kept, looks, openAlbum, takeLook, tolerance } from './looks.ts';
import { serveSite } from './site.ts';

let folder: string;
let browser: Browser;
let album: Page;
let site: Awaited<ReturnType<typeof serveSite>>;

/** Where a look that strayed is put, to be held against the kept one. */
const strayed = join(root, '.astro/looks');

beforeAll(async () => {
  folder = copyProject(frozenPages());
  await buildProject(folder);
  [browser, site] = await Promise.all([startChromium(), serveSite(join(folder, 'dist'))]);
  album = await openAlbum(browser);
});

afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(looks)('$name looks as it is kept (`npm run looks` keeps it anew)', async (look) => {
  const now = await takeLook(album, site.address, look);
  const share = await difference(now, readFileSync(join(kept, `${look.name}.png`)));
  if (share > tolerance) {
    mkdirSync(strayed, { recursive: true });
    writeFileSync(join(strayed, `${look.name}.png`), now);
  }
  expect(share, `see ${join(strayed, `${look.name}.png`)}`).toBeLessThanOrEqual(tolerance);
});

test('two looks that differ are told apart', async () => {
  const [one, other] = ['index-360-light', 'index-360-dark'].map((name) =>
    readFileSync(join(kept, `${name}.png`)),
  );
  expect(await difference(one!, other!)).toBeGreaterThan(tolerance);
  expect(await difference(one!, one!)).toBe(0);
});
