/** What the reader wants to see of what was masked: on the screen, and after a second question in copies too. */
export class Unmasked {
  #redactions = [];
  #places = [];
  #originals = null;
  #shown = new Set();
  #left = new Map();

  /** A report is new: nothing of it was unmasked. `places` are `[start, end]` of its redactions. */
  of(report, places) {
    this.#redactions = report.redactions;
    this.#places = places;
    this.#originals = null;
    this.#shown.clear();
    this.#left.clear();
  }

  /** What stands in place of redaction `i`. */
  name(i) {
    const { kind, number } = this.#redactions[i];
    return `REDACTED_${kind}_${number}`;
  }

  /** Shows redaction `i` on the screen, or masks it there and in copies. */
  async show(engine, i, show) {
    this.#originals ??= await engine.originals(this.#places.map((place, at) => [this.#redactions[at].input, ...place]));
    this.#shown[show ? 'add' : 'delete'](i);
    if (!show) {
      this.#left.delete(i);
    }
  }

  /** Asks first, and leaves it in copies the second time. */
  leave(i) {
    const state = this.#left.get(i);
    this.#left.set(i, state === undefined ? 'asked' : state === 'asked' ? 'left' : undefined);
  }

  /** What the reader wants to see of it; null if nothing. */
  shown(i) {
    return this.#shown.has(i) ? this.#originals[i] : null;
  }

  isAsked(i) {
    return this.#left.get(i) === 'asked';
  }

  isLeft(i) {
    return this.#left.get(i) === 'left';
  }

  onScreen(text) {
    return this.#replaced(text, [...this.#shown]);
  }

  inCopies(text) {
    return this.#replaced(text, [...this.#left.keys()].filter((i) => this.isLeft(i)));
  }

  #replaced(text, indexes) {
    return indexes.reduce((all, i) => all.replace(new RegExp(`\\b${this.name(i)}\\b`, 'g'), () => this.#originals[i]), text);
  }
}
