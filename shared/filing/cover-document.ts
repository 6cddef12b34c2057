import { printDate, type DocumentBlock, type OfficialDocument } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import { coverTitle } from './annex-titles.ts';
import { chartNumber, type FilingData } from './filing-data.ts';
import type { NamedDocument } from './official-documents.ts';

/** Where the cover sheet lies, without its extension. */
export const coverStem = '00-封面目录';
/** What the names of the charts begin with. */
export const chartStem = '04';

/** The cover sheet 封面目录: what is filed, in how many copies, and where each is sealed. */
export function coverDocument(data: FilingData, charts: readonly Chart[], documents: readonly NamedDocument[]): OfficialDocument {
  const rows = [
    ...documents.filter(({ stem }) => stem < chartStem).map((document) => documentRow(document, data.copies)),
    ...charts.map((chart, index) => [
      `${chartStem}-${chartNumber(index, charts.length)}`,
      chart.title,
      '纸质、PDF、OFD、数据、文本、XML',
      String(data.copies),
      '落款处；两页以上加盖骑缝章',
    ]),
    ...documents.filter(({ stem }) => stem > chartStem).map((document) => documentRow(document, data.copies)),
  ];
  const { department, issuedOn } = data;
  return {
    title: coverTitle,
    orientation: 'portrait',
    receiver: '',
    blocks: [
      paragraph(`备案单位：${department.name}`),
      paragraph(`备案机关：${department.filingAuthority}`),
      paragraph(`报送日期：${printDate(issuedOn)}`),
      paragraph(`共有文书${documents.length}种、运行流程图${charts.length}张，清单如下。纸质材料应当与电子文本一致，电子文本以 manifest.json 所列摘要为准。`),
      {
        type: 'table',
        columns: [
          { title: '编号', weight: 4, repeats: true },
          { title: '材料名称', weight: 12 },
          { title: '形式', weight: 8 },
          { title: '份数', weight: 3 },
          { title: '盖章位置', weight: 7 },
        ],
        rows,
      },
    ],
    issuer: department.name,
    issuedOn,
  };
}

// helpers

function documentRow({ stem, document }: NamedDocument, copies: number): string[] {
  const form = `纸质、PDF、DOCX、文本${document.blocks.some((block) => block.type === 'table') ? '、表格' : ''}`;
  return [stem.slice(0, 2), document.title, form, String(copies), document.issuer === '' ? '不盖章' : '落款处'];
}

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text };
}
