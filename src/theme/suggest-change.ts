/** The last heading that the reader has passed, without its mark. */
const sectionInView = (): string | undefined =>
  [...document.querySelectorAll<HTMLElement>('main h2[id], main h3[id]')]
    .findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 4)
    ?.textContent.trim();

/** Remembers the section that was read before the reader came down to the link, and fills it in. */
class SuggestChange extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    let section: string | undefined;
    addEventListener(
      'scroll',
      () => {
        if (this.getBoundingClientRect().top > innerHeight) section = sectionInView();
      },
      { passive: true },
    );
    const fill = (): void => {
      const wanted = section ?? sectionInView();
      if (!link || wanted === undefined) return;
      const address = new URL(link.href);
      address.searchParams.set('section', wanted);
      link.href = address.href;
    };
    link?.addEventListener('pointerdown', fill);
    link?.addEventListener('click', fill);
  }
}

customElements.define('suggest-change', SuggestChange);
