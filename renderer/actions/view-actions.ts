import { CircleAlert, FolderOpen, IdCard, Languages, ListTree, Maximize, PanelRight, Table2, Timer, Workflow, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import type { TextId } from '../../shared/text/text.ts';
import type { ChartViewName } from '../store/view-store.ts';
import type { Action } from './action.ts';

/** How the chart is looked at, and what leaves the program. */
export const viewActions: readonly Action[] = [
  show('chart', 'view.chart', Workflow, 'Mod+Alt+1'),
  show('table', 'view.table', Table2, 'Mod+Alt+2'),
  show('outline', 'view.outline', ListTree, 'Mod+Alt+3'),
  show('card', 'view.card', IdCard, 'Mod+Alt+4'),
  { id: 'view.fit', name: 'toolbar.fit', group: 'view', section: 'zoom', icon: Maximize, chords: ['Mod+1'], scope: 'everywhere', run: ({ view }) => view.getState().ask('fit') },
  { id: 'view.actualSize', name: 'action.actualSize', group: 'view', section: 'zoom', chords: ['Mod+0'], scope: 'everywhere', run: ({ view }) => view.getState().ask('actual-size') },
  { id: 'view.zoomIn', name: 'toolbar.zoomIn', group: 'view', section: 'zoom', icon: ZoomIn, chords: ['Mod+=', 'Mod+Shift++'], scope: 'everywhere', run: ({ view }) => view.getState().ask('zoom-in') },
  { id: 'view.zoomOut', name: 'toolbar.zoomOut', group: 'view', section: 'zoom', icon: ZoomOut, chords: ['Mod+-'], scope: 'everywhere', run: ({ view }) => view.getState().ask('zoom-out') },
  {
    id: 'view.inspector', name: 'toolbar.inspector', group: 'view', section: 'panels', icon: PanelRight, chords: ['F4'], scope: 'everywhere',
    isOn: ({ preferences }) => preferences.getState().inspectorOpen,
    run: ({ preferences }) => preferences.getState().change({ inspectorOpen: !preferences.getState().inspectorOpen }),
  },
  {
    id: 'view.problems', name: 'action.problems', group: 'view', section: 'panels', icon: CircleAlert, chords: ['Shift+F4'], scope: 'everywhere',
    isOn: ({ preferences }) => preferences.getState().problemsOpen,
    run: ({ preferences }) => preferences.getState().change({ problemsOpen: !preferences.getState().problemsOpen }),
  },
  {
    id: 'view.longestWay', name: 'time.action', group: 'view', section: 'time', icon: Timer, chords: ['Mod+Alt+T'], scope: 'everywhere',
    isOn: ({ view }) => view.getState().marksLongestWay,
    run: ({ view }) => {
      const marksLongestWay = !view.getState().marksLongestWay;
      view.setState(marksLongestWay ? { marksLongestWay, chartView: 'chart' } : { marksLongestWay });
    },
  },
  {
    id: 'view.language', name: 'language.switch.title', group: 'view', section: 'language', icon: Languages, scope: 'everywhere',
    run: ({ preferences }) => preferences.getState().change({ language: preferences.getState().language === 'zh' ? 'en' : 'zh' }),
  },
  { id: 'file.catalogue', name: 'action.back', group: 'file', section: 'leave', icon: FolderOpen, chords: ['Mod+O'], scope: 'everywhere', run: ({ route }) => route.getState().go({ screen: 'library' }) },
];

// helpers

function show(name: ChartViewName, title: TextId, icon: LucideIcon, chord: string): Action {
  return {
    id: `view.${name}`, name: title, group: 'view', section: 'views', icon, chords: [chord], scope: 'everywhere',
    isOn: ({ view }) => view.getState().chartView === name,
    run: ({ view }) => view.setState({ chartView: name }),
  };
}
