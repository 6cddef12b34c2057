// The search of the catalogue's page. Without it the page is read as it stands.
(() => {
  /** @type {{ powers: readonly { name: string, code: string, kind: string, page: string | null }[], readings: Record<string, string> }} */
  const { powers, readings } = Reflect.get(window, 'siteCatalogue');
  const search = createSearch(powers, readings);
  const query = /** @type {HTMLInputElement} */ (document.getElementById('query'));
  const items = /** @type {HTMLElement} */ (document.getElementById('search-items'));
  const count = /** @type {HTMLElement} */ (document.getElementById('search-count'));
  const mostShown = 50;

  function showFound() {
    const isAsked = query.value.trim() !== '';
    const found = search(query.value);
    items.replaceChildren(...found.slice(0, mostShown).map(({ index, ranges }) => itemOf(index, ranges)));
    const listed = found.length > mostShown ? `，列出前${mostShown}项` : '';
    count.textContent = !isAsked ? '' : found.length === 0 ? '没有找到，请换一个说法。' : `找到${found.length}项${listed}。`;
    document.body.classList.toggle('searching', isAsked);
  }

  /** @param {number} index @param {readonly (readonly [number, number])[]} ranges */
  function itemOf(index, ranges) {
    const item = document.createElement('li');
    const power = powers[index];
    const name = document.createElement(power?.page ? 'a' : 'span');
    name.className = 'entry-name';
    if (name instanceof HTMLAnchorElement && power?.page) {
      name.href = power.page;
    }
    name.append(...markedName(power?.name ?? '', ranges));
    const code = document.createElement('span');
    code.className = 'entry-code';
    code.textContent = power?.code ?? '';
    item.append(name, code);
    return item;
  }

  query.addEventListener('input', showFound);
  document.getElementById('search-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = items.querySelector('a');
    if (first !== null) {
      first.focus();
    }
  });
  /** @type {HTMLElement} */ (document.getElementById('search')).hidden = false;
  if (query.value !== '') {
    showFound();
  }
  // Searched once before anyone asks: the first letter is then answered as fast as the others.
  setTimeout(() => search('xz'));
})();
