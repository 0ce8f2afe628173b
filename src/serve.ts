import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file below the folder that an address path names; nothing outside the folder. */
export const fileFor = (folder: string, path: string): string | undefined => {
  let wanted: string;
  try {
    wanted = normalize(decodeURIComponent(path));
  } catch {
    return undefined;
  }
  if (wanted.includes('\0') || wanted.split(sep).includes('..')) return undefined;
  const file = join(folder, wanted.endsWith(sep) ? join(wanted, 'index.html') : wanted);
  return isFile(file) ? file : undefined;
};

/** Serves a built folder as it is, with its `404.html` for what is not there. */
export const serve = (folder: string, port: number, host = 'localhost') =>
  new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const found = fileFor(folder, pathname);
      const file = found ?? join(folder, '404.html');
      response.writeHead(found ? 200 : 404, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'x-content-type-options': 'nosniff',
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    });
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env['PORT'] ?? 4321);
  await serve(fileURLToPath(new URL('../dist', import.meta.url)), port).then(
    () => console.log(`Steady is at http://localhost:${port}/  (stop with Ctrl+C)`),
    (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      console.error(taken ? `Port ${port} is in use. Name another one: PORT=4322 npm start` : error.message);
      process.exitCode = 1;
    },
  );
}
