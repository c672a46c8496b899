// Registers the service worker. This page is a frame of the others, whose policy allows no worker but those made from text.
navigator.serviceWorker?.register('../sw.js', { scope: '../' }).catch(() => {
  // No such thing here: private windows, the disk. The site works without it.
});
