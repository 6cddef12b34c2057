import { applyNodeChanges, ReactFlow, type Edge, type Node, type NodeChange, type Viewport } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Rectangle } from '../../../shared/kernel/geometry.ts';

/** What the bare page is given to show: the same graph, at the same place of the window, seen at the same scale. */
export interface BareGraph {
  readonly nodes: readonly (Rectangle & { readonly id: string; readonly text: string })[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly window: Rectangle;
  readonly viewport: Viewport;
}

/** The canvas library alone, as its own first example uses it: what the drawing table is measured against. */
function Bare({ graph }: { readonly graph: BareGraph }) {
  const [nodes, setNodes] = useState<Node[]>(() =>
    graph.nodes.map(({ id, text, x, y, width, height }) => ({ id, position: { x, y }, width, height, data: { label: text } })),
  );
  const [edges] = useState<Edge[]>(() =>
    graph.edges.map(({ id, from, to }) => ({ id, source: from, target: to, type: 'smoothstep' })),
  );
  const onNodesChange = useCallback((changes: NodeChange[]) => setNodes((before) => applyNodeChanges(changes, before)), []);
  const { x, y, width, height } = graph.window;
  return (
    <div style={{ position: 'absolute', left: x, top: y, width, height }}>
      <textarea id="field" style={{ position: 'absolute', zIndex: 9, left: 4, top: 4, width: 120, height: 34 }} />
      <ReactFlow nodes={nodes} edges={edges} onNodesChange={onNodesChange} defaultViewport={graph.viewport} minZoom={0.2} />
    </div>
  );
}

const root = createRoot(document.getElementById('root')!);

/** Fetches a graph by its name and shows it. */
async function show(): Promise<void> {
  const name = window.location.hash.slice(1);
  if (name !== '') {
    const graph = (await (await fetch(`/graphs/${name}`)).json()) as BareGraph;
    root.render(<Bare key={name} graph={graph} />);
  }
}

window.addEventListener('hashchange', () => void show());
void show();
