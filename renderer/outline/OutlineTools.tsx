import { Pencil, Plus, Trash2, Waypoints } from 'lucide-react';
import type { Chart } from '../../shared/model/chart.ts';
import { nodeKinds } from '../../shared/model/node.ts';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { moveToLane } from '../store/move-to-lane.ts';
import { useReadOnly, useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';

/** What is done with the step chosen in the outline. */
export function OutlineTools({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const { document, selection, view } = stores;
  const isReadOnly = useReadOnly();
  const nodeId = useSlice('selection', (state) => (state.nodeIds.length === 1 ? state.nodeIds[0] : undefined));
  const hasSelection = useSlice('selection', (state) => state.nodeIds.length + state.edgeIds.length > 0);
  const node = chart.nodes.find((each) => each.id === nodeId);
  const isOff = isReadOnly || node === undefined;
  return (
    <div className="outline-tools" role="toolbar" aria-label={t('outline.tools')}>
      <Button size="small" icon={Plus} isDisabled={isReadOnly || chart.lanes.length === 0} onClick={() => chartGestures(stores).addNode('step')} testId="outline-add">
        {t('outline.add')}
      </Button>
      <Button size="small" icon={Pencil} isDisabled={isOff} onClick={() => selection.getState().edit(nodeId ?? null)}>
        {t('action.editText')}
      </Button>
      <Button size="small" icon={Waypoints} isDisabled={isOff} onClick={() => view.setState({ dialog: 'connect' })}>
        {t('action.connect')}
      </Button>
      <Button size="small" icon={Trash2} isDisabled={isReadOnly || !hasSelection} onClick={() => chartGestures(stores).deleteSelection()}>
        {t('action.delete')}
      </Button>
      <span className="toolbar-space" />
      <SelectField
        label={t('outline.kind')}
        isDisabled={isOff}
        value={node?.kind ?? 'step'}
        options={nodeKinds.map((kind) => ({ value: kind, label: term(nodeKindTerms[kind]) }))}
        onChange={(kind) => nodeId !== undefined && document.getState().run({ command: 'node.edit', arguments: { id: nodeId, change: { kind } } })}
      />
      <SelectField
        label={t('outline.lane')}
        isDisabled={isOff}
        value={node?.laneId ?? ''}
        options={chart.lanes.map(({ id, name }) => ({ value: id, label: name || t('canvas.lane.unnamed') }))}
        onChange={(laneId) => node !== undefined && moveToLane(stores, node, laneId)}
      />
    </div>
  );
}
