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

const storageKeys = (page: Page) => page.evaluate(() => Object.keys(localStorage));

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
      expect(new URL(page.url()).hash).toBe('#_top');
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
