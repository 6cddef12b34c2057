/** Names of the actions that are not named elsewhere, and of the chart's views. */
export const actionTexts = {
  'view.label': { zh: '视图', en: 'View' },
  'view.chart': { zh: '流程图', en: 'Chart' },
  'action.editText': { zh: '修改文字', en: 'Edit text' },
  'action.clearSelection': { zh: '取消选择', en: 'Clear the selection' },
  'action.selectAll': { zh: '全选', en: 'Select all' },
  'action.actualSize': { zh: '实际大小', en: 'Actual size' },
  'action.move.left': { zh: '左移', en: 'Move left' },
  'action.move.right': { zh: '右移', en: 'Move right' },
  'action.move.up': { zh: '上移', en: 'Move up' },
  'action.move.down': { zh: '下移', en: 'Move down' },
  'action.move.leftFar': { zh: '左移一大步', en: 'Move far left' },
  'action.move.rightFar': { zh: '右移一大步', en: 'Move far right' },
  'action.move.upFar': { zh: '上移一大步', en: 'Move far up' },
  'action.move.downFar': { zh: '下移一大步', en: 'Move far down' },
} as const;
