import { templateQuestions, type TemplateQuestion } from '../../shared/model/procedure.ts';
import type { Template } from '../../shared/templates/template.ts';

/** Every set of answers the template can be drawn for. */
export function everyAnswer(template: Template): ReadonlySet<TemplateQuestion>[] {
  return template.questions.reduce<ReadonlySet<TemplateQuestion>[]>(
    (sets, { question }) => [...sets, ...sets.map((set) => new Set([...set, question]))],
    [new Set()],
  );
}

/** The answers in a word, for a test's name. */
export function nameOf(answers: ReadonlySet<TemplateQuestion>): string {
  return answers.size === 0 ? 'nothing' : templateQuestions.filter((question) => answers.has(question)).join(', ');
}
