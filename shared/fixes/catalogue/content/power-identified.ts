import type { Chart } from '../../../model/chart.ts';
import { isBlank } from '../../../rules/node-facts.ts';
import { short } from '../../changes.ts';
import { madeFix, type Fix, type FixMaker } from '../../fix.ts';

/** The title out of the power's name and the name out of the title; the body that issues the chart, or the department. */
export const fixPowerIdentified: FixMaker = (chart, finding, { department }) => {
  if (finding.field === 'title') {
    return titled(chart);
  }
  const isName = finding.field === 'power.name';
  const fromTitle = chart.title.replace(/(?:行政执法)?(?:职权|权力)?(?:运行)?流程图\s*$/, '').trim();
  const body = isBlank(chart.issuer) ? (department?.name ?? '') : chart.issuer;
  const value = (isName ? fromTitle : body).trim();
  if (value === '') {
    return [];
  }
  const power = isName ? { ...chart.power, name: value } : { ...chart.power, implementingBody: value };
  const title = isName
    ? { zh: `按标题填写职权名称“${short(value)}”`, en: `Take the name from the title: "${short(value)}"` }
    : { zh: `填写实施主体“${short(value)}”`, en: `Enter the implementing body "${short(value)}"` };
  return [madeFix(isName ? 'power-identified.title' : 'power-identified.body', title, { ...chart, power })];
};

// helpers

function titled(chart: Chart): Fix[] {
  const name = chart.power.name.trim();
  const title = `${name}运行流程图`.slice(0, 500);
  return name === '' ? [] : [madeFix('power-identified.name', { zh: `按职权名称填写标题“${short(title)}”`, en: `Make the title "${short(title)}"` }, { ...chart, title })];
}
