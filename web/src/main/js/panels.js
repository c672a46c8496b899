import { badge, button, command, h, table } from './html.js';
import { words } from './words.js';

/** The parts that were recognised, and how much was masked. */
export function chips(report) {
  const parts = report.inputs.flatMap((input) =>
    input.sections.filter((part) => part.kind !== 'command').map((part) => {
      const name = report.inputs.length > 1 ? input.name.split('/').pop() : '';
      return [words.kinds[part.kind] ?? part.kind, words.lines(part.lastLine - part.firstLine + 1), part.of, name].filter((word) => word).join(', ');
    }));
  const layouts = report.configurations.map((item) => [words.configuration, item.layout, item.mode && `mode ${item.mode}`].filter((word) => word).join(', '));
  const items = [...parts.slice(0, 12), parts.length > 12 && words.more(parts.length - 12), ...layouts, report.redactions.length > 0 && words.masks(report.redactions.length)];
  return h('ul', { class: 'chips', 'aria-label': words.recognised }, items.filter((text) => text).map((text) => h('li', {}, text)));
}

/** What the paste says of a fact: its values, where it contradicts itself about one node. */
export function contradictions(report) {
  return Object.keys(words.fact).flatMap((name) => {
    const stated = report.facts.filter((fact) => fact.name === name);
    return [...new Set(stated.map((fact) => fact.of))].map((of) => {
      const values = [...new Set(stated.filter((fact) => fact.of === of).map((fact) => fact.value))];
      return values.length > 1 ? { name, of, values: values.map((value) => ({ value, line: stated.find((fact) => fact.value === value).from.line })) } : null;
    });
  }).filter((found) => found);
}

/** Nodes and pods against failures, with a filter; `state` is kept over repaints. */
export function matrix(report, tools, state) {
  if (report.subjects.length === 0) {
    return null;
  }
  const columns = report.diagnoses.filter((found) => found.severity !== 'info' && found.subjects.length > 0);
  const has = (found, subject) => found.subjects.includes(subject.name);
  const rows = report.subjects.map((subject) => h('tr', {}, h('th', { scope: 'row' }, subject.name || words.unnamed), h('td', {}, badge(subject.verdict)),
    columns.map((found) => h('td', {}, has(found, subject) && h('span', { class: found.severity, role: 'img', 'aria-label': found.title }, '●')))));
  const shown = h('p', { class: 'meta', role: 'status' });
  const all = h('div', {});
  const heads = columns.map((found) => button(found.failure, () => {
    state.only = state.only === found.failure ? '' : found.failure;
    apply();
  }, { title: words.nodeHas(found.title), 'aria-pressed': 'false', class: 'plain' }));
  const filter = h('input', { type: 'search', value: state.text, 'aria-label': words.nodeFilter, placeholder: words.nodeFilter, oninput: () => {
    state.text = filter.value;
    apply();
  } });
  function apply() {
    const only = columns.find((found) => found.failure === state.only);
    const visible = report.subjects.filter((subject, i) => {
      const show = subject.name.toLowerCase().includes(state.text.toLowerCase()) && (!only || has(only, subject));
      rows[i].hidden = !show;
      return show;
    });
    heads.forEach((head, i) => head.setAttribute('aria-pressed', String(columns[i] === only)));
    shown.textContent = words.nodesShown(visible.length, report.subjects.length);
    // A node's name comes with those of its pods in parentheses.
    const names = visible.map((subject) => subject.name.replace(/ \(.*/, '')).filter((name) => /^\w[\w.-]*$/.test(name));
    const script = report.artefacts.some((file) => file.fileName === 'fix-node.sh');
    all.replaceChildren(h('div', { class: 'row' }, button(words.copyNames, (event) => tools.copy.act(names.join('\n') + '\n', event.currentTarget))),
      ...(script && names.length > 0 ? [h('p', { class: 'meta' }, words.onAll), command(onAll(names), tools.copy)] : []));
  }
  apply();
  return [h('h2', {}, words.nodes), h('div', { class: 'row' }, filter, shown), table(words.nodes, [...words.nodeColumns, ...heads], rows), all];
}

/** Pods are asked for their node first. */
function onAll(names) {
  const pods = names.filter((name) => name.startsWith('kube-proxy-'));
  const nodes = names.filter((name) => !pods.includes(name)).join(' ');
  const asked = pods.length > 0 ? `$(kubectl -n kube-system get pod ${pods.join(' ')} -o jsonpath='{range .items[*]}{.spec.nodeName}{" "}{end}{.spec.nodeName}')` : '';
  return `for node in ${[nodes, asked].filter((part) => part).join(' ')}; do\n  echo "== $node"; ssh "$node" sudo sh -s < fix-node.sh\ndone`;
}

/** What the kernel's configuration allows. */
export function kernel({ modes, advice }) {
  if (modes.length === 0) {
    return null;
  }
  const tones = { absent: 'fatal', unknown: '', module: 'healthy', 'built in': 'healthy' };
  return [h('h2', {}, words.kernel), h('p', {}, h('strong', {}, advice)), table(words.kernel, words.kernelColumns, modes.map((row) => h('tr', {},
    h('th', { scope: 'row' }, `${row.mode}, ${row.family}`), h('td', {}, badge(row.state, tones[row.state])),
    h('td', {}, row.state === 'absent' ? row.missing.join(', ') : row.missing.length > 0 && words.untold(row.missing.length)))))];
}

/** Which mode suits, with reasons; nothing where the paste is about no configuration and no kernel. */
export function modes({ choice, options, questions, warnings, where }, report, tools) {
  const asked = report.configurations.length > 0 || report.kernel.modes.length > 0;
  if (!asked) {
    return null;
  }
  const tones = { works: 'healthy', impossible: 'fatal', unknown: '' };
  const rows = options.map((option) => h('tr', {}, h('th', { scope: 'row' }, option.mode), h('td', {}, badge(option.verdict, tones[option.verdict])),
    h('td', {}, option.for.map((line) => h('div', {}, line))), h('td', {}, option.against.map((line) => h('div', {}, line)))));
  return h('details', { class: 'modes' }, h('summary', {}, choice ? words.modeChoice(choice) : words.modes), table(words.modes, words.modeColumns, rows),
    where && h('p', {}, words.lasts + where),
    questions.map((q) => h('div', {}, q.ask, command(q.command, tools.copy))),
    warnings.length > 0 && [h('h4', {}, words.modeChange), h('ul', {}, warnings.map((line) => h('li', {}, line)))]);
}

/** A unified difference; what is added and removed is told in words too, for those who hear it. */
function diff(text) {
  const line = (all) => (/^(---|\+\+\+) /.test(all) ? h('span', {}, all) : all.startsWith('+') ? h('ins', { class: 'added' }, h('span', { class: 'heard' }, words.added), all)
    : all.startsWith('-') ? h('del', { class: 'removed' }, h('span', { class: 'heard' }, words.removed), all) : h('span', {}, all));
  return h('pre', { class: 'diff', part: 'diff', tabindex: 0, role: 'region', 'aria-label': words.difference }, text.replace(/\n$/, '').split('\n').map(line));
}

/** A configuration, what is wrong about it, and its file with the edits made. */
export function configuration(item, tools) {
  const patch = item.diff && tools.patch(item.input);
  const refusal = item.refusal || (patch && !patch.bytes && (patch.refusal || words.tooLong));
  return h('section', { class: 'card', part: 'configuration' },
    h('h3', {}, `${tools.inputName(item.input)} (${item.layout}${item.mode ? ', mode ' + item.mode : ''})`),
    item.findings.length > 0 && h('ul', {}, item.findings.map((f) => h('li', {}, badge(f.severity, f.severity === 'error' ? 'fatal' : f.severity),
      ` ${words.line(f.line)}: `, f.path && h('code', {}, f.path), ' ', f.message))),
    refusal && h('p', {}, words.refused + refusal),
    item.diff ? [diff(tools.reveal(item.diff)), h('div', { class: 'row' }, patch.bytes && button(words.patched, () => tools.save(patch.fileName, 'application/yaml', patch.bytes), { class: 'main' }),
      button(words.copyDiff, (event) => tools.copy.act(item.diff, event.currentTarget)))]
      : !item.refusal && h('p', { class: 'meta' }, words.noEdit),
    h('p', { class: 'meta' }, words.lasts + item.writeTo));
}

/** What was masked, by kind and line; the reader may look at one, and only after a second question leave it in copies. */
export function masked(report, tools) {
  const items = report.redactions.map((r, i) => ({ ...r, i, name: `REDACTED_${r.kind}_${r.number}` })).sort((a, b) => a.kind.localeCompare(b.kind) || a.line - b.line);
  const unsure = items.filter((r) => r.kind === 'unknown').length;
  const item = (r) => {
    const shown = tools.shown(r.i);
    return h('li', { 'data-redaction': r.name }, h('code', {}, shown === null ? r.name : h('span', { part: 'unmasked' }, shown)),
      r.kind === 'unknown' && badge(words.possible, 'warning'), h('span', { class: 'meta' }, words.line(r.line)),
      button(shown === null ? words.unmask : words.remask, () => tools.unmask(r.i, shown === null)),
      shown !== null && button(tools.left(r.i) ? words.leftIn : tools.asked(r.i) ? words.reallyLeave : words.leaveIn, () => tools.leave(r.i)));
  };
  return [h('h2', {}, words.masked), h('p', {}, words.secrets(items.length)), unsure > 0 && h('p', {}, h('strong', {}, words.unsure(unsure))),
    items.length > 0 && h('details', { open: items.some((r) => tools.shown(r.i) !== null) }, h('summary', {}, words.which), h('ul', { class: 'masked' }, items.map(item))),
    h('p', { class: 'meta' }, words.maskedHint),
    h('div', { class: 'row' }, button(words.hide, () => tools.hide()), button(words.copyMasked, (event) => tools.copyMasked(event.currentTarget)),
      button(words.saveMasked, () => tools.saveMasked()),
      h('label', {}, h('input', { type: 'checkbox', checked: tools.privateToo(), onchange: (event) => tools.privateToo(event.target.checked) }), words.privateToo))];
}

/** What is on its way out, to be read before it is copied. `more` are nodes below it. */
export function outgoing(title, hint, text, actions, more) {
  return h('section', { class: 'card outgoing', 'aria-label': title }, h('h3', {}, title.replace(' …', '')), h('p', { class: 'meta' }, hint),
    h('textarea', { class: 'small', 'aria-label': title, spellcheck: 'false', readonly: actions.readonly }, text), more,
    h('div', { class: 'row' }, actions.buttons));
}
