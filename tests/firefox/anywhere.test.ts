import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefox, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { behaviours } from '../browser/anywhere/behaviours.ts';
import { hosts, type Host } from '../browser/anywhere/hosts.ts';
import { visitHost } from '../browser/anywhere/try.ts';
import { dist } from '../site/dist.ts';

const usual = [
  process.env['STEADY_FIREFOX'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const findFirefox = (): string => {
  const found = usual.find((path) => path !== undefined && existsSync(path));
  if (found) return found;
  throw new Error('No Firefox found; install one (Debian: firefox-esr), or set STEADY_FIREFOX to its path.');
};

/** A program that Playwright can start in Firefox's place: see bridge.ts. */
const writeLauncher = (): string => {
  const launcher = join(mkdtempSync(join(tmpdir(), 'steady-firefox-')), 'firefox');
  const bridge = fileURLToPath(new URL('bridge.ts', import.meta.url));
  writeFileSync(launcher, `#!/bin/sh\nexec "${process.execPath}" "${bridge}" "$@"\n`);
  chmodSync(launcher, 0o755);
  return launcher;
};

let browser: Browser;

beforeAll(async () => {
  // An ordinary Firefox, driven by WebDriver BiDi; the preferences say what the bridge cannot.
  browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: writeLauncher(),
    env: { ...process.env, STEADY_FIREFOX: findFirefox() },
    firefoxUserPrefs: {
      'layout.css.prefers-color-scheme.content-override': 1,
      'dom.serviceWorkers.enabled': false,
    },
  });
});

afterAll(() => browser.close());

const main = behaviours.filter((behaviour) => behaviour.main);

describe.each(Object.entries(hosts))('%s', (_, start) => {
  let host: Host;
  let visit: Awaited<ReturnType<typeof visitHost>>;

  beforeAll(async () => {
    host = await start(dist);
    visit = await visitHost(browser, host, {});
  });

  afterAll(async () => {
    await visit.close();
    host.close();
  });

  test.each(main)('$does', (behaviour) => visit.tryOne(behaviour));
});
