import { citing } from './citing.ts';
import { defineTemplate } from './define-template.ts';

const civilServantLaw = citing('civil-servant-law');
const coercionLaw = citing('coercion-law');
const disclosureRegulation = citing('disclosure-regulation');

/** 行政征收 of fees and funds: no general procedural law; the items and standards are published (政府信息公开条例20), the late fee is capped (行政强制法45). */
export const levyTemplate = defineTemplate({
  procedure: 'levy',
  questions: [
    { question: 'test', words: { zh: '核定金额需要测量、评估？', en: 'Does assessing the amount need measuring or valuation?' }, isUsual: false },
  ],
  lanes: [
    { id: 'party', name: '缴费人', kind: 'party' },
    { id: 'office', name: '承办机构', kind: 'section' },
    { id: 'head', name: '负责人', kind: 'post' },
  ],
  nodes: [
    { id: 'start', kind: 'terminator', lane: 'office', text: '确定征收对象' },
    { id: 'report', kind: 'input', lane: 'party', text: '申报缴费事项', documents: ['申报表'], roles: ['application'] },
    { id: 'test', kind: 'step', lane: 'office', text: '测量、评估', duty: '结果书面告知缴费人', documents: ['测量评估报告'], notCounted: true, when: ['test'] },
    { id: 'count', kind: 'step', lane: 'office', text: '核定金额', duty: '按公布的项目、标准和依据计算', documents: ['核定表'] },
    {
      id: 'notice',
      kind: 'document',
      lane: 'office',
      text: '征收告知书',
      duty: '告知项目、标准、依据和权利',
      documents: ['征收告知书'],
      rights: ['reasons', 'statement', 'defence'],
    },
    { id: 'object', kind: 'decision', lane: 'party', text: '提出异议？', rights: ['statement', 'defence'] },
    { id: 'again', kind: 'step', lane: 'office', text: '复核异议', duty: '成立的更正金额', documents: ['复核意见'] },
    { id: 'approve', kind: 'decision', lane: 'head', text: '决定征收？', duty: '符合减免缓条件的依法减免缓' },
    { id: 'drop', kind: 'terminator', lane: 'head', text: '不予征收', rights: ['reasons'] },
    {
      id: 'decide',
      kind: 'document',
      lane: 'office',
      text: '征收决定书',
      duty: '载明项目、标准、金额、期限和救济途径',
      documents: ['征收决定书', '缴款通知书'],
      rights: ['reasons', 'remedy'],
    },
    { id: 'pay', kind: 'decision', lane: 'party', text: '按期缴纳？', duty: '直接缴入国库，开具财政票据', documents: ['财政票据'] },
    {
      id: 'urge',
      kind: 'document',
      lane: 'office',
      text: '责令限期缴纳',
      duty: '告知滞纳金标准，滞纳金不超过应缴数额',
      documents: ['催缴通知书'],
      rights: ['statement', 'defence'],
      cites: [coercionLaw(45)],
    },
    {
      id: 'court',
      kind: 'step',
      lane: 'office',
      text: '催告并申请法院执行',
      duty: '催告书送达满十个工作日仍不履行的',
      documents: ['催告书', '强制执行申请书'],
      limit: 'X-CT3M',
      cites: [coercionLaw(46, 3), coercionLaw(53), coercionLaw(54)],
    },
    { id: 'end', kind: 'terminator', lane: 'office', text: '入库归档', documents: ['征收案卷'] },
  ],
  lines: [
    { from: 'start', to: 'report' },
    { from: 'report', to: 'count', when: ['no test'] },
    { from: 'count', to: 'notice' },
    { from: 'notice', to: 'object' },
    { from: 'object', to: 'again', label: '是' },
    { from: 'object', to: 'approve', label: '否' },
    { from: 'again', to: 'approve', mark: '报请决定' },
    { from: 'approve', to: 'decide', label: '是', mark: '交办' },
    { from: 'approve', to: 'drop', label: '否' },
    { from: 'decide', to: 'pay' },
    { from: 'pay', to: 'end', label: '是' },
    { from: 'pay', to: 'urge', label: '否' },
    { from: 'urge', to: 'court' },
    { from: 'court', to: 'end' },
    { from: 'report', to: 'test', when: ['test'] },
    { from: 'test', to: 'count', when: ['test'] },
  ],
  content: {
    basis: [disclosureRegulation(20, null, 8), coercionLaw(45, 1)],
    handlingPosts: '承办机构核定、告知、征收、催缴；负责人决定。',
    limits: { statutory: { mode: 'none', reason: '法律、法规没有统一规定，以本职权的依据和承诺时限为准' }, promised: null, note: '缴纳期限以征收决定书为准；申请法院强制执行的，自期限届满之日起三个月内提出。' },
    quality: {
      rules: '征收项目、标准、依据公开，不得擅自增减或者减免',
      handling: '核定准确，款项直接缴入国库，出具财政票据',
      attitude: '讲清政策和计算方法，方便缴费',
    },
    rights: [
      { right: 'reasons', applies: true, text: '告知书、决定书写明项目、标准、依据、金额' },
      { right: 'statement', applies: true, text: '核定和告知阶段均可提出' },
      { right: 'defence', applies: true, text: '对核定金额可以申辩' },
      { right: 'hearing', applies: false, text: '法律、法规、规章未规定征收听证' },
      { right: 'compensation', applies: true, text: '因违法征收受损害的可以要求赔偿' },
    ],
    liability: {
      text: '擅自设项目、提高标准、违法减免、截留挪用的，责令改正，对直接负责的主管人员和其他直接责任人员依法给予处分；构成犯罪的，依法追究刑事责任。',
      citations: [civilServantLaw(62)],
    },
    remedy: { reviewBody: '', reviewFirst: false, reviewPeriod: '六十日', court: '', suitPeriod: '六个月', note: '' },
    notes: '征收项目、标准和依据在政务公开栏和门户网站公布；符合条件的可以申请减征、免征、缓征。依据一栏请补入设立本项征收的法律、法规。',
  },
});
