import type { Drawing } from './drawing.ts';
import { defaultRuleSettings, type RuleSettings } from './rule-settings.ts';

/** What a check knows besides the chart. */
export interface Knowledge {
  readonly settings: RuleSettings;
  /** The chart as it is printed; null where nothing has typeset it: then the rules of geometry have nothing to say. */
  readonly drawing: Drawing | null;
}

export function defaultKnowledge(): Knowledge {
  return { settings: defaultRuleSettings, drawing: null };
}
