import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { printedDrawing } from '../../shared/carriers/printed-drawing.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Knowledge } from '../../shared/rules/knowledge.ts';
import { createMatcher, type Matcher } from '../../shared/search/match.ts';
import { texts } from '../../shared/text/text.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';
import { nodeBox, type NodeBox } from '../../shared/typeset/node-box.ts';
import { createArrangeStore, type ArrangeInput, type ArrangeState } from './arrange-store.ts';
import type { Sources } from './browser-sources.ts';
import { createDrawStore, type DrawState } from './draw-store.ts';
import { createDocumentStore, type DocumentState } from './document-store.ts';
import { createFactsStore, type FactsState } from './facts-store.ts';
import { createFindingsStore, type CheckOpenChart, type FindingsState } from './findings-store.ts';
import { followChecks } from './follow-checks.ts';
import { libraryKnowledge } from './library-knowledge.ts';
import { createLibraryStore, type LibraryState } from './library-store.ts';
import { createNoticesStore, type NoticesState } from './notices-store.ts';
import { createOfferStore, type OfferState } from './offer-store.ts';
import { createPreferencesStore, type PreferencesState } from './preferences-store.ts';
import { createPrintStore, type PrintState } from './print-store.ts';
import { createRouteStore, type RouteState } from './route-store.ts';
import { createSelectionStore, type SelectionState } from './selection-store.ts';
import { createTableStore, type TableState } from './table-store.ts';
import { createUnsavedKeeper } from './unsaved-keeper.ts';
import { createViewStore, type ViewState } from './view-store.ts';

/** What each of the small stores holds. */
export interface StoreStates {
  readonly preferences: PreferencesState;
  readonly print: PrintState;
  readonly route: RouteState;
  readonly notices: NoticesState;
  readonly offers: OfferState;
  readonly library: LibraryState;
  readonly facts: FactsState;
  readonly document: DocumentState;
  readonly selection: SelectionState;
  readonly findings: FindingsState;
  readonly arrange: ArrangeState;
  readonly view: ViewState;
  readonly table: TableState;
  readonly draw: DrawState;
}

/** Everything the page knows, in small stores, and what it is made of. */
export type Stores = { readonly [Name in keyof StoreStates]: StoreApi<StoreStates[Name]> } & {
  readonly client: Client;
  readonly sources: Sources;
  readonly fonts: Fonts;
  /** Finds texts by characters, pinyin and initials; one for the page, so that each text is read once. */
  readonly matcher: Matcher;
  /** The box of a node, measured once per version of the node. */
  readonly boxOf: (node: ChartNode) => NodeBox;
};

export interface StoresInput {
  readonly window: Window;
  readonly client: Client;
  readonly origin: string | null;
  readonly sources: Sources;
  readonly fonts: Fonts;
  readonly check: (chart: Chart, among: Knowledge) => readonly Finding[];
  readonly layOut: ArrangeInput['layOut'];
}

export function createStores({ window, client, origin, sources, fonts, check, layOut }: StoresInput): Stores {
  const notices = createNoticesStore();
  const offers = createOfferStore();
  const route = createRouteStore(window);
  const library = createLibraryStore(client);
  const boxOf = rememberedBoxes(fonts);
  const checkOpen: CheckOpenChart = (chart, scene) => {
    const drawing = scene === null ? null : printedDrawing(chart, fonts, { boxOf, scene });
    return check(chart, { ...libraryKnowledge(library.getState().summary), drawing });
  };
  const findings = createFindingsStore({ check: checkOpen, clock: sources.clock, later: once(drawnCheckAfter) });
  const selection = createSelectionStore();
  const document = createDocumentStore({
    client,
    newId: sources.newId,
    clock: sources.clock,
    keeper: createUnsavedKeeper({ storage: window.localStorage, windowId: sources.newId(), clock: sources.clock }),
    origin,
    sequenceInFile: async (chartId) => {
      await library.getState().refresh();
      const { summary } = library.getState();
      return summary === null ? 0 : (summary.charts.find((chart) => chart.id === chartId)?.sequence ?? null);
    },
    isReadOnly: () => library.getState().summary?.readOnly ?? false,
    onRefused: (error) => notices.getState().showError(error),
    onReloaded: (why) => notices.getState().show('plain', texts[`${why}.reloaded`]),
    onDeleted: () => {
      notices.getState().show('bad', texts['elsewhere.deleted']);
      route.getState().go({ screen: 'library' });
    },
  });
  const arrange = createArrangeStore({
    layOut,
    onFailed: (error) => notices.getState().showError(error),
    onCancelled: () => notices.getState().show('plain', texts['arrange.cancelled']),
  });
  followChart(document, selection);
  followChecks({ document, findings, library, fonts, boxOf });
  return {
    client,
    sources,
    fonts,
    matcher: createMatcher(),
    boxOf,
    preferences: createPreferencesStore(window),
    print: createPrintStore(window.localStorage),
    route,
    notices,
    offers,
    library,
    facts: createFactsStore(client),
    document,
    selection,
    findings,
    arrange,
    view: createViewStore(),
    table: createTableStore(),
    draw: createDrawStore(),
  };
}

// helpers

/** Milliseconds after the last drawing until it is checked: while a clerk types, every letter draws the chart anew. */
const drawnCheckAfter = 150;

/** Runs only the last of the works given, that long after it was given. */
function once(milliseconds: number): (work: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (work) => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}

function rememberedBoxes(fonts: Fonts): (node: ChartNode) => NodeBox {
  const boxes = new WeakMap<ChartNode, NodeBox>();
  return (node) => {
    const known = boxes.get(node);
    if (known !== undefined) {
      return known;
    }
    const box = nodeBox(node, fonts);
    boxes.set(node, box);
    return box;
  };
}

/** Drops from the selection what no longer exists. */
function followChart(document: StoreApi<DocumentState>, selection: StoreApi<SelectionState>): void {
  document.subscribe((state, before) => {
    if (state.chartId !== before.chartId) {
      selection.getState().clear();
    }
    if (state.chart !== before.chart && state.chart !== null) {
      pruneSelection(state.chart, selection);
    }
  });
}

function pruneSelection(chart: Chart, selection: StoreApi<SelectionState>): void {
  const { nodeIds, edgeIds, laneId, stageId, editingId } = selection.getState();
  if (nodeIds.length === 0 && edgeIds.length === 0 && laneId === null && stageId === null) {
    return;
  }
  const nodes = new Set(chart.nodes.map((node) => node.id));
  const edges = new Set(chart.edges.map((edge) => edge.id));
  selection.setState({
    nodeIds: nodeIds.every((id) => nodes.has(id)) ? nodeIds : nodeIds.filter((id) => nodes.has(id)),
    edgeIds: edgeIds.every((id) => edges.has(id)) ? edgeIds : edgeIds.filter((id) => edges.has(id)),
    laneId: laneId !== null && chart.lanes.some((lane) => lane.id === laneId) ? laneId : null,
    stageId: stageId !== null && chart.stages.some((stage) => stage.id === stageId) ? stageId : null,
    editingId: editingId !== null && (nodes.has(editingId) || edges.has(editingId)) ? editingId : null,
  });
}
