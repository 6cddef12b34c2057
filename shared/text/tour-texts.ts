/** Texts of the tour of three steps. */
export const tourTexts = {
  'tour.open': { zh: '三步入门', en: 'Tour in three steps' },
  'tour.progress': { zh: '第 {step} 步，共 {count} 步', en: 'Step {step} of {count}' },
  'tour.next': { zh: '下一步', en: 'Next' },
  'tour.previous': { zh: '上一步', en: 'Back' },
  'tour.skip': { zh: '跳过', en: 'Skip' },
  'tour.done': { zh: '开始使用', en: 'Start' },
  'tour.lanes.title': { zh: '先定谁来办：泳道', en: 'First say who handles it: lanes' },
  'tour.lanes.body': { zh: '每条泳道是一个岗位或科室，当事人也占一条。双击泳道名可改名，拖动边线可调宽窄；环节放在哪条泳道里，就由谁承办。', en: 'Each lane is a post or a section; the counterparty has one too. Double-click its name to rename it, drag its border to resize it. A step is handled by whoever its lane stands for.' },
  'tour.steps.title': { zh: '再写怎么办：画图或填表', en: 'Then say what is done: draw or fill in a table' },
  'tour.steps.body': { zh: '选中一个环节，直接打字就能命名；点四周的“＋”接出下一步。习惯表格的，切到“环节表”，可从 Excel、WPS 粘贴，图会跟着变。', en: 'Select a step and type to name it; "+" around it leads on to the next. If you prefer a table, change to "Table" and paste from Excel or WPS: the chart follows.' },
  'tour.check.title': { zh: '最后检查、导出', en: 'Last, check and export' },
  'tour.check.body': { zh: '下方“问题”列出缺什么、依据哪一条，按 F8 逐个跳到要填的地方。全部合格后点“导出”，打印盖章或生成备案包。按 F1 看全部快捷键。', en: '"Problems" below says what is missing and why; F8 leads to each field in turn. When all is in order, "Export" prints it for stamping or for the filing package. F1 shows all keys.' },
} as const;
