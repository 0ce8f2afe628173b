import type { Browser } from 'playwright';
import type { Answer, Host } from '../host.ts';
import { newVisit, seenOn, type Seen } from './conditions.ts';

/** A cold visit of one page: times in ms, bytes as they travelled. */
export type Load = {
  requests: number;
  thirdParty: number;
  html: number;
  css: number;
  js: number;
  font: number;
  other: number;
  /** What a service worker fetched beside the page. */
  background: number;
  fcp: number;
  lcp: number;
  cls: number;
  tbt: number;
};

const kindOf = (path: string): 'html' | 'css' | 'js' | 'font' | 'other' => {
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? 'html';
  const kinds = {
    html: 'html',
    css: 'css',
    js: 'js',
    mjs: 'js',
    woff2: 'font',
  } as const;
  return extension in kinds ? kinds[extension as keyof typeof kinds] : 'other';
};

const sum = (answers: readonly Answer[]): number => answers.reduce((total, { bytes }) => total + bytes, 0);

/** Time over 50 ms in each task after the first paint. */
const blocking = ({ fcp, tasks }: Seen): number =>
  tasks
    .filter(({ start }) => start >= fcp)
    .reduce((total, { length }) => total + Math.max(0, length - 50), 0);

/** How long a page must be quiet before it counts as loaded, in ms. */
const quiet = 1500;

/** Visits a page with nothing cached and waits until it is quiet. */
export const load = async (browser: Browser, site: Host, path: string): Promise<Load> => {
  site.forget();
  const { page } = await newVisit(browser);
  const asked: URL[] = [];
  page.on('request', (request) => {
    if (request.serviceWorker() === null) asked.push(new URL(request.url()));
  });
  await page.goto(site.origin + path, { waitUntil: 'load' });
  await page.waitForTimeout(quiet);
  const seen = await seenOn(page);
  await page.context().close();
  const own = asked.filter(({ origin }) => origin === site.origin).map(({ pathname }) => pathname);
  const answered = [...site.answers];
  const mine = own.flatMap((pathname) => {
    const index = answered.findIndex((answer) => answer.path === pathname);
    return index < 0 ? [] : answered.splice(index, 1);
  });
  const bytes = (kind: string) => sum(mine.filter((answer) => kindOf(answer.path) === kind));
  return {
    requests: mine.length,
    thirdParty: asked.filter(({ origin, protocol }) => origin !== site.origin && protocol.startsWith('http'))
      .length,
    html: bytes('html'),
    css: bytes('css'),
    js: bytes('js'),
    font: bytes('font'),
    other: bytes('other'),
    background: sum(answered),
    fcp: seen.fcp,
    lcp: seen.lcp,
    cls: seen.cls,
    tbt: blocking(seen),
  };
};
