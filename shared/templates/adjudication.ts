import { citing } from './citing.ts';
import { defineTemplate } from './define-template.ts';

const civilServantLaw = citing('civil-servant-law');
const landLaw = citing('land-law');

/** 行政裁决 of civil disputes, after the course of land disputes (土地管理法14); two counterparties. */
export const adjudicationTemplate = defineTemplate({
  procedure: 'adjudication',
  questions: [
    { question: 'hearing', words: { zh: '裁决前可能组织听证（质证）？', en: 'May a hearing be held before the decision?' }, isUsual: false },
    { question: 'test', words: { zh: '需要勘验、鉴定？', en: 'Is a survey or appraisal needed?' }, isUsual: false },
  ],
  lanes: [
    { id: 'party', name: '申请人', kind: 'party' },
    { id: 'other', name: '被申请人', kind: 'party' },
    { id: 'office', name: '承办机构', kind: 'section' },
    { id: 'law', name: '法制审核机构', kind: 'section' },
    { id: 'head', name: '负责人', kind: 'post' },
  ],
  nodes: [
    { id: 'start', kind: 'terminator', lane: 'party', text: '协商不成' },
    { id: 'apply', kind: 'input', lane: 'party', text: '提交申请书、证据', documents: ['裁决申请书'] },
    { id: 'fit', kind: 'decision', lane: 'office', text: '符合受理条件？' },
    { id: 'refuse', kind: 'terminator', lane: 'office', text: '不予受理', duty: '说明理由，告知救济途径', documents: ['不予受理通知书'], rights: ['reasons', 'remedy'] },
    { id: 'copy', kind: 'document', lane: 'office', text: '受理、送申请副本', documents: ['受理通知书', '申请书副本'], rights: ['recusal'] },
    { id: 'answer', kind: 'input', lane: 'other', text: '提交答辩、证据', documents: ['答辩书'], rights: ['statement', 'defence'] },
    {
      id: 'probe',
      kind: 'step',
      lane: 'office',
      text: '调查取证',
      duty: '两名以上工作人员，听取双方意见，可以申请回避',
      documents: ['调查笔录'],
      rights: ['statement', 'defence'],
    },
    { id: 'test', kind: 'step', lane: 'office', text: '勘验鉴定', duty: '通知双方到场，期间书面告知', documents: ['勘验鉴定意见'], notCounted: true, when: ['test'] },
    {
      id: 'hear',
      kind: 'step',
      lane: 'law',
      text: '组织听证',
      duty: '提前通知双方，公开质证，制作笔录',
      documents: ['听证通知书', '听证笔录'],
      rights: ['hearing'],
      notCounted: true,
      when: ['hearing'],
    },
    { id: 'mediate', kind: 'step', lane: 'office', text: '组织调解', duty: '自愿、合法，先行调解', documents: ['调解笔录'] },
    { id: 'agree', kind: 'decision', lane: 'office', text: '达成协议？' },
    { id: 'deed', kind: 'document', lane: 'office', text: '调解书', duty: '双方签名，盖章', documents: ['调解书'] },
    { id: 'review', kind: 'step', lane: 'law', text: '法制审核', documents: ['审核意见书'] },
    {
      id: 'decide',
      kind: 'step',
      lane: 'head',
      text: '作出裁决',
      duty: '调解不成的，依法裁决，说明理由',
      documents: ['行政裁决书'],
      rights: ['reasons', 'remedy'],
      cites: [landLaw(14)],
    },
    { id: 'serve', kind: 'step', lane: 'office', text: '送达双方', duty: '告知双方起诉期限、法院和复议途径', documents: ['送达回证'], rights: ['remedy'] },
    { id: 'end', kind: 'terminator', lane: 'office', text: '结案归档', documents: ['裁决案卷'] },
  ],
  lines: [
    { from: 'start', to: 'apply' },
    { from: 'apply', to: 'fit' },
    { from: 'fit', to: 'copy', label: '是' },
    { from: 'fit', to: 'refuse', label: '否' },
    { from: 'copy', to: 'answer' },
    { from: 'answer', to: 'probe' },
    { from: 'probe', to: 'mediate', when: ['no test'] },
    { from: 'mediate', to: 'agree' },
    { from: 'agree', to: 'deed', label: '是' },
    { from: 'agree', to: 'review', label: '否', mark: '移送法制审核', when: ['no hearing'] },
    { from: 'deed', to: 'end' },
    { from: 'review', to: 'decide', mark: '报请裁决' },
    { from: 'decide', to: 'serve', mark: '交办送达' },
    { from: 'serve', to: 'end' },
    { from: 'probe', to: 'test', when: ['test'] },
    { from: 'test', to: 'mediate', when: ['test'] },
    { from: 'agree', to: 'hear', label: '否', mark: '移送听证', when: ['hearing'] },
    { from: 'hear', to: 'review', when: ['hearing'] },
  ],
  content: {
    basis: [landLaw(14)],
    handlingPosts: '承办机构受理、调查、调解、送达；法制审核机构审核；负责人裁决。',
    limits: { statutory: { mode: 'none', reason: '法律、法规没有统一规定，以本职权的依据和承诺时限为准' }, promised: null, note: '勘验、鉴定、听证和调解的时间不计入。当事人对土地所有权、使用权争议处理决定不服的，自接到通知之日起三十日内起诉。' },
    quality: {
      rules: '执行有关法律、法规规定的裁决条件和程序',
      handling: '两人以上调查，先行调解，双方举证同等对待',
      attitude: '居中公正，耐心疏导，不偏袒任何一方',
    },
    rights: [
      { right: 'reasons', applies: true, text: '不予受理、裁决书说明理由' },
      { right: 'statement', applies: true, text: '双方均可提出主张和证据' },
      { right: 'defence', applies: true, text: '被申请人答辩，双方可以互相质证' },
      { right: 'hearing', applies: false, text: '法律、法规、规章未规定裁决听证' },
      { right: 'recusal', applies: true, text: '认为承办人有利害关系的可以申请' },
    ],
    liability: {
      text: '无正当理由不受理、偏袒一方、滥用职权、徇私舞弊的，对直接负责的主管人员和其他直接责任人员依法给予处分；构成犯罪的，依法追究刑事责任。',
      citations: [civilServantLaw(62)],
    },
    remedy: { reviewBody: '', reviewFirst: false, reviewPeriod: '六十日', court: '', suitPeriod: '三十日', note: '当事人对有关人民政府的土地权属争议处理决定不服的，可以自接到处理决定通知之日起三十日内，向人民法院起诉（《中华人民共和国土地管理法》第十四条）。' },
    notes: '依据为土地权属争议处理的规定；裁决其他争议的，请换成本职权的依据和救济期限。',
  },
  variants: [
    {
      when: ['hearing'],
      content: {
        rights: [
          { right: 'reasons', applies: true, text: '不予受理、裁决书说明理由' },
          { right: 'statement', applies: true, text: '双方均可提出主张和证据' },
          { right: 'defence', applies: true, text: '被申请人答辩，双方可以互相质证' },
          { right: 'hearing', applies: true, text: '双方可以申请听证、当面质证' },
          { right: 'recusal', applies: true, text: '认为承办人有利害关系的可以申请' },
        ],
      },
    },
  ],
});
