// The kiosk's page. Everything it shows lies beside it on disk; charts come as scripts, since pages from disk may not fetch.

/** What the data scripts call. */
var mingquanKiosk = (() => {
  /** @typedef {import('../../shared/web/kiosk-data.ts').KioskChart} KioskChart */
  /** @typedef {import('../../shared/web/kiosk-data.ts').KioskCatalogue} KioskCatalogue */
  /** @typedef {{ view: string, kind?: string, chart?: number, scroll?: number }} Place */

  const views = [...document.querySelectorAll('.view')].filter((view) => view instanceof HTMLElement);
  const query = /** @type {HTMLInputElement} */ (at('query'));
  const idleSeconds = Number(document.body.dataset['idle']);
  /** Seconds before the page goes home in which it says so. */
  const warningSeconds = 10;
  const sizes = /** @type {const} */ ([['plain', '标准'], ['large', '大'], ['largest', '特大']]);
  const mostShown = 60;

  /** @type {KioskCatalogue['powers']} */
  let powers = [];
  /** @type {ReturnType<typeof createSearch>} */
  let search = () => [];
  /** @type {Place} */
  let place = { view: 'home' };
  /** @type {Place[]} */
  let behind = [];
  let size = 0;
  /** Charts asked for and what waits for them. @type {Map<number, (chart: KioskChart) => void>} */
  const awaited = new Map();
  /** @type {KioskChart | null} */
  let chart = null;
  /** @type {ReturnType<typeof createZoom> | null} */
  let zoom = null;

  /** @param {string} id @returns {HTMLElement} */
  function at(id) {
    const element = document.getElementById(id);
    if (element === null) {
      throw new TypeError(`the page has no ${id}`);
    }
    return element;
  }

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {readonly (string | Node)[]} children
   */
  function make(name, attributes, children) {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  }

  // Going about

  /** @param {Place} next */
  function go(next) {
    const scroller = document.querySelector(`#${place.view} .scroller`);
    behind = next.view === 'home' ? [] : [...behind, { ...place, scroll: scroller?.scrollTop ?? 0 }];
    show(next);
  }

  function goBack() {
    const before = behind.at(-1);
    behind = behind.slice(0, -1);
    show(before ?? { view: 'home' });
  }

  /** @param {Place} next */
  function show(next) {
    place = next;
    views.forEach((view) => (view.hidden = view.id !== next.view));
    /** @type {HTMLButtonElement} */ (at('go-back')).disabled = next.view === 'home';
    if (next.view === 'list') {
      at('list-title').textContent = next.kind ?? '';
      at('list-items').replaceChildren(...entriesOf(next.kind ?? ''));
    } else if (next.view === 'search') {
      showFound();
    } else if (next.view === 'chart' && next.chart !== undefined) {
      load(next.chart);
    }
    const shown = at(next.view);
    shown.querySelector('.scroller')?.scrollTo(0, next.scroll ?? 0);
    const focus = next.view === 'search' ? query : shown.querySelector('h2[tabindex]');
    if (focus instanceof HTMLElement) {
      focus.focus({ preventScroll: true });
    }
  }

  function startAnew() {
    query.value = '';
    setSize(0);
    at('idle').hidden = true;
    behind = [];
    show({ view: 'home' });
    window.scrollTo(0, 0);
  }

  // The catalogue and the search

  /** @param {string} kind */
  function entriesOf(kind) {
    return powers.flatMap((power, index) => (power.kind === kind ? [entryOf(index, [power.name])] : []));
  }

  /** @param {number} index @param {readonly (string | Node)[]} name */
  function entryOf(index, name) {
    const power = powers[index];
    const hasChart = power !== undefined && power.chart !== null;
    const label = make('span', { class: 'entry-name' }, name);
    const code = make('span', { class: 'entry-code' }, [power?.code ?? '']);
    const inner = hasChart ? [label, code] : [label, code, make('span', { class: 'entry-none' }, ['流程图正在编制'])];
    return make('li', {}, [hasChart ? make('button', { type: 'button', class: 'entry', 'data-chart': String(power.chart) }, inner) : make('div', { class: 'entry' }, inner)]);
  }

  function showFound() {
    const found = search(query.value);
    const isAsked = query.value.trim() !== '';
    at('search-items').replaceChildren(...found.slice(0, mostShown).map(({ index, ranges }) => entryOf(index, markedName(powers[index]?.name ?? '', ranges))));
    at('search-count').textContent = !isAsked
      ? '逐字输入拼音或每个字拼音的首字母即可查找。'
      : found.length === 0
        ? '没有找到，请换一个说法'
        : `找到${found.length}项${found.length > mostShown ? `，列出前${mostShown}项` : ''}`;
  }

  /** @param {string} key */
  function type(key) {
    query.value = key === 'clear' ? '' : key === 'delete' ? [...query.value].slice(0, -1).join('') : query.value + key;
    showFound();
    at('search-scroller').scrollTo(0, 0);
  }

  // A chart

  /** @param {number} number */
  function load(number) {
    chart = null;
    zoom = null;
    at('chart-title').textContent = '正在打开流程图';
    ['frame', 'panel-step', 'panel-text', 'panel-qr'].forEach((id) => at(id).replaceChildren());
    awaited.clear();
    awaited.set(number, showChart);
    const script = document.createElement('script');
    script.src = `data/charts/${number}.js`;
    script.addEventListener('load', () => script.remove());
    document.head.append(script);
  }

  /** @param {KioskChart} loaded */
  function showChart(loaded) {
    chart = loaded;
    at('chart-title').textContent = loaded.title;
    const frame = at('frame');
    // Drawings and texts were made into safe HTML when the folder was built.
    frame.innerHTML = loaded.drawing;
    at('panel-text').innerHTML = loaded.text;
    at('panel-qr').innerHTML = loaded.qr === null ? '<p class="hint">本单位没有填写网站地址。</p>' : `<div class="qr-large">${loaded.qr}</div><p class="hint">用手机扫一扫，在手机上查看本流程图。</p>`;
    at('tab-qr').hidden = loaded.qr === null;
    const drawing = frame.querySelector('svg');
    if (drawing instanceof SVGSVGElement) {
      zoom = createZoom(frame, drawing);
      zoom.fitWidth();
    }
    loaded.steps.forEach((step) => {
      for (const part of partsOf(step.id)) {
        if (part.querySelector('path') !== null) {
          part.setAttribute('role', 'button');
          part.setAttribute('tabindex', '0');
          part.classList.add('step');
        }
      }
    });
    selectTab('step');
    showOverview();
  }

  /** @param {string} id */
  function partsOf(id) {
    return [...at('frame').querySelectorAll('[data-element]')].filter((part) => part.getAttribute('data-element') === id);
  }

  function showOverview() {
    const items = chart?.steps.map((step) => make('li', {}, [make('button', { type: 'button', class: 'entry', 'data-step': String(step.number) }, [
      make('span', { class: 'entry-number' }, [String(step.number)]),
      make('span', { class: 'entry-name' }, [step.name]),
      make('span', { class: 'entry-code' }, [ownerOf(step)]),
    ])]));
    at('panel-step').replaceChildren(make('p', { class: 'hint' }, ['点图上的环节，或点下面的环节名称，查看详细说明。']), make('ol', { class: 'entries' }, items ?? []));
  }

  /** @param {KioskChart['steps'][number]} step */
  function ownerOf(step) {
    return step.facts.find(([label]) => label === '承办岗位' || label === '由谁办理')?.[1] ?? '';
  }

  /** @param {number} number */
  function showStep(number) {
    const step = chart?.steps[number - 1];
    if (chart === null || step === undefined) {
      return;
    }
    document.querySelectorAll('.step-shown').forEach((part) => part.classList.remove('step-shown'));
    partsOf(step.id).forEach((part) => part.classList.add('step-shown'));
    const part = partsOf(step.id).find((each) => each.classList.contains('step'));
    if (part instanceof SVGGraphicsElement) {
      zoom?.show(part.getBBox());
    }
    const facts = make('dl', { class: 'facts' }, step.facts.map(([label, value]) => make('div', {}, [make('dt', {}, [label]), make('dd', {}, [value])])));
    const exits = step.exits.map((exit) => make('li', {}, [make('button', { type: 'button', class: 'entry', 'data-step': String(exit.number) }, [
      make('span', { class: 'entry-number' }, [exit.label === '' ? '→' : exit.label]),
      make('span', { class: 'entry-name' }, [`${exit.number}. ${exit.name}`]),
      ...(exit.interfaceMark === '' ? [] : [make('span', { class: 'entry-code' }, [`接口：${exit.interfaceMark}`])]),
    ])]));
    /** @param {string} label @param {number} to */
    const beside = (label, to) => make('button', { type: 'button', class: 'beside', 'data-step': String(to), ...(to < 1 || to > (chart?.steps.length ?? 0) ? { disabled: '' } : {}) }, [label]);
    at('panel-step').replaceChildren(
      make('div', { class: 'step-head' }, [make('span', { class: 'step-number' }, [String(step.number)]), make('h3', { id: 'step-name', tabindex: '-1' }, [step.name]), make('span', { class: 'step-kind' }, [step.kind])]),
      ...(step.facts.length === 0 ? [] : [facts]),
      ...(exits.length === 0 ? [] : [make('h4', {}, ['下一环节']), make('ul', { class: 'entries' }, exits)]),
      make('div', { class: 'besides' }, [beside('上一步', number - 1), make('button', { type: 'button', class: 'beside', 'data-step': 'all' }, ['全部环节']), beside('下一步', number + 1)]),
    );
    selectTab('step');
    at('panel-step').scrollTo(0, 0);
  }

  /** @param {string} name */
  function selectTab(name) {
    for (const each of ['step', 'text', 'qr']) {
      at(`tab-${each}`).setAttribute('aria-selected', String(each === name));
      at(`tab-${each}`).tabIndex = each === name ? 0 : -1;
      at(`panel-${each}`).hidden = each !== name;
    }
  }

  // The size of type, and going home by itself

  /** @param {number} next */
  function setSize(next) {
    size = next % sizes.length;
    const [key, name] = sizes[size] ?? sizes[0];
    document.documentElement.dataset['size'] = key;
    at('size-name').textContent = name;
    zoom?.put();
  }

  let idleSince = Date.now();
  function awake() {
    idleSince = Date.now();
    at('idle').hidden = true;
  }

  function isAtRest() {
    return place.view === 'home' && size === 0;
  }

  setInterval(() => {
    const left = idleSeconds - Math.floor((Date.now() - idleSince) / 1000);
    if (isAtRest()) {
      at('idle').hidden = true;
    } else if (left <= 0) {
      startAnew();
    } else if (left <= warningSeconds) {
      at('idle-seconds').textContent = String(left);
      at('idle').hidden = false;
    }
  }, 500);

  /** A touch on the notice itself ends with its click: hidden before, the notice would let the click through to what lies under it. @param {Event} event */
  function stir(event) {
    idleSince = Date.now();
    if (!(event.target instanceof Node && at('idle').contains(event.target))) {
      at('idle').hidden = true;
    }
  }

  for (const sign of ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchmove', 'input']) {
    document.addEventListener(sign, stir, { capture: true, passive: true });
  }
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  document.addEventListener('dragstart', (event) => event.preventDefault());
  window.addEventListener('resize', () => zoom?.put());

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest('button, a, .step');
    if (!(button instanceof HTMLElement || button instanceof SVGElement)) {
      return;
    }
    const { go: view, kind, chart: number, step, key } = button.dataset;
    if (button instanceof HTMLAnchorElement) {
      // Nothing leads out of the kiosk; a link to a step shows the step.
      event.preventDefault();
      const linked = /^#step-(\d+)$/.exec(button.getAttribute('href') ?? '')?.[1];
      if (linked !== undefined) {
        showStep(Number(linked));
      }
    } else if (view !== undefined && view !== place.view) {
      go({ view });
    } else if (kind !== undefined) {
      go({ view: 'list', kind });
    } else if (number !== undefined) {
      go({ view: 'chart', chart: Number(number) });
    } else if (step === 'all') {
      document.querySelectorAll('.step-shown').forEach((part) => part.classList.remove('step-shown'));
      showOverview();
    } else if (step !== undefined) {
      showStep(Number(step));
    } else if (key !== undefined) {
      type(key);
    } else if (button.classList.contains('step')) {
      tapStep(button);
    }
  });

  /** @param {Element} part */
  function tapStep(part) {
    const step = chart?.steps.find(({ id }) => id === part.getAttribute('data-element'));
    if (step !== undefined && zoom?.wasMoved() !== true) {
      showStep(step.number);
    }
  }

  document.addEventListener('keydown', (event) => {
    const focused = document.activeElement;
    if (event.key === 'Escape') {
      goBack();
    } else if ((event.key === 'Enter' || event.key === ' ') && focused?.classList.contains('step') === true) {
      event.preventDefault();
      const step = chart?.steps.find(({ id }) => id === focused.getAttribute('data-element'));
      showStep(step?.number ?? 0);
    } else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && focused?.getAttribute('role') === 'tab') {
      const names = ['step', 'text', 'qr'].filter((name) => !at(`tab-${name}`).hidden);
      const next = names[(names.indexOf(focused.id.slice(4)) + (event.key === 'ArrowRight' ? 1 : names.length - 1)) % names.length] ?? 'step';
      selectTab(next);
      at(`tab-${next}`).focus();
    }
  });

  at('go-back').addEventListener('click', goBack);
  at('go-home').addEventListener('click', () => go({ view: 'home' }));
  at('size').addEventListener('click', () => setSize(size + 1));
  at('idle').addEventListener('click', awake);
  at('zoom-in').addEventListener('click', () => zoom?.by(1.4));
  at('zoom-out').addEventListener('click', () => zoom?.by(1 / 1.4));
  at('zoom-whole').addEventListener('click', () => zoom?.fitWhole());
  at('zoom-width').addEventListener('click', () => zoom?.fitWidth());
  ['step', 'text', 'qr'].forEach((name) => at(`tab-${name}`).addEventListener('click', () => selectTab(name)));
  query.addEventListener('input', showFound);

  return {
    /** @param {KioskCatalogue} data */
    catalogue(data) {
      powers = data.powers;
      search = createSearch(data.powers, data.readings);
      // Searched once before anyone asks: the first letter is then answered as fast as the others.
      setTimeout(() => search('xz'));
    },
    /** @param {number} number @param {KioskChart} data */
    chart(number, data) {
      const show = awaited.get(number);
      awaited.delete(number);
      show?.(data);
    },
  };
})();
