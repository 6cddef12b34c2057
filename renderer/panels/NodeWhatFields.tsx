import type { Chart } from '../../shared/model/chart.ts';
import { sectionOf } from '../../shared/model/graph.ts';
import type { Lane } from '../../shared/model/lane.ts';
import { nodeKinds, type ChartNode } from '../../shared/model/node.ts';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import { moveToLane } from '../store/move-to-lane.ts';
import { moveToStage } from '../store/move-to-stage.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ChartReferenceField } from './ChartReferenceField.tsx';
import { FactField } from './FactField.tsx';
import { FactUses } from './FactUses.tsx';
import { RolesField } from './RolesField.tsx';
import { useEditNode } from './use-edits.ts';
import type { FactQuestion } from '../store/use-fact-use.ts';

/** What the step is and who handles it. */
export function NodeWhatFields({ chart, node }: { readonly chart: Chart; readonly node: ChartNode }) {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const edit = useEditNode(node.id);
  const lane = chart.lanes.find((each) => each.id === node.laneId);
  const inherited = sectionOf({ ...node, section: '' }, lane);
  return (
    <>
      <TextField
        label={t('field.node.text')}
        field="text"
        isMultiline
        value={node.text}
        onCommit={(text, gesture) => edit({ text }, gesture)}
      />
      <div className="field-row field-row-second">
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
          isDisabled={node.locked}
          aside={lane?.kind === 'post' || lane?.kind === 'section' ? <FactUses {...laneFact(lane)} /> : null}
          options={chart.lanes.map(({ id, name }) => ({ value: id, label: name || t('canvas.lane.unnamed') }))}
          onChange={(laneId) => moveToLane(stores, node, laneId)}
        />
      </div>
      {chart.stages.length === 0 ? null : (
        <SelectField
          label={t('field.node.stage')}
          field="stageId"
          value={node.stageId ?? ''}
          isDisabled={node.locked}
          options={[
            ...(node.stageId === null ? [{ value: '', label: t('field.node.stage.none') }] : []),
            ...chart.stages.map(({ id, name }) => ({ value: id, label: name || t('field.node.stage.unnamed') })),
          ]}
          onChange={(stageId) => moveToStage(stores, node, stageId)}
        />
      )}
      <FactField
        kind="section"
        label={t('field.node.section')}
        field="section"
        maxLength={100}
        value={node.section}
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
      {node.kind === 'predefined' || node.chartReference !== '' ? <ChartReferenceField node={node} /> : null}
      <RolesField node={node} />
    </>
  );
}

// helpers

/** The fact a lane states: a post of the department, or a section named by hand. */
function laneFact({ kind, name, postId }: Lane): FactQuestion {
  return { kind: kind === 'section' && postId === null ? 'section' : 'post', value: name, postId };
}
