import { useMemo } from 'react';
import type { TemplateQuestion } from '../../shared/model/procedure.ts';
import { effectOf } from '../../shared/templates/effect-of.ts';
import type { Template } from '../../shared/templates/template.ts';
import { useTerm, useText } from '../store/use-stores.tsx';

export interface QuestionListProps {
  readonly template: Template;
  readonly answers: ReadonlySet<TemplateQuestion>;
  readonly onAnswer: (question: TemplateQuestion, isYes: boolean) => void;
}

/** The questions of the procedure with what a yes changes; ticked means yes. */
export function QuestionList({ template, answers, onAnswer }: QuestionListProps) {
  const t = useText();
  const term = useTerm();
  return (
    <fieldset className="questions" data-testid="questions">
      <legend className="field-label">{t('template.questions')}</legend>
      {template.questions.length === 0 ? <p className="field-hint">{t('template.questions.none')}</p> : null}
      {template.questions.map(({ question, words }) => (
        <label key={question} className="question">
          <input type="checkbox" checked={answers.has(question)} onChange={(event) => onAnswer(question, event.target.checked)} data-question={question} />
          <span>
            <span className="question-words">{term(words)}</span>
            <EffectInWords template={template} question={question} answers={answers} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

// helpers

function EffectInWords({ template, question, answers }: { readonly template: Template; readonly question: TemplateQuestion; readonly answers: ReadonlySet<TemplateQuestion> }) {
  const t = useText();
  const { added, removed } = useMemo(() => effectOf(template, question, answers), [template, question, answers]);
  const named = (nodes: readonly { readonly text: string }[]): string => nodes.map(({ text }) => text.replace(/？$/u, '')).join(t('template.listGap'));
  const parts = [
    ...(added.length === 0 ? [] : [t('template.adds', { steps: named(added) })]),
    ...(removed.length === 0 ? [] : [t('template.takes', { steps: named(removed) })]),
  ];
  return <span className="question-effect">{parts.length === 0 ? t('template.bends') : parts.join(t('template.partGap'))}</span>;
}
