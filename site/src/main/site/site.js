// Filters lists while one types. Without scripts the lists are whole.
for (const field of document.querySelectorAll('[data-filter]')) {
  const place = field.closest('.filter');
  const count = place.querySelector('output');
  const items = [...document.querySelectorAll('main li')].map((item) => [item, item.textContent.toLowerCase()]);
  place.hidden = false;
  field.addEventListener('input', () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter((word) => word);
    for (const section of document.querySelectorAll('main section')) {
      section.hidden = false;
    }
    let shown = 0;
    for (const [item, text] of items) {
      const group = item.closest('section')?.querySelector('h2').textContent.toLowerCase() ?? '';
      item.hidden = !wanted.every((word) => text.includes(word) || group.includes(word));
      shown += item.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll('main section')) {
      section.hidden = !section.querySelector('li:not([hidden])');
    }
    count.textContent = `${shown} of ${items.length}`;
  });
}
