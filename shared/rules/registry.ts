import { basisArticle } from './catalogue/basis-article.ts';
import { basisRank } from './catalogue/basis-rank.ts';
import { basisRequired } from './catalogue/basis-required.ts';
import { basisVersion } from './catalogue/basis-version.ts';
import { businessTelephone } from './catalogue/business-telephone.ts';
import { chartAndText } from './catalogue/chart-and-text.ts';
import { chartReference } from './catalogue/chart-reference.ts';
import { chartSize } from './catalogue/chart-size.ts';
import { complaintRoute } from './catalogue/complaint-route.ts';
import { decisionExits } from './catalogue/decision-exits.ts';
import { edgesAttached } from './catalogue/edges-attached.ts';
import { endRequired } from './catalogue/end-required.ts';
import { handlingPostsRequired } from './catalogue/handling-posts-required.ts';
import { interfaceMarked } from './catalogue/interface-marked.ts';
import { laneKnown } from './catalogue/lane-known.ts';
import { laneNamed } from './catalogue/lane-named.ts';
import { liabilityCited } from './catalogue/liability-cited.ts';
import { limitRequired } from './catalogue/limit-required.ts';
import { limitUnit } from './catalogue/limit-unit.ts';
import { nodeText } from './catalogue/node-text.ts';
import { penaltyHearingWindow } from './catalogue/penalty-hearing-window.ts';
import { penaltyLegalReview } from './catalogue/penalty-legal-review.ts';
import { powerIdentified } from './catalogue/power-identified.ts';
import { promisedWithinStatutory } from './catalogue/promised-within-statutory.ts';
import { qualityStandardComplete } from './catalogue/quality-standard-complete.ts';
import { reachableFromStart } from './catalogue/reachable-from-start.ts';
import { reachesEnd } from './catalogue/reaches-end.ts';
import { remedyRequired } from './catalogue/remedy-required.ts';
import { rightsInText } from './catalogue/rights-in-text.ts';
import { rightsStated } from './catalogue/rights-stated.ts';
import { singleStart } from './catalogue/single-start.ts';
import { stepLimitWithinOverall } from './catalogue/step-limit-within-overall.ts';
import { stepsRequired } from './catalogue/steps-required.ts';
import { supervisionComplete } from './catalogue/supervision-complete.ts';
import { telephoneForm } from './catalogue/telephone-form.ts';

/** Every rule, in the order findings of one place are told: the Opinion's elements, then the drawing's structure. */
export const rules = [
  basisRequired,
  basisArticle,
  basisVersion,
  basisRank,
  handlingPostsRequired,
  stepsRequired,
  interfaceMarked,
  chartReference,
  penaltyLegalReview,
  limitRequired,
  limitUnit,
  promisedWithinStatutory,
  stepLimitWithinOverall,
  qualityStandardComplete,
  supervisionComplete,
  rightsStated,
  rightsInText,
  penaltyHearingWindow,
  remedyRequired,
  complaintRoute,
  businessTelephone,
  telephoneForm,
  liabilityCited,
  chartAndText,
  chartSize,
  powerIdentified,
  singleStart,
  endRequired,
  reachableFromStart,
  reachesEnd,
  edgesAttached,
  decisionExits,
  nodeText,
  laneKnown,
  laneNamed,
] as const;

export type RuleId = (typeof rules)[number]['id'];
