/** The top of the site; only a finished build knows it, so that the dev server never gets a service worker. */
const siteRoot = (): URL | undefined => {
  const { root } = document.documentElement.dataset;
  return root === undefined ? undefined : new URL(root, document.baseURI);
};

/** A manifest is asked for where a site can be installed; on `file://` a browser would report it as an error. */
const offerInstalling = (root: URL): void => {
  const href = new URL('manifest.webmanifest', root).href;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href }));
};

/** A page like the printing guide may link every PDF; what a situation or checklist offers is far less. */
const most = 20;

/** The PDFs of this page, to be kept with it. */
const pdfs = (): string[] => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href$=".pdf"]')];
  return links.length > most ? [] : links.map(({ href }) => href);
};

type Note = { kind: 'take-over' } | { kind: 'keep'; addresses: string[] };

const tell = (worker: ServiceWorker, note: Note): void => {
  // A worker is told by itself, not by its origin: only windows have that argument.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(note);
};

/** Says when this page is kept on the device, and offers a new version when one is ready. */
class OfflineStatus extends HTMLElement {
  private readonly said = this.querySelector('p');
  private readonly button = this.querySelector('button');
  private asked = false;

  connectedCallback(): void {
    const root = siteRoot();
    if (!root || !/^https?:$/.test(location.protocol)) return;
    offerInstalling(root);
    // Missing where an address is neither https nor this machine: a browser then keeps nothing.
    if ('serviceWorker' in navigator) void this.start(root);
  }

  private async start(root: URL): Promise<void> {
    const workers = navigator.serviceWorker;
    const hadWorker = workers.controller !== null;
    try {
      const registration = await workers.register(new URL('sw.js', root), { scope: root.href });
      this.watch(registration);
      workers.addEventListener('controllerchange', () => this.changed(hadWorker));
      await this.showKept(await workers.ready);
    } catch {
      // A browser may refuse to keep anything, as in a private window: the site works all the same.
      return;
    }
  }

  /** True only when this page itself is on the device. */
  private async showKept({ active }: ServiceWorkerRegistration): Promise<void> {
    const [address = location.href] = location.href.split(/[?#]/);
    const names = [address, `${address}.html`, `${address}index.html`];
    const found = await Promise.all(names.map((name) => caches.match(name)));
    if (!found.some(Boolean) || !this.said) return;
    this.said.textContent = 'Available offline';
    this.hidden = false;
    if (active) tell(active, { kind: 'keep', addresses: pdfs() });
  }

  private watch(registration: ServiceWorkerRegistration): void {
    const offer = (): void => {
      const { waiting, active } = registration;
      if (waiting && active) this.offer(() => tell(waiting, { kind: 'take-over' }));
    };
    offer();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', offer),
    );
  }

  /** Another tab may have taken the new version: here it is offered, never forced under what is being read. */
  private changed(hadWorker: boolean): void {
    if (this.asked) location.reload();
    else if (hadWorker) this.offer(() => location.reload());
  }

  private offer(take: () => void): void {
    if (!this.button) return;
    this.hidden = false;
    this.button.hidden = false;
    this.button.addEventListener('click', () => {
      this.asked = true;
      take();
    });
  }
}

customElements.define('offline-status', OfflineStatus);
