import { useStore, useViewport } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Point, Rectangle } from '../../shared/kernel/geometry.ts';
import { longestText } from '../../shared/model/content.ts';
import { flowOrder } from '../../shared/model/graph.ts';
import { addLikeliest } from '../store/step-gestures.ts';
import { tellGone } from '../store/tell-gone.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { isComposing } from '../ui/is-composing.ts';
import type { ChartDrawing } from './chart-drawing.ts';

/**
 * The field that has the focus while something on the canvas is selected. It lies unseen over the selected symbol, so
 * that the first key, or the first letter of an input method, lands in it and none is lost; with it the field is shown.
 * The text is taken over on Enter or when the focus leaves, as one step; Esc drops it. What is not being edited here
 * leaves every other key to the keymap.
 */
export function TypeToEdit({ routes }: { readonly routes: ChartDrawing['routes'] }) {
  const t = useText();
  const stores = useStores();
  const { document, selection, notices } = stores;
  const isReadOnly = useReadOnly();
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const edgeIds = useSlice('selection', (state) => state.edgeIds);
  const editingId = useSlice('selection', (state) => state.editingId);
  const wishTurn = useSlice('selection', (state) => state.focusWish?.turn ?? 0);
  const { x, y, zoom } = useViewport();
  const field = useRef<HTMLTextAreaElement>(null);
  const seenWish = useRef(wishTurn);
  const begunFor = useRef<string | null>(null);
  const isBegunByComposing = useRef(false);
  const singleId = nodeIds.length + edgeIds.length === 1 ? (nodeIds[0] ?? edgeIds[0] ?? null) : null;
  const edgeId = edgeIds.length === 1 ? singleId : null;
  const target = useStore((state) => (singleId === null ? undefined : state.nodeLookup.get(singleId)));
  const place = target === undefined ? placeOnLine(edgeId === null ? undefined : routes[edgeId]) : { ...target.position, width: target.width ?? 0, height: target.height ?? 0 };
  const isEditing = editingId !== null && editingId === singleId;

  /** Takes over what was typed, if anything was, and makes the field ready for the next. */
  const finish = useCallback(
    (isKept: boolean) => {
      const id = begunFor.current;
      const element = field.current;
      begunFor.current = null;
      if (element === null) {
        return;
      }
      const text = element.value.normalize('NFC');
      element.value = '';
      if (id !== null && isKept) {
        const { chart } = document.getState();
        const isLine = chart?.edges.some((edge) => edge.id === id) === true;
        if (chart !== null && !isLine && !chart.nodes.some((node) => node.id === id)) {
          tellGone({ notices }, text);
          selection.getState().edit(null);
          return;
        }
        document.getState().run(
          isLine
            ? { command: 'edge.edit', arguments: { id, change: { label: text.replace(/\s*\n\s*/gu, ' ').slice(0, longestLabel) } } }
            : { command: 'node.edit', arguments: { id, change: { text } } },
        );
      }
      if (selection.getState().editingId === id) {
        selection.getState().edit(null);
      }
    },
    [document, selection, notices],
  );

  // Leaving the page takes the text over first: this listens before what sends the edits, and while that asks, they stand.
  useEffect(() => {
    const keep = (): void => finish(true);
    window.addEventListener('beforeunload', keep, { capture: true });
    window.addEventListener('pagehide', keep, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', keep, { capture: true });
      window.removeEventListener('pagehide', keep, { capture: true });
    };
  }, [finish]);

  // So does leaving the view without leaving the field, by a key or the browser's way back: before the document is closed.
  useLayoutEffect(() => () => finish(true), [finish]);

  // A selection made by hand brings the focus here; one made by a finding leaves it to the inspector's field.
  useEffect(() => {
    if (begunFor.current !== null && begunFor.current !== singleId) {
      finish(true);
    }
    const isByFinding = seenWish.current !== wishTurn;
    seenWish.current = wishTurn;
    if (!isByFinding && nodeIds.length + edgeIds.length > 0) {
      field.current?.focus({ preventScroll: true });
    }
  }, [singleId, nodeIds, edgeIds, wishTurn, finish]);

  // F2, Enter and double click ask for editing: the field then begins with the text that is there.
  useEffect(() => {
    const element = field.current;
    if (!isEditing || element === null || begunFor.current === singleId) {
      return;
    }
    begunFor.current = singleId;
    const { chart } = document.getState();
    element.value = chart?.nodes.find((node) => node.id === singleId)?.text ?? chart?.edges.find((edge) => edge.id === singleId)?.label ?? '';
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isEditing, singleId, document]);

  const begin = (): void => {
    if (singleId !== null && begunFor.current === null && !isReadOnly) {
      begunFor.current = singleId;
      if (edgeId === null) {
        selection.getState().edit(singleId);
      } else {
        selection.getState().editEdge(singleId);
      }
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) {
      return;
    }
    if (isEditing) {
      event.stopPropagation();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        finish(true);
        if (singleId !== null && edgeId === null) {
          addLikeliest(stores, singleId);
        }
      } else if (event.key === 'Tab' && !event.altKey) {
        const next = neighbour(event.shiftKey ? -1 : 1);
        event.preventDefault();
        finish(true);
        if (next !== null && edgeId === null) {
          selection.getState().show(next);
        }
      } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        finish(true);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        finish(false);
      }
      return;
    }
    const isLeaving = nodeIds.length === 0 && event.shiftKey;
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !isLeaving) {
      const next = neighbour(event.shiftKey ? -1 : 1);
      if (next !== null) {
        event.preventDefault();
        selection.getState().show(next);
      }
    }
  };

  const neighbour = (direction: 1 | -1): string | null => {
    const { chart } = document.getState();
    if (chart === null || chart.nodes.length === 0) {
      return null;
    }
    const order = flowOrder(chart);
    const index = order.findIndex((node) => node.id === nodeIds[0]);
    return order[index < 0 ? (direction === 1 ? 0 : order.length - 1) : index + direction]?.id ?? null;
  };

  const width = Math.max((place?.width ?? 120) * zoom, 132);
  return (
    <textarea
      ref={field}
      className={classNames('type-to-edit nodrag nopan nowheel', isEditing && 'is-editing')}
      style={{
        left: x + (place?.x ?? 0) * zoom + ((place?.width ?? 0) * zoom - width) / 2,
        top: y + (place?.y ?? 0) * zoom,
        width,
        height: Math.max((place?.height ?? 34) * zoom, 34),
        fontSize: Math.max(13, 10 * zoom),
      }}
      aria-label={t(edgeId === null ? 'canvas.editor' : 'draw.edgeLabel')}
      data-keymap={isEditing ? undefined : 'canvas'}
      data-testid="type-to-edit"
      data-canvas-field
      readOnly={isReadOnly || singleId === null}
      spellCheck={false}
      maxLength={edgeId === null ? longestText : longestLabel}
      rows={1}
      onCompositionStart={() => {
        isBegunByComposing.current = begunFor.current === null;
        begin();
      }}
      onCompositionEnd={(event) => {
        // A composition that was given up on a merely selected step leaves it as it was.
        if (isBegunByComposing.current && event.currentTarget.value === '') {
          finish(false);
        }
        isBegunByComposing.current = false;
      }}
      onInput={begin}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
    />
  );
}

// helpers

/** Longest label of a line, in characters. */
const longestLabel = 200;

/** Where the text of a line is typed: over the middle of its longest piece, in points. */
function placeOnLine(route: readonly Point[] | undefined): Rectangle | null {
  let best: { readonly length: number; readonly at: Point } | null = null;
  for (const [index, start] of (route ?? []).entries()) {
    const end = route?.[index + 1] ?? start;
    const length = Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
    if (best === null || length > best.length) {
      best = { length, at: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
    }
  }
  return best === null ? null : { x: best.at.x - 60, y: best.at.y - 15, width: 120, height: 30 };
}
