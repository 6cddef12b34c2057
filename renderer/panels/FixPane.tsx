import { X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { describeChanges } from '../../shared/fixes/describe-changes.ts';
import type { Fix } from '../../shared/fixes/fix.ts';
import { fixAll, fixesFor } from '../../shared/fixes/fixes-for.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { fillText, texts } from '../../shared/text/text.ts';
import { fixFacts, targetKind } from '../store/problem-steps.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';

export interface FixPaneProps {
  readonly chart: Chart;
  readonly finding: Finding;
}

/** The corrections of one finding: what each would change, in words and marked on the canvas, before it is done. */
export function FixPane({ chart, finding }: FixPaneProps) {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const name = useId();
  const pane = useRef<HTMLElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isAll, setAll] = useState(false);
  const fixes = useMemo(() => fixesFor(chart, finding, fixFacts(stores, chart)), [chart, finding, stores]);
  const chosen = fixes.find((fix) => fix.id === chosenId) ?? fixes[0] ?? null;
  const all = useAll(chart, finding, chosen);
  const after = isAll && all !== null ? all.after : (chosen?.after ?? null);
  const changes = useMemo(() => (after === null ? [] : describeChanges(chart, after)), [chart, after]);
  useMarked(chart, finding, changes.flatMap((change) => change.ids));
  useEffect(() => {
    const root = pane.current;
    (root?.querySelector<HTMLElement>('input:checked') ?? root?.querySelector<HTMLElement>('button'))?.focus();
  }, []);
  const close = (): void => {
    stores.findings.getState().close();
    document.querySelector<HTMLElement>('.problem[aria-current="true"]')?.focus();
  };
  const apply = (): void => {
    if (chosen === null || after === null || !stores.document.getState().run({ command: 'fix.apply', arguments: { after } })) {
      return;
    }
    const done = isAll && all !== null ? texts['fix.doneAll'] : texts['fix.done'];
    const filled = (language: 'zh' | 'en'): string => fillText(done[language], { title: chosen.title[language], count: all?.count ?? 1 });
    close();
    // What was moved aside was marked: one Delete would take it all.
    const isNew = (id: string): boolean => !chart.nodes.some((node) => node.id === id);
    const added = after.nodes.find((node) => isNew(node.id));
    if (added !== undefined) {
      stores.selection.getState().goTo('node', added.id, 'text', true);
    }
    stores.findings.getState().finish({ zh: filled('zh'), en: filled('en') });
  };
  return (
    <aside
      className="fix-pane"
      aria-label={t('fix.title')}
      ref={pane}
      data-testid="fix-pane"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
      }}
    >
      <header className="fix-head">
        <h2>{t('fix.title')}</h2>
        <IconButton icon={X} label={t('action.close')} onClick={close} />
      </header>
      {chosen === null ? <p className="fix-none">{t('fix.none')}</p> : null}
      <form
        className="fix-body"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        {fixes.map((fix) => (
          <label key={fix.id} className="fix-choice" data-testid="fix-choice">
            <input type="radio" name={name} checked={fix === chosen} onChange={() => { setChosenId(fix.id); setAll(false); }} />
            {term(fix.title)}
          </label>
        ))}
        {all === null ? null : (
          <label className="fix-choice fix-all">
            <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} data-testid="fix-all" />
            {t('fix.all', { count: all.count })}
          </label>
        )}
        {changes.length === 0 ? null : (
          <>
            <h3>{t('fix.changes', { count: changes.length })}</h3>
            <ul className="fix-changes" data-testid="fix-changes">
              {changes.map((change, index) => (
                <li key={index}>{term(change.text)}</li>
              ))}
            </ul>
          </>
        )}
        <footer className="fix-foot">
          <Button onClick={close}>{t('action.cancel')}</Button>
          {chosen === null ? null : (
            <Button tone="primary" type="submit" testId="fix-apply">
              {t('fix.apply')}
            </Button>
          )}
        </footer>
      </form>
    </aside>
  );
}

// helpers

/** The same correction for every finding of the rule; null where it is this one only, or the clerk's choice. */
function useAll(chart: Chart, finding: Finding, fix: Fix | null): { readonly after: Chart; readonly count: number } | null {
  const stores = useStores();
  return useMemo(() => {
    if (fix === null || fix.isChoice) {
      return null;
    }
    const all = fixAll(chart, finding.rule, fix.id, fixFacts(stores, chart));
    return all.count > 1 ? all : null;
  }, [chart, finding, fix, stores]);
}

/** Selects on the canvas what would change, or shows the field the finding is about; the focus stays here. */
function useMarked(chart: Chart, finding: Finding, ids: readonly string[]): void {
  const { selection } = useStores();
  const marked = ids.join('\n');
  useEffect(() => {
    const touched = new Set(marked.split('\n'));
    const nodes = chart.nodes.filter((node) => touched.has(node.id)).map((node) => node.id);
    const edges = chart.edges.filter((edge) => touched.has(edge.id)).map((edge) => edge.id);
    const first = nodes[0] ?? edges[0] ?? finding.target;
    selection.getState().goTo(targetKind(chart, first), first, finding.field, true);
    if (nodes.length + edges.length > 1) {
      selection.getState().select(nodes, edges);
    }
  }, [chart, finding, marked, selection]);
}
