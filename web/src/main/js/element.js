import { dropped, unpacked, zip } from './archive.js';
import { engines, start } from './client.js';
import { FactFields } from './facts.js';
import { button, command, h } from './html.js';
import { Marks } from './marks.js';
import { paint } from './paint.js';
import { outgoing } from './panels.js';
import { runner } from './runner.js';
import { complaint, content, fragment, LONGEST_LINK, prompt, proof } from './share.js';
import { words } from './words.js';

const css = '@CSS@';
const collect = '@COLLECT@';

const { textOf } = runner(null);

/** Node has no such class; there the module can be loaded and does nothing. */
const Base = globalThis.HTMLElement ?? class {};

/**
 * `<kube-proxy-doctor theme="auto" example="iptables-legacy-table-missing" base="/kpd/">`
 *
 * Attributes: `theme` (`light`, `dark`, `auto`), `example` (a failure id whose example is filled in), `base` (where its files are), `pages`
 * (where the failures' pages and the full analyzer are), `view` (`compact`: the first diagnosis alone), `limit` (bytes of a file above which only
 * its end is read). Events, which bubble: `report` (detail: the report), `progress` (detail: bytes done and in all), `error`. Templates inside with
 * `data-example` are its examples; one without is the text to begin with.
 */
export class KubeProxyDoctor extends Base {
  #engine = null;
  #kinds = ['wasm', 'js'];
  #report = null;
  #files = [];
  #problems = '';
  #fileName = '';
  #run = 0;
  #timer = 0;
  #parts = {};
  #places = [];
  #hidden = [];
  #facts = new FactFields((name, value) => this.#say(name, value));
  #marks;
  #shown = new Set();
  #left = new Map();
  #originals = null;
  #privateToo = false;
  #nodes = { text: '', only: '' };
  #read = 'end';

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const p = this.#parts;
    p.text = h('textarea', { id: 'paste', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', part: 'input', placeholder: words.placeholder,
      'aria-describedby': 'promise', 'aria-keyshortcuts': 'Control+Enter', oninput: () => this.#changed(),
      onfocus: () => this.#ready().catch(() => {}), onkeydown: (event) => this.#key(event) });
    this.#marks = new Marks(p.text, (line) => this.#lead(line));
    p.paste = h('div', { class: 'paste' }, this.#marks.root, p.text);
    p.files = h('input', { type: 'file', multiple: true, 'aria-label': words.open, onchange: () => this.#open([...p.files.files]) });
    p.folder = h('input', { type: 'file', webkitdirectory: true, 'aria-label': words.openFolder, onchange: () => this.#open([...p.folder.files]) });
    p.cancel = button(words.cancel, () => this.cancel(), { hidden: true });
    p.retry = button(words.retry, () => this.#again(), { hidden: true });
    p.copyError = button(words.copyError, (event) => this.#copy(p.copyError.dataset.text, event.currentTarget), { hidden: true });
    p.progress = h('progress', { hidden: true, 'aria-label': words.progress });
    p.status = h('span', { class: 'status meta', role: 'status' });
    p.note = h('div', { class: 'note' });
    p.empty = h('div', { class: 'empty' });
    p.result = h('div', { part: 'result' });
    root.append(h('label', { for: 'paste' }, words.label), h('p', { class: 'hint', id: 'promise' }, words.promise), p.paste,
      h('div', { class: 'row' }, h('label', { class: 'file' }, words.open, p.files), h('label', { class: 'file' }, words.openFolder, p.folder),
        button(words.clear, () => this.clear()), p.cancel, p.retry, p.copyError, p.progress, p.status),
      p.note, p.empty, this.#facts.root, p.result);
    this.#dropTarget(p.paste);
  }

  connectedCallback() {
    if (this.getAttribute('base')) {
      engines.base = new URL(this.getAttribute('base'), document.baseURI).href;
    }
    const template = this.querySelector('template:not([data-example])');
    if (this.getAttribute('example')) {
      this.#example(this.getAttribute('example'));
    } else if (template && !this.value) {
      this.value = template.content.textContent.trim();
    }
    this.#paintEmpty();
  }

  disconnectedCallback() {
    this.#run++;
    this.#stop();
  }

  /** The text that was pasted. */
  get value() {
    return this.#parts.text.value;
  }

  set value(text) {
    this.#parts.text.value = text;
    this.#changed();
  }

  /** Examines a text, a file or files, and gives the report; null where something else was given meanwhile. */
  async examine(input) {
    if (typeof input === 'string') {
      this.#parts.text.value = input;
      this.#files = [];
    } else {
      if (!(await this.#take(input instanceof File ? [input] : [...input]))) {
        return null;
      }
      this.#parts.text.value = '';
    }
    return this.#examine();
  }

  /** Examines what a link of {@link share.js} carries; `hash` is the address's fragment. Resolves to whether there was anything. */
  async openShared(hash) {
    if (!hash.startsWith('#v')) {
      return false;
    }
    const shared = await content(hash);
    if (shared === null) {
      this.#note(words.badLink);
      return false;
    }
    this.#facts.said = new Map(shared.facts);
    this.#note(words.came);
    await this.examine(shared.text);
    return true;
  }

  /** Empties the paste and the result. */
  clear() {
    this.#run++;
    this.#files = [];
    this.#hidden = [];
    this.#facts.said.clear();
    this.#parts.text.value = '';
    this.#parts.files.value = this.#parts.folder.value = '';
    this.#blank();
    this.#parts.text.focus();
  }

  /** Stops an examination; the text stays. */
  cancel() {
    this.#run++;
    this.#stop();
    this.#busy(words.cancelled);
    this.#parts.retry.hidden = false;
  }

  #again() {
    this.#note('');
    this.#examine().catch(() => {});
  }

  #stop() {
    this.#engine?.then((engine) => engine.stop()).catch(() => {});
    this.#engine = null;
  }

  #blank() {
    this.#report = null;
    this.#forget();
    this.#parts.result.replaceChildren();
    this.#marks.mark(new Map());
    this.#facts.root.hidden = true;
    this.#note('');
    this.#busy('');
    this.#nameFiles();
    this.#paintEmpty();
  }

  /** Where a text would stand, the files stand that are examined instead. */
  #nameFiles() {
    this.#parts.text.placeholder = this.#files.length > 0 ? words.opened(this.#files.map(({ name }) => name)) : words.placeholder;
  }

  #ready() {
    this.#engine ??= start(this.#kinds);
    this.#engine.catch(() => (this.#engine = null));
    return this.#engine;
  }

  #dropTarget(area) {
    area.addEventListener('dragover', (event) => {
      event.preventDefault();
      area.classList.add('over');
    });
    area.addEventListener('dragleave', () => area.classList.remove('over'));
    area.addEventListener('drop', async (event) => {
      area.classList.remove('over');
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry);
      const files = [...event.dataTransfer.files];
      if (files.length > 0) {
        event.preventDefault();
        this.#open(entries.some((entry) => entry.isDirectory) ? await dropped(entries) : files);
      }
    });
  }

  #key(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#examine().catch(() => {});
    } else if (event.key === 'Escape' && !this.#parts.cancel.hidden) {
      this.cancel();
    }
  }

  #changed() {
    clearTimeout(this.#timer);
    this.#files = [];
    this.#problems = this.#fileName = '';
    this.#read = 'end';
    this.#note('');
    this.#run++;
    if (this.value === '') {
      this.#blank();
      return;
    }
    this.#timer = setTimeout(() => this.#examine().catch(() => {}), this.value.length > 2e6 ? 800 : 150);
  }

  async #open(files) {
    if (files.length === 0) {
      return;
    }
    this.#busy(words.unpacking);
    if (!(await this.#take(files))) {
      return;
    }
    const run = this.#run;
    const [only] = this.#files;
    if (this.#files.length === 1 && only.file.size <= 1 << 20) {
      const text = await textOf(only.file);
      if (run !== this.#run) {
        return;
      }
      const problems = this.#problems;
      this.value = text;
      this.#fileName = only.name;
      this.#problems = problems;
    } else {
      this.#parts.text.value = '';
      await this.#examine().catch(() => {});
    }
  }

  /** Looks into files; whether nothing else was given meanwhile. */
  async #take(files) {
    const run = ++this.#run;
    const { files: taken, skipped, problems } = await unpacked(files);
    if (run !== this.#run) {
      return false;
    }
    this.#files = taken;
    this.#fileName = '';
    this.#problems = (skipped > 0 || taken.length > 1 ? words.taken(taken.length, skipped) : '') + problems.map(({ name, reason }) => words.cannotOpen[reason](name)).join('');
    return true;
  }

  /** What is examined; of a file above the limit only its end or its start. */
  #inputs() {
    if (this.#files.length === 0) {
      return [{ name: this.#fileName || 'paste', text: this.value }];
    }
    const limit = this.#limit();
    return this.#files.map(({ name, file }) => ({ name, file: file.size <= limit || this.#read === 'all' ? file : this.#read === 'end' ? file.slice(-limit) : file.slice(0, limit) }));
  }

  #limit() {
    return Number(this.getAttribute('limit')) || 64e6;
  }

  async #examine() {
    const run = ++this.#run;
    clearTimeout(this.#timer);
    this.#busy(words.starting);
    this.#nameFiles();
    this.#parts.empty.replaceChildren();
    this.#parts.result.setAttribute('aria-busy', 'true');
    let kind = '';
    let slow;
    try {
      const engine = await this.#ready();
      kind = engine.kind;
      if (run !== this.#run) {
        return null;
      }
      slow = setTimeout(() => run === this.#run && (this.#parts.cancel.hidden = this.#parts.progress.hidden = false), 300);
      const answer = await engine.examine(this.#inputs(), this.#hidden, [...this.#facts.said], (done, all) => run === this.#run && this.#progress(done, all));
      if (run !== this.#run) {
        return null;
      }
      this.#received(engine, answer);
      this.#tooBig();
      return this.#report;
    } catch (e) {
      if (run !== this.#run) {
        return null;
      }
      this.#stop();
      if (kind === 'wasm') {
        // A trap leaves an instance unusable. The other engine is tried once; if it fails too, the reader is told.
        this.#kinds = ['js'];
        return this.#examine();
      }
      this.#failed(e, kind);
      // Never the engine's own message: it could quote the text.
      throw new Error(words.crashed);
    } finally {
      clearTimeout(slow);
    }
  }

  /** A report has come. */
  #received(engine, { json, places }) {
    this.#report = JSON.parse(json);
    this.#places = JSON.parse(places);
    this.#forget();
    this.#show(engine);
    this.dispatchEvent(new CustomEvent('report', { detail: this.#report, bubbles: true, composed: true }));
  }

  #failed(e, kind) {
    this.#kinds = ['wasm', 'js'];
    const none = e.message.startsWith('no engine');
    this.#busy(none ? words.noEngine : words.crashed);
    if (none && this.hasAttribute('pages')) {
      this.#note(h('a', { href: new URL('kube-proxy-doctor.html', this.#fullPage()).href }, words.oneFile));
    }
    const p = this.#parts;
    p.retry.hidden = p.copyError.hidden = false;
    const size = this.#files.reduce((sum, { file }) => sum + file.size, this.value.length);
    p.copyError.dataset.text = `kube-proxy doctor @VERSION@, ${kind || 'no'} engine: ${e.message}\n${navigator.userAgent}\n${this.#files.length} files, ${size} characters\n`;
    this.dispatchEvent(new CustomEvent('error', { detail: { message: words.crashed }, bubbles: true, composed: true }));
  }

  #tooBig() {
    const limit = this.#limit();
    if (this.#read === 'all' || !this.#files.some(({ file }) => file.size > limit)) {
      return;
    }
    const again = (read) => () => {
      this.#read = read;
      this.#again();
    };
    this.#note(words.tooBig(Math.max(1, Math.round(limit / 1e6))), button(words.readAll, again('all')), this.#read === 'end' && button(words.readStart, again('start')));
  }

  #note(text, ...more) {
    this.#parts.note.replaceChildren(...(text ? [h('div', { class: 'row', role: 'note' }, h('span', {}, text), more)] : []));
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
    p.cancel.hidden = p.progress.hidden = p.retry.hidden = p.copyError.hidden = true;
    p.result.removeAttribute('aria-busy');
  }

  /** Examples and what to paste, while there is nothing to examine. */
  #paintEmpty() {
    if (this.value !== '' || this.#files.length > 0) {
      this.#parts.empty.replaceChildren();
      return;
    }
    this.#parts.empty.replaceChildren(
      h('div', { class: 'row' }, h('span', { class: 'meta' }, words.examples), Object.entries(words.exampleTitles).map(([id, title]) => button(title, () => this.#example(id)))),
      h('details', {}, h('summary', {}, words.collect), h('p', { class: 'meta' }, words.collectHint), command(collect, this.#copier())));
  }

  #copier() {
    return { word: words.copy, act: (text, at) => this.#copy(text, at) };
  }

  /** The reader says what a fact is; the text need not be read again for that. */
  async #say(name, value) {
    const run = this.#run;
    try {
      const engine = await this.#ready();
      const answer = await engine.again([[name, value]]);
      if (run === this.#run) {
        this.#received(engine, answer);
      }
    } catch {
      this.#examine().catch(() => {});
    }
  }

  /** A report is new: nothing of it was unmasked. */
  #forget() {
    this.#shown.clear();
    this.#left.clear();
    this.#originals = null;
  }

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
    this.#busy(this.#problems + (report.verdict === 'unrecognised' ? words.nothingKnown : words.found(wrong.length, certain)) + (engine.kind === 'wasm' ? '' : ' ' + words.slower));
    const pages = this.getAttribute('pages');
    const page = pages === null ? null : (path) => new URL(path, new URL(pages, document.baseURI)).href;
    this.#parts.result.replaceChildren(...paint(report, {
      show: (item, at) => this.#reveal(item, at),
      several: report.inputs.length > 1,
      nodes: this.#nodes,
      reveal: (text) => this.#unmasked(text, [...this.#shown]),
      shown: (i) => (this.#shown.has(i) ? this.#original(i) : null),
      unmask: (i, show) => this.#unmask(i, show),
      asked: (i) => this.#left.get(i) === 'asked',
      left: (i) => this.#left.get(i) === 'left',
      leave: (i) => this.#leave(i),
      hide: () => this.#hide(),
      privateToo: (too = this.#privateToo) => (this.#privateToo = too),
      copy: this.#copier(),
      save: (name, type, text) => this.#save(name, new Blob([text], { type })),
      saveJson: () => this.#save('kube-proxy-doctor-report.json', new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' })),
      saveAll: () => this.#saveAll(),
      patch: (item) => this.#patch(item),
      copyMasked: async (at) => this.#copy(await this.#maskedCopy(), at),
      saveMasked: async () => this.#save('masked.txt', new Blob([await this.#maskedCopy()], { type: 'text/plain' })),
      inputName: (index) => report.inputs[index].name,
      toFix: () => this.shadowRoot.getElementById('fix').focus(),
      send: (kind) => this.#send(kind, engine),
      full: this.getAttribute('view') === 'compact' && page !== null && (() => this.#openFull(page(''))),
      page,
    }));
    if (this.getAttribute('view') !== 'compact') {
      this.#facts.fill(report, this.shadowRoot.activeElement);
    }
    this.#mark(wrong);
  }

  /** Marks the proving lines in the paste; each leads to its diagnosis. */
  #mark(wrong) {
    const marked = new Map();
    const groups = [...wrong.map((found) => [found.title, found.evidence]), ...this.#report.configurations.map((c) => ['', c.findings]), ['', this.#report.unexplained]];
    for (const [title, items] of this.#files.length > 0 ? [] : groups) {
      items.forEach((item) => marked.set(item.line, marked.get(item.line) || title));
    }
    this.#marks.mark(marked);
  }

  /** A marked line leads to what it proves. */
  #lead(line) {
    const at = this.#parts.result.querySelector(`[data-at="0:${line}"]`);
    this.#parts.result.querySelectorAll('.current').forEach((node) => node.classList.remove('current'));
    at?.classList.add('current');
    at?.scrollIntoView({ block: 'nearest' });
    this.#parts.status.textContent = at ? `${words.line(line)}: ${at.closest('[data-failure]')?.querySelector('h3, summary')?.textContent ?? ''}` : '';
  }

  /** Selects an evidence in the paste; of a file, shows the lines around it. */
  async #reveal(item, at) {
    if (this.#files.length > 0) {
      await this.#around(item, at);
      return;
    }
    this.#marks.select(item);
  }

  async #around(item, at) {
    const open = at.parentNode.querySelector('pre');
    if (open) {
      open.remove();
      return;
    }
    const engine = await this.#ready();
    const [text] = await engine.copy([await textOf(this.#inputs()[item.input].file)], false, false);
    const lines = text.split(/\r\n|\r|\n/);
    const from = Math.max(0, item.line - 6);
    at.after(h('pre', { tabindex: 0, role: 'region', 'aria-label': words.around(this.#report.inputs[item.input].name, item.line) },
      lines.slice(from, item.line + 5).map((line, i) => h(from + i + 1 === item.line ? 'mark' : 'span', {}, `${from + i + 1}  ${line}\n`))));
  }

  async #patch(item) {
    this.#save(this.#patchedName(item), new Blob([await this.#patched(item)], { type: 'application/yaml' }));
  }

  async #patched(item) {
    const source = (await this.#texts())[item.input];
    // The document alone, without a log that was pasted around it.
    return [...item.edits].reverse().reduce((text, edit) => text.slice(0, edit.start - item.start) + edit.replacement + text.slice(edit.end - item.start),
      source.slice(item.start, item.end));
  }

  #patchedName(item) {
    const name = this.#report.inputs[item.input].name.split('/').pop();
    return `patched-${/\.\w+$/.test(name) ? name : name + '.yaml'}`;
  }

  /** Everything there is to take away, in one archive. */
  async #saveAll() {
    const files = new Map(this.#report.artefacts.map((file) => [file.fileName, file.content]));
    for (const item of this.#report.configurations.filter((c) => c.edits.length > 0)) {
      if (!files.has(this.#patchedName(item))) {
        files.set(this.#patchedName(item), await this.#patched(item));
      }
    }
    this.#save('kube-proxy-doctor.zip', zip([...files]));
  }

  async #texts() {
    return Promise.all(this.#inputs().map((input) => input.text ?? textOf(input.file)));
  }

  async #maskedCopy() {
    const engine = await this.#ready();
    const copies = await engine.copy(await this.#texts(), true, this.#privateToo);
    return this.#unmasked(copies.join('\n'), [...this.#left.keys()].filter((i) => this.#left.get(i) === 'left'));
  }

  /** What a link carries: the masked text, or the proving lines of it where it is too long. */
  async #linked(base) {
    const facts = Object.fromEntries(this.#facts.said);
    let cut = false;
    let text = await this.#maskedCopy();
    let link = base + (await fragment({ text, facts }));
    if (link.length > LONGEST_LINK) {
      cut = true;
      const engine = await this.#ready();
      [text] = await engine.copy([proof(this.#report)], true, this.#privateToo);
      link = base + (await fragment({ text, facts }));
    }
    return { text, cut, link: link.length > LONGEST_LINK ? null : link };
  }

  #fullPage() {
    const pages = this.getAttribute('pages');
    return pages === null ? location.href.replace(/[?#].*$/s, '') : new URL(pages, document.baseURI).href;
  }

  /** Shows what is to be passed on, so that it is read before it is copied. */
  async #send(kind, engine) {
    const [title, hint] = words.send[kind];
    const place = this.#parts.result.querySelector('.send');
    const close = button(words.close, () => place.replaceChildren());
    if (kind === 'link') {
      const { text, cut, link } = await this.#linked(this.#fullPage());
      place.replaceChildren(outgoing(title, hint, text, { readonly: true, buttons: [link && button(words.copyLink, (event) => this.#copy(link, event.currentTarget), { class: 'main' }), close] },
        [cut && h('p', {}, words.linkCut), h('p', { class: 'meta' }, link ? words.linkHint(link.length) : words.linkTooLong)]));
    } else {
      const text = kind === 'prompt' ? prompt(this.#report, await this.#maskedCopy()) : complaint(this.#report, engine.kind);
      place.replaceChildren(outgoing(title, hint, text, { readonly: false,
        buttons: [button(words.copyText, (event) => this.#copy(place.querySelector('textarea').value, event.currentTarget), { class: 'main' }), close] }));
    }
    place.querySelector('textarea').focus();
  }

  async #openFull(base) {
    const { link } = await this.#linked(base);
    const target = link ?? base;
    // Where a sandbox allows no new window, the link stays to be followed by hand.
    const anchor = h('a', { href: target, target: '_blank', rel: 'noopener' }, words.full);
    this.#parts.note.replaceChildren(h('p', {}, anchor));
    anchor.click();
  }

  async #copy(text, at) {
    const before = at.textContent;
    try {
      await navigator.clipboard.writeText(text);
      at.textContent = words.copied;
    } catch {
      at.textContent = words.byHand;
    }
    setTimeout(() => (at.textContent = before), 1500);
  }

  #save(name, blob) {
    const link = h('a', { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /** An example: one that the page holds, else one that is fetched with all others. */
  async #example(id) {
    const template = this.querySelector(`template[data-example="${CSS.escape(id)}"]`);
    // An entry for bundlers names its own places right after the element is defined.
    await null;
    try {
      const text = template?.content.textContent.trim() ?? (await engines.examples()).examples[id];
      if (text && !this.value) {
        this.value = text;
      }
    } catch {
      this.#busy('');
    }
  }
}

if (globalThis.customElements && !customElements.get('kube-proxy-doctor')) {
  customElements.define('kube-proxy-doctor', KubeProxyDoctor);
}
