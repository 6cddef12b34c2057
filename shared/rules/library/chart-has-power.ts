import { defineLibraryRule } from './library-rule.ts';

export const chartHasPower = defineLibraryRule({
  id: 'chart-has-power',
  clause: '意见二（一）“已经审核公告的”',
  requirement: { zh: '每张流程图都对应职权目录中的职权。', en: 'Every chart belongs to a power of the catalogue.' },
  reason: { zh: '没有列入目录的职权不得公布、行使。', en: 'A power outside the catalogue is neither published nor exercised.' },
  messages: {
    missing: {
      severity: 'warning',
      zh: '流程图“{title}”没有对应的职权。请在职权目录中把职权关联到这张图，或者删除这张图。',
      en: 'The chart "{title}" belongs to no power. Link a power of the catalogue to it, or delete the chart.',
    },
  },
  check({ powers, charts }, report) {
    const served = new Set(powers.map(({ chartId }) => chartId));
    for (const { id, title } of charts) {
      if (!served.has(id)) {
        report({ messageId: 'missing', subject: title, chartId: id, details: { title } });
      }
    }
  },
});
