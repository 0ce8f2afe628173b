import { toText, type Files } from '../../../src/relocate/files.ts';
import { openSite, writePages, type Site, type SiteOptions, type Step } from '../../../src/relocate/site.ts';

const options: SiteOptions = {
  sourceOf: (page) => `playbooks/${page.replace('.html', '.mdx')}`,
  worker:
    'declare const keptFiles: string[]; declare const siteVersion: string; self.kept = [keptFiles, siteVersion];',
};

/** Texts as files. */
export const filesOf = (texts: Record<string, string>): Files =>
  new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));

/** A small site to try a step on. */
export const siteOf = (texts: Record<string, string>, more: Partial<SiteOptions> = {}): Site =>
  openSite(filesOf(texts), { ...options, ...more });

/** A page with this in its head and body. */
export const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** What some steps make of a site, as texts. */
export const run = async (site: Site, ...steps: Step[]): Promise<Record<string, string>> => {
  let current = site;
  for (const step of [...steps, writePages]) current = await step(current);
  return Object.fromEntries([...current.files].map(([path, bytes]) => [path, toText(bytes)]));
};

/** What a page's body holds. */
export const bodyOf = (html: string | undefined): string => /<body>(.*)<\/body>/s.exec(html ?? '')?.[1] ?? '';
