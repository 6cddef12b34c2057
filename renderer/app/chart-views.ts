import { IdCard, ListTree, Table2, Workflow, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import type { TextId } from '../../shared/text/text.ts';
import { ExplainerCard } from '../card/ExplainerCard.tsx';
import { ChartCanvas } from '../canvas/ChartCanvas.tsx';
import { Outline } from '../outline/Outline.tsx';
import type { ChartViewName } from '../store/view-store.ts';
import { StepTable } from '../table/StepTable.tsx';

/** A way to see and edit the same chart. */
export interface ChartView {
  readonly name: ChartViewName;
  readonly title: TextId;
  readonly icon: LucideIcon;
  readonly View: ComponentType<{ readonly chart: Chart }>;
}

/** The views in the order of their tabs. */
export const chartViews: readonly ChartView[] = [
  { name: 'chart', title: 'view.chart', icon: Workflow, View: ChartCanvas },
  { name: 'table', title: 'view.table', icon: Table2, View: StepTable },
  { name: 'outline', title: 'view.outline', icon: ListTree, View: Outline },
  { name: 'card', title: 'view.card', icon: IdCard, View: ExplainerCard },
];
