/** Copies without the clipboard's own interface, which `file://` and plain http do not have. */
const copyBySelection = (text: string): boolean => {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
};

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

const liveRegion = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('#announcer');
  if (found) return found;
  const made = Object.assign(document.createElement('div'), { id: 'announcer', className: 'sr-only' });
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
};

class CopyButton extends HTMLElement {
  connectedCallback(): void {
    liveRegion();
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.copy(button));
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const text = this.parentElement?.querySelector('blockquote, q')?.textContent.trim() ?? '';
    const done = await copy(text);
    button.textContent = done ? 'Copied' : 'Not copied';
    liveRegion().textContent = done ? `Copied: ${text}` : 'The sentence could not be copied.';
    button.focus();
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  }
}

if (!customElements.get('copy-button')) customElements.define('copy-button', CopyButton);
