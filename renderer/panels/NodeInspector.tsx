import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { rightKinds } from '../../shared/model/content.ts';
import { sectionOf } from '../../shared/model/graph.ts';
import { nodeKinds, type ChartNode } from '../../shared/model/node.ts';
import { nodeKindTerms, rightTerms } from '../../shared/model/terms.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { moveToLane } from '../store/move-to-lane.ts';
import { useReadOnly, useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CitationList } from './CitationList.tsx';
import { knownLaws } from './known-laws.ts';
import { LimitFields } from './LimitFields.tsx';
import { useEditNode } from './use-edits.ts';
import { useFocusWish } from './use-focus-wish.ts';

/** The fields of one symbol. */
export function NodeInspector({ chart, node }: { readonly chart: Chart; readonly node: ChartNode }) {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const posts = useSlice('library', (state) => state.summary?.posts);
  const edit = useEditNode(node.id);
  const root = useFocusWish(() => true);
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  const sections = useMemo(() => [...new Set((posts ?? []).map((post) => post.section).filter((name) => name !== ''))], [posts]);
  const lane = chart.lanes.find((each) => each.id === node.laneId);
  const inherited = sectionOf({ ...node, section: '' }, lane);
  return (
    <div className="inspector-body" ref={root}>
      <header className="inspector-head inspector-head-row">
        <div>
          <p>{term(nodeKindTerms[node.kind])}</p>
          <h2 title={node.text}>{node.text || t('canvas.node.unnamed')}</h2>
        </div>
        <IconButton icon={Trash2} tone="danger" label={t('action.delete')} isDisabled={isReadOnly} onClick={gestures.deleteSelection} />
      </header>
      <fieldset className="inspector-fields inspector-padded" disabled={isReadOnly}>
        <TextField
          label={t('field.node.text')}
          field="text"
          isMultiline
          value={node.text}
          onCommit={(text, gesture) => edit({ text }, gesture)}
        />
        <div className="field-row">
          <SelectField
            label={t('field.node.kind')}
            field="kind"
            value={node.kind}
            options={nodeKinds.map((kind) => ({ value: kind, label: term(nodeKindTerms[kind]) }))}
            onChange={(kind) => edit({ kind })}
          />
          <SelectField
            label={t('field.node.lane')}
            field="laneId"
            value={node.laneId}
            options={chart.lanes.map(({ id, name }) => ({ value: id, label: name || t('canvas.lane.unnamed') }))}
            onChange={(laneId) => moveToLane(stores, node, laneId)}
          />
        </div>
        <TextField
          label={t('field.node.section')}
          field="section"
          maxLength={100}
          value={node.section}
          suggestions={sections}
          placeholder={inherited === '' ? '' : t('field.node.section.inherited', { name: inherited })}
          onCommit={(section, gesture) => edit({ section }, gesture)}
        />
        <TextField
          label={t('field.node.duty')}
          field="duty"
          isMultiline
          value={node.duty}
          onCommit={(duty, gesture) => edit({ duty }, gesture)}
        />
        {node.kind === 'predefined' ? (
          <TextField
            label={t('field.node.chartReference')}
            field="chartReference"
            value={node.chartReference}
            onCommit={(chartReference, gesture) => edit({ chartReference }, gesture)}
          />
        ) : null}
        <div className="field">
          <span className="field-label">{t('field.node.limit')}</span>
          <LimitFields limit={node.limit} field="limit" onChange={(limit, gesture) => edit({ limit }, gesture)} />
        </div>
        <TextField
          label={t('field.node.documents')}
          field="documents"
          isMultiline
          placeholder={t('field.node.documents.hint')}
          value={node.documents.join('\n')}
          onCommit={(text, gesture) => edit({ documents: readLinesOf(text) }, gesture)}
        />
        <fieldset className="segmented" data-field="rights" tabIndex={-1}>
          <legend className="field-label">{t('field.node.rights')}</legend>
          <div className="check-grid">
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
        </fieldset>
        <div className="field">
          <span className="field-label">{t('field.node.citations')}</span>
          <CitationList
            citations={node.citations}
            field="citations"
            knownLaws={knownLaws(chart)}
            onChange={(citations, gesture) => edit({ citations }, gesture)}
          />
        </div>
      </fieldset>
    </div>
  );
}

// helpers

function readLinesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')
    .slice(0, 50);
}
