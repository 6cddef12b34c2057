import type { TemplateQuestion } from '../model/procedure.ts';

/** The answers with one question answered anew. */
export function answered(answers: ReadonlySet<TemplateQuestion>, question: TemplateQuestion, isYes: boolean): ReadonlySet<TemplateQuestion> {
  const others = [...answers].filter((answer) => answer !== question);
  return new Set(isYes ? [...others, question] : others);
}
