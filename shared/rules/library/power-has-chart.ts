import { defineLibraryRule } from './library-rule.ts';

export const powerHasChart = defineLibraryRule({
  id: 'power-has-chart',
  clause: '意见二（二）“各项行政执法职权”',
  requirement: { zh: '职权目录中的每项职权都有流程图。', en: 'Every power of the catalogue has a chart.' },
  reason: { zh: '流程图要反映各项职权运行的全过程。', en: 'The charts are to show the whole course of every power.' },
  messages: {
    missing: {
      severity: 'warning',
      zh: '职权“{name}”没有流程图。请绘制一张，或者与已有的通用流程图关联。',
      en: 'The power "{name}" has no chart. Draw one, or link it to a chart that serves several powers.',
    },
  },
  check({ powers, charts }, report) {
    const drawn = new Set(charts.map(({ id }) => id));
    for (const { power, chartId } of powers) {
      if (chartId === null || !drawn.has(chartId)) {
        report({ messageId: 'missing', subject: power.name, details: { name: power.name } });
      }
    }
  },
});
