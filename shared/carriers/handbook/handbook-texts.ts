import type { Department, Post } from '../../model/department.ts';
import { emptyNode, type NodeKind } from '../../model/node.ts';
import { complaintKindTerms, nodeKindTerms } from '../../model/terms.ts';
import { nodeItems } from '../../scene/node-drawing.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { accent, faint, hairline, headerFill, ink } from '../../scene/palette.ts';
import { pathItem, polyline, rectanglePath } from '../../scene/paths.ts';
import { breakLines, breakPieces, fillLines } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { nodeBox } from '../../typeset/node-box.ts';
import { qrCode } from '../qr-code.ts';
import type { FlowStrip } from '../text-flow.ts';
import { lineAt, type TextStyle } from '../text-items.ts';
import type { HandbookFormat } from './handbook-page.ts';

/** How to read the handbook, as strips of `width` points: what is in it, how to find it, and what the symbols mean. */
export function prefaceStrips(department: Department, width: number, format: HandbookFormat, fonts: Fonts): FlowStrip[] {
  return [
    ...titleStrip('怎样看这本手册', width, format, fonts),
    ...paragraphStrips(`这本手册收录${department.name}行使的行政执法职权。每项职权都有一张运行流程图和一份文字说明，写明依据、承办岗位、办理程序、时限、工作质量标准、监督制约、您的权利、投诉举报的途径和责任追究。`, width, format, fonts),
    ...headingStrip('怎样查找', width, format, fonts),
    ...paragraphStrips('职权按类别排列，类别和页码见目录。只记得名称的，可以在书末的索引里按拼音首字母查找。每页上方写着类别和职权名称。', width, format, fonts),
    ...paragraphStrips('流程图一页排不下的，分在相连的几页上，横排的请把手册转过来看；图上方的小方格标明这一页是全图的哪一部分，虚线的图形表示这个环节完整地画在前一页或者后一页上。', width, format, fonts),
    ...headingStrip('怎样看流程图', width, format, fonts),
    ...paragraphStrips('流程从上往下走，箭头指向下一个环节。每一列是一个承办岗位或者一方当事人，环节画在谁的列里，就由谁来做。', width, format, fonts),
    ...legend.map(([kind, text]) => legendStrip(kind, text, width, format, fonts)),
  ];
}

/** The department's telephones: each post with its section, then supervision. */
export function telephoneStrips(department: Department, posts: readonly Post[], width: number, format: HandbookFormat, fonts: Fonts): FlowStrip[] {
  const columns = [0.3, 0.38, 0.32].map((share) => share * width);
  const { internal, external } = department.supervision;
  const bodies = [
    ['内部监督', internal.name, internal.contact],
    ['外部监督', external.name, external.contact],
  ].filter(([, name]) => name !== '');
  return [
    ...titleStrip('部门电话', width, format, fonts),
    ...tableStrips(['科（股）室', '岗位', '电话'], [['总机', department.name, department.phone], ...posts.map((post) => [post.section, post.name, post.phone])], columns, format, fonts),
    ...(bodies.length === 0 ? [] : [...headingStrip('监督机构', width, format, fonts), ...tableStrips(['类别', '名称', '联系方式'], bodies, columns, format, fonts)]),
  ];
}

/** Where to complain, each channel with how it is used; a code for the one on the web. */
export function complaintStrips(department: Department, width: number, format: HandbookFormat, fonts: Fonts): FlowStrip[] {
  const columns = [0.16, 0.44, 0.4].map((share) => share * width);
  const web = department.complaints.find(({ kind, address }) => kind === 'web' && address !== '')?.address ?? '';
  const { remedy } = department;
  return [
    ...titleStrip('投诉举报', width, format, fonts),
    ...paragraphStrips('对行政执法有意见，或者认为执法人员违法、失职的，可以通过下面的途径投诉举报。', width, format, fonts),
    ...tableStrips(['途径', '地址、号码', '说明'], department.complaints.map(({ kind, address, note }) => [complaintKindTerms[kind].zh, address, note]), columns, format, fonts),
    ...(web === '' ? [] : [codeStrip(/^https?:\/\//i.test(web) ? web : `https://${web}`, '扫码投诉', format)]),
    ...(remedy.reviewBody === '' && remedy.court === ''
      ? []
      : [
          ...headingStrip('对决定不服的', width, format, fonts),
          ...(remedy.reviewBody === '' ? [] : paragraphStrips(`申请行政复议：知道决定之日起${remedy.reviewPeriod}内，向${remedy.reviewBody}提出。`, width, format, fonts)),
          ...(remedy.court === '' ? [] : paragraphStrips(`提起行政诉讼：${remedy.suitPeriod}内，向${remedy.court}提出。`, width, format, fonts)),
          ...(remedy.note === '' ? [] : paragraphStrips(remedy.note, width, format, fonts)),
        ]),
  ];
}

/** The heading a part begins with, over a line. */
export function titleStrip(text: string, width: number, format: HandbookFormat, fonts: Fonts): FlowStrip[] {
  const style: TextStyle = { font: 'sansBold', size: format.title, colour: accent };
  const lines = breakLines(text, fonts.sansBold, style.size, width);
  const leading = style.size * 1.4;
  return [
    {
      height: lines.length * leading + format.body * 1.6,
      gapBefore: 0,
      keepsNext: true,
      element: 'handbook.title',
      structure: { tag: 'H1' },
      draw: ({ x, y }) => [
        ...lines.map((line, index) => lineAt(line, x, y + index * leading, leading, style)),
        pathItem(polyline([{ x, y: y + lines.length * leading + 3 }, { x: x + width, y: y + lines.length * leading + 3 }]), { stroke: accent, lineWidth: 1.1 }),
      ],
    },
  ];
}

// helpers

const legend: readonly (readonly [NodeKind, string])[] = [
  ['terminator', '流程从这里开始，或者到这里结束。'],
  ['step', '要做的一件事；下面写着做什么、几天做完。'],
  ['decision', '在这里作出判断，不同的结果走不同的线。'],
  ['document', '作出或者送达的文书。'],
  ['input', '由您提交的材料、提出的意见。'],
  ['predefined', '转到另一张流程图办理。'],
  ['connector', '字母相同的圆圈是相连的。'],
];

function headingStrip(text: string, width: number, format: HandbookFormat, fonts: Fonts): FlowStrip[] {
  const style: TextStyle = { font: 'sansBold', size: format.body + 1.5, colour: accent };
  return breakLines(text, fonts.sansBold, style.size, width).map((line): FlowStrip => ({
    height: style.size * 1.7,
    gapBefore: format.body,
    keepsNext: true,
    element: 'handbook.subheading',
    structure: { tag: 'H2' },
    draw: ({ x, y }) => [lineAt(line, x, y, style.size * 1.7, style)],
  }));
}

/** A paragraph, its first line indented by two characters. */
function paragraphStrips(text: string, width: number, format: HandbookFormat, fonts: Fonts): FlowStrip[] {
  const style: TextStyle = { font: 'sans', size: format.body, colour: ink };
  const leading = format.body * (format.name === 'A4' ? 1.75 : 1.6);
  const indent = 2 * style.size;
  const lines = fillLines(breakPieces(text, fonts.sans), fonts.sans, style.size, (line) => width - (line === 0 ? indent : 0));
  return lines.map((line, index): FlowStrip => ({
    height: leading,
    gapBefore: index === 0 ? format.body * 0.25 : 0,
    keepsNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    element: 'handbook.paragraph',
    structure: { tag: 'P', key: `handbook/${text}` },
    draw: ({ x, y }) => [lineAt(line, x + (index === 0 ? indent : 0), y, leading, style)],
  }));
}

/** A symbol as the charts draw it, and beside it what it says. */
function legendStrip(kind: NodeKind, text: string, width: number, format: HandbookFormat, fonts: Fonts): FlowStrip {
  const scale = format.name === 'A4' ? 1 : 0.8;
  const box = nodeBox({ ...emptyNode(), id: kind, kind, laneId: '', text: kind === 'connector' ? 'A' : nodeKindTerms[kind].zh }, fonts);
  const style: TextStyle = { font: 'sans', size: format.body, colour: ink };
  const column = 132 * scale;
  const lines = breakLines(text, fonts.sans, style.size, width - column - 12);
  const leading = format.body * 1.6;
  const height = Math.max(box.size.height * scale, lines.length * leading);
  return {
    height,
    gapBefore: format.name === 'A4' ? 8 : 6,
    keepsNext: false,
    element: `handbook.legend.${kind}`,
    draw: ({ x, y }) => [
      {
        type: 'frame',
        items: nodeItems(kind, box, { x: 1, y: 1 }),
        window: { x: 0, y: 0, width: box.size.width + 2, height: box.size.height + 2 },
        at: { x: x + (column - box.size.width * scale) / 2, y: y + (height - box.size.height * scale) / 2 },
        scale,
        turn: 0,
      },
      ...lines.map((line, index) => lineAt(line, x + column + 12, y + (height - lines.length * leading) / 2 + index * leading, leading, style)),
    ],
  };
}

/** A table whose head stands again on every page it goes on to. */
function tableStrips(head: readonly string[], rows: readonly (readonly string[])[], columns: readonly number[], format: HandbookFormat, fonts: Fonts): FlowStrip[] {
  const first = rowStrip(head, columns, format, fonts, true);
  const headAgain: FlowStrip = { ...first, structure: { tag: 'artifact' } };
  return [first, ...rows.map((row) => ({ ...rowStrip(row, columns, format, fonts), headAgain }))];
}

/** A row of a table: cells over a hairline; the head tinted. */
function rowStrip(cells: readonly string[], columns: readonly number[], format: HandbookFormat, fonts: Fonts, isHead = false): FlowStrip {
  const style: TextStyle = { font: isHead ? 'sansBold' : 'sans', size: format.row, colour: isHead ? accent : ink };
  const leading = format.row * 1.45;
  const padding = format.row * 0.4;
  const set = columns.map((width, index) => breakLines(cells[index] ?? '', fonts[style.font], style.size, width - 10));
  const height = Math.max(1, ...set.map((lines) => lines.length)) * leading + 2 * padding;
  const total = columns.reduce((sum, width) => sum + width, 0);
  return {
    height,
    gapBefore: 0,
    keepsNext: isHead,
    element: 'handbook.table',
    draw: ({ x, y }) => {
      const items: SceneItem[] = isHead
        ? [pathItem(rectanglePath({ x, y, width: total, height }), { fill: headerFill })]
        : [pathItem(polyline([{ x, y: y + height }, { x: x + total, y: y + height }]), { stroke: hairline, lineWidth: 0.4 })];
      let left = x + 5;
      for (const [index, lines] of set.entries()) {
        items.push(...lines.map((line, row) => lineAt(line, left, y + padding + row * leading, leading, style)));
        left += columns[index] ?? 0;
      }
      return items;
    },
  };
}

function codeStrip(text: string, caption: string, format: HandbookFormat): FlowStrip {
  const size = format.name === 'A4' ? 92 : 76;
  const style: TextStyle = { font: 'sansBold', size: format.body + 1, colour: ink };
  return {
    height: size,
    gapBefore: 10,
    keepsNext: false,
    element: 'handbook.code',
    draw: ({ x, y }) => [qrCode(text, { x, y }, size), lineAt(caption, x + size + 6, y + size / 2 - style.size * 1.4, style.size * 1.4, style), lineAt(text.replace(/^https?:\/\//, ''), x + size + 6, y + size / 2 + 2, format.body * 1.4, { font: 'sans', size: format.body, colour: faint })],
  };
}
