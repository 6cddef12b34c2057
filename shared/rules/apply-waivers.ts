import type { Waiver } from '../model/waiver.ts';
import type { Finding } from './finding.ts';
import { ruleErrorId } from './presets.ts';

/**
 * The findings with the explanation each has. One explains the finding of its rule at its place with its very message, so
 * that it never covers what nobody has looked at. A rule that broke is not explained: what it did not check is unknown.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): Finding[] {
  const byFinding = new Map(waivers.map((waiver) => [waiverKey(waiver), waiver]));
  return findings.map((finding) => ({
    ...finding,
    waiver: mayBeWaived(finding) ? (byFinding.get(waiverKey(finding)) ?? null) : null,
  }));
}

/** The explanations that explain none of the findings any more: it was corrected, or its words have changed. */
export function staleWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): Waiver[] {
  const found = new Set(findings.filter(mayBeWaived).map(waiverKey));
  return waivers.filter((waiver) => !found.has(waiverKey(waiver)));
}

export function mayBeWaived(finding: Finding): boolean {
  return finding.rule !== ruleErrorId;
}

// helpers

function waiverKey({ rule, target, message }: Pick<Waiver, 'rule' | 'target' | 'message'>): string {
  return JSON.stringify([rule, target, message]);
}
