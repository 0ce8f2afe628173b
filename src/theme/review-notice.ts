import { isPast } from './overdue.ts';

/** Shows itself once the day of review is past, on the reader's own calendar. */
class ReviewNotice extends HTMLElement {
  connectedCallback(): void {
    this.hidden = !isPast(this.dataset['due'] ?? '', new Date());
  }
}

customElements.define('review-notice', ReviewNotice);
