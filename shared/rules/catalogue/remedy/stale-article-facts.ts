/** What an article of a law's former numbering was about, and where that stands now. */
export interface MovedArticle {
  readonly law: string;
  readonly old: number;
  readonly current: readonly number[];
  /**
   * Words by which one sees that the former article is meant, where the present law has another matter under its number;
   * null where nobody would cite the present article on a chart.
   */
  readonly subject: RegExp | null;
  /** Words of what the present article under the old number is about. */
  readonly unless?: RegExp;
}

/** The day from which each law has its present numbering. */
export const renumberedOn: Readonly<Record<string, string>> = { 行政处罚法: '2021-01-22', 行政复议法: '2023-09-01' };

/** 行政处罚法 as numbered 1996 to 2017 and 行政复议法 as numbered 1999 to 2017, with their present places. */
export const movedArticles: readonly MovedArticle[] = [
  moved('行政处罚法', 29, [36], /时效|二年|两年|未被发现/),
  moved('行政处罚法', 31, [44], /告知/),
  moved('行政处罚法', 32, [45], /陈述|申辩/),
  moved('行政处罚法', 33, [51], /简易程序|当场(?:作出)?处罚|当场决定/, /轻微|不予|初次/),
  moved('行政处罚法', 34, [52], /简易程序|当场(?:作出)?处罚|当场决定|当场交付/, /裁量/),
  moved('行政处罚法', 36, [54], /调查|检查|取证|立案/, /时效/),
  moved('行政处罚法', 37, [55, 56], /调查|检查|询问|登记保存/),
  moved('行政处罚法', 38, [57, 58], /决定|法制审核|集体讨论/, /无效|依据/),
  moved('行政处罚法', 39, [59], /决定书/, /公示|公开/),
  moved('行政处罚法', 40, [61], /送达/),
  moved('行政处罚法', 41, [62], /告知|陈述|申辩/, /电子|监控/),
  moved('行政处罚法', 42, [63, 64], /听证/, /两名|二名|两人|执法人员/),
  moved('行政处罚法', 43, [65], /听证/, /回避/),
  moved('行政处罚法', 44, [66], /履行|执行/, /告知/),
  moved('行政处罚法', 45, [73], /不停止执行|复议|诉讼/, /陈述|申辩/),
  moved('行政处罚法', 46, [67], /缴纳|缴款|罚款|十五日/, /证据/),
  moved('行政处罚法', 47, [68], /当场收缴/),
  moved('行政处罚法', 48, [69], /当场收缴|代缴|水上|交通不便/, /公示|公开/),
  moved('行政处罚法', 51, [72], /加处|逾期|强制执行|百分之三|3%/, /简易|当场/),
  moved('行政处罚法', 52, [66], /延期|分期/, /简易|当场/),
  moved('行政复议法', 9, [20], null, /表彰|奖励/),
  moved('行政复议法', 12, [24], /复议机关|本级|人民政府|管辖|上一级|申请/, /不属于|范围/),
  moved('行政复议法', 16, [29], /诉讼|起诉/, /第三人/),
  moved('行政复议法', 30, [23], /自然资源|所有权|使用权|先/, /受理|五日/),
  moved('行政复议法', 31, [62], /六十日|复议决定|审理期限/, /补正/),
];

/** What the citation of this law and article ought to be, by what it is cited for; null where it may well be right. */
export function movedArticle(law: string, article: number, about: string): MovedArticle | null {
  const name = law.replace(/[《》]/g, '').trim().replace(/^中华人民共和国/, '');
  const long = name === '处罚法' || name === '复议法' ? `行政${name}` : name;
  const found = movedArticles.find((each) => each.law === long && each.old === article && (each.subject?.test(about) ?? true));
  return found === undefined || (found.unless?.test(about) ?? false) ? null : found;
}

/** The place of the article in the present law, whatever it is cited for; null where the version cited has that numbering already. */
export function movedByVersion(law: string, article: number, version: string): MovedArticle | null {
  const name = law.replace(/[《》]/g, '').trim().replace(/^中华人民共和国/, '');
  const since = renumberedOn[name];
  const isFormer = since !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(version) && version < since;
  return isFormer ? (movedArticles.find((each) => each.law === name && each.old === article) ?? null) : null;
}

// helpers

function moved(law: string, old: number, current: readonly number[], subject: RegExp | null, unless?: RegExp): MovedArticle {
  return unless === undefined ? { law, old, current, subject } : { law, old, current, subject, unless };
}
