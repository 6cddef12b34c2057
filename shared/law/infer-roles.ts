import type { ChartNode } from '../model/node.ts';
import type { ProceduralRole } from '../model/role.ts';

/** What a step is in the procedure: as the clerk set it, else inferred from its words. In the order of the roles. */
export function rolesOf(node: ChartNode): readonly ProceduralRole[] {
  if (node.roles !== null) {
    return node.roles;
  }
  const known = guesses.get(node);
  if (known !== undefined) {
    return known;
  }
  const guess = inferRoles(node);
  guesses.set(node, guess);
  return guess;
}

/**
 * The guess from the step's name, documents and duty. A name says what the step is; a duty only adds what is done beside
 * it, and only where its words can mean nothing else. Several roles where a step does several things; none where no word tells.
 */
export function inferRoles({ kind, text, duty, documents }: Pick<ChartNode, 'kind' | 'text' | 'duty' | 'documents'>): ProceduralRole[] {
  if (kind === 'connector') {
    return [];
  }
  const paper = documents.join('、');
  return roleSigns
    .filter(
      (sign) =>
        (sign.name.test(text) && !(sign.notName?.test(text) ?? false)) ||
        (sign.duty?.test(duty) ?? false) ||
        (sign.paper?.test(paper) ?? false),
    )
    .map(({ role }) => role);
}

// helpers

/** A guess stays as long as its node does: a node is never changed, an edited one is another. Typing in one step reads the others no second time. */
const guesses = new WeakMap<ChartNode, readonly ProceduralRole[]>();

/** By what a role is known: words of the step's name, words that keep the name from it, words of its duty, of its documents. */
interface RoleSign {
  readonly role: ProceduralRole;
  readonly name: RegExp;
  readonly notName?: RegExp;
  readonly duty?: RegExp;
  readonly paper?: RegExp;
}

/** Speaking of a hearing without holding one. */
const notHearing = /^(?!.*(?:组织|举行|召开|主持)).*(?:告知|通知|公告|听证[权范要申告]|(?:要求|申请|提出|是否|需要|符合|放弃|属于?|不)[^，。；]{0,6}听证(?!会))/s;
/** Speaking of a decision without making one; a step that makes it out may also serve it. */
const notDecision =
  /告知|立案|听证|(?<!依)法制|不予受理|强制执行|代履行|执行决定|是否|复议|决定前|不履行|未履行|逾期|^(?!.*(?:作出|制作|下达|出具)).*(?:送达|执行|履行|公示|公开)/s;

const roleSigns: readonly RoleSign[] = [
  { role: 'source', name: /案件来源|案源|案件线索|线索(?:来源|登记|受理)|发现.{0,6}线索|发现(?:违法|涉嫌|涉案|案件|问题)|违法行为发现|举报投诉|投诉举报|受案登记/, notName: /告知|答复/ },
  { role: 'application', name: /申请|申报|推荐/, notName: /听证|强制执行|申请.{0,8}执行|法院|复议|延期|分期|受理|审查|审核|回避|不予/ },
  { role: 'registration', name: /收件|登记收取|接收材料/, notName: /先行登记/ },
  { role: 'acceptance', name: /受理|材料审查|形式审查/, notName: /不予受理|法院受理|受理投诉/ },
  { role: 'correction', name: /补正|一次性?告知|补齐/, duty: /一次(?:性)?告知/, paper: /补正/ },
  { role: 'case-opening', name: /立案/, notName: /不予立案|撤销立案|不立案|立案监督/, paper: /(?<!不予)立案(?:审批|呈批|登记)表/ },
  { role: 'plan', name: /(?:检查|抽查)?(?:计划|方案|任务)|随机抽取|双随机/, notName: /执行方案|设计|审查|审核/ },
  {
    role: 'investigation',
    name: /调查|取证|查明事实|收集证据|检查核实|询问(?:当事人|笔录|证人)/,
    notName: /调查终结|复查|调查报告|初步|初查|处理意见|调查结果|非.{0,4}调查/,
    paper: /询问笔录/,
  },
  { role: 'evidence-registration', name: /先行登记保存/ },
  { role: 'review', name: /审查|审核|初审|复审|核定|评审/, notName: /法制|合法性|法规|形式审查|材料审查|决定/ },
  { role: 'on-site-check', name: /现场(?:检查|核查|勘验|查验|踏勘|核实|勘察)|实地(?:核查|检查|调查)|入户/ },
  { role: 'identity', name: /(?:出示|亮明|表明).{0,6}(?:证件|身份|执法证)|亮证/, duty: /(?:出示|亮明|表明).{0,6}(?:证件|身份|执法证)|亮证/ },
  { role: 'approval', name: /审批|报批|批准|审定|签批|(?:负责人|领导|局长)(?:是否)?(?:审查|审批|批准|同意|签字)/, notName: /立案|不予批准/ },
  { role: 'measure', name: /(?:实施|采取|执行).{0,6}(?:查封|扣押|冻结|强制措施)|^(?:当场)?(?:查封|扣押|冻结)|先行实施|当场实施/, notName: /解除|执行决定|是否|(?:发现|认为|确有|涉嫌).{0,6}(?:需要?|应当)/ },
  { role: 'on-site-record', name: /现场(?:检查)?笔录|制作笔录/, duty: /现场(?:检查)?笔录/, paper: /现场(?:检查|勘验)?笔录/ },
  { role: 'inventory', name: /清单/, duty: /清单/, paper: /清单/ },
  { role: 'custody', name: /保管/, notName: /解除/, duty: /妥善保管/ },
  { role: 'test', name: /检验|检测|检疫|鉴定|勘验|技术评审|专家评审/, notName: /现场勘验/ },
  {
    role: 'notice',
    name: /告知/,
    notName: /补正|一次性?告知|不予|听证告知结果|告知承诺|告知(?:举报|投诉)人|结果告知|告知.{0,4}结果|加处|延[长期]|移送|期间|决定后/,
    duty: /事先告知/,
    paper: /(?:事先|处罚|听证)(?:（听证）)?告知书/,
  },
  { role: 'statement', name: /陈述|申辩|听取.{0,8}意见/, notName: /告知/, duty: /听取.{0,8}(?:陈述|申辩|意见)/, paper: /陈述申辩笔录/ },
  { role: 'hearing-request', name: /(?:要求|申请|提出|是否|需要|符合|放弃).{0,4}听证|听证(?:申请|要求)/, notName: /组织|举行|召开|告知|通知/ },
  { role: 'hearing-notice', name: /听证(?:通知|公告)|通知.{0,6}听证/, duty: /(?:通知|公告).{0,20}听证|听证.{0,12}(?:通知|公告)/, paper: /听证(?:通知书|公告)/ },
  { role: 'hearing', name: /听证/, notName: notHearing },
  { role: 'legal-review', name: /法制(?:审核|审查)|合法性(?:审核|审查)|(?<!依)法[制规][^，。；]{0,6}审[核查]|核审|法核/ },
  { role: 'collective', name: /集体(?:讨论|审议|研究|决定|会审)|案审会|案审委员会|审理委员会|审议会|办公会|局务会/, duty: /集体(?:讨论|审议|研究)(?!.{0,3}后)|案审委员会/ },
  { role: 'decision', name: /决定|裁决|认定结论|评定|(?<!不)(?:给予|作出|实施)(?:行政)?处罚/, notName: notDecision },
  { role: 'refusal', name: /不予|驳回|不准|不符合|不罚|不处罚|免(?:予|于|除).{0,4}处罚/ },
  { role: 'extension', name: /延长|延期/, notName: /缴|履行|分期/, paper: /延期|延长/ },
  { role: 'service', name: /送达|交付|送交/, notName: /送达.{0,12}(?:告知书|通知书|催告)|(?:告知|催告|通知)书?.{0,4}送达/, duty: /当场交付|送达(?!回证|地址|.{0,14}(?:告知书|通知书|催告))/ },
  { role: 'certificate', name: /颁证|发证|(?:颁发|制作|核发).{0,8}(?:证|许可)|领取证/ },
  { role: 'publication', name: /公示|公开|公告|公布/, notName: /听证|送达|催告/ },
  { role: 'objection', name: /异议|(?:有无|收到|核查|群众)反映/ },
  { role: 'mediation', name: /调解/ },
  { role: 'reply', name: /答辩|答复意见/ },
  { role: 'performance', name: /履行/, notName: /不履行|逾期/ },
  { role: 'payment', name: /缴款|缴纳|缴费|缴清|征缴|收缴|发放|支付|兑现|拨付/ },
  { role: 'receipt', name: /票据|收据|发票/, duty: /票据|收据/, paper: /票据|收据/ },
  { role: 'demand', name: /催告|催缴/, paper: /催告/ },
  { role: 'execution', name: /执行|强制拆除|代履行|划拨|拍卖/, notName: /申请.{0,8}执行|法院|(?:执行|代履行|拆除|划拨)决定|催告|公告|执行协议|中止|终结|逾期|是否|裁定|退还|返还|责成|提请|报请/ },
  { role: 'execution-decision', name: /强制执行决定|代履行决定/, paper: /强制执行决定书|代履行决定书/ },
  { role: 'court-application', name: /申请.{0,8}(?:法院|强制执行|执行)|向.{0,12}法院.{0,4}申请|(?:法院|非诉).{0,6}(?:强制)?执行/, notName: /上一级.{0,6}法院.{0,4}复议/ },
  { role: 'suspension', name: /中止|终结(?!报告)/, notName: /调查终结/ },
  { role: 'lifting', name: /解除|解封|解冻|返还|退还/ },
  { role: 'rectification', name: /责令.{0,4}(?:改正|整改)|限期(?:改正|整改)/ },
  { role: 'transfer', name: /移送|移交(?:处理|司法|公安|有关|有权)/, notName: /移送(?:案卷|材料|审核|法制)|移交(?:案卷|材料)/ },
  { role: 'report-for-record', name: /备案/ },
  { role: 'follow-up', name: /后续监管|后期监督|监督检查|事后监管|跟踪|复查|定期复核/ },
  { role: 'closing', name: /结案|归档|办结|终止|存档|立卷|销案|撤销(?:立案|案件)/ },
];
