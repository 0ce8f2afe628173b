import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checksumLine, packSite } from './archive.ts';
import { readFolder } from './folder.ts';

// npm run package: the finished site as one file to hand on, and its checksum.
const root = new URL('../../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };

const name = `steady-${version}.zip`;
const zip = packSite(readFolder(fileURLToPath(new URL('dist', root))), version);
writeFileSync(new URL(name, root), zip);
writeFileSync(new URL(`${name}.sha256`, root), checksumLine(zip, name));
console.log(`${name}, ${(zip.length / 1e6).toFixed(1)} MB, and ${name}.sha256`);
