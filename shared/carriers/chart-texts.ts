import type { Chart } from '../model/chart.ts';
import { textSections } from '../model/sections.ts';
import type { NamedText } from './missing-characters.ts';

/** Every text a filing sheet prints of the chart, named so that a clerk finds it. */
export function chartTexts(chart: Chart): NamedText[] {
  const { power } = chart;
  return [
    { place: '标题', text: chart.title },
    { place: '职权名称', text: power.name },
    { place: '职权编码', text: power.code },
    { place: '实施主体', text: power.implementingBody },
    { place: '落款单位', text: chart.issuer },
    { place: '落款日期', text: chart.issuedOn },
    ...chart.lanes.map((lane, index) => ({ place: `第${index + 1}条泳道`, text: lane.name })),
    ...chart.stages.map((stage, index) => ({ place: `第${index + 1}个阶段`, text: stage.name })),
    ...chart.nodes.map((node) => ({ place: `环节“${named(node.text)}”`, text: [node.text, node.duty, node.limit?.start ?? ''].join('\n') })),
    ...chart.edges.flatMap(({ label, interfaceMark }) => [
      { place: `流程线“${named(label)}”`, text: label },
      { place: `接口“${named(interfaceMark)}”`, text: interfaceMark },
    ]),
    ...textSections(chart).map((section) => ({ place: section.title, text: section.paragraphs.join('\n') })),
  ];
}

// helpers

function named(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('');
}
