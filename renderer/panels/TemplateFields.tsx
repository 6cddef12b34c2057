import type { Chart } from '../../shared/model/chart.ts';
import { procedureTerms } from '../../shared/model/procedure.ts';
import { templateOf } from '../../shared/templates/templates.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';

/** The procedure the chart was made for and how its questions are answered; they are changed in a dialog. */
export function TemplateFields({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const { view } = useStores();
  const { template } = chart;
  if (template === null) {
    return <p className="field-hint">{t('template.none')}</p>;
  }
  const { questions } = templateOf(template.procedure);
  return (
    <>
      <p className="template-procedure">{term(procedureTerms[template.procedure])}</p>
      {questions.length === 0 ? <p className="field-hint">{t('template.questions.none')}</p> : null}
      <dl className="template-answers" data-testid="template-answers">
        {questions.map(({ question, words }) => (
          <div key={question}>
            <dt>{term(words)}</dt>
            <dd>{t(template.answers.includes(question) ? 'template.yes' : 'template.no')}</dd>
          </div>
        ))}
      </dl>
      {questions.length === 0 ? null : (
        <Button onClick={() => view.setState({ dialog: 'answers' })} testId="change-answers-open">
          {t('template.change')}
        </Button>
      )}
    </>
  );
}
