import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { parseTabbed, printHtmlTable, printTabbed } from '../../shared/table/clipboard-table.ts';
import type { CellIssue, CellTexts, ColumnId } from '../../shared/table/columns.ts';
import { parseHtmlTable } from '../../shared/table/html-table.ts';
import { tableOf } from '../../shared/table/table-of.ts';
import { draftKey } from '../store/table-store.ts';
import { tellGone } from '../store/tell-gone.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { CellEditor, type CellEditorHandle, type Onward } from './CellEditor.tsx';
import { rangeOf, within, type CellAt } from './cell-range.ts';
import { tableEdits } from './edit-table.ts';
import { EmptyTable } from './EmptyTable.tsx';
import { findingsByRow, issuesByRow } from './row-marks.ts';
import { StepTableRow } from './StepTableRow.tsx';
import { suggestionsFor } from './suggestions.ts';
import { TableBar } from './TableBar.tsx';
import { tableColumns } from './table-columns.ts';
import { tableKey } from './table-keys.ts';
import { TableTotals } from './TableTotals.tsx';
import { useRowDrag } from './use-row-drag.ts';

/** The steps of the chart as a table, one row each and an empty one at the end; edited by the keys of a spreadsheet. */
export function StepTable({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const stores = useStores();
  const { selection, table } = stores;
  const isReadOnly = useReadOnly();
  const ended = useSlice('table', (state) => state.ended);
  const drafts = useSlice('table', (state) => state.drafts);
  const showsDuty = useSlice('table', (state) => state.showsDuty);
  const wish = useSlice('table', (state) => state.wish);
  const findings = useSlice('findings', (state) => state.findings);
  const posts = useSlice('library', (state) => state.summary?.posts) ?? noPosts;

  const columns = useMemo((): ColumnId[] => tableColumns.map(({ id }) => id).filter((id) => id !== 'duty' || showsDuty), [showsDuty]);
  const rows = useMemo(() => tableOf(chart, ended), [chart, ended]);
  const edits = useMemo(() => tableEdits(stores), [stores]);
  const told = useMemo(() => findingsByRow(chart, findings), [chart, findings]);
  const issues = useMemo(() => issuesByRow(drafts), [drafts]);

  const [active, setActive] = useState<CellAt>(() => ({ row: Math.max(rows.findIndex((row) => row.id === selection.getState().nodeIds[0]), 0), column: 1 }));
  const [anchor, setAnchor] = useState<CellAt>(active);
  const lineCount = rows.length + (isReadOnly ? 0 : 1);
  const at = within(active, lineCount, columns.length);
  const range = rangeOf(at, within(anchor, lineCount, columns.length));
  const activeRow = rows[at.row];
  const activeColumn = columns[at.column] ?? 'text';
  const editor = useRef<CellEditorHandle>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isLeaving = useRef(false);
  /** The row whose cell is being edited; without an id the one that is not there yet. */
  const begunFor = useRef<{ readonly rowId: string | undefined } | null>(null);
  /** Where a run of Tab began: Enter goes on below it, as in a spreadsheet. */
  const tabbedFrom = useRef<number | null>(null);
  const ownSelection = useRef<readonly string[]>([]);

  useEffect(() => table.getState().open(chart.id), [table, chart.id]);
  useEffect(() => editor.current?.focus(), []);

  const textAt = useCallback(
    (row: number, column: ColumnId): string => {
      const shown = rows[row];
      return shown === undefined ? '' : (drafts.get(draftKey(shown.id, column))?.text ?? shown.cells[column]);
    },
    [rows, drafts],
  );

  /** Goes to a cell and selects its row's step. */
  const go = useCallback(
    (to: CellAt, isExtending = false) => {
      isLeaving.current = false;
      tabbedFrom.current = null;
      setActive(to);
      if (!isExtending) {
        setAnchor(to);
      }
      // The rows may just have changed: what is there now is asked of the document.
      const { chart: now } = stores.document.getState();
      const row = now === null ? undefined : tableOf(now, table.getState().ended)[to.row];
      ownSelection.current = row === undefined ? [] : [row.id];
      selection.getState().select(ownSelection.current);
    },
    [selection, stores, table],
  );

  // A step selected elsewhere, by a finding or the search, is gone to; the focus stays where it was led.
  useEffect(
    () =>
      selection.subscribe(({ nodeIds: ids }) => {
        const { chart: now } = stores.document.getState();
        if (ids === ownSelection.current || ids.length !== 1 || ids[0] === ownSelection.current[0] || now === null) {
          return;
        }
        const row = tableOf(now, table.getState().ended).findIndex((each) => each.id === ids[0]);
        if (row >= 0) {
          ownSelection.current = ids;
          setActive({ row, column: 1 });
          setAnchor({ row, column: 1 });
        }
      }),
    [selection, stores, table],
  );

  useLayoutEffect(() => {
    cellIn(scroller.current, at)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at.row, at.column]); // eslint-disable-line react-hooks/exhaustive-deps

  const idsIn = useCallback((top: number, bottom: number) => new Set(rows.slice(top, bottom + 1).map((row) => row.id)), [rows]);

  const insert = useCallback(
    (index: number) => {
      edits.insert(Math.min(index, rows.length));
      go({ row: Math.min(index, rows.length), column: 1 });
    },
    [edits, go, rows.length],
  );

  const move = useCallback(
    (top: number, bottom: number, to: number) => {
      const ids = idsIn(top, bottom);
      if (ids.size === 0) {
        return;
      }
      edits.move(ids, to);
      // They may have come to stand elsewhere than asked: a step keeps below the one that alone leads to it.
      const { chart: now } = stores.document.getState();
      const first = now === null ? -1 : tableOf(now, table.getState().ended).findIndex((row) => ids.has(row.id));
      if (first >= 0) {
        go({ row: first, column: at.column });
        setAnchor({ row: first + ids.size - 1, column: at.column });
      }
    },
    [edits, idsIn, go, at.column, stores, table],
  );

  const remove = useCallback(() => {
    edits.remove(idsIn(range.top, range.bottom));
    go({ row: range.top, column: range.left === 0 ? 1 : at.column });
  }, [edits, idsIn, range.top, range.bottom, range.left, go, at.column]);

  const clear = useCallback(() => {
    const changes = new Map<string, Partial<CellTexts>>();
    for (const row of rows.slice(range.top, range.bottom + 1)) {
      const cleared = columns.slice(range.left, range.right + 1).filter((column) => column !== 'number' && column !== 'lane' && column !== 'kind');
      changes.set(row.id, Object.fromEntries(cleared.map((column) => [column, ''])));
    }
    edits.set(changes);
  }, [edits, rows, columns, range.top, range.bottom, range.left, range.right]);

  const commit = useCallback(
    (text: string, onward: Onward) => {
      // The row it was typed for, wherever it stands by now: another window may have changed the rows meanwhile.
      const rowId = begunFor.current === null ? activeRow?.id : begunFor.current.rowId;
      if (rowId !== undefined && !rows.some((row) => row.id === rowId)) {
        tellGone(stores, text);
      } else if (rowId !== undefined) {
        edits.set(new Map([[rowId, { [activeColumn]: text }]]));
      } else if (text.trim() !== '') {
        edits.insert(rows.length, { [activeColumn]: text });
      }
      const next: Readonly<Record<Onward, CellAt>> = {
        stay: at,
        up: { row: at.row - 1, column: at.column },
        down: { row: at.row + 1, column: tabbedFrom.current ?? at.column },
        left: { row: at.row, column: at.column - 1 },
        right: at.column === columns.length - 1 ? { row: at.row + 1, column: 1 } : { row: at.row, column: at.column + 1 },
        insert: at,
      };
      const lines = stores.document.getState().chart?.nodes.length ?? 0;
      const began = tabbedFrom.current ?? at.column;
      if (onward !== 'stay') {
        go(within(next[onward], lines + 1, columns.length));
      }
      if (onward === 'right') {
        tabbedFrom.current = began;
      }
      if (onward === 'insert') {
        edits.insert(at.row + 1);
        go({ row: at.row + 1, column: 1 });
      }
    },
    [edits, activeRow, activeColumn, rows, at, columns.length, go, stores],
  );

  // What the toolbar, a menu or the palette asked for.
  const done = useRef(wish?.turn ?? 0);
  useEffect(() => {
    if (wish === null || wish.turn === done.current) {
      return;
    }
    done.current = wish.turn;
    const does = { 'insert-row': () => insert(range.bottom + 1), 'delete-rows': remove, 'move-up': () => move(range.top, range.bottom, range.top - 1), 'move-down': () => move(range.top, range.bottom, range.bottom + 2) };
    does[wish.name]();
    editor.current?.focus();
  }, [wish, insert, remove, move, range.top, range.bottom]);

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const key = event.key === 'Tab' && isLeaving.current ? null : tableKey(event, at, { rows: lineCount, columns: columns.length });
    if (key === null) {
      return;
    }
    event.preventDefault();
    isLeaving.current = key.does === 'leave';
    const does = {
      go: () => undefined,
      edit: () => editor.current?.begin(),
      clear,
      insert: () => insert(at.row + 1),
      remove,
      all() {
        setAnchor({ row: 0, column: 0 });
        setActive({ row: Math.max(rows.length - 1, 0), column: columns.length - 1 });
      },
      'move-up': () => range.top > 0 && move(range.top, range.bottom, range.top - 1),
      'move-down': () => move(range.top, range.bottom, range.bottom + 2),
      leave: () => setAnchor(at),
    };
    if (key.does === 'go') {
      const began = tabbedFrom.current ?? at.column;
      go(event.key === 'Enter' && !event.shiftKey ? { ...key.to, column: began } : key.to, key.extends);
      if (event.key === 'Tab' && !event.shiftKey) {
        tabbedFrom.current = began;
      }
    } else if (!isReadOnly || key.does === 'all' || key.does === 'leave') {
      does[key.does]();
    }
  };

  const drag = useRowDrag(
    useCallback(
      (from: number, to: number) => {
        const isOfBlock = from >= range.top && from <= range.bottom;
        move(isOfBlock ? range.top : from, isOfBlock ? range.bottom : from, to);
      },
      [move, range.top, range.bottom],
    ),
  );

  const onMouse = (event: MouseEvent<HTMLElement>): void => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    const [row, column] = (pressed?.dataset['at'] ?? '').split(':').map(Number);
    if (row === undefined || column === undefined || Number.isNaN(row)) {
      return;
    }
    const isHead = columns[column] === 'number' && row < rows.length;
    if (event.type === 'mousedown' && event.button !== 2) {
      event.preventDefault();
      editor.current?.finish();
      editor.current?.focus();
      go({ row, column: isHead ? columns.length - 1 : column }, event.shiftKey);
      if (isHead) {
        setAnchor((before) => ({ row: event.shiftKey ? before.row : row, column: 0 }));
      }
    } else if (event.type === 'mousemove' && event.buttons === 1 && drag.dropAt === null && !isHead && anchor.column > 0) {
      if (row !== at.row || column !== at.column) {
        setActive({ row, column });
      }
    } else if (event.type === 'dblclick' && !isHead) {
      editor.current?.begin();
    }
  };

  const onCopy = (data: DataTransfer, isCut: boolean): void => {
    const block = rows.slice(range.top, range.bottom + 1).map((_, index) => columns.slice(range.left, range.right + 1).map((column) => textAt(range.top + index, column)));
    data.setData('text/plain', printTabbed(block));
    data.setData('text/html', printHtmlTable(block));
    if (isCut && !isReadOnly) {
      clear();
    }
  };

  const onPaste = (data: DataTransfer): void => {
    const block = parseHtmlTable(data.getData('text/html')) ?? parseTabbed(data.getData('text/plain'));
    if (block.length > 0 && !isReadOnly) {
      edits.paste(block, { row: range.top, column: range.left, columns });
      go({ row: range.top, column: range.left });
    }
  };

  const goToDraft = (): void => {
    const places = rows.flatMap((row, index) => columns.flatMap((column, each) => (drafts.has(draftKey(row.id, column)) ? [{ row: index, column: each }] : [])));
    const next = places.find((place) => place.row > at.row || (place.row === at.row && place.column > at.column)) ?? places[0];
    if (next !== undefined) {
      go(next);
      editor.current?.focus();
    }
  };

  const shownDrafts = rows.reduce((count, row) => count + (issues.get(row.id)?.length ?? 0), 0);
  const shownText = textAt(at.row, activeColumn);
  const title = tableColumns.find(({ id }) => id === activeColumn)?.title ?? 'table.column.text';
  return (
    <div className="step-table" data-testid="step-table">
      <TableBar steps={rows.length} drafts={shownDrafts} onGoToDraft={goToDraft} />
      <div className="step-table-scroll" ref={scroller}>
        <table
          role="grid"
          aria-label={t('table.label')}
          aria-rowcount={lineCount + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-readonly={isReadOnly}
          onMouseDown={onMouse}
          onMouseMove={onMouse}
          onDoubleClick={onMouse}
          onPointerDown={(event) => {
            const grip = event.target instanceof Element ? event.target.closest('[data-grip]')?.closest<HTMLElement>('[data-at]') : null;
            if (grip !== null && grip !== undefined) {
              drag.begin(event, Number(grip.dataset['at']?.split(':')[0]));
            }
          }}
          className={classNames(drag.dropAt !== null && 'is-dragging')}
        >
          <colgroup>
            {columns.map((column) => (
              <col key={column} style={{ width: `${tableColumns.find(({ id }) => id === column)?.width ?? 8}rem` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column} scope="col" className={`step-head step-cell-${column}`}>
                  {t(`table.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <StepTableRow
                key={row.id}
                row={row}
                index={index}
                isLast={index === rows.length - 1}
                columns={columns}
                findings={told.get(row.id) ?? noFindings}
                issues={issues.get(row.id) ?? noIssues}
                selected={index >= range.top && index <= range.bottom ? `${range.left}-${range.right}` : null}
                activeColumn={index === at.row ? at.column : null}
                isDropTarget={drag.dropAt === index}
                isReadOnly={isReadOnly}
              />
            ))}
            {isReadOnly ? null : (
              <tr aria-rowindex={rows.length + 2} className={classNames('step-row-new', drag.dropAt === rows.length && 'is-drop-target')}>
                {columns.map((column, each) => (
                  <td
                    key={column}
                    data-at={`${rows.length}:${each}`}
                    aria-selected={at.row === rows.length && each === at.column}
                    className={classNames('step-cell', at.row === rows.length && each === at.column && 'is-active')}
                  >
                    {column === 'text' ? <span className="step-ghost">{t('table.row.new')}</span> : null}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
        <CellEditor
          handle={editor}
          cell={() => cellIn(scroller.current, at)}
          place={`${at.row}:${at.column}:${columns.length}:${rows.length}`}
          label={t('table.cell', { row: at.row + 1, column: t(title), text: shownText === '' ? t('table.cell.empty') : shownText })}
          text={shownText}
          isReadOnly={isReadOnly || activeColumn === 'number'}
          suggest={(typed) => suggestionsFor(activeColumn, typed, { chart, rows, posts, ownId: activeRow?.id ?? null })}
          onBegin={() => {
            begunFor.current = { rowId: activeRow?.id };
          }}
          onCommit={commit}
          onKey={onKey}
          onCopy={onCopy}
          onPaste={onPaste}
        />
        {rows.length === 0 ? <EmptyTable /> : null}
      </div>
      {rows.length === 0 ? null : <TableTotals chart={chart} />}
    </div>
  );
}

// helpers

const noFindings: readonly Finding[] = [];
const noIssues: readonly CellIssue[] = [];
const noPosts: never[] = [];

function cellIn(scroller: HTMLElement | null, { row, column }: CellAt): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`) ?? null;
}
