/**
 * Every script that may stand in a page, by its hash. The policy of a page allows what is listed here and
 * nothing else, and a build with any other inline script fails: hashing whatever is found would bless
 * what an attacker, or an update, had put there. Read a script before you add it.
 */
export const pinnedScripts: Readonly<Record<string, string>> = {
  'sha256-bXwVYJiZMej3M60UDpItX08nhPEirtkdRvqsOmVLtiU=':
    'Light or dark, before the first paint: src/theme/ThemeProvider.astro',
  'sha256-KvQYdL+5fIcf2xgtbEtUIi6eMyJjYZPFu/fdALfCLmY=':
    'The way home from a missing address: src/pages/404.astro',
};
