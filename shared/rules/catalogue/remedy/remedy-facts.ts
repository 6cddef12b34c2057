import { suitPeriodsOfOtherLaws } from '../../../law/limits/remedy.ts';
import { lawOfCitation, type LawRegister } from '../../../law/register.ts';
import type { Chart } from '../../../model/chart.ts';
import type { LimitUnit } from '../../../model/limit.ts';
import { parseLimit } from '../../../model/parse-limit.ts';
import type { CheckContext } from '../../check-context.ts';
import type { StaleName } from '../../rule-settings.ts';
import { plain } from '../../sentences.ts';

/** A period as a sentence states it. A 日 that does not say which is a calendar day here: the periods for remedies are. */
export interface StatedPeriod {
  readonly amount: number;
  readonly unit: Exclude<LimitUnit, 'unspecified'>;
}

/** Asking for review to the superior body; going to the next higher court is no such thing. */
export const upward = /(?:向|到)[^,。;]{0,8}上[一1]?级(?!人民法院|法院|人民政府)[^,。;]{0,16}(?:申请|提出|提起)(?:行政)?复议|复议(?:机关)?[^,。;]{0,6}上[一1]?级(?!人民法院|法院|人民政府)/;

/** Customs, finance, foreign exchange, tax, state security: reviewed by the superior body (行政复议法27). */
export function isLedFromAbove({ chart }: CheckContext): boolean {
  return /海关|税务|国家安全|外汇管理|人民银行|金融监督管理|银保监|证券监督|证监局/.test(unitOf(chart));
}

/** A judicial bureau: either the government of its level or the superior bureau (行政复议法28). */
export function isChoosingUnit({ chart }: CheckContext): boolean {
  return /司法[局厅]/.test(unitOf(chart));
}

/** Under vertical management by its name, by the settings, or as the chart says. */
export function isVerticalUnit(context: CheckContext): boolean {
  const unit = unitOf(context.chart);
  return (
    isLedFromAbove(context) ||
    context.knowledge.settings.verticalUnits.some((word) => unit.includes(word)) ||
    /垂直(?:管理|领导)/.test(context.chart.content.remedy.note)
  );
}

/** Every period the text states, in its order. */
export function periodsIn(text: string): StatedPeriod[] {
  return [...plain(text).matchAll(period)].flatMap(([whole]) => periodOf(whole) ?? []);
}

/** The periods the sentence gives for applying for administrative review. */
export function reviewPeriodsIn(sentence: string): StatedPeriod[] {
  return periodsBefore(sentence, /^以?内[^。;]{0,30}?(?:申请|提出|提起)(?:行政)?复议/, /复议(?:申请)?(?:的)?期限[^。;\d一二三四五六七八九十]{0,6}$/)
    .filter(({ span }) => !/法院|转送|诉/.test(span))
    .map(({ stated }) => stated);
}

/** The periods the sentence gives for suit: brought directly, and after a review decision. */
export function suitPeriodsIn(sentence: string): { readonly direct: StatedPeriod[]; readonly afterReview: StatedPeriod[] } {
  const found = periodsBefore(sentence, /^以?内[^。;]{0,30}?(?:诉讼(?!法)|起诉)/, /(?:起诉|诉讼)(?:的)?期限[^。;\d一二三四五六七八九十]{0,16}$/).filter(
    ({ span }) => !/复议|裁定/.test(span),
  );
  const isAfterReview = (before: string): boolean => /复议决定|复议期(?:满|限届满)/.test(before);
  return {
    direct: found.filter(({ before }) => !isAfterReview(before)).map(({ stated }) => stated),
    afterReview: found.filter(({ before }) => isAfterReview(before)).map(({ stated }) => stated),
  };
}

/** Whether the text names the provision it rests on. */
export function isCited(text: string): boolean {
  return /第[一二三四五六七八九十百零\d]+条/.test(plain(text));
}

export function isThirtyDays({ amount, unit }: StatedPeriod): boolean {
  return amount === 30 && unit === 'day';
}

/** Periods for suit that laws cited by the chart fix instead of the general six months. */
export function suitOverrides(chart: Chart, register: LawRegister): StatedPeriod[] {
  const cited = [...chart.content.basis, ...chart.nodes.flatMap((node) => node.citations)];
  return suitPeriodsOfOtherLaws
    .filter(({ lawId, article }) => cited.some((citation) => citation.article === article && lawOfCitation(register, citation)?.id === lawId))
    .flatMap(({ amount, unit }) => (unit === 'unspecified' ? [] : [{ amount, unit }]));
}

/** The names of the list in the sentence that are out of date, each once. */
export function staleNamesIn(sentence: string, names: readonly StaleName[]): StaleName[] {
  return names.filter(({ old, except }) => sentence.includes(old) && except.reduce((left, each) => left.replaceAll(each, ''), sentence).includes(old));
}

// helpers

const period = /(?:\d{1,4}|[一二两三四五六七八九十百零]{1,5})(?:个工作日|工作日|个?自然日|个月|日|天|年)/g;

interface Found {
  readonly stated: StatedPeriod;
  /** What stands before the period, and what between it and the word it is for. */
  readonly before: string;
  readonly span: string;
}

/** Periods followed by `after`, or preceded by `heading`. Whoever does not act within one is not given it. */
function periodsBefore(sentence: string, after: RegExp, heading: RegExp): Found[] {
  const said = plain(sentence);
  return [...said.matchAll(period)].flatMap((match) => {
    const stated = periodOf(match[0]);
    const before = said.slice(0, match.index);
    const rest = said.slice(match.index + match[0].length);
    const next = rest.search(period);
    const own = after.exec(rest);
    const span = own?.[0].slice(0, -2) ?? '';
    const isOwn = own !== null && (next < 0 || next >= span.length) && !/[不未]/.test(span);
    return stated !== null && (isOwn || heading.test(before)) ? [{ stated, before, span: isOwn ? span.replace(/(?:申请|提出|提起)(?:行政)?$/, '') : '' }] : [];
  });
}

function periodOf(text: string): StatedPeriod | null {
  const limit = parseLimit(text);
  return limit === null || (limit.unit === 'year' && limit.amount > 100) ? null : { amount: limit.amount, unit: limit.unit === 'unspecified' ? 'day' : limit.unit };
}

function unitOf({ issuer, power }: Chart): string {
  return `${issuer}\n${power.implementingBody}`;
}
