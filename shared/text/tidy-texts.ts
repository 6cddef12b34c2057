/** Texts of aligning, of automatic arrangement and of its preview. */
export const tidyTexts = {
  'tidy.align.left': { zh: '左对齐', en: 'Align left' },
  'tidy.align.centre': { zh: '左右居中', en: 'Align centres' },
  'tidy.align.right': { zh: '右对齐', en: 'Align right' },
  'tidy.align.top': { zh: '顶端对齐', en: 'Align tops' },
  'tidy.align.middle': { zh: '上下居中', en: 'Align middles' },
  'tidy.align.bottom': { zh: '底端对齐', en: 'Align bottoms' },
  'tidy.distribute.x': { zh: '横向等距', en: 'Distribute across' },
  'tidy.distribute.y': { zh: '纵向等距', en: 'Distribute down' },
  'tidy.size.width': { zh: '同宽', en: 'Same width' },
  'tidy.size.height': { zh: '同高', en: 'Same height' },
  'tidy.size.both': { zh: '同样大小', en: 'Same size' },
} as const;
