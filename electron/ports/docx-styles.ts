import { AlignmentType, BorderStyle, LineRuleType, TabStopType, type IStylesOptions } from 'docx';
import { bodySize } from '../../shared/carriers/document-type.ts';

/** Twentieths of a point are the unit of Word's measures. */
export function twipsOfMillimetres(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** One character of body text, in twips. */
export const characterTwips = bodySize * 20;
/** A line of 28.95 points: 22 of them fill 225 mm. */
export const lineTwips = 579;
/** How much closer than 16 points characters stand, so that 28 of them fill a line. */
const closer = -5;

/** A face a document names, and what a machine without it may take instead. */
export interface NamedFace {
  readonly name: string;
  readonly instead: string;
  readonly family: 'roman' | 'swiss' | 'script';
}

export const faces = {
  title: { name: '方正小标宋简体', instead: '宋体', family: 'roman' },
  body: { name: '仿宋_GB2312', instead: '仿宋', family: 'script' },
  kai: { name: '楷体_GB2312', instead: '楷体', family: 'script' },
  hei: { name: '黑体', instead: 'SimHei', family: 'swiss' },
  song: { name: '宋体', instead: 'SimSun', family: 'roman' },
} as const satisfies Readonly<Record<string, NamedFace>>;

/** The names of the paragraph styles that are not Word's own. */
export const styleIds = {
  body: 'BodyText',
  receiver: 'Receiver',
  mark: 'IssuerMark',
  number: 'DocumentNumber',
  attachment: 'AttachmentNote',
  issuer: 'Issuer',
  date: 'IssueDate',
  note: 'DocumentNote',
  imprint: 'Imprint',
  tableHead: 'TableHead',
  tableText: 'TableText',
  smallTableHead: 'SmallTableHead',
  smallTableText: 'SmallTableText',
  pageNumber: 'PageNumberText',
} as const;

/** Styles of an official document: 标题 in 小标宋, 一级标题 in 黑体, 二级标题 in 楷体, 正文 in 仿宋 16 pt, two characters in, 28.95 pt from line to line. */
export function documentStyles(): IStylesOptions {
  const exact = { line: lineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const indented = { firstLineChars: 200, firstLine: Math.round(2 * characterTwips) };
  const rule = (size: number): object => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 0 });
  const heading = (level: number, face: NamedFace): object => ({
    name: `heading ${level}`,
    run: { font: fontOf(face), size: 32, bold: false, color: '000000', characterSpacing: closer },
    paragraph: { spacing: exact, indent: indented, keepNext: true },
  });
  const style = (id: string, name: string, paragraph: object, run: object = { characterSpacing: closer }, basedOn = 'Normal'): object => ({ id, name, basedOn, quickFormat: true, paragraph, run });
  return {
    default: {
      document: { run: { font: fontOf(faces.body), size: 32, language: { value: 'zh-CN', eastAsia: 'zh-CN' } }, paragraph: { spacing: exact } },
      title: {
        name: 'Title',
        run: { font: fontOf(faces.title), size: 44, bold: false },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 660, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, keepNext: true },
      },
      heading1: heading(1, faces.hei),
      heading2: heading(2, faces.kai),
      heading3: heading(3, faces.body),
    },
    paragraphStyles: [
      style(styleIds.body, '正文段落', { indent: indented, alignment: AlignmentType.BOTH }),
      style(styleIds.receiver, '主送机关', {}),
      style(
        styleIds.mark,
        '发文机关标志',
        { alignment: AlignmentType.CENTER, spacing: { before: twipsOfMillimetres(35), after: 2 * lineTwips } },
        { font: fontOf(faces.title), color: 'E60012' },
      ),
      style(styleIds.number, '发文字号', {
        indent: { firstLine: Math.round(characterTwips) },
        tabStops: [{ type: TabStopType.RIGHT, position: Math.round(27 * characterTwips) }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'E60012', space: 8 } },
        spacing: { ...exact, after: 2 * lineTwips },
      }),
      style(styleIds.attachment, '附件说明', {}),
      style(styleIds.issuer, '发文机关署名', { alignment: AlignmentType.RIGHT, keepNext: true }),
      style(styleIds.date, '成文日期', { alignment: AlignmentType.RIGHT }),
      style(styleIds.note, '附注', { indent: indented }),
      style(
        styleIds.imprint,
        '版记',
        {
          spacing: { line: 480, lineRule: LineRuleType.EXACT },
          indent: { firstLine: 280 },
          border: { top: rule(8), bottom: rule(8), between: rule(6) },
        },
        { size: 28 },
      ),
      style(styleIds.tableText, '表格文字', { spacing: { line: 300, lineRule: LineRuleType.EXACT } }, { size: 21 }),
      style(styleIds.tableHead, '表头', { alignment: AlignmentType.CENTER, keepNext: true }, { font: fontOf(faces.hei), size: 21 }, styleIds.tableText),
      style(styleIds.smallTableText, '表格小字', { spacing: { line: 250, lineRule: LineRuleType.EXACT } }, { size: 18 }),
      style(styleIds.smallTableHead, '小字表头', { alignment: AlignmentType.CENTER, keepNext: true }, { font: fontOf(faces.hei), size: 18 }, styleIds.smallTableText),
      style(styleIds.pageNumber, '页码文字', { spacing: { line: 280, lineRule: LineRuleType.EXACT } }, { font: fontOf(faces.song), size: 28 }),
    ] as NonNullable<IStylesOptions['paragraphStyles']>,
  };
}

/** The same face for every script, so that figures are of one kind with the characters. */
export function fontOf({ name }: NamedFace): { readonly ascii: string; readonly hAnsi: string; readonly eastAsia: string; readonly cs: string } {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}
