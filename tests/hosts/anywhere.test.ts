import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { behaviours } from '../browser/anywhere/behaviours.ts';
import type { Host } from '../browser/anywhere/hosts.ts';
import { visitHost } from '../browser/anywhere/try.ts';
import { startChromium } from '../browser/chromium.ts';
import { dist } from '../site/dist.ts';
import { servers, startServer } from './servers.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(() => browser.close());

const paths = ['/handbook/', '/teams/front-desk/'];
const main = behaviours.filter((behaviour) => behaviour.main);

const places = Object.entries(servers).flatMap(([name, server]) =>
  paths.map((path) => ({ name, server, path })),
);

describe.each(places)('$name at $path', ({ server, path }) => {
  let host: Host;
  let visit: Awaited<ReturnType<typeof visitHost>>;

  beforeAll(async () => {
    host = await startServer(server, dist, path);
    visit = await visitHost(browser, host);
  });

  afterAll(async () => {
    await visit.close();
    host.close();
  });

  test.each(main)('$does', (behaviour) => visit.tryOne(behaviour));

  test('sends the policy and keeps frames out', async () => {
    const { headers } = await fetch(`${host.address}be-ready.html`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('lets a browser keep what never changes', async () => {
    const css = /_astro\/page\.\w+\.css/.exec(
      await (await fetch(`${host.address}be-ready.html`)).text(),
    )?.[0];
    const { headers } = await fetch(`${host.address}${css}`);
    expect(headers.get('cache-control')).toMatch(/immutable/);
  });

  test('answers at its folder, and with its own page where there is none', async () => {
    expect((await fetch(host.address)).status).toBe(200);
    const missing = await fetch(`${host.address}a/b/c`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toMatch(/This page is not here/);
  });
});
