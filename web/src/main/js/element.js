import { dropped, zip } from './archive.js';
import { engines, start } from './client.js';
import { crash } from './crash.js';
import { FactFields } from './facts.js';
import { button, command, h } from './html.js';
import { Marks } from './marks.js';
import { Opened } from './opened.js';
import { paint } from './paint.js';
import { outgoing } from './panels.js';
import { complaint, content, fragment, LONGEST_LINK, prompt, proof } from './share.js';
import { Unmasked } from './unmasked.js';
import { words } from './words.js';

const css = '@CSS@';
const collect = '@COLLECT@';

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
  #stopped = null;
  #report = null;
  #opened = null;
  #patches = [];
  #run = 0;
  #timer = 0;
  #parts = {};
  #hidden = [];
  #facts = new FactFields((name, value) => this.#say(name, value));
  #marks;
  #unmasked = new Unmasked();
  #privateToo = false;
  #nodes = { text: '', only: '' };

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
    p.files = h('input', { type: 'file', multiple: true, 'aria-label': words.open, onchange: () => this.#chosen([...p.files.files]) });
    p.folder = h('input', { type: 'file', webkitdirectory: true, 'aria-label': words.openFolder, onchange: () => this.#chosen([...p.folder.files]) });
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
      this.#opened = null;
      return this.#examine();
    }
    return this.#open(input instanceof File ? [input] : [...input]);
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
    this.#note(words.came(shared.facts));
    await this.examine(shared.text);
    return true;
  }

  /** Empties the paste and the result. */
  clear() {
    this.#run++;
    this.#opened = null;
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
    this.#parts.text.placeholder = this.#opened === null ? words.placeholder : words.opened(this.#opened.names);
  }

  get #files() {
    return this.#opened?.files ?? [];
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
        this.#chosen(entries.some((entry) => entry.isDirectory) ? await dropped(entries) : files);
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
    this.#opened = null;
    this.#note('');
    this.#run++;
    if (this.value === '') {
      this.#blank();
      return;
    }
    this.#timer = setTimeout(() => this.#examine().catch(() => {}), this.value.length > 2e6 ? 800 : 150);
  }

  #chosen(files) {
    if (files.length > 0) {
      this.#open(files).catch(() => {});
    }
  }

  #open(files) {
    this.#opened = new Opened(files);
    this.#parts.text.value = '';
    this.#note('');
    return this.#examine();
  }

  /** What is examined; of a file above the limit only its end or its start. */
  #inputs() {
    return this.#opened === null ? [{ name: 'paste', text: this.value }] : this.#files;
  }

  /** Whether the textarea shows what is examined. */
  get #isShown() {
    return this.#opened === null || this.#opened.text !== null;
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
      if (this.#opened !== null && !(await this.#lookInto(engine, run))) {
        return null;
      }
      this.#parts.status.textContent = words.examining;
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
        this.#stopped = e;
        return this.#examine();
      }
      this.#failed(e, kind);
      // Never the engine's own message: it could quote the text.
      throw new Error(words.crashed);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Looks into what was opened; whether nothing else was given meanwhile. */
  async #lookInto(engine, run) {
    const p = this.#parts;
    p.status.textContent = words.lookingInto;
    p.progress.removeAttribute('value');
    const opened = this.#opened;
    await opened.look(engine, this.#limit(), (bytes) => run === this.#run && (p.status.textContent = words.unpacking(bytes)));
    if (run !== this.#run) {
      return false;
    }
    if (opened.text !== null) {
      p.text.value = opened.text;
    }
    this.#nameFiles();
    return true;
  }

  /** A report has come. */
  #received(engine, { json, places, patches, stack }) {
    this.#report = JSON.parse(json);
    this.#patches = patches;
    this.#unmasked.of(this.#report, JSON.parse(places));
    this.#show(engine);
    const { crashes } = this.#report;
    if (crashes.length > 0) {
      this.#note(words.failedInPart);
      this.#tell(engine.kind, crashes.map(({ error, doing, line }) => `${error} while ${doing}${line > 0 ? `, ${words.line(line)}` : ''}`), stack);
    } else if (this.#stopped !== null) {
      this.#note(words.tookOver);
      this.#tell('wasm', [this.#stopped.message], this.#stopped.functions ?? []);
      this.#stopped = null;
    }
    this.dispatchEvent(new CustomEvent('report', { detail: this.#report, bubbles: true, composed: true }));
  }

  #failed(e, kind) {
    this.#kinds = ['wasm', 'js'];
    const none = e.message.startsWith('no engine');
    this.#busy(none ? words.noEngine : words.crashed);
    if (none && this.hasAttribute('pages')) {
      this.#note(h('a', { href: new URL('kube-proxy-doctor.html', this.#fullPage()).href }, words.oneFile));
    }
    this.#parts.retry.hidden = false;
    this.#tell(kind || 'no', [e.message], e.functions ?? []);
    this.dispatchEvent(new CustomEvent('error', { detail: { message: words.crashed }, bubbles: true, composed: true }));
  }

  /** Makes it possible to copy what went wrong. */
  async #tell(kind, errors, functions) {
    const run = this.#run;
    const size = this.#files.reduce((sum, { file }) => sum + file.size, this.value.length);
    const text = await crash(kind, errors, functions, `${this.#files.length} files, ${size} characters`);
    if (run === this.#run) {
      this.#parts.copyError.dataset.text = text;
      this.#parts.copyError.hidden = false;
    }
  }

  #tooBig() {
    const cut = this.#opened?.cutNames ?? [];
    if (cut.length === 0) {
      return;
    }
    const again = (what) => () => {
      this.#opened = this.#opened.reading(what);
      this.#again();
    };
    const { read } = this.#opened;
    this.#note(words.tooBig(cut, Math.max(1, Math.round(this.#limit() / 1e6)), read), button(words.readAll, again('all')), read === 'end' && button(words.readStart, again('start')));
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
    if (this.value !== '' || this.#opened !== null) {
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

  async #unmask(i, show) {
    const engine = await this.#ready();
    await this.#unmasked.show(engine, i, show);
    this.#show(engine);
    this.#parts.result.querySelector(`[data-redaction="${this.#unmasked.name(i)}"] button`).focus();
  }

  async #leave(i) {
    this.#unmasked.leave(i);
    this.#show(await this.#ready());
  }

  #hide() {
    const { selectionStart, selectionEnd, value } = this.#parts.text;
    if (selectionStart === selectionEnd) {
      this.#parts.status.textContent = words.hideHint;
      return;
    }
    this.#hidden.push(this.#opened?.original(selectionStart, selectionEnd) ?? value.slice(selectionStart, selectionEnd));
    this.#examine().catch(() => {});
  }

  #show(engine) {
    const report = this.#report;
    const wrong = report.diagnoses.filter((found) => found.severity !== 'info');
    const certain = wrong.filter((found) => found.confidence === 'certain').length;
    this.#busy((this.#opened?.sentences ?? '') + (report.verdict === 'unrecognised' ? words.nothingKnown : words.found(wrong.length, certain)) + (engine.kind === 'wasm' ? '' : ' ' + words.slower));
    const pages = this.getAttribute('pages');
    const page = pages === null ? null : (path) => new URL(path, new URL(pages, document.baseURI)).href;
    this.#parts.result.replaceChildren(...paint(report, {
      show: (item, at) => this.#reveal(item, at),
      several: report.inputs.length > 1,
      nodes: this.#nodes,
      reveal: (text) => this.#unmasked.onScreen(text),
      shown: (i) => this.#unmasked.shown(i),
      unmask: (i, show) => this.#unmask(i, show),
      asked: (i) => this.#unmasked.isAsked(i),
      left: (i) => this.#unmasked.isLeft(i),
      leave: (i) => this.#leave(i),
      hide: () => this.#hide(),
      privateToo: (too = this.#privateToo) => (this.#privateToo = too),
      copy: this.#copier(),
      save: (name, type, content) => this.#save(name, new Blob([content], { type })),
      saveJson: () => this.#save('kube-proxy-doctor-report.json', new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' })),
      saveAll: () => this.#saveAll(),
      patch: (input) => this.#patches.find((patch) => patch.input === input),
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
    for (const [title, items] of this.#isShown ? groups : []) {
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

  /** Selects an evidence in the paste; of a file that is not shown, shows the lines around it. */
  async #reveal(item, at) {
    if (this.#isShown) {
      this.#marks.select(item);
    } else {
      await this.#around(item, at);
    }
  }

  async #around(item, at) {
    const open = at.parentNode.querySelector('pre');
    if (open) {
      open.remove();
      return;
    }
    const engine = await this.#ready();
    const { first, lines } = await engine.around(item.input, item.line);
    at.after(h('pre', { tabindex: 0, role: 'region', 'aria-label': words.around(this.#report.inputs[item.input].name, item.line) },
      lines.map((line, i) => h(first + i === item.line ? 'mark' : 'span', {}, `${first + i}  ${line}\n`))));
  }

  /** Everything there is to take away, in one archive. */
  #saveAll() {
    const files = this.#report.artefacts.map((file) => [file.fileName, file.content]);
    const patched = this.#patches.filter(({ bytes }) => bytes).map(({ fileName, bytes }) => [fileName, bytes]);
    this.#save('kube-proxy-doctor.zip', zip([...files, ...patched]));
  }

  async #maskedCopy() {
    const engine = await this.#ready();
    return this.#unmasked.inCopies(await engine.copy(this.#privateToo, null));
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
      text = await engine.copy(this.#privateToo, proof(this.#report));
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
