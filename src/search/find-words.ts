import { runScript } from './site-root.ts';
import type { SearchApi } from './client/search.ts';

/**
 * All of search that a page loads before someone wants it: a box, and the wish to open it.
 * The rest comes on intent: focus, hover or `/`.
 */
class FindWords extends HTMLElement {
  private static loading: Promise<SearchApi> | undefined;

  /** Loads the search itself, once for all boxes of a page; after a failure the next wish tries again. */
  private static load(): Promise<SearchApi> {
    FindWords.loading ??= runScript('search/search.js').then(
      () => (globalThis as unknown as { SteadySearch: { api: SearchApi } }).SteadySearch.api,
    );
    FindWords.loading.catch(() => (FindWords.loading = undefined));
    return FindWords.loading;
  }

  private isAttached = false;

  connectedCallback(): void {
    this.addEventListener('focusin', () => this.warm());
    this.addEventListener('pointerenter', () => this.warm());
  }

  /** Makes this box ready to answer. */
  warm(): void {
    if (this.isAttached) return;
    this.isAttached = true;
    FindWords.load().then(
      (api) => api.attach(this),
      () => (this.isAttached = false),
    );
  }

  /** Brings the box to the person: it opens its dialog where it stands in one. */
  open(): void {
    const dialog = this.closest('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  }
}

customElements.define('find-words', FindWords);

/** The box in the page where there is one, else the one in the dialog. */
const box = (): FindWords | null =>
  document.querySelector<FindWords>('main find-words') ?? document.querySelector<FindWords>('find-words');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  box()?.open();
});

for (const opener of document.querySelectorAll<HTMLElement>('.search-open')) {
  for (const intent of ['pointerenter', 'focus', 'touchstart'])
    opener.addEventListener(intent, () => box()?.warm(), { passive: true });
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    box()?.open();
  });
}

for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog.find-dialog'))
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('.find-close')) dialog.close();
  });

/** The thumb's button never lies over a situation's card: it comes when the card has been scrolled away. */
const thumb = document.querySelector<HTMLElement>('.search-thumb');
const card = document.querySelector('.card');
if (thumb && card)
  new IntersectionObserver(([entry]) => {
    thumb.toggleAttribute('data-clear', entry?.isIntersecting === false);
  }).observe(card);
