import type { SearchData } from '../query/data.ts';
import type { Engine } from './engine.ts';
import { show, type Shown } from './view.ts';

/** A reader would be interrupted at each letter: results are announced when typing rests. In milliseconds. */
const rest = 600;

type Parts = { input: HTMLInputElement; list: HTMLElement; note: HTMLElement; status: HTMLElement };

const partsOf = (host: HTMLElement): Parts | undefined => {
  const input = host.querySelector('input');
  const [list, note, status] = ['.find-list', '.find-note', '.find-status'].map((name) =>
    host.querySelector<HTMLElement>(name),
  );
  return input && list && note && status ? { input, list, note, status } : undefined;
};

/** One search box with the results under it: a combobox and its listbox. */
export class Finder {
  private readonly parts: Parts;
  private readonly engine: Engine;
  private readonly data: SearchData;
  private active = -1;
  private turn = 0;
  private latest: Promise<void> = Promise.resolve();
  private announcing: ReturnType<typeof setTimeout> | undefined;

  private constructor(parts: Parts, engine: Engine, data: SearchData) {
    this.parts = parts;
    this.engine = engine;
    this.data = data;
  }

  /** Makes a host's box work; what was typed before the code came is searched for at once. */
  static attach(host: HTMLElement, engine: Engine, data: SearchData): void {
    const parts = partsOf(host);
    if (!parts) return;
    const finder = new Finder(parts, engine, data);
    parts.input.addEventListener('input', () => finder.search());
    parts.input.addEventListener('keydown', (event) => finder.press(event));
    if (parts.input.value !== '') finder.search();
    void engine.warm().then((isMore) => isMore && finder.search());
  }

  private get options(): HTMLAnchorElement[] {
    return [...this.parts.list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  private search(): void {
    this.latest = this.find(this.parts.input.value);
  }

  private async find(query: string): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    if (query.trim() === '') return this.clear();
    const answer = await this.engine.answer(query);
    if (turn === this.turn) this.render(show(query, answer, this.data));
  }

  private render({ note, groups, spoken }: Shown): void {
    const { input, list, status } = this.parts;
    list.replaceChildren(...groups);
    this.options.forEach((option, index) => (option.id = `${list.id}-${index}`));
    list.hidden = groups.length === 0;
    input.setAttribute('aria-expanded', String(groups.length > 0));
    this.parts.note.textContent = note;
    this.parts.note.hidden = note === '';
    this.activate(-1);
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => (status.textContent = spoken), rest);
  }

  private clear(): void {
    this.render({ note: '', groups: [], spoken: '' });
  }

  private activate(index: number): void {
    const { options } = this;
    options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const chosen = options[index];
    if (!chosen) return this.parts.input.removeAttribute('aria-activedescendant');
    chosen.setAttribute('aria-selected', 'true');
    this.parts.input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  }

  /** Down and up go round, by way of the box itself. */
  private move(by: 1 | -1): void {
    const places = this.options.length + 1;
    this.activate(((this.active + 1 + by + places) % places) - 1);
  }

  private async choose(): Promise<void> {
    await this.latest;
    const chosen = this.options[Math.max(0, this.active)];
    if (chosen) location.assign(chosen.href);
  }

  private escape(event: KeyboardEvent): void {
    if (this.parts.input.value === '' || this.parts.input.closest('dialog')) return;
    event.preventDefault();
    this.parts.input.value = '';
    this.search();
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => this.move(1),
      ArrowUp: () => this.move(-1),
      Enter: () => void this.choose(),
    };
    if (event.key === 'Escape') return this.escape(event);
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
}
