import { isBlank } from '../../rules/node-facts.ts';
import { short } from '../changes.ts';
import { madeFix, type FixMaker } from '../fix.ts';

/** The power's name out of the title; the body that issues the chart, or the department. */
export const fixPowerIdentified: FixMaker = (chart, finding, { department }) => {
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
