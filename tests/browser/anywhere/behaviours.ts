import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { expect } from 'vitest';
import type { Host } from './hosts.ts';

/** One visit to a site that stands somewhere. */
export type Visit = {
  page: Page;
  host: Host;
  browser: Browser;
  /** Opens a page by its path from the site's top. */
  open: (path: string) => Promise<unknown>;
};

/** Something a person can do wherever the folder stands. */
export type Behaviour = {
  does: string;
  /** One of those that are tried in every browser and on every server. */
  main?: true;
  /** What the browser says about it on purpose. */
  expects?: RegExp;
  run: (visit: Visit) => Promise<void>;
};

const situation = 'situations/shouting.html';
const checklist = 'checklists/before-we-open.html';
const playbook = 'be-ready.html';

const phone = { width: 360, height: 640 };
const heading = (page: Page) => page.locator('h1').textContent();
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
const pathFromTop = (page: Page, host: Host): string => page.url().slice(host.address.length);

/** Whether what a link points at has come into sight. */
const isInSight = (page: Page, id: string) =>
  page.waitForFunction((name) => {
    const top = document.getElementById(name)?.getBoundingClientRect().top;
    return top !== undefined && top >= 0 && top < innerHeight;
  }, id);

const readAddress = async (address: string): Promise<string> =>
  address.startsWith('file:')
    ? readFileSync(fileURLToPath(address), 'latin1')
    : Buffer.from(await (await fetch(address)).arrayBuffer()).toString('latin1');

const storageKeys = (page: Page) => page.evaluate(() => Object.keys(localStorage));

const results = (page: Page) => page.locator('.find-option');

/** Types into the box of the front door and waits for an answer. */
const search = async ({ page, open }: Visit, words: string): Promise<void> => {
  await open('index.html');
  await page.locator('main find-words input').fill(words);
  await results(page).first().waitFor();
};

/** What the page asks its host for while something is done. */
const requestsDuring = async (page: Page, act: () => Promise<unknown>): Promise<string[]> => {
  const asked: string[] = [];
  const note = (request: { url: () => string }): number => asked.push(request.url());
  page.on('request', note);
  await act();
  page.off('request', note);
  return asked;
};

const isSearchFile = (url: string): boolean => url.endsWith('pagefind/pagefind-file.js');

/** Add one with one entry; every host, and where it is a `main` one every browser, then tries it. */
export const behaviours: readonly Behaviour[] = [
  {
    does: 'opens the front door',
    main: true,
    run: async ({ page, open }) => {
      await open('index.html');
      expect(await heading(page)).toMatch(/\S/);
      expect(await page.locator('main a').count()).toBeGreaterThan(30);
    },
  },
  {
    does: 'shows its colors',
    main: true,
    run: async ({ page, open }) => {
      await open(situation);
      const colors = await page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector('h1') ?? document.body).fontWeight,
      ]);
      expect(colors).toEqual(['rgb(251, 248, 243)', '750']);
    },
  },
  {
    does: 'loads its own typeface',
    main: true,
    run: async ({ page, open }) => {
      await open(situation);
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].map(({ status }) => status);
      });
      expect(loaded).toContain('loaded');
    },
  },
  {
    does: 'shows its icon',
    run: async ({ page, open }) => {
      await open(situation);
      const widths = await page.evaluate(() =>
        Promise.all(
          [...document.querySelectorAll<HTMLLinkElement>('link[rel*="icon"]')].map(async ({ href }) => {
            const image = Object.assign(new Image(), { src: href });
            await image.decode();
            return image.naturalWidth > 0;
          }),
        ),
      );
      expect(widths).toEqual([true, true]);
    },
  },
  {
    does: 'leads from the front door to a situation',
    main: true,
    run: async ({ page, open, host }) => {
      await open('index.html');
      await page.locator('main a[href*="shouting"]').first().click();
      await page.waitForURL(`${host.address}${situation}`);
      expect(await heading(page)).toBe('They are shouting at me');
    },
  },
  {
    does: 'leads from a situation to its neighbor',
    run: async ({ page, open, host }) => {
      await open(situation);
      await page.locator('main a[href="insults.html"]').first().click();
      await page.waitForURL(`${host.address}situations/insults.html`);
    },
  },
  {
    does: 'leads from a situation to a checklist in another folder',
    run: async ({ page, open, host }) => {
      await open(situation);
      await page.locator('main a[href="../checklists/walking-over.html"]').first().click();
      await page.waitForURL(`${host.address}checklists/walking-over.html`);
    },
  },
  {
    does: 'leads from a situation up to its playbook',
    run: async ({ page, open, host }) => {
      await open(situation);
      await page.locator('.eyebrow a').click();
      await page.waitForURL(`${host.address}own-the-conversation.html`);
    },
  },
  {
    does: 'leads home from a folder',
    main: true,
    run: async ({ page, open, host }) => {
      await open(checklist);
      await page.locator('.site-title').click();
      await page.waitForURL(`${host.address}index.html`);
    },
  },
  {
    does: 'goes back',
    run: async ({ page, open, host }) => {
      await open(situation);
      await page.locator('.site-title').click();
      await page.waitForURL(`${host.address}index.html`);
      await page.goBack();
      expect(pathFromTop(page, host)).toBe(situation);
    },
  },
  {
    does: 'leads from the menu to a section of another page',
    main: true,
    run: async ({ page, open, host }) => {
      await open(checklist);
      await page.locator('.menu a[href$="#for-trainers"]').click();
      await page.waitForURL(`${host.address}index.html#for-trainers`);
      await isInSight(page, 'for-trainers');
    },
  },
  {
    does: 'marks the page that is open in the menu',
    run: async ({ page, open }) => {
      await open('about/printing.html');
      expect(await page.locator('.menu [aria-current="page"]').textContent()).toMatch(/Printing/);
    },
  },
  {
    does: 'opens and closes its menu on a phone',
    main: true,
    run: async ({ page, open }) => {
      await page.setViewportSize(phone);
      await open(situation);
      expect(await page.locator('.menu').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.locator('.menu').waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      await page.locator('.menu').waitFor({ state: 'hidden' });
    },
  },
  {
    does: 'leads from the menu on a phone to a playbook',
    run: async ({ page, open, host }) => {
      await page.setViewportSize(phone);
      await open(situation);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.locator('.menu a[href$="be-ready.html"]').click();
      await page.waitForURL(`${host.address}${playbook}`);
    },
  },
  {
    does: 'leads from the contents to a section of the page',
    run: async ({ page, open }) => {
      await open(playbook);
      await page.locator('.contents a[href="#traps"]').click();
      await isInSight(page, 'traps');
    },
  },
  {
    does: 'leads past the menu with one key',
    run: async ({ page, open }) => {
      await open(situation);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#_top$/);
    },
  },
  {
    does: 'leads from a claim to its evidence',
    run: async ({ page, open, host }) => {
      await open(situation);
      await page.locator('main a[href$="evidence.html#lis-04"]').click();
      await page.waitForURL(`${host.address}about/evidence.html#lis-04`);
      await isInSight(page, 'lis-04');
    },
  },
  {
    does: 'passes over a question mark in the address',
    run: async ({ page, open }) => {
      await open(`${situation}?from=poster`);
      expect(await heading(page)).toBe('They are shouting at me');
    },
  },
  {
    does: 'finds a page in staff language',
    main: true,
    run: async ({ page, open, host }) => {
      await open(checklist);
      await page.keyboard.press('/');
      await page.keyboard.type('yeling at me');
      await page.locator('.find-option', { hasText: 'They are shouting at me' }).first().click();
      await page.waitForURL(`${host.address}${situation}`);
    },
  },
  {
    does: 'finds a page by a word that only its text has',
    main: true,
    run: async ({ page, open }) => {
      await open('index.html');
      await page.keyboard.press('/');
      await page.keyboard.type('carpenter');
      await page.locator('.find-option', { hasText: 'It is late' }).first().waitFor();
    },
  },
  {
    does: 'turns dark',
    run: async ({ page, open }) => {
      await open(situation);
      await page.getByRole('button', { name: 'Dark colors' }).click();
      expect(await theme(page)).toBe('dark');
    },
  },
  {
    does: 'stays dark on the next page',
    main: true,
    run: async ({ page, open }) => {
      await open(situation);
      await page.getByRole('button', { name: 'Dark colors' }).click();
      await open(playbook);
      expect(await theme(page)).toBe('dark');
    },
  },
  {
    does: 'shows the card alone',
    run: async ({ page, open }) => {
      await open(situation);
      await page.getByRole('button', { name: 'Now' }).click();
      expect(await page.locator('.sl-markdown-content').isVisible()).toBe(false);
    },
  },
  {
    does: 'copies a sentence',
    main: true,
    run: async ({ page, open }) => {
      await open(situation);
      await page.getByRole('button', { name: 'Copy this sentence' }).first().click();
      await page.waitForFunction(() => document.querySelector('.copy')?.textContent === 'Copied');
    },
  },
  {
    does: 'counts ticks',
    run: async ({ page, open }) => {
      await open(checklist);
      await page.locator('.task-item input').first().check();
      expect(await page.locator('check-progress [role=status]').textContent()).toMatch(/^1 of/);
    },
  },
  {
    does: 'keeps ticks',
    main: true,
    run: async ({ page, open }) => {
      await open(checklist);
      await page.locator('.task-item input').nth(1).check();
      await page.reload();
      expect(await page.locator('.task-item input').nth(1).isChecked()).toBe(true);
    },
  },
  {
    does: 'clears ticks',
    run: async ({ page, open }) => {
      await open(checklist);
      await page.locator('.task-item input').first().check();
      await page.locator('check-progress button').click();
      expect(await page.locator('.task-item input:checked').count()).toBe(0);
    },
  },
  {
    does: 'keeps what it remembers under its own name, and sets no cookie',
    run: async ({ page, open, host }) => {
      await open(checklist);
      await page.locator('.task-item input').first().check();
      const name = `steady:${new URL(host.address).pathname}:`;
      const keys = await storageKeys(page);
      expect(keys.filter((key) => !key.startsWith(name))).toEqual([]);
      expect(keys.length).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.cookie)).toBe('');
    },
  },
  {
    does: 'hides answers until they are asked for',
    run: async ({ page, open }) => {
      await open(playbook);
      const answer = page.locator('.recall .answer').first();
      expect(await answer.isVisible()).toBe(false);
      await page.locator('.recall summary').first().click();
      expect(await answer.isVisible()).toBe(true);
    },
  },
  {
    does: 'opens what is folded for paper',
    run: async ({ page, open }) => {
      await open(playbook);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await page.locator('main details:not([open])').count()).toBe(0);
    },
  },
  {
    does: 'offers to print',
    run: async ({ page, open }) => {
      await open(checklist);
      expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(true);
    },
  },
  {
    does: 'finds a situation in the customer’s own words',
    main: true,
    run: async (visit) => {
      await search(visit, 'he is shouting at me');
      expect(await results(visit.page).first().textContent()).toMatch(/They are shouting at me/);
    },
  },
  {
    does: 'leads from a result to its page',
    main: true,
    run: async (visit) => {
      await search(visit, 'shouting');
      await results(visit.page).first().click();
      await visit.page.waitForURL(`${visit.host.address}${situation}`);
    },
  },
  {
    does: 'finds words that stand only in the text of a page',
    run: async (visit) => {
      await search(visit, 'carpenter');
      await visit.page.locator('.find-option', { hasText: 'It is late' }).waitFor();
    },
  },
  {
    does: 'searches from any page with one key',
    main: true,
    run: async ({ page, open, host }) => {
      await open(checklist);
      await page.keyboard.press('/');
      await page.keyboard.type('refund');
      await results(page).first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== `${host.address}${checklist}`);
      expect(page.url().startsWith(host.address)).toBe(true);
    },
  },
  {
    does: 'loads the search file for disks on a disk alone, and only when search opens',
    run: async (visit) => {
      const { page, open, host } = visit;
      const before = await requestsDuring(page, () => open('index.html'));
      expect(before.filter(isSearchFile)).toEqual([]);
      const during = await requestsDuring(page, async () => {
        await search(visit, 'carpenter');
        await page.locator('.find-option', { hasText: 'It is late' }).waitFor();
      });
      expect(during.some(isSearchFile)).toBe(host.address.startsWith('file:'));
    },
  },
  {
    does: 'offers PDFs that are there, with their size',
    main: true,
    run: async ({ page, open }) => {
      await open(checklist);
      const links = page.locator('.downloads a[href$=".pdf"]');
      expect(await links.count()).toBeGreaterThan(0);
      expect(await page.locator('.downloads [data-size-of]').first().textContent()).toMatch(/^\d+ KB$/);
      const addresses = await links.evaluateAll((found) =>
        found.map((link) => (link as HTMLAnchorElement).href),
      );
      const files = await Promise.all(addresses.map(readAddress));
      expect(files.filter((file) => !file.startsWith('%PDF-'))).toEqual([]);
    },
  },
  {
    does: 'makes a pack of ticked pages, and keeps the choice in the address',
    main: true,
    run: async ({ page, open }) => {
      await open('pack-builder.html');
      await page.locator('input[name="pages"]').nth(1).check();
      await page.locator('input[name="pages"]').nth(3).check();
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await page.locator('.pack-document .pack-sheet').count()).toBe(3);
      await page.reload();
      expect(await page.locator('input[name="pages"]:checked').count()).toBe(2);
    },
  },
  {
    does: 'refuses a script that was smuggled in',
    main: true,
    expects: /policy|Content.Security.Policy/i,
    run: async ({ page, open }) => {
      await open(situation);
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.smuggled = "yes"';
        document.body.append(script);
        return document.documentElement.dataset['smuggled'];
      });
      expect(ran).toBeUndefined();
    },
  },
  {
    does: 'reads well without scripts',
    run: async ({ browser, host }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${host.address}${situation}`);
      expect(await page.locator('.card blockquote').isVisible()).toBe(true);
      await page.locator('.site-title').click();
      await page.waitForURL(`${host.address}index.html`);
      await context.close();
    },
  },
  {
    does: 'leads home from the page for missing addresses',
    run: async ({ page, open, host }) => {
      await open('404.html');
      await page.locator('[data-home]').click();
      await page.waitForURL(`${host.address}index.html`);
    },
  },
  {
    does: 'leads home from a missing address, however deep',
    main: true,
    // The browser says that the address is missing, and so are the guesses on the way up.
    expects: /404/,
    run: async ({ page, open, host }) => {
      if (!host.hasNotFoundPage) return;
      for (const missing of ['nope', 'situations/shoutin.html', 'a/b/c/d', 'a/b/situations/x']) {
        await open(missing);
        const top = new URL('index.html', host.address).pathname;
        await page.waitForFunction(
          (home) => document.querySelector('[data-home]')?.getAttribute('href') === home,
          top,
        );
        const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(background).toBe('rgb(251, 248, 243)');
      }
    },
  },
];
