import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { node } from '../../test/fixtures/rules/sample-charts.ts';
import { readChartFile } from '../formats/chart-file.ts';
import { inferRoles, rolesOf } from './infer-roles.ts';

const penaltyRoles: Readonly<Record<string, string>> = {
  start: 'source',
  file: 'case-opening',
  nofile: 'refusal',
  probe: 'investigation identity',
  notice: 'notice',
  ask: 'hearing-request',
  hear: 'hearing-notice hearing',
  reply: 'statement',
  review: 'legal-review',
  grave: '',
  council: 'collective',
  decide: 'decision',
  minor: 'refusal',
  unproven: 'refusal',
  crime: 'transfer',
  paper: 'decision',
  serve: 'service',
  perform: 'performance',
  urge: '',
  court: 'court-application',
  end: 'closing',
};

const huanghuaRoles: Readonly<Record<string, string>> = {
  source: 'source',
  open: 'case-opening',
  investigate: 'investigation identity',
  approve: 'approval',
  propose: 'collective',
  withdraw: 'closing',
  transfer: 'transfer',
  notify: 'notice',
  listen: 'statement',
  hear: 'hearing',
  decide: 'decision',
  serve: 'service',
  execute: 'execution',
  close: 'closing',
};

const houchangRoles: Readonly<Record<string, string>> = {
  apply: 'application',
  accept: 'acceptance',
  reject: 'refusal',
  correct: 'correction',
  examine: 'review',
  sign: '',
  supervise: 'follow-up',
};

describe('a step of coercion', () => {
  test.each([
    ['亮证并告知', 'identity'],
    ['听取当事人意见', 'statement'],
    ['当场先行实施', 'measure'],
    ['强制拆除', 'execution'],
    ['代履行', 'execution'],
    ['向法院申请', 'court-application'],
    ['申请人民法院强制执行', 'court-application'],
    ['作出强制执行决定', 'execution-decision'],
    ['书面催告', 'demand'],
    ['解除查封（扣押）', 'lifting'],
  ] as const)('%s is %s', (text, role) => {
    expect(inferRoles(node('a', 'step', text))).toContain(role);
  });

  test.each([
    ['代履行决定', 'execution'],
    ['限期拆除公告', 'execution'],
    ['退还拍卖所得款项', 'execution'],
    ['申请人民法院强制执行', 'execution'],
    ['解除查封（扣押）', 'measure'],
  ] as const)('%s is not %s', (text, role) => {
    expect(inferRoles(node('a', 'step', text))).not.toContain(role);
  });
});

/** Every word of a penalty's steps, older ones too, with all the roles it is given and no other. */
describe('a step of a penalty', () => {
  test.each([
    ['案件来源', 'source'],
    ['案件线索', 'source'],
    ['举报投诉、检查发现', 'source'],
    ['受案登记', 'source'],
    ['初步核实', ''],
    ['初步调查', ''],
    ['符合立案标准？', 'case-opening'],
    ['批准立案？', 'case-opening'],
    ['立案', 'case-opening'],
    ['不予立案', 'refusal'],
    ['撤销立案', 'closing'],
    ['立案审批', 'case-opening'],
    ['调查取证', 'investigation'],
    ['当场查明事实', 'investigation'],
    ['收集证据', 'investigation'],
    ['询问当事人', 'investigation'],
    ['现场检查', 'on-site-check'],
    ['抽样取证', 'investigation'],
    ['先行登记保存', 'evidence-registration'],
    ['调查终结报告', ''],
    ['调查终结', ''],
    ['案件审核', 'review'],
    ['核审', 'legal-review'],
    ['事先告知书', 'notice'],
    ['事先告知', 'notice'],
    ['处罚预告知', 'notice'],
    ['行政处罚告知', 'notice'],
    ['告知听证权利', 'notice'],
    ['听证告知', 'notice'],
    ['告知陈述、申辩权', 'notice'],
    ['送达行政处罚告知书', 'notice'],
    ['告知举报人', ''],
    ['属听证范围？', ''],
    ['要求听证？', 'hearing-request'],
    ['是否要求听证', 'hearing-request'],
    ['当事人申请听证', 'hearing-request'],
    ['5日内提出听证申请', 'hearing-request'],
    ['放弃听证', 'hearing-request'],
    ['听证通知', 'hearing-notice'],
    ['听证公告', 'hearing-notice'],
    ['组织听证', 'hearing'],
    ['举行听证会', 'hearing'],
    ['召开听证会', 'hearing'],
    ['听证', 'hearing'],
    ['听证程序', 'hearing'],
    ['听取陈述申辩并复核', 'statement'],
    ['陈述、申辩', 'statement'],
    ['听取当事人意见', 'statement'],
    ['听取当事人陈述和申辩', 'statement'],
    ['需法制审核？', 'legal-review'],
    ['法制审核', 'legal-review'],
    ['合法性审查', 'legal-review'],
    ['法规科审核', 'legal-review'],
    ['法制机构审核', 'legal-review'],
    ['重大执法决定法制审核', 'legal-review'],
    ['情节复杂或重大？', ''],
    ['集体讨论', 'collective'],
    ['案审会讨论', 'collective'],
    ['案件审理委员会审议', 'collective'],
    ['局长办公会研究', 'collective'],
    ['集体会审', 'collective'],
    ['审查决定', 'decision'],
    ['负责人审查决定', 'approval decision'],
    ['作出处罚决定', 'decision'],
    ['给予行政处罚', 'decision'],
    ['是否给予处罚', ''],
    ['处罚决定书', 'decision'],
    ['制作处罚决定书', 'decision'],
    ['依法制作处罚决定', 'decision'],
    ['作出并送达处罚决定', 'decision service'],
    ['不予处罚决定', 'decision refusal'],
    ['轻微不罚', 'refusal'],
    ['不成立不罚', 'refusal'],
    ['免予处罚', 'refusal'],
    ['移送司法机关', 'transfer'],
    ['移送公安机关', 'transfer'],
    ['移交处理', 'transfer'],
    ['移送法制审核', 'legal-review'],
    ['送达', 'service'],
    ['送达处罚决定书', 'service'],
    ['当场交付', 'service'],
    ['送达回证', 'service'],
    ['按期履行？', 'performance'],
    ['当事人自觉履行', 'performance'],
    ['缴纳罚款', 'payment'],
    ['当场收缴罚款', 'payment'],
    ['到银行缴款', 'payment'],
    ['延期分期缴纳', 'payment'],
    ['加处罚款', ''],
    ['催告', 'demand'],
    ['书面催告', 'demand'],
    ['催告并申请执行', 'demand court-application'],
    ['申请法院执行', 'court-application'],
    ['申请人民法院强制执行', 'court-application'],
    ['强制执行', 'execution'],
    ['执行', 'execution'],
    ['公示', 'publication'],
    ['公开处罚决定', 'publication'],
    ['行政处罚信息公示', 'publication'],
    ['结案归档', 'closing'],
    ['结案', 'closing'],
    ['归档', 'closing'],
    ['销案', 'closing'],
    ['表明身份', 'identity'],
    ['出示执法证件', 'identity'],
    ['当场告知', 'notice'],
    ['报所属机关备案', 'report-for-record'],
    ['报局备案', 'report-for-record'],
    ['专用票据', 'receipt'],
    ['转普通程序', ''],
    ['当场处罚决定书', 'decision'],
    ['作出处罚决定前告知', 'notice'],
    ['确定处罚意见', ''],
    ['拟处罚意见', ''],
    ['处理建议', ''],
    ['终止当场处罚', 'closing'],
    ['意见成立？', ''],
    ['当事人不履行决定', ''],
    ['责令改正', 'rectification'],
    ['解除登记保存', 'lifting'],
    ['回避申请', ''],
    ['申请行政复议', ''],
  ])('%s: %s', (text, roles) => {
    expect(inferRoles(node('a', 'step', text)).join(' ')).toBe(roles);
  });

  test.each([
    ['组织听证', '', ['听证通知书', '听证笔录'], 'hearing-notice hearing'],
    ['处罚告知', '依法制作并送达行政处罚告知书', ['行政处罚告知书'], 'notice'],
    ['确定处罚意见', '机构负责人决定拟处罚意见；重大复杂案件由案审委员会或局长办公会集体讨论决定', [], 'collective'],
    ['审查决定', '复杂或重大的集体讨论', ['集体讨论记录'], 'collective decision'],
    ['处罚决定书', '当场交付；不在场的依法送达', ['行政处罚决定书', '送达回证'], 'decision service'],
    ['调查取证', '两人以上出示证件，制作笔录', ['询问笔录', '调查终结报告'], 'investigation identity'],
    ['不予立案', '', ['不予立案审批表'], 'refusal'],
    ['加处罚款', '每日百分之三，不超过罚款数额', ['加处罚款告知书'], ''],
    ['审查设计方案', '', [], 'review'],
    ['调查处理意见', '', ['调查处理意见'], ''],
  ])('%s with its duty and documents', (text, duty, documents, roles) => {
    expect(inferRoles(node('a', 'step', text, { duty, documents })).join(' ')).toBe(roles);
  });
});

describe('the charts of the sample department and the published ones', () => {
  test.each([
    ['resources/samples/charts/01-penalty-illegal-land-use.chart.json', penaltyRoles],
    ['test/fixtures/real/huanghua-penalty.chart.json', huanghuaRoles],
    ['test/fixtures/real/houchang-licence.chart.json', houchangRoles],
  ])('%s', (file, expected) => {
    const { chart } = readChartFile(new Uint8Array(readFileSync(new URL(`../../${file}`, import.meta.url))), file);
    expect(Object.fromEntries(chart.nodes.map((each) => [each.id, rolesOf(each).join(' ')]))).toEqual(expected);
  });
});
