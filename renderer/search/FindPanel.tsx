import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { chartFields, type ChartField } from '../../shared/search/chart-fields.ts';
import type { Matcher, TextMatch } from '../../shared/search/match.ts';
import type { TextId } from '../../shared/text/text.ts';
import { focusIn } from '../actions/region-actions.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { isComposing } from '../ui/is-composing.ts';
import { Marked } from './Marked.tsx';
import { useQuery } from './use-query.ts';

export interface FindPanelProps {
  readonly chart: Chart;
  readonly matcher: Matcher;
  /** What was looked for last. */
  readonly first: string;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
}

interface Find {
  readonly field: ChartField;
  readonly match: TextMatch;
}

/** Finds over every field of the chart, in its reading order; a find is shown in its field, a click goes into it. */
export function FindPanel({ chart, matcher, first, onQuery, onClose }: FindPanelProps) {
  const t = useText();
  const { selection, preferences, view } = useStores();
  const { query, field, isComposing: isUnderWay } = useQuery(first);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const fields = useMemo(() => chartFields(chart), [chart]);
  const finds = useMemo(() => findIn(fields, query, matcher), [fields, query, matcher]);
  const [current, setCurrent] = useState<{ readonly query: string; readonly index: number } | null>(null);
  const index = current?.query === query ? current.index : -1;
  const findStep = useSlice('view', (state) => state.findStep);
  const doneStep = useRef(0);

  useEffect(() => onQuery(query), [query, onQuery]);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const go = useCallback(
    (next: number, isEntered: boolean) => {
      const find = finds[next];
      if (find !== undefined) {
        setCurrent({ query, index: next });
        preferences.getState().change({ inspectorOpen: true });
        const { target, id, field: path } = find.field;
        selection.getState().goTo(target, id, path, !isEntered);
      }
    },
    [finds, query, preferences, selection],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      if (finds.length > 0) {
        go(index < 0 ? (by === 1 ? 0 : finds.length - 1) : (index + by + finds.length) % finds.length, false);
      }
    },
    [finds, index, go],
  );
  useEffect(() => {
    if (findStep !== null && findStep.turn > doneStep.current) {
      doneStep.current = findStep.turn;
      step(findStep.by);
    }
  }, [findStep, step]);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  const leave = (): void => {
    view.setState({ findStep: null });
    onClose();
    focusIn('.workbench-view');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || isUnderWay()) {
      return;
    }
    const isInField = event.target === input.current;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (isInField && (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      step(event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1);
    }
  };
  return (
    <search className="find" aria-label={t('action.find')} onKeyDown={onKeyDown} data-testid="find">
      <div className="find-head">
        <input
          ref={input}
          {...field}
          className="field-input"
          aria-label={t('find.label')}
          placeholder={t('find.placeholder')}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          data-testid="find-field"
        />
        <span className="find-count" role="status" data-testid="find-count">
          {query.trim() === '' ? '' : finds.length === 0 ? t('search.none') : t('find.count', { index: index + 1, count: finds.length })}
        </span>
        <IconButton icon={ChevronUp} label={t('action.findPrevious')} shortcut="Shift+F3" isDisabled={finds.length === 0} onClick={() => step(-1)} />
        <IconButton icon={ChevronDown} label={t('action.findNext')} shortcut="F3" isDisabled={finds.length === 0} onClick={() => step(1)} />
        <IconButton icon={X} label={t('action.close')} onClick={leave} />
      </div>
      {finds.length === 0 ? null : (
        <ul ref={list} className="find-list">
          {finds.slice(0, mostShown).map((find, place) => (
            <li key={`${find.field.id}-${find.field.field}`}>
              <button
                type="button"
                className={classNames('find-row', place === index && 'is-active')}
                aria-current={place === index}
                onClick={() => go(place, true)}
                data-testid="find-row"
              >
                <span className="find-place ellipsis">
                  {t(nameOf(find.field))}
                  {find.field.owner === '' || find.field.owner === find.field.text ? '' : ` · ${find.field.owner}`}
                </span>
                <span className="find-text">
                  <Excerpt text={find.field.text} ranges={find.match.ranges} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

// helpers

const mostShown = 300;

function findIn(fields: readonly ChartField[], query: string, matcher: Matcher): Find[] {
  if (query.trim() === '') {
    return [];
  }
  return fields.flatMap((field) => {
    const match = matcher.match(field.text, query);
    return match === null ? [] : [{ field, match }];
  });
}

function nameOf({ name }: ChartField): TextId {
  return `find.field.${name}`;
}

/** Characters shown before the first find of a long text. */
const lead = 14;

function Excerpt({ text, ranges }: { readonly text: string; readonly ranges: TextMatch['ranges'] }) {
  const start = Math.max(0, (ranges[0]?.[0] ?? 0) - lead);
  const shown = text.slice(start, start + 160).replace(/\s/gu, ' ');
  const moved = ranges.flatMap(([from, to]): [number, number][] => (to - start <= shown.length ? [[from - start, to - start]] : []));
  return (
    <>
      {start > 0 ? '…' : ''}
      <Marked text={shown} ranges={moved} />
    </>
  );
}
