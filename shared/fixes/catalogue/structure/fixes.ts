import type { FixMaker } from '../../fix.ts';
import { fixDecisionExits } from './decision-exits.ts';
import { fixDecisionMatters } from './decision-matters.ts';
import { fixEdgesAttached } from './edges-attached.ts';
import { fixEndRequired } from './end-required.ts';
import { fixLaneKnown } from './lane-known.ts';
import { fixLaneNamed } from './lane-named.ts';
import { fixLinesDistinct } from './lines-distinct.ts';
import { fixNodeText } from './node-text.ts';
import { fixReachableFromStart } from './reachable-from-start.ts';
import { fixReachesEnd } from './reaches-end.ts';
import { fixSingleStart } from './single-start.ts';
import { fixSplitAtDecision } from './split-at-decision.ts';
import { fixTerminatorAtEnds } from './terminator-at-ends.ts';

/** The drawing's soundness: the corrections by the rule whose findings they correct. */
export const structureFixes = {
  'decision-exits': fixDecisionExits,
  'decision-matters': fixDecisionMatters,
  'edges-attached': fixEdgesAttached,
  'end-required': fixEndRequired,
  'lane-known': fixLaneKnown,
  'lane-named': fixLaneNamed,
  'lines-distinct': fixLinesDistinct,
  'node-text': fixNodeText,
  'reachable-from-start': fixReachableFromStart,
  'reaches-end': fixReachesEnd,
  'single-start': fixSingleStart,
  'split-at-decision': fixSplitAtDecision,
  'terminator-at-ends': fixTerminatorAtEnds,
} as const satisfies Readonly<Record<string, FixMaker>>;
