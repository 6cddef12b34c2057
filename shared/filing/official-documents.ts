import type { DocumentBlock, OfficialDocument } from '../carriers/official-document.ts';
import { chineseNumeral } from '../model/chinese-numeral.ts';
import { annexTitles } from './annex-titles.ts';
import { postTable, powerTable } from './allocation-tables.ts';
import { basisTable } from './basis-table.ts';
import { catalogueTable } from './catalogue-table.ts';
import { changesOf, changesSentence } from './changes.ts';
import { chartChangeTable, powerChangeTable } from './change-tables.ts';
import type { DocumentFacts } from './document-facts.ts';
import { filingCheckDocument } from './filing-check-document.ts';
import { filingCheckOf } from './filing-check-of.ts';
import { filingReport } from './filing-report.ts';
import { documentTable, type NamedTable } from './named-table.ts';

/** The filing documents in the order they are filed, and where each lies in a package, without its extension. The charts are 04. */
export const documentStems = {
  report: '01-备案报告',
  catalogue: '02-职权目录',
  plan: '03-岗责分解方案',
  basis: '05-依据汇总',
  changes: '06-变更对照表',
  check: '07-检查报告',
} as const;
export type OfficialDocumentName = keyof typeof documentStems;
export const officialDocumentNames = Object.keys(documentStems) as readonly OfficialDocumentName[];

export interface NamedDocument {
  readonly name: OfficialDocumentName;
  readonly stem: string;
  readonly document: OfficialDocument;
}

/** The documents named, in their order; the comparison of revisions only where there is a former state to compare with. */
export function officialDocuments(facts: DocumentFacts, names: readonly OfficialDocumentName[] = officialDocumentNames): NamedDocument[] {
  return officialDocumentNames
    .filter((name) => names.includes(name) && (name !== 'changes' || facts.former !== null))
    .map((name) => ({ name, stem: documentStems[name], document: builders[name](facts) }));
}

// helpers

const builders: Readonly<Record<OfficialDocumentName, (facts: DocumentFacts) => OfficialDocument>> = {
  report: filingReport,
  catalogue: (facts) => tableDocument(facts, annexTitles.catalogue(facts.department.name), [], [catalogueTable(facts)], '职权目录中尚无职权。'),
  plan: (facts) => tableDocument(facts, annexTitles.plan(facts.department.name), [], [postTable(facts), powerTable(facts)], '尚无岗位和职权。'),
  basis: (facts) => tableDocument(facts, annexTitles.basis(facts.department.name), [], [basisTable(facts, 'paper')], '流程图中尚未填写依据。'),
  changes: changesDocument,
  check: (facts) => filingCheckDocument(filingCheckOf(facts, facts.charts)),
};

function changesDocument(facts: DocumentFacts): OfficialDocument {
  const { former } = facts;
  const changes = former === null ? null : changesOf(facts, former);
  const tables = changes === null ? [] : [powerChangeTable(changes), chartChangeTable(changes)];
  const opening = former === null || changes === null ? [] : [changesSentence(former, changes)];
  return tableDocument(facts, annexTitles.changes(facts.department.name), opening, tables, '没有变化。');
}

/** A landscape document of tables, each under a heading where there are several; a sentence in place of tables without rows. */
function tableDocument({ department, issuedOn }: DocumentFacts, title: string, opening: readonly string[], tables: readonly NamedTable[], nothing: string): OfficialDocument {
  const filled = tables.filter((table) => table.rows.length > 0);
  const sentences = [...opening, ...(filled.length === 0 ? [nothing] : [])];
  return {
    title,
    orientation: 'landscape',
    receiver: '',
    blocks: [
      ...sentences.map((text): DocumentBlock => ({ type: 'paragraph', text })),
      ...filled.flatMap((table, index): DocumentBlock[] => [
        ...(tables.length > 1 ? [{ type: 'heading', text: `${chineseNumeral(index + 1)}、${table.title}` } as const] : []),
        documentTable(table),
      ]),
    ],
    issuer: department.name,
    issuedOn,
  };
}
