import { readdirSync, readFileSync } from 'node:fs';

type Process = { id: number; parent: number; resident: number };

const pageSize = 4096;

/** `pid (name) state ppid …`; a name may hold spaces and brackets. Field 24 is the resident size, in pages. */
const readProcess = (id: string): Process | undefined => {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      id: Number(id),
      parent: Number(fields[1]),
      resident: Number(fields[21]) * pageSize,
    };
  } catch {
    // The process has ended between the listing and the reading.
    return undefined;
  }
};

/** The memory of a process and of all that it started, in bytes; `undefined` where there is no `/proc`. */
export const residentOf = (root: number): number | undefined => {
  if (process.platform !== 'linux') return undefined;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => readProcess(id) ?? []);
  const family = new Set([root]);
  let before = 0;
  while (family.size > before) {
    before = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return all.filter(({ id }) => family.has(id)).reduce((sum, { resident }) => sum + resident, 0);
};
