import type { Finding } from './finding.ts';

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings the unit has explained; they count as none of the others. */
  readonly waived: number;
}

export function findingCounts(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter((finding) => finding.waiver === null);
  const count = (severity: Finding['severity']): number => open.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), waived: findings.length - open.length };
}
