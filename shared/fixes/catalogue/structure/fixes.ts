import type { FixMaker } from '../../fix.ts';
import { fixDecisionExits } from './decision-exits.ts';
import { fixEdgesAttached } from './edges-attached.ts';
import { fixEndRequired } from './end-required.ts';
import { fixLaneKnown } from './lane-known.ts';
import { fixLaneNamed } from './lane-named.ts';
import { fixNodeText } from './node-text.ts';
import { fixReachableFromStart } from './reachable-from-start.ts';
import { fixReachesEnd } from './reaches-end.ts';
import { fixSingleStart } from './single-start.ts';

/** The drawing's soundness: the corrections by the rule whose findings they correct. */
export const structureFixes = {
  'decision-exits': fixDecisionExits,
  'edges-attached': fixEdgesAttached,
  'end-required': fixEndRequired,
  'lane-known': fixLaneKnown,
  'lane-named': fixLaneNamed,
  'node-text': fixNodeText,
  'reachable-from-start': fixReachableFromStart,
  'reaches-end': fixReachesEnd,
  'single-start': fixSingleStart,
} as const satisfies Readonly<Record<string, FixMaker>>;
