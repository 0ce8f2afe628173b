import { keep, kept } from './storage.ts';

/** A page's own key, the same at `/a/b.html`, `/a/b` and in a folder on a stick. */
const pageKey = (): string => {
  const page = document.querySelector<HTMLElement>('[data-page]')?.dataset['page'];
  return `ticks:${page ?? location.pathname}`;
};

/** An item that was reworded must be checked again: the words are the name. */
const nameOf = (box: HTMLInputElement): string => box.closest('label')?.textContent.trim() ?? '';

const read = (): Set<string> => {
  try {
    const list: unknown = JSON.parse(kept(pageKey()) ?? '[]');
    return new Set(Array.isArray(list) ? list.filter((name) => typeof name === 'string') : []);
  } catch {
    return new Set();
  }
};

class CheckProgress extends HTMLElement {
  private readonly boxes = [...document.querySelectorAll<HTMLInputElement>('.task-item input')];

  connectedCallback(): void {
    if (this.boxes.length === 0) return;
    this.hidden = false;
    const ticked = read();
    for (const box of this.boxes) {
      box.checked = ticked.has(nameOf(box));
      box.addEventListener('change', () => this.save());
    }
    this.querySelector('button')?.addEventListener('click', () => this.clear());
    this.show();
  }

  private save(): void {
    const names = this.boxes.filter((box) => box.checked).map(nameOf);
    keep(pageKey(), names.length === 0 ? '' : JSON.stringify(names));
    this.show();
  }

  private clear(): void {
    for (const box of this.boxes) box.checked = false;
    this.save();
    this.boxes[0]?.focus();
  }

  private show(): void {
    const done = this.boxes.filter((box) => box.checked).length;
    const status = this.querySelector('p');
    const bar = this.querySelector('progress');
    if (status) status.textContent = `${done} of ${this.boxes.length} done`;
    if (bar) Object.assign(bar, { max: this.boxes.length, value: done });
  }
}

customElements.define('check-progress', CheckProgress);
