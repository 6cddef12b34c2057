import { opinionClause } from '../../clauses.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const printedType = defineRule({
  id: 'printed-type',
  element: 'E10',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '印在 A4 或者 A3 纸上，图中的字不小于规定的字号（默认 9 磅，可以在设置中修改）。',
    en: 'Printed on A4 or A3, no type of the drawing is smaller than the size of the settings, 9 pt unless changed.',
  },
  reason: {
    zh: '字太小，贴在公开栏里看不清。',
    en: 'Smaller type cannot be read on a notice board.',
  },
  messages: {
    small: {
      zh: '整张图印在 A3 纸上字也只有 {size} 磅，小于 {least} 磅。请缩短文字、减少泳道，或者把一部分拆成另一张图。',
      en: 'Even on A3 the type of the drawing is only {size} pt, less than {least} pt. Shorten texts, use fewer lanes, or move a part into another chart.',
    },
  },
  check({ knowledge: { drawing, settings } }, report) {
    // A hundredth of a point is no difference anyone prints.
    if (drawing !== null && drawing.leastType < settings.leastType - 0.01) {
      const details = { size: Math.floor(drawing.leastType * 10) / 10, least: settings.leastType };
      report({ messageId: 'small', target: chartTarget, field: 'nodes', details });
    }
  },
});
