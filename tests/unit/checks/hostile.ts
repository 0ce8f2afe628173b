import { pageFile } from '../../../src/checks/examples.ts';

/** Where code that got through would leave its mark; replaced by a path of the test's own. */
export const marker = '@@MARKER@@';

const write = `process.getBuiltinModule('node:fs').appendFileSync('${marker}', 'ran')`;

/** Files by path below the playbooks folder; `name → target` is a link on disk. */
export type Hostile = {
  name: string;
  files: Record<string, string | Uint8Array>;
  /** The rule that must refuse it. */
  rule: string;
  /** Whether the build's own guard sees it: it looks at single pages. */
  onPage: boolean;
};

const at = 'about/hostile.mdx';

const body = (rule: string, attacks: Record<string, string>): Hostile[] =>
  Object.entries(attacks).map(([name, text]) => ({
    name,
    files: { [at]: pageFile(text) },
    rule,
    onPage: true,
  }));

/** Lines put into otherwise honest frontmatter. */
const head = (rule: string, attacks: Record<string, string>, onPage = true): Hostile[] =>
  Object.entries(attacks).map(([name, lines]) => ({
    name,
    files: { [at]: pageFile('Text.').replace('\n---\n\nText', `\n${lines}\n---\n\nText`) },
    rule,
    onPage,
  }));

const whole = (rule: string, attacks: Record<string, string | Uint8Array>, onPage = false): Hostile[] =>
  Object.entries(attacks).map(([name, text]) => ({ name, files: { [at]: text }, rule, onPage }));

const files = (rule: string, attacks: Record<string, Hostile['files']>): Hostile[] =>
  Object.entries(attacks).map(([name, made]) => ({ name, files: made, rule, onPage: false }));

const data = (
  rule: string,
  attacks: Record<string, string | Uint8Array>,
  file = '_data/local.yaml',
): Hostile[] =>
  Object.entries(attacks).map(([name, text]) => ({ name, files: { [file]: text }, rule, onPage: false }));

const honest = pageFile('Text.');
const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: &d [*c, *c]'].join('\n');

export const hostile: readonly Hostile[] = [
  ...body('code', {
    'an expression that writes a file': `{${write}}`,
    'an expression in a sentence': `Text {${write}} text.`,
    'an expression that waits': `{await import('node:fs').then((fs) => fs.appendFileSync('${marker}', 'ran'))}`,
    'an import line': `import { appendFileSync } from 'node:fs'\n\nText.`,
    'an export line': `export const x = ${write}`,
    'an export of components': 'export const components = {}',
    'an export of everything': "export * from './evil.js'",
    'a comment in front of code': `{/* a */ ${write} /* b */}`,
    'a fact’s name with code behind it': `Call {supervisor, ${write}}.`,
    'a fact on a line of its own': '{supervisor}',
    'an expression in a table': `| a | b |\n| --- | --- |\n| {${write}} | x |`,
    'an expression in a link’s words': `[{${write}}](./example.mdx)`,
    'an expression in a heading': `## Part {${write}}`,
    'a constructor’s name': 'Call {constructor} now.',
    'the prototype’s name': 'Call {__proto__} now.',
  }),
  ...body('elements', {
    'a script': `<script>{"alert(1)"}</script>`,
    'a style': '<style>{"body { display: none }"}</style>',
    'a script in a sentence': 'Text <script src="https://example.org/x.js" /> text.',
    'a frame': '<iframe src="https://example.org" />',
    'a picture with a handler': '<img src="x" onerror="alert(1)" />',
    'a picture tag with a file of code': '<img src="./evil.js" />',
    'a drawing with a handler': '<svg onload="alert(1)" />',
    'a member of a component': '<Say.x />',
    'a member of something global': '<process.env />',
    'a name with a namespace': '<xlink:href />',
    'an empty tag': '<>Text</>',
    'an inherited name': '<constructor />',
    'a component of ours for another use': '<Fact name="supervisor" />',
    'Astro’s own fragment': '<Fragment set:html="<b>x</b>" />',
    'a form': '<form action="https://example.org"><input name="pin" /></form>',
    'a base address': '<base href="https://example.org/" />',
    'a redirect': '<meta http-equiv="refresh" content="0;url=https://example.org" />',
    'the list of evidence on another page': '<EvidenceList />',
  }),
  ...body('attributes', {
    'a handler on our component': '<Say onclick="alert(1)">\n\nHello.\n\n</Say>',
    'raw HTML on our component': '<Say set:html="<script>alert(1)</script>" />',
    'a directive for the browser': '<Say client:load />',
    'a spread': `<Say {...(${write})} />`,
    'an expression as value': `<Avoid because={${write}}>\n\nHello.\n\n</Avoid>`,
    'a template as value': '<Avoid because={`x`}>\n\nHello.\n\n</Avoid>',
    'an inherited name': '<Evidence id="LIS-03" constructor="x" />',
    'a style': '<Recall question="x" style="position: fixed" />',
    'a slot': '<Say slot="head" />',
    'an attribute twice': '<Evidence id="LIS-03" id="LIS-04" />',
  }),
  ...body('asides', {
    'a box with a handler': ':::note{onclick="alert(1)"}\n\nText.\n\n:::',
    'a box of another kind': ':::script\n\nalert(1)\n\n:::',
    'a line command': '::iframe[x]{src="https://example.org"}',
    'a command in a sentence': 'Text :img[x]{src=x onerror=alert(1)} text.',
  }),
  ...body('links', {
    'a link that runs code': '[x](javascript:alert(1))',
    'the same in capitals': '[x](JaVaScRiPt:alert(1))',
    'the same in entities': '[x](&#x6A;avascript&#58;alert(1))',
    'the same with a tab inside': '[x](<java\tscript:alert(1)>)',
    'the same with a space before': '[x](< javascript:alert(1)>)',
    'the same with an escape': '[x](javascript\\:alert(1))',
    'a link that holds a page': '[x](data:text/html,<script>alert(1)</script>)',
    'an old scheme': '[x](vbscript:alert(1))',
    'a file of this machine': '[x](file:///etc/passwd)',
    'a link without a scheme': '[x](//example.org/x)',
    'the same with backslashes': '[x](\\\\\\\\example.org/x)',
    'a name and a password': '[x](https://bank.example.com:pw@example.org/)',
    'plain http': '[x](http://example.org)',
    'a bare address': 'See www.example.org today.',
    'a way out of the folder': '[x](../../package.json)',
    'a page by its address': '[x](/index.html)',
    'a title with markup': '[x](./example.mdx "<script>")',
  }),
  ...body('markup', {
    'an address at the end of the page': '[x][1]\n\n[1]: javascript:alert(1)',
    'a picture’s address at the end of the page': '![x][1]\n\n[1]: ./evil.js',
    'settings behind a code block': '```js {alert(1)}\nx\n```',
  }),
  ...body('images', {
    'code as a picture': '![x](./evil.js)',
    'code as a picture with a picture’s ending': '![x](./evil.js?x=.png)',
    'a picture read as raw text': '![x](./secret.png?raw)',
    'a picture that holds code': '![x](data:text/javascript,alert(1))',
    'a picture from elsewhere': '![x](https://example.org/x.png)',
    'a drawing, which may hold a script': '![x](./drawing.svg)',
    'a picture outside the folder': '![x](../../secret.png)',
    'a picture from the packages': '![x](astro/package.json)',
    'a picture by its place on disk': '![x](/etc/passwd)',
  }),
  ...body('mdx', {
    'an HTML comment': '<!-- <script>alert(1)</script> -->',
    'a document type': '<!DOCTYPE html>',
    'an instruction': '<?php echo 1 ?>',
  }).map((attack) => ({ ...attack, onPage: true })),
  ...head('frontmatter', {
    'a layout that is code': `layout: "data:text/javascript,${write.replaceAll('"', '')}"`,
    'a layout that is a file': 'layout: ./evil.js',
    'a script for the head': 'head: [{ tag: script, content: "alert(1)" }]',
    'HTML in a hero': 'hero: { image: { html: "<script>alert(1)</script>" } }',
    'another address': 'slug: index',
    'a template': 'template: splash',
    'an edit link': 'editUrl: "javascript:alert(1)"',
    'a banner with HTML': 'banner: { content: "<script>alert(1)</script>" }',
    'a draft': 'draft: true',
    'a prototype': '__proto__: { layout: ./evil.js }',
    'a constructor': 'constructor: { prototype: { layout: ./evil.js } }',
    'a merge key': '<<: { layout: ./evil.js }',
    'a second end line': 'owner2: x---\nlayout: ./evil.js',
    'an end line with words': 'aliases2: [a]\n--- # comment\nlayout: ./evil.js',
  }),
  ...head(
    'yaml',
    {
      'a tag that makes a function': `x: !!js/function "function () { ${write} }"`,
      'a tag of another language': 'x: !!python/object/apply:os.system ["true"]',
      'an anchor and its alias': 'x: &x text\ny: *x',
      'a key twice': 'title: Other',
      'a text bomb': bomb,
    },
    false,
  ),
  ...head('plain-text', { 'a tag in a field': 'tested: 2026-01-01' }).map((attack) => ({
    ...attack,
    name: 'a tag in the title',
    files: { [at]: pageFile('Text.', { title: '"<img src=x onerror=alert(1)>"' }) },
  })),
  ...whole('frontmatter', {
    // The build's reader ends here too, and takes the next line for words.
    'an end line of another kind': honest.replace('\n---\n\nText', '\n+++\nlayout: ./evil.js\n---\n\nText'),
    'TOML at the top': '+++\nkind = "page"\nlayout = "./evil.js"\n+++\n\nText.\n',
    'spaces before the top': `\n\n${honest}`,
    'no end of the top': honest.replace('\n---\n\nText', '\n\nText'),
  }),
  ...whole('encoding', {
    'bytes that are no text': new Uint8Array([...new TextEncoder().encode(honest), 0xc3, 0x28]),
    'a null': pageFile('a\u0000b'),
    'a mark before the top': `\uFEFF${honest}`,
    'text in two bytes a letter': new Uint8Array(Buffer.from(honest, 'utf16le')),
  }),
  ...whole('characters', {
    'text turned around': pageFile('Press \u202Egnp.exe now.'),
    'text turned around in the title': pageFile('Text.', { title: 'A \u2067 title' }),
    'a word with a hole that nobody sees': pageFile('pass\u200Bword'),
    'letters of another alphabet': pageFile('P\u0430ypal'),
    'a bell': pageFile('a\u0007b'),
    'a line end of old machines': pageFile('a\rb'),
    'a line end that only some see': pageFile('a\u2028b'),
    'a hidden message in tag letters': pageFile('a\u{E0041}\u{E0042}b'),
  }),
  ...whole('mdx', {
    'quotes in quotes without end': pageFile(`${'>'.repeat(1500)} a`),
    'lists in lists without end': pageFile(`${'- '.repeat(900)}a`),
    'tags in tags without end': pageFile('<Say>\n\n'.repeat(500) + 'a\n\n' + '</Say>\n\n'.repeat(500)),
    'braces without end': pageFile('{'.repeat(1900)),
  }),
  ...whole('size', {
    'a huge page': pageFile('word '.repeat(20_000)),
    'a line without end': pageFile('a'.repeat(3000)),
  }),
  ...files('file-names', {
    'a page of another kind': { 'about/evil.md': honest },
    'an Astro file': { 'about/evil.astro': '---\nconst x = 1\n---\n' },
    'a script': { 'about/evil.js': write },
    'a typed script': { 'about/evil.ts': write },
    'a drawing with a script': {
      'about/evil.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    },
    'a settings file': { 'package.json': '{}' },
    'a hidden file': { '.env': 'SECRET=1' },
    'a page in a hidden folder': { '.hidden/evil.mdx': honest },
    'a page in a private folder': { '_drafts/evil.mdx': honest },
    'a page in the data folder': { '_data/evil.mdx': honest },
    'a script in the data folder': { '_data/evil.js': write },
    'a data file of another name': { '_data/more.yaml': 'a: 1\n' },
    'a name that Windows keeps': { 'about/con.mdx': honest },
    'a name with a letter of another alphabet': { 'about/pr\u0456nting.mdx': honest },
    'a name in other capitals': { 'about/Hostile.mdx': honest },
    'a name with a space': { 'about/a page.mdx': honest },
    'a name with a query': { 'about/page.mdx?raw.mdx': honest },
    'a name that begins with a dash': { 'about/-rf.mdx': honest },
    'a name with two endings': { 'about/page.js.mdx': honest },
    'a folder without end': { 'about/a/b/c/d/e/f/g/page.mdx': honest },
  }),
  ...files('symlinks', {
    'a page that is a link to this machine': { 'about/hosts.mdx → /etc/hosts': '' },
    'a folder that is a link': { 'about/etc → /etc': '' },
    'data that is a link': { '_data/local.yaml → /etc/hosts': '' },
    'a link that leads nowhere': { 'about/none.mdx → ./nowhere.mdx': '' },
    'a link that leads in a circle': { 'about/circle → .': '' },
  }),
  ...files('images', {
    'code with the name of a picture': { 'about/evil.png': write },
    'a page with the name of a picture': { 'about/evil.jpg': '<script>alert(1)</script>' },
  }),
  ...data('local', {
    'an unknown name': 'password: x\n',
    'a prototype': '__proto__: { organization: x }\norganization: y\n',
    'a list for a word': 'organization: [a]\n',
    'an amount that is no number': 'refundLimit: .inf\n',
    'a locale that is code': 'locale: "en-US; alert(1)"\n',
  }),
  ...data('yaml', {
    'a bomb of aliases': `${bomb}\n`,
    'a tag that makes a function': 'organization: !!js/function "function () {}"\n',
    'brackets without end': `organization: ${'['.repeat(1900)}\n`,
    'a key twice': 'organization: a\norganization: b\n',
    'two documents': 'organization: a\n---\norganization: b\n',
    'a tab': 'goodwill:\n\tstaff: 1\n',
  }),
  ...data('plain-text', { 'a tag in a fact': 'organization: "<script>alert(1)</script>"\n' }),
  ...data('characters', { 'text turned around in a fact': 'organization: "a \u202E b"\n' }),
  ...data('encoding', { 'bytes that are no text, in data': new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0x0a]) }),
  ...data('size', { 'a huge data file': `# ${'x'.repeat(300 * 1024)}\n` }),
  ...data(
    'evidence',
    {
      'an address that runs code':
        'LIS-03:\n  title: A\n  claim: B\n  strength: strong\n  fit: far\n  verified: original\n  sources:\n    - { text: C, url: "javascript:alert(1)" }\n',
      'a DOI that leaves its address':
        'LIS-03:\n  title: A\n  claim: B\n  strength: strong\n  fit: far\n  verified: original\n  sources:\n    - { text: C, doi: "https://example.org/x" }\n',
    },
    '_data/evidence.yaml',
  ),
];
