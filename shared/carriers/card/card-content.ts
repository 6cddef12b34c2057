import { splitNotes } from '../../table/card-of.ts';
import type { Chart } from '../../model/chart.ts';
import type { Department } from '../../model/department.ts';
import type { PowerKind } from '../../model/power.ts';
import { complaintKindTerms, rightTerms } from '../../model/terms.ts';
import { chartAddress, complaintAddress } from '../web-address.ts';
import { countingNote, headlineLimit, plainLimit, plainPeriod } from './plain-limit.ts';

/** What a card says besides what its chart says: the department's own facts. */
export type CardFacts = Pick<Department, 'name' | 'address' | 'phone' | 'website'>;

/** The questions a card answers, in the order it answers them. */
export const cardQuestions = {
  where: '到哪办',
  bring: '带什么',
  notice: '请注意',
  days: '几天办好',
  who: '谁负责',
  fee: '收费吗',
  how: '怎么办',
  rights: '您的权利',
  remedy: '不服怎么办',
  complain: '找谁投诉',
} as const;
export type CardQuestion = keyof typeof cardQuestions;

/** A sentence of the card; `lead` is set bold before it, `weight` says how it stands out. */
export interface CardSentence {
  readonly lead: string;
  readonly text: string;
  readonly weight: 'strong' | 'body' | 'small';
  /** Path of the chart's field it comes from. */
  readonly field: string;
}

export interface CardAnswer {
  readonly question: CardQuestion;
  /** Empty for 怎么办, which the drawn strip of main steps answers. */
  readonly sentences: readonly CardSentence[];
}

/** A code to be scanned, and what it says under it. */
export interface CardCode {
  readonly text: string;
  readonly caption: string;
  readonly hint: string;
}

/** A chart in the words of its card. */
export interface CardContent {
  readonly name: string;
  readonly unit: string;
  readonly phone: string;
  readonly answers: readonly CardAnswer[];
  readonly codes: readonly CardCode[];
}

/** What a card prints where the chart says nothing that people must be told. */
export const cardNotStated = '（未填写）';

/**
 * The chart in plain words, drawn from its fields and the department's, and only rephrased. 到哪办, 带什么, 几天办好, 谁负责
 * and 找谁投诉 are always answered, if only by （未填写）; 带什么 not where the office acts by itself and the notes name no
 * material.
 */
export function cardContent(chart: Chart, facts: CardFacts): CardContent {
  const unit = chart.power.implementingBody || chart.issuer || facts.name;
  const answers = [
    answer('where', where(chart, facts, unit), true),
    ...materials(chart),
    answer('days', days(chart), true),
    answer('who', who(chart), true),
    answer('fee', paragraphs(splitNotes(chart.content.notes).fee, 'content.notes')),
    { question: 'how', sentences: [] } as const,
    answer('rights', rights(chart)),
    answer('remedy', remedy(chart)),
    answer('complain', complain(chart), true),
  ].filter(({ question, sentences }) => question === 'how' || sentences.length > 0);
  const name = chart.power.name || chart.title;
  return { name, unit, phone: chart.content.businessPhone || facts.phone, answers, codes: codes(chart, facts) };
}

// helpers

/** Powers the office exercises without being asked: nobody brings anything to them. */
const actsByItself: readonly PowerKind[] = ['penalty', 'coercion', 'levy', 'inspection'];

function answer(question: CardQuestion, sentences: readonly CardSentence[], isRequired = false): CardAnswer {
  const said = sentences.filter(({ text }) => text.trim() !== '');
  return { question, sentences: said.length === 0 && isRequired ? [sentence(cardNotStated, '')] : said };
}

function sentence(text: string, field: string, lead = '', weight: CardSentence['weight'] = 'body'): CardSentence {
  return { lead, text, weight, field };
}

function paragraphs(text: string, field: string): CardSentence[] {
  return text.split('\n').map((paragraph) => sentence(paragraph.trim(), field));
}

function where(chart: Chart, facts: CardFacts, unit: string): CardSentence[] {
  return [
    sentence(unit, 'power.implementingBody', '', 'strong'),
    sentence(facts.address, 'department.address', '地址'),
    sentence(chart.content.businessPhone || facts.phone, 'content.businessPhone', '电话'),
  ];
}

/** The notes that name materials answer 带什么; the others are to be noted. */
function materials(chart: Chart): CardAnswer[] {
  const all = paragraphs(splitNotes(chart.content.notes).rest, 'content.notes').flatMap(bySentence);
  const first = all.findIndex(({ lead, text }) => /材料|携带|带上|提交/.test(`${lead}${text}`));
  const isOwn = actsByItself.includes(chart.power.kind);
  // Where nothing names materials, what is said to an applicant stands under the question he asks.
  const bring = first >= 0 ? all.filter(({ lead, text }, index) => index === first || /材料/.test(`${lead}${text}`)) : isOwn ? [] : all;
  return [answer('bring', bring, !isOwn), answer('notice', all.filter((each) => !bring.includes(each)))];
}

/** Sentences of their own; a label before a colon is set bold. */
function bySentence({ text, field }: CardSentence): CardSentence[] {
  return (text.match(/[^。]+。?/g) ?? []).map((each) => {
    const label = /^([^：，。；]{2,8})：(.+)$/s.exec(each.trim());
    return label === null ? sentence(each.trim(), field) : sentence(label[2] ?? '', field, label[1] ?? '');
  });
}

function days(chart: Chart): CardSentence[] {
  const { statutory, promised, note } = chart.content.limits;
  const said = headlineLimit(chart);
  if (said === null) {
    return [sentence(note, 'content.limits.note')];
  }
  const field = promised === null ? 'content.limits.statutory' : 'content.limits.promised';
  const counting = countingNote(said);
  const law = promised === null || statutory?.mode !== 'period' || JSON.stringify(promised) === JSON.stringify(statutory) ? '' : `法律规定的时限是${plainPeriod(statutory.limit)}`;
  const explained = [counting, law].filter((each) => each !== '').join('；');
  return [
    sentence(plainLimit(said), field, '', 'strong'),
    sentence(explained === '' ? '' : `${explained}。`, field, '', 'small'),
    sentence(note, 'content.limits.note', '', 'small'),
  ];
}

/** Who does what, each on a line; the posts of the lanes where nobody said it in words. */
function who(chart: Chart): CardSentence[] {
  const said = chart.content.handlingPosts.trim();
  if (said !== '') {
    return said.split(/[；;\n]/).map((each) => sentence(each.trim().replace(/。$/, ''), 'content.handlingPosts'));
  }
  const lanes = chart.lanes.filter(({ kind }) => kind === 'post' || kind === 'section').map(({ name }) => name);
  return [sentence(lanes.join('、'), 'content.handlingPosts')];
}

function rights(chart: Chart): CardSentence[] {
  return chart.content.rights
    .map((entry, index) => ({ entry, field: `content.rights.${index}.text` }))
    .filter(({ entry }) => entry.applies && entry.right !== 'remedy')
    .map(({ entry, field }) => sentence(entry.text || '依法享有', field, rightTerms[entry.right].zh));
}

function remedy(chart: Chart): CardSentence[] {
  const facts = chart.content.remedy;
  const review = facts.reviewBody === '' ? '' : `知道决定之日起${facts.reviewPeriod}内，向${facts.reviewBody}申请行政复议`;
  const suit = facts.court === '' ? '' : `${facts.suitPeriod}内，向${facts.court}起诉`;
  const both = facts.reviewFirst
    ? [labelled('先复议', review), labelled('再起诉', suit === '' ? '' : `对复议决定还不服的，${suit}`)]
    : [labelled('可以复议', review), labelled('也可以起诉', suit)];
  return [...both, sentence(facts.note, 'content.remedy.note', '', 'small')];
}

function labelled(lead: string, text: string): CardSentence {
  return sentence(text === '' ? '' : `${text}。`, 'content.remedy', lead);
}

function complain(chart: Chart): CardSentence[] {
  const { complaints, supervision } = chart.content;
  const channels = complaints.map(({ kind, address, note }, index) =>
    sentence(`${address}${address === '' || note === '' ? '' : `（${note}）`}`, `content.complaints.${index}.address`, complaintKindTerms[kind].zh),
  );
  const { name, contact } = supervision.external;
  const supervisor = [name, contact].filter((each) => each !== '').join('，');
  return [...channels, sentence(supervisor, 'content.supervision.external', '外部监督')];
}

/** The complaint channel first: by its address on the web, else by its telephone. */
function codes(chart: Chart, { website }: CardFacts): CardCode[] {
  const web = complaintAddress(chart.content.complaints);
  const telephone = chart.content.complaints.find((each) => each.kind === 'phone' && each.address !== '')?.address ?? '';
  const phone = telephone.replace(/[^\d+-]/g, '');
  const page = chartAddress(website, chart.power, chart.id);
  return [
    ...(web !== '' ? [{ text: web, caption: '扫码投诉', hint: '网上填写' }] : []),
    ...(web === '' && phone !== '' ? [{ text: `tel:${phone}`, caption: '扫码投诉', hint: '拨打电话' }] : []),
    ...(page === '' ? [] : [{ text: page, caption: '扫码看流程图', hint: '全部环节' }]),
  ];
}
