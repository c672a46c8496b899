import { button, h } from './html.js';
import { contradictions } from './panels.js';
import { words } from './words.js';

/** The fields for the reader's own word. They stay while a report is painted anew, so that typing goes on. */
export class FactFields {
  /** What the reader says, by name. */
  said = new Map();
  root;
  #conflicts = h('div', { class: 'conflicts' });
  #say;

  /** `changed(name, value)` is told what the reader says; an empty value takes it back. */
  constructor(changed) {
    this.#say = (name, value) => {
      if (value) {
        this.said.set(name, value);
      } else {
        this.said.delete(name);
      }
      changed(name, value);
    };
    this.root = h('details', { class: 'facts', hidden: true }, h('summary', {}, words.facts), h('p', { class: 'meta' }, words.factsHint),
      h('div', { class: 'fields' }, Object.entries(words.fact).map(([name, title]) => this.#field(name, title))), this.#conflicts);
  }

  #field(name, title) {
    const say = () => this.#say(name, input.value.trim());
    const choices = words.choices[name];
    const input = choices ? h('select', { onchange: say, 'data-fact': name }, h('option', { value: '' }), choices.map(([id, label]) => h('option', { value: id }, label)))
      : h('input', { oninput: say, 'data-fact': name, autocomplete: 'off', spellcheck: 'false', size: 14 });
    return h('label', {}, title, input);
  }

  /** Shows what a report found, what the reader says, and what contradicts itself; leaves the field alone that is being typed in. */
  fill(report, active) {
    this.root.hidden = false;
    for (const input of this.root.querySelectorAll('[data-fact]')) {
      const name = input.dataset.fact;
      const values = (...of) => [...new Set(report.facts.filter((fact) => of.includes(fact.name)).map((fact) => fact.value))];
      const outright = values(name, name === 'os.id' ? 'os.name' : name);
      const stated = outright.length > 0 ? outright : values(`${name}.by.lines`);
      const found = this.said.has(name) || stated.length === 0 ? words.notTold : stated.slice(0, 3).join(', ');
      if (input.localName === 'select') {
        input.options[0].textContent = found;
      } else {
        input.placeholder = found;
      }
      if (input !== active) {
        input.value = this.said.get(name) ?? '';
      }
    }
    const asked = contradictions(report);
    this.root.open ||= asked.length > 0 || this.said.size > 0;
    this.#conflicts.replaceChildren(...asked.map(({ name, of, values }) => h('p', { class: 'row' }, h('strong', {}, words.conflict(
      words.fact[name] + (of ? ` (${of})` : ''), values.map(({ value, line }) => `${value} (${words.line(line)})`).join(', '))),
    values.map(({ value }) => button(value, () => this.#say(name, value))))));
  }
}
