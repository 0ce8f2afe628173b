import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist } from '../site/dist.ts';
import { behaviours } from './anywhere/behaviours.ts';
import { hosts, unpacked, type Host } from './anywhere/hosts.ts';
import { visitHost } from './anywhere/try.ts';
import { startChromium } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(() => browser.close());

test('there is much to try', () => {
  expect(behaviours.length).toBeGreaterThanOrEqual(25);
});

const places = [
  ...Object.entries(hosts).map(([name, start]) => ({ name, start, list: behaviours })),
  { name: 'the zip file unpacked', start: unpacked, list: behaviours.filter(({ main }) => main) },
];

describe.each(places)('$name', ({ start, list }) => {
  let host: Host;
  let visit: Awaited<ReturnType<typeof visitHost>>;

  beforeAll(async () => {
    host = await start(dist);
    visit = await visitHost(browser, host);
  });

  afterAll(async () => {
    await visit.close();
    host.close();
  });

  test.each(list)('$does', (behaviour) => visit.tryOne(behaviour));
});
