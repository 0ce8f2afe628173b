import { satteri } from '@astrojs/markdown-satteri';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import type { AstroIntegrationLogger } from 'astro';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../../src/checks/command.ts';
import { guardPages } from '../../../src/checks/guard.ts';
import { checkContent } from '../../../src/checks/integration.ts';
import { pageFile } from '../../../src/checks/examples.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { hostile, marker, type Hostile } from './hostile.ts';

let folder: string;
let mark: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steady-hostile-'));
  mark = join(folder, 'marker');
});

afterAll(() => rmSync(folder, { recursive: true }));

const armed = (text: string | Uint8Array): string | Uint8Array =>
  typeof text === 'string' ? text.replaceAll(marker, mark) : text;

/** Writes the hostile files into a folder of their own, beside one honest page. */
const lay = ({ files }: Hostile): string => {
  const playbooks = mkdtempSync(join(folder, 'playbooks-'));
  const all = { 'index.mdx': pageFile('Text.'), '_data/.keep': '', ...files };
  for (const [path, text] of Object.entries(all)) {
    const [name = '', target] = path.split(' → ');
    mkdirSync(dirname(join(playbooks, name)), { recursive: true });
    if (path === '_data/.keep') continue;
    if (target === undefined) writeFileSync(join(playbooks, name), armed(text));
    else symlinkSync(target, join(playbooks, name));
  }
  return playbooks;
};

const refusals = (playbooks: string): Problem[] => {
  const { code, out = '' } = run(['--format', 'json', '--folder', playbooks, '--today', '2026-11-22'], {
    now: new Date(),
    color: false,
  });
  const { problems } = JSON.parse(out) as { problems: Problem[] };
  return code === 1 ? problems : [];
};

const logger = { info: () => {}, warn: () => {} } as unknown as AstroIntegrationLogger;

/** What `astro build` does with the folder before it evaluates anything. */
const startBuild = (playbooks: string): void => {
  const setup = checkContent(playbooks).hooks['astro:config:setup'];
  void setup?.({ command: 'build', logger, addWatchFile: () => {} } as unknown as Parameters<
    typeof setup
  >[0]);
};

const processor = async (playbooks: string) =>
  satteri({
    features: { gfm: { footnotes: false }, directive: true },
    mdastPlugins: [guardPages(playbooks)],
    // Astro hands over more options than the processor reads.
  }).createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true },
    { optimize: false, srcDir: new URL('file:///'), sourcemap: false },
  );

/** What Astro's own MDX step does with a page: its reader of frontmatter, its processor, our guard in front. */
const compile = async (playbooks: string, path: string, source: string): Promise<string> => {
  const { frontmatter, content } = parseFrontmatter(source, { frontmatter: 'empty-with-spaces' });
  const renderer = await processor(playbooks);
  const { code } = (await renderer?.process(content, join(playbooks, path), frontmatter)) ?? { code: '' };
  return code;
};

test('there are at least sixty hostile inputs, each with a name of its own', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(60);
});

test.each(hostile.map((attack) => [attack.rule, attack.name, attack] as const))(
  'the check and the build refuse, by %s: %s',
  (rule, _, attack) => {
    const playbooks = lay(attack);
    expect(refusals(playbooks).map((problem) => problem.rule)).toContain(rule);
    expect(() => startBuild(playbooks)).toThrow(/Nothing was built/);
    expect(existsSync(mark)).toBe(false);
  },
);

test.each(hostile.filter(({ onPage }) => onPage).map((attack) => [attack.name, attack] as const))(
  'the guard inside the build refuses alone: %s',
  async (_, attack) => {
    const [path, text] = Object.entries(attack.files)[0] ?? ['', ''];
    // What cannot be parsed stops before the guard.
    const refusal = attack.rule === 'mdx' ? /^\d+:\d+: / : /playbooks\/about\/hostile\.mdx:\d+:\d+  /;
    await expect(compile(join(folder, 'playbooks'), path, String(armed(text)))).rejects.toThrow(refusal);
    expect(existsSync(mark)).toBe(false);
  },
);

test('the guard lets an honest page through', async () => {
  const honest = pageFile(
    '## Part\n\nCall {supervisor}. See [the list](./example.mdx#part).\n\n:::note[One]\n\nText.\n\n:::',
  );
  const code = await compile(join(folder, 'playbooks'), 'about/honest.mdx', honest);
  expect(code).toContain('MDXContent');
});
