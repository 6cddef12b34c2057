import { useMemo, useState } from 'react';
import { commandNames } from '../../shared/commands/names.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { chartAt, historyMoments, type HistoryMoment } from './history-steps.ts';
import { MomentView } from './MomentView.tsx';
import { PointList } from './PointList.tsx';
import { PointView } from './PointView.tsx';
import { useRevisions } from './use-revisions.ts';

/** What is looked at: a step of the history, or a named point. */
type Chosen = { readonly kind: 'step'; readonly back: number } | { readonly kind: 'point'; readonly number: number };

/** Steps shown before more are asked for. */
const firstShown = 60;

/** All steps and named points of the open chart, each with its picture, and the way back there. */
export function HistoryDialog() {
  const t = useText();
  const { view } = useStores();
  const chart = useSlice('document', (state) => state.chart);
  const history = useSlice('document', (state) => state.history);
  const [chosen, choose] = useState<Chosen>({ kind: 'step', back: 0 });
  const [shown, setShown] = useState(firstShown);
  const revisions = useRevisions(chart?.id ?? null);
  const moments = useMemo(() => historyMoments(history), [history]);
  const nameOf = useMomentName();
  const back = chosen.kind === 'step' ? chosen.back : 0;
  const then = useMemo(() => (chart === null ? null : chartAt(chart, history, back)), [chart, history, back]);
  const close = (): void => view.setState({ dialog: null });
  if (chart === null || then === null) {
    return null;
  }
  const point = chosen.kind === 'point' ? revisions.list.find(({ number }) => number === chosen.number) : undefined;
  const moment = moments.find((each) => each.back === back) ?? { back: 0, command: null };
  return (
    <Dialog title={t('memory.history')} lead={t('memory.history.lead')} closeLabel={t('action.close')} onClose={close} size="large">
      <div className="history">
        <div className="history-lists">
          <h3 id="history-points">{t('memory.points')}</h3>
          <PointList
            revisions={revisions.list}
            chosen={point?.number ?? null}
            onChoose={(number) => choose({ kind: 'point', number })}
            onRename={revisions.rename}
          />
          <h3 id="history-steps">{t('memory.steps')}</h3>
          <ol className="history-steps" aria-labelledby="history-steps">
            {moments.slice(0, shown).map((each) => (
              <li key={each.back}>
                <button
                  type="button"
                  className={classNames('history-row', each.back < 0 && 'is-undone')}
                  aria-pressed={point === undefined && each.back === back}
                  onClick={() => choose({ kind: 'step', back: each.back })}
                  data-testid="history-step"
                >
                  {nameOf(each)}
                  {each.back === 0 ? <span className="history-now">{t('memory.now')}</span> : null}
                </button>
              </li>
            ))}
          </ol>
          {moments.length > shown ? (
            <button type="button" className="history-more" onClick={() => setShown(shown + 200)}>
              {t('memory.more', { count: moments.length - shown })}
            </button>
          ) : null}
        </div>
        {point === undefined ? (
          <MomentView chart={chart} then={then} back={back} name={nameOf(moment)} onDone={close} />
        ) : (
          <PointView key={point.number} chart={chart} revision={point} onDone={close} />
        )}
      </div>
    </Dialog>
  );
}

// helpers

function useMomentName(): (moment: HistoryMoment) => string {
  const t = useText();
  const term = useTerm();
  return ({ back, command }) => {
    if (command === null) {
      return t('memory.beginning');
    }
    const step = Object.hasOwn(commandNames, command) ? term(commandNames[command as keyof typeof commandNames]) : command;
    return back < 0 ? t('memory.undone', { step }) : step;
  };
}
