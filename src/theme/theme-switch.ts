import { keep, kept } from './storage.ts';

const root = document.documentElement;

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const show = (dark: boolean): void => {
      root.dataset['theme'] = dark ? 'dark' : 'light';
      button?.setAttribute('aria-pressed', String(dark));
    };
    show(root.dataset['theme'] === 'dark');
    button?.addEventListener('click', () => {
      const dark = root.dataset['theme'] !== 'dark';
      show(dark);
      keep('theme', dark ? 'dark' : 'light');
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
      if (kept('theme') === null) show(matches);
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
