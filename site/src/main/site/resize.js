// Fits frames of kube-proxy doctor to their content. A sandboxed frame has no origin, so it is known by its window.
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'kpd:resize' || data.v !== 1 || !(data.height > 0)) {
    return;
  }
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) {
      frame.style.height = `${Math.min(Math.max(data.height, 200), 20000)}px`;
    }
  }
});
