/** Now: the card alone, large. Learn: the whole page. */
class ViewSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const buttons = [...this.querySelectorAll('button')];
    for (const button of buttons)
      button.addEventListener('click', () => {
        document.documentElement.dataset['view'] = button.dataset['view'];
        for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
        if (button.dataset['view'] === 'now') scrollTo({ top: 0 });
      });
  }
}

customElements.define('view-switch', ViewSwitch);
