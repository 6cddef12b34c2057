import type { Chart } from '../../../shared/model/chart.ts';
import { each, gone, named, once, overall, replaced, swapped, withContent, withLimit, withLine, withNode, withoutPhrases } from '../change.ts';
import type { Mutation, Operator } from '../operator.ts';

/** Offences against 行政处罚法 in charts of the ordinary procedure, then of the summary one. */
export const penaltyOperators: readonly Operator[] = [
  ordinary('penalty-notice-deleted', '删去事先告知', 'no notice before the decision', '处罚法第四十四条', ['penalty-notice-before-decision'], (chart) =>
    gone(chart, /事先告知|处罚告知|告知书$/),
  ),
  ordinary('penalty-notice-bypassed', '有一条路绕过告知直达决定', 'a way around the notice', '处罚法第四十四条', ['penalty-notice-before-decision'], (chart) =>
    each(chart, named(chart, /调查取证/), (node) => node.text, (node) => shortcut(chart, node.id)),
  ),
  ordinary('penalty-statement-deleted', '删去听取陈述申辩', 'no statement and defence', '处罚法第四十五条', ['penalty-statement-before-decision'], (chart) =>
    gone(chart, /陈述|申辩/),
  ),
  ordinary('penalty-hearing-deleted', '删去听证环节，又不说明不适用', 'no hearing and no word why', '处罚法第六十三条、第六十四条', ['penalty-hearing-branch'], (chart) =>
    gone(chart, /听证/, /听证/),
  ),
  ordinary('penalty-hearing-window-three-days', '听证申请期限写成三日', 'three days to ask for a hearing', '处罚法第六十四条第（一）项', ['penalty-hearing-window', 'limit-matches-law'], (chart) =>
    each(chart, windows(chart), (node) => node.text, (node) => withRightText(withLimit(chart, node, { amount: 3 }), '三')),
  ),
  ordinary('penalty-hearing-window-calendar', '听证申请期限写成自然日', 'calendar days to ask for a hearing', '处罚法第八十五条', ['penalty-hearing-window', 'limit-matches-law'], (chart) =>
    each(chart, windows(chart), (node) => node.text, (node) => withLimit(chart, node, { unit: 'day' })),
  ),
  ordinary('penalty-hearing-notice-three-days', '听证通知提前三日', 'notice of the hearing three days before', '处罚法第六十四条第（二）项', ['penalty-hearing-notice', 'limit-matches-law'], (chart) =>
    each(
      chart,
      chart.nodes.filter((node) => /听证/.test(node.text) && (node.limit?.amount === 7 || /七/.test(node.duty))).slice(0, 2),
      (node) => node.text,
      (node) => withNode(node.limit?.amount === 7 ? withLimit(chart, node, { amount: 3 }) : chart, node.id, { duty: node.duty.replace(/七个/g, '三个') }),
    ),
  ),
  ordinary('penalty-chair-investigates', '由本案调查人员主持听证', 'the investigator chairs the hearing', '处罚法第六十四条第（四）项', ['penalty-hearing-chair'], (chart) =>
    once(chart, replaced(chart, /非本案(?:的)?调查人员/, '由本案调查人员')),
  ),
  ordinary('penalty-legal-review-deleted', '删去法制审核', 'no legal review', '处罚法第五十八条', ['penalty-legal-review'], (chart) =>
    gone(chart, /法制审核/, /法制审核|法制机构审核/),
  ),
  ordinary('penalty-legal-review-after-decision', '法制审核移到决定之后', 'legal review after the decision', '处罚法第五十八条', ['penalty-legal-review'], (chart) =>
    swapped(chart, /法制审核/, /处罚决定书$/),
  ),
  ordinary('penalty-legal-review-bypassed', '听证后绕过法制审核', 'a way around the legal review', '处罚法第五十八条', ['penalty-legal-review'], (chart) =>
    each(chart, named(chart, /组织听证|举行听证/), (node) => node.text, (node) => shortcut(chart, node.id)),
  ),
  ordinary('penalty-collective-deleted', '删去集体讨论', 'no collective discussion', '处罚法第五十七条第二款', ['penalty-collective'], (chart) =>
    gone(chart, /集体讨论|复杂或(?:者)?重大|重大或(?:者)?复杂/, /集体讨论/),
  ),
  ordinary('penalty-transfer-deleted', '删去涉嫌犯罪移送', 'no transfer of suspected crime', '处罚法第二十七条、第五十七条第一款第（四）项', ['penalty-crime-transfer'], (chart) =>
    gone(chart, /移送/),
  ),
  ordinary('penalty-slight-exit-deleted', '删去轻微不予处罚的出口', 'no exit for slight offences', '处罚法第五十七条第一款第（二）项', ['penalty-four-decisions'], (chart) => gone(chart, /轻微/)),
  ordinary('penalty-unproven-exit-deleted', '删去违法事实不能成立的出口', 'no exit where the facts are not established', '处罚法第五十七条第一款第（三）项', ['penalty-four-decisions'], (chart) =>
    gone(chart, /不成立|不能成立/),
  ),
  ordinary('penalty-ninety-to-120', '办案期限写成120日', 'a case of 120 days', '处罚法第六十条', ['penalty-ninety-days'], (chart) => overall(chart, { amount: 120 })),
  ordinary('penalty-ninety-workdays', '九十日写成工作日', 'ninety working days', '处罚法第六十条、第八十五条', ['penalty-ninety-days'], (chart) => overall(chart, { unit: 'workday' })),
  ordinary('penalty-service-fifteen-days', '送达期限写成十五日', 'fifteen days for service', '处罚法第六十一条', ['penalty-service', 'limit-matches-law'], (chart) =>
    each(chart, chart.nodes.filter((node) => /送达/.test(node.text) && node.limit !== null), (node) => node.text, (node) => withLimit(chart, node, { amount: 15 })),
  ),
  ordinary('penalty-service-deleted', '删去送达', 'no service', '处罚法第六十一条', ['penalty-service'], (chart) =>
    gone(chart, /^送达/, /送达/),
  ),
  ordinary('penalty-payment-thirty-days', '缴款期限写成三十日', 'thirty days to pay', '处罚法第六十七条', ['penalty-payment', 'limit-matches-law'], (chart) => payment(chart, { amount: 30 })),
  ordinary('penalty-payment-workdays', '缴款期限写成工作日', 'working days to pay', '处罚法第六十七条、第八十五条', ['penalty-payment', 'limit-matches-law'], (chart) => payment(chart, { unit: 'workday' })),
  ordinary('penalty-one-officer', '调查写成一人执法', 'one officer investigates', '处罚法第四十二条', ['penalty-officers'], (chart) =>
    once(chart, replaced(chart, /(?:不少于|至少)?(?:两|二|2)(?:人|名)(?:以上)?(?:执法人员)?/, '执法人员')),
  ),
  ordinary('penalty-identity-deleted', '调查不出示证件', 'identity not shown', '处罚法第五十五条', ['penalty-officers'], (chart) =>
    once(chart, withoutPhrases(replaced(chart, /(?:并)?(?:主动)?(?:出示|亮明|表明)(?:执法)?(?:证件|身份)/, ''), /出示.{0,4}证件/)),
  ),
  ordinary('penalty-late-fine-uncapped', '加处罚款不写上限', 'a late fine without its cap', '处罚法第七十二条第一款第（一）项', ['penalty-late-fine'], (chart) =>
    once(chart, withoutPhrases(chart, /不(?:得)?超[过出].{0,4}罚款.{0,4}数额/)),
  ),
  ordinary('penalty-decision-before-notice', '决定与告知对调', 'decision and notice change places', '处罚法第四十四条', ['penalty-notice-before-decision'], (chart) => swapped(chart, /事先告知书$/, /处罚决定书$/)),
  ordinary('penalty-case-opening-deleted', '删去立案', 'no opening of the case', '处罚法第五十四条第二款', ['penalty-case-opening'], (chart) => gone(chart, /立案/)),
  summary('summary-fine-above-limit', '当场处罚罚款额写成五百元', 'a summary fine of 500 yuan', '处罚法第五十一条', ['penalty-summary-amounts'], (chart) =>
    once(chart, replaced(chart, /(?:二百|200)元/, '五百元')),
  ),
  summary('summary-fine-organisation', '对单位当场罚款写成五千元', 'a summary fine of 5,000 yuan for an organisation', '处罚法第五十一条', ['penalty-summary-amounts'], (chart) =>
    once(chart, replaced(chart, /(?:三千|3000)元/, '五千元')),
  ),
  summary('summary-record-deleted', '删去报备案', 'no report for record', '处罚法第五十二条第三款', ['penalty-summary-report'], (chart) => gone(chart, /备案/, /备案/)),
  summary('summary-remedy-either', '救济写成复议或者诉讼任选', 'review or suit at choice', '复议法第二十三条第一款第（一）项', ['penalty-summary-review-first', 'review-first'], (chart) =>
    once(
      replaced(chart, /先(?:依法)?(?:申请|向)(?:行政)?复议/, '申请复议或者提起诉讼'),
      withContent(replaced(chart, /(?:应当)?先(?:依法)?(?:申请|向[^，。；]*申请)(?:行政)?复议/, '申请复议或者提起诉讼'), {
        remedy: { ...chart.content.remedy, reviewFirst: false, note: '' },
      }),
    ),
  ),
  summary('summary-with-hearing', '简易程序加听证', 'a hearing in summary procedure', '处罚法第五十一条、第六十三条', ['penalty-summary-no-hearing'], (chart) =>
    each(chart, named(chart, /陈述|申辩/).slice(0, 1), (node) => node.text, (node) => withNode(chart, node.id, { text: '组织听证', rights: [...node.rights, 'hearing'] })),
  ),
  summary('summary-notice-deleted', '当场处罚不告知', 'no notice in summary procedure', '处罚法第四十四条', ['penalty-notice-before-decision'], (chart) => gone(chart, /告知/)),
  summary('summary-identity-deleted', '当场处罚不表明身份', 'identity not shown in summary procedure', '处罚法第五十二条', ['penalty-officers'], (chart) =>
    gone(chart, /表明身份|出示.{0,4}证件/, /出示.{0,4}证件|表明身份/),
  ),
  summary('summary-cash-five-days', '当场收缴罚款五日内交款', 'cash handed in after five days', '处罚法第七十一条', ['penalty-cash-collection', 'limit-matches-law'], (chart) =>
    each(chart, chart.nodes.filter((node) => /收缴/.test(node.text) && node.limit?.amount === 2), (node) => node.text, (node) => withLimit(chart, node, { amount: 5 })),
  ),
];

// helpers

function isSummary(chart: Chart): boolean {
  return chart.procedure === 'penalty-summary' || /简易程序|当场处罚/.test(chart.title);
}

function ordinary(id: string, zh: string, en: string, provision: string, meantFor: readonly string[], mutate: (chart: Chart) => Mutation[]): Operator {
  return { id, what: { zh, en }, provision, meantFor, mutate: (chart) => (chart.power.kind === 'penalty' && !isSummary(chart) ? mutate(chart) : []) };
}

function summary(id: string, zh: string, en: string, provision: string, meantFor: readonly string[], mutate: (chart: Chart) => Mutation[]): Operator {
  return { id, what: { zh, en }, provision, meantFor, mutate: (chart) => (chart.power.kind === 'penalty' && isSummary(chart) ? mutate(chart) : []) };
}

function decisionOf(chart: Chart): string | undefined {
  return (chart.nodes.find((node) => /审查决定|作出.*决定/.test(node.text)) ?? chart.nodes.find((node) => /决定/.test(node.text) && !/告知|送达|不予|立案/.test(node.text)))?.id;
}

function shortcut(chart: Chart, from: string): Chart {
  const decision = decisionOf(chart);
  return decision === undefined ? chart : withLine(chart, from, decision, '情况简单');
}

function windows(chart: Chart): Chart['nodes'] {
  return chart.nodes.filter((node) => /听证/.test(node.text) && node.limit?.amount === 5);
}

/** The right's text told with the same wrong number, so that the chart does not still say the right one elsewhere. */
function withRightText(chart: Chart, number: string): Chart {
  return replaced(chart, /五(?=个工作日内(?:可以)?(?:提出|要求|申请)|(?:个工作)?日[^。；]*听证)/, number);
}

function payment(chart: Chart, change: { amount?: number; unit?: 'workday' }): Mutation[] {
  return each(
    chart,
    chart.nodes.filter((node) => /缴款|履行/.test(node.text) && node.limit?.amount === 15),
    (node) => node.text,
    (node) => withLimit(chart, node, change),
  );
}
