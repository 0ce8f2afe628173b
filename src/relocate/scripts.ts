import { posix } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { fingerprint, readText, withFiles, type Files } from './files.ts';
import {
  attribute,
  elementsIn,
  insertAfter,
  makeElement,
  ownText,
  removeElement,
  type Document,
  type Element,
} from './html.ts';
import type { Step } from './site.ts';

/** One module script of a page: a file of the site, or code that stands in the page. */
type ModuleScript = { file: string } | { code: string };

const isModule = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') === 'module';

/** The page's module scripts, each once, in the order in which they would run. */
const scriptsOf = (page: string, tags: readonly Element[]): ModuleScript[] => {
  const scripts = tags.map((tag): ModuleScript => {
    const file = attribute(tag, 'src');
    return file === undefined ? { code: ownText(tag) } : { file: posix.join(posix.dirname(page), file) };
  });
  return [...new Map(scripts.map((script) => [JSON.stringify(script), script])).values()];
};

const entry = '\0entry';

/** Lets the bundler read the site's files, and the page's own code, as modules. */
const fromSite = (files: Files, scripts: readonly ModuleScript[]): Plugin => ({
  name: 'from-site',
  resolveId(id, importer) {
    if (id === entry || id.startsWith('\0')) return id;
    const path = id.startsWith('/')
      ? id.slice(1)
      : posix.join(posix.dirname((importer ?? '').slice('\0file:'.length)), id);
    return { id: `\0file:${path}`, moduleSideEffects: true };
  },
  load(id) {
    if (id === entry)
      return scripts
        .map((script, index) => ('file' in script ? `\0file:${script.file}` : `\0code:${index}`))
        .map((name) => `import ${JSON.stringify(name)};`)
        .join('\n');
    if (id.startsWith('\0file:')) return readText(files, id.slice('\0file:'.length));
    const own = scripts[Number(id.slice('\0code:'.length))];
    return { code: own && 'code' in own ? own.code : '', moduleSideEffects: true };
  },
});

/** Module scripts as one classic script, which runs from `file://` too. */
export const bundle = async (files: Files, scripts: readonly ModuleScript[]): Promise<string> => {
  const build = await rolldown({ input: entry, plugins: [fromSite(files, scripts)] });
  const { output } = await build.generate({ format: 'iife', minify: true, codeSplitting: false });
  await build.close();
  return output[0].code;
};

const replaceTags = (page: string, tags: readonly Element[], path: string): void => {
  const [first] = tags;
  if (!first) return;
  const src = posix.relative(posix.dirname(page), path);
  insertAfter(first, makeElement('script', { defer: '', src }));
  tags.forEach(removeElement);
};

const isPreload = (element: Element): boolean =>
  element.tagName === 'link' && attribute(element, 'rel') === 'modulepreload';

const moduleTags = (page: Document): Element[] => {
  const elements = elementsIn(page);
  elements.filter(isPreload).forEach(removeElement);
  return elements.filter(isModule);
};

/**
 * Bundles each distinct list of module scripts into one classic, deferred script: browsers refuse
 * modules on `file://`. One bundle a list, since two would each define the elements they share.
 */
export const classicScripts: Step = async (site) => {
  const made = new Map<string, Promise<readonly [string, string]>>();
  for (const [path, page] of site.pages) {
    const tags = moduleTags(page);
    if (tags.length === 0) continue;
    const scripts = scriptsOf(path, tags);
    const key = JSON.stringify(scripts);
    const making =
      made.get(key) ??
      bundle(site.files, scripts).then((code) => [`_astro/page.${fingerprint(code)}.js`, code] as const);
    made.set(key, making);
    replaceTags(path, tags, (await making)[0]);
  }
  return { ...site, files: withFiles(site.files, await Promise.all(made.values())) };
};
