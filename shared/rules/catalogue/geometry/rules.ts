import type { LevelledRule } from '../../levelled-rule.ts';
import { charactersPrintable } from './characters-printable.ts';
import { labelLegible } from './label-legible.ts';
import { lineClearOfSymbols } from './line-clear-of-symbols.ts';
import { printedType } from './printed-type.ts';
import { symbolInLane } from './symbol-in-lane.ts';
import { symbolsApart } from './symbols-apart.ts';
import { textInSymbol } from './text-in-symbol.ts';

/** The drawing as it is printed: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const geometryRules = [
  { rule: symbolsApart, filing: 'error', drawing: 'warning' },
  { rule: symbolInLane, filing: 'error', drawing: 'warning' },
  { rule: textInSymbol, filing: 'warning', drawing: 'info' },
  { rule: lineClearOfSymbols, filing: 'warning', drawing: 'info' },
  { rule: labelLegible, filing: 'warning', drawing: 'info' },
  { rule: printedType, filing: 'warning', drawing: 'off' },
  { rule: charactersPrintable, filing: 'error', drawing: 'warning' },
] as const satisfies readonly LevelledRule[];
