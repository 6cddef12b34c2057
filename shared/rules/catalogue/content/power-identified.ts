import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const powerIdentified = defineRule({
  id: 'power-identified',
  element: 'structure',
  clause: '意见二（一）“已经审核公告的”职权；意见二（二）“反映各项行政执法职权”',
  requirement: {
    zh: '流程图须有标题，写明是哪项职权、由哪个机关行使。',
    en: 'A chart has a title and says which power it shows and which body exercises it.',
  },
  reason: {
    zh: '每项职权一张图，图与职权目录要对得上。',
    en: 'There is a chart for every power, and it must match the catalogue.',
  },
  messages: {
    nameMissing: {
      zh: '没有写职权名称。请按公告的职权目录填写。',
      en: 'The power has no name. Enter it as in the announced catalogue.',
    },
    bodyMissing: {
      zh: '没有写实施主体。请填写行使这项职权的机关。',
      en: 'The implementing body is not named. Enter the body that exercises the power.',
    },
    titleMissing: {
      zh: '流程图没有标题。请填写，通常是职权名称加“运行流程图”。',
      en: 'The chart has no title. Enter it, normally the name of the power followed by 运行流程图.',
    },
  },
  check({ chart }, report) {
    if (isBlank(chart.power.name)) {
      report({ messageId: 'nameMissing', target: chartTarget, field: 'power.name' });
    }
    if (isBlank(chart.power.implementingBody)) {
      report({ messageId: 'bodyMissing', target: chartTarget, field: 'power.implementingBody' });
    }
    if (isBlank(chart.title)) {
      report({ messageId: 'titleMissing', target: chartTarget, field: 'title' });
    }
  },
});
