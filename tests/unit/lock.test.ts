import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLock, missingEntries, platformOf, type Lock } from '../../.ci/lock.ts';

const lockFile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

test('the lock file has an entry for every optional package of every platform', () => {
  expect([...missingEntries(lockFile).keys()]).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.values(lockFile.packages).filter((entry) => 'resolved' in entry)).toEqual([]);
});

test('a package for another platform is added beside the others', () => {
  const lock: Lock = {
    packages: {
      'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/darwin-arm64': '1.0.0' } },
    },
  };
  expect(completeLock(lock).packages['node_modules/@a/darwin-arm64']).toEqual({
    version: '1.0.0',
    dev: true,
    optional: true,
    os: ['darwin'],
    cpu: ['arm64'],
  });
});

test('a package that stands at the top in another version is added below its dependent', () => {
  const lock: Lock = {
    packages: {
      'node_modules/a': { version: '2.0.0', optionalDependencies: { 'a-linux-x64-musl': '2.0.0' } },
      'node_modules/a-linux-x64-musl': { version: '1.0.0' },
    },
  };
  expect([...missingEntries(lock)]).toEqual([['node_modules/a/node_modules/a-linux-x64-musl', '2.0.0']]);
});

test('the platform is read from the name', () => {
  expect(platformOf('@oxlint/binding-linux-arm64-musl')).toEqual({
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  });
  expect(platformOf('@pagefind/windows-x64')).toEqual({ os: ['win32'], cpu: ['x64'] });
});
