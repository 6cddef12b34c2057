import type { Page } from 'playwright-core';

/** What is wrong with a text on the screen. Boxes in CSS pixels. */
export interface TextFault {
  readonly kind: 'clipped' | 'overlapping' | 'outside its control' | 'placeholder too long';
  readonly text: string;
  /** For overlapping: the other text. Else the element that cuts it off. */
  readonly by: string;
  readonly box: string;
}

/**
 * Looks at every text that shows: none may be cut off (but for an ellipsis whose whole text is in a title), stick out of
 * its button, or lie on another. What has scrolled out of a panel, or is panned out of the drawing, counts as not showing.
 */
export async function findTextFaults(page: Page): Promise<TextFault[]> {
  const style = await page.addStyleTag({ content: '* { pointer-events: auto !important }' });
  const faults = await page.evaluate(readTextFaults);
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return faults;
}

// helpers

/** Runs in the page, so everything it needs stands inside. */
function readTextFaults(): TextFault[] {
  interface Shown {
    readonly element: Element;
    readonly text: string;
    readonly box: DOMRect;
  }
  const faults: TextFault[] = [];
  const shown: Shown[] = [];

  const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').replaceAll(' ', '.')}`;
  const boxOf = ({ left, top, width, height }: DOMRect): string => [left, top, width, height].map(Math.round).join(' ');
  const add = (kind: TextFault['kind'], text: string, by: string, box: DOMRect): void => {
    faults.push({ kind, text: text.slice(0, 60), by: by.slice(0, 80), box: boxOf(box) });
  };
  const isOpaque = (element: Element): boolean => {
    const colour = getComputedStyle(element).backgroundColor;
    return colour.startsWith('rgb(') || /, (0\.9\d*|1)\)$/.test(colour);
  };
  /** Glyphs fill less than their line's box: the part that must be seen. */
  const inkOf = ({ left, top, width, height }: DOMRect): DOMRect => new DOMRect(left + 0.5, top + height * 0.22, width - 1, height * 0.56);
  const titleOf = (element: Element): boolean => element.closest('[title]') !== null || element.querySelector('[title]') !== null;
  /** Whether something opaque lies between the text and the eye at the point. */
  const isCovered = (element: Element, x: number, y: number): boolean => {
    const stack = document.elementsFromPoint(x, y);
    const depth = stack.findIndex((each) => each === element || element.contains(each) || (each.contains(element) && isOpaque(each)));
    const above = depth < 0 ? stack : stack.slice(0, depth);
    return depth < 0 || above.some((each) => !each.contains(element) && isOpaque(each));
  };
  const look = (element: Element, text: string, line: DOMRect): void => {
    const box = inkOf(line);
    for (let above: Element | null = element; above !== null; above = above.parentElement) {
      const { overflowX, overflowY, textOverflow, position } = getComputedStyle(above);
      const frame = above.getBoundingClientRect();
      const isOut = box.right <= frame.left || box.left >= frame.right || box.bottom <= frame.top || box.top >= frame.bottom;
      if (above.matches('.react-flow, .react-flow__renderer, .lane-ribbon, [data-pans]') || /auto|scroll/.test(overflowX + overflowY)) {
        if (isOut || box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom) {
          return;
        }
      } else if (/hidden|clip/.test(overflowX + overflowY) && !(above instanceof SVGElement && getComputedStyle(above).overflow === 'visible')) {
        const beyond = box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1 || box.top < frame.top - 1;
        if (beyond) {
          if (frame.width <= 1 || frame.height <= 1) {
            return;
          }
          const isEllipsis = textOverflow === 'ellipsis' || getComputedStyle(above).getPropertyValue('-webkit-line-clamp') !== 'none';
          if (!(isEllipsis && titleOf(above))) {
            add('clipped', text, nameOf(above), line);
          }
          return;
        }
      }
      if (position === 'fixed') {
        break;
      }
    }
    if (box.right > innerWidth + 1 || box.left < -1 || box.bottom > innerHeight + 1 || box.top < -1) {
      if (element.closest('.react-flow') === null) {
        add('clipped', text, 'the window', line);
      }
      return;
    }
    if (isCovered(element, box.left + box.width / 2, box.top + box.height / 2)) {
      return;
    }
    const control = element.closest('button, [role=button], [role=menuitem], [role=tab], .chip, kbd, label.segment');
    if (control !== null && element.closest('.react-flow') === null) {
      const frame = control.getBoundingClientRect();
      if (box.right > frame.right + 1 || box.left < frame.left - 1) {
        add('outside its control', text, nameOf(control), line);
      }
    }
    shown.push({ element, text, box });
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const modal = [...document.querySelectorAll('dialog[open]')].at(-1) ?? null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (element === null || text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.closest('option, style, script, .visually-hidden') !== null) {
      continue;
    }
    if (modal !== null && !modal.contains(element)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = element instanceof SVGElement ? [element.getBoundingClientRect()] : [...range.getClientRects()];
    for (const line of lines.filter(({ width, height }) => width > 1 && height > 1)) {
      look(element, text, line);
    }
  }

  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[placeholder], select')) {
    const style = getComputedStyle(field);
    const text = field instanceof HTMLInputElement ? field.placeholder : (field.selectedOptions[0]?.text ?? '');
    if (pen === null || !field.checkVisibility() || (field instanceof HTMLInputElement && field.value !== '') || field.title !== '') {
      continue;
    }
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (room > 4 && pen.measureText(text).width > room + 1) {
      add('placeholder too long', text, `${nameOf(field)} ${Math.round(room)}`, field.getBoundingClientRect());
    }
  }

  shown.sort((one, other) => one.box.top - other.box.top);
  for (const [index, one] of shown.entries()) {
    for (let next = index + 1; next < shown.length && shown[next]!.box.top < one.box.bottom; next += 1) {
      const other = shown[next]!;
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (width <= 1 || height <= 1) {
        continue;
      }
      const x = Math.max(one.box.left, other.box.left) + width / 2;
      const y = Math.max(one.box.top, other.box.top) + height / 2;
      if (!isCovered(one.element, x, y) && !isCovered(other.element, x, y)) {
        add('overlapping', one.text, other.text, one.box);
      }
    }
  }
  return faults;
}
