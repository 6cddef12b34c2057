import { citing } from './citing.ts';
import { defineTemplate } from './define-template.ts';

const civilServantLaw = citing('civil-servant-law');
const environmentRegulation = citing('business-environment-regulation');

/** 其他职权, such as filing for record, annual reports and preliminary examination. */
export const otherTemplate = defineTemplate({
  procedure: 'other',
  questions: [
    { question: 'two-levels', words: { zh: '先由下级机关初审？', en: 'Does a lower agency review it first?' }, isUsual: false },
    { question: 'fee', words: { zh: '依法收取费用？', en: 'Is a fee charged by law?' }, isUsual: false },
  ],
  lanes: [
    { id: 'party', name: '申请人', kind: 'party' },
    { id: 'window', name: '受理窗口', kind: 'section', when: ['no two-levels'] },
    { id: 'window', name: '下级机关窗口', kind: 'section', when: ['two-levels'] },
    { id: 'office', name: '承办机构', kind: 'section' },
  ],
  nodes: [
    { id: 'start', kind: 'terminator', lane: 'party', text: '提出申请' },
    { id: 'apply', kind: 'input', lane: 'party', text: '提交申请材料', documents: ['申请书'] },
    { id: 'scope', kind: 'decision', lane: 'window', text: '属办理范围？' },
    { id: 'refuse', kind: 'terminator', lane: 'window', text: '告知不需办理', duty: '告知理由和应当办理的机关', documents: ['告知书'], rights: ['reasons'], roles: ['refusal'] },
    { id: 'whole', kind: 'decision', lane: 'window', text: '材料齐全？' },
    {
      id: 'amend',
      kind: 'document',
      lane: 'window',
      text: '补正告知书',
      duty: '一次性告知需要补正的全部内容',
      documents: ['补正告知书'],
      rights: ['reasons'],
      cites: [environmentRegulation(36)],
    },
    { id: 'accept', kind: 'step', lane: 'window', text: '登记编号', documents: ['登记簿'] },
    { id: 'lower', kind: 'step', lane: 'window', text: '初审', duty: '提出初审意见，报送全部材料', documents: ['初审意见'], when: ['two-levels'] },
    { id: 'check', kind: 'step', lane: 'office', text: '核对办理', documents: ['核对记录'], rights: ['statement', 'defence'] },
    { id: 'fit', kind: 'decision', lane: 'office', text: '符合要求？' },
    { id: 'charge', kind: 'step', lane: 'window', text: '收取费用', duty: '按公布的法定项目和标准收取，出具票据', documents: ['财政票据'], when: ['fee'] },
    { id: 'deny', kind: 'terminator', lane: 'window', text: '不予办理', duty: '书面说明理由，告知救济途径', documents: ['不予办理告知书'], rights: ['reasons', 'remedy'] },
    { id: 'receipt', kind: 'document', lane: 'window', text: '办理回执', documents: ['回执'] },
    { id: 'end', kind: 'terminator', lane: 'window', text: '归档', documents: ['档案'] },
  ],
  lines: [
    { from: 'start', to: 'apply' },
    { from: 'apply', to: 'scope' },
    { from: 'scope', to: 'whole', label: '是' },
    { from: 'scope', to: 'refuse', label: '否' },
    { from: 'whole', to: 'accept', label: '是' },
    { from: 'whole', to: 'amend', label: '否' },
    { from: 'amend', to: 'whole', label: '补正后' },
    { from: 'accept', to: 'check', mark: '转交办理', when: ['no two-levels'] },
    { from: 'check', to: 'fit' },
    { from: 'fit', to: 'receipt', label: '是', mark: '转交回执', when: ['no fee'] },
    { from: 'fit', to: 'deny', label: '否', mark: '转交告知' },
    { from: 'receipt', to: 'end' },
    { from: 'accept', to: 'lower' },
    { from: 'lower', to: 'check', mark: '报送初审意见', when: ['two-levels'] },
    { from: 'fit', to: 'charge', label: '是', mark: '转交收费', when: ['fee'] },
    { from: 'charge', to: 'receipt', when: ['fee'] },
  ],
  rows: [
    ['start'],
    ['apply', 'scope', 'refuse>'],
    ['whole', 'amend>'],
    ['accept', 'lower>', 'check'],
    ['fit', 'deny>'],
    ['receipt', 'charge>'],
    ['end'],
  ],
  content: {
    basis: [environmentRegulation(35), environmentRegulation(36)],
    handlingPosts: '受理窗口接收、出具回执；承办机构办理。',
    limits: { statutory: { mode: 'none', reason: '法律、法规没有统一规定，以本职权的依据和承诺时限为准' }, promised: null, note: '补正材料的时间不计入。' },
    quality: {
      rules: '执行有关法律、法规、规章，不得变相许可',
      handling: '登记及时，信息准确，按时办结',
      attitude: '一次告知，网上可办，不收费用',
    },
    rights: [
      { right: 'reasons', applies: true, text: '不予办理的书面说明理由' },
      { right: 'statement', applies: true, text: '办理中可以补充说明' },
      { right: 'defence', applies: true, text: '对不予办理的意见可以申辩' },
      { right: 'hearing', applies: false, text: '法律、法规、规章未规定听证' },
    ],
    liability: {
      text: '无正当理由不办理、变相审批、不履行监管职责的，责令改正，对直接负责的主管人员和其他直接责任人员依法给予处分；构成犯罪的，依法追究刑事责任。',
      citations: [civilServantLaw(62)],
    },
    remedy: { reviewBody: '', reviewFirst: false, reviewPeriod: '六十日', court: '', suitPeriod: '六个月', note: '' },
    notes: '依据一栏请补入设立本项职权的法律、法规、规章。',
  },
});
