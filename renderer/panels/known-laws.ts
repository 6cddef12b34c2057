import type { Chart } from '../../shared/model/chart.ts';

/** Titles of the laws the chart cites already, each once. */
export function knownLaws(chart: Chart): string[] {
  const citations = [
    ...chart.content.basis,
    ...chart.content.liability.citations,
    ...chart.nodes.flatMap((node) => node.citations),
  ];
  return [...new Set(citations.map((citation) => citation.law).filter((law) => law !== ''))];
}
