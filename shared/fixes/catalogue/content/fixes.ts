import type { FixMaker } from '../../fix.ts';
import { fixBasisArticle } from './basis-article.ts';
import { fixBasisRequired } from './basis-required.ts';
import { fixBasisVersion } from './basis-version.ts';
import { fixBusinessTelephone } from './business-telephone.ts';
import { fixChartReference } from './chart-reference.ts';
import { fixCitationInForce } from './citation-in-force.ts';
import { fixComplaintRoute } from './complaint-route.ts';
import { fixHandlingPostsRequired } from './handling-posts-required.ts';
import { fixInterfaceMarked } from './interface-marked.ts';
import { fixLiabilityCited } from './liability-cited.ts';
import { fixPostKnown } from './post-known.ts';
import { fixPowerIdentified } from './power-identified.ts';
import { fixRemedyRequired } from './remedy-required.ts';
import { fixRightsInText } from './rights-in-text.ts';
import { fixRightsStated } from './rights-stated.ts';
import { fixSupervisionComplete } from './supervision-complete.ts';

/** The Opinion's elements: the corrections by the rule whose findings they correct. */
export const contentFixes = {
  'basis-article': fixBasisArticle,
  'basis-required': fixBasisRequired,
  'basis-version': fixBasisVersion,
  'business-telephone': fixBusinessTelephone,
  'chart-reference': fixChartReference,
  'citation-in-force': fixCitationInForce,
  'complaint-route': fixComplaintRoute,
  'handling-posts-required': fixHandlingPostsRequired,
  'interface-marked': fixInterfaceMarked,
  'liability-cited': fixLiabilityCited,
  'post-known': fixPostKnown,
  'power-identified': fixPowerIdentified,
  'remedy-required': fixRemedyRequired,
  'rights-in-text': fixRightsInText,
  'rights-stated': fixRightsStated,
  'supervision-complete': fixSupervisionComplete,
} as const satisfies Readonly<Record<string, FixMaker>>;
