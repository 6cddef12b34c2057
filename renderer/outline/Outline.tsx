import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { OutlineItem } from './OutlineItem.tsx';
import { OutlineTools } from './OutlineTools.tsx';
import { outlineRows } from './outline-rows.ts';
import { useOutlineKeys } from './use-outline-keys.ts';

/** The chart as a list that reads it in flow order and takes the same edits: made for reading aloud and for the keyboard. */
export function Outline({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const { document, selection } = useStores();
  const isReadOnly = useReadOnly();
  const rows = useMemo(() => outlineRows(chart), [chart]);
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const edgeId = useSlice('selection', (state) => state.edgeIds[0] ?? null);
  const editingId = useSlice('selection', (state) => state.editingId);
  const findings = useSlice('findings', (state) => state.findings);
  const [labelledId, setLabelledId] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const selectedId = nodeIds[0] ?? chart.edges.find((edge) => edge.id === edgeId)?.from ?? null;
  const activeId = useActiveRow(rows.map(({ node }) => node.id), selectedId);
  const wrong = useMemo(
    () => new Set((findings ?? []).filter((finding) => finding.severity === 'error').map((finding) => finding.target)),
    [findings],
  );
  useFocusFollows(tree, { activeId, selectedId, edgeId, editingId, labelledId });
  useRenameNew(chart);

  const select = useCallback((id: string) => selection.getState().select([id]), [selection]);
  const selectEdge = useCallback((id: string) => selection.getState().select([], [id]), [selection]);
  const follow = useCallback((id: string, from: string) => selection.getState().visit(id, from), [selection]);
  const rename = useCallback(
    (id: string) => {
      if (!isReadOnly) {
        selection.getState().edit(id);
      }
    },
    [selection, isReadOnly],
  );
  const renamed = useCallback(
    (id: string, text: string | null) => {
      if (text !== null) {
        document.getState().run({ command: 'node.edit', arguments: { id, change: { text } } });
      }
      if (selection.getState().editingId === id) {
        selection.getState().edit(null);
      }
    },
    [document, selection],
  );
  const labelled = useCallback(
    (id: string, label: string | null) => {
      setLabelledId(null);
      if (label !== null) {
        document.getState().run({ command: 'edge.edit', arguments: { id, change: { label } } });
      }
    },
    [document],
  );
  const onKeyDown = useOutlineKeys({ rows, tree, selectedId: nodeIds[0] ?? null, onSelect: select, onLabel: isReadOnly ? () => undefined : setLabelledId });

  return (
    <div className="outline">
      <OutlineTools chart={chart} />
      {rows.length === 0 ? (
        <p className="outline-empty">{t('outline.empty')}</p>
      ) : (
        <>
          <div className="outline-head" aria-hidden>
            <span>{t('outline.number')}</span>
            <span>{t('outline.kind')}</span>
            <span>{t('outline.text')}</span>
            <span>{t('outline.lane')}</span>
            <span>{t('outline.limit')}</span>
            <span>{t('outline.exits')}</span>
          </div>
          <div ref={tree} className="outline-rows" role="tree" aria-label={t('outline.title')} onKeyDown={onKeyDown} data-testid="outline">
            {rows.map((row) => (
              <OutlineItem
                key={row.node.id}
                row={row}
                count={rows.length}
                isActive={row.node.id === activeId}
                isSelected={nodeIds.includes(row.node.id)}
                selectedEdgeId={row.exits.some(({ edge }) => edge.id === edgeId) ? edgeId : null}
                isRenaming={editingId === row.node.id && !isReadOnly}
                labelledEdgeId={row.exits.some(({ edge }) => edge.id === labelledId) ? labelledId : null}
                hasError={wrong.has(row.node.id)}
                onSelect={select}
                onSelectEdge={selectEdge}
                onRename={rename}
                onRenamed={renamed}
                onLabelled={labelled}
                onFollow={follow}
              />
            ))}
          </div>
          <p className="outline-foot">{t('outline.keys')}</p>
        </>
      )}
    </div>
  );
}

// helpers

/** The row Tab leads to: the selected one, else the one last selected or what has come into its place. */
function useActiveRow(ids: readonly string[], selectedId: string | null): string | null {
  const [last, setLast] = useState({ id: selectedId, index: 0 });
  const wanted = selectedId ?? last.id;
  const index = wanted === null ? 0 : ids.indexOf(wanted);
  const active = index >= 0 ? (ids[index] ?? null) : (ids[Math.min(last.index, ids.length - 1)] ?? null);
  const place = active === null ? 0 : ids.indexOf(active);
  if (active !== last.id || place !== last.index) {
    setLast({ id: active, index: place });
  }
  return active;
}

interface Followed {
  readonly activeId: string | null;
  readonly selectedId: string | null;
  readonly edgeId: string | null;
  readonly editingId: string | null;
  readonly labelledId: string | null;
}

/** Brings the focus to what becomes selected, if it was in the list or has been lost with a row; a finding keeps it in its field. */
function useFocusFollows(tree: RefObject<HTMLDivElement | null>, { activeId, selectedId, edgeId, editingId, labelledId }: Followed): void {
  const wishTurn = useSlice('selection', (state) => state.focusWish?.turn ?? 0);
  const seenWish = useRef(wishTurn);
  const wasIn = useRef(false);
  useEffect(() => {
    const isByFinding = seenWish.current !== wishTurn;
    seenWish.current = wishTurn;
    const root = tree.current;
    if (root === null || isByFinding || editingId !== null || labelledId !== null) {
      return;
    }
    const focused = root.ownerDocument.activeElement;
    const isIn = root.contains(focused);
    const isLost = focused === root.ownerDocument.body;
    if (isIn || (isLost && (wasIn.current || selectedId !== null))) {
      const wanted = edgeId === null ? `[data-node="${CSS.escape(activeId ?? '')}"]` : `[data-edge="${CSS.escape(edgeId)}"]`;
      const element = root.querySelector<HTMLElement>(wanted);
      if (element !== null && element !== focused) {
        element.focus();
      }
    }
    wasIn.current = root.contains(root.ownerDocument.activeElement);
  }, [tree, activeId, selectedId, edgeId, editingId, labelledId, wishTurn]);
}

/** A step that has just been added is named at once. */
function useRenameNew(chart: Chart): void {
  const { selection } = useStores();
  const known = useRef<ReadonlySet<string>>(new Set(chart.nodes.map((node) => node.id)));
  useEffect(() => {
    const added = chart.nodes.filter((node) => !known.current.has(node.id));
    known.current = new Set(chart.nodes.map((node) => node.id));
    const only = added.length === 1 ? added[0] : undefined;
    if (only !== undefined && only.text === '') {
      // The selection follows the command that added it.
      const timer = setTimeout(() => {
        if (selection.getState().nodeIds[0] === only.id) {
          selection.getState().edit(only.id);
        }
      }, 0);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [chart, selection]);
}
