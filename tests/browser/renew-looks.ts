import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProject, copyProject } from '../site/project.ts';
import { startChromium } from './chromium.ts';
import { findChromium } from './find-chromium.ts';
import { frozenPages, kept, looks, openAlbum, takeLook } from './looks.ts';
import { serveSite } from './site.ts';

// 1. The site with the frozen pages.
process.env['STEADY_CHROMIUM'] = findChromium();
const folder = copyProject(frozenPages());
await buildProject(folder);
const [browser, site] = await Promise.all([startChromium(), serveSite(join(folder, 'dist'))]);

// 2. Every look anew, and none that is no longer asked for.
rmSync(kept, { recursive: true, force: true });
mkdirSync(kept, { recursive: true });
const album = await openAlbum(browser);
for (const look of looks)
  writeFileSync(join(kept, `${look.name}.png`), await takeLook(album, site.address, look));

// 3. Nothing left behind.
await browser.close();
site.close();
rmSync(folder, { recursive: true, force: true });
console.log(`${looks.length} looks are kept in ${kept}. Look at them before you commit them.`);
