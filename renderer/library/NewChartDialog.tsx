import { useMemo, useState, type FormEvent } from 'react';
import type { PowerKind } from '../../shared/model/power.ts';
import { procedureKinds, type Procedure, type TemplateQuestion } from '../../shared/model/procedure.ts';
import { answered } from '../../shared/templates/answered.ts';
import { usualProcedure } from '../../shared/templates/chart-from-template.ts';
import { templateOf, usualAnswers } from '../../shared/templates/templates.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { ProcedureChoice } from '../templates/ProcedureChoice.tsx';
import { QuestionList } from '../templates/QuestionList.tsx';
import { StepsPreview, type StepMark } from '../templates/StepsPreview.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';

export interface NewChartDraft {
  readonly kind: PowerKind;
  readonly name: string;
  readonly code: string;
}

export interface NewChartDialogProps {
  readonly draft: NewChartDraft;
  readonly onClose: () => void;
  readonly onCreated: (chartId: string) => void;
}

/** Procedure, name and code of a new chart, and the questions that shape its flow, with the steps they give. */
export function NewChartDialog({ draft, onClose, onCreated }: NewChartDialogProps) {
  const t = useText();
  const { client, notices } = useStores();
  const [procedure, setProcedure] = useState(() => usualProcedure(draft.kind));
  const [given, setGiven] = useState<ReadonlyMap<Procedure, ReadonlySet<TemplateQuestion>>>(new Map());
  const [name, setName] = useState(draft.name);
  const [code, setCode] = useState(draft.code);
  const [start, setStart] = useState<Start>('template');
  const [isWorking, setWorking] = useState(false);
  const template = templateOf(procedure);
  const answers = useMemo(() => given.get(procedure) ?? usualAnswers(template), [given, procedure, template]);
  const chart = useMemo(() => template.draw(answers), [template, answers]);
  const marks = useMemo(() => {
    const always = new Set(template.draw(new Set()).nodes.map(({ id }) => id));
    return new Map(chart.nodes.filter(({ id }) => !always.has(id)).map(({ id }): [string, StepMark] => [id, 'byAnswer']));
  }, [template, chart]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') {
      return;
    }
    setWorking(true);
    const answer = await client.call('charts.create', {
      kind: procedureKinds[procedure],
      procedure,
      answers: [...answers],
      name: name.trim().normalize('NFC'),
      code: code.trim(),
      blank: start === 'blank',
    });
    setWorking(false);
    if (answer.ok) {
      onCreated(answer.value.chartId);
    } else {
      notices.getState().showError(answer.error);
    }
  };

  return (
    <Dialog title={t('chartNew.title')} lead={t('chartNew.lead')} closeLabel={t('action.close')} onClose={onClose} size="large">
      <form className="new-chart" onSubmit={(event) => void submit(event)}>
        <div className="new-chart-columns">
          <div className="form new-chart-column">
            <ProcedureChoice chosen={procedure} onChoose={setProcedure} />
            <label className="field">
              <span className="field-label">{t('chartNew.name')}</span>
              <input
                className="field-input"
                value={name}
                maxLength={500}
                data-autofocus
                required
                placeholder={t('chartNew.name.hint')}
                onChange={(event) => setName(event.target.value)}
                data-testid="new-name"
              />
            </label>
            <label className="field">
              <span className="field-label">{t('chartNew.code')}</span>
              <input
                className="field-input"
                value={code}
                maxLength={100}
                placeholder={t('chartNew.code.hint')}
                onChange={(event) => setCode(event.target.value)}
              />
            </label>
            <Segmented<Start>
              label={t('chartNew.start')}
              value={start}
              options={starts.map((value) => ({ value, label: t(`chartNew.start.${value}`) }))}
              onChange={setStart}
            />
          </div>
          <div className="form new-chart-column">
            <QuestionList
              template={template}
              answers={answers}
              onAnswer={(question, isYes) => setGiven(new Map([...given, [procedure, answered(answers, question, isYes)]]))}
            />
            {start === 'blank' ? <p className="field-hint">{t('template.steps.blank')}</p> : <StepsPreview chart={chart} marks={marks} />}
          </div>
        </div>
        <div className="dialog-actions">
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" type="submit" isDisabled={name.trim() === '' || isWorking} testId="new-create">
            {t('chartNew.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// helpers

const starts = ['template', 'blank'] as const;
type Start = (typeof starts)[number];
