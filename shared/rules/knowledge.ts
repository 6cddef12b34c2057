import type { LawRegister } from '../law/register.ts';
import { shippedRegister } from '../law/shipped-register.ts';
import type { Department, Post } from '../model/department.ts';
import type { Drawing } from '../model/drawing.ts';
import { defaultRuleSettings, type RuleSettings } from './rule-settings.ts';

/** What a check knows besides the chart. */
export interface Knowledge {
  readonly settings: RuleSettings;
  /** The chart as it is printed; null where nothing has typeset it: then the rules of geometry have nothing to say. */
  readonly drawing: Drawing | null;
  /** The department the chart belongs to; null for a chart that stands alone. */
  readonly department: Department | null;
  /** The department's posts; none for a chart that stands alone. */
  readonly posts: readonly Post[];
  readonly register: LawRegister;
}

/** What a check knows of a chart that stands alone: the shipped settings and law. */
export function defaultKnowledge(): Knowledge {
  return { settings: defaultRuleSettings, drawing: null, department: null, posts: [], register: shippedRegister };
}
