import { each, once, withContent, withLimit, withNode } from '../change.ts';
import type { Operator } from '../operator.ts';

/** Limits without their unit, and texts written as no document of the authorities is. */
export const wordingOperators: readonly Operator[] = [
  {
    id: 'step-limit-without-unit',
    what: { zh: '环节时限只写“日”', en: 'a step limit in 日 alone' },
    provision: '处罚法第八十五条；许可法第八十二条；强制法第六十九条',
    meantFor: ['limit-unit', 'limit-matches-law'],
    mutate: (chart) =>
      each(
        chart,
        chart.nodes.filter((node) => node.limit?.unit === 'workday' || node.limit?.unit === 'day').slice(0, 3),
        (node) => node.text,
        (node) => withLimit(chart, node, { unit: 'unspecified' }),
      ),
  },
  {
    id: 'overall-limit-without-unit',
    what: { zh: '总时限只写“日”', en: 'an overall limit in 日 alone' },
    provision: '处罚法第八十五条；许可法第八十二条；强制法第六十九条',
    meantFor: ['limit-unit', 'limit-matches-law'],
    mutate(chart) {
      const { limits } = chart.content;
      return limits.statutory?.mode === 'period' && ['workday', 'day'].includes(limits.statutory.limit.unit)
        ? once(chart, withContent(chart, { limits: { ...limits, statutory: { mode: 'period', limit: { ...limits.statutory.limit, unit: 'unspecified' } } } }))
        : [];
    },
  },
  {
    id: 'step-longer-than-whole',
    what: { zh: '环节时限之和超过承诺时限', en: 'steps that add up to more than the promise' },
    provision: '意见二（二）办理时限',
    meantFor: ['step-limit-within-overall', 'steps-add-up'],
    mutate(chart) {
      const { limits } = chart.content;
      const overall = limits.promised ?? limits.statutory;
      const inner = chart.nodes.filter((node) => /^(?:审查|审核|调查|核查)/.test(node.text) && node.kind === 'step');
      return overall?.mode === 'period'
        ? each(chart, inner.slice(0, 1), (node) => node.text, (node) => withNode(chart, node.id, { limit: { ...overall.limit, amount: overall.limit.amount + 20 } }))
        : [];
    },
  },
  {
    id: 'punctuation-half-width',
    what: { zh: '中文里用半角标点', en: 'half-width punctuation between Chinese characters' },
    provision: 'GB/T 15834 标点符号用法',
    meantFor: ['punctuation-width'],
    mutate: (chart) =>
      each(chart, chart.nodes.filter((node) => /，/.test(node.duty)).slice(0, 2), (node) => node.text, (node) => withNode(chart, node.id, { duty: node.duty.replace(/，/g, ',') })),
  },
  {
    id: 'law-without-title-marks',
    what: { zh: '法律名称不加书名号', en: 'a law name without title marks' },
    provision: 'GB/T 15834 书名号',
    meantFor: ['law-title-marks'],
    mutate: (chart) => once(chart, withContent(chart, { notes: `${chart.content.notes}依照中华人民共和国行政许可法第六十一条监督检查。` })),
  },
  {
    id: 'step-names-alike',
    what: { zh: '同一泳道两个环节名称、内容都一样', en: 'two steps of one lane with one name and duty' },
    provision: '意见二（二）“简明清晰”',
    meantFor: ['names-distinct'],
    mutate(chart) {
      const steps = chart.nodes.filter((node) => node.kind === 'step' && node.text !== '');
      const first = steps.find((node) => steps.some((other) => other.id !== node.id && other.laneId === node.laneId));
      const second = steps.find((node) => node.id !== first?.id && node.laneId === first?.laneId);
      return first === undefined || second === undefined
        ? []
        : once(chart, withNode(chart, second.id, { text: first.text, duty: first.duty, section: first.section }), first.text);
    },
  },
  {
    id: 'section-unknown',
    what: { zh: '承办处（科）室不在岗位清单里', en: 'a section the department does not have' },
    provision: '意见二（一）“分解到具体的执法机构、岗位”',
    meantFor: ['post-known'],
    mutate: (chart) =>
      each(
        chart,
        chart.nodes.filter((node) => node.kind === 'step' && ['post', 'section'].includes(chart.lanes.find((lane) => lane.id === node.laneId)?.kind ?? '')).slice(0, 1),
        (node) => node.text,
        (node) => withNode(chart, node.id, { section: '不存在的科室' }),
      ),
  },
  {
    id: 'symbols-overlapping',
    what: { zh: '两个符号重叠', en: 'two symbols one on the other' },
    provision: '意见二（二）“简明清晰”',
    meantFor: ['symbols-apart'],
    mutate(chart) {
      const placed = chart.nodes.filter((node) => node.position !== null);
      const [first] = placed;
      const second = placed.find((node) => node.id !== first?.id && node.laneId === first?.laneId);
      return first === undefined || second === undefined ? [] : once(chart, withNode(chart, second.id, { position: first.position }), `${first.text}、${second.text}`);
    },
  },
];
