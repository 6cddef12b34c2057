import type { ChartNode } from '../model/node.ts';
import type { ProceduralRole } from '../model/role.ts';

/** The event a limit is counted from, read from its words: 受理之日, 收到申请材料之日, 公示期满之日. */
export interface StartEvent {
  /** What the event is in the procedure; empty where its words say nothing of the kind. */
  readonly roles: readonly ProceduralRole[];
  /** What its words come down to: 受理, 材料, 公示. */
  readonly words: string;
}

/** Null where nothing is said. */
export function startEvent(start: string): StartEvent | null {
  const plain = start.trim();
  if (plain === '') {
    return null;
  }
  const words = plain
    .replace(/^自/, '')
    .replace(/(?:起|内|以?后)$/, '')
    .replace(/[之当的]?[日时]$/, '')
    .replace(/(?:期满|届满|期限届满|截止|结束|完成|完毕|送达|生效)$/, '')
    .replace(/^(?:收到|接到|提出|作出|发出)/, '');
  return { roles: signs.find(({ pattern }) => pattern.test(plain))?.roles ?? [], words };
}

/** Whether both speak of the same event. */
export function isSameEvent(first: StartEvent, second: StartEvent): boolean {
  return first.words === second.words || (first.roles.length > 0 && first.roles === second.roles);
}

/** Whether it is the papers' coming to the step itself: 收到案卷之日, 收到材料之日. */
export function isHandOver(start: string): boolean {
  return /^自?(?:收到|接到|报审|报送|移交|转交)/.test(start.trim());
}

/** Whether a decision has to be there before the period begins: 作出决定之日, 收到决定书之日. */
export function startsWithDecision(start: string): boolean {
  return /决定书?(?:送达)?(?:之日|之时|[日后])/.test(start);
}

/** The ids of the nodes at which the event happens: by their role, of these the ones so named where there are; else by its words. */
export function nodesOfEvent(
  { roles, words }: StartEvent,
  nodes: readonly ChartNode[],
  rolesOfNode: (id: string) => readonly ProceduralRole[],
): ReadonlySet<string> {
  const byRole = nodes.filter(({ id }) => rolesOfNode(id).some((role) => roles.includes(role)));
  const byWords = words.length < 2 ? [] : (byRole.length > 0 ? byRole : nodes).filter(({ text }) => text.includes(words));
  return new Set((byWords.length > 0 ? byWords : byRole).map(({ id }) => id));
}

// helpers

/** The first that fits counts: 决定受理之日 is the acceptance. */
const signs: readonly { readonly pattern: RegExp; readonly roles: readonly ProceduralRole[] }[] = [
  { pattern: /听证.{0,2}申请|申请听证|要求听证/, roles: ['hearing-request'] },
  { pattern: /受理/, roles: ['acceptance'] },
  { pattern: /立案/, roles: ['case-opening'] },
  { pattern: /催告/, roles: ['demand'] },
  { pattern: /告知/, roles: ['notice'] },
  { pattern: /公示/, roles: ['publication'] },
  { pattern: /公告/, roles: ['publication'] },
  { pattern: /听证/, roles: ['hearing'] },
  { pattern: /申请|收件|接件/, roles: ['application', 'registration'] },
  { pattern: /决定书?(?:之日|之时|[日后]|$)/, roles: ['decision'] },
  { pattern: /送达/, roles: ['service'] },
  { pattern: /批准|审批/, roles: ['approval'] },
];
