import { FileCode, FileImage, FileJson, FileText, Image, Printer, type LucideIcon } from 'lucide-react';
import type { CarrierName } from '../../shared/contract/carrier-order.ts';
import { exportChart } from '../store/export-chart.ts';
import type { Action } from './action.ts';

/** What leaves the chart's own screen: a file of it in one step, or the print centre with the chart picked. */
export const exportActions: readonly Action[] = [
  {
    id: 'file.print', name: 'export.centre', group: 'file', section: 'out', icon: Printer, chords: ['Mod+P'], scope: 'everywhere',
    run: async ({ document, route }) => {
      const { chartId } = document.getState();
      if (chartId !== null && (await document.getState().flush())) {
        route.getState().go({ screen: 'print', chartId });
      }
    },
  },
  quick('pdf', FileText, ['Mod+Shift+P']),
  quick('png', Image),
  quick('svg', FileImage),
  quick('text', FileCode),
  quick('json', FileJson),
];

// helpers

type QuickCarrier = Extract<CarrierName, 'pdf' | 'png' | 'svg' | 'text' | 'json'>;

function quick(as: QuickCarrier, icon: LucideIcon, chords: readonly string[] = []): Action {
  return { id: `file.export.${as}`, name: `export.${as}`, group: 'file', section: 'out', icon, chords, scope: 'everywhere', run: (stores) => exportChart(stores, as) };
}
