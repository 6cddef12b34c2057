import type { CommandArguments } from '../../shared/commands/registry.ts';
import type { ChartLayout } from '../../shared/layout/chart-layout.ts';
import type { LayoutMode } from '../../shared/layout/layout-chart.ts';
import { texts } from '../../shared/text/text.ts';
import type { Stores } from './stores.ts';

/** Shows how the chart, or what is selected of it, would be arranged; changes nothing. Tells where all is in order already. */
export async function proposeTidy({ document, selection, arrange, notices }: Stores, mode: LayoutMode): Promise<void> {
  const { chart } = document.getState();
  if (chart === null || chart.nodes.length === 0) {
    return;
  }
  const ids = new Set(selection.getState().nodeIds);
  const isShown = await arrange.getState().propose(chart, { mode, ids });
  if (!isShown) {
    notices.getState().show('good', texts['tidy.inOrder']);
  } else if (document.getState().chart !== chart) {
    arrange.getState().drop();
  }
}

/** Takes the proposal over as one step, at the same zoom; what is selected stays in view, wherever it went. */
export function acceptTidy({ document, arrange, selection }: Stores): void {
  const { proposal, drop } = arrange.getState();
  drop();
  if (proposal !== null && document.getState().chart === proposal.chart) {
    const isDone = document.getState().run({ command: 'chart.arrange', arguments: arrangementOf(proposal.layout) });
    const [selected] = selection.getState().nodeIds;
    if (isDone && selected !== undefined) {
      selection.getState().bringIntoView(selected);
    }
  }
}

/** The layout as the command takes it. */
export function arrangementOf({ laneWidths, stageHeights, positions, bends, routes }: ChartLayout): CommandArguments<'chart.arrange'> {
  return {
    laneWidths: { ...laneWidths },
    stageHeights: { ...stageHeights },
    positions: { ...positions },
    bends: copied(bends),
    routes: copied(routes),
  };
}

// helpers

function copied<Item>(lists: Readonly<Record<string, readonly Item[]>>): Record<string, Item[]> {
  return Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, [...list]]));
}
