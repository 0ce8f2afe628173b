import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { fileFor } from '../../src/serve.ts';
import { startChromium } from '../browser/chromium.ts';
import setup from '../browser/find-chromium.ts';
import { readQueries } from './queries.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Text travels compressed on any usual host; Pagefind's own files are compressed already. */
const texts: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html',
};

/** Counts the bytes of what search fetches. */
const serveCounting = (counted: (path: string, bytes: number) => void) =>
  new Promise<ReturnType<typeof createServer>>((resolve) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = fileFor(at('../../dist'), pathname);
      if (file === undefined) {
        response.writeHead(404).end();
        return;
      }
      const type = texts[extname(file)];
      const raw = readFileSync(file);
      const body = type ? gzipSync(raw) : raw;
      counted(pathname, body.length);
      response.writeHead(200, type ? { 'content-type': type, 'content-encoding': 'gzip' } : {}).end(body);
    });
    server.listen(0, 'localhost', () => resolve(server));
  });

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Types one letter and tells how long it takes until results stand on the screen, in milliseconds. */
const typeLetter = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (value) => {
    const input = document.querySelector<HTMLInputElement>('find-words input')!;
    const list = document.querySelector<HTMLElement>('.find-list')!;
    const shown = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      });
      observer.observe(list, { childList: true });
    });
    const start = performance.now();
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return (await shown) - start;
  }, text);

setup();
const fetched = new Map<string, number>();
const server = await serveCounting((path, bytes) => fetched.set(path, bytes));
const browser = await startChromium();
try {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  // A service worker keeps the whole site at leisure; that is no part of a search.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const slow = await page.context().newCDPSession(page);
  await page.goto(`http://localhost:${port}/index.html`);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  fetched.clear();

  const wanted = performance.now();
  await page.keyboard.press('/');
  await page.keyboard.type('shouting at me');
  await page.waitForSelector('.find-option');
  const first = performance.now() - wanted;
  await page.waitForLoadState('networkidle');
  const bytes = [...fetched.values()].reduce((sum, size) => sum + size, 0);

  const queries = readQueries(at('queries.tsv')).filter((_, index) => index % 7 === 0);
  const times: number[] = [];
  for (const { text } of queries)
    for (let end = 3; end <= text.length; end += 1) times.push(await typeLetter(page, text.slice(0, end)));
  const sorted = times.toSorted((a, b) => a - b);

  console.log('CPU slowed 4 times; text files compressed as hosts do.');
  console.log(
    `Fetched for a first search: ${(bytes / 1024).toFixed(1)} KB (${bytes} bytes; target under 120 KB)`,
  );
  for (const [path, size] of fetched) console.log(`  ${String(size).padStart(7)}  ${path}`);
  console.log(`First search from a cold start, 14 letters typed: ${first.toFixed(0)} ms`);
  console.log(
    `Keystroke to visible results, warm, ${times.length} keystrokes: median ${medianOf(times).toFixed(1)} ms, ` +
      `95th ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(1)} ms (target: median under 100 ms)`,
  );
} finally {
  await browser.close();
  server.close();
}
