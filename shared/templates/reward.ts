import { citing } from './citing.ts';
import { defineTemplate } from './define-template.ts';

const civilServantLaw = citing('civil-servant-law');
const disclosureRegulation = citing('disclosure-regulation');

/** 行政奖励: published call, collective study, publicity and objection before the decision. */
export const rewardTemplate = defineTemplate({
  procedure: 'reward',
  questions: [
    { question: 'two-levels', words: { zh: '由下级单位逐级推荐？', en: 'Do lower units recommend level by level?' }, isUsual: false },
    { question: 'joint', words: { zh: '会同其他部门评选？', en: 'Is it judged jointly with other departments?' }, isUsual: false },
  ],
  lanes: [
    { id: 'party', name: '申报单位、个人', kind: 'party' },
    { id: 'lower', name: '下级单位', kind: 'external', when: ['two-levels'] },
    { id: 'office', name: '承办机构', kind: 'section' },
    { id: 'head', name: '负责人', kind: 'post' },
    { id: 'partner', name: '会同部门', kind: 'external', when: ['joint'] },
  ],
  nodes: [
    { id: 'start', kind: 'terminator', lane: 'office', text: '制定评选方案', documents: ['评选方案'] },
    { id: 'call', kind: 'document', lane: 'office', text: '评选公告', duty: '公开条件、名额、程序', documents: ['评选公告'], cites: [disclosureRegulation(19)] },
    { id: 'apply', kind: 'input', lane: 'party', text: '推荐或申报', documents: ['申报表'] },
    { id: 'lower', kind: 'step', lane: 'lower', text: '审核推荐', duty: '逐级审核，提出推荐意见', documents: ['推荐意见'], when: ['two-levels'] },
    { id: 'fit', kind: 'decision', lane: 'office', text: '符合条件？', documents: ['初审表'] },
    { id: 'partner', kind: 'step', lane: 'partner', text: '会同评审', duty: '提出评审意见', documents: ['评审意见'], when: ['joint'] },
    { id: 'refuse', kind: 'terminator', lane: 'office', text: '不予推荐', duty: '告知理由', rights: ['reasons'] },
    { id: 'council', kind: 'step', lane: 'head', text: '集体研究', duty: '征求有关方面意见后研究', documents: ['会议纪要'] },
    {
      id: 'publish',
      kind: 'step',
      lane: 'office',
      text: '公示',
      duty: '公示名单、事迹和受理异议的电话',
      documents: ['公示'],
      rights: ['statement', 'defence'],
      cites: [disclosureRegulation(19)],
    },
    { id: 'object', kind: 'decision', lane: 'office', text: '异议成立？', documents: ['异议核查报告'] },
    { id: 'drop', kind: 'terminator', lane: 'office', text: '取消资格', rights: ['reasons', 'defence'], roles: ['refusal'] },
    { id: 'decide', kind: 'document', lane: 'head', text: '表彰奖励决定', documents: ['表彰奖励决定'] },
    { id: 'grant', kind: 'step', lane: 'office', text: '颁奖兑现', documents: ['证书', '支付凭证'] },
    { id: 'end', kind: 'terminator', lane: 'office', text: '归档', documents: ['奖励档案'] },
  ],
  lines: [
    { from: 'start', to: 'call' },
    { from: 'call', to: 'apply' },
    { from: 'apply', to: 'fit', when: ['no two-levels'] },
    { from: 'fit', to: 'council', label: '是', mark: '提请研究', when: ['no joint'] },
    { from: 'fit', to: 'refuse', label: '否' },
    { from: 'council', to: 'publish', mark: '交办公示' },
    { from: 'publish', to: 'object' },
    { from: 'object', to: 'decide', label: '无或不成立', mark: '报请决定' },
    { from: 'object', to: 'drop', label: '成立' },
    { from: 'decide', to: 'grant', mark: '交办兑现' },
    { from: 'grant', to: 'end' },
    { from: 'apply', to: 'lower', mark: '报送申报', when: ['two-levels'] },
    { from: 'lower', to: 'fit', mark: '报送推荐', when: ['two-levels'] },
    { from: 'fit', to: 'partner', label: '是', mark: '转请评审', when: ['joint'] },
    { from: 'partner', to: 'council', mark: '反馈评审意见', when: ['joint'] },
  ],
  content: {
    basis: [disclosureRegulation(19)],
    handlingPosts: '承办机构方案、评审、公示、兑现；负责人集体研究决定。',
    limits: { statutory: { mode: 'none', reason: '法律、法规没有统一规定，以本职权的依据和承诺时限为准' }, promised: null, note: '公示和异议核查的时间不计入。' },
    quality: {
      rules: '执行表彰奖励规定，未经批准不得设立项目',
      handling: '条件、名额、程序公开，事迹核实，公示充分',
      attitude: '平等对待申报对象，不收取费用',
    },
    rights: [
      { right: 'reasons', applies: true, text: '未入选的可以要求说明理由' },
      { right: 'statement', applies: true, text: '可以补充材料' },
      { right: 'defence', applies: true, text: '对异议核查结果可以申辩' },
      { right: 'hearing', applies: false, text: '奖励不属于法定听证事项' },
    ],
    liability: {
      text: '弄虚作假、徇私舞弊、截留奖金的，撤销奖励，对直接负责的主管人员和其他直接责任人员依法给予处分；构成犯罪的，依法追究刑事责任。',
      citations: [civilServantLaw(62)],
    },
    remedy: { reviewBody: '', reviewFirst: false, reviewPeriod: '六十日', court: '', suitPeriod: '六个月', note: '' },
    notes: '依据一栏请补入设立本项奖励的法律、法规、规章。',
  },
});
