import { inlineHash } from './files.ts';
import { attribute, elementsIn, insertAfter, makeElement, ownText, type Document } from './html.ts';
import { pinnedScripts } from './inline-scripts.ts';
import { SiteError, type SiteProblem } from './problem.ts';
import type { Step } from './site.ts';

/** What stands inline in a page, as the hashes by which a policy allows it. */
export type Inline = { scripts: readonly string[]; styles: readonly string[] };

const quoted = (hashes: readonly string[]): string[] =>
  [...new Set(hashes)].toSorted().map((hash) => `'${hash}'`);

/** What a page may load and run: its own site's files, and the inline parts that are named. */
const directives = ({ scripts, styles }: Inline): Record<string, readonly string[]> => ({
  'default-src': ["'none'"],
  // Search is WebAssembly, which runs in the page itself on `file://`.
  'script-src': ["'self'", "'wasm-unsafe-eval'", ...quoted(scripts)],
  'style-src': ["'self'", ...quoted(styles)],
  'style-src-attr': ["'none'"],
  // Small icons stand as data in the stylesheet.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
});

const written = (table: Record<string, readonly string[]>): string =>
  Object.entries(table)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/** The policy that stands in a page. */
export const pagePolicy = (inline: Inline): string =>
  written({ ...directives(inline), 'object-src': ["'none'"] });

/**
 * The policy that a server sends with every file. Only a header can refuse frames; and it may not
 * refuse objects, since a browser shows a PDF as one.
 */
export const headerPolicy = (inline: Inline): string =>
  written({ ...directives(inline), 'object-src': ["'self'"], 'frame-ancestors': ["'none'"] });

const isCode = (type: string): boolean => !/^application\/(?:ld\+)?json$/i.test(type);

const inlineScripts = (page: Document): string[] =>
  elementsIn(page)
    .filter((element) => element.tagName === 'script' && attribute(element, 'src') === undefined)
    .filter((element) => isCode(attribute(element, 'type') ?? ''))
    .map(ownText);

/** What stands inline in a page. */
export const inlineOf = (page: Document): Inline => ({
  scripts: inlineScripts(page).map(inlineHash),
  styles: elementsIn(page)
    .filter(({ tagName }) => tagName === 'style')
    .map((element) => inlineHash(ownText(element))),
});

type Complaint = Pick<SiteProblem, 'message' | 'fix' | 'rule'>;

const unknownScripts = (page: Document, pinned: Readonly<Record<string, string>>): Complaint[] =>
  inlineScripts(page)
    .filter((text) => !Object.hasOwn(pinned, inlineHash(text)))
    .map((text) => ({
      message: `The inline script "${text.trim().replace(/\s+/g, ' ').slice(0, 24)}…" was never read and pinned.`,
      fix: `Take it out; or read it, and add '${inlineHash(text)}' to src/relocate/inline-scripts.ts.`,
      rule: 'inline-script',
    }));

const handlers = (page: Document): Complaint[] =>
  elementsIn(page).flatMap((element) =>
    element.attrs
      .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value))
      .map(({ name }) => ({
        message: `<${element.tagName} ${name}="…"> runs code from an attribute, which the policy refuses.`,
        fix: 'Listen to the event in a script instead.',
        rule: 'inline-script',
      })),
  );

/** Whatever in a page would run without being pinned. */
export const findUnknownCode = (page: Document, pinned = pinnedScripts): Complaint[] => [
  ...unknownScripts(page, pinned),
  ...handlers(page),
];

const writePolicy = (page: Document): void => {
  const charset = elementsIn(page).find((element) => attribute(element, 'charset') !== undefined);
  if (!charset) throw new Error('A page has no <meta charset>, which its policy follows.');
  const content = pagePolicy(inlineOf(page));
  insertAfter(charset, makeElement('meta', { 'http-equiv': 'content-security-policy', content }));
};

/**
 * Gives each page the tightest policy under which it works.
 * @throws SiteError that lists every inline script which was not read and pinned
 */
export const lockDown: Step = (site) => {
  const problems = [...site.pages].flatMap(([path, page]) =>
    findUnknownCode(page).map((found) => ({ page: path, source: site.sourceOf(path), ...found })),
  );
  if (problems.length > 0) throw new SiteError(problems);
  for (const page of site.pages.values()) writePolicy(page);
  return site;
};
