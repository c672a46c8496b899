/**
 * The page around the element: whether it works offline, how many requests it made since it was loaded, light or dark, and the text that came with
 * the address. Everything here is optional; without it the element works just the same. Its words stand in the page.
 */
const element = document.querySelector('kube-proxy-doctor');
const shown = (id) => document.getElementById(id) ?? document.createElement('output');

/** Nothing is kept but this one word. Where nothing may be kept (a sandbox), nothing is. */
const kept = {
  get: () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  },
  set: (theme) => {
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // It holds for this page only.
    }
  },
};

function paintTheme(theme) {
  document.documentElement.dataset.theme = theme;
  element?.setAttribute('theme', theme);
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
if (kept.get() === 'dark' || kept.get() === 'light') {
  paintTheme(kept.get());
}
shown('theme').hidden = false;
shown('theme').addEventListener('click', () => {
  paintTheme(isDark() ? 'light' : 'dark');
  kept.set(document.documentElement.dataset.theme);
});

const oneFile = document.documentElement.hasAttribute('data-one-file');
let ready = oneFile;
function paintOffline() {
  const output = shown('offline');
  output.textContent = (!navigator.onLine ? output.dataset.off : ready && output.dataset.ready) || '';
}
addEventListener('online', paintOffline);
addEventListener('offline', paintOffline);
paintOffline();
if (!oneFile && navigator.serviceWorker) {
  navigator.serviceWorker.ready.then(() => {
    ready = true;
    paintOffline();
  }, () => {});
}

let requests = 0;
function count(entries) {
  requests += entries.filter((entry) => !/^(blob|data):/.test(entry.name)).length;
  const output = shown('requests');
  output.textContent = `${output.dataset.label} ${requests}`;
}
function counting() {
  const loaded = performance.now();
  count([]);
  new PerformanceObserver((list) => count(list.getEntries().filter((entry) => entry.startTime > loaded))).observe({ type: 'resource' });
}
if (document.readyState === 'complete') {
  counting();
} else {
  addEventListener('load', () => setTimeout(counting));
}

addEventListener('keydown', (event) => {
  const typing = event.composedPath()[0].matches?.('input, textarea, select');
  if (event.key === '/' && element && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    element.focus();
  }
});

/** A shared text is examined, and taken out of the address, so that it stays in no history. */
async function openShared() {
  const { hash } = location;
  if (element && hash.startsWith('#v')) {
    await customElements.whenDefined('kube-proxy-doctor');
    history.replaceState(null, '', location.pathname + location.search);
    await element.openShared(hash).catch(() => {});
  }
}
addEventListener('hashchange', openShared);
openShared();
