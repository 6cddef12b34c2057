import type { FixMaker } from '../../fix.ts';
import { fixLineClearOfSymbols } from './line-clear-of-symbols.ts';
import { fixSymbolInLane } from './symbol-in-lane.ts';
import { fixSymbolsApart } from './symbols-apart.ts';

/** The drawing as it is printed: the corrections by the rule whose findings they correct. */
export const geometryFixes = {
  'line-clear-of-symbols': fixLineClearOfSymbols,
  'symbol-in-lane': fixSymbolInLane,
  'symbols-apart': fixSymbolsApart,
} as const satisfies Readonly<Record<string, FixMaker>>;
