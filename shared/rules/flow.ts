import { reachable } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import type { Procedure } from '../model/procedure.ts';
import type { ProceduralRole } from '../model/role.ts';
import type { CheckContext } from './check-context.ts';

/** The nodes that have one of the roles, in flow order. */
export function nodesWith(context: CheckContext, ...roles: readonly ProceduralRole[]): ChartNode[] {
  return context.flow.filter((node) => hasRole(context, node, ...roles));
}

/** Whether the chart follows one of the procedures. */
export function follows({ procedure }: Pick<CheckContext, 'procedure'>, ...wanted: readonly Procedure[]): boolean {
  return wanted.includes(procedure);
}

export function hasRole({ roles }: CheckContext, node: ChartNode, ...wanted: readonly ProceduralRole[]): boolean {
  return (roles.get(node.id) ?? []).some((role) => wanted.includes(role));
}

/** Whether every way from a start to `target` leads over one of `over`; true where no way leads there at all. */
export function everyPathPasses(context: CheckContext, target: string, over: readonly ChartNode[]): boolean {
  const gates = new Set(over.map((node) => node.id));
  if (gates.has(target)) {
    return true;
  }
  const starts = context.starts.length > 0 ? context.starts : context.flow.slice(0, 1);
  const open = reachable(
    starts.map((node) => node.id).filter((id) => !gates.has(id)),
    (id) => context.next(id).filter((next) => !gates.has(next)),
  );
  return !open.has(target);
}

/** Whether some way leads from one of `from` to `target`, more than standing still. */
export function somePathLeads(context: CheckContext, from: readonly ChartNode[], target: string): boolean {
  return reachable(
    from.flatMap((node) => context.next(node.id)),
    context.next,
  ).has(target);
}
