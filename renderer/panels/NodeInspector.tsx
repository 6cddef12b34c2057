import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { rightKinds } from '../../shared/model/content.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { printLimit } from '../../shared/model/print-limit.ts';
import { nodeKindTerms, rightTerms } from '../../shared/model/terms.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { useReadOnly, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CitationList } from './CitationList.tsx';
import { DocumentList } from './DocumentList.tsx';
import { FoldedSection } from './FoldedSection.tsx';
import { LimitFields } from './LimitFields.tsx';
import { NodeShapeFields } from './NodeShapeFields.tsx';
import { NodeTimeFields } from './NodeTimeFields.tsx';
import { NodeWhatFields } from './NodeWhatFields.tsx';
import { nodeSectionOf } from './node-sections.ts';
import { useEditNode } from './use-edits.ts';
import { useFocusWish } from './use-focus-wish.ts';
import { useSections } from './use-sections.ts';

/** The fields of one symbol. */
export function NodeInspector({ chart, node }: { readonly chart: Chart; readonly node: ChartNode }) {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const edit = useEditNode(node.id);
  const sections = useSections({ target: node.id, sectionOf: nodeSectionOf, first: ['what', 'limit', 'documents', 'citations', 'rights'] });
  const root = useFocusWish((field) => sections.isOpen(nodeSectionOf(field)));
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  return (
    <div className="inspector-body" ref={root}>
      <header className="inspector-head inspector-head-row">
        <div>
          <p>{term(nodeKindTerms[node.kind])}</p>
          <h2 title={node.text}>{node.text || t('canvas.node.unnamed')}</h2>
        </div>
        <IconButton icon={Trash2} tone="danger" label={t('action.delete')} isDisabled={isReadOnly || node.locked} onClick={gestures.deleteSelection} />
      </header>
      <fieldset className="inspector-fields" disabled={isReadOnly}>
        <div className="inspector-padded">
          <NodeWhatFields chart={chart} node={node} />
        </div>
        <FoldedSection id="limit" sections={sections} title={t('field.node.limit')} summary={[node.limit === null ? '' : printLimit(node.limit), node.notCounted ? t('time.notCounted') : ''].filter((part) => part !== '').join('，')}>
          <LimitFields limit={node.limit} field="limit" startField="limit.start" onChange={(limit, gesture) => edit({ limit }, gesture)} />
          <NodeTimeFields chart={chart} node={node} />
        </FoldedSection>
        <FoldedSection id="documents" sections={sections} title={t('field.node.documents')} summary={countOf(node.documents)}>
          <DocumentList documents={node.documents} onChange={(documents, gesture) => edit({ documents }, gesture)} />
        </FoldedSection>
        <FoldedSection id="citations" sections={sections} title={t('field.node.citations')} summary={countOf(node.citations)}>
          <CitationList citations={node.citations} field="citations" onChange={(citations, gesture) => edit({ citations }, gesture)} />
        </FoldedSection>
        <FoldedSection id="rights" sections={sections} title={t('field.node.rights')} summary={countOf(node.rights)}>
          <div className="check-grid" data-field="rights" tabIndex={-1}>
            {rightKinds.map((right) => (
              <CheckField
                key={right}
                label={term(rightTerms[right])}
                isChecked={node.rights.includes(right)}
                onChange={(isChecked) =>
                  edit({ rights: rightKinds.filter((each) => (each === right ? isChecked : node.rights.includes(each))) })
                }
              />
            ))}
          </div>
        </FoldedSection>
        <FoldedSection id="shape" sections={sections} title={t('section.shape')} summary={node.locked ? t('field.node.locked') : ''}>
          <NodeShapeFields node={node} />
        </FoldedSection>
      </fieldset>
    </div>
  );
}

// helpers

function countOf(list: readonly unknown[]): string {
  return list.length === 0 ? '' : String(list.length);
}
