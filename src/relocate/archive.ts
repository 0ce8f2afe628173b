import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { sortedPaths, toBytes, type Files } from './files.ts';

/** For people who only unpack: what they have, and what to do with it. */
export const readme = (version: string): string => `Steady ${version}

An open customer service playbook: the right next words, in ten seconds.

TO READ IT
  Open the folder "site", then "index.html". It opens in your browser.
  It needs no network, no account and no installation. Unpack it first:
  inside the zip file it does not work.

TO SHARE IT
  On a stick or a shared drive: copy the folder "site".
  On a web server: copy what is in the folder "site" to any path. It needs no
  database, no program on the server and no rewrite rules.
  Recipes for many hosts: site/about/hosting.html
  Set-ups for nginx, Apache and Caddy: site/hosting

TO PRINT IT
  See site/about/printing.html

TO CHECK THAT IT IS WHOLE
  The file steady-${version}.zip.sha256, beside the zip file, holds its checksum.
    Linux       sha256sum -c steady-${version}.zip.sha256
    macOS       shasum -a 256 -c steady-${version}.zip.sha256
    Windows     certutil -hashfile steady-${version}.zip SHA256
`;

// The format's first day, by the local clock that the library asks: the same bytes in every time zone.
const firstDay = new Date(1980, 0, 1);

/** A zip file of the site and its README; the same bytes for the same files. */
export const packSite = (files: Files, version: string): Uint8Array => {
  const top = `steady-${version}`;
  const entries: Zippable = { [`${top}/README.txt`]: toBytes(readme(version)) };
  for (const path of sortedPaths(files)) entries[`${top}/site/${path}`] = files.get(path) ?? new Uint8Array();
  return zipSync(entries, { level: 9, mtime: firstDay });
};

/** The line that `sha256sum -c` reads. */
export const checksumLine = (bytes: Uint8Array, name: string): string =>
  `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
