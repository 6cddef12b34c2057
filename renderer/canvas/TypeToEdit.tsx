import { useStore, useViewport } from '@xyflow/react';
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { flowOrder } from '../../shared/model/graph.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { isComposing } from '../ui/is-composing.ts';

/**
 * The field that has the focus while something on the canvas is selected. It lies unseen over the selected symbol, so
 * that the first key, or the first letter of an input method, lands in it and none is lost; with it the field is shown.
 * The text is taken over on Enter or when the focus leaves, as one step; Esc drops it. What is not being edited here
 * leaves every other key to the keymap.
 */
export function TypeToEdit() {
  const t = useText();
  const { document, selection } = useStores();
  const isReadOnly = useReadOnly();
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const edgeIds = useSlice('selection', (state) => state.edgeIds);
  const editingId = useSlice('selection', (state) => state.editingId);
  const wishTurn = useSlice('selection', (state) => state.focusWish?.turn ?? 0);
  const { x, y, zoom } = useViewport();
  const field = useRef<HTMLTextAreaElement>(null);
  const seenWish = useRef(wishTurn);
  const begunFor = useRef<string | null>(null);
  const singleId = nodeIds.length === 1 && edgeIds.length === 0 ? (nodeIds[0] ?? null) : null;
  const target = useStore((state) => (singleId === null ? undefined : state.nodeLookup.get(singleId)));
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
        document.getState().run({ command: 'node.edit', arguments: { id, change: { text } } });
      }
      if (selection.getState().editingId === id) {
        selection.getState().edit(null);
      }
    },
    [document, selection],
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
    element.value = document.getState().chart?.nodes.find((node) => node.id === singleId)?.text ?? '';
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isEditing, singleId, document]);

  const begin = (): void => {
    if (singleId !== null && begunFor.current === null && !isReadOnly) {
      begunFor.current = singleId;
      selection.getState().edit(singleId);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) {
      return;
    }
    if (isEditing) {
      event.stopPropagation();
      if (event.key === 'Enter' && !event.shiftKey) {
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
        selection.getState().select([next]);
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

  const width = Math.max((target?.width ?? 120) * zoom, 132);
  return (
    <textarea
      ref={field}
      className={classNames('type-to-edit nodrag nopan nowheel', isEditing && 'is-editing')}
      style={{
        left: x + (target?.position.x ?? 0) * zoom + ((target?.width ?? 0) * zoom - width) / 2,
        top: y + (target?.position.y ?? 0) * zoom,
        width,
        height: Math.max((target?.height ?? 34) * zoom, 34),
        fontSize: Math.max(13, 10 * zoom),
      }}
      aria-label={t('canvas.editor')}
      data-keymap={isEditing ? undefined : 'canvas'}
      data-testid="type-to-edit"
      data-canvas-field
      readOnly={isReadOnly || singleId === null}
      spellCheck={false}
      maxLength={5000}
      rows={1}
      onCompositionStart={begin}
      onInput={begin}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
    />
  );
}
