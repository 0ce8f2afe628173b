import { attribute, elementsIn, setText } from './html.ts';
import { SiteError, type SiteProblem } from './problem.ts';
import type { Step } from './site.ts';

/** A size as people read it: `84 KB`, `1.2 MB`. */
export const formatSize = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * Writes a file's size into each `<span data-size-of="/handouts/….pdf">`.
 * @throws SiteError that lists every file which is not there
 */
export const fileSizes: Step = (site) => {
  const problems: SiteProblem[] = [];
  for (const [path, page] of site.pages)
    for (const element of elementsIn(page)) {
      const file = attribute(element, 'data-size-of');
      if (file === undefined) continue;
      const bytes = site.files.get(file.replace(/^\//, ''));
      if (bytes) setText(element, formatSize(bytes.length));
      else
        problems.push({
          page: path,
          source: site.sourceOf(path),
          message: `"${file}" was not made, so its size cannot be shown.`,
          fix: 'Make the file, or drop its download.',
          rule: 'missing-file',
        });
    }
  if (problems.length > 0) throw new SiteError(problems);
  return site;
};
