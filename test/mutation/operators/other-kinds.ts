import type { Chart } from '../../../shared/model/chart.ts';
import type { PowerKind } from '../../../shared/model/power.ts';
import { gone, named, once, replaced, withContent, withNode, each, withoutPhrases } from '../change.ts';
import type { Mutation, Operator } from '../operator.ts';

/** Offences in charts of levies, benefits, adjudications, inspections, confirmations and rewards. */
export const otherKindOperators: readonly Operator[] = [
  only('levy', 'levy-standard-deleted', '不写征收标准', 'no standard of the levy', '政府信息公开条例第二十条第（八）项', ['levy-standard'], (chart) => once(chart, withoutPhrases(chart, /标准|计算|百分之|费率/))),
  only('levy', 'levy-receipt-deleted', '不开具票据', 'no receipt', '财政票据管理的规定', ['levy-receipt'], (chart) => once(chart, dropPapers(withoutPhrases(chart, /票据|收据|缴款书/), /票据|收据|缴款书/))),
  only('levy', 'levy-late-fee-uncapped', '滞纳金不写上限', 'a late fee without its cap', '强制法第四十五条', ['levy-late-fee'], (chart) => once(chart, replaced(chart, /[，；]?(?:滞纳金|总额)?不得?超过[^，。；]{0,10}(?:数额|本金|金额)/, ''))),
  only('benefit', 'benefit-publicity-deleted', '删去公示', 'no publicity', '社会救助暂行办法第十一条', ['benefit-publicity'], (chart) => gone(chart, /公示/, /公示/)),
  only('benefit', 'benefit-refusal-without-reasons', '不予给付不说明理由', 'a refusal without reasons', '社会救助暂行办法第十一条第一款第（四）项', ['benefit-refusal'], (chart) => withoutReasons(chart, /不予(?!受理)|不符合|不批准/)),
  only('adjudication', 'adjudication-one-party', '只有一方当事人的泳道', 'only one party', '裁决居中性；土地管理法第十四条', ['adjudication-parties'], (chart) => {
    const [first, second] = chart.lanes.filter((lane) => lane.kind === 'party');
    return first === undefined || second === undefined
      ? []
      : once(chart, { ...chart, lanes: chart.lanes.filter((lane) => lane !== second), nodes: chart.nodes.map((node) => (node.laneId === second.id ? { ...node, laneId: first.id } : node)) });
  }),
  only('adjudication', 'adjudication-mediation-deleted', '删去调解', 'no mediation', '裁决先行调解的规定', ['adjudication-mediation'], (chart) => gone(chart, /调解/, /调解/)),
  only('adjudication', 'adjudication-suit-period-lost', '裁决不写起诉期限', 'no period to sue', '行诉法第四十六条；土地管理法第十四条', ['adjudication-suit', 'remedy-required'], (chart) =>
    once(chart, withContent(chart, { remedy: { ...chart.content.remedy, suitPeriod: '' } })),
  ),
  only('inspection', 'inspection-approval-deleted', '检查不经审批', 'an inspection nobody approved', '涉企行政检查的规定：检查须经批准', ['inspection-approval'], (chart) => gone(chart, /审批|批准/, /审批|批准/)),
  only('inspection', 'inspection-identity-deleted', '检查不出示证件', 'identity not shown', '处罚法第五十五条', ['inspection-officers'], (chart) => once(chart, withoutPhrases(renamed(chart, /(?:并)?(?:出示|亮明|表明)(?:执法)?(?:证件|身份|证)(?:并)?|亮证并?/), /出示|证件|亮明/))),
  only('inspection', 'inspection-one-officer', '一人检查', 'one officer', '处罚法第四十二条', ['inspection-officers'], (chart) => once(chart, replaced(chart, /(?:由|派|选派)?(?:不少于|至少)?(?:两|二|2)(?:人|名)(?:以上)?(?:执法人员|检查人员)?/, '执法人员'))),
  only('inspection', 'inspection-record-deleted', '不制作现场检查笔录', 'no record', '处罚法第四十七条；行政检查文书格式', ['inspection-record'], (chart) => once(chart, dropPapers(withoutPhrases(renamed(chart, /(?:现场)?(?:检查)?笔录|检查记录/), /笔录|检查记录/), /笔录|检查记录/))),
  only('inspection', 'inspection-correction-deleted', '检查结果没有责令改正', 'no order to correct', '处罚法第二十八条', ['inspection-exits'], (chart) => gone(chart, /改正|整改/)),
  only('inspection', 'inspection-penalty-exit-deleted', '检查结果没有转行政处罚', 'no exit to penalty', '处罚法第五十四条', ['inspection-exits'], (chart) => gone(chart, /处罚|立案/)),
  only('inspection', 'inspection-frequency-deleted', '不写检查频次', 'no frequency', '涉企行政检查的规定：年度频次上限', ['inspection-frequency'], (chart) => once(chart, withoutPhrases(renamed(chart, /频次/), /频次|每年.{0,8}次|年度.{0,8}上限/))),
  only('confirmation', 'confirmation-correction-deleted', '删去一次性告知', 'no one-time notice', '政务服务一次性告知的规定', ['confirmation-correction'], (chart) => gone(chart, /补正|一次性/, /补正|一次性/)),
  only('reward', 'reward-publicity-deleted', '删去公示', 'no publicity', '表彰奖励公示的规定', ['reward-publicity'], (chart) => gone(chart, /公示/, /公示/)),
  only('reward', 'reward-objection-deleted', '公示没有异议处理', 'no way to object', '表彰奖励公示的规定', ['reward-publicity'], (chart) => gone(chart, /异议/, /异议/)),
];

// helpers

function only(kind: PowerKind, id: string, zh: string, en: string, provision: string, meantFor: readonly string[], mutate: (chart: Chart) => Mutation[]): Operator {
  return { id, what: { zh, en }, provision, meantFor, mutate: (chart) => (chart.power.kind === kind ? mutate(chart) : []) };
}

function dropPapers(chart: Chart, words: RegExp): Chart {
  return { ...chart, nodes: chart.nodes.map((node) => ({ ...node, documents: node.documents.filter((paper) => !words.test(paper)) })) };
}

/** The steps' names without the words; a name that is nothing else stays a step that does something else. */
function renamed(chart: Chart, words: RegExp): Chart {
  return { ...chart, nodes: chart.nodes.map((node) => ({ ...node, text: node.text.replace(words, '') || '办理' })) };
}

function withoutReasons(chart: Chart, words: RegExp): Mutation[] {
  return each(chart, named(chart, words).filter((node) => node.rights.includes('reasons') || /理由/.test(node.duty)), (node) => node.text, (node) =>
    withNode(chart, node.id, { rights: node.rights.filter((right) => right !== 'reasons'), duty: node.duty.replace(/[，；、]?[^，。；]*理由[^，。；]*/g, '') }),
  );
}
