import { words } from './words.js';

/** Makes an element: `h('p', {class: 'hint'}, 'text', child)`. Text is always a text node; no markup is ever parsed. */
export function h(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (value !== false && value !== undefined) {
      node.setAttribute(key, value === true ? '' : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const badge = (word, tone = word) => h('span', { class: `badge ${tone}` }, word);

function evidence(item, tools) {
  const marked = item.text.slice(item.startColumn - 1, item.endColumn);
  // A line with a placeholder is longer than the line it stands for; then its columns mean another place.
  const text =
    item.text.includes('REDACTED_') || marked === ''
      ? tools.reveal(item.text)
      : [item.text.slice(0, item.startColumn - 1), h('mark', {}, marked), item.text.slice(item.endColumn)];
  return h('li', {}, h('button', { type: 'button', part: 'evidence', onclick: () => tools.show(item) },
    h('span', { class: 'at' }, `line ${item.line}${words.times(item.count)}`), h('span', {}, text)));
}

function command(text, copy) {
  return h('div', { class: 'command' }, h('code', {}, text),
    h('button', { type: 'button', onclick: (event) => copy(text, event.currentTarget) }, words.copy));
}

/** What would make it certain, each with its command. */
function ask(questions, tools) {
  return questions.length > 0 && [h('h4', {}, words.sure), h('ul', {}, questions.map((q) => h('li', {}, q.ask, command(q.command, tools.copy))))];
}

function steps(fix) {
  return h('ol', {}, fix.map((step) => h('li', {}, h('strong', {}, step.summary), step.detail && h('div', {}, step.detail))));
}

/** A diagnosis; `more` says that its fix belongs here, since the one at the top of the page is another's. */
function diagnosis(found, tools, more) {
  const tone = found.severity;
  return h('section', { class: `card ${tone}`, part: 'diagnosis', 'data-failure': found.failure },
    h('div', { class: 'row' }, badge(found.severity), badge(found.confidence, ''), h('h3', {}, found.title)),
    found.subjects.length > 0 && h('p', { class: 'meta' }, words.on + found.subjects.join(', ')),
    h('ul', { class: 'evidence', 'aria-label': 'Evidence' }, found.evidence.map((item) => evidence(item, tools))),
    h('h4', {}, words.why), h('p', {}, found.cause),
    ask(found.questions, tools),
    more && found.fix.length > 0 && [h('h4', {}, words.alsoFix), steps(found.fix)],
    found.doesNotFix.length > 0 && h('details', {}, h('summary', {}, words.notHelp), h('ul', {}, found.doesNotFix.map((line) => h('li', {}, line)))),
    tools.page && h('p', {}, h('a', { href: tools.page(found.page) }, words.page)));
}

/** Nodes and pods against what each of them shows. */
function matrix(report) {
  if (report.subjects.length === 0) {
    return null;
  }
  const rows = report.subjects.map((subject) => h('tr', {}, h('th', { scope: 'row' }, subject.name || words.unnamed), h('td', {}, badge(subject.verdict)),
    h('td', {}, report.diagnoses.filter((found) => found.subjects.includes(subject.name)).map((found) => h('div', {}, found.title)))));
  return [h('h2', {}, words.nodes), table(words.nodes, words.nodeColumns, rows)];
}

function table(name, columns, rows) {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, column)))), h('tbody', {}, rows)));
}

/** What the kernel's configuration allows. */
function kernel({ modes, advice }) {
  if (modes.length === 0) {
    return null;
  }
  const tones = { absent: 'fatal', unknown: '', module: 'healthy', 'built in': 'healthy' };
  return [h('h2', {}, words.kernel), h('p', {}, h('strong', {}, advice)), table(words.kernel, words.kernelColumns, modes.map((row) => h('tr', {},
    h('th', { scope: 'row' }, `${row.mode}, ${row.family}`), h('td', {}, badge(row.state, tones[row.state])), h('td', {}, row.state === 'absent' ? row.missing.join(', ') : row.missing.length > 0 && words.untold(row.missing.length)))))];
}

/** Which mode suits, with reasons; nothing where the paste is about no configuration and no kernel. */
function modes({ choice, options, questions, warnings }, report, tools) {
  const asked = report.configurations.length > 0 || report.kernel.modes.length > 0;
  if (!asked) {
    return null;
  }
  const tones = { works: 'healthy', impossible: 'fatal', unknown: '' };
  const rows = options.map((option) => h('tr', {}, h('th', { scope: 'row' }, option.mode), h('td', {}, badge(option.verdict, tones[option.verdict])),
    h('td', {}, option.for.map((line) => h('div', {}, line))), h('td', {}, option.against.map((line) => h('div', {}, line)))));
  return h('details', { class: 'modes' }, h('summary', {}, choice ? words.modeChoice(choice) : words.modes), table(words.modes, words.modeColumns, rows),
    ask(questions, tools),
    warnings.length > 0 && [h('h4', {}, words.modeChange), h('ul', {}, warnings.map((line) => h('li', {}, line)))]);
}

function fixes(report, tools) {
  const first = report.diagnoses.find((found) => found.severity !== 'info') ?? report.diagnoses[0];
  if (!first || first.fix.length === 0) {
    return null;
  }
  return [h('h2', {}, words.fix), h('p', {}, first.subjects.length > 0 && words.on + first.subjects.join(', ') + ': ', h('strong', {}, first.title)), steps(first.fix),
    files(report.artefacts, tools)];
}

function files(artefacts, tools) {
  const later = artefacts.filter((file) => file.part === 'prevention');
  return artefacts.length > 0 && [h('h3', {}, words.files), h('button', { type: 'button', class: 'main', part: 'button', onclick: tools.saveAll }, words.saveAll),
    artefacts.filter((file) => file.part !== 'prevention').map((file) => artefact(file, tools)),
    later.length > 0 && h('details', { class: 'later' }, h('summary', {}, words.later(later.length)), later.map((file) => artefact(file, tools)))];
}

function artefact(file, tools) {
  return h('section', { class: 'card', part: 'artefact', 'data-file': file.fileName },
    h('div', { class: 'row' }, h('h4', {}, file.fileName),
      h('button', { type: 'button', class: 'main', part: 'button', onclick: () => tools.save(file.fileName, file.mediaType, file.content) },
        `${words.download} ${file.fileName}`),
      h('button', { type: 'button', onclick: (event) => tools.copy(file.content, event.currentTarget) }, `${words.copy} ${file.fileName}`)),
    h('p', { class: 'meta' }, file.purpose),
    h('details', {}, h('summary', {}, `Show ${file.fileName}`), h('pre', { tabindex: 0, part: 'script' }, file.content)));
}

function diff(text) {
  const tone = (line) => (line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : '');
  return h('pre', { class: 'diff', part: 'diff', tabindex: 0, 'aria-label': 'Difference' },
    text.replace(/\n$/, '').split('\n').map((line) => h('span', { class: tone(line) }, line)));
}

function configuration(item, tools) {
  return h('section', { class: 'card', part: 'configuration' },
    h('h3', {}, `${tools.inputName(item.input)} (${item.layout}${item.mode ? ', mode ' + item.mode : ''})`),
    item.findings.length > 0 && h('ul', {}, item.findings.map((f) => h('li', {}, badge(f.severity, f.severity === 'error' ? 'fatal' : f.severity),
      ` line ${f.line}: `, f.path && h('code', {}, f.path), ' ', f.message))),
    item.refusal && h('p', {}, words.refused + item.refusal),
    item.diff ? [diff(tools.reveal(item.diff)), h('button', { type: 'button', class: 'main', onclick: () => tools.patch(item) }, words.patched)]
      : !item.refusal && h('p', { class: 'meta' }, words.noEdit),
    h('p', { class: 'meta' }, words.lasts + item.writeTo));
}

function chips(report) {
  const items = report.inputs.flatMap((input) => input.sections.filter((s) => s.kind !== 'command').map((s) => {
    const lines = s.lastLine - s.firstLine + 1;
    return `${words.kinds[s.kind] ?? s.kind}, ${lines} ${lines === 1 ? 'line' : 'lines'}`;
  }));
  const facts = report.facts.filter((f) => /^(kubernetes.version|kernel.release|os.name|mode)/.test(f.name))
    .map((f) => `${f.name.replace(/\..*/, '')} ${f.value}${f.of && report.subjects.length > 0 ? ` (${f.of})` : ''}`);
  return h('ul', { class: 'chips', 'aria-label': 'Recognised' }, [...items.slice(0, 12), ...new Set(facts.slice(0, 12))].map((text) => h('li', {}, text)));
}

/** What was masked, by kind and line; the reader may look at one, and only after a second question leave it in copies. */
function masked(report, tools) {
  const items = report.redactions.map((r, i) => ({ ...r, i, name: `REDACTED_${r.kind}_${r.number}` })).sort((a, b) => a.kind.localeCompare(b.kind) || a.line - b.line);
  const item = (r) => {
    const shown = tools.shown(r.i);
    const button = (text, act) => h('button', { type: 'button', onclick: act }, text);
    return h('li', { 'data-redaction': r.name }, h('code', {}, shown === null ? r.name : h('span', { part: 'unmasked' }, shown)),
      r.kind === 'unknown' && badge(words.possible, 'warning'), h('span', { class: 'meta' }, `line ${r.line}`),
      button(shown === null ? words.unmask : words.remask, () => tools.unmask(r.i, shown === null)),
      shown !== null && button(tools.left(r.i) ? words.leftIn : tools.asked(r.i) ? words.reallyLeave : words.leaveIn, () => tools.leave(r.i)));
  };
  return [h('h2', {}, words.masked), h('p', {}, words.secrets(items.length)),
    items.length > 0 && h('details', { open: items.some((r) => tools.shown(r.i) !== null) }, h('summary', {}, words.which), h('ul', { class: 'masked' }, items.map(item))),
    h('p', { class: 'meta' }, words.maskedHint),
    h('div', { class: 'row' }, h('button', { type: 'button', onclick: () => tools.hide() }, words.hide),
      h('button', { type: 'button', onclick: (event) => tools.copyMasked(event.currentTarget) }, words.copyMasked),
      h('button', { type: 'button', onclick: () => tools.saveMasked() }, words.saveMasked),
      h('label', {}, h('input', { type: 'checkbox', checked: tools.privateToo(), onchange: (event) => tools.privateToo(event.target.checked) }), words.privateToo))];
}

/** The result of an examination as nodes. */
export function paint(report, tools) {
  const wrong = report.diagnoses.filter((found) => found.severity !== 'info');
  const notes = report.diagnoses.filter((found) => found.severity === 'info');
  return [
    chips(report),
    h('div', { class: `verdict ${report.verdict}`, part: 'summary' }, h('p', {}, report.summary)),
    matrix(report),
    wrong.length > 0 && h('h2', {}, words.wrong), wrong.map((found, i) => diagnosis(found, tools, i > 0)),
    report.notReached.length > 0 && [h('h2', {}, words.notReached), h('p', {}, words.notReachedHint), h('ul', {}, report.notReached.map((line) => h('li', {}, line)))],
    report.unexplained.length > 0 && [h('h2', {}, words.unknown), h('ul', { class: 'evidence' }, report.unexplained.map((item) => evidence(item, tools)))],
    fixes(report, tools),
    kernel(report.kernel),
    modes(report.modes, report, tools),
    report.configurations.length > 0 && [h('h2', {}, words.settings), report.configurations.map((item) => configuration(item, tools))],
    notes.length > 0 && h('details', { open: true }, h('summary', {}, `Worth knowing: ${notes.length}`), notes.map((found) => diagnosis(found, tools))),
    masked(report, tools),
    report.ignored.length > 0 && h('details', {}, h('summary', {}, words.harmless),
      h('ul', {}, report.ignored.map((i) => h('li', {}, `${i.why} (${i.count})`)))),
    h('div', { class: 'row' }, h('button', { type: 'button', onclick: () => tools.saveJson() }, words.json)),
  ].flat(3).filter((node) => node);
}
