import { engines, start } from './client.js';
import { h, paint } from './paint.js';
import { runner } from './runner.js';
import { words } from './words.js';

const css = '@CSS@';

const { textOf } = runner(null);

/** Node has no such class; there the module can be loaded and does nothing. */
const Base = globalThis.HTMLElement ?? class {};

/**
 * `<kube-proxy-doctor theme="auto" example="iptables-legacy-table-missing" base="/kpd/">`
 *
 * Attributes: `theme` (`light`, `dark`, `auto`), `example` (a failure id whose example is filled in), `base` (where its files are), `pages`
 * (where the failures' pages are). Events, which bubble: `report` (detail: the report), `progress` (detail: bytes done and in all), `error`.
 */
export class KubeProxyDoctor extends Base {
  #engine = null;
  #report = null;
  #files = [];
  #run = 0;
  #timer = 0;
  #parts = {};
  #places = [];
  #hidden = [];
  #shown = new Set();
  #left = new Map();
  #privateToo = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const p = this.#parts;
    p.text = h('textarea', { id: 'paste', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', part: 'input', placeholder: words.placeholder,
      oninput: () => this.#changed(), onscroll: () => this.#placeMarks(), onfocus: () => this.#ready().catch(() => {}) });
    p.lines = h('div', { class: 'lines', 'aria-hidden': 'true' });
    p.paste = h('div', { class: 'paste' }, p.lines, p.text);
    p.files = h('input', { type: 'file', multiple: true, 'aria-label': words.open, onchange: () => this.#open(p.files.files) });
    p.cancel = h('button', { type: 'button', hidden: true, onclick: () => this.cancel() }, words.cancel);
    p.retry = h('button', { type: 'button', hidden: true, onclick: () => this.#examine() }, words.retry);
    p.progress = h('progress', { hidden: true, 'aria-label': 'Progress' });
    p.status = h('span', { class: 'status meta', role: 'status' });
    p.result = h('div', { part: 'result' });
    root.append(h('label', { for: 'paste' }, words.label), h('p', { class: 'hint' }, words.promise), p.paste,
      h('div', { class: 'row' }, h('label', { class: 'file' }, words.open, p.files),
        h('button', { type: 'button', onclick: () => this.clear() }, words.clear), p.cancel, p.retry, p.progress, p.status),
      p.result);
    p.paste.addEventListener('dragover', (event) => {
      event.preventDefault();
      p.paste.classList.add('over');
    });
    p.paste.addEventListener('dragleave', () => p.paste.classList.remove('over'));
    p.paste.addEventListener('drop', (event) => {
      if (event.dataTransfer.files.length > 0) {
        event.preventDefault();
        this.#open(event.dataTransfer.files);
      }
      p.paste.classList.remove('over');
    });
  }

  connectedCallback() {
    if (this.getAttribute('base')) {
      engines.base = new URL(this.getAttribute('base'), document.baseURI).href;
    }
    const template = this.querySelector('template');
    if (this.getAttribute('example')) {
      this.#example(this.getAttribute('example'));
    } else if (template && !this.value) {
      this.value = template.content.textContent.trim();
    }
  }

  disconnectedCallback() {
    this.#engine?.then((engine) => engine.stop()).catch(() => {});
    this.#engine = null;
  }

  /** The text that was pasted. */
  get value() {
    return this.#parts.text.value;
  }

  set value(text) {
    this.#parts.text.value = text;
    this.#files = [];
    this.#changed();
  }

  /** Examines a text, a file or files, and gives the report. */
  async examine(input) {
    if (typeof input === 'string') {
      this.#parts.text.value = input;
      this.#files = [];
    } else {
      this.#files = input instanceof File ? [input] : [...input];
      this.#parts.text.value = '';
    }
    return this.#examine();
  }

  /** Empties the paste and the result. */
  clear() {
    this.#run++;
    this.#files = [];
    this.#report = null;
    this.#hidden = [];
    this.#forget();
    this.#parts.text.value = '';
    this.#parts.files.value = '';
    this.#parts.result.replaceChildren();
    this.#parts.lines.replaceChildren();
    this.#busy('');
    this.#parts.text.focus();
  }

  /** Stops an examination; the text stays. */
  cancel() {
    this.#run++;
    this.#engine?.then((engine) => engine.stop()).catch(() => {});
    this.#engine = null;
    this.#busy(words.cancelled);
  }

  #ready() {
    this.#engine ??= start();
    this.#engine.catch(() => (this.#engine = null));
    return this.#engine;
  }

  #changed() {
    clearTimeout(this.#timer);
    if (this.value === '') {
      this.#run++;
      this.#parts.result.replaceChildren();
      this.#parts.lines.replaceChildren();
      this.#busy('');
      return;
    }
    this.#files = [];
    this.#timer = setTimeout(() => this.#examine().catch(() => {}), 150);
  }

  async #open(list) {
    const files = [...list];
    const small = files.length === 1 && files[0].size <= 1 << 20;
    if (small) {
      this.value = await textOf(files[0]);
      this.#files = [];
      this.#fileName = files[0].name;
    } else {
      await this.examine(files).catch(() => {});
    }
  }

  #fileName = '';

  #inputs() {
    return this.#files.length > 0 ? this.#files.map((file) => ({ name: file.name, file })) : [{ name: this.#fileName || 'paste', text: this.value }];
  }

  async #examine() {
    const run = ++this.#run;
    clearTimeout(this.#timer);
    this.#busy(words.starting);
    try {
      const engine = await this.#ready();
      if (run !== this.#run) {
        return null;
      }
      const slow = setTimeout(() => run === this.#run && (this.#parts.cancel.hidden = this.#parts.progress.hidden = false), 300);
      const { json, places } = await engine.examine(this.#inputs(), this.#hidden, (done, all) => run === this.#run && this.#progress(done, all));
      clearTimeout(slow);
      if (run !== this.#run) {
        return null;
      }
      this.#report = JSON.parse(json);
      this.#places = JSON.parse(places);
      this.#forget();
      this.#show(engine);
      this.dispatchEvent(new CustomEvent('report', { detail: this.#report, bubbles: true, composed: true }));
      return this.#report;
    } catch (e) {
      if (run === this.#run) {
        this.#engine?.then((engine) => engine.stop()).catch(() => {});
        this.#engine = null;
        this.#busy(e.message.startsWith('no engine') ? words.noEngine : words.crashed);
        this.#parts.retry.hidden = false;
        this.dispatchEvent(new CustomEvent('error', { detail: { message: words.crashed }, bubbles: true, composed: true }));
      }
      // Never the engine's own message: it could quote the text.
      throw new Error(words.crashed);
    }
  }

  #progress(done, all) {
    this.#parts.progress.max = all;
    this.#parts.progress.value = done;
    if (!this.#parts.progress.hidden) {
      this.#parts.status.textContent = words.reading(done, all);
    }
    this.dispatchEvent(new CustomEvent('progress', { detail: [done, all], bubbles: true, composed: true }));
  }

  #busy(text) {
    const p = this.#parts;
    p.status.textContent = text;
    p.cancel.hidden = p.progress.hidden = p.retry.hidden = true;
  }

  /** A report is new: nothing of it was unmasked. */
  #forget() {
    this.#shown.clear();
    this.#left.clear();
    this.#originals = null;
  }

  #originals = null;

  /** What stands where redaction `i` was made, in the reader's own text. */
  #original(i) {
    return this.#originals[this.#report.redactions[i].input].slice(...this.#places[i]);
  }

  async #unmask(i, show) {
    this.#originals ??= await this.#texts();
    this.#shown[show ? 'add' : 'delete'](i);
    if (!show) {
      this.#left.delete(i);
    }
    this.#show(await this.#ready());
    this.#parts.result.querySelector(`[data-redaction="REDACTED_${this.#report.redactions[i].kind}_${this.#report.redactions[i].number}"] button`).focus();
  }

  /** Asks first, and leaves it in copies the second time. */
  async #leave(i) {
    const state = this.#left.get(i);
    this.#left.set(i, state === undefined ? 'asked' : state === 'asked' ? 'left' : undefined);
    this.#show(await this.#ready());
  }

  #unmasked(text, indexes) {
    return indexes.reduce((all, i) => {
      const { kind, number } = this.#report.redactions[i];
      return all.replace(new RegExp(`\\bREDACTED_${kind}_${number}\\b`, 'g'), () => this.#original(i));
    }, text);
  }

  #hide() {
    const { selectionStart, selectionEnd, value } = this.#parts.text;
    if (selectionStart === selectionEnd) {
      this.#parts.status.textContent = words.hideHint;
      return;
    }
    this.#hidden.push(value.slice(selectionStart, selectionEnd));
    this.#examine().catch(() => {});
  }

  #show(engine) {
    const report = this.#report;
    const wrong = report.diagnoses.filter((found) => found.severity !== 'info');
    const certain = wrong.filter((found) => found.confidence === 'certain').length;
    this.#busy(words.found(wrong.length, certain) + (engine.kind === 'wasm' ? '' : ' ' + words.slower));
    const pages = this.getAttribute('pages');
    this.#parts.result.replaceChildren(...paint(report, {
      show: (item) => this.#reveal(item),
      reveal: (text) => this.#unmasked(text, [...this.#shown]),
      shown: (i) => (this.#shown.has(i) ? this.#original(i) : null),
      unmask: (i, show) => this.#unmask(i, show),
      asked: (i) => this.#left.get(i) === 'asked',
      left: (i) => this.#left.get(i) === 'left',
      leave: (i) => this.#leave(i),
      hide: () => this.#hide(),
      privateToo: (too = this.#privateToo) => (this.#privateToo = too),
      copy: (text, button) => this.#copy(text, button),
      save: (name, type, content) => this.#save(name, type, content),
      saveJson: () => this.#save('kube-proxy-doctor-report.json', 'application/json', JSON.stringify(report, null, 2)),
      saveAll: () => this.#saveAll(),
      patch: (item) => this.#patch(item),
      copyMasked: async (button) => this.#copy(await this.#maskedCopy(), button),
      saveMasked: async () => this.#save('masked.txt', 'text/plain', await this.#maskedCopy()),
      inputName: (index) => report.inputs[index].name,
      page: pages === null ? null : (path) => new URL(path, new URL(pages, document.baseURI)).href,
    }));
    const lines = this.#files.length > 0 ? [] : [...wrong, ...report.configurations.map((c) => ({ evidence: c.findings }))]
      .flatMap((found) => found.evidence.map((item) => item.line));
    this.#parts.lines.replaceChildren(...[...new Set([...lines, ...report.unexplained.map((item) => item.line)])].map((line) => {
      const bar = document.createElement('i');
      bar.dataset.line = line;
      return bar;
    }));
    this.#placeMarks();
  }

  #placeMarks() {
    const height = parseFloat(getComputedStyle(this.#parts.text).lineHeight);
    const padding = parseFloat(getComputedStyle(this.#parts.text).paddingTop);
    for (const bar of this.#parts.lines.children) {
      bar.style.top = `${padding + (bar.dataset.line - 1) * height - this.#parts.text.scrollTop}px`;
    }
  }

  #reveal(item) {
    if (this.#files.length > 0) {
      return;
    }
    const text = this.#parts.text;
    let start = 0;
    for (let line = 1; line < item.line; line++) {
      const end = text.value.indexOf('\n', start);
      start = end < 0 ? text.value.length : end + 1;
    }
    text.focus();
    text.setSelectionRange(start + item.startColumn - 1, start + item.endColumn);
    const height = parseFloat(getComputedStyle(text).lineHeight);
    text.scrollTop = Math.max(0, (item.line - 3) * height);
    text.scrollIntoView({ block: 'nearest' });
  }

  async #patch(item) {
    this.#save(this.#patchedName(item), 'application/yaml', await this.#patched(item));
  }

  async #patched(item) {
    const source = this.#files.length > 0 ? await textOf(this.#files[item.input]) : this.value;
    // The document alone, without a log that was pasted around it.
    return [...item.edits].reverse().reduce((text, edit) => text.slice(0, edit.start - item.start) + edit.replacement + text.slice(edit.end - item.start),
      source.slice(item.start, item.end));
  }

  #patchedName(item) {
    const name = this.#report.inputs[item.input].name;
    return `patched-${/\.\w+$/.test(name) ? name : name + '.yaml'}`;
  }

  /** Everything there is to take away, in one archive. */
  async #saveAll() {
    const files = this.#report.artefacts.flatMap((file) => [file.fileName, file.content]);
    for (const item of this.#report.configurations.filter((c) => c.edits.length > 0)) {
      if (!files.includes(this.#patchedName(item))) {
        files.push(this.#patchedName(item), await this.#patched(item));
      }
    }
    this.#save('kube-proxy-doctor.zip', 'application/zip', await (await this.#ready()).zip(files));
  }

  async #texts() {
    return this.#files.length > 0 ? Promise.all(this.#files.map(textOf)) : [this.value];
  }

  async #maskedCopy() {
    const engine = await this.#ready();
    const copies = await engine.copy(await this.#texts(), this.#privateToo);
    return this.#unmasked(copies.join('\n'), [...this.#left.keys()].filter((i) => this.#left.get(i) === 'left'));
  }

  async #copy(text, button) {
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words.copied;
    } catch {
      button.textContent = 'Select and copy by hand';
    }
    setTimeout(() => (button.textContent = before), 1500);
  }

  #save(name, type, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  async #example(id) {
    try {
      const { examples } = await import(new URL('examples.js', engines.base).href);
      if (examples[id] && !this.value) {
        this.value = examples[id];
      }
    } catch {
      this.#busy('');
    }
  }
}

if (globalThis.customElements && !customElements.get('kube-proxy-doctor')) {
  customElements.define('kube-proxy-doctor', KubeProxyDoctor);
}
