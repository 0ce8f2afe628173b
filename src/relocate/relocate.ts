import { ownAddresses } from './canonical.ts';
import { fileSearch } from './file-search.ts';
import { fileSizes } from './file-sizes.ts';
import type { Files } from './files.ts';
import { hostSamples } from './host-samples.ts';
import { guardOutsideLinks, relativeLinks } from './links.ts';
import { offline } from './offline.ts';
import { lockDown } from './policy.ts';
import { classicScripts } from './scripts.ts';
import { openSite, writePages, type SiteOptions, type Step } from './site.ts';
import { styleAttributes } from './style-attributes.ts';
import { oneStylesheet } from './stylesheets.ts';
import { dropUnused } from './unused.ts';
import { wayHome } from './way-home.ts';

/** What turns a built folder into one that works at any path, on any host, from a disk, offline and locked down. */
export const steps = [
  ownAddresses,
  wayHome,
  fileSizes,
  relativeLinks,
  guardOutsideLinks,
  classicScripts,
  styleAttributes,
  oneStylesheet,
  lockDown,
  writePages,
  dropUnused,
  fileSearch,
  hostSamples,
  offline,
] as const satisfies readonly Step[];

/** The finished folder for a built one. */
export const relocate = async (files: Files, options: SiteOptions): Promise<Files> => {
  let site = openSite(files, options);
  for (const step of steps) site = await step(site);
  return site.files;
};
