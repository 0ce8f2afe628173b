/** The address of the site's root, wherever the folder is hosted; relocate writes `data-root`. */
export const siteRoot = (): URL => new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI);

/** Runs a classic script of the site once; it works on `file://`, where modules do not. */
export const runScript = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(path, siteRoot()).href;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} could not be loaded.`)));
    document.head.append(script);
  });
