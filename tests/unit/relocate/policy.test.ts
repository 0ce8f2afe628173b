import { expect, test } from 'vitest';
import { inlineHash } from '../../../src/relocate/files.ts';
import { hostSamples } from '../../../src/relocate/host-samples.ts';
import { parsePage } from '../../../src/relocate/html.ts';
import {
  findUnknownCode,
  headerPolicy,
  inlineOf,
  lockDown,
  pagePolicy,
} from '../../../src/relocate/policy.ts';
import { page, run, siteOf } from './site.ts';

const known = 'document.title';
const pinned = { [inlineHash(known)]: 'known' };

test('a page’s policy allows its own files and what is pinned, nothing else', () => {
  expect(pagePolicy(inlineOf(parsePage(page(`<script>${known}</script>`)))).split('; '))
    .toMatchInlineSnapshot(`
    [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval' 'sha256-o3vzFSF4YhB5rDb5tpELAmIlJDq+2XOarY4IDsOum1c='",
      "style-src 'self'",
      "style-src-attr 'none'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
    ]
  `);
});

test('no policy is loose', () => {
  for (const policy of [pagePolicy({ scripts: [], styles: [] }), headerPolicy({ scripts: [], styles: [] })]) {
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*|https?:/);
  }
});

test('the policy stands before anything that it governs', async () => {
  const made = await run(siteOf({ 'index.html': page('', '<link rel="icon" href="x.png">') }), lockDown);
  expect(made['index.html']).toMatch(
    /<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/,
  );
});

test.each([
  ['a pinned script', `<script>${known}</script>`],
  ['data', '<script type="application/ld+json">{}</script>'],
  ['a file', '<script src="x.js"></script>'],
])('%s passes', (_, body) => {
  expect(findUnknownCode(parsePage(page(body)), pinned)).toEqual([]);
});

test.each([
  ['an unknown inline script', '<script>steal()</script>'],
  ['a pinned script with one letter changed', `<script>${known} </script>`],
  ['an inline module', '<script type="module">steal()</script>'],
  ['a script in a template', '<template><script>steal()</script></template>'],
  ['an event attribute', '<img onerror="steal()">'],
  ['a script address', '<a href=" javascript:steal()">x</a>'],
])('%s is refused', (_, body) => {
  expect(findUnknownCode(parsePage(page(body)), pinned)).toHaveLength(1);
});

test('a refused script is named with its page, its source and its hash', () => {
  const site = siteOf({
    'a/b.html': page('<script>\n  steal( )\n</script>'),
    'c.html': page('<b onclick="x">'),
  });
  expect(() => lockDown(site)).toThrowErrorMatchingInlineSnapshot(`
    [SiteError: The built site is not fit to publish; dist/ stays as it was.

    playbooks/a/b.mdx (a/b.html)  The inline script "steal( )…" was never read and pinned. Take it out; or read it, and add 'sha256-NNmuAob1Sb2iFxpNeksaQtt9Q/uw86sMFIh/pdsLFBM=' to src/relocate/inline-scripts.ts.  inline-script
    playbooks/c.mdx (c.html)  <b onclick="…"> runs code from an attribute, which the policy refuses. Listen to the event in a script instead.  inline-script
    ]
  `);
});

test('servers are told the policy of all pages together', async () => {
  const made = await run(
    siteOf({ 'a.html': page('<style>a{}</style>'), 'b.html': page('<script>1</script>') }),
    hostSamples,
  );
  for (const path of ['_headers', 'hosting/nginx.conf', 'hosting/apache.conf', 'hosting/Caddyfile']) {
    expect(made[path]).toContain(`style-src 'self' '${inlineHash('a{}')}'`);
    expect(made[path]).toContain(`'${inlineHash('1')}'; style-src`);
    expect(made[path]).toContain("frame-ancestors 'none'");
  }
});
