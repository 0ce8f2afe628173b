import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Entry = { version?: string; optional?: boolean; optionalDependencies?: Record<string, string> };
export type Lock = { packages: Record<string, Entry & Record<string, unknown>> };

const parents = (path: string): string[] => {
  const cut = path.lastIndexOf('/node_modules/');
  if (path === '') return [];
  const parent = cut < 0 ? '' : path.slice(0, cut);
  return [parent, ...parents(parent)];
};

const entryPath = (folder: string, name: string): string =>
  folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;

const exact = /^\d/;

const serves = (entry: Entry | undefined, range: string): boolean =>
  entry !== undefined && (!exact.test(range) || entry.version === range);

/** The nearest entry that a package finds under a name, as Node looks for it. */
const nearestEntry = (lock: Lock, path: string, name: string): Entry | undefined =>
  [path, ...parents(path)].map((folder) => lock.packages[entryPath(folder, name)]).find(Boolean);

/** Optional packages that a locked package names and the lock file leaves out, or has in another version. */
export const missingEntries = (lock: Lock): Map<string, string> => {
  const missing = new Map<string, string>();
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (serves(nearestEntry(lock, path, name), version)) continue;
      const top = entryPath('', name);
      missing.set(lock.packages[top] || missing.has(top) ? entryPath(path, name) : top, version);
    }
  return missing;
};

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64', 'loong64', 'wasm32'];
const otherNames: Record<string, string> = { armv7: 'arm', windows: 'win32' };

/** The system that a package's name speaks of: `…-linux-arm64-musl` → linux, arm64, musl. */
export const platformOf = (name: string): { os?: string[]; cpu?: string[]; libc?: string[] } => {
  const words = name.split(/[-/]/).map((word) => otherNames[word] ?? word);
  const pick = (known: readonly string[]) => words.filter((word) => known.includes(word));
  const [os, cpu] = [pick(systems), pick(processors)];
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.includes('gnu')
      ? ['glibc']
      : [];
  return {
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
  };
};

/** The same lock file with an entry for every optional package, so that `npm ci` takes it on every system. */
export const completeLock = (lock: Lock): Lock => {
  const added = [...missingEntries(lock)].map(([path, version]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [path, { version, dev: true, optional: true, ...platformOf(name) }] as const;
  });
  const all = [...Object.entries(lock.packages), ...added].toSorted(([a], [b]) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  return { ...lock, packages: Object.fromEntries(all) };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const count = missingEntries(lock).size;
  writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  console.log(
    count === 0 ? 'Nothing was missing.' : `${count} optional packages added to package-lock.json.`,
  );
}
