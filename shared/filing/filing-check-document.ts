import type { DocumentBlock, OfficialDocument } from '../carriers/official-document.ts';
import type { FilingCheck } from '../contract/filing-check.ts';
import { annexTitles } from './annex-titles.ts';
import { figureTables, libraryTable, openTable, waivedTable, type CheckTable } from './filing-check-tables.ts';

/** The check 检查报告 as a document: the result, the figures, the coverage, then every finding with its clause and place. */
export function filingCheckDocument(check: FilingCheck): OfficialDocument {
  return {
    title: annexTitles.check(check.unit),
    orientation: 'landscape',
    receiver: '',
    blocks: [
      paragraph(checkSummary(check)),
      ...figureTables(check).flatMap(block),
      ...block(libraryTable(check)),
      ...block(openTable(check)),
      ...block(waivedTable(check)),
    ],
    issuer: '',
    issuedOn: check.on,
  };
}

/** The result in a sentence. */
export function checkSummary({ powers, charts, inOrder, totals, coverage }: FilingCheck): string {
  const drawn = powers - coverage.undrawn.length;
  const found = totals.errors + totals.warnings + totals.infos;
  const open = found === 0 ? '没有发现未说明的问题' : `发现错误${totals.errors}处、警告${totals.warnings}处、提示${totals.infos}处`;
  const waived = totals.waived === 0 ? '' : `，另有${totals.waived}处已说明理由`;
  return `职权${powers}项，其中${drawn}项已有流程图；共核查流程图${charts.length}张，${inOrder}张没有错误和警告。${open}${waived}。`;
}

// helpers

/** A table under its heading; nothing for one without rows. */
function block(table: CheckTable): DocumentBlock[] {
  return table.rows.length === 0
    ? []
    : [
        { type: 'heading', text: table.title },
        { type: 'table', columns: table.columns, rows: table.rows.map((row) => row.map(String)) },
      ];
}

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text };
}
