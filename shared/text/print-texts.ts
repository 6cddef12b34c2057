/** Texts of the print centre; the carriers' names also name the folders of what is made. */
export const printTexts = {
  'carrier.pdf': { zh: '备案件', en: 'Filing copies (PDF)' },
  'carrier.svg': { zh: '备案件SVG图', en: 'Filing copies as SVG' },
  'carrier.png': { zh: '备案件PNG图片', en: 'Filing copies as PNG' },
  'carrier.ofd': { zh: '备案件OFD', en: 'Filing copies as OFD' },
  'carrier.text': { zh: '电子文本TXT', en: 'Plain text (TXT)' },
  'carrier.json': { zh: '交换文件JSON', en: 'Interchange files (JSON)' },
  'carrier.xml': { zh: '电子文本XML', en: 'XML text' },
  'carrier.docx': { zh: '文书DOCX', en: 'Documents (DOCX)' },
  'carrier.documents': { zh: '文书PDF', en: 'Documents (PDF)' },
  'carrier.xlsx': { zh: '表格XLSX', en: 'Tables (XLSX)' },
  'carrier.poster': { zh: '公开栏', en: 'Notice board' },
  'carrier.card': { zh: '明白卡', en: 'Explainer card' },
  'carrier.handbook': { zh: '信息手册', en: 'Handbook' },
  'carrier.screen': { zh: '电子屏', en: 'Screen slides' },
  'carrier.kiosk': { zh: '触摸屏', en: 'Touch screen' },
  'carrier.site': { zh: '网站专栏', en: 'Website column' },
} as const;
