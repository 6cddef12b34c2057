import { follows, hasRole, somePathLeads } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { inspections } from './inspection-facts.ts';

export const inspectionExits = defineRule({
  id: 'inspection-exits',
  element: 'E3',
  clause: '处罚法第二十七条第一款、第二十八条第一款、第五十四条',
  requirement: {
    zh: '检查结果的去向都要画出：未发现问题、责令改正、转行政处罚、涉嫌犯罪移送。',
    en: 'All outcomes are drawn: nothing found, ordered to correct, on to a penalty, transferred as a crime.',
  },
  reason: {
    zh: '查到问题没有去向，检查就到此为止。',
    en: 'A finding that leads nowhere ends with the inspection.',
  },
  messages: {
    normal: {
      zh: '没有“未发现问题”的去向。请在检查结果处添加。',
      en: 'No way goes on where nothing is found. Add it at the result.',
    },
    correct: {
      zh: '没有责令改正的去向。请在检查结果处添加，改正后复查。',
      en: 'No way orders to correct. Add it at the result, with a re-check.',
    },
    penalty: {
      zh: '没有转行政处罚的去向。请在检查结果处添加。',
      en: 'No way goes on to a penalty. Add it at the result.',
    },
    crime: {
      zh: '没有涉嫌犯罪移送的去向。请在检查结果处添加。',
      en: 'No way transfers a suspected crime. Add it at the result.',
    },
  },
  check(context, report) {
    if (!follows(context, 'inspection')) {
      return;
    }
    const looking = inspections(context);
    const later = context.flow.filter((node) => looking.length === 0 || looking.includes(node) || somePathLeads(context, looking, node.id));
    const words = [...later.map(saidAt), ...context.chart.edges.filter(({ from }) => later.some(({ id }) => id === from)).map(({ label }) => label.normalize('NFKC'))].join('\n');
    const result = later.find((node) => node.kind === 'decision' && /结果|问题|违法|处理/.test(node.text)) ?? later.find((node) => node.kind === 'decision') ?? looking.at(-1);
    if (!/未(?:发现|见)|无(?:问题|违法|异常)|正常|没有(?:发现)?(?:问题|违法)|(?<!不)合格|(?<!不)符合/.test(words)) {
      report(placeAt('normal', result, 'text'));
    }
    if (!later.some((node) => hasRole(context, node, 'rectification')) && !/责令|限期(?:改正|整改)/.test(words)) {
      report(placeAt('correct', result, 'text'));
    }
    if (!/处罚|立案/.test(words)) {
      report(placeAt('penalty', result, 'text'));
    }
    if (!/犯罪|公安|司法机关/.test(words)) {
      report(placeAt('crime', result, 'text'));
    }
  },
});
