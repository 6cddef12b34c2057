import type { Power } from '../model/power.ts';

/** Where a chart's page lies within the website column, e.g. `charts/01269069-4-CJ-0001.html`: by the power's code, else by the chart's id. */
export function chartPage(power: Power, chartId: string): string {
  const code = power.code.trim().replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `charts/${code === '' ? chartId : code}.html`;
}

/** The address of the chart's page for a QR code; empty where the department has no website. */
export function chartAddress(website: string, power: Power, chartId: string): string {
  const base = website.trim().replace(/\/+$/, '');
  if (base === '') {
    return '';
  }
  return `${/^https?:\/\//i.test(base) ? base : `https://${base}`}/${chartPage(power, chartId)}`;
}
