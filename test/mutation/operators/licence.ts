import type { Chart } from '../../../shared/model/chart.ts';
import { each, gone, named, once, overall, replaced, swapped, withContent, withLimit, withNode, withoutPhrases } from '../change.ts';
import type { Mutation, Operator } from '../operator.ts';

/** Offences against 行政许可法. */
export const licenceOperators: readonly Operator[] = [
  licence('licence-correction-deleted', '删去一次性补正告知', 'no one-time notice of missing material', '许可法第三十二条第一款第（四）项', ['licence-correction-notice'], (chart) =>
    gone(chart, /补正|一次性告知/, /补正|一次性告知/),
  ),
  licence('licence-correction-ten-days', '补正告知期限写成十日', 'ten days for the notice of missing material', '许可法第三十二条第一款第（四）项', ['licence-correction-notice', 'limit-matches-law'], (chart) =>
    limits(chart, /补正/, 5, { amount: 10 }),
  ),
  licence('licence-silence-deleted', '不写逾期不告知即为受理', 'the rule of silence left out', '许可法第三十二条第一款第（四）项', ['licence-correction-notice'], (chart) =>
    once(chart, withoutPhrases(chart, /逾期不告知|逾期未告知/)),
  ),
  licence('licence-not-accepted-deleted', '删去不予受理的出口', 'no exit for what is not accepted', '许可法第三十二条第一款第（一）、（二）项', ['licence-acceptance-exits'], (chart) => gone(chart, /不予受理/)),
  licence('licence-acceptance-paper-deleted', '受理不出具书面凭证', 'no written acceptance', '许可法第三十二条第二款', ['licence-acceptance-paper'], (chart) =>
    once(chart, withoutPhrases({ ...chart, nodes: chart.nodes.map((node) => ({ ...node, text: node.text.replace('受理通知书', '受理'), documents: node.documents.filter((paper) => !/^受理/.test(paper)) })) }, /(?<!不予)受理通知书|专用印章/)),
  ),
  licence('licence-special-seal-deleted', '受理凭证不加盖专用印章', 'acceptance without the special seal', '许可法第三十二条第二款', ['licence-acceptance-paper'], (chart) =>
    once(chart, withoutPhrases(chart, /专用印章|专用章/)),
  ),
  licence('licence-decision-thirty-days', '决定期限写成三十个工作日', 'thirty working days to decide', '许可法第四十二条第一款', ['licence-decision-term'], (chart) =>
    is20(chart) ? overall(chart, { amount: 30 }) : [],
  ),
  licence('licence-decision-calendar-days', '二十日写成自然日', 'twenty calendar days', '许可法第八十二条', ['licence-decision-term'], (chart) => (is20(chart) ? overall(chart, { unit: 'day' }) : [])),
  licence('licence-extension-unapproved', '延长不写负责人批准和告知理由', 'an extension without approval and reasons', '许可法第四十二条第一款', ['licence-extension'], (chart) => {
    const less = withoutPhrases(chart, /延长|延期/);
    return once(chart, { ...less, nodes: less.nodes.filter((node) => node.text !== '') });
  }),
  licence('licence-refusal-without-reasons', '不予许可不说明理由', 'a refusal without reasons', '许可法第三十八条第二款', ['licence-refusal'], (chart) =>
    each(chart, named(chart, /不予(?:行政)?许可/), (node) => node.text, (node) =>
      withNode(chart, node.id, { rights: node.rights.filter((right) => right !== 'reasons'), duty: node.duty.replace(/[，；、]?[^，。；]*理由[^，。；]*/g, '') }),
    ),
  ),
  licence('licence-refusal-without-remedy', '不予许可不告知救济', 'a refusal without remedies', '许可法第三十八条第二款', ['licence-refusal'], (chart) =>
    each(chart, named(chart, /不予(?:行政)?许可/), (node) => node.text, (node) =>
      withNode(chart, node.id, { rights: node.rights.filter((right) => right !== 'remedy'), duty: node.duty.replace(/[，；、]?[^，。；]*(?:复议|诉讼|救济)[^，。；]*/g, '') }),
    ),
  ),
  licence('licence-refusal-deleted', '删去不予许可的出口', 'no exit for refusal', '许可法第三十八条第二款', ['licence-refusal'], (chart) => gone(chart, /不予(?:行政)?许可/)),
  licence('licence-delivery-thirty-days', '颁证期限写成三十日', 'thirty days to issue the certificate', '许可法第四十四条', ['licence-delivery', 'limit-matches-law'], (chart) => limits(chart, /颁发|颁证|发证|送达|证/, 10, { amount: 30 })),
  licence('licence-delivery-without-limit', '颁证送达不写期限', 'no limit for issue and delivery', '许可法第四十四条', ['licence-delivery'], (chart) =>
    each(chart, chart.nodes.filter((node) => /颁发|颁证|发证|送达|证/.test(node.text) && node.limit?.amount === 10), (node) => node.text, (node) =>
      withoutPhrases(withNode(chart, node.id, { limit: null, limitId: null }), /十个?工作?日内.{0,6}(?:颁发|送达)/),
    ),
  ),
  licence('licence-interested-party-deleted', '删去告知利害关系人', 'the interested party not told', '许可法第三十六条', ['licence-interested-party'], (chart) =>
    gone(chart, /重大利益|利害关系人|告知并听取|听取.*意见|听证/, /利害关系人|重大利益/),
  ),
  licence('licence-hearing-request-three-days', '听证申请期限写成三日', 'three days to ask for a hearing', '许可法第四十七条', ['licence-hearing', 'limit-matches-law'], (chart) => limits(chart, /听证|听取/, 5, { amount: 3 })),
  licence('licence-hearing-held-in-sixty-days', '听证六十日内组织', 'the hearing held within sixty days', '许可法第四十七条', ['licence-hearing', 'limit-matches-law'], (chart) => limits(chart, /组织听证|举行听证/, 20, { amount: 60 })),
  licence('licence-excluded-time-counted', '听证、鉴定等时间不写不计入', 'excluded time not listed', '许可法第四十五条', ['licence-excluded-time'], (chart) => {
    const less = withoutPhrases(chart, /不计[入算]|不计算在/);
    return once(chart, { ...less, nodes: less.nodes.map((node) => ({ ...node, notCounted: false })) });
  }),
  licence('licence-one-inspector', '现场核查写成一人', 'one person checks on site', '许可法第三十四条第三款', ['licence-on-site-staff'], (chart) =>
    once(chart, replaced(chart, /(?:指派)?(?:不少于|至少)?(?:两|二|2)(?:人|名)(?:以上)?(?:工作人员)?/, '工作人员')),
  ),
  licence('licence-fee-without-basis', '收费环节没有法律依据', 'a fee without a law', '许可法第五十八条', ['licence-fee'], (chart) =>
    each(chart, chart.nodes.filter((node) => /审查|审核/.test(node.text)).slice(0, 1), (node) => node.text, (node) => withNode(chart, node.id, { text: '收取审查费', duty: '按件收取工本费二百元', citations: [] })),
  ),
  licence('licence-publication-deleted', '删去许可结果公开', 'the decision not published', '许可法第四十条', ['licence-publication'], (chart) =>
    gone(chart, /公开|公布/, /公开|公布/),
  ),
  licence('licence-basis-municipal-rule', '依据是市级政府规章', 'a municipal rule as basis', '许可法第十四条、第十五条、第十七条', ['licence-basis-rank'], (chart) =>
    once(
      chart,
      withContent(chart, { basis: [{ law: '明河市林木管理办法', documentNumber: '明河市人民政府令第12号', version: '2018-05-01', article: 8, paragraph: null, item: null }] }),
    ),
  ),
  licence('licence-review-before-acceptance', '受理与审查对调', 'review before acceptance', '许可法第三十二条、第三十四条', ['licence-order'], (chart) => swapped(chart, /^受理/, /审查|审核/)),
  licence('licence-decision-deleted', '删去许可决定', 'no decision', '许可法第三十八条', ['licence-refusal', 'licence-decision-term', 'licence-order'], (chart) => gone(chart, /准予许可|许可决定|是否准予|审定|决定/)),
];

// helpers

function licence(id: string, zh: string, en: string, provision: string, meantFor: readonly string[], mutate: (chart: Chart) => Mutation[]): Operator {
  return { id, what: { zh, en }, provision, meantFor, mutate: (chart) => (chart.power.kind === 'licence' ? mutate(chart) : []) };
}

function limits(chart: Chart, words: RegExp, amount: number, change: { amount: number }): Mutation[] {
  return each(
    chart,
    chart.nodes.filter((node) => words.test(node.text) && node.limit?.amount === amount),
    (node) => node.text,
    (node) => withLimit(chart, node, change),
  );
}

function is20(chart: Chart): boolean {
  const { statutory } = chart.content.limits;
  return statutory?.mode === 'period' && statutory.limit.amount === 20;
}
