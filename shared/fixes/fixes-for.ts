import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import { checkWithRules } from '../rules/check-chart.ts';
import type { Finding } from '../rules/finding.ts';
import { presets } from '../rules/presets.ts';
import { rules } from '../rules/registry.ts';
import type { Fix, FixFacts, FixMaker } from './fix.ts';
import { fixMakers } from './registry.ts';

/** The corrections of the finding, the likeliest first: after each of them the finding is gone. Changes nothing itself. */
export function fixesFor(chart: Chart, finding: Finding, facts: FixFacts): Fix[] {
  return proposedFixes(chart, finding, facts).filter((fix) => !stillFound(fix.after, finding, facts));
}

/** Whether a correction is worth offering: quicker than `fixesFor`, for a list of findings. */
export function hasFix(chart: Chart, finding: Finding, facts: FixFacts): boolean {
  return proposedFixes(chart, finding, facts).length > 0;
}

/** The chart with one and the same correction of every finding of the rule, and of how many; none that is the clerk's to choose. */
export function fixAll(chart: Chart, ruleId: string, fixId: string, facts: FixFacts): { readonly after: Chart; readonly count: number } {
  let after = chart;
  let open = openFindings(after, ruleId, facts);
  let count = 0;
  for (;;) {
    const next = firstFix(after, open, fixId, facts);
    const left = next === null ? open : openFindings(next.after, ruleId, facts);
    // Every step corrects something, so that it ends.
    if (next === null || left.length >= open.length) {
      return { after, count };
    }
    after = next.after;
    open = left;
    count += 1;
  }
}

// helpers

function proposedFixes(chart: Chart, finding: Finding, facts: FixFacts): Fix[] {
  const make = (fixMakers as Readonly<Record<string, FixMaker | undefined>>)[finding.rule];
  try {
    return make === undefined || !Object.hasOwn(fixMakers, finding.rule) ? [] : make(chart, finding, facts);
  } catch (thrown) {
    // What a command refuses, for a locked symbol say, is no correction to offer.
    if (thrown instanceof MingquanError && thrown.code === 'command.refused') {
      return [];
    }
    throw thrown;
  }
}

function firstFix(chart: Chart, findings: readonly Finding[], fixId: string, facts: FixFacts): Fix | null {
  for (const finding of findings) {
    const fix = fixesFor(chart, finding, facts).find((each) => each.id === fixId && !each.isChoice);
    if (fix !== undefined) {
      return fix;
    }
  }
  return null;
}

function openFindings(chart: Chart, ruleId: string, facts: FixFacts): Finding[] {
  return findingsOf(chart, ruleId, facts).filter((finding) => finding.waiver === null);
}

function findingsOf(chart: Chart, ruleId: string, { knowledge }: FixFacts): Finding[] {
  return checkWithRules(chart, rules.filter((rule) => rule.id === ruleId), presets.filing, knowledge?.(chart));
}

function stillFound(chart: Chart, finding: Finding, facts: FixFacts): boolean {
  return findingsOf(chart, finding.rule, facts).some((each) => keyOf(each) === keyOf(finding));
}

function keyOf({ target, field, message }: Finding): string {
  return JSON.stringify([target, field, message]);
}
