import { Columns3, FileText, Square, UserRound } from 'lucide-react';
import type { LibrarySummary } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { flowOrder } from '../../shared/model/graph.ts';
import { nodeKindTerms, powerKindTerms } from '../../shared/model/terms.ts';
import { textOf, texts, type Language } from '../../shared/text/text.ts';
import { actions } from '../actions/actions.ts';
import { printChord } from '../actions/chord.ts';
import { focusIn } from '../actions/region-actions.ts';
import { isPossible, runAction } from '../actions/run-action.ts';
import type { Stores } from '../store/stores.ts';
import type { Candidate, CandidateGroup } from './found.ts';

/** Everything the command palette finds: commands, the chart's steps and lanes, the library's powers and posts. */
export function paletteCandidates(stores: Stores, chart: Chart, summary: LibrarySummary | null, language: Language): CandidateGroup[] {
  return [
    { name: textOf('search.commands', language), candidates: commandCandidates(stores, language), most: 40 },
    { name: textOf('search.steps', language), candidates: stepCandidates(chart, language, (id) => visit(stores, id)), most: 30 },
    { name: textOf('search.lanes', language), candidates: laneCandidates(stores, chart, language), most: 10 },
    { name: textOf('search.powers', language), candidates: powerCandidates(stores, chart, summary, language), most: 12 },
    { name: textOf('search.posts', language), candidates: postCandidates(stores, chart, summary), most: 10 },
  ];
}

/** The chart's steps in flow order with their numbers. */
export function stepCandidates(chart: Chart, language: Language, onChoose: (nodeId: string) => void): Candidate[] {
  const lanes = new Map(chart.lanes.map((lane) => [lane.id, lane.name]));
  return flowOrder(chart).map((node, index) => ({
    item: {
      key: `node-${node.id}`,
      text: node.text || textOf('canvas.node.unnamed', language),
      hint: [String(index + 1), nodeKindTerms[node.kind][language], lanes.get(node.laneId) ?? ''].filter((part) => part !== '').join(' · '),
      icon: Square,
      chord: '',
      onChoose: () => onChoose(node.id),
    },
    also: [String(index + 1)],
  }));
}

// helpers

function visit(stores: Stores, id: string): void {
  focusIn('.workbench-view');
  stores.selection.getState().visit(id);
}

function commandCandidates(stores: Stores, language: Language): Candidate[] {
  const other = language === 'zh' ? 'en' : 'zh';
  return actions
    .filter((action) => action.isHidden !== true && action.id !== 'go.anything' && isPossible(action, stores))
    .map((action) => ({
      item: {
        key: action.id,
        text: textOf(action.name, language),
        hint: textOf(`menu.${action.group}`, language),
        icon: action.icon ?? null,
        chord: action.chords?.[0] === undefined ? '' : printChord(action.chords[0]),
        onChoose: () => {
          focusIn('.workbench-view');
          runAction(action, stores);
        },
      },
      also: [texts[action.name][other]],
    }));
}

function laneCandidates(stores: Stores, chart: Chart, language: Language): Candidate[] {
  return chart.lanes.map((lane) => ({
    item: {
      key: `lane-${lane.id}`,
      text: lane.name || textOf('canvas.lane.unnamed', language),
      hint: textOf('palette.lane', language),
      icon: Columns3,
      chord: '',
      onChoose: () => {
        focusIn('.workbench-view');
        stores.selection.getState().selectLane(lane.id);
      },
    },
    also: [],
  }));
}

function powerCandidates(stores: Stores, chart: Chart, summary: LibrarySummary | null, language: Language): Candidate[] {
  return (summary?.powers ?? [])
    .filter((entry) => entry.chartId !== chart.id)
    .map((entry) => ({
      item: {
        key: `power-${entry.id}`,
        text: entry.power.name,
        hint: entry.chartId === null ? textOf('library.state.none', language) : powerKindTerms[entry.power.kind][language],
        icon: FileText,
        chord: '',
        onChoose: () => stores.route.getState().go(entry.chartId === null ? { screen: 'library' } : { screen: 'chart', chartId: entry.chartId }),
      },
      also: [entry.power.code, powerKindTerms[entry.power.kind].zh, powerKindTerms[entry.power.kind].en],
    }));
}

/** A post leads to its lane; where it has none, one is made for it. */
function postCandidates(stores: Stores, chart: Chart, summary: LibrarySummary | null): Candidate[] {
  return (summary?.posts ?? []).map((post) => ({
    item: {
      key: `post-${post.id}`,
      text: post.name,
      hint: [post.section, post.phone].filter((part) => part !== '').join(' · '),
      icon: UserRound,
      chord: '',
      onChoose: () => {
        const known = chart.lanes.find((lane) => lane.postId === post.id || lane.name === post.name);
        const id = known?.id ?? stores.sources.newId();
        focusIn('.workbench-view');
        if (known !== undefined || stores.document.getState().run({ command: 'lane.add', arguments: { id, name: post.name, kind: 'post', postId: post.id } })) {
          stores.selection.getState().selectLane(id);
        }
      },
    },
    also: [post.section],
  }));
}
