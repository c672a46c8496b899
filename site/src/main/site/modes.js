// The chooser of the mode: the analyzer itself is asked, with nothing but these facts.
import { start } from './kpd/kube-proxy-doctor.js';

const form = document.getElementById('chooser');
const place = document.getElementById('advice');
const make = (name, text, ...children) => {
  const node = document.createElement(name);
  node.append(text, ...children);
  return node;
};
let engine;
let last = 0;

async function advise(run) {
  engine ??= start();
  const facts = [...new FormData(form)].filter(([, value]) => value.trim() !== '').map(([name, value]) => [name, value.trim()]);
  const { json } = await (await engine).examine([{ name: 'chooser', text: '' }], [], facts, () => {});
  if (run !== last) {
    return;
  }
  const { choice, options, questions, where } = JSON.parse(json).modes;
  const list = (lines) => make('ul', '', ...lines.map((line) => make('li', line)));
  place.replaceChildren(
    make('h2', choice ? `By what is known: ${choice}` : 'It cannot be told yet'),
    ...options.flatMap((option) => [make('h3', `${option.mode}: ${option.verdict}`), list([...option.for, ...option.against.map((line) => `Against it: ${line}`)])]),
    ...(where ? [make('h3', 'Where the setting lasts'), make('p', where[0].toUpperCase() + where.slice(1))] : []),
    ...(questions.length > 0 ? [make('h3', 'To be sure'), list(questions.map((question) => `${question.ask} ${question.command}`))] : []),
  );
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', () => {
  const run = ++last;
  advise(run).catch(() => run === last && place.replaceChildren(make('p', 'The analyzer cannot run here; the table below holds.')));
});
