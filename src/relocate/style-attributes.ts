import { fingerprint, withFiles } from './files.ts';
import { attribute, elementsIn, makeElement, removeAttribute, setAttribute, theElement } from './html.ts';
import { relativeAddress } from './address.ts';
import type { Step } from './site.ts';

const sheet = '_astro/attributes.css';

/** Stronger than any selector with a class, as the attribute was; `#_` names nothing. */
const rule = (name: string, declarations: string): string =>
  `[data-style="${name}"]:not(#_#_){${declarations}}`;

/** Moves `style` attributes into a stylesheet, so that the policy can refuse every other. */
export const styleAttributes: Step = (site) => {
  const moved = new Map<string, string>();
  for (const page of site.pages.values())
    for (const element of elementsIn(page)) {
      const declarations = attribute(element, 'style');
      if (declarations === undefined) continue;
      removeAttribute(element, 'style');
      if (declarations.trim() === '') continue;
      const name = fingerprint(declarations).slice(0, 6);
      moved.set(name, declarations);
      setAttribute(element, 'data-style', name);
    }
  if (moved.size === 0) return site;
  for (const [path, page] of site.pages) linkSheet(path, page);
  const rules = [...moved].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => rule(name, text));
  return { ...site, files: withFiles(site.files, [[sheet, rules.join('\n')]]) };
};

/** Linked on every page that has a stylesheet, so that all of them can share one file. */
const linkSheet = (path: string, page: Parameters<typeof theElement>[0]): void => {
  const isStyled = elementsIn(page).some((element) => attribute(element, 'rel') === 'stylesheet');
  if (!isStyled) return;
  const head = theElement(page, 'head');
  const link = makeElement('link', { rel: 'stylesheet', href: relativeAddress(path, sheet) });
  link.parentNode = head;
  head.childNodes.push(link);
};
