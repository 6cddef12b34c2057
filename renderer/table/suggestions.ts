import type { Chart } from '../../shared/model/chart.ts';
import type { Post } from '../../shared/model/department.ts';
import { printCitation } from '../../shared/model/print-citation.ts';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import { nodeKinds } from '../../shared/model/node.ts';
import { comparedName } from '../../shared/table/parse-next.ts';
import type { ColumnId, StepRow } from '../../shared/table/columns.ts';

/** A text offered in a cell; `insert` is what is put in for it. */
export interface Suggestion {
  readonly shown: string;
  readonly insert: string;
}

/** Most texts that are offered at once. */
const mostShown = 8;
const listed: readonly ColumnId[] = ['documents', 'citations', 'next'];

/** What is offered for the text so far: posts, documents, citations, rows and kinds that contain its last piece. */
export function suggestionsFor(
  column: ColumnId,
  typed: string,
  { chart, rows, posts, ownId }: { readonly chart: Chart; readonly rows: readonly StepRow[]; readonly posts: readonly Post[]; readonly ownId: string | null },
): Suggestion[] {
  const pieces = /^(?<before>.*(?:[、；;，,\n]|→))?(?<last>[^、；;，,\n→]*)$/s.exec(typed)?.groups;
  const isList = listed.includes(column);
  const before = isList ? (pieces?.before ?? '') : '';
  const sought = comparedName(isList ? (pieces?.last ?? '') : typed);
  const offered = (): Suggestion[] => {
    switch (column) {
      case 'lane':
        return [...chart.lanes.map((lane) => lane.name), ...posts.flatMap((post) => [post.name, post.section])].map(plain);
      case 'kind':
        return nodeKinds.map((kind) => plain(nodeKindTerms[kind].zh));
      case 'documents':
        return chart.nodes.flatMap((node) => node.documents).map(plain);
      case 'citations':
        return [...chart.content.basis, ...chart.nodes.flatMap((node) => node.citations)].map((citation) => plain(printCitation(citation)));
      case 'next':
        return rows.flatMap((row) => (row.id === ownId ? [] : [{ shown: `${row.cells.number} ${row.cells.text}`, insert: row.cells.number }]));
      default:
        return [];
    }
  };
  const seen = new Set(['']);
  return offered()
    .filter(({ shown, insert }) => {
      const isFit = !seen.has(shown) && comparedName(shown).includes(sought) && comparedName(insert) !== sought;
      seen.add(shown);
      return isFit;
    })
    .slice(0, mostShown)
    .map(({ shown, insert }) => ({ shown, insert: `${before}${insert}` }));
}

// helpers

function plain(text: string): Suggestion {
  return { shown: text, insert: text };
}
