import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCompiler, type Compiler } from '../../src/handouts/compiler.ts';
import { jobFor } from '../../src/handouts/press.ts';
import { print } from '../../src/handouts/print.ts';
import { checklist, playbooksOf, situation } from '../unit/handouts/playbooks.ts';
import { bare, pdfText, poppler } from './find-poppler.ts';

let folder: string;
let compiler: Compiler;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steady-'));
  compiler = createCompiler();
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Marks for the direction of text, and joiners, which readers of PDFs add or keep. */
const plain = (text: string): string =>
  text.replace(/[\u2060\u202a-\u202e\u2066-\u2069]/g, '').replaceAll('\ufe0f', '');

const printed = (path: string, pages: Parameters<typeof playbooksOf>, site?: string): string => {
  const job = jobFor(path, playbooksOf(...pages), site);
  const { pdf } = job ? print(compiler, job) : {};
  if (!pdf) throw new Error(`${path} was not printed`);
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  return file;
};

/** What Typst would take for markup, if it ever saw it as source. */
const hostile = {
  'a number sign': '#set page(width: 1pt) #strong[x] #1',
  'dollar signs': '$x^2$ and $5 for $6',
  stars: '*not bold* 2*3*4',
  'low lines': 'snake_case_word _no emphasis_ end',
  'at signs': '@reference and me@example.org',
  backslashes: 'C:\\new\\table \\u{41} \\',
  backticks: '`code` and ```raw``` `',
  'angle brackets': '<label> and <end> 1 < 2 > 0',
  'square and round brackets': '[content] #[x] (a) ]',
  comments: '// no comment /* nor this */',
  'headings and lists': '= Title - item + item / term: x',
  emoji: 'Thanks 😀 and 👍 then ☎',
  'right-to-left text': 'Say שלום and مرحبا here',
  'a very long word': 'Donaudampfschifffahrtsgesellschaft'.repeat(5),
  'arrows and signs': '→ ← ½ × € ★ ✓',
} as const;

describe('prints as itself:', () => {
  test.each(Object.entries(hostile))('%s', (_, text) => {
    const wanted = plain(bare(text));
    const card = printed('/handouts/pocket-cards/x.a4.pdf', [situation('x', text)]);
    expect(plain(pdfText(card))).toContain(wanted);
    const list = printed('/handouts/checklists/x.letter.pdf', [checklist('x', ['One'], text)]);
    expect(plain(pdfText(list))).toContain(wanted);
  });

  test('quotation marks, in the shape that printers give them', () => {
    const file = printed('/handouts/pocket-cards/x.a4.pdf', [situation('x', `"Two" 'one' it's`)]);
    expect(pdfText(file)).toContain('““Two”‘one’it’s”');
  });

  test('the same signs in a body, where Markdown has its own way to write them', () => {
    const body = '## Say it\n\n\\#set \\$5 \\*x\\* \\_y\\_ @me C:\\\\d \\`z\\` \\<label> \\{no fact\\}';
    const file = printed('/handouts/situations/x.a4.pdf', [situation('x', 'Hello.', body)]);
    expect(pdfText(file)).toContain('#set$5*x*_y_@meC:\\d`z`<label>{nofact}');
  });
});

test('a very long word stays on its card', () => {
  const file = printed('/handouts/pocket-cards/x.a4.pdf', [situation('x', hostile['a very long word'])]);
  const boxes = [
    ...poppler('pdftotext', ['-bbox', file, '-']).matchAll(/xMin="([\d.]+)" .*?xMax="([\d.]+)"/g),
  ];
  const middle = 595.28 / 2;
  expect(boxes.length).toBeGreaterThan(20);
  for (const [, left, right] of boxes) expect(Number(left) < middle).toBe(Number(right) < middle);
});

test('a configured site prints its short address and a QR code drawn in lines, else neither', () => {
  const pages: Parameters<typeof playbooksOf> = [checklist('x', ['One'])];
  const path = '/handouts/checklists/x.a4.pdf';
  const file = printed(path, pages, 'https://www.example.org/');
  expect(pdfText(file)).toContain('example.org/checklists/x.html');
  expect(poppler('pdfimages', ['-list', file]).trim().split('\n')).toHaveLength(2);
  expect(pdfText(printed(path, pages))).not.toContain('example.org');
});

test('the same page is the same file, byte for byte', () => {
  const job = jobFor('/handouts/checklists/x.a4.pdf', playbooksOf(checklist('x', ['One'])));
  const again = job && print(createCompiler(), job).pdf;
  expect(again).toEqual(job && print(compiler, job).pdf);
});
