// Keeps every file of this version of the site and answers from there. It is asked for pages and files of this site alone; no page ever sends it a text.
// Other sites of the same origin have caches of their own; a cache is named after its site.
const SITE = `kube-proxy-doctor ${self.registration.scope} `;
const VERSION = SITE + '@VERSION@';
const FILES = '@FILES@';

// What the browser kept of an earlier version is not asked.
const fresh = () => FILES.map((file) => new Request(file, { cache: 'reload' }));

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(fresh())).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(SITE) && name !== VERSION).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin) {
    event.respondWith(caches.open(VERSION).then((cache) => cache.match(event.request, { ignoreSearch: true })).then((kept) => kept ?? fetch(event.request)));
  }
});
