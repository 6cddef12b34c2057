import { useLayoutEffect, useRef, type RefObject } from 'react';

/** CSS pixels: the list's distance from its field and from the window, its usual and its least height. */
const gap = 3;
const margin = 8;
const usualHeight = 264;
const leastWidth = 220;

/**
 * Shows a list over the page, under its field or, where there is more room, above it, and keeps it there while the page
 * scrolls. Over everything: a panel's edge does not cut it off, and a dialog does not cover it.
 */
export function useListPlace(field: RefObject<HTMLElement | null>, isOpen: boolean): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || !isOpen) {
      return;
    }
    const place = (): void => {
      const box = field.current?.getBoundingClientRect();
      if (box === undefined) {
        return;
      }
      const below = window.innerHeight - box.bottom - gap - margin;
      const above = box.top - gap - margin;
      const isAbove = below < Math.min(usualHeight, 160) && above > below;
      const width = Math.max(box.width, Math.min(leastWidth, window.innerWidth - 2 * margin));
      Object.assign(element.style, {
        width: `${width}px`,
        maxHeight: `${Math.min(usualHeight, isAbove ? above : below)}px`,
        left: `${Math.max(margin, Math.min(box.left, window.innerWidth - margin - width))}px`,
        top: isAbove ? 'auto' : `${box.bottom + gap}px`,
        bottom: isAbove ? `${window.innerHeight - box.top + gap}px` : 'auto',
      });
    };
    element.showPopover();
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      if (element.matches(':popover-open')) {
        element.hidePopover();
      }
    };
  }, [field, isOpen]);
  return list;
}
