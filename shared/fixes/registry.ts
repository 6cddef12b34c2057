import type { RuleId } from '../rules/registry.ts';
import { fixBasisArticle } from './catalogue/basis-article.ts';
import { fixBasisRequired } from './catalogue/basis-required.ts';
import { fixBasisVersion } from './catalogue/basis-version.ts';
import { fixBusinessTelephone } from './catalogue/business-telephone.ts';
import { fixChartReference } from './catalogue/chart-reference.ts';
import { fixComplaintRoute } from './catalogue/complaint-route.ts';
import { fixDecisionExits } from './catalogue/decision-exits.ts';
import { fixEdgesAttached } from './catalogue/edges-attached.ts';
import { fixEndRequired } from './catalogue/end-required.ts';
import { fixHandlingPostsRequired } from './catalogue/handling-posts-required.ts';
import { fixInterfaceMarked } from './catalogue/interface-marked.ts';
import { fixLaneKnown } from './catalogue/lane-known.ts';
import { fixLaneNamed } from './catalogue/lane-named.ts';
import { fixLiabilityCited } from './catalogue/liability-cited.ts';
import { fixLimitUnit } from './catalogue/limit-unit.ts';
import { fixNodeText } from './catalogue/node-text.ts';
import { fixPenaltyHearingWindow } from './catalogue/penalty-hearing-window.ts';
import { fixPenaltyLegalReview } from './catalogue/penalty-legal-review.ts';
import { fixPowerIdentified } from './catalogue/power-identified.ts';
import { fixReachableFromStart } from './catalogue/reachable-from-start.ts';
import { fixReachesEnd } from './catalogue/reaches-end.ts';
import { fixRemedyRequired } from './catalogue/remedy-required.ts';
import { fixRightsInText } from './catalogue/rights-in-text.ts';
import { fixRightsStated } from './catalogue/rights-stated.ts';
import { fixSingleStart } from './catalogue/single-start.ts';
import { fixSupervisionComplete } from './catalogue/supervision-complete.ts';
import { fixTelephoneForm } from './catalogue/telephone-form.ts';
import type { FixMaker } from './fix.ts';

/** The corrections by the rule whose findings they correct; a rule without any needs the clerk's own words. */
export const fixMakers: Readonly<Partial<Record<RuleId, FixMaker>>> = {
  'basis-article': fixBasisArticle,
  'basis-required': fixBasisRequired,
  'basis-version': fixBasisVersion,
  'business-telephone': fixBusinessTelephone,
  'chart-reference': fixChartReference,
  'complaint-route': fixComplaintRoute,
  'decision-exits': fixDecisionExits,
  'edges-attached': fixEdgesAttached,
  'end-required': fixEndRequired,
  'handling-posts-required': fixHandlingPostsRequired,
  'interface-marked': fixInterfaceMarked,
  'lane-known': fixLaneKnown,
  'lane-named': fixLaneNamed,
  'liability-cited': fixLiabilityCited,
  'limit-unit': fixLimitUnit,
  'node-text': fixNodeText,
  'penalty-hearing-window': fixPenaltyHearingWindow,
  'penalty-legal-review': fixPenaltyLegalReview,
  'power-identified': fixPowerIdentified,
  'reachable-from-start': fixReachableFromStart,
  'reaches-end': fixReachesEnd,
  'remedy-required': fixRemedyRequired,
  'rights-in-text': fixRightsInText,
  'rights-stated': fixRightsStated,
  'single-start': fixSingleStart,
  'supervision-complete': fixSupervisionComplete,
  'telephone-form': fixTelephoneForm,
};
