import { chromium, type Browser } from 'playwright';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that the set-up found, without traffic of its own; close it when done. */
export const startChromium = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['STEADY_CHROMIUM'] ?? '',
    // Chromium refuses its sandbox to root, as in most containers.
    args: [...flags, ...more, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
