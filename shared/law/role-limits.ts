import type { Procedure } from '../model/procedure.ts';
import type { ProceduralRole } from '../model/role.ts';

/**
 * Which statutory limits a step has by what it is in its procedure. A step of the role may state any of the row's limits;
 * where it states another number, that is a contradiction. A row only for steps whose number the law fixes: what units set
 * for themselves has none.
 */
export interface RoleLimit {
  readonly procedures: readonly Procedure[];
  readonly role: ProceduralRole;
  /** Ids of the legal limits, the likeliest first. */
  readonly limits: readonly string[];
  /** Only for steps so called. */
  readonly name?: RegExp;
  /** Not for steps so called. */
  readonly notName?: RegExp;
}

/** The rows, by procedure. Hearings, kept evidence and cash of penalties have rules of their own. */
export const roleLimits: readonly RoleLimit[] = [
  { procedures: ['penalty'], role: 'service', limits: ['P-D7'], name: /送达|交付/, notName: /告知|通知/ },
  { procedures: ['penalty', 'penalty-summary'], role: 'payment', limits: ['P-PAY15'], notName: /收缴|(?<![网线])上缴|延期|分期|催|加处/ },
  { procedures: ['penalty', 'penalty-summary'], role: 'performance', limits: ['P-PAY15'], notName: /延期|分期|催|代履行/ },
  { procedures: ['penalty', 'inspection'], role: 'transfer', limits: ['M-24H', 'M-3'], name: /公安|司法|犯罪|涉罪/ },
  { procedures: ['penalty', 'licence'], role: 'publication', limits: ['I-7'], name: /公开|公示|公布/, notName: /听证|批前|受理|拟/ },
  { procedures: ['licence'], role: 'correction', limits: ['L-5'], notName: /修改|整改/ },
  { procedures: ['licence'], role: 'certificate', limits: ['L-10'] },
  { procedures: ['licence'], role: 'hearing-request', limits: ['L-H5'] },
  { procedures: ['licence'], role: 'hearing', limits: ['L-H20', 'L-H7'] },
  { procedures: ['seizure', 'freezing'], role: 'extension', limits: ['Q-30', 'Q-FZ30'] },
  { procedures: ['seizure', 'freezing'], role: 'measure', limits: ['Q-24H'], name: /紧急|先行|补办/ },
  { procedures: ['freezing'], role: 'service', limits: ['Q-FZ3'], name: /冻结/, notName: /解除|延长/ },
  { procedures: ['enforcement'], role: 'execution', limits: ['X-SUB3'], name: /代履行/ },
  { procedures: ['enforcement-court'], role: 'court-application', limits: ['X-CT3M'], name: /申请/ },
  { procedures: ['enforcement-court'], role: 'demand', limits: ['X-CT10'] },
  { procedures: ['enforcement-court'], role: 'performance', limits: ['X-CT10'] },
  { procedures: ['enforcement-court'], role: 'acceptance', limits: ['X-CTA5'] },
];

/** The ids a step may state a limit of, by its roles; none where the law fixes no number for such a step. */
export function limitsOfStep(procedure: Procedure, roles: readonly ProceduralRole[], name: string): string[] {
  const rows = roleLimits.filter(
    (row) => row.procedures.includes(procedure) && roles.includes(row.role) && (row.name?.test(name) ?? true) && !(row.notName?.test(name) ?? false),
  );
  return [...new Set(rows.flatMap((row) => row.limits))];
}
