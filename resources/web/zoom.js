// A drawing that is moved and made larger under the hand: by buttons, wheel, two fingers and dragging.

/**
 * @param {HTMLElement} frame What the drawing is seen through.
 * @param {SVGSVGElement} drawing Its `viewBox` says how large it is.
 */
function createZoom(frame, drawing) {
  const { width, height } = drawing.viewBox.baseVal;
  const largest = 6;
  /** Pixels a finger may slip and still have tapped. */
  const slip = 12;
  let scale = 1;
  let x = 0;
  let y = 0;
  /** Fingers and pointers on the drawing, by their id. */
  const touching = new Map();
  /** How far the present touch has gone. */
  let moved = 0;

  drawing.style.width = `${width}px`;
  drawing.style.height = `${height}px`;
  drawing.style.transformOrigin = '0 0';

  function whole() {
    return Math.min(frame.clientWidth / width, frame.clientHeight / height);
  }

  function put() {
    const [shownWidth, shownHeight] = [width * scale, height * scale];
    x = shownWidth <= frame.clientWidth ? (frame.clientWidth - shownWidth) / 2 : Math.min(0, Math.max(frame.clientWidth - shownWidth, x));
    y = shownHeight <= frame.clientHeight ? (frame.clientHeight - shownHeight) / 2 : Math.min(0, Math.max(frame.clientHeight - shownHeight, y));
    drawing.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    frame.dataset['scale'] = scale.toFixed(3);
  }

  /** @param {number} factor @param {number} atX @param {number} atY Where the drawing stays in its place, in the frame. */
  function zoomAt(factor, atX, atY) {
    const next = Math.min(largest, Math.max(whole(), scale * factor));
    x = atX - ((atX - x) * next) / scale;
    y = atY - ((atY - y) * next) / scale;
    scale = next;
    put();
  }

  /** @param {{ clientX: number, clientY: number }} event */
  function placeOf(event) {
    const box = frame.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  frame.addEventListener('pointerdown', (event) => {
    if (touching.size === 0) {
      moved = 0;
    }
    touching.set(event.pointerId, placeOf(event));
  });
  frame.addEventListener('pointermove', (event) => {
    const before = touching.get(event.pointerId);
    if (before === undefined) {
      return;
    }
    const now = placeOf(event);
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (moved > slip && !frame.hasPointerCapture(event.pointerId)) {
      // From now on this is no tap: what lies under the finger hears nothing of it.
      frame.setPointerCapture(event.pointerId);
    }
    const other = [...touching].find(([id]) => id !== event.pointerId)?.[1];
    touching.set(event.pointerId, now);
    if (other !== undefined) {
      const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)];
      zoomAt(was < 1 ? 1 : is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
    } else if (moved > slip) {
      x += now.x - before.x;
      y += now.y - before.y;
      put();
    }
  });
  for (const end of /** @type {const} */ (['pointerup', 'pointercancel', 'pointerleave'])) {
    frame.addEventListener(end, (event) => {
      if (end !== 'pointerleave' || !frame.hasPointerCapture(event.pointerId)) {
        touching.delete(event.pointerId);
      }
    });
  }
  frame.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const at = placeOf(event);
      zoomAt(event.deltaY < 0 ? 1.2 : 1 / 1.2, at.x, at.y);
    },
    { passive: false },
  );

  return {
    /** @param {number} factor */
    by: (factor) => zoomAt(factor, frame.clientWidth / 2, frame.clientHeight / 2),
    fitWhole() {
      scale = whole();
      put();
    },
    /** As wide as the frame, the top first. */
    fitWidth() {
      scale = Math.min(largest, Math.max(whole(), frame.clientWidth / width));
      [x, y] = [0, 0];
      put();
    },
    /** @param {{ x: number, y: number, width: number, height: number }} box In the drawing's own coordinates; moved into view. */
    show(box) {
      const [left, top] = [box.x * scale + x, box.y * scale + y];
      if (left < 0 || top < 0 || left + box.width * scale > frame.clientWidth || top + box.height * scale > frame.clientHeight) {
        x = frame.clientWidth / 2 - (box.x + box.width / 2) * scale;
        y = frame.clientHeight / 2 - (box.y + box.height / 2) * scale;
        put();
      }
    },
    /** Whether the last touch moved the drawing and so was no tap. */
    wasMoved: () => moved > slip,
    put,
  };
}
