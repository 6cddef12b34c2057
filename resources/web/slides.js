// Shows the slides in turn. Everything is within this page: nothing is loaded.
(() => {
  const slides = [...document.querySelectorAll('.slide')];
  const bar = /** @type {HTMLElement} */ (document.getElementById('progress'));
  const controls = /** @type {HTMLElement} */ (document.getElementById('controls'));
  const playButton = /** @type {HTMLElement} */ (document.getElementById('play'));
  const place = /** @type {HTMLElement} */ (document.getElementById('place'));
  const lasting = Number(document.body.dataset['seconds']) * 1000;
  const restAfter = 3000;

  let shown = 0;
  /** How long the present slide has been shown, in ms, up to `since`. */
  let spent = 0;
  let since = performance.now();
  let isStopped = false;
  let touchedAt = -Infinity;

  /** @param {number} index */
  function show(index) {
    shown = (index + slides.length) % slides.length;
    spent = 0;
    since = performance.now();
    slides.forEach((slide, each) => {
      slide.classList.toggle('shown', each === shown);
      slide.setAttribute('aria-hidden', String(each !== shown));
    });
    place.textContent = `${shown + 1} / ${slides.length}`;
  }

  /** @param {boolean} isNow */
  function stop(isNow) {
    spent = passed();
    since = performance.now();
    isStopped = isNow;
    document.body.classList.toggle('stopped', isStopped);
    playButton.setAttribute('aria-label', isStopped ? '播放' : '暂停');
  }

  function passed() {
    return isStopped ? spent : spent + performance.now() - since;
  }

  function fillScreen() {
    const change = document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
    // A window that may not fill the screen stays as it is.
    change.catch(() => undefined);
  }

  function wake() {
    touchedAt = performance.now();
  }

  function tick() {
    if (passed() >= lasting) {
      show(shown + 1);
    }
    bar.style.transform = `scaleX(${Math.min(1, passed() / lasting)})`;
    const isResting = performance.now() - touchedAt > restAfter;
    controls.classList.toggle('resting', isResting);
    document.body.classList.toggle('resting-pointer', isResting);
    requestAnimationFrame(tick);
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowRight: () => show(shown + 1),
    ArrowDown: () => show(shown + 1),
    PageDown: () => show(shown + 1),
    ArrowLeft: () => show(shown - 1),
    ArrowUp: () => show(shown - 1),
    PageUp: () => show(shown - 1),
    Home: () => show(0),
    End: () => show(slides.length - 1),
    ' ': () => stop(!isStopped),
    f: fillScreen,
    F: fillScreen,
  };

  document.addEventListener('keydown', (event) => {
    const onButton = event.target instanceof HTMLButtonElement && event.key === ' ';
    const run = event.ctrlKey || event.altKey || event.metaKey || onButton ? undefined : keys[event.key];
    if (run !== undefined) {
      event.preventDefault();
      run();
    }
    if (event.key === 'Tab') {
      wake();
    }
  });
  document.addEventListener('pointermove', wake);
  document.addEventListener('pointerdown', wake);

  let startX = 0;
  document.addEventListener('touchstart', (event) => (startX = event.changedTouches[0]?.clientX ?? 0), { passive: true });
  document.addEventListener('touchend', (event) => {
    const moved = (event.changedTouches[0]?.clientX ?? 0) - startX;
    if (Math.abs(moved) > 60) {
      show(shown + (moved < 0 ? 1 : -1));
    }
  });

  document.getElementById('back')?.addEventListener('click', () => show(shown - 1));
  document.getElementById('next')?.addEventListener('click', () => show(shown + 1));
  playButton.addEventListener('click', () => stop(!isStopped));
  document.getElementById('full')?.addEventListener('click', fillScreen);

  if (slides.length > 0) {
    document.body.classList.add('playing');
    controls.hidden = false;
    show(0);
    requestAnimationFrame(tick);
  }
})();
