import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileFor } from '../../src/serve.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** What does not grow smaller, or what hosts leave as it is. */
const asItIs = new Set(['.woff2', '.png', '.pdf', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment']);

export const encodings = {
  gzip: (bytes: Buffer) => gzipSync(bytes, { level: 9 }),
  br: (bytes: Buffer) =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }),
} as const satisfies Record<string, (bytes: Buffer) => Buffer>;

export type Encoding = keyof typeof encodings;

/** One answer of the host: the path asked for, and the bytes of its body as they travelled. */
export type Answer = { path: string; status: number; bytes: number };

/** A static host of one folder, as a plain one is set up: compressed, with caching by name, no rewrites but `/dir/`. */
export type Host = {
  origin: string;
  answers: readonly Answer[];
  forget: () => void;
  close: () => void;
};

const send = (folder: string, path: string, encoding: Encoding) => {
  const found = fileFor(folder, path) ?? fileFor(folder, `${path}.html`);
  const file = found ?? fileFor(folder, '/404.html');
  const plain = file ? readFileSync(file) : Buffer.from('Not found');
  const extension = file ? extname(file) : '.txt';
  const pressed = asItIs.has(extension) ? undefined : encodings[encoding](plain);
  return {
    status: found ? 200 : 404,
    body: pressed ?? plain,
    headers: {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': extension === '.html' ? 'no-cache' : 'max-age=3600',
      ...(pressed ? { 'content-encoding': encoding, vary: 'accept-encoding' } : {}),
    },
  };
};

const listen = (server: Server): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => resolve(server.address() as AddressInfo));
  });

/** Serves a folder on a free port and keeps account of every answer; each file is compressed once, ahead of its use. */
export const host = async (folder: string, encoding: Encoding): Promise<Host> => {
  const answers: Answer[] = [];
  const ready = new Map<string, ReturnType<typeof send>>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = ready.get(pathname) ?? send(folder, pathname, encoding);
    ready.set(pathname, answer);
    answers.push({
      path: pathname,
      status: answer.status,
      bytes: answer.body.length,
    });
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-length': answer.body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  });
  const { port } = await listen(server);
  return {
    origin: `http://localhost:${port}`,
    answers,
    forget: () => answers.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** The compressed size of a file, in bytes. */
export const weigh = (folder: string, path: string, encoding: Encoding = 'gzip'): number =>
  send(folder, join('/', path), encoding).body.length;
