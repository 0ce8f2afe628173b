/** The top of this site, as an address: its path tells it apart from other sites on the same host or disk. */
const siteRoot = (): URL => new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI);

/** What this device remembers; keys are namespaced, since a host, or `file://`, is shared with other sites. */
const prefix = (): string => `steady:${siteRoot().pathname}:`;

/** The value kept under a key; `null` where there is none, or where storage is refused. */
export const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(prefix() + key);
  } catch {
    return null;
  }
};

/** Keeps a value; an empty one is forgotten. Where storage is refused or full, nothing is kept and nothing breaks. */
export const keep = (key: string, value: string): void => {
  try {
    if (value === '') localStorage.removeItem(prefix() + key);
    else localStorage.setItem(prefix() + key, value);
  } catch {
    return;
  }
};
