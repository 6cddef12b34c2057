import type { Procedure, TemplateQuestion } from '../model/procedure.ts';
import { templateQuestions } from '../model/procedure.ts';
import { penaltyTemplate } from './penalty.ts';
import type { Template } from './template.ts';

/** The template of each procedure that has one yet. */
export const templates: readonly Template[] = [penaltyTemplate];

/** The template of the procedure. Throws RangeError where there is none. */
export function templateOf(procedure: Procedure): Template {
  const template = templates.find((candidate) => candidate.procedure === procedure);
  if (template === undefined) {
    throw new RangeError(`no template for ${procedure}`);
  }
  return template;
}

/** The answers as the template takes them: those that matter for it, in the order of the questions. */
export function answersFor(template: Template, answers: Iterable<TemplateQuestion>): ReadonlySet<TemplateQuestion> {
  const given = new Set(answers);
  return new Set(templateQuestions.filter((question) => template.questions.includes(question) && given.has(question)));
}
