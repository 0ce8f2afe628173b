import { unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packSite } from '../../../src/relocate/archive.ts';
import { readFolder, writeFolder } from '../../../src/relocate/folder.ts';
import { fileFor } from '../../../src/serve.ts';

/** A place where the finished folder stands. */
export type Host = {
  /** The site's top, with a slash at its end. */
  address: string;
  /** Whether it answers at a missing address with the site's own page. */
  hasNotFoundPage: boolean;
  close: () => void;
};

type Manners = { path: string; index: boolean; notFound: boolean };

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

const find = (folder: string, { path, index }: Manners, pathname: string): string | undefined => {
  if (!pathname.startsWith(path)) return undefined;
  if (pathname.endsWith('/') && !index) return undefined;
  return fileFor(folder, `/${pathname.slice(path.length)}`);
};

/** Serves a folder below a path as a host of these manners does; anything else on it is missing. */
export const serveAt = (folder: string, manners: Manners): Promise<Host> =>
  new Promise((resolve) => {
    const { path, notFound } = manners;
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const found = find(folder, manners, pathname);
      const file = found ?? (notFound && pathname.startsWith(path) ? `${folder}/404.html` : undefined);
      const type = file ? (types[extname(file)] ?? 'application/octet-stream') : 'text/plain';
      response.writeHead(found ? 200 : 404, { 'content-type': type });
      response.end(file ? readFileSync(file) : 'Not here.');
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = (): void => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ address: `http://127.0.0.1:${port}${path}`, hasNotFoundPage: notFound, close });
    });
  });

/** A folder opened from disk. */
export const fromDisk = (folder: string): Promise<Host> =>
  Promise.resolve({
    address: `${pathToFileURL(folder).href}/`,
    hasNotFoundPage: false,
    close: () => undefined,
  });

/** The zip file unpacked where a person might put it, and opened from there. */
export const unpacked = async (folder: string): Promise<Host> => {
  const scratch = mkdtempSync(join(tmpdir(), 'steady-unpacked-'));
  const parent = join(scratch, "Anna's dossier d’été #2 (日本)");
  const files = unzipSync(packSite(readFolder(folder), '1.0.0'));
  writeFolder(parent, new Map(Object.entries(files)));
  const host = await fromDisk(join(parent, 'steady-1.0.0/site'));
  return { ...host, close: () => rmSync(scratch, { recursive: true }) };
};

/** Four places that have little in common. */
export const hosts = {
  'the root of a host': (folder) => serveAt(folder, { path: '/', index: true, notFound: true }),
  'a path that nobody told the build': (folder) =>
    serveAt(folder, { path: '/some/team/hand-book/', index: true, notFound: true }),
  'a host without index, rewrites or error page': (folder) =>
    serveAt(folder, { path: '/plain/', index: false, notFound: false }),
  'a disk': fromDisk,
} as const satisfies Record<string, (folder: string) => Promise<Host>>;
