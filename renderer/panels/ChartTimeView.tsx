import type { Chart } from '../../shared/model/chart.ts';
import { describeApart, describeTime, printTotals } from '../../shared/law/describe-time.ts';
import { timeTones } from '../store/time-tone.ts';
import { useChartTime } from '../store/use-chart-time.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { Chip } from '../ui/Chip.tsx';

/** What the steps add up to along the longest way, step by step and lane by lane, and what is not added. */
export function ChartTimeView({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const { view, selection } = useStores();
  const isMarked = useSlice('view', (state) => state.marksLongestWay);
  const time = useChartTime(chart);
  const sum = describeTime(time);
  const names = new Map(chart.nodes.map((node) => [node.id, node.text]));
  const lanes = new Map(chart.lanes.map((lane) => [lane.id, lane.name]));
  const steps = time.path.flatMap((id) => time.steps.get(id) ?? []);
  return (
    <section className="chart-time" data-testid="chart-time" aria-label={t('time.title')}>
      <h3 className="field-label">{t('time.title')}</h3>
      <Chip tone={timeTones[time.verdict]}>{sum === null ? t('time.none') : term(sum)}</Chip>
      {steps.length === 0 ? null : (
        <ol className="chart-time-steps" aria-label={t('time.steps')}>
          {steps.map(({ nodeId, added, running }) => (
            <li key={nodeId}>
              <button type="button" onClick={() => selection.getState().visit(nodeId)}>
                <span className="ellipsis">{names.get(nodeId) || t('canvas.node.unnamed')}</span>
                <span>
                  {t('time.adds', {
                    added: term(printTotals(added === null ? {} : { [added.unit]: added.amount })),
                    running: term(printTotals(running ?? {})),
                  })}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {time.byLane.length < 2 ? null : (
        <dl className="chart-time-lanes" aria-label={t('time.byLane')}>
          {time.byLane.map(({ laneId, total }) => (
            <div key={laneId}>
              <dt className="ellipsis">{lanes.get(laneId) || t('canvas.lane.unnamed')}</dt>
              <dd>{term(printTotals(total))}</dd>
            </div>
          ))}
        </dl>
      )}
      {describeApart(chart, time).map((line) => (
        <p key={line.zh} className="field-hint">
          {term(line)}
        </p>
      ))}
      <CheckField
        label={t('time.show')}
        isChecked={isMarked}
        onChange={(marksLongestWay) => view.setState(marksLongestWay ? { marksLongestWay, chartView: 'chart' } : { marksLongestWay })}
      />
    </section>
  );
}
