import type { Chart } from '../model/chart.ts';
import type { Citation } from '../model/citation.ts';
import { lawOfCitation, type LawRegister } from './register.ts';

/** A citation of a chart, and where it stands. */
export interface PlacedCitation {
  readonly citation: Citation;
  /** `chart` or the id of a node. */
  readonly target: string;
  /** As the schema names it: `content.basis.0`, `content.liability.citations.1`, `citations.0`, `waivers.2.citation`. */
  readonly field: string;
}

/** Everything the chart cites: its basis, its liability, its steps, and what its waivers rest on. */
export function citationsOf(chart: Chart): PlacedCitation[] {
  const at = (target: string, path: string) => (citation: Citation, index: number): PlacedCitation => ({ citation, target, field: `${path}.${index}` });
  return [
    ...chart.content.basis.map(at('chart', 'content.basis')),
    ...chart.nodes.flatMap((node) => node.citations.map(at(node.id, 'citations'))),
    ...chart.content.liability.citations.map(at('chart', 'content.liability.citations')),
    ...chart.waivers.flatMap(({ citation }, index) => (citation === null ? [] : [{ citation, target: 'chart', field: `waivers.${index}.citation` }])),
  ];
}

/** A chart that cites a law, with the places where it does. */
export interface CitingChart {
  readonly chartId: string;
  readonly citations: readonly PlacedCitation[];
}

/** The charts that cite the law, by any of its names, in the order given. */
export function chartsCiting(register: LawRegister, charts: Iterable<Chart>, lawId: string): CitingChart[] {
  const isCited = citesLaw(register, lawId);
  const citing: CitingChart[] = [];
  for (const chart of charts) {
    const citations = citationsOf(chart).filter(({ citation }) => isCited(citation.law));
    if (citations.length > 0) {
      citing.push({ chartId: chart.id, citations });
    }
  }
  return citing;
}

// helpers

/** Whether a name is one of the law's; each name is looked up once. */
function citesLaw(register: LawRegister, lawId: string): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const isKnown = known.get(name) ?? lawOfCitation(register, { law: name })?.id === lawId;
    known.set(name, isKnown);
    return isKnown;
  };
}
