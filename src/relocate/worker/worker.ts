/*
 * The service worker: the site as it was on the last visit, with or without a network.
 * src/relocate/offline.ts writes `keptFiles` and `siteVersion` in.
 */
declare const keptFiles: readonly string[];
declare const siteVersion: string;

// TypeScript's own types for workers cannot stand beside those for pages.
type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };
type Message = Extendable & { data: { kind: 'take-over' } | { kind: 'keep'; addresses: string[] } };
type Events = { install: Extendable; activate: Extendable; fetch: Fetching; message: Message };
type Scope = {
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: <Name extends keyof Events>(name: Name, listen: (event: Events[Name]) => void) => void;
};

const worker = self as unknown as Scope;
const { scope } = worker.registration;

// The path keeps two sites on one host apart; `/:` cannot begin the name of a site below it.
const ours = `steady:${new URL(scope).pathname}:`;
const current = ours + siteVersion;

const addressOf = (path: string): string =>
  new URL(path.split('/').map(encodeURIComponent).join('/'), scope).href;

/** A redirected answer cannot be shown as a page later; some hosts redirect `x.html` to `x`. */
const plain = async (response: Response): Promise<Response> =>
  response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;

/** Fetches past the browser's own cache, which may hold the version before. */
const keepOne = async (cache: Cache, address: string): Promise<void> => {
  const response = await fetch(address, { cache: 'no-cache' });
  if (response.status !== 200) throw new Error(`${response.status} for ${address}`);
  await cache.put(address, await plain(response));
};

const isPdf = (address: string): boolean => new URL(address).pathname.endsWith('.pdf');

/** PDFs that the version before had kept are kept again, in their new form. */
const renewPdfs = async (cache: Cache): Promise<void> => {
  const names = (await caches.keys()).filter((other) => other.startsWith(ours) && other !== current);
  const requests = (await Promise.all(names.map(async (other) => (await caches.open(other)).keys()))).flat();
  const addresses = new Set(requests.map(({ url }) => url).filter(isPdf));
  await Promise.allSettled([...addresses].map((address) => keepOne(cache, address)));
};

const install = async (): Promise<void> => {
  const cache = await caches.open(current);
  // All or nothing: a browser tries again on the next visit.
  await Promise.all(keptFiles.map((path) => keepOne(cache, addressOf(path))));
  await renewPdfs(cache);
};

const activate = async (): Promise<void> => {
  const old = (await caches.keys()).filter((other) => other.startsWith(ours) && other !== current);
  await Promise.all(old.map((other) => caches.delete(other)));
  await worker.clients.claim();
};

const keepPdfs = async (addresses: readonly string[]): Promise<void> => {
  const cache = await caches.open(current);
  const wanted = addresses.filter((address) => address.startsWith(scope) && isPdf(address));
  await Promise.allSettled(
    wanted.map(async (address) => (await cache.match(address)) ?? (await keepOne(cache, address))),
  );
};

/** What an address may be kept as, on hosts that hide `.html` or `index.html` as well. */
const keptAs = ({ url, mode }: Request): string[] => {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (mode !== 'navigate') return [address];
  return [address, pathname.endsWith('/') ? `${address}index.html` : `${address}.html`];
};

const fromNetwork = async (request: Request, cache: Cache): Promise<Response> => {
  try {
    const response = await fetch(request);
    if (response.status === 200 && isPdf(request.url)) await cache.put(request.url, response.clone());
    return response;
  } catch {
    const notFound = request.mode === 'navigate' && (await cache.match(addressOf('404.html')));
    return notFound || Response.error();
  }
};

const answer = async (request: Request): Promise<Response> => {
  const cache = await caches.open(current);
  for (const address of keptAs(request)) {
    const found = await cache.match(address);
    if (found) return found;
  }
  return fromNetwork(request, cache);
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  if (method === 'GET' && url.startsWith(scope) && !headers.has('range'))
    event.respondWith(answer(event.request));
});
worker.addEventListener('message', (event) => {
  // Only a person who asked for the new version lets it take over.
  if (event.data.kind === 'take-over') event.waitUntil(worker.skipWaiting());
  else event.waitUntil(keepPdfs(event.data.addresses));
});
