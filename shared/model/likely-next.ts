import type { Chart } from './chart.ts';
import { nextExit } from './decision-exits.ts';
import { graphOf, type ChartGraph } from './graph.ts';
import type { ChartNode, NodeKind } from './node.ts';
import type { PowerKind } from './power.ts';

/** A step that may come next. */
export interface LikelyStep {
  readonly kind: NodeKind;
  /** What it would be called, or empty where procedure suggests no name. */
  readonly text: string;
  /** Label of the line that would lead to it: 是 or 否 after a decision, else empty. */
  readonly label: string;
}

/** How many are offered. */
export const likelyCount = 4;

/**
 * The four steps that procedure makes likely after this one, the likeliest first: by what it is, how it is called and where
 * it stands. Names that the chart has already are not offered again. Without a node: what a chart begins
 * with. `exitLabel` is the label of the line meant, where it is not the next free one.
 */
export function likelyNext(
  chart: Chart,
  nodeId: string | null,
  graph: ChartGraph = graphOf(chart),
  exitLabel: string | null = null,
): readonly LikelyStep[] {
  const node = nodeId === null ? undefined : graph.nodes.get(nodeId);
  const label = exitLabel ?? (node === undefined ? '' : nextExit(node, graph.outgoing.get(node.id) ?? []).label);
  const known = new Set(chart.nodes.map(({ text }) => text.replace(/\s/gu, '')));
  const chosen: LikelyStep[] = [];
  for (const { kind, text } of [...suggestions(chart, node, label, graph), ...plain]) {
    const isTaken = text !== '' && kind !== 'terminator' && known.has(text);
    const isTwin = chosen.some((other) => other.kind === kind && (other.text === text || text === ''));
    if (!isTaken && !isTwin && chosen.length < likelyCount) {
      chosen.push({ kind, text, label });
    }
  }
  return chosen;
}

// helpers

type Suggestion = Pick<LikelyStep, 'kind' | 'text'>;

const plain: readonly Suggestion[] = [step(''), decision(''), written(''), end(''), { kind: 'input', text: '' }, { kind: 'predefined', text: '' }];

function suggestions(chart: Chart, node: ChartNode | undefined, label: string, graph: ChartGraph): readonly Suggestion[] {
  if (node === undefined) {
    return [end('开始'), { kind: 'input', text: '提交申请' }, step('受理')];
  }
  const isStart = node.kind === 'terminator' && !graph.incoming.has(node.id);
  if (isStart) {
    return opening[chart.power.kind] ?? [{ kind: 'input', text: '提交申请' }, step('受理'), step('立案')];
  }
  if (node.kind === 'decision' && label === '否') {
    return refusal(node.text, chart.power.kind);
  }
  return following.find(({ after }) => after.test(node.text))?.next ?? [];
}

/** What the procedure of each kind of power opens with. */
const opening: Readonly<Partial<Record<PowerKind, readonly Suggestion[]>>> = {
  penalty: [step('案件来源登记'), step('立案'), step('调查取证'), decision('是否立案')],
  licence: [{ kind: 'input', text: '提交申请' }, step('受理'), decision('材料是否齐全'), written('申请书')],
  coercion: [step('发现违法事实'), step('报批'), written('催告书'), step('告知权利')],
  inspection: [step('制定检查方案'), step('出示证件'), step('现场检查'), written('检查通知书')],
  adjudication: [{ kind: 'input', text: '提出申请' }, step('受理'), decision('是否受理'), written('裁决申请书')],
  levy: [{ kind: 'input', text: '申报' }, step('核定'), written('缴款通知书'), step('受理')],
};

/** What follows a step of such a name. The first row that fits holds. */
const following: readonly { readonly after: RegExp; readonly next: readonly Suggestion[] }[] = [
  { after: /归档|结案/u, next: [end('结束'), step('立卷归档'), written('结案报告')] },
  { after: /执行|履行|缴纳/u, next: [step('结案归档'), decision('是否履行'), end('结束'), written('强制执行申请书')] },
  { after: /送达|公示|公开|发证|颁发/u, next: [step('执行'), end('结束'), step('结案归档'), decision('是否履行')] },
  { after: /决定书|许可证|证书|批复/u, next: [step('送达'), end('结束'), step('公示')] },
  { after: /听证|陈述|申辩/u, next: [step('集体讨论'), step('作出决定'), written('听证报告'), step('法制审核')] },
  { after: /告知/u, next: [decision('是否要求听证'), step('听取陈述申辩'), step('听证'), step('作出决定')] },
  { after: /法制审核|集体讨论/u, next: [step('事先告知'), step('作出决定'), written('事先告知书'), decision('是否批准')] },
  { after: /决定|批准|审批/u, next: [step('制作决定书'), written('决定书'), step('送达'), end('结束')] },
  { after: /调查|取证|检查|核查|勘验|检测|鉴定/u, next: [step('法制审核'), decision('违法事实是否成立'), written('调查终结报告'), step('审查')] },
  { after: /立案/u, next: [step('调查取证'), decision('是否立案'), written('立案审批表'), end('结束')] },
  { after: /审查|审核|初审|复核/u, next: [step('作出决定'), decision('是否符合条件'), step('现场核查'), written('审查意见')] },
  { after: /受理|收件|登记/u, next: [step('审查'), decision('材料是否齐全'), written('受理通知书'), step('现场核查')] },
  { after: /申请|申报|提交|补正|投诉|举报|来源/u, next: [step('受理'), decision('材料是否齐全'), written('受理通知书'), step('登记')] },
  { after: /材料|齐全|条件|符合/u, next: [step('受理'), step('审查'), step('作出决定'), written('受理通知书')] },
];

/** Where a decision's 否 leads. */
function refusal(text: string, kind: PowerKind): readonly Suggestion[] {
  if (/材料|齐全|受理/u.test(text)) {
    return [written('补正告知书'), written('不予受理通知书'), end('结束'), step('一次告知补正')];
  }
  if (/立案|违法|成立/u.test(text)) {
    return [step('不予立案'), end('结束'), written('不予处罚决定书'), step('撤销案件')];
  }
  if (/听证/u.test(text)) {
    return [step('作出决定'), step('集体讨论'), written('决定书'), step('听取陈述申辩')];
  }
  if (/履行|执行/u.test(text)) {
    return [written('催告书'), step('申请人民法院强制执行'), step('加处罚款'), end('结束')];
  }
  if (kind === 'licence') {
    return [written('不予许可决定书'), end('结束'), step('说明理由'), step('退回')];
  }
  return kind === 'penalty'
    ? [step('撤销立案'), end('结束'), step('移送有关机关'), written('不予处罚决定书')]
    : [end('结束'), step('说明理由'), step('退回'), written('告知书')];
}

function step(text: string): Suggestion {
  return { kind: 'step', text };
}

function decision(text: string): Suggestion {
  return { kind: 'decision', text };
}

function written(text: string): Suggestion {
  return { kind: 'document', text };
}

function end(text: string): Suggestion {
  return { kind: 'terminator', text };
}
