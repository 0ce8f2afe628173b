import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const command = (tool: string): string => join(process.env['STEADY_POPPLER'] ?? '', tool);

const works = (): boolean => spawnSync(command('pdftotext'), ['-v'], { stdio: 'ignore' }).status === 0;

const run = (name: string, args: string[]): boolean =>
  spawnSync(name, args, { stdio: 'ignore', timeout: 600_000 }).status === 0;

/**
 * Makes sure that poppler's tools are there, which read PDFs independently of what wrote them.
 * Gets Debian's package, and says so, where they are missing and the user is root.
 * @throws one sentence that names the variable to set, where they cannot be had
 */
export default function findPoppler(): void {
  if (works()) return;
  if (process.getuid?.() === 0 && !process.env['STEADY_POPPLER']) {
    console.log('No poppler found: getting Debian’s package poppler-utils …');
    if (
      run('apt-get', ['update']) &&
      run('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils'])
    )
      if (works()) return;
  }
  throw new Error(
    'No poppler could be had; install poppler-utils and set STEADY_POPPLER to the folder of its tools.',
  );
}

/** What one of poppler's tools prints: `pdfinfo`, `pdftotext`, `pdffonts`, `pdftoppm`. */
export const poppler = (tool: string, args: readonly string[]): string =>
  execFileSync(command(tool), args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Letters only, so that line breaks, hyphens and ligatures of a PDF do not matter. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');

/** The text of a PDF in the order in which it was written, bare. */
export const pdfText = (path: string): string => bare(poppler('pdftotext', ['-raw', path, '-']));
