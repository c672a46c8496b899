import { badge, button, command, h } from './html.js';
import { chips, configuration, kernel, masked, matrix, modes } from './panels.js';
import { words } from './words.js';

function evidence(item, tools) {
  const marked = item.text.slice(item.startColumn - 1, item.endColumn);
  // A line with a placeholder is longer than the line it stands for; then its columns mean another place.
  const text =
    item.text.includes('REDACTED_') || marked === ''
      ? tools.reveal(item.text)
      : [item.text.slice(0, item.startColumn - 1), h('mark', {}, marked), item.text.slice(item.endColumn)];
  const place = [tools.several && tools.inputName(item.input), words.line(item.line) + words.times(item.count)].filter((word) => word).join(', ');
  return h('li', {}, h('button', { type: 'button', part: 'evidence', 'data-at': `${item.input}:${item.line}`, onclick: (event) => tools.show(item, event.currentTarget) },
    h('span', { class: 'at' }, place), h('span', {}, text)));
}

const evidences = (items, tools) => h('ul', { class: 'evidence', 'aria-label': words.evidence }, items.map((item) => evidence(item, tools)));

/** What would make it certain, each with its command. */
function ask(questions, tools) {
  return questions.length > 0 && [h('h4', {}, words.sure), h('ul', {}, questions.map((q) => h('li', {}, q.ask, command(q.command, tools.copy))))];
}

function steps(fix, tools) {
  return h('ol', {}, fix.map((step) => h('li', {}, h('strong', {}, step.summary), step.detail && h('div', {}, step.detail),
    step.commands.map((text) => command(text, tools.copy)))));
}

/** A diagnosis and, below it, what it brings about; `more` says that its fix belongs here, since the one of the page is another's. */
function diagnosis(found, report, tools, more) {
  const consequences = report.diagnoses.filter((other) => other.causedBy === found.failure && other !== found);
  return h('section', { class: `card ${found.severity}`, part: 'diagnosis', 'data-failure': found.failure, tabindex: -1 },
    h('div', { class: 'row' }, badge(found.severity), badge(found.confidence, ''), h('h3', {}, found.title)),
    found.subjects.length > 0 && h('p', { class: 'meta' }, words.on + found.subjects.join(', ')),
    evidences(found.evidence, tools),
    h('h4', {}, words.why), h('p', {}, found.cause),
    ask(found.questions, tools),
    more && found.fix.length > 0 && [h('h4', {}, words.alsoFix), steps(found.fix, tools)],
    found.doesNotFix.length > 0 && h('details', {}, h('summary', {}, words.notHelp), h('ul', {}, found.doesNotFix.map((line) => h('li', {}, line)))),
    tools.page && h('p', {}, h('a', { href: tools.page(found.page) }, words.page)),
    consequences.length > 0 && h('div', { class: 'consequences' }, h('h4', {}, words.bringsAbout), consequences.map((other) => consequence(other, report, tools))));
}

function consequence(found, report, tools) {
  const next = report.diagnoses.filter((other) => other.causedBy === found.failure && other !== found);
  return h('details', { class: found.severity, 'data-failure': found.failure }, h('summary', {}, found.title), evidences(found.evidence, tools), h('p', {}, found.cause),
    next.map((other) => consequence(other, report, tools)));
}

function fixes(report, tools) {
  const first = report.diagnoses.find((found) => found.severity !== 'info') ?? report.diagnoses[0];
  if (!first || first.fix.length === 0 || report.verdict === 'unrecognised') {
    return null;
  }
  return [h('h2', { id: 'fix', tabindex: -1 }, words.fix), h('p', {}, first.subjects.length > 0 && words.on + first.subjects.join(', ') + ': ', h('strong', {}, first.title)), steps(first.fix, tools),
    files(report.artefacts, tools)];
}

function files(artefacts, tools) {
  const later = artefacts.filter((file) => file.part === 'prevention');
  return artefacts.length > 0 && [h('h3', { class: 'files' }, words.files), button(words.saveAll, () => tools.saveAll(), { class: 'main', part: 'button' }),
    artefacts.filter((file) => file.part !== 'prevention').map((file) => artefact(file, tools)),
    later.length > 0 && h('details', { class: 'later' }, h('summary', {}, words.later(later.length)), later.map((file) => artefact(file, tools)))];
}

function artefact(file, tools) {
  return h('section', { class: 'card file-card', part: 'artefact', 'data-file': file.fileName },
    h('div', { class: 'row' }, h('h4', {}, file.fileName),
      button(`${words.download} ${file.fileName}`, () => tools.save(file.fileName, file.mediaType, file.content), { part: 'button' }),
      button(`${words.copy} ${file.fileName}`, (event) => tools.copy.act(file.content, event.currentTarget))),
    h('details', {}, h('summary', {}, file.purpose), h('pre', { tabindex: 0, role: 'region', 'aria-label': file.fileName, part: 'script' }, file.content)));
}

/** Where nothing wrong was found or nothing was recognised: what would tell more. */
function next(report, tools) {
  if (report.verdict !== 'healthy' && report.verdict !== 'unrecognised') {
    return null;
  }
  return [report.verdict === 'unrecognised' && h('p', {}, words.looked), h('h2', {}, words.next),
    h('ul', {}, words.nextList.filter(([, line]) => line !== report.next?.command).map(([ask, line]) => h('li', {}, ask, command(line, tools.copy))))];
}

function unexplained(report, tools) {
  const count = report.unexplained.reduce((sum, item) => sum + item.count, 0);
  return count > 0 && [h('h2', {}, words.unknown(count)), h('p', { class: 'meta' }, words.unknownHint), evidences(report.unexplained, tools)];
}

function verdict(report, tools) {
  const fix = report.artefacts.length > 0 && !tools.full;
  const left = report.facts.filter((fact) => fact.name === 'not.read').map((fact) => fact.value);
  return h('div', { class: `verdict ${report.verdict}`, part: 'summary' }, h('p', {}, report.summary), left.length > 0 && h('p', {}, words.notRead(left)),
    report.next && [h('p', { class: 'meta' }, `${report.next.ask} ${words.pasteNext}`), command(report.next.command, tools.copy)],
    speakers(report), fix && button(words.toFix, tools.toFix));
}

/** On which lines it rests whose the text is: the first of kube-proxy's, the first of another program's. */
function speakers(report) {
  const first = ['kube-proxy', 'another'].map((is) => report.speakers.find((speaker) => speaker.is === is)).filter((speaker) => speaker);
  const place = ({ input, line }) => words.lineOf(report.inputs.length > 1 ? report.inputs[input].name : '', line);
  return first.length > 0 && h('p', { class: 'meta' },
    first.map(({ is, name, by, from }) => words.speakers[is](name, place(from), words.provenBy[is][by], first.length > 1)).join(' '));
}

/** The result of an examination as nodes. */
export function paint(report, tools) {
  const shown = (found) => report.diagnoses.some((other) => other.failure === found.causedBy && other !== found);
  const roots = report.diagnoses.filter((found) => !shown(found));
  const wrong = roots.filter((found) => found.severity !== 'info');
  const notes = roots.filter((found) => found.severity === 'info');
  if (tools.full) {
    return [chips(report), verdict(report, tools), ...wrong.slice(0, 1).map((found) => diagnosis(found, report, tools, true)), h('p', {}, button(words.full, tools.full, { class: 'main' }))];
  }
  return [
    chips(report),
    verdict(report, tools),
    matrix(report, tools, tools.nodes),
    wrong.length > 0 && h('h2', {}, words.wrong), wrong.map((found, i) => diagnosis(found, report, tools, i > 0)),
    report.notReached.length > 0 && [h('h2', {}, words.notReached), h('p', {}, words.notReachedHint), h('ul', {}, report.notReached.map((line) => h('li', {}, line)))],
    unexplained(report, tools),
    fixes(report, tools),
    next(report, tools),
    kernel(report.kernel),
    modes(report.modes, report, tools),
    report.configurations.length > 0 && [h('h2', {}, words.settings), report.configurations.map((item) => configuration(item, tools))],
    notes.length > 0 && h('details', { open: true }, h('summary', {}, words.worthKnowing(notes.length)), notes.map((found) => diagnosis(found, report, tools, false))),
    masked(report, tools),
    report.ignored.length > 0 && h('details', {}, h('summary', {}, words.harmless),
      h('ul', {}, report.ignored.map((i) => h('li', {}, `${i.why} (${i.count})`)))),
    h('h2', {}, words.takeAway),
    h('div', { class: 'row' }, Object.entries(words.send).map(([kind, [title]]) => button(title, () => tools.send(kind))), button(words.json, () => tools.saveJson())),
    h('div', { class: 'send', 'aria-live': 'polite' }),
  ].flat(4).filter((node) => node);
}
