/** Texts of the outline view and moving by keyboard. */
export const outlineTexts = {
  'announce.node': { zh: '第 {number} 步，{kind}：{text}，泳道：{lane}，{exits} 个出口', en: 'Step {number}, {kind}: {text}, lane {lane}, {exits} exits' },
  'announce.edge': { zh: '流程线，从“{from}”到“{to}”，{label}', en: 'Line from "{from}" to "{to}", {label}' },
  'announce.noLabel': { zh: '无文字', en: 'no label' },
  'announce.lane': { zh: '泳道：{lane}', en: 'Lane: {lane}' },
  'announce.many': { zh: '已选 {count} 项', en: '{count} selected' },
} as const;
