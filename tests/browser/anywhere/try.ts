import type { Browser, BrowserContextOptions } from 'playwright';
import { expect } from 'vitest';
import type { Behaviour } from './behaviours.ts';
import { reportViolations, watch } from './complaints.ts';
import type { Host } from './hosts.ts';

const wide = { width: 1280, height: 800 };

/** A first visit with a fixed look, so that colors can be asked for. */
const plain: BrowserContextOptions = {
  colorScheme: 'light',
  // What it keeps would hide what a host cannot do; offline.test.ts tries it.
  serviceWorkers: 'block',
};

/** Opens a browser window on a host. Each behavior starts as on a first visit; any complaint is a failure. */
export const visitHost = async (browser: Browser, host: Host, options = plain) => {
  const context = await browser.newContext({ ...options, viewport: wide });
  await reportViolations(context);
  const page = await context.newPage();
  const complaints = watch(page, host.address);
  const open = (path: string) => page.goto(host.address + path);

  const tryOne = async ({ run, expects }: Behaviour): Promise<void> => {
    await page.setViewportSize(wide);
    complaints.length = 0;
    await run({ page, host, browser, open });
    const unexpected = complaints.filter((complaint) => !expects?.test(complaint));
    await page.evaluate(() => localStorage.clear());
    expect(unexpected).toEqual([]);
  };
  return { tryOne, close: () => context.close() };
};
