/** Makes an element: `h('p', {class: 'hint'}, 'text', child)`. Text is always a text node; no markup is ever parsed. */
export function h(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (value !== false && value !== undefined && value !== null) {
      node.setAttribute(key, value === true ? '' : value);
    }
  }
  node.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A small word in a frame; `tone` is a severity or `''`. */
export const badge = (word, tone = word) => h('span', { class: `badge ${tone}` }, word);

/** A button that does one thing. */
export const button = (text, onclick, more = {}) => h('button', { type: 'button', onclick, ...more }, text);

/** A command to run, with its copy button. */
export function command(text, copy) {
  return h('div', { class: 'command' }, h('code', { tabindex: 0 }, text), button(copy.word, (event) => copy.act(text, event.currentTarget), { 'aria-label': `${copy.word}: ${text.split('\n')[0]}` }));
}

/** A table that scrolls by itself where the page is narrow. */
export function table(name, columns, rows) {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, column)))), h('tbody', {}, rows)));
}
