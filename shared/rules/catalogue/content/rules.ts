import type { LevelledRule } from '../../levelled-rule.ts';
import { basisArticle } from './basis-article.ts';
import { basisRank } from './basis-rank.ts';
import { basisRequired } from './basis-required.ts';
import { basisVersion } from './basis-version.ts';
import { businessTelephone } from './business-telephone.ts';
import { chartAndText } from './chart-and-text.ts';
import { chartReference } from './chart-reference.ts';
import { citationInForce } from './citation-in-force.ts';
import { complaintRoute } from './complaint-route.ts';
import { handlingPostsRequired } from './handling-posts-required.ts';
import { interfaceMarked } from './interface-marked.ts';
import { liabilityCited } from './liability-cited.ts';
import { postKnown } from './post-known.ts';
import { powerIdentified } from './power-identified.ts';
import { qualityStandardComplete } from './quality-standard-complete.ts';
import { remedyRequired } from './remedy-required.ts';
import { rightsInText } from './rights-in-text.ts';
import { rightsStated } from './rights-stated.ts';
import { stepsRequired } from './steps-required.ts';
import { supervisionComplete } from './supervision-complete.ts';

/** The Opinion's elements: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const contentRules = [
  { rule: basisRequired, filing: 'error', drawing: 'warning' },
  { rule: basisArticle, filing: 'error', drawing: 'info' },
  { rule: basisVersion, filing: 'warning', drawing: 'off' },
  { rule: citationInForce, filing: 'warning', drawing: 'info' },
  { rule: basisRank, filing: 'warning', drawing: 'info' },
  { rule: handlingPostsRequired, filing: 'error', drawing: 'warning' },
  { rule: postKnown, filing: 'info', drawing: 'off' },
  { rule: stepsRequired, filing: 'error', drawing: 'info' },
  { rule: interfaceMarked, filing: 'warning', drawing: 'info' },
  { rule: chartReference, filing: 'warning', drawing: 'info' },
  { rule: qualityStandardComplete, filing: 'error', drawing: 'info' },
  { rule: supervisionComplete, filing: 'error', drawing: 'info' },
  { rule: rightsStated, filing: 'error', drawing: 'info' },
  { rule: rightsInText, filing: 'warning', drawing: 'off' },
  { rule: remedyRequired, filing: 'warning', drawing: 'info' },
  { rule: complaintRoute, filing: 'error', drawing: 'info' },
  { rule: businessTelephone, filing: 'warning', drawing: 'off' },
  { rule: liabilityCited, filing: 'error', drawing: 'info' },
  { rule: chartAndText, filing: 'error', drawing: 'info' },
  { rule: powerIdentified, filing: 'error', drawing: 'warning' },
] as const satisfies readonly LevelledRule[];
