class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

customElements.define('print-page', PrintPage);

/** What is folded on screen is open on paper, and folded again after. */
const opened = new Set<HTMLDetailsElement>();

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    details.open = true;
    opened.add(details);
  }
});

addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
  opened.clear();
});
