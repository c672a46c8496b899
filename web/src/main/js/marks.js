import { h } from './html.js';

/** The lines of a text that prove something, marked behind it. */
export class Marks {
  root = h('div', { class: 'lines' });
  #text;
  #lead;

  /** A click on a marked line of the textarea `text` calls `lead(line)`; lines count from 1. */
  constructor(text, lead) {
    this.#text = text;
    this.#lead = lead;
    text.addEventListener('scroll', () => this.#place());
    text.addEventListener('click', () => this.#find());
  }

  /** Marks lines: a map of line to what it shows. */
  mark(lines) {
    this.root.replaceChildren(...[...lines].map(([line, title]) => h('i', { 'data-line': line, title: title || null, onclick: () => this.#lead(line) })));
    this.#place();
  }

  /** Selects an evidence in the text. */
  select({ line, startColumn, endColumn }) {
    const text = this.#text;
    let start = 0;
    for (let at = 1; at < line; at++) {
      const end = text.value.indexOf('\n', start);
      start = end < 0 ? text.value.length : end + 1;
    }
    text.focus();
    text.setSelectionRange(start + startColumn - 1, start + endColumn);
    text.scrollTop = Math.max(0, (line - 3) * parseFloat(getComputedStyle(text).lineHeight));
    text.scrollIntoView({ block: 'nearest' });
  }

  #place() {
    const style = getComputedStyle(this.#text);
    const top = parseFloat(style.paddingTop) - this.#text.scrollTop;
    for (const bar of this.root.children) {
      bar.style.top = `${top + (bar.dataset.line - 1) * parseFloat(style.lineHeight)}px`;
    }
  }

  #find() {
    const { value, selectionStart, selectionEnd } = this.#text;
    const line = value.slice(0, selectionStart).split('\n').length;
    if (selectionStart === selectionEnd && this.root.querySelector(`[data-line="${line}"]`)) {
      this.#lead(line);
    }
  }
}
