import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { ChartNode } from '../model/node.ts';
import type { TemplateQuestion } from '../model/procedure.ts';
import { chartOf, citing, decision, elsewhere, handOver, lane, line, paper, step, terminator, when } from './build.ts';
import { contentOf, liabilityFor, right, noRight, within } from './build-content.ts';
import type { Template } from './template.ts';

/** Penalty by the ordinary procedure: 处罚法 chapter 5 section 3, with the hearing of section 4 in it. */
export const penaltyTemplate: Template = {
  procedure: 'penalty',
  questions: ['hearing', 'urgent', 'test', 'joint'],
  usual: ['hearing'],
  draw,
};

// helpers

const penalty = citing('penalty-law');
const coercion = citing('coercion-law');
const transfer = citing('crime-transfer-provisions');

function draw(answers: ReadonlySet<TemplateQuestion>): Chart {
  return chartOf({
    procedure: 'penalty',
    answers,
    lanes: [
      lane('party', '当事人', 'party'),
      lane('office', '承办机构', 'section'),
      lane('law', '法制审核机构', 'section'),
      lane('head', '负责人', 'post'),
    ],
    nodes: [...opening(), ...inquiry(answers), ...noticeAndDefence(answers), ...deciding(), ...carryingOut()],
    edges: [...openingLines(), ...inquiryLines(answers), ...defenceLines(answers), ...decidingLines(), ...carryingOutLines()],
    content: contentOf({
      basis: [penalty(54), penalty(57), penalty(58), penalty(60)],
      handlingPosts: '承办机构立案、调查、告知、送达、执行；法制审核机构听证、法制审核；负责人批准立案、集体讨论、决定。',
      statutory: within('P-90'),
      limitNote: limitNote(answers),
      quality: {
        rules: '执行行政处罚法和裁量基准，执法人员不少于两人，主动出示执法证件',
        handling: '事实清楚、证据确凿、程序合法，全过程记录并归档',
        attitude: '文明执法，充分听取意见，不得因当事人陈述、申辩而给予更重的处罚',
      },
      rights: [
        right('reasons', '告知书、决定书写明拟处罚内容及事实、理由、依据'),
        right('statement', '作出决定前提出，应当充分听取并复核'),
        right('defence', '提出事实、理由、证据，成立的应当采纳'),
        answers.has('hearing')
          ? right('hearing', '属于听证范围的，被告知后五个工作日内提出，不承担组织听证的费用')
          : noRight('hearing', '本项处罚不属于行政处罚法第六十三条规定的听证范围'),
        right('recusal', '认为执法人员、听证主持人与案件有直接利害关系或者其他关系可能影响公正的，可以申请回避'),
        right('remedy', '对处罚决定不服的，可以申请行政复议或者提起行政诉讼'),
        right('compensation', '因违法处罚受到损害的，可以依法要求赔偿'),
      ],
      liability: liabilityFor('没有法定依据处罚、擅自改变处罚种类和幅度、违反法定程序、以罚代刑、应当处罚不予处罚', [
        penalty(76),
        penalty(81),
        penalty(82),
        penalty(83),
      ]),
      notes:
        '确有经济困难的，当事人可以申请延期或者分期缴纳罚款。当事人不服申请复议或者提起诉讼的，处罚不停止执行，法律另有规定的除外；复议、诉讼期间加处罚款的数额不予计算。',
    }),
  });
}

function limitNote(answers: ReadonlySet<TemplateQuestion>): string {
  return [
    '九十日自立案之日起计算，法律、法规、规章另有规定的从其规定；九十日、缴纳罚款十五日是自然日。',
    ...when(answers.has('hearing'), '要求听证五日、举行听证前通知七日是工作日。'),
    ...when(answers.has('urgent'), '先行登记保存的证据七个工作日内作出处理决定。'),
    ...when(answers.has('test'), '检验、检测、鉴定所需时间是否计入九十日，按有关法律、法规、规章的规定执行。'),
  ].join('');
}

function opening(): ChartNode[] {
  return [
    terminator('start', 'office', '案件来源', { documents: ['线索登记表'], citations: [penalty(54, 1)] }),
    step('check', 'office', '初步核实', { duty: '核实线索，提出是否立案的意见', documents: ['核查记录'] }),
    decision('file', 'head', '批准立案？', { duty: '符合立案标准的及时立案', documents: ['立案审批表'], citations: [penalty(54, 2)] }),
    terminator('nofile', 'head', '不予立案', { duty: '告知举报人；不归本机关管辖的移送', documents: ['不予立案审批表'], citations: [penalty(25)] }),
  ];
}

function openingLines(): ChartEdge[] {
  return [line('start', 'check'), handOver('check', 'file', '报批立案'), line('file', 'nofile', '否'), handOver('file', 'probe', '交办', '是')];
}

function inquiry(answers: ReadonlySet<TemplateQuestion>): ChartNode[] {
  return [
    step('probe', 'office', '调查取证', {
      duty: '两名以上执法人员，主动出示执法证件，制作笔录，全面收集证据',
      documents: ['询问笔录', '检查笔录', '证据清单'],
      rights: ['recusal'],
      citations: [penalty(42), penalty(43), penalty(54, 1), penalty(55)],
    }),
    ...when(
      answers.has('joint'),
      step('assist', 'office', '请求协助调查', { duty: '向有关机关提出协助请求', documents: ['协助调查函'], citations: [penalty(26)], roles: [] }),
    ),
    ...when(
      answers.has('urgent'),
      decision('risk', 'office', '情况紧急？', { duty: '证据可能灭失或者以后难以取得，或者危害可能扩大', citations: [penalty(56), coercion(19)] }),
      step('keep', 'office', '先行登记保存', {
        duty: '经负责人批准；期间不得销毁或者转移，及时作出处理决定',
        limitId: 'P-REG7',
        documents: ['先行登记保存通知书', '证据处理决定书'],
        citations: [penalty(56)],
      }),
      elsewhere('seize', 'office', '采取强制措施', '查封、扣押流程图', { citations: [coercion(18)], roles: [] }),
    ),
    ...when(
      answers.has('test'),
      step('test', 'office', '检验检测鉴定', { duty: '委托有资质的机构，结果告知当事人', documents: ['委托书', '检验检测鉴定报告'], citations: [penalty(46)] }),
    ),
    step('report', 'office', '调查终结', { duty: '提出处理建议', documents: ['调查终结报告'], citations: [penalty(57)] }),
  ];
}

function inquiryLines(answers: ReadonlySet<TemplateQuestion>): ChartEdge[] {
  const [joint, urgent, test] = [answers.has('joint'), answers.has('urgent'), answers.has('test')];
  const proved = test ? 'test' : 'report';
  const asked = joint ? 'assist' : 'probe';
  return [
    ...when(joint, line('probe', 'assist')),
    ...(urgent
      ? [
          line(asked, 'risk'),
          line('risk', proved, '否'),
          line('risk', 'keep', '证据可能灭失'),
          line('risk', 'seize', '危害可能扩大'),
          line('keep', proved),
          line('seize', proved),
        ]
      : [line(asked, proved)]),
    ...when(test, line('test', 'report')),
    line('report', 'notice'),
  ];
}

function noticeAndDefence(answers: ReadonlySet<TemplateQuestion>): ChartNode[] {
  const hearing = answers.has('hearing');
  return [
    paper('notice', 'office', '事先告知书', {
      duty: `告知拟处罚内容及事实、理由、依据，以及陈述、申辩${hearing ? '、要求听证' : ''}等权利`,
      documents: ['行政处罚事先告知书'],
      rights: ['reasons', 'statement', 'defence', ...when(hearing, 'hearing' as const)],
      citations: [penalty(44), ...when(hearing, penalty(63, 1))],
    }),
    ...when(
      hearing,
      decision('ask', 'party', '要求听证？', {
        duty: '属于听证范围的，可以要求',
        limitId: 'P-H5',
        documents: ['听证申请书'],
        rights: ['hearing'],
        citations: [penalty(63), penalty(64, null, 1)],
      }),
      step('invite', 'law', '听证通知', {
        duty: '举行听证的七个工作日前通知时间、地点、主持人',
        limitId: 'P-H7',
        documents: ['听证通知书'],
        rights: ['recusal'],
        citations: [penalty(64, null, 2)],
      }),
      step('hear', 'law', '举行听证', {
        duty: '非本案调查人员主持，公开举行；涉及国家秘密、商业秘密、个人隐私的除外',
        rights: ['statement', 'defence'],
        citations: [penalty(64, null, 3), penalty(64, null, 4), penalty(64, null, 7)],
      }),
      paper('minutes', 'law', '听证笔录', {
        duty: '当事人核对签字，据此作出决定',
        documents: ['听证笔录'],
        citations: [penalty(64, null, 8), penalty(65)],
      }),
    ),
    step('reply', 'office', '听取陈述申辩', {
      duty: '充分听取，如实记录，复核后成立的采纳',
      documents: ['陈述申辩笔录', '复核意见'],
      rights: ['statement', 'defence'],
      citations: [penalty(45)],
    }),
  ];
}

function defenceLines(answers: ReadonlySet<TemplateQuestion>): ChartEdge[] {
  return [
    ...(answers.has('hearing')
      ? [
          handOver('notice', 'ask', '送达告知书'),
          handOver('ask', 'invite', '提出听证要求', '是'),
          line('invite', 'hear'),
          line('hear', 'minutes'),
          handOver('minutes', 'reply', '移交笔录'),
          handOver('ask', 'reply', '提出意见', '否'),
        ]
      : [line('notice', 'reply')]),
    handOver('reply', 'review', '移送审核'),
  ];
}

function deciding(): ChartNode[] {
  return [
    step('review', 'law', '法制审核', {
      duty: '依法应当审核的，未经审核或者审核未通过不得决定',
      documents: ['法制审核意见书'],
      citations: [penalty(58, 1)],
    }),
    decision('grave', 'head', '复杂或者重大？', { duty: '情节复杂或者重大违法行为', citations: [penalty(57, 2)] }),
    step('council', 'head', '集体讨论', { duty: '行政机关负责人集体讨论决定', documents: ['集体讨论记录'], citations: [penalty(57, 2)] }),
    decision('decide', 'head', '审查决定', { limitId: 'P-90', citations: [penalty(57, 1), penalty(60)] }),
    terminator('minor', 'head', '轻微不罚', { duty: '违法行为轻微，依法可以不予处罚', documents: ['不予处罚决定书'], citations: [penalty(33, 1), penalty(57, 1, 2)] }),
    terminator('unproven', 'head', '不成立不罚', { duty: '违法事实不能成立', documents: ['不予处罚决定书'], citations: [penalty(57, 1, 3)] }),
    terminator('crime', 'office', '移送司法机关', {
      duty: '涉嫌犯罪的，批准后二十四小时内移送',
      limitId: 'M-24H',
      documents: ['涉嫌犯罪案件移送书'],
      citations: [penalty(57, 1, 4), transfer(5, 2)],
    }),
  ];
}

function decidingLines(): ChartEdge[] {
  return [
    handOver('review', 'grave', '报请审查'),
    line('grave', 'council', '是'),
    line('grave', 'decide', '否'),
    line('council', 'decide'),
    handOver('decide', 'paper', '交办', '给予处罚'),
    line('decide', 'minor', '违法轻微'),
    line('decide', 'unproven', '事实不成立'),
    handOver('decide', 'crime', '交办移送', '涉嫌犯罪'),
  ];
}

function carryingOut(): ChartNode[] {
  return [
    paper('paper', 'office', '处罚决定书', {
      duty: '载明六项内容，加盖作出决定的机关印章',
      documents: ['行政处罚决定书'],
      rights: ['reasons', 'remedy'],
      citations: [penalty(59)],
    }),
    step('serve', 'office', '送达', {
      duty: '宣告后当场交付；当事人不在场的，七个工作日内依法送达',
      limitId: 'P-D7',
      documents: ['送达回证'],
      citations: [penalty(61)],
    }),
    step('publish', 'office', '公开处罚决定', {
      duty: '具有一定社会影响的依法公开；被变更、撤销的三个工作日内撤回',
      limitId: 'I-7',
      citations: [penalty(48)],
    }),
    decision('perform', 'party', '按期履行？', {
      duty: '到指定银行或者通过电子支付系统缴纳罚款',
      limitId: 'P-PAY15',
      documents: ['缴款书'],
      citations: [penalty(66), penalty(67, 3)],
    }),
    step('late', 'office', '加处罚款', {
      duty: '每日按罚款数额的百分之三，不得超出罚款数额',
      documents: ['加处罚款决定书'],
      citations: [penalty(72, 1, 1), coercion(45)],
    }),
    paper('demand', 'office', '催告书', {
      duty: '催告履行，听取陈述、申辩',
      documents: ['履行催告书', '送达回证'],
      rights: ['statement', 'defence'],
      citations: [coercion(54)],
    }),
    elsewhere('court', 'office', '申请法院强制执行', '申请法院强制执行流程图', { citations: [penalty(72, 1, 4), coercion(53)] }),
    terminator('end', 'office', '结案归档', { documents: ['结案审批表', '案卷'], citations: [penalty(47)] }),
  ];
}

function carryingOutLines(): ChartEdge[] {
  return [
    line('paper', 'serve'),
    line('serve', 'publish'),
    handOver('publish', 'perform', '当事人履行'),
    handOver('perform', 'end', '缴款凭证', '是'),
    handOver('perform', 'late', '逾期未缴', '否'),
    line('late', 'demand'),
    line('demand', 'court'),
    line('court', 'end'),
  ];
}
