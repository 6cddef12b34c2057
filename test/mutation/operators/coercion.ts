import type { Chart } from '../../../shared/model/chart.ts';
import type { Procedure } from '../../../shared/model/procedure.ts';
import { each, gone, named, once, overall, replaced, swapped, withContent, withLimit, withoutPhrases } from '../change.ts';
import type { Mutation, Operator } from '../operator.ts';

/** Offences against 行政强制法. */
export const coercionOperators: readonly Operator[] = [
  measure('measure-approval-deleted', '实施前不报批准', 'no approval before the measure', '强制法第十八条第（一）项', ['coercion-approval', 'coercion-urgent-report'], (chart) => gone(chart, /批准|审批|报批/, /批准|审批/)),
  measure('measure-urgent-48-hours', '紧急情况四十八小时内报告', '48 hours to report an urgent measure', '强制法第十九条', ['coercion-urgent-report', 'limit-matches-law'], (chart) =>
    each(chart, chart.nodes.filter((node) => node.limit?.amount === 24 && node.limit.unit === 'hour'), (node) => node.text, (node) => withLimit(replaced(chart, /(?:二十四|24)(?:个)?小时/, '四十八小时'), node, { amount: 48 })),
  ),
  measure('measure-one-officer', '一人实施', 'one officer', '强制法第十八条第（二）项', ['coercion-officers'], (chart) => once(chart, replaced(chart, /(?:由)?(?:不少于|至少)?(?:两|二|2)(?:人|名)(?:以上)?(?:行政)?(?:执法人员)?/, '执法人员'))),
  measure('measure-identity-deleted', '不出示证件', 'identity not shown', '强制法第十八条第（三）项', ['coercion-officers'], (chart) =>
    once(chart, { ...withoutPhrases(chart, /(?:出示|亮明|表明|亮).{0,4}(?:证件|身份|证)/), nodes: withoutPhrases(chart, /(?:出示|亮明|表明|亮).{0,4}(?:证件|身份)/).nodes.map((node) => ({ ...node, text: node.text.replace(/亮证并|出示证件并?|表明身份并?/, '') || '到场' })) }),
  ),
  seizure('measure-notice-deleted', '不当场告知理由、依据、权利和救济', 'reasons, rights and remedies not told', '强制法第十八条第（五）项', ['coercion-notice'], (chart) => gone(chart, /告知(?!书)/)),
  seizure('measure-statement-deleted', '不听取陈述申辩', 'no statement and defence', '强制法第十八条第（六）项', ['coercion-statement'], (chart) => gone(chart, /陈述|申辩/, /陈述|申辩/)),
  measure('measure-record-deleted', '不制作现场笔录', 'no record on the spot', '强制法第十八条第（七）项', ['coercion-record'], (chart) => gone(chart, /现场笔录/, /现场笔录/)),
  seizure('measure-inventory-deleted', '不开具清单', 'no inventory', '强制法第二十四条', ['coercion-decision'], (chart) =>
    once(chart, replaced(withDocumentsWithout(chart, /清单/), /(?:和|及|、|并)?(?:财物|物品|场所)?清单(?:一式二份)?/, '')),
  ),
  measure('measure-decision-deleted', '不制作决定书', 'no decision', '强制法第二十四条、第三十一条', ['coercion-decision', 'freezing-papers'], (chart) =>
    gone(chart, /(?:查封|扣押|冻结).{0,8}决定书|^决定书/),
  ),
  measure('measure-thirty-to-sixty', '查封扣押冻结期限写成六十日', 'sixty days', '强制法第二十五条、第三十二条', ['coercion-term'], (chart) => overall(chart, { amount: 60 })),
  measure('measure-thirty-workdays', '三十日写成工作日', 'thirty working days', '强制法第六十九条', ['coercion-term'], (chart) => overall(chart, { unit: 'workday' })),
  measure('measure-extension-unapproved', '延长不经批准、不说明理由', 'an extension without approval and reasons', '强制法第二十五条第一款、第二款', ['coercion-extension'], (chart) => gone(chart, /延长/, /延长/)),
  measure('measure-lifting-deleted', '删去解除', 'no lifting', '强制法第二十八条、第三十三条', ['coercion-lifting'], (chart) => gone(chart, /解除/, /解除/)),
  measure('measure-test-time-counted', '检测鉴定期间不写不计入', 'test time counted', '强制法第二十五条第三款', ['coercion-test-time'], (chart) => {
    const less = withoutPhrases(chart, /不计[入算]|不包括|鉴定期间书面|期间书面告知/);
    const bare = { ...less, nodes: less.nodes.map((node) => ({ ...node, notCounted: false, documents: node.documents.filter((paper) => !/期间告知/.test(paper)) })) };
    return named(chart, /检测|鉴定|检验/).length === 0 ? [] : once(chart, bare);
  }),
  measure('measure-basis-below-regulation', '依据低于法规', 'a basis below a regulation', '强制法第十条', ['coercion-basis-rank'], (chart) =>
    once(chart, withContent(chart, { basis: [{ law: '明河市执法管理办法', documentNumber: '明河市人民政府令第3号', version: '2016-01-01', article: 5, paragraph: null, item: null }] })),
  ),
  only('freezing', 'freezing-decision-seven-days', '冻结决定七日内交付', 'seven days to deliver the freezing decision', '强制法第三十一条', ['freezing-papers', 'limit-matches-law'], (chart) =>
    each(chart, chart.nodes.filter((node) => node.limit?.amount === 3 && node.limit.unit === 'workday'), (node) => node.text, (node) => withLimit(chart, node, { amount: 7 })),
  ),
  only('enforcement', 'execution-demand-deleted', '删去催告', 'no demand', '强制法第三十五条', ['enforcement-demand'], (chart) => gone(chart, /催告/, /催告/)),
  only('enforcement', 'execution-statement-deleted', '催告后不听取陈述申辩', 'no statement after the demand', '强制法第三十六条', ['enforcement-demand'], (chart) => gone(chart, /陈述|申辩/, /陈述|申辩/)),
  only('enforcement', 'execution-decision-deleted', '删去强制执行决定', 'no execution decision', '强制法第三十七条', ['enforcement-decision'], (chart) => gone(chart, /执行决定/)),
  only('enforcement', 'execution-decision-before-demand', '执行决定与催告对调', 'decision and demand change places', '强制法第三十五条、第三十七条', ['enforcement-demand', 'enforcement-decision'], (chart) => swapped(chart, /催告书?$/, /执行决定书?/)),
  only('enforcement', 'execution-at-night', '不写夜间和法定节假日不得执行', 'night and holidays not excluded', '强制法第四十三条', ['enforcement-times'], (chart) => once(chart, withoutPhrases(chart, /夜间|节假日/))),
  only('enforcement-court', 'court-demand-deleted', '申请法院前不催告', 'no demand before the court', '强制法第五十四条', ['court-demand'], (chart) => gone(chart, /催告/, /催告/)),
  only('enforcement-court', 'court-after-three-days', '催告后三日即申请', 'three days after the demand', '强制法第五十四条', ['court-demand', 'court-application-term', 'limit-matches-law'], (chart) =>
    each(chart, chart.nodes.filter((node) => node.limit?.amount === 10), (node) => node.text, (node) => withLimit(replaced(chart, /十(?=个工作日)/, '三'), node, { amount: 3 })),
  ),
  only('enforcement-court', 'court-within-six-months', '六个月内申请法院', 'six months to apply to the court', '强制法第五十三条', ['court-application-term', 'limit-matches-law'], (chart) =>
    each(chart, chart.nodes.filter((node) => node.limit?.amount === 3 && node.limit.unit === 'month'), (node) => node.text, (node) => withLimit(replaced(chart, /三个月/, '六个月'), node, { amount: 6 })),
  ),
  only('enforcement-court', 'court-papers-unsigned', '申请不经负责人签名盖章', 'an application without signature and seal', '强制法第五十五条', ['court-application-papers'], (chart) => gone(chart, /签名盖章|签名/, /签名|盖章/)),
];

// helpers

type Make = (id: string, zh: string, en: string, provision: string, meantFor: readonly string[], mutate: (chart: Chart) => Mutation[]) => Operator;

function made(applies: (chart: Chart) => boolean): Make {
  return (id, zh, en, provision, meantFor, mutate) => ({ id, what: { zh, en }, provision, meantFor, mutate: (chart) => (applies(chart) ? mutate(chart) : []) });
}

function measure(...given: Parameters<Make>): Operator {
  return made((chart) => chart.power.kind === 'coercion' && (chart.procedure === 'seizure' || chart.procedure === 'freezing' || (chart.procedure === null && /查封|扣押|冻结/.test(chart.title))))(...given);
}

/** Freezing needs items 1, 2, 3 and 7 of art. 18 only (art. 30). */
function seizure(...given: Parameters<Make>): Operator {
  return made((chart) => chart.procedure === 'seizure' || (chart.procedure === null && chart.power.kind === 'coercion' && /查封|扣押/.test(chart.title)))(...given);
}

function only(procedure: Procedure, ...given: Parameters<Make>): Operator {
  return made((chart) => chart.procedure === procedure || (procedure === 'enforcement-court' && chart.procedure === null && chart.power.kind === 'coercion' && /申请人民法院/.test(chart.title)))(...given);
}

function withDocumentsWithout(chart: Chart, words: RegExp): Chart {
  return { ...chart, nodes: chart.nodes.map((node) => ({ ...node, documents: node.documents.filter((paper) => !words.test(paper)) })) };
}
