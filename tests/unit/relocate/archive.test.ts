import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { checksumLine, packSite, readme } from '../../../src/relocate/archive.ts';
import { toText } from '../../../src/relocate/files.ts';
import { filesOf } from './site.ts';

const site = filesOf({ 'index.html': 'home', 'handouts/é.pdf': 'x' });

test('a zip file holds the site and a README beside it', () => {
  expect(Object.keys(unzipSync(packSite(site, '1.2.3')))).toEqual([
    'steady-1.2.3/README.txt',
    'steady-1.2.3/site/handouts/é.pdf',
    'steady-1.2.3/site/index.html',
  ]);
});

test('the same files make the same bytes, in any order and any time zone', () => {
  const bytes = packSite(site, '1.2.3');
  expect(packSite(new Map([...site].toReversed()), '1.2.3')).toEqual(bytes);
  const code = `import { packSite } from './src/relocate/archive.ts';
    const files = new Map([['index.html', Buffer.from('home')], ['handouts/é.pdf', Buffer.from('x')]]);
    process.stdout.write(Buffer.from(packSite(files, '1.2.3')).toString('hex'));`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', code], {
    env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
    encoding: 'utf8',
  });
  expect(elsewhere).toBe(Buffer.from(bytes).toString('hex'));
});

test('the checksum is written as sha256sum reads it', () => {
  expect(checksumLine(new Uint8Array(), 'x.zip')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  x.zip\n',
  );
});

test('the README names only what is there', () => {
  for (const path of ['site/about/hosting.html', 'site/hosting', 'site/about/printing.html'])
    expect(readme('1')).toContain(path);
  expect(toText(unzipSync(packSite(site, '1'))['steady-1/README.txt'] ?? new Uint8Array())).toBe(readme('1'));
});
