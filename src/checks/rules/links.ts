import { inBody } from '../examples.ts';
import { bodyRule, type Told } from '../rule.ts';

const schemes = new Set(['https:', 'mailto:', 'tel:']);
const toSource = /^(?:\.{1,2}\/)*[a-z0-9][a-z0-9/-]*\.mdx(?:#[\p{L}\p{N}_-]+)?$/u;
const toSection = /^#[\p{L}\p{N}_-]+$/u;
/** What browsers drop or rewrite before they read an address. */
const odd = /[\s\\<>"'`{}|^]|[^\x20-\x7E\p{L}\p{N}…]/u;

const isOutside = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, hostname } = new URL(url);
  if (!schemes.has(protocol) || username !== '' || password !== '') return false;
  return protocol !== 'https:' || (/^https:\/\//i.test(url) && hostname.includes('.'));
};

/** Whether a link's address is one that a page may have. */
export const isSafeLink = (url: string): boolean =>
  !odd.test(url) && (toSource.test(url) || toSection.test(url) || isOutside(url));

/** Links lead to pages by their file, or outside by https, mailto and tel. */
export const links = bodyRule({
  id: 'links',
  group: 'safety',
  why: 'A link leads to another page by its file, or outside by https, mailto or tel. Other kinds can run code, or break once the site is moved.',
  good: [
    inBody(
      'See [Printing](./printing.mdx#blank-lines), [section two](#two) or [the law](https://www.example.org/law).',
    ),
    inBody('[Write](mailto:desk@example.org) or [call](tel:+15550100).'),
  ],
  bad: [
    inBody('[Click](javascript:alert(1))'),
    inBody('[Click](&#106;avascript&colon;alert)'),
    inBody('[Click](data:text/html,hello)'),
    inBody('[Click](//example.org/page)'),
    inBody('[Click](/about/printing.html)'),
    inBody('See http://example.org for more.'),
    inBody('[Click](./printing.mdx "a title")'),
  ],
  look: (node): Told[] => {
    if (node.type !== 'link') return [];
    if (!isSafeLink(node.url))
      return [
        {
          message: `"${node.url}" is not an address that a link may have.`,
          fix: 'Link a page by its file, such as ../situations/late.mdx, or write a whole https:// address.',
        },
      ];
    return node.title
      ? [
          {
            message: 'The link has a title, which nobody on a phone can see.',
            fix: 'Put it into the sentence.',
          },
        ]
      : [];
  },
});
