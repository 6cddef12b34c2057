import { moveCitation } from '../../../law/move-citation.ts';
import { findLaw, type LawRegister } from '../../../law/register.ts';
import type { Citation } from '../../../model/citation.ts';

/** An article cited by the former numbering of its law, and where its matter stands now. */
export interface MovedArticle {
  /** The law's name without 中华人民共和国. */
  readonly law: string;
  readonly old: number;
  readonly current: readonly number[];
  /** Date of the version in force. */
  readonly version: string;
}

/**
 * Where the article stands now, if what it is cited for shows that the former one is meant: the present law has another
 * matter under its number. Null where it may well be right.
 */
export function movedArticle(register: LawRegister, lawName: string, article: number, about: string): MovedArticle | null {
  const law = findLaw(register, lawName);
  const version = law?.versions.find(({ status }) => status === 'in-force')?.date ?? '';
  const subject = subjects.find((each) => each.lawId === law?.id && each.article === article);
  const moves = law?.articleMaps.findLast(({ to }) => to === version)?.moves.filter(({ from }) => from.article === article) ?? [];
  const current = [...new Set(moves.flatMap(({ to }) => to.map((place) => place.article)))];
  const isMeant = subject !== undefined && subject.said.test(about) && !(subject.unless?.test(about) ?? false);
  return law === null || !isMeant || current.length === 0 ? null : { law: shortOf(law.name), old: article, current, version };
}

/** The same for a citation that names the version it is taken from. */
export function movedByVersion(register: LawRegister, citation: Citation): MovedArticle | null {
  const law = findLaw(register, citation.law);
  const { outcome, citations } = moveCitation(register, citation);
  const current = [...new Set(citations.flatMap(({ article }) => article ?? []))];
  const isMoved = law !== null && outcome === 'moved' && citation.article !== null && current.length > 0 && !current.includes(citation.article);
  return isMoved && citation.article !== null
    ? { law: shortOf(law.name), old: citation.article, current, version: citations[0]?.version ?? '' }
    : null;
}

// helpers

interface Subject {
  readonly lawId: string;
  readonly article: number;
  /** Words of what the former article was about. */
  readonly said: RegExp;
  /** Words of what the present article of that number is about. */
  readonly unless?: RegExp;
}

/** What the articles of the former penalty law (1996 to 2017) and review law (1999 to 2017) were about. */
const subjects: readonly Subject[] = [
  { lawId: 'penalty-law', article: 29, said: /时效|二年|两年|未被发现/ },
  { lawId: 'penalty-law', article: 31, said: /告知/ },
  { lawId: 'penalty-law', article: 32, said: /陈述|申辩/ },
  { lawId: 'penalty-law', article: 33, said: /简易程序|当场(?:作出)?处罚|当场决定/, unless: /轻微|不予|初次/ },
  { lawId: 'penalty-law', article: 34, said: /简易程序|当场(?:作出)?处罚|当场决定|当场交付/, unless: /裁量/ },
  { lawId: 'penalty-law', article: 36, said: /调查|检查|取证|立案/, unless: /时效/ },
  { lawId: 'penalty-law', article: 37, said: /调查|检查|询问|登记保存/ },
  { lawId: 'penalty-law', article: 38, said: /决定|法制审核|集体讨论/, unless: /无效|依据/ },
  { lawId: 'penalty-law', article: 39, said: /决定书/, unless: /公示|公开/ },
  { lawId: 'penalty-law', article: 40, said: /送达/ },
  { lawId: 'penalty-law', article: 41, said: /告知|陈述|申辩/, unless: /电子|监控/ },
  { lawId: 'penalty-law', article: 42, said: /听证/, unless: /两名|二名|两人|执法人员/ },
  { lawId: 'penalty-law', article: 43, said: /听证/, unless: /回避/ },
  { lawId: 'penalty-law', article: 44, said: /履行|执行/, unless: /告知/ },
  { lawId: 'penalty-law', article: 45, said: /不停止执行|复议|诉讼/, unless: /陈述|申辩/ },
  { lawId: 'penalty-law', article: 46, said: /缴纳|缴款|罚款|十五日/, unless: /证据/ },
  { lawId: 'penalty-law', article: 47, said: /当场收缴/ },
  { lawId: 'penalty-law', article: 48, said: /当场收缴|代缴|水上|交通不便/, unless: /公示|公开/ },
  { lawId: 'penalty-law', article: 51, said: /加处|逾期|强制执行|百分之三|3%/, unless: /简易|当场/ },
  { lawId: 'penalty-law', article: 52, said: /延期|分期/, unless: /简易|当场/ },
  { lawId: 'review-law', article: 9, said: /./, unless: /表彰|奖励/ },
  { lawId: 'review-law', article: 12, said: /复议机关|本级|人民政府|管辖|上一级|申请/, unless: /不属于|范围/ },
  { lawId: 'review-law', article: 16, said: /诉讼|起诉/, unless: /第三人/ },
  { lawId: 'review-law', article: 30, said: /自然资源|所有权|使用权|先/, unless: /受理|五日/ },
  { lawId: 'review-law', article: 31, said: /六十日|复议决定|审理期限/, unless: /补正/ },
];

function shortOf(name: string): string {
  return name.replace(/^中华人民共和国/, '');
}
