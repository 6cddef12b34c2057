import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { flowOrder, graphOf } from '../../shared/model/graph.ts';
import { useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { KindIcon } from '../ui/KindIcon.tsx';

export type StepMark = 'byAnswer' | 'new' | 'gone';

export interface StepsPreviewProps {
  readonly chart: Chart;
  /** Steps to point out, by id. */
  readonly marks: ReadonlyMap<string, StepMark>;
}

/** The steps of a chart that is not drawn yet, in flow order: symbol, name, lane, and where a decision leads. */
export function StepsPreview({ chart, marks }: StepsPreviewProps) {
  const t = useText();
  const { rows, lanes } = useMemo(() => rowsOf(chart), [chart]);
  return (
    <section className="steps-preview" aria-label={t('template.steps')}>
      <header>
        <h3 className="field-label">{t('template.steps')}</h3>
        <span role="status" data-testid="steps-count">
          {t('template.steps.count', { steps: rows.filter(({ node }) => marks.get(node.id) !== 'gone').length, lanes })}
        </span>
      </header>
      <ol tabIndex={0} data-testid="steps">
        {rows.map(({ node, lane, exits }) => {
          const mark = marks.get(node.id);
          return (
            <li key={node.id} className={classNames('step-row', mark !== undefined && `is-${mark}`)}>
              <KindIcon kind={node.kind} />
              <span className="step-name">
                {mark === 'gone' ? <del>{node.text}</del> : node.text}
                {mark === undefined ? null : <em>{t(`template.steps.${mark}`)}</em>}
                {node.kind !== 'decision' ? null : <span className="step-exits">{exits.map(({ label, to }) => t('template.exit', { label, to })).join(t('template.partGap'))}</span>}
              </span>
              <span className="step-lane ellipsis">{lane}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

// helpers

function rowsOf(chart: Chart) {
  const graph = graphOf(chart);
  const rows = flowOrder(chart, graph).map((node) => ({
    node,
    lane: graph.lanes.get(node.laneId)?.name ?? '',
    exits: (graph.outgoing.get(node.id) ?? []).map(({ label, to }) => ({ label, to: graph.nodes.get(to)?.text ?? '' })),
  }));
  return { rows, lanes: new Set(chart.nodes.map(({ laneId }) => laneId)).size };
}
