import { describeChoice, readChoice, writeChoice, type Choice } from './choice.ts';

class PackBuilder extends HTMLElement {
  private readonly form = this.querySelector('form');
  private readonly boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="pages"]')];
  private readonly themes = [...this.querySelectorAll<HTMLInputElement>('input[data-all]')];

  connectedCallback(): void {
    this.hidden = false;
    this.show(readChoice(location.hash, this.known()));
    this.form?.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && this.themes.includes(target)) this.tickTheme(target);
      this.save();
    });
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      print();
    });
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      for (const box of this.boxes) box.checked = false;
      this.save();
    });
    addEventListener('hashchange', () => this.show(readChoice(location.hash, this.known())));
    addEventListener('beforeprint', () => this.fill());
  }

  private known(): string[] {
    return this.boxes.map(({ value }) => value);
  }

  private of(theme: HTMLInputElement): HTMLInputElement[] {
    return this.boxes.filter((box) => box.dataset['theme'] === theme.dataset['all']);
  }

  private tickTheme(theme: HTMLInputElement): void {
    for (const box of this.of(theme)) box.checked = theme.checked;
  }

  private choice(): Choice {
    const picked = (name: string): string =>
      this.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';
    const pages = this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    return readChoice(
      `paper=${picked('paper')}&size=${picked('size')}&pages=${pages.join(',')}`,
      this.known(),
    );
  }

  private save(): void {
    const choice = this.choice();
    history.replaceState(null, '', writeChoice(choice));
    this.tell(choice);
  }

  private show(choice: Choice): void {
    for (const box of this.boxes) box.checked = choice.pages.includes(box.value);
    for (const name of ['paper', 'size'] as const) {
      const radio = this.querySelector<HTMLInputElement>(`input[name="${name}"][value="${choice[name]}"]`);
      if (radio) radio.checked = true;
    }
    this.tell(choice);
  }

  private tell(choice: Choice): void {
    for (const theme of this.themes) {
      const ticked = this.of(theme).filter(({ checked }) => checked).length;
      theme.checked = ticked > 0 && ticked === this.of(theme).length;
      theme.indeterminate = ticked > 0 && !theme.checked;
    }
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = describeChoice(choice);
    const button = this.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (button) button.disabled = choice.pages.length === 0;
  }

  /** Puts the ticked pages, a cover and contents where they print; done anew before each print. */
  private fill(): void {
    const sheets = document.querySelector<HTMLElement>('.pack-document');
    const cover = document.querySelector<HTMLTemplateElement>('#pack-cover');
    if (!sheets || !cover) return;
    const { paper, size, pages } = this.choice();
    // With nothing ticked this is a page like any other.
    if (pages.length === 0) return sheets.replaceChildren();
    sheets.dataset['paper'] = paper;
    sheets.dataset['size'] = size;
    sheets.replaceChildren(cover.content.cloneNode(true));
    const contents = sheets.querySelector('ol');
    for (const id of pages) {
      const template = document.querySelector<HTMLTemplateElement>(`template[data-sheet="${id}"]`);
      if (!template) continue;
      const sheet = template.content.cloneNode(true) as DocumentFragment;
      const entry = document.createElement('li');
      entry.textContent = sheet.querySelector('h2')?.textContent ?? '';
      contents?.append(entry);
      sheets.append(sheet);
    }
  }
}

customElements.define('pack-builder', PackBuilder);
