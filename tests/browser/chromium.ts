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
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['STEADY_CHROMIUM'] ?? '',
    // Chromium refuses its sandbox to root, as in most containers.
    args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
  });
