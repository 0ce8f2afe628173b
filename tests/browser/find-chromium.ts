import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const named = () => process.env['STEADY_CHROMIUM'];

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const present = (): string | undefined =>
  [named(), chromium.executablePath(), ...usual].find((path) => path !== undefined && existsSync(path));

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', shell: process.platform === 'win32', timeout: 600_000 })
    .status === 0;

const ways = [
  { name: 'Playwright’s installer', get: () => run('npx', ['playwright', 'install', 'chromium']) },
  {
    name: 'Debian’s package',
    get: () =>
      process.getuid?.() === 0 &&
      run('apt-get', ['update']) &&
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']),
  },
];

/**
 * The path of a Chromium to test with; gets one, and says so, where there is none.
 * @throws one sentence that names the variable to set, where none can be had
 */
export const findChromium = (): string => {
  const wanted = named();
  if (wanted !== undefined && !existsSync(wanted))
    throw new Error(
      `STEADY_CHROMIUM is "${wanted}", where there is no file; set it to the path of a Chromium.`,
    );
  const found = present();
  if (found) return found;
  for (const { name, get } of ways) {
    console.log(`No Chromium found: getting one with ${name} …`);
    if (get()) {
      const got = present();
      if (got) return got;
    }
  }
  throw new Error('No Chromium could be had; install one and set STEADY_CHROMIUM to its path.');
};

/** Runs before the browser tests: they read the path from the environment. */
export default function setup(): void {
  process.env['STEADY_CHROMIUM'] = findChromium();
}
