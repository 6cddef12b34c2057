import type { Chart } from '../../../shared/model/chart.ts';
import type { Content } from '../../../shared/model/content.ts';
import { each, once, withContent, withNode } from '../change.ts';
import type { Operator } from '../operator.ts';

/** Wrong and stale remedies, terms and bodies, in charts of every kind. */
export const remedyOperators: readonly Operator[] = [
  {
    id: 'remedy-body-blank',
    what: { zh: '没有写复议机关', en: 'no reviewing body' },
    provision: '复议法实施条例第十七条',
    meantFor: ['remedy-required'],
    mutate: (chart) => once(chart, withRemedy(chart, { reviewBody: '' })),
  },
  {
    id: 'remedy-court-blank',
    what: { zh: '没有写法院', en: 'no court' },
    provision: '复议法实施条例第十七条',
    meantFor: ['remedy-required'],
    // Where review comes first, the review decision tells of the court.
    mutate: (chart) => (chart.content.remedy.reviewFirst ? [] : once(chart, withRemedy(chart, { court: '' }))),
  },
  {
    id: 'remedy-superior-body',
    what: { zh: '写成向上一级主管部门申请复议', en: 'review by the superior department' },
    provision: '复议法第二十四条',
    meantFor: ['review-body'],
    mutate: (chart) =>
      once(chart, withRemedy(chart, { reviewBody: '上一级主管部门' }), '复议机关').concat(
        once(chart, withContent(chart, { notes: `${chart.content.notes}对决定不服的，可以向上一级行政机关申请行政复议。` }), '其他说明'),
      ),
  },
  {
    id: 'remedy-review-fifteen-days',
    what: { zh: '复议期限写成十五日', en: 'fifteen days for review' },
    provision: '复议法第二十条',
    meantFor: ['review-period'],
    mutate: (chart) => (chart.content.remedy.reviewPeriod === '六十日' ? once(chart, withRemedy(chart, { reviewPeriod: '十五日' })) : []),
  },
  {
    id: 'remedy-suit-three-months',
    what: { zh: '起诉期限写成三个月', en: 'three months to sue' },
    provision: '行诉法第四十六条',
    meantFor: ['suit-period'],
    mutate: (chart) =>
      chart.content.remedy.suitPeriod === '六个月'
        ? once(chart, withRemedy(chart, { suitPeriod: '三个月' }), '起诉期限').concat(
            once(chart, withContent(chart, { notes: `${chart.content.notes}也可以在三个月内向人民法院提起行政诉讼。` }), '其他说明'),
          )
        : [],
  },
  {
    id: 'service-notice-sixty-days',
    what: { zh: '公告送达写成六十日', en: 'sixty days for service by notice' },
    provision: '民诉法第九十五条',
    meantFor: ['public-service-days'],
    mutate: (chart) => once(chart, withContent(chart, { notes: `${chart.content.notes}下落不明的，公告送达，自公告之日起经过六十日视为送达。` })),
  },
  {
    id: 'hearing-three-days-in-text',
    what: { zh: '文字写三日内要求听证', en: 'three days for a hearing in the text' },
    provision: '处罚法第六十四条第（一）项',
    meantFor: ['hearing-three-days', 'penalty-hearing-window'],
    mutate: (chart) =>
      chart.power.kind === 'penalty' && chart.content.rights.some((entry) => entry.right === 'hearing' && entry.applies)
        ? once(
            chart,
            withContent(chart, {
              rights: chart.content.rights.map((entry) => (entry.right === 'hearing' ? { ...entry, text: '属于听证范围的，可以在告知后三日内要求听证' } : entry)),
            }),
          )
        : [],
  },
  {
    id: 'term-general-procedure',
    what: { zh: '普通程序写成一般程序', en: 'the former name of the ordinary procedure' },
    provision: '处罚法第五章第三节',
    meantFor: ['ordinary-procedure-term'],
    mutate: (chart) =>
      chart.power.kind === 'penalty' ? once(chart, { ...chart, title: chart.title.replace('普通程序', '一般程序'), content: { ...chart.content, notes: `${chart.content.notes}本图适用一般程序。` } }) : [],
  },
  ...(['法制办公室', '工商行政管理局', '国土资源局', '监察局', '环境保护局'] as const).map((body, index): Operator => ({
    id: `body-stale-${index + 1}`,
    what: { zh: `写成已经更名、撤并的“${body}”`, en: 'a body that was renamed or merged' },
    provision: '2018年机构改革',
    meantFor: ['stale-body-name'],
    mutate: (chart) =>
      each(chart, chart.nodes.filter((node) => node.kind === 'step').slice(index, index + 1), (node) => node.text, (node) => withNode(chart, node.id, { duty: `报县${body}` })),
  })),
  {
    id: 'penalty-law-old-article',
    what: { zh: '引用处罚法修订前的条号', en: 'an article number of the former penalty law' },
    provision: '处罚法（2021年修订）',
    meantFor: ['stale-article-number'],
    mutate: (chart) =>
      chart.power.kind === 'penalty'
        ? once(chart, withContent(chart, { notes: `${chart.content.notes}依照《行政处罚法》第四十二条举行听证。` }))
        : [],
  },
];

// helpers

function withRemedy(chart: Chart, change: Partial<Content['remedy']>): Chart {
  return withContent(chart, { remedy: { ...chart.content.remedy, ...change } });
}
