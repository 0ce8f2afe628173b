import { settingOf } from '../../src/handouts/piece.ts';
import { createPool } from '../../src/handouts/pool.ts';
import { printHandouts, printPacks } from '../../src/handouts/press.ts';
import { readPlaybooks } from '../../src/model/read.ts';

type Prints = readonly { path: string; pages: number; pdf?: Uint8Array }[];

const size = ({ pdf }: { pdf?: Uint8Array }): number => pdf?.length ?? 0;

const tell = (name: string, prints: Prints, seconds: number): void => {
  const pages = prints.reduce((sum, print) => sum + print.pages, 0);
  console.log(
    `${name}: ${prints.length} PDFs, ${pages} pages in ${seconds.toFixed(2)} s: ` +
      `${(prints.length / seconds).toFixed(0)} a second, ${(pages / seconds).toFixed(0)} pages a second`,
  );
};

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const begun = performance.now();
  const result = await work();
  return [result, (performance.now() - begun) / 1000];
};

/** Prints everything as the build does, handouts and then packs, and tells how fast, and what is largest. */
const playbooks = readPlaybooks('playbooks');
const setting = settingOf(playbooks);
const pool = createPool();
const [{ prints: handouts, steps }, handoutSeconds] = await timed(() =>
  printHandouts({ pool, playbooks, setting }),
);
const [packs, packSeconds] = await timed(() =>
  printPacks({ pool, playbooks, setting: { ...setting, steps } }),
);
await pool.close();

tell('handouts', handouts, handoutSeconds);
tell('packs', packs, packSeconds);
const [largest] = [...handouts, ...packs].toSorted((a, b) => size(b) - size(a));
if (largest) console.log(`largest: ${largest.path}, ${Math.ceil(size(largest) / 1024)} KB`);
