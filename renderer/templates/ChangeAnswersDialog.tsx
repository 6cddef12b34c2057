import { useMemo, useState } from 'react';
import { describeChanges } from '../../shared/fixes/describe-changes.ts';
import { applyLayout } from '../../shared/layout/chart-layout.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { TemplateQuestion } from '../../shared/model/procedure.ts';
import { answered } from '../../shared/templates/answered.ts';
import { changeAnswers } from '../../shared/templates/change-answers.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import { texts } from '../../shared/text/text.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { QuestionList } from './QuestionList.tsx';
import { StepsPreview, type StepMark } from './StepsPreview.tsx';

/** The questions the open chart was made by, to be answered anew: what would change is shown, then done as one step. */
export function ChangeAnswersDialog() {
  const chart = useSlice('document', (state) => state.chart);
  return chart === null || chart.template === null ? null : <Answers chart={chart} made={chart.template} />;
}

// helpers

function Answers({ chart, made }: { readonly chart: Chart; readonly made: NonNullable<Chart['template']> }) {
  const t = useText();
  const term = useTerm();
  const { view, document, arrange, notices } = useStores();
  const [answers, setAnswers] = useState<ReadonlySet<TemplateQuestion>>(() => new Set(made.answers));
  const [isWorking, setWorking] = useState(false);
  const template = templateOf(made.procedure);
  const isSame = answers.size === made.answers.length && made.answers.every((answer) => answers.has(answer));
  const after = useMemo(() => (isSame ? chart : changeAnswers(chart, answers)), [chart, answers, isSame]);
  const changes = useMemo(() => describeChanges(chart, after), [chart, after]);
  const marks = useMemo(() => marksOf(chart, after), [chart, after]);
  const close = (): void => view.setState({ dialog: null });
  const apply = async (): Promise<void> => {
    setWorking(true);
    const layout = after.nodes.some(({ position }) => position === null) ? await arrange.getState().arrange(after) : null;
    setWorking(false);
    if (document.getState().chart === chart && document.getState().run({ command: 'chart.answer', arguments: { after: layout === null ? after : applyLayout(after, layout) } })) {
      close();
      notices.getState().show('good', texts['template.change.done']);
    }
  };
  return (
    <Dialog title={t('template.change.title')} lead={t('template.change.lead')} closeLabel={t('action.close')} onClose={close} size="large">
      <form
        className="new-chart"
        data-testid="change-answers"
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <div className="new-chart-columns">
          <div className="form new-chart-column">
            <QuestionList template={template} answers={answers} onAnswer={(question, isYes) => setAnswers(answered(answers, question, isYes))} />
            <section className="answer-changes">
              <h3 className="field-label" role="status">
                {isSame ? t('template.change.same') : t('template.change.preview', { count: changes.length })}
              </h3>
              {changes.length === 0 ? null : (
                <ul className="fix-changes" data-testid="answer-changes">
                  {changes.map((change, index) => (
                    <li key={index}>{term(change.text)}</li>
                  ))}
                </ul>
              )}
            </section>
          </div>
          <div className="form new-chart-column">
            <StepsPreview chart={union(chart, after)} marks={marks} />
          </div>
        </div>
        <div className="dialog-actions">
          <Button tone="quiet" onClick={close}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" type="submit" isDisabled={isSame || isWorking} testId="answers-apply">
            {t('template.change.apply')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Both flows in one, so that what goes is seen where it stood. */
function union(before: Chart, after: Chart): Chart {
  return { ...after, lanes: joined(after.lanes, before.lanes), nodes: joined(after.nodes, before.nodes), edges: joined(after.edges, before.edges) };
}

function joined<Item extends { readonly id: string }>(first: readonly Item[], second: readonly Item[]): Item[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

function marksOf(before: Chart, after: Chart): Map<string, StepMark> {
  const were = new Set(before.nodes.map(({ id }) => id));
  const are = new Set(after.nodes.map(({ id }) => id));
  return new Map([
    ...after.nodes.filter(({ id }) => !were.has(id)).map(({ id }): [string, StepMark] => [id, 'new']),
    ...before.nodes.filter(({ id }) => !are.has(id)).map(({ id }): [string, StepMark] => [id, 'gone']),
  ]);
}
