import type { LevelledRule } from '../../levelled-rule.ts';
import { chartSize } from './chart-size.ts';
import { decisionExits } from './decision-exits.ts';
import { decisionMatters } from './decision-matters.ts';
import { edgesAttached } from './edges-attached.ts';
import { endRequired } from './end-required.ts';
import { laneKnown } from './lane-known.ts';
import { laneNamed } from './lane-named.ts';
import { linesDistinct } from './lines-distinct.ts';
import { nodeText } from './node-text.ts';
import { reachableFromStart } from './reachable-from-start.ts';
import { reachesEnd } from './reaches-end.ts';
import { singleStart } from './single-start.ts';
import { splitAtDecision } from './split-at-decision.ts';
import { terminatorAtEnds } from './terminator-at-ends.ts';

/** The drawing's soundness: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const structureRules = [
  { rule: chartSize, filing: 'warning', drawing: 'info' },
  { rule: singleStart, filing: 'error', drawing: 'warning' },
  { rule: endRequired, filing: 'error', drawing: 'info' },
  { rule: reachableFromStart, filing: 'error', drawing: 'warning' },
  { rule: reachesEnd, filing: 'error', drawing: 'info' },
  { rule: edgesAttached, filing: 'error', drawing: 'error' },
  { rule: decisionExits, filing: 'error', drawing: 'warning' },
  { rule: decisionMatters, filing: 'warning', drawing: 'info' },
  { rule: linesDistinct, filing: 'warning', drawing: 'info' },
  { rule: splitAtDecision, filing: 'warning', drawing: 'info' },
  { rule: terminatorAtEnds, filing: 'warning', drawing: 'info' },
  { rule: nodeText, filing: 'error', drawing: 'warning' },
  { rule: laneKnown, filing: 'error', drawing: 'error' },
  { rule: laneNamed, filing: 'warning', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
