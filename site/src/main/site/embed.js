// The page inside an iframe: takes the example and the theme from its address and tells its height to the page around it.
const element = document.querySelector('kube-proxy-doctor');
const wanted = new URLSearchParams(location.search);
for (const name of ['example', 'theme', 'view']) {
  if (wanted.has(name)) {
    element.setAttribute(name, wanted.get(name));
  }
}
if (wanted.has('theme')) {
  document.documentElement.dataset.theme = wanted.get('theme');
}
await import('../kpd/kube-proxy-doctor.js');
new ResizeObserver(() => parent.postMessage({ type: 'kpd:resize', v: 1, height: document.documentElement.scrollHeight }, '*')).observe(document.body);
