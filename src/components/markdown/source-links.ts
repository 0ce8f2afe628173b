import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';

const toSource = /^(?![a-z][a-z0-9+.-]*:|\/|#)([^?#]+)\.mdx(#.*)?$/i;

/**
 * A link to a source file as a link to its page: `../checklists/walking-over.mdx#people`, seen from
 * `situations/shouting`, is `/checklists/walking-over.html#people`. Any other link comes back as it is.
 */
export const pageLink = (from: string, url: string): string => {
  const match = toSource.exec(url);
  if (!match?.[1]) return url;
  return `/${posix.join(posix.dirname(from), match[1])}.html${match[2] ?? ''}`;
};

/** Lets editors link by source file, as the forge does. */
export const sourceLinks = (folder: string) =>
  defineMdastPlugin({
    name: 'source-links',
    link(node, context) {
      if (!context.fileURL) return;
      const from = relative(folder, fileURLToPath(context.fileURL)).split(sep).join('/');
      context.setProperty(node, 'url', pageLink(from, node.url));
    },
  });
