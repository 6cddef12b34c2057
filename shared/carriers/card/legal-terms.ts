/** A word of offices, and how one says it across the counter. */
export interface LegalTerm {
  readonly term: string;
  readonly plain: string;
}

/** Words that people outside offices stumble over, longer ones first where one contains another. */
export const legalTerms: readonly LegalTerm[] = [
  { term: '行政相对人', plain: '您' },
  { term: '相对人', plain: '您' },
  { term: '利害关系人', plain: '和这件事有利害关系的人' },
  { term: '法定代表人', plain: '单位负责人' },
  { term: '无正当理由', plain: '没有合理的原因' },
  { term: '逾期', plain: '超过期限' },
  { term: '届满', plain: '到期' },
  { term: '届时', plain: '到时候' },
  { term: '补正', plain: '补齐、改正材料' },
  { term: '不予', plain: '不' },
  { term: '予以', plain: '（可以删去）' },
  { term: '责令', plain: '要求' },
  { term: '申领', plain: '申请领取' },
  { term: '缴销', plain: '交回注销' },
  { term: '缴纳', plain: '交' },
  { term: '缴付', plain: '交' },
  { term: '滞纳金', plain: '晚交要加的钱' },
  { term: '孳息', plain: '利息等收益' },
  { term: '标的', plain: '所涉及的东西' },
  { term: '勘验', plain: '到现场查看' },
  { term: '质证', plain: '当面核对证据' },
  { term: '佐证', plain: '证明' },
  { term: '中止', plain: '暂停' },
  { term: '终结', plain: '结束' },
  { term: '催告', plain: '书面催促' },
  { term: '异议', plain: '不同意见' },
  { term: '知悉', plain: '知道' },
  { term: '前款', plain: '上一段' },
  { term: '上述', plain: '上面的' },
  { term: '据实', plain: '如实' },
  { term: '代为', plain: '代' },
  { term: '提请', plain: '请' },
  { term: '呈报', plain: '报' },
  { term: '核准', plain: '批准' },
  { term: '裁量', plain: '决定轻重' },
  { term: '羁押', plain: '关押' },
  { term: '给付', plain: '发放' },
  { term: '偿付', plain: '还' },
  { term: '处以', plain: '处' },
  { term: '亦', plain: '也' },
];
