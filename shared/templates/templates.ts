import type { Procedure, TemplateQuestion } from '../model/procedure.ts';
import { adjudicationTemplate } from './adjudication.ts';
import { benefitTemplate } from './benefit.ts';
import { confirmationTemplate } from './confirmation.ts';
import { enforcementCourtTemplate } from './enforcement-court.ts';
import { enforcementTemplate } from './enforcement.ts';
import { freezingTemplate } from './freezing.ts';
import { inspectionTemplate } from './inspection.ts';
import { levyTemplate } from './levy.ts';
import { licenceTemplate } from './licence.ts';
import { otherTemplate } from './other.ts';
import { penaltySummaryTemplate } from './penalty-summary.ts';
import { penaltyTemplate } from './penalty.ts';
import { rewardTemplate } from './reward.ts';
import { seizureTemplate } from './seizure.ts';
import type { Template } from './template.ts';

/** Every template, in the order of the procedures. */
export const templates: readonly Template[] = [
  penaltyTemplate,
  penaltySummaryTemplate,
  licenceTemplate,
  seizureTemplate,
  freezingTemplate,
  enforcementTemplate,
  enforcementCourtTemplate,
  levyTemplate,
  benefitTemplate,
  adjudicationTemplate,
  inspectionTemplate,
  confirmationTemplate,
  rewardTemplate,
  otherTemplate,
];

/** The template of the procedure. */
export function templateOf(procedure: Procedure): Template {
  const template = templates.find((each) => each.procedure === procedure);
  if (template === undefined) {
    throw new RangeError(`no template for ${procedure}`);
  }
  return template;
}

/** What the template is drawn with where the clerk answers nothing. */
export function usualAnswers({ questions }: Template): Set<TemplateQuestion> {
  return new Set(questions.filter((asked) => asked.isUsual).map((asked) => asked.question));
}
