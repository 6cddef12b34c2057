import { Check, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Rectangle } from '../../shared/kernel/geometry.ts';
import { inflate } from '../../shared/kernel/geometry.ts';
import { chartScene } from '../../shared/scene/chart-scene.ts';
import type { Proposal } from '../store/arrange-store.ts';
import { acceptTidy } from '../store/tidy.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { SceneItems } from './SceneItems.tsx';

/** What an arrangement would make of the chart, shown over the canvas; nothing is changed until it is taken over. */
export function TidyPreview() {
  const { arrange } = useStores();
  const proposal = useSlice('arrange', (state) => state.proposal);
  const chart = useSlice('document', (state) => state.chart);
  // What was proposed for a chart that is another by now is of no use.
  const isCurrent = proposal !== null && proposal.chart === chart;
  useEffect(() => {
    if (proposal !== null && !isCurrent) {
      arrange.getState().drop();
    }
  }, [arrange, proposal, isCurrent]);
  return isCurrent ? <Preview proposal={proposal} /> : null;
}

// helpers

function Preview({ proposal }: { readonly proposal: Proposal }) {
  const t = useText();
  const stores = useStores();
  const [shown, setShown] = useState<'after' | 'before'>('after');
  const dialog = useRef<HTMLDialogElement>(null);
  useOverWorkbench(dialog);
  const drop = (): void => stores.arrange.getState().drop();
  return (
    <dialog
      ref={dialog}
      className="tidy"
      aria-label={t('tidy.preview')}
      onCancel={(event) => {
        event.preventDefault();
        drop();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      data-testid="tidy-preview"
    >
      <form
        className="tidy-frame"
        onSubmit={(event) => {
          event.preventDefault();
          acceptTidy(stores);
        }}
      >
        <header className="tidy-bar">
          <div className="tidy-words">
            <h2>{t(`tidy.preview.${proposal.mode}`)}</h2>
            <p data-testid="tidy-count">{t('tidy.moved', { count: proposal.moved.size, total: proposal.chart.nodes.length })}</p>
          </div>
          <Segmented
            label={t('tidy.compare')}
            isLabelHidden
            value={shown}
            options={[
              { value: 'before', label: t('tidy.before') },
              { value: 'after', label: t('tidy.after') },
            ]}
            onChange={setShown}
          />
          <Button tone="quiet" icon={X} onClick={drop} testId="arrange-cancel">
            {t('tidy.cancel')}
          </Button>
          <Button tone="primary" icon={Check} type="submit" testId="arrange-apply">
            {t('tidy.apply')}
          </Button>
        </header>
        <Drawing proposal={proposal} shown={shown} />
      </form>
    </dialog>
  );
}

/** The whole chart, as large as there is room; what moves has a mark behind it. */
function Drawing({ proposal, shown }: { readonly proposal: Proposal; readonly shown: 'after' | 'before' }) {
  const t = useText();
  const { fonts, boxOf } = useStores();
  const chart = shown === 'after' ? proposal.arranged : proposal.chart;
  const scene = useMemo(() => chartScene(chart, fonts), [chart, fonts]);
  const marks = chart.nodes.flatMap((node): Rectangle[] =>
    proposal.moved.has(node.id) && node.position !== null
      ? [inflate({ x: node.position.x + scene.origin.x, y: node.position.y + scene.origin.y, ...boxOf(node).size }, 4)]
      : [],
  );
  const margin = 12;
  const box = [-margin, -margin, scene.width + 2 * margin, scene.height + 2 * margin];
  return (
    <div className="tidy-sheet" role="img" aria-label={t(shown === 'after' ? 'tidy.after' : 'tidy.before')}>
      <svg viewBox={box.join(' ')} preserveAspectRatio="xMidYMid meet" data-shown={shown}>
        <rect className="tidy-paper" x={-margin} y={-margin} width={scene.width + 2 * margin} height={scene.height + 2 * margin} rx={4} />
        {marks.map((mark, index) => (
          <rect key={index} className="tidy-mark" x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={6} />
        ))}
        <SceneItems items={scene.items} />
      </svg>
    </div>
  );
}

/** Opens the dialog just over the canvas, so that the rest of the window stays to be seen, and puts the focus on taking over. */
function useOverWorkbench(dialog: React.RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    const place = (): void => {
      const { left, top, width, height } = document.querySelector('.workbench-middle')?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
      Object.assign(element?.style ?? {}, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    };
    place();
    if (element?.open === false) {
      element.showModal();
    }
    element?.querySelector<HTMLElement>('[data-testid="arrange-apply"]')?.focus();
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('resize', place);
      element?.close();
    };
  }, [dialog]);
}
