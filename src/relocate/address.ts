import { posix } from 'node:path';

/** What an address in a page means. */
export type Target =
  | { kind: 'outside' }
  | { kind: 'here'; fragment: string }
  | { kind: 'file'; path: string; tail: string; fragment: string }
  | { kind: 'nowhere'; path: string };

const hasScheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const fragmentOf = (tail: string): string => {
  const hash = tail.indexOf('#');
  // What follows `:~:` tells a browser which words to mark; it names no element.
  return hash === -1 ? '' : decoded(tail.slice(hash + 1).split(':~:')[0] ?? '');
};

/** What `url`, met in the file `from`, leads to, given whether a path is a file of the site. */
export const resolveAddress = (from: string, url: string, isFile: (path: string) => boolean): Target => {
  if (hasScheme.test(url) || url === '') return { kind: 'outside' };
  const [, address = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const fragment = fragmentOf(tail);
  if (address === '') return { kind: 'here', fragment };
  const path = decoded(new URL(address, `http://site.invalid/${from}`).pathname).slice(1);
  const bare = path.replace(/\/$/, '');
  const found = [path, `${bare}.html`, posix.join(bare, 'index.html')].find(isFile);
  return found === undefined ? { kind: 'nowhere', path } : { kind: 'file', path: found, tail, fragment };
};

/** The address of one file of the site as written in another: `../about/printing.html`. */
export const relativeAddress = (from: string, to: string): string =>
  posix.relative(posix.dirname(from), to).split('/').map(encodeURIComponent).join('/');

/** From a page to the top of the site: `./`, `../`. */
export const rootFrom = (page: string): string => '../'.repeat(page.split('/').length - 1) || './';
